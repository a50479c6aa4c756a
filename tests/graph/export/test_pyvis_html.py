"""The picture: readable, the same each time, and deaf to whatever stands in a label."""

import base64
import hashlib
import json
import subprocess
import sys
from html.parser import HTMLParser

import claim_graph as cg
import numpy as np
import pytest
from flask.testing import FlaskClient

from api.app import create_app
from api.routes import network as routes
from api.settings import Settings
from graph.export.layout import bends, push_apart
from graph.export.pyvis_html import FAMILIES, LINES, claims_of, draw, page, write_html
from graph.export.scope import Scope
from graph.network import STATUSES, Edge, NetworkSnapshot, Node, read_network
from graph.store.embedded import EmbeddedStore
from graph.terms import Iri, expand

HOSTILE = (
    cg.EVIL, '" onmouseover="alert(1)', "<a href='javascript:alert(1)'>href</a>", "</script><script>alert(1)</script>",
    "<!--<script>", "{{ 7*7 }}", "'-alert(1)-'", "\u202eمرحبا\u202d <b>عالم</b>", "\u2028alert(1)",
    "&lt;img src=x onerror=alert(1)&gt;")
KAZ = Node(cg.KAZ, "Kazakhstan", "State")


class Page(HTMLParser):
    """The tags, attributes, scripts and text of a page, as a browser would take them."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.scripts: list[tuple[dict[str, str | None], str]] = []
        self.styles: list[str] = []
        self.text = ""
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag == "script":
            self.scripts.append((dict(attrs), ""))
        if tag == "style":
            self.styles.append("")

    def handle_data(self, data: str) -> None:
        if self.cdata_elem == "script":
            self.scripts[-1] = (self.scripts[-1][0], self.scripts[-1][1] + data)
        elif self.cdata_elem == "style":
            self.styles[-1] += data
        else:
            self.text += data


def digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def network_of(labels: tuple[str, ...]) -> NetworkSnapshot:
    """Kazakhstan in the middle, around it entities of these labels, each with a quote that is hostile too."""
    nodes = [Node(expand(f"id:org-{number}"), label, "ArmedGroup") for number, label in enumerate(labels)]
    return NetworkSnapshot.of([KAZ, *nodes], [
        Edge(one.iri, cg.KAZ, expand("plover:ASSAULT"), Iri(f"{one.iri}-proposition"), "reference", quote=one.label,
             citation=one.label) for one in nodes])


def tags_of(source: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(tag, tuple(sorted(attributes))) for tag, attributes in Page(source).tags]


def test_hostile_labels_add_no_markup_and_no_script() -> None:
    harmless = page(draw(network_of(tuple("abcdefghij"[:len(HOSTILE)])), focus=cg.KAZ), title="network").decode()
    hostile = page(draw(network_of(HOSTILE), focus=cg.KAZ), title=HOSTILE[0]).decode()
    assert tags_of(hostile) == tags_of(harmless)
    text = Page(hostile).text
    for label in HOSTILE:
        assert label in text
    data = next(content for attributes, content in Page(hostile).scripts if "type" in attributes)
    assert "<" not in data
    assert {node["name"] for node in json.loads(data)["nodes"]} == {"Kazakhstan", *HOSTILE}


def test_the_file_brings_all_it_needs_and_lets_nothing_else_run() -> None:
    found = Page(page(draw(network_of(HOSTILE)), title="network").decode())
    policy = next(attributes["content"] for tag, attributes in found.tags if attributes.get("http-equiv"))
    assert policy is not None
    assert policy.startswith("default-src 'none'; base-uri 'none'; form-action 'none'; script-src 'sha256-")
    assert "unsafe" not in policy
    assert "http" not in policy
    run = [content for attributes, content in found.scripts if "type" not in attributes]
    assert len(run) == 2
    for content in (*run, *found.styles):
        assert digest(content) in policy
    for tag, attributes in found.tags:
        assert not [name for name in attributes if name.startswith("on") or name == "style"]
        assert not {"src", "href", "srcset", "action"} & set(attributes), tag


def test_the_script_writes_text_and_never_markup() -> None:
    script = page(draw(NetworkSnapshot()), title="network").decode().split('"use strict";')[-1]
    for name in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "Function(", "http"):
        assert name not in script


def test_no_node_or_edge_has_a_title_for_the_library_to_show() -> None:
    drawn = draw(network_of(HOSTILE))
    assert not [one for one in (*drawn["nodes"], *drawn["edges"]) if "title" in one]
    assert drawn["options"]["nodes"]["font"]["multi"] is False
    assert drawn["options"]["physics"] == {"enabled": False}


def test_each_status_has_its_line_and_each_class_its_shape() -> None:
    store = cg.filled(EmbeddedStore.in_memory())
    network = read_network(store)
    drawn = draw(network, claims=claims_of(store, network))
    assert set(LINES) == set(STATUSES)
    by_status = {edge["status"]: edge for edge in drawn["edges"]}
    assert by_status["fact"]["dashes"] is False
    assert by_status["claimed"]["dashes"]
    assert by_status["disputed"]["color"] == "#c8102e"
    assert len({(shape, colour) for shape, colour, _ in FAMILIES.values()}) == len(FAMILIES)
    assert {node["family"] for node in drawn["nodes"]} == {"State", "Organisation", "Armed group"}
    planned = next(edge for edge in drawn["edges"] if edge["to"] == cg.KAZ and edge["from"] == cg.CSTO)
    assert planned["notes"] == "planned"
    disputed = by_status["disputed"]
    assert [(claim["holder"], claim["stance"]) for claim in disputed["claims"]] == [
        ("Kassym-Jomart Tokayev", "asserted"), ("Russia", "denied")]
    assert disputed["claims"][1]["quote"] in disputed["claims"][1]["sentence"]


def test_places_are_the_same_each_time_and_no_label_lies_on_another() -> None:
    around = network_of(tuple(f"Organisation of {number} words and more" for number in range(29)))
    drawn = draw(around, focus=cg.KAZ)
    assert drawn == draw(around, focus=cg.KAZ)
    places = np.array([(node["x"], node["y"]) for node in drawn["nodes"]])
    assert places[around.number[cg.KAZ]].tolist() == [0, 0]
    lines = [node["label"].count("\n") + 1 for node in drawn["nodes"]]
    widest = [max(map(len, node["label"].split("\n"))) for node in drawn["nodes"]]
    for one in range(30):
        for other in range(one):
            apart = np.abs(places[one] - places[other])
            assert apart[0] > 3.5 * (widest[one] + widest[other]) or apart[1] > 8 * (lines[one] + lines[other]) + 15


def test_boxes_are_pushed_apart() -> None:
    random = np.random.default_rng(1)
    boxes = random.uniform(30, 120, (60, 2))
    places = push_apart(random.uniform(0, 900, (60, 2)), boxes)
    overlap = (boxes[:, None] + boxes[None]) / 2 - np.abs(places[:, None] - places[None])
    assert not np.triu((overlap > 0.5).all(axis=2), 1).any()


def test_parallel_edges_part_and_a_single_one_is_straight() -> None:
    meets = expand("plover:CONSULT")
    pair = [Edge(cg.KAZ, cg.RUS, meets, expand("id:proposition-1"), "fact"),
            Edge(cg.RUS, cg.KAZ, meets, expand("id:proposition-2"), "fact"),
            Edge(cg.KAZ, cg.CSTO, meets, expand("id:proposition-3"), "fact")]
    one, other, single = bends(pair)
    assert single is False
    # Bent the same way as seen from their own ends, so to different sides.
    assert one == other
    assert one["roundness"] > 0


def test_background_between_neighbours_waits_until_it_is_asked_for() -> None:
    near, far = (Node(expand(f"id:org-{name}"), name, "Organisation") for name in ("near", "far"))
    member = expand("org:memberOf")
    network = NetworkSnapshot.of([KAZ, near, far], [
        Edge(cg.KAZ, near.iri, member, expand("id:proposition-1"), "reference"),
        Edge(far.iri, near.iri, member, expand("id:proposition-2"), "reference"),
        Edge(far.iri, near.iri, expand("plover:AID"), expand("id:proposition-3"), "claimed")])
    drawn = draw(network, focus=cg.KAZ)["edges"]
    hidden = {edge["status"]: edge["hidden"] for edge in drawn if edge["from"] == far.iri}
    assert hidden == {"reference": True, "claimed": False}
    assert not any(edge["hidden"] for edge in draw(network)["edges"])


def test_a_large_network_is_cut_to_what_most_is_said_of() -> None:
    store = cg.filled(EmbeddedStore.in_memory())
    written = Page(write_html(store, Scope.FACTS).decode())
    assert "Network of facts" in written.text
    assert "are left out" not in written.text
    assert len([tag for tag, attributes in written.tags if "data-edge" in attributes]) == 1


def test_formats_that_need_no_picture_do_not_load_the_libraries_for_one() -> None:
    code = ("import sys; from graph.export.registry import EXPORTERS; "
            "print([name for name in ('pyvis', 'networkx', 'scipy', 'numpy', 'IPython') if name in sys.modules])")
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    app = create_app(Settings(), cg.filled(EmbeddedStore.in_memory()))
    if routes.blueprint.name not in app.blueprints:
        app.register_blueprint(routes.blueprint)
    return app.test_client()


def test_the_page_lets_only_its_own_files_run(client: FlaskClient) -> None:
    answer = client.get("/entity/group-militants/network")
    assert answer.status_code == 200
    policy = answer.headers["Content-Security-Policy"]
    assert "script-src 'self';" in policy
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    found = Page(answer.get_data(as_text=True))
    assert [attributes["src"] for attributes, _ in found.scripts] == [
        "/static/vendor/vis-network.min.js", "/static/network.js"]
    assert not any(content for _, content in found.scripts)
    for address in ("/static/vendor/vis-network.min.js", "/static/network.js", "/static/network.css"):
        assert client.get(address).status_code == 200
    assert cg.EVIL in found.text


def test_the_page_and_its_data_say_the_same(client: FlaskClient) -> None:
    found = Page(client.get("/entity/country-KAZ/network?depth=2").get_data(as_text=True))
    rows = {attributes["data-edge"] for tag, attributes in found.tags if tag == "tr" and "data-edge" in attributes}
    address = next(attributes["data-url"] for _, attributes in found.tags if "data-url" in attributes)
    assert address is not None
    picture = client.get(address).get_json()
    assert rows == {str(edge["id"]) for edge in picture["edges"]}
    assert len(picture["nodes"]) == 4
    assert picture["focus"] == cg.KAZ


def test_statuses_and_dates_narrow_the_picture(client: FlaskClient) -> None:
    facts = client.get("/api/subgraph?focus=country-KAZ&status=fact").get_json()
    assert {edge["status"] for edge in facts["edges"]} == {"fact"}
    alone = client.get("/api/subgraph?focus=country-RUS&status=fact").get_json()
    assert ([node["label"] for node in alone["nodes"]], alone["edges"]) == (["Russia"], [])


@pytest.mark.parametrize(("query", "status"), [
    ("", 400), ("focus=country-KAZ&limit=151", 400), ("focus=country-KAZ&limit=0", 400),
    ("focus=country-KAZ&depth=4", 400), ("focus=country-KAZ&status=rumour", 400),
    ("focus=country-KAZ&at=yesterday", 400), ("focus=nobody", 404),
    ("focus=%3Cscript%3E", 400)])
def test_bad_questions_get_a_problem(client: FlaskClient, query: str, status: int) -> None:
    answer = client.get(f"/api/subgraph?{query}")
    assert answer.status_code == status
    assert answer.mimetype == "application/problem+json"


def test_measures_can_be_asked_for_with_their_grounds(client: FlaskClient) -> None:
    listed = client.get("/api/measures").get_json()["items"]
    assert {one["name"] for one in listed} >= {"degree", "brokerage", "pagerank", "shared-memberships"}
    rows = client.get("/api/measures/degree?status=fact").get_json()["items"]
    assert {row["id"] for row in rows} == {"country-KAZ", "org-csto"}
    assert rows[0]["grounds"][0]["quote"] == "Kazakhstan is a member of the CSTO"
    assert client.get("/api/measures/shared-memberships?first=country-KAZ").status_code == 400
    assert client.get("/api/measures/fame").status_code == 404

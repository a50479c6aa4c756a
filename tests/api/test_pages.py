"""Pages: what they show, and that hostile text stays text."""

import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import claim_graph as sample
import pyoxigraph
import pytest
import rdflib
from flask.testing import FlaskClient

import api
from api import vocabularies
from api.editor import styles
from api.marking import Span, paragraphs
from graph.lookup.canned import canned
from graph.terms import BASE, expand, local_name

YASGUI = Path(str(api.__file__)).parent / "static/yasgui"

FIRST, SECOND = (article.iri.rpartition("/")[2] for article in (sample.first_article(), sample.second_article()))
PAGES = ["/", "/?q=script", "/?q=<script>alert(1)</script>", "/entity/country-KAZ", "/entity/country-RUS",
         "/entity/group-militants", "/entity/publisher-hostile-post", f"/article/{FIRST}", f"/article/{SECOND}",
         "/vocabulary", "/problems",
         *(f"/claim/{claim.iri.rpartition('/')[2]}" for claim in sample.extractions()[1].claims)]


class _Tags(HTMLParser):
    """The tags of a page, with their attributes, and its text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.mark.parametrize("path", PAGES)
def test_no_page_carries_script_style_or_outside_parts(client: FlaskClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 200
    page = _Tags(answer.text)
    for tag, attributes in page.tags:
        assert tag not in ("script", "style", "iframe", "object", "embed", "base")
        assert "style" not in attributes
        assert not any(name.startswith("on") for name in attributes), attributes
        for name in ("src", "href", "action"):
            value = attributes.get(name) or ""
            assert not value.lower().startswith(("javascript:", "data:", "//")), value
            if tag in ("link", "img", "form") and name in attributes:
                assert value.startswith("/")
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy


@pytest.mark.parametrize("path", ["/", "/entity/country-KAZ", f"/article/{SECOND}", "/entity/group-militants"])
def test_hostile_text_is_shown_as_text(client: FlaskClient, path: str) -> None:
    assert sample.EVIL in _Tags(client.get(path).text).text


def test_an_address_that_is_no_web_address_is_no_link(client: FlaskClient) -> None:
    tags = _Tags(client.get(f"/article/{SECOND}").text).tags
    hrefs = [attributes.get("href") for tag, attributes in tags if tag == "a"]
    assert 'https://hostile.example/?q="><script>' in hrefs, "the attribute holds it all"


def test_an_entity_shows_facts_claims_and_background_apart(client: FlaskClient) -> None:
    page = client.get("/entity/country-RUS").text
    facts, claims, background = (page.index(f'id="{part}"') for part in ("facts", "claims", "background"))
    assert facts < claims < background
    assert claims < page.index("denied") < background
    assert claims < page.index("disputed") < background
    page = client.get("/entity/country-KAZ").text
    assert page.index("is a member of") < page.index('id="claims"') < page.index("planned")
    assert "<mark>The alliance will send troops</mark> to Kazakhstan." in page


def test_an_article_shows_its_claims_in_the_text(client: FlaskClient) -> None:
    page = client.get(f"/article/{FIRST}").text
    text = _Tags(page[page.index("The text</h2>"):]).text
    for paragraph in sample.FIRST_TEXT.split("\n\n"):
        assert paragraph in text
    for anchor in {part.split('"')[0] for part in page.split('href="#claim-')[1:]}:
        assert f'id="claim-{anchor}"' in page


def test_a_proposition_shows_who_says_otherwise(client: FlaskClient) -> None:
    body = client.get("/api/entities/country-RUS").get_json()
    page = client.get(f"/proposition/{body['statements']['items'][0]['id']}").text
    assert page.index("Kassym-Jomart Tokayev") < page.index("denied")


def test_searching_offers_what_is_found_and_says_when_nothing_is(client: FlaskClient) -> None:
    assert "/entity/org-csto" in client.get("/?q=csto").text
    assert "Nothing here is called that" in client.get("/?q=atlantis").text


@pytest.mark.parametrize(("path", "accept", "status", "expected"), [
    ("/id/country-KAZ", "text/html", 303, "/entity/country-KAZ"),
    ("/id/country-KAZ", "text/turtle", 200, "text/turtle"),
    ("/id/country-KAZ", "application/ld+json", 200, "application/ld+json"),
    (f"/graph/{FIRST}", "text/html", 303, f"/article/{FIRST}"),
    (f"/graph/{FIRST}", "application/n-triples", 200, "application/n-triples"),
    ("/ontology", "text/html", 303, "/vocabulary"),
    ("/stance", "text/html", 200, "text/html"), ("/plover", "text/turtle", 200, "text/turtle"),
    ("/problems", "text/html", 200, "text/html"),
    ("/ontology", "text/turtle", 200, "text/turtle"), ("/ontology", "application/rdf+xml", 200, "application/rdf+xml"),
    ("/id/country-KAZ", "application/json", 200, "application/ld+json"),
    ("/id/country-KAZ", "application/xml", 200, "application/rdf+xml"),
    ("/ontology", "application/json", 200, "application/ld+json"),
    ("/store?default", "application/json", 200, "application/ld+json"),
    ("/id/nobody", "text/html", 404, "text/html"),
    ("/id/country-KAZ", "image/png", 406, "application/problem+json")])
def test_our_iris_dereference(client: FlaskClient, path: str, accept: str, status: int, expected: str) -> None:
    answer = client.get(path, headers={"Accept": accept})
    assert answer.status_code == status
    assert (answer.headers["Location"] if status == 303 else answer.mimetype) == expected


@pytest.mark.parametrize("name", [
    "org:memberOf", "fds:administers", "fds:State", "plover:CONSULT", "stance:quoted", "cameo:040", "atop:defense"])
def test_a_term_has_its_place_on_a_page_and_its_triples(client: FlaskClient, name: str) -> None:
    iri = expand(name)
    path = f"/{'ontology' if name.startswith('org:') else iri.partition('#')[0].rpartition('/')[2]}"
    page = client.get(path, headers={"Accept": "text/html"}, follow_redirects=True)
    assert f'id="{local_name(iri)}"' in page.text
    triples = rdflib.Graph().parse(data=client.get(path, headers={"Accept": "text/turtle"}).data, format="turtle")
    assert (rdflib.URIRef(iri), None, None) in triples


def test_the_type_of_a_problem_leads_to_what_it_means(client: FlaskClient) -> None:
    for path in ("/api/claims?stance=rumoured", "/api/claims?cursor=zzz", "/api/articles/article-0"):
        where, _, name = client.get(path).get_json()["type"].partition("#")
        assert f'id="{name}"' in client.get(where.removeprefix(BASE.rstrip("/"))).text


@pytest.mark.parametrize("path", ["/ontology", "/plover", "/id/country-KAZ", f"/graph/{FIRST}"])
def test_what_an_iri_leads_to_is_not_sent_again(client: FlaskClient, path: str) -> None:
    tag = client.get(path, headers={"Accept": "text/turtle"}).headers["ETag"]
    vocabularies.triples.cache_clear()
    vocabularies.written.cache_clear()
    again = client.get(path, headers={"Accept": "text/turtle", "If-None-Match": tag})
    assert (again.status_code, again.data) == (304, b"")


def test_a_claim_dereferences_to_its_place(client: FlaskClient) -> None:
    claim = client.get(f"/api/articles/{FIRST}").get_json()["statements"]["items"][0]["id"]
    answer = client.get(f"/id/{claim}", headers={"Accept": "text/html"})
    assert answer.headers["Location"] == f"/article/{FIRST}#{claim}"


@pytest.mark.parametrize("path", ["/entity/country-KAZ", f"/article/{FIRST}", "a claim", "a proposition"])
def test_a_page_leads_programs_to_its_triples(client: FlaskClient, path: str) -> None:
    if path.startswith("a "):
        kind = path.removeprefix("a ")
        path = f"/{kind}/{client.get(f'/api/{kind}s').get_json()['items'][0]['id']}"
    [href] = re.findall(r'<link rel="alternate" type="text/turtle" href="([^"]+)">', client.get(path).text)
    iri = rdflib.URIRef(BASE.rstrip("/") + href)
    assert (iri, None, None) in rdflib.Graph().parse(data=client.get(href).data, format="turtle")


def test_a_part_of_a_claim_leads_nobody_to_a_page_that_is_not_there(client: FlaskClient) -> None:
    claim = client.get(f"/api/articles/{FIRST}").get_json()["statements"]["items"][0]["id"]
    triples = rdflib.Graph().parse(data=client.get(f"/id/{claim}").data, format="turtle")
    [evidence] = triples.objects(rdflib.URIRef(expand(f"id:{claim}")), rdflib.URIRef(expand("fds:evidence")))
    answer = client.get(f"/id/{local_name(evidence)}", headers={"Accept": "text/html"}, follow_redirects=True)
    assert answer.status_code == 200
    assert (evidence, None, None) in rdflib.Graph().parse(data=answer.data, format="turtle")


def test_overlapping_spans_lose_no_letter() -> None:
    text = "One two three.\n\nFour five."
    spans = [Span(0, 7, "a"), Span(4, 13, "b"), Span(5, 6, "c"), Span(10, 20, "d"), Span(24, 99, "e")]
    marked = paragraphs(text, spans)
    assert ["".join(piece.text for piece in paragraph) for paragraph in marked] == text.split("\n\n")
    assert [piece.claim for paragraph in marked for piece in paragraph if piece.claim] == ["a", "b", "d", "d", "e"]


READING = {"Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}


def test_a_reader_gets_an_editor_and_a_program_the_description(client: FlaskClient) -> None:
    page = client.get("/sparql", headers=READING)
    assert (page.status_code, page.mimetype) == (200, "text/html")
    assert "Accept" in page.headers["Vary"]
    for accept in ("*/*", "text/turtle", "application/rdf+xml", "text/html;q=0.5,text/turtle"):
        assert client.get("/sparql", headers={"Accept": accept}).mimetype != "text/html"
    assert client.get("/sparql").mimetype == "text/turtle"
    assert client.get("/sparql", query_string={"query": "ASK {}"}, headers=READING).mimetype != "text/html"


def test_the_editor_runs_no_inline_script_and_has_all_its_parts_here(client: FlaskClient) -> None:
    page = client.get("/sparql", headers=READING)
    policy, common = (answer.headers["Content-Security-Policy"].split("; ") for answer in (page, client.get("/")))
    assert set(policy) - set(common) == {"img-src 'self' data:", f"style-src 'self' {styles()}"}
    assert re.fullmatch(r"'sha256-[^ ']{44}' 'sha256-[^ ']{44}'", styles()), "the script's two styles, by their digests"
    parts = [value for tag, attributes in _Tags(page.text).tags for name, value in attributes.items()
             if value and tag in ("link", "script", "div")
             and name in ("src", "href", "data-endpoint", "data-prefixes")]
    assert len(parts) == 7
    for part in parts:
        assert part.startswith("/")
        assert client.get(part).status_code == 200
    for tag, attributes in _Tags(page.text).tags:
        assert tag != "style"
        assert tag != "script" or attributes.get("src")
        assert not any(name == "style" or name.startswith("on") for name in attributes)
    licence = client.get("/static/yasgui/LICENSE").text
    assert licence.startswith("The MIT License")
    assert {"LICENSE", "NOTICE", "yasgui.min.js.LICENSE.txt"} < {one.name for one in YASGUI.iterdir()}


def test_the_editors_examples_are_the_canned_queries_and_each_is_answered(client: FlaskClient) -> None:
    links = [attributes["href"] or "" for tag, attributes in _Tags(client.get("/sparql", headers=READING).text).tags
             if tag == "a" and "/sparql?query=" in (attributes.get("href") or "")]
    asked = [parse_qs(urlsplit(link).query)["query"][0] for link in links]
    assert asked == [one.example for one in canned().values()]
    for query, link in zip(asked, links, strict=True):
        pyoxigraph.Store().query(query)  # that every prefix is declared, so that it can be asked elsewhere too
        assert client.get(link).status_code == 200


@pytest.mark.parametrize("path", ["/", "/docs"])
def test_the_editor_is_linked(client: FlaskClient, path: str) -> None:
    assert 'href="/sparql"' in client.get(path).text

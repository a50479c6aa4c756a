"""A network as a picture to walk in: the only file that knows pyvis.

pyvis holds nodes, edges and options, and vis-network draws them; the page around them is ours. pyvis' own pages load
scripts from elsewhere and run what stands in titles and ids. Here every text goes into the page as data (JSON whose
``<`` is escaped, or autoescaped HTML), and the script that shows it writes text and never markup.
"""

import base64
import hashlib
import json
import re
import textwrap
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Final

from graph.export.layout import bends, place
from graph.export.scope import Scope
from graph.lookup.propositions import propositions_of
from graph.lookup.records import ClaimRecord, describe_bounds
from graph.network import STATUSES, Edge, NetworkSnapshot, Node, read_network
from graph.store.interface import Store
from graph.terms import Iri, local_name

ASSETS: Final = Path(__file__).resolve().parent / "assets"
"""The script, style and templates of the picture, and vis-network: the file carries them, a site may serve them."""
FAMILIES: Final[dict[str, tuple[str, str, frozenset[str]]]] = {
    "State": ("dot", "#0072b2", frozenset({"State"})),
    "Organisation": ("square", "#e69f00", frozenset(
        {"Organisation", "InternationalOrganisation", "PoliticalParty", "Company", "Publisher"})),
    "Agency": ("square", "#56b4e9", frozenset({"Agency"})),
    "Armed group": ("triangleDown", "#d55e00", frozenset({"ArmedGroup"})),
    "Person": ("triangle", "#009e73", frozenset({"Person"})),
    "People": ("hexagon", "#8a63b0", frozenset({"PopulationGroup"})),
    "Treaty": ("diamond", "#cc79a7", frozenset({"Treaty", "TreatyArticle", "Obligation"})),
    "Office": ("star", "#a39300", frozenset({"Office"})),
    "Place": ("hexagon", "#8d9299", frozenset({"Place", "Region", "City", "Facility", "GeographicFeature"})),
    "Other": ("dot", "#6b6b6b", frozenset()),
}
"""How entities are drawn: shape, colour (after Okabe and Ito 2008: the colour-blind tell them apart), and classes."""
LINES: Final[dict[str, dict[str, Any]]] = {
    "fact": {"color": "#1d2329", "width": 2.4, "dashes": False},
    "disputed": {"color": "#c8102e", "width": 2.6, "dashes": [14, 4, 3, 4]},
    "claimed": {"color": "#3d5a98", "width": 1.8, "dashes": [7, 5]},
    "reference": {"color": "#b3b9bf", "width": 0.8, "dashes": False},
}
"""How each status is drawn."""
_LETTERS: Final = {"color": "#1d2329", "strokeWidth": 5, "strokeColor": "#ffffff", "face": "system-ui, sans-serif",
                   "multi": False}
_OPTIONS: Final = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {"hover": True, "keyboard": False, "navigationButtons": False, "multiselect": False},
    "nodes": {"borderWidth": 1.5, "labelHighlightBold": False, "font": {"size": 15, **_LETTERS}},
    "edges": {"arrows": {"to": {"scaleFactor": 0.5}}, "selectionWidth": 0.6, "hoverWidth": 0.6,
              "labelHighlightBold": False, "font": {"size": 14, "align": "horizontal", **_LETTERS}},
}
_OUTLINES: Final = {
    "dot": "M2 8a6 6 0 1 0 12 0a6 6 0 1 0 -12 0z", "square": "M3 3h10v10h-10z", "triangle": "M8 2L14.5 13.5H1.5z",
    "triangleDown": "M8 14L14.5 2.5H1.5z", "diamond": "M8 1L15 8L8 15L1 8z", "hexagon": "M4.5 2h7L15 8l-3.5 6h-7L1 8z",
    "star": "M8 1l2 5h5l-4 3.2L12.5 15L8 11.6L3.5 15L5 9.2L1 6h5z"}
_TITLES: Final = {Scope.FACTS: "Network of facts", Scope.CLAIMS: "Network of facts and claims",
                  Scope.ALL: "Network of facts, claims and reference data"}
_CLAIMS_SHOWN: Final = 8
_NODES_SHOWN: Final = 150
_LINE_LENGTH: Final = 19
_PAGE_STYLE: Final = '''body { margin: 1rem auto; max-width: 100rem; padding: 0 1rem; color: #1d2329;
  background: #fbfaf8; font: 1rem/1.5 system-ui, "Noto Sans", sans-serif; }
'''


def write_html(store: Store, scope: Scope) -> bytes:
    """One self-contained page: the network of the scope, cut to 150 entities, those first of which articles speak."""
    network = read_network(store, reference=scope == Scope.ALL)
    network = network.where(statuses=("fact",) if scope == Scope.FACTS else STATUSES)
    shown = _foremost(network)
    left_out = len(network.nodes) - len(shown.nodes)
    picture = draw(shown, claims=claims_of(store, shown))
    return page(picture, title=_TITLES[scope], left_out=left_out)


def claims_of(store: Store, network: NetworkSnapshot) -> dict[Iri, tuple[ClaimRecord, ...]]:
    """The claims on each of a network's propositions that somebody claims, by the proposition's IRI."""
    wanted = sorted({edge.proposition for edge in network.edges if edge.claims})
    return {Iri(iri): record.claims for iri, record in propositions_of(store, wanted).items()}


def draw(network: NetworkSnapshot, *, focus: str = "",
         claims: Mapping[Iri, Sequence[ClaimRecord]] | None = None) -> dict[str, Any]:
    """A network as vis-network's ``nodes``, ``edges`` and ``options``: the same network, the same picture.

    Each node has beside them its ``family`` (a key of :data:`FAMILIES`) and ``name``; each edge its ``status``,
    what it ``says`` with ``notes``, and the ``claims`` on it or its ``citation``. Edges of background between two
    neighbours of the ``focus`` are ``hidden`` until one of the two is looked at.

    >>> from graph.terms import expand
    >>> kaz, csto = Node(expand("id:country-KAZ"), "Kazakhstan", "State"), Node(expand("id:org-csto"), "CSTO")
    >>> member = Edge(kaz.iri, csto.iri, expand("org:memberOf"), expand("id:proposition-1"), "fact")
    >>> drawn = draw(NetworkSnapshot.of([kaz, csto], [member]))
    >>> drawn["nodes"][0]["shape"], drawn["edges"][0]["says"]
    ('dot', 'is a member of')
    """
    from pyvis.network import Network  # half a second of imports, for this alone

    held = Network(directed=True)
    hidden = [edge.status == "reference" and bool(focus) and focus not in (edge.source, edge.target)
              for edge in network.edges]
    seen = [edge for edge, hide in zip(network.edges, hidden, strict=True) if not hide]
    places = place(network, seen, focus=focus, label=lambda node: _wrapped(node.label),
                   order=lambda node: (list(FAMILIES).index(_family(node)), node.label))
    for node, (x, y) in zip(network.nodes, places, strict=True):
        family = _family(node)
        shape, colour, _ = FAMILIES[family]
        chosen = {"background": colour, "border": "#1d2329"}
        held.add_node(
            node.iri, label=_wrapped(node.label), shape=shape,
            color={"background": colour, "border": "#ffffff", "highlight": chosen, "hover": chosen},
            size=26 if node.iri == focus else 15, x=x, y=y, family=family, name=node.label,
            key=local_name(node.iri), font={"size": 20 if node.iri == focus else 15})
    curves = bends(network.edges)
    for number, edge in enumerate(network.edges):
        said = (claims or {}).get(edge.proposition, ())
        held.add_edge(
            edge.source, edge.target, id=number, **LINES[edge.status], smooth=curves[number], hidden=hidden[number],
            background=hidden[number], arrows="to" if edge.directed else "", status=edge.status,
            says=edge.label, notes=_notes(edge, said), citation=edge.citation, total=edge.claims,
            claims=[_claim(claim) for claim in said[:_CLAIMS_SHOWN]])
    held.set_options(json.dumps(_OPTIONS))
    return {"focus": focus, "nodes": held.nodes, "edges": held.edges, "options": held.options}


def page(picture: Mapping[str, Any], *, title: str, left_out: int = 0) -> bytes:
    """A picture as one file that needs nothing else. Its policy lets run what it brings along, and nothing more."""
    from jinja2 import Environment, FileSystemLoader

    scripts = [_asset("vendor/vis-network.min.js"), _asset("network.js")]
    style = _PAGE_STYLE + _asset("network.css")
    policy = (f"default-src 'none'; base-uri 'none'; form-action 'none'; script-src {' '.join(map(_digest, scripts))}; "
              f"style-src {_digest(style)} {vendor_styles()}")
    templates = Environment(loader=FileSystemLoader(ASSETS), autoescape=True)
    text = templates.get_template("network_file.html").render(
        title=title, policy=policy, style=style, scripts=scripts, left_out=left_out, **legend(picture))
    return text.encode()


def legend(picture: Mapping[str, Any]) -> dict[str, Any]:
    """What ``network_body.html`` shows beside ``url`` and ``links``: the picture, its legend, and its edges as rows."""
    names = {node["id"]: node for node in picture["nodes"]}
    shown, edges = {node["family"] for node in names.values()}, picture["edges"]
    return {
        "picture": picture, "names": names,
        "families": [(name, _OUTLINES[shape], colour) for name, (shape, colour, _) in FAMILIES.items()
                     if name in shown],
        "lines": [(status, LINES[status]) for status in STATUSES if any(edge["status"] == status for edge in edges)],
        "rows": sorted(edges, key=lambda edge: (STATUSES.index(edge["status"]), edge["background"], edge["id"])),
        "background": any(edge["background"] for edge in edges),
    }


@cache
def vendor_styles() -> str:
    """The digests of the styles that vis-network puts into a page, for the page's policy."""
    styles = re.compile(r"""\bA\((?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')\)""")
    found = styles.findall(_asset("vendor/vis-network.min.js"))
    texts = sorted({(double or single).replace('\\"', '"') for double, single in found if "{" in double + single})
    return " ".join(map(_digest, ["", *texts]))  # it puts each style in empty, and fills it then


def _foremost(network: NetworkSnapshot) -> NetworkSnapshot:
    """The nodes at most claims, and of others the best connected."""
    claims: dict[str, int] = {}
    for edge in network.edges:
        for end in (edge.source, edge.target):
            claims[end] = claims.get(end, 0) + edge.claims
    joined = network.ties.sum(axis=1)
    order = sorted(range(len(network.nodes)), key=lambda number: (
        -claims.get(network.nodes[number].iri, 0), -joined[number], network.nodes[number].iri))
    return network.among({network.nodes[number].iri for number in order[:_NODES_SHOWN]})


def _family(node: Node) -> str:
    return next((name for name, (_, _, kinds) in FAMILIES.items() if node.kind in kinds), "Other")


def _wrapped(label: str) -> str:
    return "\n".join(textwrap.wrap(label, _LINE_LENGTH, max_lines=3, placeholder=" …")) or label


def _notes(edge: Edge, claims: Sequence[ClaimRecord]) -> str:
    """How an edge is meant where nobody plainly asserts it, and when it holds."""
    since = describe_bounds(edge.period.earliest_begin, edge.period.latest_begin)
    until = describe_bounds(edge.period.earliest_end, edge.period.latest_end)
    period = f"{since or '…'} – {until}" if until and until != since else since
    if since and not until and edge.period.earliest_begin and edge.period.latest_begin:
        period = f"since {since}"
    meant = "" if edge.asserted else ", ".join(sorted({claim.stance_label for claim in claims}))
    return "; ".join(note for note in (meant, period) if note)


def _claim(claim: ClaimRecord) -> dict[str, str]:
    evidence = claim.evidence[0]
    return {"holder": claim.holder.label, "stance": claim.stance_label, "attribution": claim.attribution.value,
            "sentence": evidence.sentence, "quote": evidence.span.quote, "article": claim.article.title,
            "publisher": claim.article.publisher.label, "stated": str(claim.stated_on or "")}


@cache
def _asset(name: str) -> str:
    return (ASSETS / name).read_text(encoding="utf-8")


def _digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"

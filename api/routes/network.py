"""The network around an entity: as a picture, as the data of the picture, and what is measured on it.

Script, style and body of the picture are those of the exported file: they lie with the export.
"""

from collections.abc import Collection
from typing import Annotated, Any, Final, cast

from flask import (
    Blueprint,
    Response,
    jsonify,
    make_response,
    render_template,
    request,
    send_from_directory,
    url_for,
)
from pydantic import Field

from api import payloads, shapes
from api.asking import DIGITS, Asked, AtMost, Day, Id, Listed, OneOf, read
from api.filters import TYPES
from api.operations import gives, lists
from api.problems import BadParameter
from api.service import service
from graph.analysis.registry import MEASURES, Row
from graph.analysis.rows import SHOWN
from graph.errors import NotFound
from graph.export.pyvis_html import ASSETS, claims_of, draw, legend, vendor_styles
from graph.lookup.claims import evidence_counts
from graph.lookup.entities import entity
from graph.lookup.listing import cut
from graph.lookup.propositionlist import PropositionFilter, find_propositions
from graph.lookup.records import Named, describe_bounds
from graph.network import EGO_LIMIT, STATUSES, Edge, NetworkSnapshot, Node, read_network
from graph.network.dyads import Dyad, dyads
from graph.terms import Iri, expand, local_name

blueprint = Blueprint("network", __name__, template_folder=str(ASSETS))
DEEPEST: Final = 3
_AT_FIRST: Final = 40  # entities that are taken in at a glance; the page offers the rest


class Part(Asked):
    """Which part of the network."""

    status: Annotated[tuple[Annotated[str, OneOf(STATUSES)], ...], Field(min_length=1, description=(
        "How an edge stands, with commas between. All, if not said."))] = ()
    relation: Annotated[tuple[Annotated[str, OneOf(TYPES)], ...], Field(min_length=1, description=(
        "Of these relation and event types alone, with commas between."))] = ()
    at: Annotated[Day, Field(description="Without what was over or to come on this day.")] | None = None
    min_claims: Annotated[int, Field(ge=0, le=1_000_000, description="With at least so many claims."), DIGITS] = 0


class Network(Part):
    """How much of the network around an entity."""

    depth: Annotated[int, Field(ge=1, le=DEEPEST, description="How many steps from the focus."), DIGITS] = 1
    limit: Annotated[int, Field(ge=1, le=EGO_LIMIT, description="How many nodes at most, the nearest first."),
                     DIGITS] = EGO_LIMIT


class Subgraph(Network):
    """Around whom."""

    focus: Annotated[Id, Field(description="The one entity in the middle, by id.", examples=["country-KAZ"])]


class Page(Network):
    """How much the page shows at first."""

    limit: Annotated[int, Field(ge=1, le=EGO_LIMIT), DIGITS] = _AT_FIRST


class Dyads(Part, Listed):
    """Which dyads."""

    source: Annotated[Id, Field(description="From this entity, by id.")] | None = None
    target: Annotated[Id, Field(description="To this entity, by id.")] | None = None


class OneDyad(Listed):
    """Which page of a dyad's propositions."""


class Measured(Part, Listed):
    """Of which part of the network, and of whom."""

    limit: AtMost = SHOWN
    first: Annotated[Id, Field(description="For a measure of two entities: the one, by id.")] | None = None
    second: Annotated[Id, Field(description="For a measure of two entities: the other, by id.")] | None = None



@blueprint.get("/entity/<key>/network")
def page(key: str) -> Response:
    """The network around an entity, to walk in; its parameters are those of ``/api/subgraph``."""
    asked = read(Page, request.args)
    focus = entity(service().store, expand(f"id:{key}")).entity
    depth, limit = asked.depth, asked.limit
    network, reached = _around(asked, focus, depth, limit)
    picture = _picture(network, focus.iri)
    url = url_for("network.picture", key=focus.id, **asked.model_dump(mode="json", exclude_defaults=True)
                  | {"depth": depth, "limit": limit})
    answer = make_response(render_template(
        "network.html", entity=focus, url=url, links=True, depth=depth, limit=limit, most=EGO_LIMIT,
        shown=len(network.nodes), left_out=reached - len(network.nodes), **legend(picture)))
    answer.headers["Content-Security-Policy"] = _policy()
    return answer


@blueprint.get("/static/network.js", defaults={"name": "network.js"})
@blueprint.get("/static/network.css", defaults={"name": "network.css"})
def asset(name: str) -> Response:
    """The picture's own script or style."""
    return send_from_directory(ASSETS, name)


@blueprint.get("/static/vendor/<path:name>")
def vendored(name: str) -> Response:
    """What the picture has from others, with its licences."""
    return send_from_directory(ASSETS / "vendor", name)


@blueprint.get("/entity/<key>/network.json")
def picture(key: str) -> Response:
    """What the page draws: nodes and edges as vis-network takes them."""
    asked = read(Network, request.args)
    focus = entity(service().store, expand(f"id:{key}")).entity
    network, reached = _around(asked, focus, asked.depth, asked.limit)
    return jsonify(_picture(network, focus.iri) | {"left_out": reached - len(network.nodes)})


@blueprint.get("/api/subgraph")
@gives(shapes.Subgraph, Subgraph)
def subgraph(asked: Subgraph) -> Any:
    """The network around an entity: nodes, and edges with how many claims and sentences stand behind each."""
    store = service().store
    focus = entity(store, expand(f"id:{asked.focus}")).entity
    network, reached = _around(asked, focus, asked.depth, asked.limit)
    sentences = evidence_counts(store, [edge.proposition for edge in network.edges if edge.claims])
    return {"focus": focus.iri, "left_out": reached - len(network.nodes),
            "nodes": [_node(node) for node in network.nodes],
            "edges": [_edge(edge, sentences.get(edge.proposition, 0)) for edge in network.edges]}


@blueprint.get("/api/dyads")
@lists(shapes.Dyad, Dyads)
def list_dyads(asked: Dyads) -> Any:
    """Dyads: ordered pairs of entities with what joins the first to the second; those with most claims first."""
    source, target = (expand(f"id:{key}") if key else "" for key in (asked.source, asked.target))
    chosen = _chosen(asked)
    whole = chosen is _network() and not (source or target)
    found = _dyads() if whole else dyads(chosen, source=source, target=target)
    page = cut(found, lambda one: (-one.claims, one.id), limit=asked.limit, cursor=asked.begins)
    return payloads.page(page, _dyad)


@blueprint.get("/api/dyads/<source>/<target>")
@gives(shapes.DyadWithStatements, OneDyad)
def get_dyad(asked: OneDyad, source: str, target: str) -> Any:
    """One dyad with a page of the propositions in which both take part, the earliest begun first."""
    store = service().store
    first, second = (entity(store, expand(f"id:{key}")).entity for key in (source, target))
    found = dyads(_network(), source=first.iri, target=second.iri)
    one = found[0] if found else Dyad(Node(first.iri, first.label, first.kind),
                                      Node(second.iri, second.label, second.kind))
    said = find_propositions(store, PropositionFilter(first.iri, other=second.iri), order="begins", limit=asked.limit,
                             cursor=asked.begins, **payloads.IN_LISTS)
    return {**_dyad(one), "statements": payloads.page(said, lambda pair: payloads.statement(pair[0]))}


@blueprint.get("/api/measures")
@lists(shapes.Measure)
def list_measures(asked: Listed) -> Any:
    """What can be measured on the network, with where the formula is from."""
    page = cut(MEASURES.values(), lambda one: (one.name,), limit=asked.limit, cursor=asked.begins)
    return payloads.page(page, lambda one: {
        "name": one.name, "help": one.help, "source": one.source, "entities": list(one.entities),
        "href": url_for("network.measure", name=one.name)})


@blueprint.get("/api/measures/<name>")
@lists(shapes.Row, Measured)
def measure(asked: Measured, name: str) -> Any:
    """One measure over the network, its highest ``limit`` rows, each with what it stands on.

    What is only denied, planned or doubted is left out. A measure about entities takes each by its own parameter.
    """
    if name not in MEASURES:
        raise NotFound(f"there is no measure {name[:40]!r}: there are {', '.join(MEASURES)}")
    wanted = MEASURES[name]
    for one in wanted.entities:
        if not getattr(asked, one):
            raise BadParameter(one, "is missing")
    entities = [expand(f"id:{getattr(asked, one)}") for one in wanted.entities]
    network = _chosen(asked, keep=entities).where(asserted=True, keep=entities)
    return payloads.whole(_row(row) for row in wanted.measure(network, *entities, limit=asked.limit))


def _row(row: Row) -> shapes.Row:
    return {"iri": row.node.iri, "id": local_name(row.node.iri), "label": row.node.label,
            "kind": row.node.kind or None, "value": row.value, "grounds": [
                {"proposition": payloads.ref(one.proposition), "status": cast(Any, one.status),
                 "quote": one.quote or None, "citation": one.citation or None} for one in row.grounds]}


def _node(node: Node) -> shapes.Node:
    return {"iri": node.iri, "id": local_name(node.iri), "label": node.label, "kind": node.kind or None}


def _edge(edge: Edge, evidence: int) -> shapes.Edge:
    bounds = edge.period
    return {
        "id": "~".join(map(local_name, edge.key)), "source": local_name(edge.source),
        "target": local_name(edge.target), "name": local_name(edge.name), "label": edge.label,
        "proposition": payloads.ref(edge.proposition), "status": cast(Any, edge.status), "directed": edge.directed,
        "asserted": edge.asserted, "claims": edge.claims, "evidence": evidence,
        "first_stated": payloads.day(edge.first_stated), "last_stated": payloads.day(edge.last_stated),
        "period": payloads.period(bounds, describe_bounds(bounds.earliest_begin, bounds.latest_begin),
                                  describe_bounds(bounds.earliest_end, bounds.latest_end)),
        "quote": edge.quote or None, "citation": edge.citation or None}


def _dyad(one: Dyad) -> shapes.Dyad:
    return {"id": one.id, "source": payloads.name_of(Named(one.source.iri, one.source.label, one.source.kind)),
            "target": payloads.name_of(Named(one.target.iri, one.target.label, one.target.kind)),
            "facts": one.statuses["fact"], "disputed": one.statuses["disputed"], "claimed": one.statuses["claimed"],
            "reference": one.statuses["reference"], "claims": one.claims,
            "relations": {local_name(name): count for name, count in sorted(one.names.items())},
            "first_stated": payloads.day(one.first_stated), "last_stated": payloads.day(one.last_stated)}


def _around(asked: Part, focus: Named, depth: int, limit: int) -> tuple[NetworkSnapshot, int]:
    """The part of the network around an entity, and how many nodes there are within these steps."""
    network = _chosen(asked)
    if focus.iri not in network.number:  # it stands alone, and its picture says so
        return NetworkSnapshot((Node(focus.iri, focus.label, focus.kind),)), 1
    return network.ego(focus.iri, depth, limit), network.reach(focus.iri, depth)


def _chosen(asked: Part, keep: Collection[str] = ()) -> NetworkSnapshot:
    """The part of the network that is asked for."""
    network = _network()
    if asked.status or asked.relation or asked.at:
        network = network.where(statuses=asked.status or STATUSES, at=asked.at, keep=keep,
                                names={TYPES[name] for name in asked.relation} or None)
    return network.backed(asked.min_claims, keep=keep) if asked.min_claims else network


def _picture(network: NetworkSnapshot, focus: Iri) -> dict[str, Any]:
    return draw(network, focus=focus, claims=claims_of(service().store, network))


def _network() -> NetworkSnapshot:
    """The network of the whole store, read again when the store has changed."""
    return service().kept("network", read_network)


def _dyads() -> list[Dyad]:
    """All dyads of the whole network, which is what a list of them mostly begins from."""
    return service().kept("dyads", lambda _: dyads(_network()))


def _policy() -> str:
    """The policy of every page, and with it the styles that vis-network brings, by their digests."""
    from api.app import HEADERS

    return HEADERS["Content-Security-Policy"].replace("style-src 'self'", f"style-src 'self' {vendor_styles()}")

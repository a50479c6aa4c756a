"""The network around an entity: as a picture, as the data of the picture, and what is measured on it.

Script, style and body of the picture are those of the exported file: they lie with the export.
"""

import threading
from collections.abc import Collection
from typing import Any, Final

from flask import (
    Blueprint,
    Response,
    current_app,
    jsonify,
    make_response,
    render_template,
    request,
    send_from_directory,
    url_for,
)

from api import parameters
from api.problems import BadParameter
from api.service import service
from graph.analysis.registry import MEASURES
from graph.analysis.rows import SHOWN
from graph.errors import NotFound
from graph.export.pyvis_html import ASSETS, claims_of, draw, legend, vendor_styles
from graph.lookup.entities import entity
from graph.lookup.records import Named
from graph.network import EGO_LIMIT, STATUSES, NetworkSnapshot, Node, mark, read_network
from graph.terms import Iri, expand, local_name

blueprint = Blueprint("network", __name__, template_folder=str(ASSETS))
DEEPEST: Final = 3
_AT_FIRST: Final = 40  # entities that are taken in at a glance; the page offers the rest
_KEPT: Final = "foedus-network"
_READING: Final = threading.Lock()


@blueprint.get("/entity/<key>/network")
def page(key: str) -> Response:
    """The network around an entity, to walk in; ``depth``, ``limit``, ``at`` and ``status`` as of ``/api/subgraph``."""
    focus = entity(service().store, expand(f"id:{key}")).entity
    depth, limit = _whole("depth", 1, DEEPEST), _whole("limit", _AT_FIRST, EGO_LIMIT)
    network, reached = _around(focus, depth, limit)
    picture = _picture(network, focus.iri)
    url = url_for("network.subgraph", focus=focus.id, depth=depth, limit=limit, at=parameters.word("at") or None,
                  status=request.args.getlist("status"))
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


@blueprint.get("/api/subgraph")
def subgraph() -> Response:
    """Nodes and edges around the entity ``focus``, at most ``limit`` nodes (1 to 150) within ``depth`` steps (1 to 3).

    Each ``status`` that is given is taken, else all; ``at`` a day leaves out what was over or to come.
    """
    focus = entity(service().store, expand(f"id:{parameters.word('focus', required=True)}")).entity
    network, reached = _around(focus, _whole("depth", 1, DEEPEST), _whole("limit", EGO_LIMIT, EGO_LIMIT))
    return jsonify(_picture(network, focus.iri) | {"left_out": reached - len(network.nodes)})


@blueprint.get("/api/measures")
def list_measures() -> Response:
    """What can be measured on the network, with where the formula is from."""
    return jsonify({"items": [
        {"name": one.name, "help": one.help, "source": one.source, "entities": list(one.entities),
         "href": url_for("network.measure", name=one.name)} for one in MEASURES.values()],
        "total": len(MEASURES), "next_cursor": None})


@blueprint.get("/api/measures/<name>")
def measure(name: str) -> Response:
    """One measure over the network, its highest ``limit`` rows, each with what it stands on.

    ``status`` and ``at`` choose a part of the network, as of ``/api/subgraph``; what is only denied, planned or doubted
    is left out. A measure about entities takes each by its own parameter, an id such as ``country-KAZ``.
    """
    if name not in MEASURES:
        raise NotFound(f"there is no measure {name[:40]!r}: there are {', '.join(MEASURES)}")
    asked = MEASURES[name]
    entities = [expand(f"id:{parameters.word(one, required=True)}") for one in asked.entities]
    rows = asked.measure(_chosen(keep=entities).where(asserted=True, keep=entities), *entities,
                         limit=parameters.limit(SHOWN))
    return jsonify({"items": [
        {"iri": row.node.iri, "id": local_name(row.node.iri), "label": row.node.label, "kind": row.node.kind or None,
         "value": row.value, "grounds": [
            {"proposition": {"iri": ground.proposition, "id": local_name(ground.proposition)}, "status": ground.status,
             "quote": ground.quote or None, "citation": ground.citation or None} for ground in row.grounds]}
        for row in rows], "total": len(rows), "next_cursor": None})


def _around(focus: Named, depth: int, limit: int) -> tuple[NetworkSnapshot, int]:
    """The part of the network around an entity, and how many nodes there are within these steps."""
    network = _chosen()
    if focus.iri not in network.number:  # it stands alone, and its picture says so
        return NetworkSnapshot((Node(focus.iri, focus.label, focus.kind),)), 1
    return network.ego(focus.iri, depth, limit), network.reach(focus.iri, depth)


def _chosen(keep: Collection[str] = ()) -> NetworkSnapshot:
    """The network of each ``status`` that the request gives, as it was ``at`` a day."""
    statuses = request.args.getlist("status") or STATUSES
    if unknown := set(statuses) - set(STATUSES):
        raise BadParameter("status", f"must be one of {', '.join(STATUSES)}, not {min(unknown)[:40]!r}")
    day = parameters.day("at", parameters.word("at"))
    network = _network()
    everything = len(set(statuses)) == len(STATUSES) and not day
    return network if everything else network.where(statuses=statuses, at=day, keep=keep)


def _picture(network: NetworkSnapshot, focus: Iri) -> dict[str, Any]:
    return draw(network, focus=focus, claims=claims_of(service().store, network))


def _network() -> NetworkSnapshot:
    """The network of the whole store, read again when the store has changed."""
    store, kept = service().store, current_app.extensions
    now = mark(store)
    with _READING:
        if kept.get(_KEPT, ("",))[0] != now:
            kept[_KEPT] = (now, read_network(store))
        network: NetworkSnapshot = kept[_KEPT][1]
    return network


def _policy() -> str:
    """The policy of every page, and with it the styles that vis-network brings, by their digests."""
    from api.app import HEADERS

    return HEADERS["Content-Security-Policy"].replace("style-src 'self'", f"style-src 'self' {vendor_styles()}")


def _whole(name: str, default: int, most: int) -> int:
    text = parameters.word(name)
    if not text:
        return default
    if not text.isascii() or not text.isdigit() or not 1 <= int(text[:6]) <= most:
        raise BadParameter(name, f"must be a whole number from 1 to {most}, not {text[:40]!r}")
    return int(text)

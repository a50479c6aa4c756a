"""SPARQL 1.1 Graph Store HTTP Protocol: named graphs read by anybody, written with the token.

A graph is named indirectly (``/store?graph=IRI``, ``/store?default``) or by its own address below ``/store/``.
"""

from collections.abc import Iterator
from typing import Final
from uuid import uuid4

import pyoxigraph as ox
from flask import Blueprint, Response, request
from werkzeug.exceptions import UnsupportedMediaType
from werkzeug.urls import iri_to_uri

from api import conditions, parameters, protocol
from api.auth import require_token
from api.problems import BadParameter
from api.querying import ALSO_TRIPLES, with_charset
from api.routes.sparql import client, describe, has_left
from api.service import service
from graph.errors import NotFound, QueryError
from graph.store.answering import Question
from graph.store.formats import TRIPLES
from graph.writing import graph_name

blueprint = Blueprint("graphstore", __name__)
_DATASETS: Final = frozenset({"application/n-quads", "application/trig"})
_OF_GRAPHS: Final = [media_type for media_type in TRIPLES if media_type not in _DATASETS]
_ALSO: Final = {"application/xml": "application/rdf+xml", "text/xml": "application/rdf+xml"}
_PARAMETERS: Final = frozenset({"graph", "default"})
_ALL: Final = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }"


@blueprint.get("/store", strict_slashes=False)
@blueprint.get("/store/<path:name>")
def get(name: str = "") -> Response:
    """The triples of a graph; of the store itself, what it is."""
    graph = _graph(name)
    if graph is None:
        return describe()
    media_type = parameters.accepted(_OF_GRAPHS, "text/turtle", ALSO_TRIPLES)
    _require(graph)
    conditions.note(graph)
    question = Question(_ALL, triples=media_type, default_graphs=(graph,) if graph else None)
    answer = service().pool.answer(question, client=client(), gone=has_left())
    return Response(answer.body, content_type=with_charset(media_type))


@blueprint.put("/store", strict_slashes=False)
@blueprint.put("/store/<path:name>")
def put(name: str = "") -> Response:
    """Put the body in the place of a graph."""
    require_token()
    graph = _required(name)
    triples = [quad.triple for quad in _body(graph)]
    with service().writing() as writer:
        conditions.require(graph)
        known = _is_known(graph)
        writer.put(graph_name(graph), triples)
    return Response(status=204 if known else 201)


@blueprint.post("/store", strict_slashes=False)
@blueprint.post("/store/<path:name>")
def post(name: str = "") -> Response:
    """Add the body to a graph; without a graph, to those that it names itself, or to a new one."""
    require_token()
    graph = _graph(name)
    made = graph is None and request.mimetype not in _DATASETS
    if graph is None and made:
        graph = f"{iri_to_uri(request.base_url).rstrip('/')}/{uuid4().hex}"
    quads = list(_body(graph))
    with service().writing() as writer:
        conditions.require(graph)
        known = graph is None or _is_known(graph)
        writer.add(quads if graph is None else [_in_graph(quad, graph) for quad in quads])
    answer = Response(status=204 if known else 201)
    if made and graph:
        answer.headers["Location"] = graph
    return answer


@blueprint.delete("/store", strict_slashes=False)
@blueprint.delete("/store/<path:name>")
def delete(name: str = "") -> Response:
    """Drop a graph."""
    require_token()
    graph = _required(name)
    with service().writing() as writer:
        _require(graph)
        conditions.require(graph)
        writer.put(graph_name(graph), [])
    return Response(status=204)


def _graph(name: str) -> str | None:
    """The IRI of the graph that the request is about, empty for the default graph; ``None`` for the store itself."""
    if unknown := sorted(set(request.args) - _PARAMETERS):  # "?grahp=" would write into another graph than is meant
        raise BadParameter(unknown[0][:40], "is no parameter of this address: it takes graph and default")
    if name:
        return protocol.require_iri("path", iri_to_uri(request.base_url))
    given = request.args.getlist("graph")
    if "default" in request.args:
        if given:
            raise BadParameter("graph", "stands beside default: name one graph")
        return ""
    if len(given) > 1:
        raise BadParameter("graph", "stands there more than once")
    return protocol.require_iri("graph", given[0]) if given else None


def _required(name: str) -> str:
    graph = _graph(name)
    if graph is None:
        raise BadParameter("graph", "is missing: name a graph with ?graph=IRI, or the default graph with ?default")
    return graph


def _is_known(graph: str) -> bool:
    return not graph or any(service().store.quads(graph=graph_name(graph)))


def _require(graph: str) -> None:
    if not _is_known(graph):
        raise NotFound(f"there is no graph {graph[:200]} here")


def _in_graph(quad: ox.Quad, graph: str) -> ox.Quad:
    return ox.Quad(quad.subject, quad.predicate, quad.object, graph_name(graph))


def _body(graph: str | None) -> Iterator[ox.Quad]:
    """What the body says, in any of its media types; the parts of a form are taken together.

    Raises :class:`~graph.errors.QueryError` for what is no RDF; another media type is refused with status 415.
    """
    base = graph or iri_to_uri(request.base_url)
    if request.mimetype == "multipart/form-data":
        for part in (one for several in request.files.listvalues() for one in several):
            yield from _parsed(part.stream.read(), part.mimetype, part.mimetype_params.get("charset", ""), base)
        for text in (one for several in request.form.listvalues() for one in several):
            yield from _parsed(text.encode(), "text/turtle", "", base)
        return
    taken = [*TRIPLES] if graph is None else _OF_GRAPHS
    if request.mimetype not in (*taken, *_ALSO):
        raise UnsupportedMediaType(f"a graph is sent as {', '.join(_OF_GRAPHS)} or multipart/form-data; a dataset, "
                                   f"to /store itself, as {' or '.join(sorted(_DATASETS))}")
    yield from _parsed(request.get_data(), request.mimetype, request.mimetype_params.get("charset", ""), base)


def _parsed(data: bytes, media_type: str, charset: str, base: str) -> Iterator[ox.Quad]:
    form = TRIPLES.get(_ALSO.get(media_type, media_type))
    if form is None or charset.lower() not in ("", "utf-8", "utf8", "us-ascii"):
        raise UnsupportedMediaType(f"{media_type} {charset} is not taken here: send UTF-8 as {', '.join(_OF_GRAPHS)}")
    try:
        yield from ox.parse(data, format=form, base_iri=base, rename_blank_nodes=True)
    except (SyntaxError, ValueError, OSError) as error:
        raise QueryError(f"the body is not {media_type}: {' '.join(str(error).split())[:300]}") from None

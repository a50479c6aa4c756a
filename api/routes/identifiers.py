"""Our own IRIs, dereferenced: to a page for people, to RDF for machines."""

from collections.abc import Iterable

import pyoxigraph as ox
from flask import Blueprint, Response, redirect, url_for
from werkzeug.wrappers import Response as AnyResponse

from api import parameters
from api.querying import ALSO_TRIPLES
from api.service import service
from graph.errors import NotFound
from graph.lookup.claims import claim
from graph.lookup.entities import is_entity
from graph.lookup.events import event
from graph.lookup.listing import node_of
from graph.store.formats import TRIPLES
from graph.store.prefixes import without_unused
from graph.terms import ARTICLE_GRAPHS, PREFIXES, expand, local_name

blueprint = Blueprint("identifiers", __name__)


@blueprint.get("/id/<key>")
def thing(key: str) -> AnyResponse:
    """An entity, a proposition, an event or a claim; the parts of a claim have no page, and are RDF for everybody."""
    iri = expand(f"id:{key}")
    wanted = _wanted()
    if wanted != "text/html":
        return _rdf((quad.triple for quad in service().store.quads(node_of(iri))), wanted, key)
    if key.startswith("proposition-"):
        return redirect(url_for("pages.proposition", key=key), 303)
    if key.startswith("event-"):
        return redirect(url_for("pages.proposition", key=local_name(event(service().store, iri).propositions[0])), 303)
    if key.startswith("claim-"):
        _, record = claim(service().store, iri)
        return redirect(url_for("pages.article", key=record.article.id, _anchor=key), 303)
    if is_entity(service().store, iri):
        return redirect(url_for("pages.entity", key=key), 303)
    return _rdf((quad.triple for quad in service().store.quads(node_of(iri))), "text/turtle", key)


@blueprint.get("/graph/<key>")
def graph(key: str) -> AnyResponse:
    """An article's named graph, or a data set's."""
    iri = expand(f"article:{key}")
    wanted = _wanted()
    if wanted == "text/html" and iri.startswith(ARTICLE_GRAPHS):
        return redirect(url_for("pages.article", key=key), 303)
    kind = "text/turtle" if wanted == "text/html" else wanted
    return _rdf((quad.triple for quad in service().store.quads(graph=node_of(iri))), kind, key)


def _wanted() -> str:
    return parameters.accepted(["text/html", *TRIPLES], "text/turtle", ALSO_TRIPLES)


def _rdf(triples: Iterable[ox.Triple], media_type: str, key: str) -> Response:
    found = sorted(set(triples), key=str)
    if not found:
        raise NotFound(f"nothing here is called {key[:80]}")
    body = ox.serialize(found, format=TRIPLES[media_type], prefixes=PREFIXES) or b""
    return Response(without_unused(body, media_type), mimetype=media_type)

"""The vocabulary: relation types, event types, and the ontology's own files."""

from typing import Any

import pyoxigraph as ox
from flask import Blueprint, Response, redirect, render_template, url_for
from werkzeug.wrappers import Response as AnyResponse

import ontology
from api import parameters, payloads, shapes
from api.asking import Asked
from api.operations import gives
from graph.store.formats import TRIPLES
from graph.terms import PREFIXES
from graph.vocabulary import VOCABULARY

blueprint = Blueprint("vocabulary", __name__)


@blueprint.get("/api/vocabulary")
@gives(shapes.Vocabulary)
def list_all(asked: Asked) -> Any:
    """All relation types and event types."""
    return {"relations": [payloads.relation_type(one) for one in VOCABULARY.relations.values()],
                    "events": [payloads.event_type(one) for one in VOCABULARY.events.values()]}


@blueprint.get("/vocabulary")
def page() -> str:
    """The same for people."""
    return render_template("vocabulary.html", relations=VOCABULARY.relations.values(),
                           events=VOCABULARY.events.values())


@blueprint.get("/ontology")
def whole() -> AnyResponse:
    """The ontology: a page for people, RDF for machines."""
    wanted = parameters.accepted(["text/html", *TRIPLES], "text/turtle")
    if wanted == "text/html":
        return redirect(url_for("vocabulary.page"), 303)
    store = ox.Store()
    for file in ontology.files():
        store.load(path=str(file), format=ox.RdfFormat.TURTLE)
    triples = (quad.triple for quad in store)
    body = ox.serialize(triples, format=TRIPLES[wanted], prefixes=PREFIXES)
    return Response(body, mimetype=wanted)

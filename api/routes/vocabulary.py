"""The vocabulary: relation types, event types, and the ontology's own files."""

from typing import Any

from flask import Blueprint, Response, redirect, render_template, url_for
from werkzeug.wrappers import Response as AnyResponse

from api import parameters, payloads, shapes, vocabularies
from api.asking import Asked
from api.operations import gives
from api.querying import ALSO_TRIPLES
from graph.store.formats import TRIPLES
from graph.terms import local_name
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
    named = {local_name(one.iri) for one in VOCABULARY.relations.values()}
    others = [one for one in vocabularies.terms(vocabularies.WHOLE) if one.name not in named]
    return render_template("vocabulary.html", relations=VOCABULARY.relations.values(),
                           events=VOCABULARY.events.values(), others=others)


@blueprint.get(f"/<any({', '.join(vocabularies.NAMESPACES)}):namespace>")
def dereference(namespace: str) -> AnyResponse:
    """The ontology or one of its schemes, where the IRIs of their terms lead: a page for people, RDF for machines."""
    wanted = parameters.accepted(["text/html", *TRIPLES], "text/turtle", ALSO_TRIPLES)
    if wanted != "text/html":
        return Response(vocabularies.written(namespace, wanted), mimetype=wanted)
    if namespace == vocabularies.WHOLE:
        return redirect(url_for("vocabulary.page"), 303)
    return Response(render_template("scheme.html", name=namespace, terms=vocabularies.terms(namespace)))

"""Entities: search by any name, and one with what is said about it."""

from flask import Blueprint, Response, jsonify

from api import parameters, payloads
from api.service import service
from graph.lookup import entities as lookup
from graph.lookup.propositions import statements_about
from graph.lookup.records import Status
from graph.terms import expand

blueprint = Blueprint("entities", __name__, url_prefix="/api/entities")


@blueprint.get("")
def find_entities() -> Response:
    """The entities of a name: ``name``, and ``kind`` for one class only."""
    found = lookup.find_entities(service().store, parameters.word("name", required=True),
                                 limit=parameters.limit(20), kind=parameters.word("kind"))
    return jsonify({"items": [payloads.named(one) for one in found], "total": len(found), "next_cursor": None})


@blueprint.get("/<key>")
def get_entity(key: str) -> Response:
    """One entity with a page of the propositions about it; ``status`` chooses some of them."""
    store, iri = service().store, expand(f"id:{key}")
    record = lookup.entity(store, iri)
    status = parameters.one_of("status", Status)
    found = statements_about(store, iri, statuses=(Status(status),) if status else tuple(Status),
                             limit=parameters.limit(), cursor=parameters.cursor())
    return jsonify(payloads.entity(record) | {"statements": payloads.page(found, payloads.proposition)})

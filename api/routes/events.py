"""Events: one with all the propositions that tell of it."""

from flask import Blueprint, Response, jsonify

from api import payloads
from api.service import service
from graph.lookup import events as lookup
from graph.lookup.propositions import propositions_of
from graph.terms import expand

blueprint = Blueprint("events", __name__, url_prefix="/api/events")


@blueprint.get("/<key>")
def get_event(key: str) -> Response:
    """One event: in how many articles it is reported, who claims and who denies it, and in which propositions."""
    store = service().store
    found = lookup.event(store, expand(f"id:{key}"))
    told = propositions_of(store, list(found.propositions))
    return jsonify(payloads.event(found) | {"reports": [payloads.proposition(told[iri]) for iri in found.propositions]})

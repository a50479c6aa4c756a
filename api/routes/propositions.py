"""Propositions: one with its claims and their evidence."""

from flask import Blueprint, Response, jsonify

from api import payloads
from api.service import service
from graph.lookup import propositions as lookup
from graph.terms import expand

blueprint = Blueprint("propositions", __name__, url_prefix="/api/propositions")


@blueprint.get("/<key>")
def get_proposition(key: str) -> Response:
    """One proposition, who claims it, and where."""
    return jsonify(payloads.proposition(lookup.proposition(service().store, expand(f"id:{key}"))))

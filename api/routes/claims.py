"""Claims: why one was read as it was."""

from flask import Blueprint, Response, jsonify

from api import payloads
from api.service import service
from graph.explanation import explain
from graph.terms import expand

blueprint = Blueprint("claims", __name__, url_prefix="/api/claims")


@blueprint.get("/<key>/explanation")
def get_explanation(key: str) -> Response:
    """The rule that fired, its words, what moved the stance, and whether the claim made a fact."""
    return jsonify(payloads.explanation(explain(service().store, expand(f"id:{key}"))))

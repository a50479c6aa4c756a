"""Whether the server is well."""

from flask import Blueprint, Response, jsonify

from api.service import service
from graph.lookup.articles import counts

blueprint = Blueprint("health", __name__)


@blueprint.get("/health")
def health() -> Response:
    """``ok`` where the store answers, and how many articles it has."""
    return jsonify({"status": "ok", "articles": counts(service().store).articles})

"""Whether the server is alive, whether it is ready, and what it counts."""

from flask import Blueprint, Response, jsonify
from prometheus_client import CONTENT_TYPE_LATEST

from api.problems import problem
from api.service import service

blueprint = Blueprint("health", __name__)


@blueprint.get("/health")
def health() -> Response:
    """``ok`` for as long as the server answers at all: whoever hears nothing may start it anew."""
    return jsonify({"status": "ok"})


@blueprint.get("/ready")
def ready() -> Response:
    """Whether to send requests here: the store is open, a query worker answers, and nobody asked the server to stop."""
    reason = service().unready()
    if not reason:
        return jsonify({"status": "ready"})
    answer = problem(503, reason, kind="not-ready")
    answer.headers["Retry-After"] = "2"
    return answer


@blueprint.get("/metrics")
def metrics() -> Response:
    """Counters for Prometheus, of requests, queries, articles and memory."""
    return Response(service().metrics.text(), content_type=CONTENT_TYPE_LATEST)

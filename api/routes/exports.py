"""The dataset to take away, in every format of the registry."""

from flask import Blueprint, Response, jsonify, url_for

from api import parameters
from api.service import service
from graph.errors import NotFound
from graph.export.registry import EXPORTERS
from graph.export.scope import Scope

blueprint = Blueprint("exports", __name__, url_prefix="/api/export")


@blueprint.get("")
def list_formats() -> Response:
    """The formats, with where each is found."""
    return jsonify({"items": [
        {"name": one.name, "media_type": one.media_type, "extension": one.extension, "help": one.help,
         "href": url_for("exports.export", name=one.name)} for one in EXPORTERS.values()],
        "total": len(EXPORTERS), "next_cursor": None})


@blueprint.get("/<name>")
def export(name: str) -> Response:
    """The dataset in one format; ``scope`` is ``claims`` (facts and claims: the default), ``facts`` or ``all``."""
    if name not in EXPORTERS:
        raise NotFound(f"there is no export format {name[:40]!r}: there are {', '.join(EXPORTERS)}")
    exporter = EXPORTERS[name]
    scope = Scope(parameters.one_of("scope", Scope, Scope.CLAIMS))
    answer = Response(exporter.write(service().store, scope), mimetype=exporter.media_type)
    answer.headers["Content-Disposition"] = f'attachment; filename="foedus.{exporter.extension}"'
    return answer

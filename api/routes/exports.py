"""The dataset to take away, in every format of the registry."""

from typing import Annotated, Any

from flask import Blueprint, Response, request, url_for
from pydantic import Field

from api import payloads, shapes
from api.asking import Asked, Listed, OneOf, read
from api.operations import Operation, attach, lists
from api.parameters import accepted
from api.querying import ALSO_TRIPLES
from api.service import service
from graph.errors import NotFound
from graph.export.registry import EXPORTERS
from graph.export.scope import Scope
from graph.lookup.listing import cut

blueprint = Blueprint("exports", __name__, url_prefix="/api/export")




class Exported(Asked):
    """How much of the dataset."""

    scope: Annotated[str, OneOf(Scope), Field(description=(
        "`claims`: facts and claims; `facts` alone; `all`: with the reference data."))] = Scope.CLAIMS.value


@blueprint.get("")
@lists(shapes.Format)
def list_formats(asked: Listed) -> Any:
    """The formats, with where each is found."""
    page = cut(EXPORTERS.values(), lambda one: (one.name,), limit=asked.limit, cursor=asked.begins)
    return payloads.page(page, lambda one: {
        "name": one.name, "media_type": one.media_type, "extension": one.extension, "help": one.help,
        "href": url_for("exports.export", name=one.name)})


@blueprint.get("/<name>")
@attach(Operation(shape=None, asked=Exported, media=tuple(one.media_type for one in EXPORTERS.values())))
def export(name: str) -> Response:
    """The dataset in one format; 406 where the Accept header wants none of it."""
    if name not in EXPORTERS:
        raise NotFound(f"there is no export format {name[:40]!r}: there are {', '.join(EXPORTERS)}")
    exporter = EXPORTERS[name]
    also = {name: meant for name, meant in ALSO_TRIPLES.items() if meant == exporter.media_type}
    accepted([exporter.media_type], exporter.media_type, also)
    scope = Scope(read(Exported, request.args).scope)
    answer = Response(exporter.write(service().store, scope), mimetype=exporter.media_type)
    answer.headers["Content-Disposition"] = f'attachment; filename="foedus.{exporter.extension}"'
    return answer

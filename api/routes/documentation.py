"""The published description of this API, and pages to browse it by. Nothing is loaded from outside."""

from typing import Final

from flask import Blueprint, Response, current_app, json, make_response, render_template

from api import problems
from api.openapi import document

blueprint = Blueprint("documentation", __name__)
_KEPT: Final = "foedus-openapi"
# Swagger UI carries its icons in its style sheet.
_IMAGES = ("img-src 'self'", "img-src 'self' data:")


@blueprint.get("/openapi.json")
def openapi() -> Response:
    """The OpenAPI 3.1 document."""
    kept = current_app.extensions
    if _KEPT not in kept:
        kept[_KEPT] = json.dumps(document(current_app), ensure_ascii=False)
    return Response(kept[_KEPT], mimetype="application/json")


@blueprint.get("/docs")
def docs() -> Response:
    """The same to browse, and to try."""
    from api.app import HEADERS

    answer = make_response(render_template("docs.html"))
    answer.headers["Content-Security-Policy"] = HEADERS["Content-Security-Policy"].replace(*_IMAGES)
    return answer


@blueprint.get("/problems")
def kinds() -> str:
    """What the types of problem documents mean: here their IRIs lead."""
    return render_template("problems.html", kinds=problems.kinds())

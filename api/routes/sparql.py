"""Read-only SPARQL 1.1: a query by GET, by form, or as the body itself."""

from typing import Final

from flask import Blueprint, Response, request
from werkzeug.exceptions import UnsupportedMediaType

from api import parameters
from api.problems import BadParameter
from api.service import service
from graph.store.answering import RESULTS, TRIPLES
from graph.store.guard import check

blueprint = Blueprint("sparql", __name__)
_QUERY: Final = "application/sparql-query"
# The names under which clients also ask for these.
_XML: Final = "application/sparql-results+xml"
_ALSO: Final = {"application/json": "application/sparql-results+json", "application/xml": _XML, "text/xml": _XML}


@blueprint.route("/sparql", methods=["GET", "POST"])
def query() -> Response:
    """The answer to a query, in the form that the Accept header asks for."""
    sparql = _query()
    form = check(sparql)
    offered = TRIPLES if form.is_graph else RESULTS | dict.fromkeys(_ALSO)
    default = "text/turtle" if form.is_graph else "application/sparql-results+json"
    media_type = parameters.accepted(offered, default)
    media_type = media_type if form.is_graph else _ALSO.get(media_type, media_type)
    choice = {"triples": media_type} if form.is_graph else {"results": media_type}
    answer = service().pool.answer(sparql, **choice)
    return Response(answer.body, content_type=_with_charset(answer.media_type), headers={"Vary": "Accept"})


def _query() -> str:
    for name in ("default-graph-uri", "named-graph-uri"):
        if name in request.values:
            raise BadParameter(name, "is not taken here: say FROM or FROM NAMED in the query")
    if request.method == "POST" and request.mimetype == _QUERY:
        try:
            return request.get_data().decode()
        except UnicodeDecodeError:
            raise BadParameter("body", "is not UTF-8") from None
    if request.method == "POST" and request.mimetype != "application/x-www-form-urlencoded":
        raise UnsupportedMediaType(f"POST a query as {_QUERY} or as a form")
    given = (request.form if request.method == "POST" else request.args).getlist("query")
    if len(given) != 1:
        raise BadParameter("query", "is missing" if not given else "stands there more than once")
    return given[0]


def _with_charset(media_type: str) -> str:
    return f"{media_type}; charset=utf-8" if media_type.startswith("text/") else media_type

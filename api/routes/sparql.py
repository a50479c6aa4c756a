"""SPARQL 1.1 Protocol: queries from anybody, updates with the token; and what this service is."""

from collections.abc import Callable, Iterable
from typing import Final

from flask import Blueprint, Response, request

from api import describing, editor, parameters, protocol
from api.auth import require_token
from api.problems import BadParameter
from api.service import service
from graph.store.answering import Question
from graph.store.formats import RESULTS, TRIPLES
from graph.store.guard import check, check_update
from graph.store.rewriting import rewritten_update
from graph.store.updates import with_dataset, without_refused_loads

blueprint = Blueprint("sparql", __name__)
# The names under which clients also ask for these.
_XML: Final = ("application/xml", "text/xml")
_ALSO: Final = {"application/json": "application/sparql-results+json"} | dict.fromkeys(
    _XML, "application/sparql-results+xml")
_ALSO_TRIPLES: Final = dict.fromkeys(_XML, "application/rdf+xml") | {"application/json": "application/ld+json"}


@blueprint.route("/sparql", methods=["GET", "POST"], strict_slashes=False)
def query() -> Response:
    """The answer to a query, in the form that the Accept header asks for; an update; or the service's description.

    To somebody who would rather read HTML and asks nothing, a page to ask from.
    """
    asked = protocol.operation()
    if asked is None:
        liked = _liked([*TRIPLES, "text/html"], "text/turtle", _ALSO_TRIPLES)
        return editor.page() if liked == "text/html" else describe()
    return _update(asked) if asked.is_update else _query(asked)


@blueprint.post("/update", strict_slashes=False)
def update() -> Response:
    """An update, and nothing else."""
    asked = protocol.operation()
    if asked is None or not asked.is_update:
        raise BadParameter("update", "is missing: queries are sent to /sparql")
    return _update(asked)


@blueprint.get("/.well-known/void")
def void() -> Response:
    """What the dataset is and where it is found, in VoID."""
    return _described(describing.void(service(), request.root_url))


@blueprint.get("/prefixes")
def prefixes() -> Response:
    """The prefixes that every query may use without declaring them: as a JSON-LD context, or as lines for a query."""
    wanted = parameters.accepted(["application/ld+json", "application/json", "text/plain"], "application/ld+json")
    body = describing.prefix_lines() if wanted == "text/plain" else describing.context()
    return Response(body, content_type=with_charset(wanted), headers={"Vary": "Accept"})


def describe() -> Response:
    """What this service can do, in the vocabulary of SPARQL 1.1 Service Description."""
    return _described(describing.service_description(service(), request.root_url))


def _described(write: Callable[[str], bytes]) -> Response:
    media_type = _liked(TRIPLES, "text/turtle", _ALSO_TRIPLES)
    return Response(write(media_type), content_type=with_charset(media_type), headers={"Vary": "Accept"})


def _query(asked: protocol.Operation) -> Response:
    form = check(asked.text, hosts=service().settings.hosts)
    if form.is_graph:
        choice = {"triples": _liked(TRIPLES, "text/turtle", _ALSO_TRIPLES)}
    else:
        choice = {"results": _liked(RESULTS, "application/sparql-results+json", _ALSO)}
    question = Question(asked.text, base=request.base_url,
                        default_graphs=asked.default if asked.names_dataset else None,
                        named_graphs=asked.named if asked.names_dataset else None, **choice)
    answer = service().pool.answer(question, client=client(), gone=has_left())
    return Response(answer.body, content_type=with_charset(answer.media_type), headers={"Vary": "Accept"})


def _update(asked: protocol.Operation) -> Response:
    require_token()
    hosts = service().settings.hosts
    text = without_refused_loads(asked.text, hosts)
    check_update(text, hosts=hosts)
    text = with_dataset(rewritten_update(text), asked.default, asked.named)
    service().update(text, request.base_url, client=client())
    return Response(status=204)


def _liked(offered: Iterable[str], default: str, also: dict[str, str]) -> str:
    """The media type that the client likes best, under its own name where it was asked for under another one."""
    liked = parameters.accepted([*offered, *also], default)
    return also.get(liked, liked)


def client() -> str:
    """Who asks, for queries to take turns."""
    return request.remote_addr or ""


def has_left() -> Callable[[], bool]:
    """What tells whether the client of the current request has hung up, where the server knows."""
    known: Callable[[], bool] = request.environ.get("waitress.client_disconnected", lambda: False)
    return known


def with_charset(media_type: str) -> str:
    """A media type as it stands in a header: text is UTF-8."""
    return f"{media_type}; charset=utf-8" if media_type.startswith("text/") else media_type

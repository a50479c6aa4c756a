"""SPARQL 1.1 Protocol: queries from anybody, updates with the token; and what this service is."""

from collections.abc import Callable

from flask import Blueprint, Response, request

from api import describing, editor, parameters, protocol
from api.auth import require_token
from api.endpoint import FAILURE
from api.problems import BadParameter
from api.querying import answered, media_type, prefers_html, with_charset
from api.service import service
from graph.store.guard import check_update
from graph.store.rewriting import rewritten_update
from graph.store.updates import with_dataset, without_refused_loads

blueprint = Blueprint("sparql", __name__)


@blueprint.route("/sparql", methods=["GET", "POST"], strict_slashes=False)
def query() -> Response:
    """The answer to a query, in the form that the Accept header asks for; an update; or the service's description.

    To somebody who would rather read HTML and asks nothing, a page to ask from.
    """
    if FAILURE in request.environ:
        raise request.environ[FAILURE]
    asked = protocol.operation()
    if asked is None:
        return editor.page() if prefers_html(request.headers.get("Accept", "")) else describe()
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
    return Response(body, content_type=with_charset(wanted))


def describe() -> Response:
    """What this service can do, in the vocabulary of SPARQL 1.1 Service Description."""
    return _described(describing.service_description(service(), request.root_url))


def _described(write: Callable[[str], bytes]) -> Response:
    wanted = media_type(request.headers.get("Accept", ""), of_graph=True)
    return Response(write(wanted), content_type=with_charset(wanted), headers={"Vary": "Accept"})


def _query(asked: protocol.Operation) -> Response:
    answer = answered(service(), asked, accept=request.headers.get("Accept", ""), base=request.base_url,
                      client=client(), gone=has_left())
    return Response(answer.body, content_type=with_charset(answer.media_type), headers={"Vary": "Accept"})


def _update(asked: protocol.Operation) -> Response:
    require_token()
    hosts = service().settings.hosts
    text = without_refused_loads(asked.text, hosts)
    check_update(text, hosts=hosts)
    text = with_dataset(rewritten_update(text), asked.default, asked.named)
    service().update(text, request.base_url, client=client())
    return Response(status=204)


def client() -> str:
    """Who asks, for queries to take turns."""
    return request.remote_addr or ""


def has_left() -> Callable[[], bool]:
    """What tells whether the client of the current request has hung up, where the server knows."""
    known: Callable[[], bool] = request.environ.get("waitress.client_disconnected", lambda: False)
    return known

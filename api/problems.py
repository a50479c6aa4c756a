"""Errors over HTTP: one table from error to status, one shape (RFC 9457), and nothing else leaves the server."""

import inspect
import logging
from http import HTTPStatus
from typing import Final

from flask import Flask, Response, json, render_template, request
from werkzeug.exceptions import HTTPException

from api.shapes import Problem
from graph.errors import (
    FetchError,
    FoedusError,
    GraphKept,
    LanguageError,
    ModelError,
    NotFound,
    QueriesWaiting,
    QueryError,
    QueryLimit,
    QueryTimeout,
    ReadingError,
    StoreBusy,
    StoreError,
    TooManyQueries,
)
from graph.terms import BASE

_LOG: Final = logging.getLogger("foedus")
_FOR_MACHINES: Final = ("/api/", "/sparql", "/update", "/store", "/prefixes", "/.well-known/", "/health", "/ready",
                        "/metrics")
TYPES: Final = f"{BASE}problems#"


class BadParameter(FoedusError):
    """A parameter or field of a request has a value that it cannot have."""

    def __init__(self, field: str, message: str) -> None:
        super().__init__(f"{field}: {message}")
        self.field = field


class Contradiction(BadParameter):
    """A field is right in itself, and contradicts what is stored."""


class PreconditionFailed(FoedusError):
    """What would be changed is not as the request says it should be found."""


class TooBusy(FoedusError):
    """The server has as much to do as it takes on."""


class NotAcceptable(FoedusError):
    """No form that the client accepts can be given."""


class Unauthorised(FoedusError):
    """A write came without the right token."""


class WritesRefused(FoedusError):
    """The server takes no writes of this kind, as it is configured."""


class Stopping(FoedusError):
    """The server was asked to stop, and begins nothing new."""


# The most specific class of an error decides.
STATUSES: Final[dict[type[FoedusError], HTTPStatus]] = {
    BadParameter: HTTPStatus.BAD_REQUEST,
    Contradiction: HTTPStatus.CONFLICT,
    PreconditionFailed: HTTPStatus.PRECONDITION_FAILED,
    TooBusy: HTTPStatus.SERVICE_UNAVAILABLE,
    QueryError: HTTPStatus.BAD_REQUEST,
    Unauthorised: HTTPStatus.UNAUTHORIZED,
    WritesRefused: HTTPStatus.FORBIDDEN,
    GraphKept: HTTPStatus.FORBIDDEN,
    NotFound: HTTPStatus.NOT_FOUND,
    NotAcceptable: HTTPStatus.NOT_ACCEPTABLE,
    ReadingError: HTTPStatus.UNPROCESSABLE_ENTITY,
    FetchError: HTTPStatus.UNPROCESSABLE_ENTITY,
    ModelError: HTTPStatus.UNPROCESSABLE_ENTITY,
    TooManyQueries: HTTPStatus.TOO_MANY_REQUESTS,
    QueryTimeout: HTTPStatus.GATEWAY_TIMEOUT,
    QueryLimit: HTTPStatus.SERVICE_UNAVAILABLE,
    Stopping: HTTPStatus.SERVICE_UNAVAILABLE,
    StoreBusy: HTTPStatus.SERVICE_UNAVAILABLE,
    StoreError: HTTPStatus.SERVICE_UNAVAILABLE,
    LanguageError: HTTPStatus.SERVICE_UNAVAILABLE,
    FoedusError: HTTPStatus.INTERNAL_SERVER_ERROR,
}
DETAILS: Final = {
    404: "there is nothing at this address: /docs and the front page say what there is",
    405: "this address does not take that method: see the Allow header",
    413: "the request is larger than this server takes: send a smaller article, or raise FOEDUS_MAX_ARTICLE_BYTES",
    415: "this media type is not taken here",
    500: "something went wrong here, not with your request; the server's log says what",
}


def register(app: Flask) -> None:
    """Have every error of an app answered as a problem."""
    app.register_error_handler(FoedusError, _answer_own)
    app.register_error_handler(HTTPException, _answer_http)
    app.register_error_handler(Exception, _answer_unforeseen)


def status_of(error: FoedusError) -> HTTPStatus:
    """The status of the most specific class of an error.

    >>> status_of(QueryLimit("too slow")).value, status_of(NotFound("no such thing")).value
    (503, 404)
    """
    return next(STATUSES[kind] for kind in type(error).__mro__ if kind in STATUSES)


def kind_of(error: FoedusError) -> str:
    """The name of an error's class as the type of a problem says it.

    >>> kind_of(QueryLimit("too slow"))
    'query-limit'
    """
    return _kind(type(error))


def kinds() -> list[tuple[str, HTTPStatus, str]]:
    """The types of problems by name, each with its status and what it means.

    >>> next(one for one in kinds() if one[0] == "not-found")[1].value
    404
    """
    found, waiting = [], [FoedusError]
    while waiting:
        error = waiting.pop()
        waiting += error.__subclasses__()
        status = next(STATUSES[kind] for kind in error.__mro__ if kind in STATUSES)
        if status != HTTPStatus.INTERNAL_SERVER_ERROR:  # of those nothing is told
            found.append((_kind(error), status, (inspect.getdoc(error) or "").partition("\n\n")[0]))
    return sorted(found)


def _kind(error: type[FoedusError]) -> str:
    name = error.__name__
    return "".join(f"-{letter.lower()}" if letter.isupper() else letter for letter in name).lstrip("-")


def document(status: int, detail: str, *, kind: str = "", field: str = "") -> Problem:
    """The members of a problem document.

    >>> document(404, "there is no such article")["title"]
    'Not Found'
    """
    said: Problem = {"type": f"{TYPES}{kind}" if kind else "about:blank", "title": HTTPStatus(status).phrase,
                     "status": int(status), "detail": detail}
    return {**said, "field": field} if field else said


def problem(status: int, detail: str, *, kind: str = "", field: str = "") -> Response:
    """A problem document, or a page that says the same to somebody in a browser."""
    body = document(status, detail, kind=kind, field=field)
    machine = request.path.startswith(_FOR_MACHINES)
    if not machine and request.accept_mimetypes.best_match(["application/json", "text/html"]) == "text/html":
        return Response(render_template("problem.html", problem=body), status, mimetype="text/html")
    return Response(json.dumps(body, ensure_ascii=False), status, mimetype="application/problem+json")


def _answer_own(error: FoedusError) -> Response:
    status = status_of(error)
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        _LOG.warning("%s: %s", type(error).__name__, error)
    if status == HTTPStatus.INTERNAL_SERVER_ERROR:
        return problem(status, DETAILS[500])
    answer = problem(status, str(error), kind=kind_of(error), field=getattr(error, "field", ""))
    if status == HTTPStatus.UNAUTHORIZED:
        sent = request.headers.get("Authorization", "").lower().startswith("bearer ")
        challenge = 'Bearer realm="foedus"'
        answer.headers["WWW-Authenticate"] = f'{challenge}, error="invalid_token"' if sent else challenge  # RFC 6750
    if isinstance(error, QueriesWaiting | StoreBusy | Stopping | TooBusy):  # may well be answered later
        answer.headers["Retry-After"] = "5"
    return answer


def _answer_http(error: HTTPException) -> Response:
    status = error.code or 500
    if error.response is not None or status < 400:  # a redirect is no problem
        answer = error.get_response()
        assert isinstance(answer, Response)
        return answer
    answer = problem(status, _detail(error, status))
    for name, value in error.get_headers():
        if name in ("Allow", "Retry-After"):
            answer.headers[name] = value
    return answer


def _detail(error: HTTPException, status: int) -> str:
    """What whoever refused the request said of it; else what is said of every error of this status."""
    said = error.description
    if said and said != type(error).description and status < HTTPStatus.INTERNAL_SERVER_ERROR:
        return said
    return DETAILS.get(status) or said or HTTPStatus(status).phrase


def _answer_unforeseen(error: Exception) -> Response:
    _LOG.exception("unforeseen error at %s %s", request.method, request.path, exc_info=error)
    return problem(500, DETAILS[500])

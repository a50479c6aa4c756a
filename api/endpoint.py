"""Queries to ``/sparql`` in their commonest forms, answered in front of the app.

What the app spends on a request is more than most queries cost. All else, and every error, the app answers.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import parse_qsl

from werkzeug.wrappers import Request

from api.accounting import ROUTE, Wsgi
from api.protocol import FORM, QUERY, Operation
from api.querying import answered, with_charset
from api.transport import OPEN, packed
from graph.errors import FoedusError

if TYPE_CHECKING:
    from api.service import Service

FAILURE: Final = "foedus.failure"
"""Where a request's environment holds why its query failed, for the app to say so."""
_PATH: Final = "/sparql"
_LARGEST: Final = 16_384
"""Bytes of a body; how large one may be at all is the app's to say, whose least limit this is below."""
_LONGEST_HOST: Final = 255


class Endpoint:
    """A WSGI app around another: it answers plain queries, with these headers beside its own."""

    def __init__(self, inner: Wsgi, service: "Service", headers: Mapping[str, str]) -> None:
        self._inner = inner
        self._service = service
        self._headers = [*headers.items(), *OPEN.items(), ("Vary", "Accept")]
        self._of_get = [*headers.items(), *OPEN.items(), ("Vary", "Accept, Accept-Encoding")]

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        """Answer a request."""
        query, host = plain_query(environ), environ.get("HTTP_HOST", "")
        if not query or not host or len(host) > _LONGEST_HOST:
            return self._inner(environ, start_response)
        environ[ROUTE] = _PATH
        try:
            answer = answered(
                self._service, Operation(query, False, (), ()), accept=environ.get("HTTP_ACCEPT", ""),
                base=_address(environ["wsgi.url_scheme"], host), client=environ.get("REMOTE_ADDR", ""),
                gone=environ.get("waitress.client_disconnected", _stays))
        except FoedusError as error:
            environ[FAILURE] = error
            return self._inner(environ, start_response)
        headers, body = self._headers, answer.body
        if environ["REQUEST_METHOD"] == "GET":
            headers = self._of_get
            if small := packed(body, answer.media_type, environ.get("HTTP_ACCEPT_ENCODING", "")):
                headers, body = [*headers, ("Content-Encoding", "gzip")], small
        start_response("200 OK", [("Content-Type", with_charset(answer.media_type)),
                                  ("Content-Length", str(len(body))), *headers])
        return [body]


def plain_query(environ: dict[str, Any]) -> str:
    """The query of a request that holds one and nothing else; empty for any other, whose body is left to be read.

    >>> plain_query({"REQUEST_METHOD": "GET", "PATH_INFO": "/sparql", "QUERY_STRING": "query=ASK+%7B%7D"})
    'ASK {}'
    >>> plain_query({"REQUEST_METHOD": "GET", "PATH_INFO": "/sparql", "QUERY_STRING": "query=ASK+%7B%7D&update=x"})
    ''
    """
    if environ["PATH_INFO"] != _PATH or environ.get("SCRIPT_NAME"):
        return ""
    asked, kind = environ.get("QUERY_STRING", ""), environ.get("CONTENT_TYPE", "")
    try:
        if environ["REQUEST_METHOD"] == "GET":
            return _only_query(asked)
        if environ["REQUEST_METHOD"] == "POST" and not asked and kind in (FORM, QUERY):
            body = _body(environ)
            return body.decode() if kind == QUERY else _only_query(body.decode("ascii"))
    except ValueError:
        pass
    return ""


def _only_query(form: str) -> str:
    fields = parse_qsl(form, keep_blank_values=True, errors="strict") if form.isascii() else []
    return fields[0][1] if len(fields) == 1 and fields[0][0] == "query" else ""


def _body(environ: dict[str, Any]) -> bytes:
    """The body of a request, which can be read again."""
    length = int(environ.get("CONTENT_LENGTH") or 0)
    if not 0 < length <= _LARGEST:
        return b""
    body: bytes = environ["wsgi.input"].read(length)
    environ["wsgi.input"] = BytesIO(body)
    return body


@lru_cache(maxsize=64)
def _address(scheme: str, host: str) -> str:
    """The endpoint's own address as its client knows it, which relative IRIs are relative to."""
    return Request({"wsgi.url_scheme": scheme, "HTTP_HOST": host, "PATH_INFO": _PATH, "SCRIPT_NAME": "",
                    "REQUEST_METHOD": "GET", "QUERY_STRING": "", "SERVER_NAME": host, "SERVER_PORT": "0"}).base_url


def _stays() -> bool:
    return False

"""An account of every request: its id, a line in the log and its place in the metrics, once its answer has gone out.

It stands around the whole app, so that it also sees what the app refuses, and how many bytes really went.
"""

import re
import secrets
import time
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final

from flask import Flask, request

from api.auth import BEARER
from api.logs import ACCESS, REQUEST_ID
from api.metrics import Metrics

ROUTE: Final = "foedus.route"
"""Where a request's environment says which route it took."""
_UNMATCHED: Final = "(no route)"
_ID: Final = re.compile(r"[A-Za-z0-9._-]{1,64}")
Wsgi = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]


class Accounting:
    """A WSGI app around another that keeps account of what passes."""

    def __init__(self, inner: Wsgi, metrics: Metrics) -> None:
        self._inner = inner
        self._metrics = metrics

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        """Answer a request with an ``X-Request-Id``: the client's own, where it is short and plain."""
        given = environ.get("HTTP_X_REQUEST_ID", "")
        request_id = given if _ID.fullmatch(given) else secrets.token_hex(8)
        REQUEST_ID.set(request_id)
        account = _Account(environ, request_id, self._metrics)

        def start(status: str, headers: list[tuple[str, str]], *rest: Any) -> Any:
            account.status = int(status[:3])
            return start_response(status, [*headers, ("X-Request-Id", request_id)], *rest)

        try:
            return _Counted(self._inner(environ, start), account)
        except BaseException:
            account.close()
            raise


def keep(app: Flask, metrics: Metrics) -> None:
    """Keep account of an app's requests."""
    app.before_request(_note_route)
    # Flask has it wrapped by assignment, where mypy sees a method.
    app.wsgi_app = Accounting(app.wsgi_app, metrics)  # type: ignore[method-assign]


def refused(method: str, status: int, client: str) -> None:
    """Log a request that was refused before any app saw it."""
    ACCESS.info("", extra={"fields": _fields(method, _UNMATCHED, "", status, 0.0, 0, client, "")})


class _Account:
    """What is known of one request."""

    def __init__(self, environ: dict[str, Any], request_id: str, metrics: Metrics) -> None:
        self.environ = environ
        self.request_id = request_id
        self.status = 500
        self.sent = 0
        self._metrics = metrics
        self._begun = time.perf_counter()
        self._open = True
        metrics.in_flight.inc()

    def close(self) -> None:
        """Write it down, once."""
        if not self._open:
            return
        self._open = False
        self._metrics.in_flight.dec()
        seconds = time.perf_counter() - self._begun
        method, route = self.environ["REQUEST_METHOD"], self.environ.get(ROUTE, _UNMATCHED)
        self._metrics.count_request(route, method, self.status, seconds)
        ACCESS.info("", extra={"fields": _fields(
            method, route, self.environ.get("PATH_INFO", ""), self.status, seconds, self.sent,
            self.environ.get("REMOTE_ADDR", ""), self.request_id) | (
                {"bearer": self.environ[BEARER]} if BEARER in self.environ else {})})


class _Counted:
    """The body of an answer, counted on its way."""

    def __init__(self, body: Iterable[bytes], account: _Account) -> None:
        self._body = body
        self._account = account

    def __iter__(self) -> Iterator[bytes]:
        for part in self._body:
            self._account.sent += len(part)
            yield part

    def close(self) -> None:
        """The answer has gone out, or its client has."""
        try:
            if hasattr(self._body, "close"):
                self._body.close()
        finally:
            self._account.close()


def _note_route() -> None:
    if request.url_rule is not None:
        request.environ[ROUTE] = request.url_rule.rule


def _fields(method: str, route: str, path: str, status: int, seconds: float, sent: int, client: str, request_id: str
            ) -> dict[str, Any]:
    # PATH_INFO is Latin-1 that stands for bytes; the query string is left out, for a client may put a secret there.
    path = path.encode("latin-1", "replace").decode("utf-8", "replace")[:200]
    return {"method": method[:20], "route": route, "path": path, "status": status, "ms": round(1000 * seconds, 1),
            "bytes": sent, "client": client, "request_id": request_id}

"""The HTTP of a SPARQL 1.1 endpoint: where it is, who asks, how long to wait, and what its refusals mean.

Reads are tried again where the connection broke or the server was busy; writes are sent once, for nobody can tell
whether one that was not answered was carried out.
"""

import base64
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import dataclass, replace
from typing import Final
from urllib.parse import urlencode, urlsplit

import urllib3
from urllib3.exceptions import HTTPError

from graph.errors import AnswerTooLarge, QueriesWaiting, QueryError, QueryTimeout, StoreError

JSON: Final = "application/sparql-results+json"
TRIPLES: Final = "application/n-triples"
_QUERY, _UPDATE = "application/sparql-query", "application/sparql-update"
_CONNECT_SECONDS: Final = 5.0
_WRITE_SECONDS: Final = 600.0
_PIECE: Final = 65_536
_READS: Final = urllib3.Retry(3, redirect=0, backoff_factor=0.2, status_forcelist=(502, 503), allowed_methods=None,
                              raise_on_redirect=False, raise_on_status=False, respect_retry_after_header=False)
_ONCE: Final = urllib3.Retry(0, connect=2, redirect=0, raise_on_redirect=False, raise_on_status=False)


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where an endpoint is asked (``query``), changed (``update``), and gives and takes whole graphs (``graphs``).

    Only the first need be known: :meth:`candidates` are what the others are called beside it, the likeliest first.
    """

    query: str
    update: str = ""
    graphs: str = ""

    def candidates(self) -> tuple[list[str], list[str]]:
        """Where update and graph store may be: as told, or else by the conventions of common servers.

        >>> Addresses("http://localhost:7878/query").candidates()
        (['http://localhost:7878/update'], ['http://localhost:7878/store', 'http://localhost:7878/data'])
        >>> Addresses("http://db/repositories/news").candidates()[0]
        ['http://db/repositories/news/statements']
        """
        base, _, last = self.query.rpartition("/")
        if base.endswith("/repositories"):  # RDF4J and GraphDB
            updates, graphs = [f"{self.query}/statements"], [f"{self.query}/rdf-graphs/service"]
        elif last == "query":
            updates, graphs = [f"{base}/update"], [f"{base}/store", f"{base}/data"]
        else:
            updates = [self.query, f"{base}/update"]
            graphs = [f"{base}/store", f"{base}/data", f"{base}/sparql-graph-crud-auth"]
        return [self.update] if self.update else updates, [self.graphs] if self.graphs else graphs

    def __post_init__(self) -> None:
        for address in filter(None, (self.query, self.update, self.graphs)):
            parts = urlsplit(address)
            if parts.scheme not in ("http", "https") or not parts.hostname or parts.fragment:
                raise StoreError(f"{address!r} is no address of a SPARQL endpoint: give one such as "
                                 f"https://host/query")
            if parts.username is not None:
                raise StoreError(f"the address of the endpoint at {parts.hostname} holds a password, which would show "
                                 f"in logs: put it into FOEDUS_STORE_CREDENTIALS")


class Endpoint:
    """A SPARQL 1.1 endpoint over HTTP.

    ``credentials`` are ``user:password`` or a bearer token. ``seconds`` is how long one request may take, and
    ``limit`` how many bytes one answer may have.
    """

    def __init__(self, addresses: Addresses, credentials: str = "", *, seconds: float = 60.0,
                 limit: int = 1_000_000_000) -> None:
        self.addresses = addresses
        self._headers = {"User-Agent": "foedus", **_authorization(credentials)}
        self._seconds = seconds
        self._limit = limit
        self._pool = urllib3.PoolManager(maxsize=16, block=False)

    def at(self, *, update: str, graphs: str) -> "Endpoint":
        """The same endpoint with these addresses for changes."""
        self.addresses = replace(self.addresses, update=update, graphs=graphs)
        return self

    def ask(self, sparql: str, accept: str = JSON) -> bytes:
        """The answer to a query, whole."""
        return self.answer(sparql, accept)[1]

    def answer(self, sparql: str, accept: str, *, seconds: float | None = None, limit: int | None = None,
               dataset: Sequence[tuple[str, str]] = ()) -> tuple[str, bytes]:
        """The media type and the bytes of the answer to a query; ``seconds`` and ``limit`` are for untrusted ones.

        ``dataset`` names the graphs to ask it over, as the protocol's parameters.
        Raises :class:`~graph.errors.QueryLimit` past the time or the size, :class:`~graph.errors.QueryError` for a
        query that the endpoint does not take, and :class:`~graph.errors.StoreError` where it gives no answer.
        """
        deadline = time.monotonic() + (seconds or self._seconds)
        address = _with(self.addresses.query, dataset)
        with self._sent("POST", address, sparql.encode(), _QUERY, accept, deadline) as response:
            kind = response.headers.get("Content-Type", "").partition(";")[0].strip()
            with _Alarm(response, deadline - time.monotonic()) if seconds else nullcontext():
                return kind, _read(response, limit or self._limit)

    def update(self, sparql: str) -> None:
        """Carry out an update; raises :class:`~graph.errors.StoreError` where it is not known to have been."""
        deadline = time.monotonic() + _WRITE_SECONDS
        with self._sent("POST", self.addresses.update, sparql.encode(), _UPDATE, "*/*", deadline, _ONCE) as response:
            _read(response, self._limit)

    def put(self, graph: str, triples: bytes) -> None:
        """Put triples (N-Triples) in the place of a named graph."""
        deadline = time.monotonic() + _WRITE_SECONDS
        with self._sent("PUT", self._graph(graph), triples, TRIPLES, "*/*", deadline, _ONCE) as response:
            _read(response, self._limit)

    def get(self, graph: str) -> bytes:
        """The triples of a named graph, as N-Triples."""
        deadline = time.monotonic() + self._seconds
        with self._sent("GET", self._graph(graph), None, "", TRIPLES, deadline) as response:
            return _read(response, self._limit)

    def close(self) -> None:
        """Let go of the connections."""
        self._pool.clear()

    def _graph(self, graph: str) -> str:
        return _with(self.addresses.graphs, [("graph", graph)])

    @contextmanager
    def _sent(self, method: str, address: str, body: bytes | None, kind: str, accept: str, deadline: float,
              retries: urllib3.Retry = _READS) -> Iterator[urllib3.BaseHTTPResponse]:
        headers = self._headers | {"Accept": accept} | ({"Content-Type": kind} if kind else {})
        left = max(deadline - time.monotonic(), 0.05)
        # The time to connect is also the time to send: what is written can be large.
        sending = left if retries is _ONCE else min(left, _CONNECT_SECONDS)
        try:
            response = self._pool.request(method, address, body=body, headers=headers, preload_content=False,
                                          retries=retries, timeout=urllib3.Timeout(sending, left))
            try:
                if response.status >= 300:
                    raise _refusal(response, address, self._headers)
                yield response
            except BaseException:
                response.close()  # with what is left of an answer, a connection is of no more use
                raise
            response.release_conn()
        except urllib3.exceptions.TimeoutError:
            raise _too_long() from None
        except HTTPError as error:
            if time.monotonic() >= deadline:
                raise _too_long() from None
            raise StoreError(f"the store at {address} does not answer ({_reason(error)}): look whether it runs, "
                             f"and whether FOEDUS_STORE is its address") from None


def _with(address: str, parameters: Sequence[tuple[str, str]]) -> str:
    return f"{address}{'&' if '?' in address else '?'}{urlencode(parameters)}" if parameters else address


def _authorization(credentials: str) -> dict[str, str]:
    if not credentials:
        return {}
    if ":" in credentials:
        return {"Authorization": f"Basic {base64.b64encode(credentials.encode()).decode()}"}
    return {"Authorization": f"Bearer {credentials}"}


class _Alarm:
    """Ends the reading of an answer at its time: the time that a connection may be silent bounds no answer in drops."""

    def __init__(self, response: urllib3.BaseHTTPResponse, seconds: float) -> None:
        self.rang = False
        self._response = response
        self._timer = threading.Timer(max(seconds, 0), self._ring)
        self._timer.daemon = True

    def __enter__(self) -> "_Alarm":
        self._timer.start()
        return self

    def __exit__(self, *exception: object) -> None:
        self._timer.cancel()
        if self.rang:
            raise _too_long()

    def _ring(self) -> None:
        self.rang = True
        with suppress(ValueError, OSError):  # it has just been read to its end
            self._response.shutdown()


def _read(response: urllib3.BaseHTTPResponse, limit: int) -> bytes:
    parts, left = [], limit
    while part := response.read1(_PIECE):
        left -= len(part)
        if left < 0:
            raise AnswerTooLarge("the answer is too large: add a LIMIT, or fetch it in pages with LIMIT and OFFSET")
        parts.append(part)
    return b"".join(parts)


def _refusal(response: urllib3.BaseHTTPResponse, address: str, headers: dict[str, str]) -> Exception:
    status, said = response.status, " ".join(response.read(2_000).decode(errors="replace").split())[:300]
    match status:
        case 400:
            return QueryError(f"the store does not take this: {said}")
        case 401 | 403:
            told = "refuses our credentials" if "Authorization" in headers else "asks for credentials"
            return StoreError(f"the store at {address} {told} ({status}): set FOEDUS_STORE_CREDENTIALS to "
                              f"user:password or a token that may do this")
        case 408 | 504:
            return QueryTimeout(f"the store stopped the query ({status}): add triple patterns that narrow it")
        case 429 | 503:
            return QueriesWaiting(f"the store is busy ({status}): try again in a few seconds")
        case _ if status < 400:
            return StoreError(f"the store at {address} has moved to {response.headers.get('Location', 'another')}: "
                              f"set that address")
        case _:
            return StoreError(f"the store at {address} answers {status} ({said or 'without a reason'}): look whether "
                              f"FOEDUS_STORE, FOEDUS_STORE_UPDATE and FOEDUS_STORE_GRAPHS are its addresses")


def _too_long() -> QueryTimeout:
    return QueryTimeout("the query took too long and was given up: add triple patterns that narrow it, or a LIMIT "
                        "inside a sub-SELECT")


def _reason(error: HTTPError) -> str:
    cause = getattr(error, "reason", None) or error
    return " ".join(str(cause).split(": ", 1)[-1].split())[:120]

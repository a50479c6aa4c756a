"""What a query worker does: read requests from a pipe, answer them within limits. It runs in a process of its own."""

import os
import signal
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Final

import pyoxigraph as ox

from graph.errors import QueryError, QueryLimit, StoreError
from graph.terms import PREFIXES

RESULTS: Final = {
    "application/sparql-results+json": ox.QueryResultsFormat.JSON,
    "application/sparql-results+xml": ox.QueryResultsFormat.XML,
    "text/csv": ox.QueryResultsFormat.CSV,
    "text/tab-separated-values": ox.QueryResultsFormat.TSV,
}
TRIPLES: Final = {
    "text/turtle": ox.RdfFormat.TURTLE,
    "application/n-triples": ox.RdfFormat.N_TRIPLES,
    "application/rdf+xml": ox.RdfFormat.RDF_XML,
    "application/ld+json": ox.RdfFormat.JSON_LD,
    "application/n-quads": ox.RdfFormat.N_QUADS,
    "application/trig": ox.RdfFormat.TRIG,
}
FAULTS: Final[dict[str, type[Exception]]] = {"query": QueryError, "limit": QueryLimit, "store": StoreError}


Found = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples


@dataclass(frozen=True, slots=True)
class Limits:
    """What one query may take: seconds of waiting, bytes of answer, megabytes of the worker's memory."""

    seconds: float = 20.0
    answer_bytes: int = 50_000_000
    memory_megabytes: int = 4_096


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer that is complete: its media type and its bytes."""

    media_type: str
    body: bytes


class _Bounded:
    """A file that takes no more than so many bytes."""

    def __init__(self, limit: int) -> None:
        self.parts: list[bytes] = []
        self._left = limit

    def write(self, data: bytes) -> int:
        self._left -= len(data)
        if self._left < 0:
            raise QueryLimit("the answer is too large: add a LIMIT, or fetch it in pages with LIMIT and OFFSET")
        self.parts.append(bytes(data))
        return len(data)

    def flush(self) -> None:
        """Nothing waits to be written."""


def serve(pipe: Connection, limits: Limits) -> None:
    """Answer requests until the pipe closes: ``("open", path)`` or ``("query", sparql, results, triples)``.

    Each reply is ``(fault, detail, body)``: no fault, and the media type as detail, or the fault and its message.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_die_with_parent, args=(os.getppid(),), daemon=True).start()
    _bound_memory(limits.memory_megabytes)
    store = ox.Store()
    while True:
        try:
            request = pipe.recv()
        except EOFError:
            return
        try:
            if request[0] == "open":
                store = _open(Path(request[1]))
                pipe.send(("", "", b""))
            else:
                _, sparql, results, triples = request
                found = answer(partial(store.query, prefixes=PREFIXES), sparql, results=results, triples=triples,
                               limit=limits.answer_bytes)
                pipe.send(("", found.media_type, found.body))
        except QueryLimit as error:
            pipe.send(("limit", str(error), b""))
        except QueryError as error:
            pipe.send(("query", str(error), b""))
        except OSError as error:
            pipe.send(("store", f"the query could not read the store: {error}", b""))


def _open(path: Path) -> ox.Store:
    if path.is_dir():
        return ox.Store.read_only(str(path))
    store = ox.Store()
    store.bulk_load(path=str(path), format=ox.RdfFormat.N_QUADS)
    return store


def answer(run: Callable[[str], Found], sparql: str, *, results: str = "application/sparql-results+json",
           triples: str = "text/turtle", limit: int = 50_000_000) -> Answer:
    """The answer to a checked query in these media types, whichever its form needs.

    Raises :class:`~graph.errors.QueryError` for what is no SPARQL, :class:`~graph.errors.QueryLimit` past the limit.
    """
    try:
        return Answer(*_answer(run(sparql), results, triples, limit=limit))
    except SyntaxError as error:
        raise QueryError(f"this is not SPARQL 1.1: {' '.join(str(error).split())[:300]}") from None
    except (ValueError, RuntimeError) as error:
        raise QueryError(f"the query cannot be answered: {error}") from None


def _answer(found: Found, results: str, triples: str, *, limit: int) -> tuple[str, bytes]:
    if isinstance(found, ox.QueryBoolean):
        # SPARQL has no CSV or TSV form of yes and no.
        media_type = results if results.endswith(("+json", "+xml")) else "application/sparql-results+json"
        return media_type, found.serialize(format=RESULTS[media_type]) or b""
    file = _Bounded(limit)
    try:
        if isinstance(found, ox.QueryTriples):
            prefixes = PREFIXES if triples in ("text/turtle", "application/trig", "application/rdf+xml") else None
            ox.serialize(found, file, format=TRIPLES[triples], prefixes=prefixes)  # type: ignore[arg-type]
            return triples, b"".join(file.parts)
        found.serialize(file, format=RESULTS[results])  # type: ignore[arg-type]
        return results, b"".join(file.parts)
    except OSError as error:
        raise QueryLimit(str(error)) if "too large" in str(error) else error from None


def _die_with_parent(parent: int) -> None:
    # Oxigraph lets other threads run while it works, so this ends even a query that nobody waits for any more.
    while os.getppid() == parent:
        time.sleep(1)
    os._exit(1)


def _bound_memory(megabytes: int) -> None:
    try:
        import resource
    except ImportError:  # Windows has no such limit
        return
    limit = megabytes * 1_000_000
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))

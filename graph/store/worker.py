"""Untrusted queries run in worker processes, which can be killed when they go past their time.

Oxigraph cannot be told to stop, but a process can. Each worker is long-lived: it opens a snapshot of the store once and
answers query after query, and only one that goes past its limits is killed and replaced. After a change to the store,
:meth:`QueryPool.changed` makes the next query wait for a fresh snapshot.

A query that waits for a worker holds a thread of its asker, so only a few may wait, and the next is refused at once.
"""

import queue
import shutil
import signal
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Final, Protocol, runtime_checkable

import pyoxigraph as ox

from graph.errors import QueryError, QueryLimit, StoreError
from graph.store.answering import FAULTS, Answer, Limits, serve
from graph.store.interface import Store

_START_SECONDS: Final = 60.0


@runtime_checkable
class Checkpointing(Protocol):
    """A store that can make a consistent copy of itself on disk in milliseconds."""

    def checkpoint(self, folder: Path) -> None:
        """Write a copy that Oxigraph can open into a folder that does not yet exist."""


@dataclass(slots=True, eq=False)
class _Worker:
    process: BaseProcess
    pipe: Connection
    opened: Path | None = None
    opening: Path | None = None  # asked for, and not yet answered
    started: float = field(default_factory=time.monotonic)


class QueryPool:
    """Workers that answer queries within limits, each over the newest snapshot of a store.

    ``folder`` takes the snapshots: give one on the store's own file system, so that they cost no space. ``at_once`` is
    how many queries are taken on together, those that wait for a worker among them: three for each worker, if not said.

    >>> from graph.store.embedded import EmbeddedStore
    >>> with QueryPool(EmbeddedStore.in_memory()) as pool:
    ...     pool.answer("ASK { ?s ?p ?o }", results="application/sparql-results+json").body
    b'{"head":{},"boolean":false}'
    """

    def __init__(self, store: Store, *, workers: int = 1, at_once: int | None = None, limits: Limits | None = None,
                 folder: Path | None = None) -> None:
        self._store = store
        self._limits = limits or Limits()
        self._folder = folder
        self._snapshots: Path | None = None
        self._current: Path | None = None
        self._generation = 0
        self._lock = threading.Lock()
        self._idle: queue.LifoQueue[_Worker | None] = queue.LifoQueue()
        self._workers: list[_Worker] = []
        self._places = threading.BoundedSemaphore(3 * workers if at_once is None else at_once)
        for _ in range(workers):
            self._idle.put(None)

    def __enter__(self) -> "QueryPool":
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    def changed(self) -> None:
        """Say that the store has changed: every query that begins after this sees the change."""
        with self._lock:
            self._current = None

    def answer(self, sparql: str, *, results: str = "application/sparql-results+json",
               triples: str = "text/turtle") -> Answer:
        """The answer to a query that :func:`graph.store.guard.check` let pass.

        ``results`` and ``triples`` are the media types in which bindings and triples are wanted. Raises
        :class:`~graph.errors.QueryError` for bad SPARQL and :class:`~graph.errors.QueryLimit` past a limit; at once
        where too many queries wait already. Waiting for a worker counts towards the query's time.
        """
        deadline = time.monotonic() + self._limits.seconds
        if not self._places.acquire(blocking=False):
            raise QueryLimit("too many queries are waiting for an answer: try again in a few seconds")
        try:
            with self._borrowed(deadline) as worker:
                self._bring_up_to_date(worker, deadline)
                return self._ask(worker, ("query", sparql, results, triples), deadline)
        finally:
            self._places.release()

    def close(self) -> None:
        """End all workers and remove the snapshots."""
        for worker in list(self._workers):
            self._end(worker)
        if self._snapshots:
            shutil.rmtree(self._snapshots, ignore_errors=True)

    @contextmanager
    def _borrowed(self, deadline: float) -> Iterator[_Worker]:
        try:
            worker = self._idle.get(timeout=_until(deadline))
        except queue.Empty:
            raise QueryLimit("all query workers are busy: try again in a few seconds") from None
        try:
            worker = worker or self._start()
            yield worker
        finally:
            self._idle.put(worker if worker in self._workers else None)

    def _start(self) -> _Worker:
        context = get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=serve, args=(theirs, self._limits), daemon=True, name="foedus-query")
        process.start()
        theirs.close()
        worker = _Worker(process, ours)
        self._workers.append(worker)
        return worker

    def _bring_up_to_date(self, worker: _Worker, deadline: float) -> None:
        """Have a worker open the newest snapshot.

        One that is not done by then is left to it, for else no worker would ever be up on a machine that is slow to
        start one; the next query finds it ready.
        """
        while worker.opened != (snapshot := self._snapshot()):
            with self._ending(worker):
                if worker.opening is None:
                    worker.pipe.send(("open", str(snapshot)))
                    worker.opening = snapshot
                if not worker.pipe.poll(_until(deadline)):
                    if time.monotonic() - worker.started > _START_SECONDS:
                        raise EOFError
                    raise QueryLimit("the query workers are still starting: try again in a few seconds")
                fault, detail, _ = worker.pipe.recv()
            worker.opened, worker.opening = worker.opening, None
            if fault:
                worker.opened = None
                raise FAULTS.get(fault, QueryError)(detail)
            self._discard_old()

    def _ask(self, worker: _Worker, request: tuple[str, ...], deadline: float) -> Answer:
        """Send a request and wait for the reply; a worker that gives none in time is killed."""
        with self._ending(worker):
            worker.pipe.send(request)
            if not worker.pipe.poll(_until(deadline)):
                self._end(worker)
                raise QueryLimit(f"the query took more than {self._limits.seconds:g} seconds and was stopped: "
                                 f"add triple patterns that narrow it, or a LIMIT inside a sub-SELECT")
            fault, detail, body = worker.pipe.recv()
        if fault:
            raise FAULTS.get(fault, QueryError)(detail)
        return Answer(detail, body)

    @contextmanager
    def _ending(self, worker: _Worker) -> Iterator[None]:
        """End a worker whose pipe breaks, and say why it most likely did."""
        try:
            yield
        except (EOFError, OSError):
            worker.process.join(1)
            overflowed = worker.process.exitcode == -signal.SIGSEGV
            self._end(worker)
            if overflowed:
                raise QueryError("the query is too long or nests too deep to be answered: "
                                 "ask in several queries") from None
            raise QueryLimit("the query used more memory than one query may, and was stopped: "
                             "ask for fewer rows, without ORDER BY or DISTINCT over many") from None

    def _end(self, worker: _Worker) -> None:
        if worker in self._workers:
            self._workers.remove(worker)
        worker.process.kill()
        worker.process.join(5)
        worker.pipe.close()

    def _snapshot(self) -> Path:
        with self._lock:
            if self._current is None:
                self._generation += 1
                self._current = self._write(self._generation)
            return self._current

    def _write(self, generation: int) -> Path:
        if self._snapshots is None:
            if self._folder:
                self._folder.mkdir(parents=True, exist_ok=True)
                for left_over in self._folder.glob("snapshots-*"):  # of a server that was killed
                    shutil.rmtree(left_over, ignore_errors=True)
            self._snapshots = Path(tempfile.mkdtemp(prefix="snapshots-", dir=self._folder))
        path = self._snapshots / str(generation)
        try:
            if isinstance(self._store, Checkpointing):
                self._store.checkpoint(path)
            else:
                ox.serialize(self._store.quads(), str(path), format=ox.RdfFormat.N_QUADS)
        except OSError as error:
            raise StoreError(f"no snapshot for queries could be written ({error}): check the disk's space") from None
        return path

    def _discard_old(self) -> None:
        """Remove the snapshots that no worker has open any more."""
        with self._lock:
            used = {path for worker in list(self._workers) for path in (worker.opened, worker.opening)}
            for path in self._snapshots.iterdir() if self._snapshots else ():
                if path not in {*used, self._current}:
                    with suppress(OSError):
                        shutil.rmtree(path) if path.is_dir() else path.unlink()


def _until(deadline: float) -> float:
    """The seconds that are left, and a moment at least."""
    return max(deadline - time.monotonic(), 0.05)

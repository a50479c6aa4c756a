"""Untrusted queries run in worker processes, which can be killed when they go past their time.

Oxigraph cannot be told to stop, but a process can. Each worker is long-lived: it opens a snapshot of the store once and
answers query after query, and only one that goes past its limits is killed and replaced. After a change to the store,
:meth:`QueryPool.changed` makes the next query wait for a fresh snapshot.

There are two lanes. A query begins in the quick lane; one that takes longer than :data:`PATIENCE` goes on in the long
lane, with less of the processor's time, and another worker takes its place. Where the long lane is full it is stopped.
So runaway queries, however many, never hold up those that are quickly answered for long. Look-ups take neither.
"""

import os
import pickle
import select
import shutil
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from types import ModuleType
from typing import Final, NoReturn

from graph.errors import QueriesWaiting, QueryError, QueryLimit, QueryMemory, QueryTimeout, StoreError
from graph.store.answering import Answer, Limits, Question
from graph.store.interface import Store
from graph.store.lookups import is_lookup
from graph.store.process import Open, Rehearsal, Reply, Request, serve
from graph.store.rehearsal import Effect
from graph.store.snapshots import Snapshots
from graph.store.turns import Turns

PATIENCE: Final = 1.0
"""The seconds after which a query is a long one."""
_START_SECONDS: Final = 60.0
_LOOK_SECONDS: Final = 0.1  # how often it is seen whether a client is still there
_NICENESS: Final = 5
_STARTING: Final = threading.Lock()
# On Linux workers begin as copies of a process that has loaded what they need and does nothing else: they are up in a
# tenth of the time that an interpreter takes to start, and what was loaded lies in memory once for all of them.
if sys.platform == "linux":
    _PROCESSES: Final = get_context("forkserver")
    _PROCESSES.set_forkserver_preload([serve.__module__])
else:
    _PROCESSES: Final = get_context("spawn")


@dataclass(slots=True, eq=False)
class _Worker:
    process: BaseProcess
    pipe: Connection
    opened: Path | None = None
    opening: Path | None = None  # asked for, and not yet answered
    started: float = field(default_factory=time.monotonic)
    spent: float = 0.0  # seconds of answering from what it has opened
    has_copy: bool = False
    has_come: Callable[[float], bool] = field(init=False)
    """Whether a reply, or the end of the pipe, has come within so many seconds."""

    def __post_init__(self) -> None:
        self.has_come = _polling(self.pipe)


@dataclass(slots=True, eq=False)
class _Seat:
    """A place in the quick lane, with the worker that sits there."""

    worker: _Worker | None = None


@dataclass(frozen=True, slots=True)
class _Errand:
    """One request on its way: until when, for whom, and whether he is still there."""

    client: str
    gone: Callable[[], bool]
    begun: float
    deadline: float

    def left(self) -> float:
        """The seconds that are left, and a moment at least."""
        return max(self.deadline - time.monotonic(), 0.05)


def _stays() -> bool:
    return False


class QueryPool:
    """Workers that answer queries within limits, each over the newest snapshot of a store.

    ``folder`` takes the snapshots. ``workers`` are those of the quick lane; the long lane has as many. ``at_once`` is
    how many queries are taken on together, those that wait among them: three for each worker, if not said.
    ``reaches_out`` lets workers use the network, for queries that may call other services.

    >>> from graph.store.embedded import EmbeddedStore
    >>> with QueryPool(EmbeddedStore.in_memory()) as pool:
    ...     pool.answer(Question("ASK { ?s ?p ?o }")).body
    b'{"head":{},"boolean":false}'
    """

    def __init__(self, store: Store, *, workers: int = 1, at_once: int | None = None, limits: Limits | None = None,
                 folder: Path | None = None, reaches_out: bool = False) -> None:
        self._limits = limits or Limits()
        self._reaches_out = reaches_out
        self._store = store
        self._snapshots = Snapshots(store, folder)
        self._workers: list[_Worker] = []
        self._leaving: list[threading.Thread] = []
        self._long_lane = threading.BoundedSemaphore(workers)
        self._turns: Turns[_Seat] = Turns(3 * workers if at_once is None else at_once)
        self._closed = False
        self._lost = 0.0  # seconds of answering from the newest snapshot, by workers who had no copy and are gone
        for _ in range(workers):
            self._turns.give(_Seat())

    def __enter__(self) -> "QueryPool":
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    @property
    def stood_in(self) -> int:
        """How often queries were answered from an old snapshot where no new one could be written."""
        return self._snapshots.stood_in

    def warm_up(self) -> None:
        """Wait until a worker is up, so that nobody's first query waits for one to start."""
        until = time.monotonic() + _START_SECONDS
        while time.monotonic() < until:
            with suppress(QueryLimit, StoreError):
                self.answer(Question("ASK {}"))
                return

    def changed(self) -> None:
        """Say that the store has changed: every query that begins after this sees the change."""
        self._snapshots.changed()
        self._lost = 0.0

    def answer(self, question: Question, *, client: str = "", gone: Callable[[], bool] = _stays) -> Answer:
        """The answer to a query that :func:`graph.store.guard.check` let pass.

        ``client`` tells those apart who ask; each gets a turn. ``gone`` tells whether he has left, which ends his
        query. Raises :class:`~graph.errors.QueryError` for bad SPARQL and a kind of
        :class:`~graph.errors.QueryLimit` past a limit; at once where too many queries wait already. Waiting for a
        worker counts towards the query's time. A look-up (:mod:`graph.store.lookups`) waits for nobody: it costs less
        than the way to a worker and back.
        """
        if is_lookup(question):
            return self._store.answer(question, most_bytes=self._limits.answer_bytes)
        reply = self._run(lambda worker: question, client, gone)
        assert isinstance(reply, Answer)
        return reply

    def rehearse(self, update: str, base: str | None, *, look: bool, client: str = "") -> Effect:
        """What a checked update would change, within the limits of a query.

        The caller sees to it that nobody writes meanwhile. Raises as :meth:`answer` does.
        """
        copies: list[Path] = []

        def request(worker: _Worker) -> Request:
            if worker.opened and worker.opened.is_dir():
                copies.append(self._snapshots.scratch())
            return Rehearsal(update, base, copies[0] if copies else None, look)

        try:
            reply = self._run(request, client, _stays)
        finally:
            for copy in copies:
                shutil.rmtree(copy, ignore_errors=True)
        assert isinstance(reply, Effect)
        return reply

    def close(self) -> None:
        """End all workers and remove the snapshots."""
        self._closed = True
        for worker in list(self._workers):
            self._end(worker)
        for thread in self._leaving:
            thread.join(5)
        self._snapshots.close()

    def _run(self, request: Callable[[_Worker], Request], client: str, gone: Callable[[], bool]) -> Reply:
        now = time.monotonic()
        errand = _Errand(client, gone, now, now + self._limits.seconds)
        self._turns.enter(client)
        try:
            seat = self._turns.take(client, errand.deadline, gone)
            if seat is None:
                raise QueriesWaiting("all query workers are busy: try again in a few seconds")
            return self._in_seat(seat, request, errand)
        finally:
            self._turns.leave(client)

    def _in_seat(self, seat: _Seat, request: Callable[[_Worker], Request], errand: _Errand) -> Reply:
        worker: _Worker | None = None
        try:
            worker = seat.worker = seat.worker or self._start()
            self._bring_up_to_date(worker, errand)
            self._send(worker, request(worker))
            since = time.monotonic()
            while not worker.has_come(min(errand.left(), _LOOK_SECONDS)):
                worker.spent += _LOOK_SECONDS
                self._look_after(worker, errand)
                if seat.worker is worker and time.monotonic() - since >= PATIENCE:
                    self._move_over(worker)
                    seat.worker = None
                    self._refill(seat)
            return self._received(worker)
        finally:
            if worker is None or seat.worker is worker:
                self._refill(seat)
            else:  # it went on in the long lane
                self._end(worker)
                self._long_lane.release()

    def _look_after(self, worker: _Worker, errand: _Errand) -> None:
        """End a worker whose client has left, or whose time is up."""
        if errand.gone():
            self._end(worker)
            raise QueryLimit("the client has left, and its query was stopped")
        if time.monotonic() >= errand.deadline:
            self._end(worker)
            raise QueryTimeout(f"the query took more than {self._limits.seconds:g} seconds and was stopped: "
                               f"add triple patterns that narrow it, or a LIMIT inside a sub-SELECT")

    def _move_over(self, worker: _Worker) -> None:
        """Have a worker go on in the long lane; end it where that is full."""
        if not self._long_lane.acquire(blocking=False):
            self._end(worker)
            raise QueriesWaiting(f"as many long queries as may be are being answered already, and this one takes more "
                                 f"than {PATIENCE:g} s: narrow it, or try again in a few seconds")
        with suppress(OSError, AttributeError):
            os.setpriority(os.PRIO_PROCESS, worker.process.pid or 0, _NICENESS)

    def _refill(self, seat: _Seat) -> None:
        """Give a seat back, with a worker that is up or on its way."""
        fresh = seat.worker is None or seat.worker not in self._workers
        if fresh:
            seat.worker = None
            if not self._closed:
                with suppress(OSError):
                    seat.worker = self._start()
        self._turns.give(seat, last=fresh)

    def _start(self) -> _Worker:
        ours, theirs = _PROCESSES.Pipe()
        process = _PROCESSES.Process(target=serve, args=(theirs, self._limits, self._reaches_out), daemon=True,
                                     name="foedus-query")
        with _without_main():
            process.start()
        theirs.close()
        worker = _Worker(process, ours)
        self._workers.append(worker)
        if self._closed:
            self._end(worker)
        return worker

    def _bring_up_to_date(self, worker: _Worker, errand: _Errand) -> None:
        """Have a worker open the newest snapshot.

        One that is not done by then is left to it, for else no worker would ever be up on a machine that is slow to
        start one; the next query finds it ready.
        """
        while worker.opened != (snapshot := self._snapshots.newest()):
            if worker.opening is None:
                self._hand_on(worker, snapshot)
                worker.opening = snapshot
            if not worker.has_come(errand.left()):
                if time.monotonic() - worker.started > _START_SECONDS:
                    self._end(worker)
                raise QueriesWaiting("the query workers are still starting: try again in a few seconds")
            opened, worker.opening = worker.opening, None
            worker.opened = None
            self._received(worker)
            worker.opened = opened
            self._snapshots.discard({path for one in list(self._workers) for path in (one.opened, one.opening)})

    def _hand_on(self, worker: _Worker, snapshot: Path) -> None:
        """Have a worker open a snapshot, and tell it how long others have answered from that one."""
        worker.spent, self._lost = self._lost, 0.0
        self._send(worker, Open(snapshot, worker.spent))

    def _send(self, worker: _Worker, request: Request) -> None:
        try:
            worker.pipe.send_bytes(pickle.dumps(request))
        except OSError:
            self._bury(worker)

    def _received(self, worker: _Worker) -> Reply:
        try:
            reply: Reply
            reply, worker.has_copy = pickle.loads(worker.pipe.recv_bytes())  # noqa: S301 (our own process wrote it)
        except (EOFError, OSError):
            self._bury(worker)
        if isinstance(reply, Exception):
            raise reply
        return reply

    def _bury(self, worker: _Worker) -> NoReturn:
        """Say why a worker whose pipe is broken most likely died."""
        if worker not in self._workers:
            raise QueryLimit("the server is stopping, and the query with it") from None
        worker.process.join(0.3)
        overflowed = worker.process.exitcode == -signal.SIGSEGV
        self._end(worker)
        if worker.opened is None:
            raise StoreError("a query worker could not be started: the server's log says why") from None
        if overflowed:
            raise QueryError("the query is too long or nests too deep to be answered: ask in several queries") from None
        raise QueryMemory("the query used more memory than one query may, and was stopped: "
                          "ask for fewer rows, without ORDER BY or DISTINCT over many") from None

    def _end(self, worker: _Worker) -> None:
        """Kill a worker, and leave it to a thread to wait for its end, for much memory takes its time to be freed."""
        if worker not in self._workers:
            return
        self._workers.remove(worker)
        if not worker.has_copy:  # a copy was worth that, and has to be earned again
            self._lost += worker.spent
        worker.process.kill()
        thread = threading.Thread(target=_bury_quietly, args=(worker,), daemon=True)
        self._leaving = [one for one in self._leaving if one.is_alive()] + [thread]
        thread.start()


@contextmanager
def _without_main() -> Iterator[None]:
    """Have a process that is started meanwhile not load the program that runs here.

    It would do so to find what the program itself defines; a worker needs nothing of that, and much of a worker's own
    memory would go to the modules that a command or a server loads.
    """
    with _STARTING:
        program = sys.modules["__main__"]
        sys.modules["__main__"] = ModuleType("__main__")
        try:
            yield
        finally:
            sys.modules["__main__"] = program


def _polling(pipe: Connection) -> Callable[[float], bool]:
    """What ``pipe.poll`` does, without all that it makes anew at each call, where the system can."""
    ready = None
    if hasattr(select, "poll"):
        ready = select.poll()
        ready.register(pipe.fileno(), select.POLLIN)

    def has_come(seconds: float) -> bool:
        try:
            return pipe.closed or bool(ready.poll(seconds * 1_000) if ready else pipe.poll(seconds))
        except OSError:
            return True

    return has_come


def _bury_quietly(worker: _Worker) -> None:
    worker.process.join()
    worker.process.close()
    worker.pipe.close()

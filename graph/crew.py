"""A crew of worker processes that does one thing to many items, and gives what came of them in the order of the items.

Each worker prepares itself once and then takes item after item. One that dies loses nobody else's work: its item is
tried once more, alone, and if that kills again it is given up with the reason; one that used up its time is given up
at once. Only a few items are taken ahead of the one that is asked for next, so memory stays bounded however many there
are.
"""

import os
import queue
import signal
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from dataclasses import dataclass, field
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any, Final, Generic, TypeVar

from graph.errors import FoedusError, LanguageError, StoreError
from graph.limits import TimeUsedUp, bound_memory, end_with_parent, ended_after, interrupted_after

Item = TypeVar("Item")
Result = TypeVar("Result")
Handle = Callable[[Item], Result]

_AHEAD: Final = 9
"""How many items a worker has in hand: enough to go on while the one who asks is busy with a group of results."""
SECONDS: Final = 120.0
"""The processor time that one item may take."""
_TOO_LONG: Final = "SIGPROF"
"""How a worker ends that has used up its time."""
_FATAL: Final = (LanguageError, StoreError)
"""Errors that every item would meet: the whole work ends with them."""


@dataclass(frozen=True, slots=True)
class Lost:
    """An item that came to nothing: why, and the exit code that says so."""

    reason: str
    exit_code: int = 1


def inline(
    prepare: Callable[[], Handle[Item, Result]], items: Iterable[Item], *, seconds: float = SECONDS
) -> Iterator[tuple[Item, Result | Lost]]:
    """What a crew would give, worked out in this process one item at a time.

    An item that takes more processor time than ``seconds`` is interrupted, in the main thread, and given up.

    >>> def prepare():
    ...     return lambda number: 12 // number
    >>> [result for _, result in inline(prepare, [3, 0, 4])]
    [4, Lost(reason='it could not be read (ZeroDivisionError: integer division or modulo by zero)', exit_code=1), 3]
    """
    handle = prepare()
    for item in items:
        try:
            with interrupted_after(seconds):
                result = _attempt(handle, item)
        except TimeUsedUp:
            result = _too_long(seconds)
        yield item, result


class Crew(Generic[Item, Result]):
    """Worker processes, each with what ``prepare()`` gives; ``prepare``, the items and the results must be picklable.

    ``memory_megabytes`` bounds the address space of each worker, and ``seconds`` the processor time that it may take
    for one item, where the system can tell: a worker that goes beyond is replaced. An item is a failure (:class:`Lost`)
    where handling it raises; a missing language model or a broken store ends the whole work.
    """

    def __init__(
        self,
        prepare: Callable[[], Handle[Item, Result]],
        *,
        workers: int,
        memory_megabytes: int = 3_000,
        seconds: float = SECONDS,
    ) -> None:
        self._prepare = prepare
        self._memory = memory_megabytes
        self._seconds = seconds
        self._workers: list[_Worker[Item]] = []
        self._size = workers
        self._again: deque[_Task[Item]] = deque()
        self._done: dict[int, Result | Lost] = {}

    def __enter__(self) -> "Crew[Item, Result]":
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    def each(self, items: Iterable[Item]) -> Generator[tuple[Item, Result | Lost]]:
        """Each item with what came of it, in order."""
        coming = (_Task(number, item) for number, item in enumerate(items))
        done = self._done
        held: dict[int, Item] = {}
        turn = 0
        while True:
            self._hand_out(coming, held)
            while turn in done:
                yield held.pop(turn), done.pop(turn)
                turn += 1
                self._hand_out(coming, held)
            if turn not in held:
                return
            self._collect()

    def close(self) -> None:
        """End all workers, whatever they are doing."""
        for worker in self._workers:
            worker.process.kill()
        for worker in self._workers:
            worker.process.join(5)
            worker.pipe.close()
        self._workers.clear()

    def _hand_out(self, coming: Iterator["_Task[Item]"], held: dict[int, Item]) -> None:
        """Give each worker items to go on with, as many ahead for each."""
        window = self._size * _AHEAD
        while len(held) < window or self._again:
            while len(self._workers) < self._size:
                self._start()
            worker = min(self._workers, key=lambda one: one.load)
            if worker.load >= _AHEAD:
                return
            task = self._again.popleft() if self._again else next(coming, None)
            if task is None:
                return
            if task.deaths and worker.tasks:  # what killed once is tried with nobody else in hand
                self._again.appendleft(task)
                return
            held[task.number] = task.item
            worker.tasks.append(task)
            try:
                worker.pipe.send((task.number, task.item))
            except OSError:
                self._bury(worker)

    def _start(self) -> None:
        context = get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(
            target=_work, args=(theirs, self._prepare, self._memory, self._seconds), daemon=True, name="foedus-reader"
        )
        process.start()
        theirs.close()
        self._workers.append(_Worker(process, ours))

    def _collect(self) -> None:
        """Wait for some results, and see to workers that died."""
        ready = set(wait([worker.pipe for worker in self._workers]))
        for worker in [one for one in self._workers if one.pipe in ready]:
            try:
                number, result = worker.pipe.recv()
            except (EOFError, OSError):
                self._bury(worker)
                continue
            if isinstance(result, _FATAL):
                raise result
            if number is None:
                worker.ready = True
                continue
            worker.tasks.popleft()
            self._done[number] = result

    def _bury(self, worker: "_Worker[Item]") -> None:
        """Put a dead worker's items back, and give up the one that killed twice."""
        worker.process.join(5)
        worker.process.kill()
        worker.pipe.close()
        self._workers.remove(worker)
        if not worker.ready:
            raise LanguageError(
                f"the worker processes cannot be started ({_ending(worker.process)}): try with one, in this process"
            )
        if worker.tasks:
            first = worker.tasks.popleft()
            self._again.extendleft(reversed(worker.tasks))
            if (ending := _ending(worker.process)) == _TOO_LONG:  # it would again
                self._done[first.number] = _too_long(self._seconds)
            elif first.deaths:
                self._done[first.number] = Lost(_twice(ending))
            else:
                self._again.appendleft(_Task(first.number, first.item, first.deaths + 1))


@dataclass(frozen=True, slots=True)
class _Task(Generic[Item]):
    number: int
    item: Item
    deaths: int = 0


@dataclass(slots=True, eq=False)
class _Worker(Generic[Item]):
    process: BaseProcess
    pipe: Connection
    tasks: "deque[_Task[Item]]" = field(default_factory=deque)
    ready: bool = False

    @property
    def load(self) -> int:
        """How many items it has in hand; one that is on trial takes no other."""
        return _AHEAD if self.tasks and self.tasks[0].deaths else len(self.tasks)


def _twice(ending: str) -> str:
    """Why an item is given up that ended its process twice."""
    return (
        f"reading it ended its process twice ({ending}); it needs more memory than there is: "
        f"cut it into smaller articles"
    )


def _too_long(seconds: float) -> Lost:
    return Lost(f"it takes more than {seconds:g} seconds of processor time: cut it into smaller articles")


def _ending(process: BaseProcess) -> str:
    code = process.exitcode
    if code is None or code >= 0:
        return f"exit code {code}"
    try:
        return signal.Signals(-code).name
    except ValueError:
        return f"signal {-code}"


def _work(pipe: Connection, prepare: Callable[[], Handle[Any, Any]], megabytes: int, seconds: float) -> None:
    """Take items until the pipe closes. Results are sent by a thread, so that the next item need not wait for it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C goes to all; the one who asks decides
    end_with_parent()
    bound_memory(megabytes)
    try:
        handle = prepare()
    except _FATAL as error:
        pipe.send((None, error))
        return
    pipe.send((None, None))
    results: queue.Queue[tuple[int | None, object] | None] = queue.Queue(_AHEAD)
    sender = threading.Thread(target=_send, args=(pipe, results), daemon=True)
    sender.start()
    try:
        while True:
            number, item = pipe.recv()
            ended_after(seconds)
            result = _attempt(handle, item)
            ended_after(0)
            results.put((number, result))
            if isinstance(result, Lost) and result.reason == _NO_MEMORY:
                break  # a new process has it all back
    except EOFError:
        return
    except _FATAL as error:
        results.put((None, error))
    results.put(None)
    sender.join()


def _send(pipe: Connection, results: "queue.Queue[tuple[int | None, object] | None]") -> None:
    while (result := results.get()) is not None:
        try:
            pipe.send(result)
        except OSError:
            os._exit(1)  # nobody is there to hear of it


_NO_MEMORY: Final = "it needs more memory than one article may take: cut it into smaller articles"


def _attempt(handle: Handle[Item, Result], item: Item) -> Result | Lost:
    try:
        return handle(item)
    except _FATAL:
        raise
    except FoedusError as error:
        return Lost(str(error), error.exit_code)
    except MemoryError:
        return Lost(_NO_MEMORY)
    except Exception as error:  # one article, however odd, is no reason to lose the others
        return Lost(f"it could not be read ({type(error).__name__}: {' '.join(str(error).split())[:200]})")


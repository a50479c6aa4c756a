"""Lanes for requests, so that however many read, a write goes its way.

Waitress hands every request to one pool of threads; here what changes something has a few threads of its own.
"""

import logging
import threading
from collections import deque
from dataclasses import dataclass, field
from typing import Any, Final

_WRITERS: Final = 4
"""Threads for writes: they wait for each other anyway, and only their reading and their answers overlap."""
_READS: Final = frozenset(("GET", "HEAD", "OPTIONS"))
_QUERIES: Final = "/sparql"  # mostly a query, also by POST
_LOG: Final = logging.getLogger("waitress")
_QUEUE: Final = logging.getLogger("waitress.queue")


class Lanes:
    """What waitress hands requests to: threads for reads, so many, and others for writes."""

    def __init__(self, threads: int) -> None:
        self._reads = _Threads(threads)
        self._writes = _Threads(_WRITERS)

    def add_task(self, task: Any) -> None:
        """Queue a connection whose next request has come."""
        (self._writes if writes(task.requests[0]) else self._reads).add(task)


@dataclass(slots=True, eq=False)
class _Thread:
    """A thread that has nothing to do, until it is given a task and ``called`` is let go of."""

    task: Any = None
    called: threading.Lock = field(default_factory=threading.Lock)

    def __post_init__(self) -> None:
        self.called.acquire()


class _Threads:
    """Threads that answer until the process ends.

    The one that was done last is the next to be given a task: the processor still has its memory at hand. Waitress
    would have them take turns, and have each wait for a condition, which costs three locks where this takes one.
    """

    def __init__(self, count: int) -> None:
        self._lock = threading.Lock()
        self._waiting: deque[Any] = deque()
        self._idle: list[_Thread] = []
        for number in range(count):
            threading.Thread(target=self._work, name=f"waitress-{number}", daemon=True).start()

    def add(self, task: Any) -> None:
        with self._lock:
            if not self._idle:
                self._waiting.append(task)
                _QUEUE.warning("Task queue depth is %d", len(self._waiting))
                return
            thread = self._idle.pop()
        thread.task = task
        thread.called.release()

    def _work(self) -> None:
        me = _Thread()
        while True:
            with self._lock:
                task = self._waiting.popleft() if self._waiting else None
                if task is None:
                    self._idle.append(me)
            if task is None:
                me.called.acquire()
                task, me.task = me.task, None
            try:
                task.service()
            except BaseException:  # whatever it is, the thread has others to answer
                _LOG.exception("Exception when servicing %r", task)


def writes(request: Any) -> bool:
    """Whether a request as waitress has parsed it may change something.

    >>> from types import SimpleNamespace as Parsed
    >>> writes(Parsed(command="POST", path="/api/articles")), writes(Parsed(command="POST", path="/sparql"))
    (True, False)
    """
    command = getattr(request, "command", None) or "GET"  # of what is no HTTP, there is none
    return command not in _READS and not str(getattr(request, "path", "")).startswith(_QUERIES)

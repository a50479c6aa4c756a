"""Lanes for requests, so that however many read, a write goes its way.

Waitress hands every request to one pool of threads; here what changes something has a few threads of its own.
"""

from typing import Any, Final

from waitress.task import ThreadedTaskDispatcher  # type: ignore[import-untyped]  # it has no types

_WRITERS: Final = 4
"""Threads for writes: they wait for each other anyway, and only their reading and their answers overlap."""
_READS: Final = frozenset(("GET", "HEAD", "OPTIONS"))
_QUERIES: Final = "/sparql"  # mostly a query, also by POST


class Lanes(ThreadedTaskDispatcher):  # type: ignore[misc]  # waitress has no types
    """A dispatcher of waitress with a second lane for writes."""

    def __init__(self, threads: int) -> None:
        super().__init__()
        self.set_thread_count(threads)
        self._writes = ThreadedTaskDispatcher()
        self._writes.set_thread_count(_WRITERS)

    def add_task(self, task: Any) -> None:
        """Queue a connection whose next request has come."""
        if writes(task.requests[0]):
            self._writes.add_task(task)
        else:
            super().add_task(task)

    def shutdown(self, cancel_pending: bool = True, timeout: float = 5) -> bool:
        """End the threads of both lanes."""
        done = self._writes.shutdown(cancel_pending, timeout)
        return bool(super().shutdown(cancel_pending, timeout)) and bool(done)


def writes(request: Any) -> bool:
    """Whether a request as waitress has parsed it may change something.

    >>> from types import SimpleNamespace as Parsed
    >>> writes(Parsed(command="POST", path="/api/articles")), writes(Parsed(command="POST", path="/sparql"))
    (True, False)
    """
    command = getattr(request, "command", None) or "GET"  # of what is no HTTP, there is none
    return command not in _READS and not str(getattr(request, "path", "")).startswith(_QUERIES)

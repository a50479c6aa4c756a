"""Bounds on a process: processor time for one piece of work, memory for all of it, and no life after its parent's.

A system without the first two (Windows) has none. Time is bounded in two ways: a process that may end is ended by the
system itself, whatever it is doing; one that must live on, and with it a store that is being written, is interrupted.
"""

import os
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Final

_AGAIN: Final = 1.0
"""Seconds after which an interruption that was lost (in a destructor, say) is repeated."""


class TimeUsedUp(BaseException):
    """The time for one piece of work is used up. No ``except Exception`` on the way holds it back."""


@contextmanager
def interrupted_after(seconds: float) -> Iterator[None]:
    """Interrupt what is done here with :class:`TimeUsedUp` when this process has worked so long on it.

    Only the main thread can be interrupted: in another there is no bound.

    >>> with interrupted_after(0.01):
    ...     while True:
    ...         pass
    Traceback (most recent call last):
        ...
    graph.limits.TimeUsedUp
    """
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGPROF, _interrupt)
    signal.setitimer(signal.ITIMER_PROF, seconds, _AGAIN)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def ended_after(seconds: float) -> None:
    """Let this process end when it has worked so long; 0 lets it work on. No code of ours need run for that."""
    if hasattr(signal, "setitimer"):
        signal.signal(signal.SIGPROF, signal.SIG_DFL)
        signal.setitimer(signal.ITIMER_PROF, seconds)


def bound_memory(megabytes: int) -> None:
    """Bound the address space of this process; what goes beyond raises :class:`MemoryError`, or ends it."""
    try:
        import resource
    except ImportError:
        return
    limit = megabytes * 1_000_000
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))


def end_with_parent() -> None:
    """Have this process end within a second of the one that started it, whatever it is doing then: an engine that
    works for it lets other threads run meanwhile."""
    threading.Thread(target=_end_after, args=(os.getppid(),), daemon=True).start()


def _end_after(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(1)
    os._exit(1)


def _interrupt(number: int, frame: FrameType | None) -> None:
    raise TimeUsedUp

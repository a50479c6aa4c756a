"""Bounds on what a process may spend: processor time for one piece of work, memory for all of it.

A system without such bounds (Windows) has none. Time is bounded in two ways: a process that may end is ended by the
system itself, whatever it is doing; one that must live on, and with it a store that is being written, is interrupted.
"""

import signal
import threading
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
    """Bound the address space of this process; what goes beyond raises :class:`MemoryError`."""
    try:
        import resource
    except ImportError:
        return
    limit = megabytes * 1_000_000
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))


def _interrupt(number: int, frame: FrameType | None) -> None:
    raise TimeUsedUp

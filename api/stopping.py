"""Being asked to stop: SIGTERM ends a command as Ctrl-C does, with what was begun left whole."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType

INTERRUPTED = 130
TERMINATED = 143


class Terminated(KeyboardInterrupt):
    """The process was asked to end (SIGTERM)."""


@contextmanager
def heeding_sigterm() -> Iterator[None]:
    """Raise :class:`Terminated` where SIGTERM comes, so that files and locks are let go of on the way out."""
    before = None
    with suppress(ValueError):  # only the main thread may
        before = signal.signal(signal.SIGTERM, _stop)
    try:
        yield
    finally:
        if before is not None:
            signal.signal(signal.SIGTERM, before)


def _stop(number: int, frame: FrameType | None) -> None:
    raise Terminated

"""Being asked to stop: SIGTERM ends a command as Ctrl-C does, with what was begun left whole.

A server first finishes what it has taken on: :func:`run_until_asked_to_stop`.
"""

import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from types import FrameType
from typing import Any, Final

INTERRUPTED = 130
TERMINATED = 143
_LOOK_SECONDS: Final = 0.2


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


def run_until_asked_to_stop(listeners: dict[int, Any], *, begin_stop: Callable[[], None], seconds: float) -> None:
    """Serve the sockets of a waitress server until Ctrl-C or SIGTERM, and then what was taken on, for so long.

    When asked to stop, ``begin_stop`` is called, no new connection is taken, and every one is closed once its answers
    have gone out. Being asked a second time ends it at once.
    """
    from waitress import wasyncore  # type: ignore[import-untyped]  # it has no types
    from waitress.server import BaseWSGIServer  # type: ignore[import-untyped]  # it has no types

    servers = [one for one in listeners.values() if isinstance(one, BaseWSGIServer)]

    def serve_some(timeout: float) -> None:
        wasyncore.loop(timeout=timeout, use_poll=True, map=listeners, count=1)

    with _noting_signals() as asked, suppress(KeyboardInterrupt):
        while not asked:
            serve_some(1)
        begin_stop()
        for server in servers:
            server.accepting = False
            server.del_channel(listeners)
            server.socket.close()
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            serve_some(_LOOK_SECONDS)
            channels = [one for server in servers for one in list(server.active_channels.values())]
            if not channels:
                return
            for channel in channels:
                if not channel.is_busy:
                    channel.will_close = True


@contextmanager
def _noting_signals() -> Iterator[list[int]]:
    """The signals to stop that have come. The first is only noted, for it may come amid anything; the second raises."""
    asked: list[int] = []

    def note(number: int, frame: FrameType | None) -> None:
        asked.append(number)
        if len(asked) > 1:
            raise KeyboardInterrupt

    before = {number: signal.signal(number, note) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield asked
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _stop(number: int, frame: FrameType | None) -> None:
    raise Terminated

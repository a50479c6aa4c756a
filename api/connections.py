"""Connections of waitress that cost the processor less; what goes over them is the same.

Waitress has one thread that waits for all sockets, and others that answer. While one of these sent, waitress' thread
saw that there was something to send and looked after it again and again, some thirty times an answer, which took the
answering thread its turn. And it was woken after each answer, mostly to find nothing to do.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

from waitress.channel import HTTPChannel  # type: ignore[import-untyped]  # it has no types

_TOGETHER: Final = 65_536
"""Bytes that are worth a copy to be sent at once."""


class Connection(HTTPChannel):  # type: ignore[misc]  # waitress has no types
    """A connection whose answers go out in one piece, and which wakes waitress' thread only where that has to act."""

    def __init__(self, server: Any, *rest: Any, **named: Any) -> None:
        self._is_sending = False
        self._is_watched = False
        self._parts: list[Any] | None = None
        super().__init__(server, *rest, **named)
        self.server = _Server(server, self)

    @property
    def is_busy(self) -> bool:
        """Whether a request is being answered, or received, or its answer has not gone out yet."""
        return bool(self.requests or self.total_outbufs_len or (self.request and not self.request.empty))

    @property
    def is_waiting(self) -> bool:
        """Whether waitress' thread has to look after it: to send the rest, to close it, or to read from it again."""
        return bool(self.total_outbufs_len or self.close_when_flushed or self.will_close or not self._is_watched)

    def readable(self) -> bool:
        """Whether to wait for more from the client. Only waitress' thread asks.

        It is first noted that nobody waits: a change that comes amid the look is then told of by whoever makes it.
        """
        self._is_watched = False
        self._is_watched = bool(super().readable())
        return self._is_watched

    def writable(self) -> bool:
        """Whether to wait until more can be sent; what an answering thread sends just now, it sends by itself."""
        return not self._is_sending and bool(super().writable())

    @contextmanager
    def together(self) -> Iterator[None]:
        """Have what is written meanwhile go out in one piece, if that is small."""
        parts: list[Any] = []
        self._parts = parts
        try:
            yield
        finally:
            self._parts = None
        if sum(len(part) for part in parts) <= _TOGETHER:
            parts = [b"".join(parts)]
        for part in parts:
            self.write_soon(part)

    def write_soon(self, data: Any) -> int:
        """Send some bytes, or have the rest of them sent; see waitress."""
        if self._parts is None:
            return int(super().write_soon(data))
        self._parts.append(data)
        return len(data)

    def _flush_some(self, do_close: bool = True) -> bool:
        self._is_sending = True
        try:
            return bool(super()._flush_some(do_close=do_close))
        finally:
            self._is_sending = False


class _Server:
    """A waitress server as one of its connections sees it."""

    def __init__(self, server: Any, connection: Connection) -> None:
        self._server = server
        self._connection = connection

    def __getattr__(self, name: str) -> Any:
        return getattr(self._server, name)

    def pull_trigger(self) -> None:
        """Wake waitress' thread, where it has to look after the connection."""
        if self._connection.is_waiting:
            self._server.pull_trigger()

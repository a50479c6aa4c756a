"""A snapshot as a query worker holds it: on disk at once and, where that pays, in memory too.

The engine answers joins and aggregates two to seven times faster in memory, but a copy costs some ten seconds of
processor time a million quads. So a worker copies a snapshot once it has spent as long on answering from it: what
changes often, or is rarely asked, is never copied, and the copy costs at most as much again as answering has cost
already. It is made beside the answers, and taken into use between two of them.
"""

import ctypes
import os
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final

import pyoxigraph as ox

BYTES_A_QUAD: Final = 350
"""Memory that a quad takes beside the words of its terms, about."""
_SECONDS_A_BYTE: Final = 60e-9  # what a copy costs, by the snapshot's size on disk
_QUADS: Final = ox.RdfFormat.N_QUADS


class Replica:
    """A snapshot that is copied into memory where that pays and the copy takes at most so many bytes.

    ``store`` is what queries are asked. A snapshot that is a file of N-Quads is in memory from the beginning. ``spent``
    are the seconds that workers who are gone have spent on answering from it.
    """

    def __init__(self, snapshot: Path, *, most_bytes: int, spent: float = 0.0) -> None:
        self.store = _opened(snapshot)
        self.is_copied = False
        """Whether queries are asked of a copy."""
        self._snapshot = snapshot
        self._most_bytes = most_bytes
        self._spent = spent
        self._released = self._given_back = False
        self._copying: threading.Thread | None = None
        self._pays_after = _pays_after(snapshot) if most_bytes else float("inf")

    @property
    def on_disk(self) -> ox.Store:
        """The snapshot itself, with the same quads at any time. It is opened anew where there is a copy: what the
        engine keeps in memory of an open one, a tenth of what the copy takes, would hardly ever be of use."""
        return _opened(self._snapshot) if self.is_copied else self.store

    def spent(self, seconds: float) -> None:
        """Say how long an answer took; the one with which a copy begins to pay has it made, in a thread."""
        self._spent += seconds
        if self.is_copied and not self._given_back:  # the last answer from disk is done, and lets go of it
            self._given_back = True
            _give_back()
        if self._spent >= self._pays_after and self._copying is None:
            self._copying = threading.Thread(target=self._copy, daemon=True)
            self._copying.start()

    def release(self) -> None:
        """Let go of the snapshot: it is not copied any more."""
        self._released = True

    def _copy(self) -> None:
        copied = in_memory(self.store, self._most_bytes, lambda: self._released)
        if copied is not None:  # else the disk serves as well
            self.is_copied = True  # first, for on_disk must never be the copy
            self.store = copied


def in_memory(store: ox.Store, most_bytes: int, is_enough: Callable[[], bool] = lambda: False) -> ox.Store | None:
    """A copy of a store in memory, or ``None`` where it would take more bytes than that, or it ``is_enough`` meanwhile.

    The engine writes and reads it by itself, as N-Quads through a pipe, and keeps no answer waiting meanwhile.
    """
    copied, (reader, writer) = ox.Store(), os.pipe()
    pipe = _Pipe(writer, most_bytes, is_enough)

    def write() -> None:
        with suppress(OSError):  # a pipe that was closed among others
            store.dump(pipe, format=_QUADS)  # type: ignore[arg-type]
            pipe.is_whole = True
        os.close(writer)

    thread = threading.Thread(target=write, daemon=True)
    thread.start()
    with open(reader, "rb", buffering=0) as quads, suppress(OSError, SyntaxError):  # it may end amid a line
        copied.bulk_load(quads, format=_QUADS, lenient=True)
    thread.join()
    return copied if pipe.is_whole and not is_enough() else None


class _Pipe:
    """The end of a pipe that takes N-Quads for as long as a store of them takes no more than so many bytes."""

    def __init__(self, end: int, most_bytes: int, is_enough: Callable[[], bool]) -> None:
        self.is_whole = False
        self._end = end
        self._left = most_bytes
        self._is_enough = is_enough

    def write(self, data: bytes) -> int:
        written = os.write(self._end, data)
        self._left -= written + BYTES_A_QUAD * data.count(b"\n", 0, written)
        if self._left < 0 or self._is_enough():
            raise OSError("no more is copied")
        return written

    def flush(self) -> None:
        """Nothing waits to be written."""


def _pays_after(snapshot: Path) -> float:
    """The seconds of answering from a snapshot after which a copy of it pays; infinite for one in memory anyhow."""
    if not snapshot.is_dir():
        return float("inf")
    return _SECONDS_A_BYTE * sum(file.stat().st_size for file in snapshot.iterdir() if file.suffix == ".sst")


def _give_back() -> None:
    """Give memory that is free again back to the system, where its allocator can be asked to: what making a copy took
    beside the copy, a twentieth of it, would stay with the process."""
    with suppress(AttributeError, OSError):
        ctypes.CDLL(None).malloc_trim(0)


def _opened(path: Path) -> ox.Store:
    if path.is_dir():
        return ox.Store.read_only(str(path))
    store = ox.Store()
    store.bulk_load(path=str(path), format=_QUADS)
    return store

"""Which quads came and went lately, so that it can be said what two states of a store differ in."""

import threading
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from typing import Final

from pyoxigraph import Quad

_MOST: Final = 20_000
"""Quads that are written down; before more than these, all that can be said is that something has changed."""


class Journal:
    """The changes of one store by number, from 1 on.

    A change is written down before it is made. Whoever looks at the store notes :attr:`done` before it looks: all
    changes up to there are in what it sees, and of the later ones some may be.

    >>> journal = Journal()
    >>> with journal.change([]):
    ...     journal.done, journal.since(0)
    (0, [])
    >>> with journal.change(None):
    ...     pass
    >>> journal.done, journal.since(0), journal.since(2)
    (2, None, [])
    """

    def __init__(self) -> None:
        self._changes: dict[int, Collection[Quad]] = {}
        self._open: set[int] = set()
        self._begun = 0
        self._told_from = 0
        self._size = 0
        self._lock = threading.Lock()

    @property
    def done(self) -> int:
        """The number up to which all changes are made."""
        with self._lock:
            return min(self._open) - 1 if self._open else self._begun

    @contextmanager
    def change(self, quads: Collection[Quad] | None) -> Iterator[None]:
        """Write down a change that is made in here: the quads that come and go, or that they are not known."""
        with self._lock:
            self._begun += 1
            number = self._begun
            self._open.add(number)
            if quads is None or self._size + len(quads) > _MOST:
                self._changes.clear()
                self._told_from, self._size = number, 0
            else:
                self._changes[number] = quads
                self._size += len(quads)
        try:
            yield
        finally:
            with self._lock:
                self._open.discard(number)

    def since(self, number: int) -> list[Quad] | None:
        """The quads of all changes after this one, made or being made; ``None`` where that is not known."""
        with self._lock:
            if number < self._told_from:
                return None
            return [quad for key, quads in self._changes.items() if key > number for quad in quads]

    def forget(self, number: int) -> None:
        """Let go of the changes up to this one: nobody will ask what came after an earlier one."""
        with self._lock:
            for key in [key for key in self._changes if key <= number]:
                self._size -= len(self._changes.pop(key))
            self._told_from = max(self._told_from, number)

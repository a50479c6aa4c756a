"""What was looked up in one state of a store and holds in the next: whatever a change in between cannot have altered.

A commit changes a few hundred quads of a store of millions, so nearly all that was looked up before it would be found
again. A :class:`Lookup` finds values by key, and says which keys a change may give other values; an :class:`Index`
holds a list of the whole store, and mends it after a change. Each has to be right about that by itself, and nobody
else has to think of it.
"""

import threading
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from typing import Any, Final, Generic, Protocol, TypeVar, runtime_checkable

from pyoxigraph import Literal, NamedNode, Quad

from graph.store.interface import Store

Value = TypeVar("Value")
_MOST: Final = 20_000
"""Values of one look-up that are kept, a list counting as so many; those that were found first go first."""
_NONE: Final = object()


class Change:
    """The quads that came or went between two states, each as the values of its four terms.

    The default graph has none, nor has a blank node, by which nothing is looked up. One that both states have, or
    neither, may be among them: what is said of a change has to hold for it too.
    """

    def __init__(self, quads: Iterable[Quad]) -> None:
        self.quads: Final = list(quads)
        self.rows: Final = [(_text(one.subject), one.predicate.value, _text(one.object), _text(one.graph_name))
                            for one in self.quads]
        self.subjects: Final = {row[0] for row in self.rows} - {""}
        self.graphs: Final = {row[3] for row in self.rows} - {""}


@dataclass(frozen=True, eq=False)
class Lookup(Generic[Value]):
    """A look-up by key.

    ``load`` finds the values of some keys; a key that has none is left out. ``touched`` names the keys that may have
    another value after a change; the store that it is given is as it is afterwards.
    """

    load: Callable[[Store, Collection[str]], dict[str, Value]]
    touched: Callable[[Store, Change], Iterable[str]]


@dataclass(frozen=True, eq=False)
class Index(Generic[Value]):
    """Something worked out from the whole store.

    ``load`` works it out; ``mended`` gives what it is after a change from what it was before, which it leaves alone.
    """

    load: Callable[[Store], Value]
    mended: Callable[[Store, Value, Change], Value]


class _Shelf:
    """The values of one look-up."""

    def __init__(self, before: "_Shelf | None" = None) -> None:
        self.known: Final[dict[str, Any]] = before.known.copy() if before else {}
        self._size: int = before._size if before else 0

    def keep(self, values: dict[str, Any]) -> None:
        for key, value in values.items():
            if key not in self.known:
                self.known[key] = value
                self._size += _size(value)
        while self._size > _MOST and len(self.known) > 1:
            self.drop(next(iter(self.known)))

    def drop(self, key: str) -> None:
        if key in self.known:
            self._size -= _size(self.known.pop(key))


class Remembered:
    """What was looked up in one state of a store, which stays as it is."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._shelves: dict[Lookup[Any], _Shelf] = {}
        self._indexes: dict[Index[Any], Any] = {}
        self._lock = threading.Lock()

    def values(self, lookup: Lookup[Value], keys: Collection[str]) -> dict[str, Value]:
        """The values of some keys; a key that has none is left out."""
        with self._lock:
            shelf = self._shelves.setdefault(lookup, _Shelf())
        found: dict[str, Any] = {key: shelf.known.get(key) for key in keys}
        if missing := [key for key, value in found.items() if value is None]:
            loaded = lookup.load(self._store, missing)  # without the lock: it takes its time, and may look up others
            new = {key: loaded.get(key, _NONE) for key in missing}
            found |= new
            with self._lock:
                shelf.keep(new)
        return {key: value for key, value in found.items() if value is not _NONE}

    def index(self, index: Index[Value]) -> Value:
        """What an index is of the whole store."""
        if index not in self._indexes:
            self._indexes[index] = index.load(self._store)
        value: Value = self._indexes[index]
        return value

    def held(self) -> dict[Lookup[Any], dict[str, Any]]:
        """All values that are remembered, by look-up and key."""
        with self._lock:
            return {lookup: {key: None if value is _NONE else value for key, value in shelf.known.items()}
                    for lookup, shelf in self._shelves.items()}

    def carried(self, store: Store, change: Change) -> "Remembered":
        """What still holds after a change, of which this store is the state."""
        after = Remembered(store)
        with self._lock:
            after._shelves = {lookup: _Shelf(shelf) for lookup, shelf in self._shelves.items()}
            indexes = self._indexes.copy()
        for lookup, shelf in after._shelves.items():
            for key in lookup.touched(store, change):
                shelf.drop(key)
        for index, value in indexes.items():
            after._indexes[index] = index.mended(store, value, change)
        return after


@runtime_checkable
class Remembering(Protocol):
    """A store, or a state of one, that remembers what was looked up in it."""

    remembered: Remembered | None


def remembers(store: Store) -> bool:
    """Whether what is looked up in a store is remembered."""
    return isinstance(store, Remembering) and store.remembered is not None


def values(store: Store, lookup: Lookup[Value], keys: Iterable[str]) -> dict[str, Value]:
    """The values of some keys: remembered ones where the store remembers, else looked up."""
    wanted = set(keys)
    if not wanted:
        return {}
    if isinstance(store, Remembering) and store.remembered:
        return store.remembered.values(lookup, wanted)
    return lookup.load(store, wanted)


def index(store: Store, one: Index[Value]) -> Value:
    """An index of a store: a remembered one where the store remembers, else worked out."""
    if isinstance(store, Remembering) and store.remembered:
        return store.remembered.index(one)
    return one.load(store)


def _size(value: object) -> int:
    return max(1, len(value)) if isinstance(value, list) else 1


def _text(term: object) -> str:
    return term.value if isinstance(term, NamedNode | Literal) else ""

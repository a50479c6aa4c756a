"""What is worked out from the whole store is kept until the store changes: one value a name, and no more."""

import threading
from collections.abc import Callable
from typing import Any, Final, TypeVar

T = TypeVar("T")


class OncePerState:
    """Values by name, each with the moment that it is of; whoever asks while one is made waits for it.

    >>> kept = OncePerState()
    >>> kept.get("size", "monday", lambda: 1), kept.get("size", "monday", lambda: 2)
    (1, 1)
    >>> kept.get("size", "tuesday", lambda: 3)
    3
    """

    def __init__(self) -> None:
        self._values: Final[dict[str, tuple[object, Any]]] = {}
        self._lock = threading.RLock()  # one value may be made of another

    def get(self, name: str, moment: object, make: Callable[[], T]) -> T:
        """The value of a name at a moment; that of another moment is forgotten."""
        with self._lock:
            found = self._values.get(name)
            if found is None or found[0] != moment:
                found = self._values[name] = (moment, make())
            value: T = found[1]
            return value

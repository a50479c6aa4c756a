"""Whose turn it is: things that are few, handed to many clients fairly.

Clients take turns, whatever each has asked for: who waits with one query gets a worker before the second of ten that
another client has sent. And nobody may fill the room where all wait.
"""

import threading
import time
from collections import Counter, OrderedDict, deque
from collections.abc import Callable
from typing import Generic, TypeVar

from graph.errors import QueriesWaiting, TooManyQueries

Thing = TypeVar("Thing")
_LOOK_SECONDS = 0.1  # how often one who waits is looked after


class Turns(Generic[Thing]):
    """A few things and a room of ``places`` in which clients hold one or wait for one.

    >>> turns = Turns[str](places=2)
    >>> turns.give("worker")
    >>> turns.enter("one client")
    >>> turns.take("one client", deadline=0.0)
    'worker'
    """

    def __init__(self, places: int) -> None:
        self._places = places
        self._most_of_one = max(1, places * 3 // 4)
        self._inside: Counter[str] = Counter()
        self._things: deque[Thing] = deque()
        self._waiting: OrderedDict[str, deque[object]] = OrderedDict()
        self._changed = threading.Condition()

    def enter(self, client: str) -> None:
        """Take a place in the room.

        Raises :class:`~graph.errors.TooManyQueries` where the client has more than three quarters of it,
        :class:`~graph.errors.QueriesWaiting` where it is full.
        """
        with self._changed:
            if self._inside[client] >= self._most_of_one and self._most_of_one < self._places:
                raise TooManyQueries("too many queries of yours are waiting for an answer: wait for some of them")
            if self._inside.total() >= self._places:
                raise QueriesWaiting("too many queries are waiting for an answer: try again in a few seconds")
            self._inside[client] += 1

    def leave(self, client: str) -> None:
        """Give the place back."""
        with self._changed:
            self._inside[client] -= 1
            self._inside += Counter()  # forgets those with none

    def take(self, client: str, deadline: float, gone: Callable[[], bool] = lambda: False) -> Thing | None:
        """A thing, when it is this client's turn; ``None`` after the deadline, or once the client is gone."""
        ticket = object()
        with self._changed:
            self._waiting.setdefault(client, deque()).append(ticket)
            while not (self._things and self._is_next(client, ticket)):
                left = deadline - time.monotonic()
                if left <= 0 or gone():
                    self._forget(client, ticket)
                    self._changed.notify_all()
                    return None
                self._changed.wait(min(left, _LOOK_SECONDS))
            self._forget(client, ticket)
            if client in self._waiting:
                self._waiting.move_to_end(client)
            self._changed.notify_all()
            return self._things.pop()

    def give(self, thing: Thing, *, last: bool = False) -> None:
        """Hand a thing in; the last to come in is the first to go out, unless it is said to be the ``last`` to go."""
        with self._changed:
            (self._things.appendleft if last else self._things.append)(thing)
            self._changed.notify_all()

    def _is_next(self, client: str, ticket: object) -> bool:
        return next(iter(self._waiting)) == client and self._waiting[client][0] is ticket

    def _forget(self, client: str, ticket: object) -> None:
        self._waiting[client].remove(ticket)
        if not self._waiting[client]:
            del self._waiting[client]

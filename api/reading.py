"""Reads share what they cost: only a few are worked out at once, and an answer is given again until the store changes.

A read is mostly work of this one process, of which a thread gets less the more others are at it. So reads take turns,
and a write finds few in its way. Who waited for his turn finds the answer that another has worked out meanwhile: one of
the state in which the store was when he came, or of a later one, be there newer ones by now or not.
"""

import os
import threading
from collections import OrderedDict
from dataclasses import dataclass
from typing import Final

from flask import Flask, Response, g, request
from werkzeug.http import parse_accept_header

from api import conditions
from api.problems import TooBusy
from api.service import Service, running

_SHARE: Final = 8  # an answer that would take more than this part of the memory is not kept
_OVERHEAD: Final = 2_000  # bytes that an answer takes beside its body
AT_ONCE: Final = max(2, os.cpu_count() or 1)
"""How many quick reads are worked out at once: as many as there are processors."""
_QUICK: Final = frozenset((
    "articles", "claims", "entities", "events", "identifiers", "pages", "propositions", "treaties"))
"""The blueprints whose reads take turns, and are quickly done."""
_LONG: Final = frozenset(("exports", "network", "graphstore"))
"""Those that may take long: one at a time, and not before the quick ones."""
_KEPT: Final = _QUICK | {"network"}
Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Kept:
    body: bytes
    headers: tuple[tuple[str, str], ...]
    state: int
    """The number of the earliest state of the store that it can be of."""

    @property
    def size(self) -> int:
        return len(self.body) + _OVERHEAD


class Turns:
    """So many requests at once, and so many that wait: each of them holds a thread, and some must be left for others.

    >>> turns = Turns(at_once=1, waiting=0)
    >>> turns.take()
    >>> turns.take()
    Traceback (most recent call last):
    api.problems.TooBusy: the server has as many such reads waiting as it can hold: ask again in a few seconds
    """

    def __init__(self, *, at_once: int, waiting: int) -> None:
        self._room = threading.BoundedSemaphore(at_once + waiting)
        self._turn = threading.BoundedSemaphore(at_once)

    def take(self) -> None:
        """Wait for a turn. Raises :class:`~api.problems.TooBusy` where too many wait already."""
        if not self._room.acquire(blocking=False):
            raise TooBusy("the server has as many such reads waiting as it can hold: ask again in a few seconds")
        self._turn.acquire()

    def release(self) -> None:
        """Give the turn to the next."""
        self._turn.release()
        self._room.release()


class Reads:
    """The turns of one server's reads, and their answers in so many bytes, those asked last."""

    def __init__(self, most_bytes: int, threads: int) -> None:
        self.quick = Turns(at_once=AT_ONCE, waiting=threads * 3 // 4)
        self.long = Turns(at_once=1, waiting=threads // 8)
        self._most_bytes = most_bytes
        self._bytes = 0
        self._kept: OrderedDict[Key, _Kept] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, key: Key, state: int) -> _Kept | None:
        """The answer in a state of the store or a later one, if it is kept."""
        with self._lock:
            found = self._kept.get(key)
            if found is None or found.state < state:
                return None
            self._kept.move_to_end(key)
            return found

    def keep(self, key: Key, answer: _Kept) -> None:
        """Keep an answer, in the place of one of an earlier state."""
        if answer.size > self._most_bytes // _SHARE:
            return
        with self._lock:
            before = self._kept.get(key)
            if before and before.state >= answer.state:
                return
            self._kept[key] = answer
            self._kept.move_to_end(key)
            self._bytes += answer.size - (before.size if before else 0)
            while self._bytes > self._most_bytes:
                self._bytes -= self._kept.popitem(last=False)[1].size


def register(app: Flask) -> None:
    """Have the reads of an app take turns. What is registered after this sees an answer before it is kept."""
    service = running(app)
    reads = Reads(service.settings.read_kept_megabytes * 1_000_000, service.settings.threads)
    app.before_request(lambda: _begin(reads, service))
    app.after_request(lambda answer: _end(reads, service, answer))
    app.teardown_request(_leave)


def recalled() -> bool:
    """Whether the current answer is one that was kept, and needs nothing done to it."""
    return "recalled" in g


def _begin(reads: Reads, service: Service) -> Response | None:
    """Give what is kept, or wait for a turn; the answer may be there then."""
    lane = reads.quick if request.blueprint in _QUICK else reads.long if request.blueprint in _LONG else None
    if request.method != "GET" or lane is None:
        return None
    key, came = _key(), service.state
    if answer := _recall(reads, key, came):
        return answer
    lane.take()
    g.turn = lane
    if answer := _recall(reads, key, came):
        return answer
    # The state before anything is looked at: what is worked out is of this one, or of a later one.
    g.unkept = key, service.state, service.stood_in
    return None


def _recall(reads: Reads, key: Key, came: int | None) -> Response | None:
    """What is kept for a request that came in this state of the store."""
    found = reads.get(key, came) if came is not None and request.blueprint in _KEPT else None
    if found is None:
        return None
    g.recalled = True
    answer = Response(found.body)
    answer.headers.clear()
    answer.headers.extend(list(found.headers))
    return conditions.checked(answer) if "ETag" in answer.headers else answer


def _end(reads: Reads, service: Service, answer: Response) -> Response:
    key, state, stood_in = g.get("unkept", (None, None, 0))
    if state is not None and stood_in == service.stood_in and request.blueprint in _KEPT and answer.status_code == 200 \
            and not answer.direct_passthrough and not answer.is_streamed:
        reads.keep(key, _Kept(answer.get_data(), tuple(answer.headers), state))
    return answer


def _leave(error: BaseException | None) -> None:
    if "turn" in g:
        g.turn.release()
        del g.turn


def _key() -> Key:
    """What an answer depends on, beside the store."""
    packed = "gzip" if parse_accept_header(request.headers.get("Accept-Encoding", ""))["gzip"] else ""
    return request.host_url, request.full_path, request.headers.get("Accept", ""), packed

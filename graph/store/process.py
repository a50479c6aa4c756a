"""What a query worker does: read requests from a pipe, answer them within limits. It runs in a process of its own."""

import ctypes
import pickle
import signal
import time
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Final

from graph.errors import AnswerTooLarge, FoedusError, QueryError, QueryLimit, StoreError
from graph.limits import bound_memory, end_with_parent
from graph.store.answering import Answer, Limits, Question, answer
from graph.store.rehearsal import Effect, rehearse
from graph.store.replica import Replica

_NEW_NETWORK: Final = 0x40000000  # CLONE_NEWNET of Linux
_NEW_USER: Final = 0x10000000
_FAULTS: Final = (AnswerTooLarge, QueryLimit, QueryError)


@dataclass(frozen=True, slots=True)
class Open:
    """Answer from this snapshot from now on; ``spent`` as in :class:`graph.store.replica.Replica`."""

    snapshot: Path
    spent: float = 0.0


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """Try an update out; ``copy`` and ``look`` as in :func:`graph.store.rehearsal.rehearse`."""

    update: str
    base: str | None
    copy: Path | None
    look: bool


Request = Open | Question | Rehearsal
Reply = Answer | Effect | FoedusError | None


def serve(pipe: Connection, limits: Limits, reaches_out: bool) -> None:
    """Answer requests until the pipe closes.

    A reply is what was asked for, or the error that is to be raised, and whether there is a copy in memory by now.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if not reaches_out:
        _cut_off_network()
    end_with_parent()
    bound_memory(limits.memory_megabytes)
    held: Replica | None = None
    while True:
        try:
            request: Request = pickle.loads(pipe.recv_bytes())  # noqa: S301 (the server's own)
        except EOFError:
            return
        reply: Reply = None
        try:
            match request:
                case Open(snapshot, spent):
                    if held:
                        held.release()
                    held = Replica(snapshot, most_bytes=_bytes_of_replica(limits), spent=spent)
                case Rehearsal(update, base, copy, look) if held:
                    reply = rehearse(held.on_disk, update, base, copy, look=look)
                case Question() if held:
                    reply = _answered(held, request, limits)
        except FoedusError as error:
            reply = next(kind(str(error)) for kind in (*_FAULTS, StoreError) if isinstance(error, kind))
        except OSError as error:
            reply = StoreError(f"the query could not be answered: {error}")
        pipe.send_bytes(pickle.dumps((reply, held is not None and held.is_copied)))


def _answered(held: Replica, question: Question, limits: Limits) -> Answer:
    begun = time.perf_counter()
    try:
        return answer(held.store, question, limit=limits.answer_bytes)
    finally:
        held.spent(time.perf_counter() - begun)


def _bytes_of_replica(limits: Limits) -> int:
    """The memory that a copy may take: half of the worker's at the most, for queries need some too."""
    return 1_000_000 * min(limits.replica_megabytes, limits.memory_megabytes // 2)


def _cut_off_network() -> None:
    """Give the process a network of its own, without a way out, where the system lets it: should a SERVICE call ever
    pass the guard, it would reach nobody."""
    with suppress(AttributeError, OSError):
        unshare = ctypes.CDLL(None).unshare
        if unshare(_NEW_NETWORK) != 0:
            unshare(_NEW_USER | _NEW_NETWORK)


"""Answers that are given again for as long as the store stays as it is."""

import re
import threading
from collections import OrderedDict
from collections.abc import Callable
from typing import Final

from graph.store.answering import Answer, Question
from graph.store.interface import Answers
from graph.store.rehearsal import Effect

_DIFFERS: Final = re.compile(r"NOW|RAND|UUID|BNODE|SERVICE|\\", re.IGNORECASE)
"""What may make an answer another one each time: functions, other services, and escapes that may hide them."""
_OVERHEAD: Final = 1_000  # bytes that an answer takes beside its body and its query
_SHARE: Final = 8


class Kept:
    """Answers of another, of which those asked last are kept, in so many bytes, until the store changes.

    An answer that alone would take more than an eighth of that is not kept, nor one during which ``stood_in`` has
    grown: it may be of an older state.
    """

    def __init__(self, answers: Answers, most_bytes: int, stood_in: Callable[[], int] = lambda: 0) -> None:
        self._answers = answers
        self._stood_in = stood_in
        self._most_bytes = most_bytes
        self._bytes = 0
        self._kept: OrderedDict[Question, Answer] = OrderedDict()
        self._changes = 0
        self._lock = threading.Lock()
        self.warm_up = answers.warm_up
        self.close = answers.close

    def answer(self, question: Question, *, client: str = "", gone: Callable[[], bool] = lambda: False) -> Answer:
        """See :meth:`graph.store.worker.QueryPool.answer`."""
        with self._lock:
            changes = self._changes
            if question in self._kept:
                self._kept.move_to_end(question)
                return self._kept[question]
        old = self._stood_in()
        answer = self._answers.answer(question, client=client, gone=gone)
        is_small = _size(question, answer) <= self._most_bytes // _SHARE
        if is_small and self._stood_in() == old and not _DIFFERS.search(question.sparql):
            self._keep(question, answer, changes)
        return answer

    def rehearse(self, update: str, base: str | None, *, look: bool, client: str = "") -> Effect:
        """See :meth:`graph.store.worker.QueryPool.rehearse`."""
        return self._answers.rehearse(update, base, look=look, client=client)

    def changed(self) -> None:
        """Say that the store has changed: no answer from before is given to a query that begins after this."""
        self._answers.changed()
        with self._lock:
            self._changes += 1
            self._kept.clear()
            self._bytes = 0

    def _keep(self, question: Question, answer: Answer, changes: int) -> None:
        with self._lock:
            if changes != self._changes or question in self._kept:  # it is from before a change
                return
            self._kept[question] = answer
            self._bytes += _size(question, answer)
            while self._bytes > self._most_bytes:
                self._bytes -= _size(*self._kept.popitem(last=False))


def _size(question: Question, answer: Answer) -> int:
    return len(answer.body) + 4 * len(question.sparql) + _OVERHEAD

"""Untrusted queries passed on to an endpoint, within the limits of any other query and with the same refusals.

The endpoint is another engine with bounds of its own; ours are how long it is waited for, how many bytes are taken, and
how many queries it is sent at once, with clients taking turns. What Oxigraph would answer wrongly is put so that any
engine answers it rightly.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import pyoxigraph as ox

from graph.errors import AnswerTooLarge, QueriesWaiting, StoreError
from graph.store.answering import Answer, Limits, Question
from graph.store.describing import construction, is_description, selections
from graph.store.endpoint import JSON, Endpoint
from graph.store.formats import PREFIXED, RESULTS, TRIPLES
from graph.store.interface import Store
from graph.store.prefixes import without_unused
from graph.store.rehearsal import Effect
from graph.store.rewriting import rewritten
from graph.store.sparql import with_prefixes
from graph.store.turns import Turns
from graph.store.worker import QueryPool
from graph.terms import PREFIXES

_LINES: Final = "application/n-triples"
_AT_ONCE: Final = 500  # nodes in one query
_STEPS: Final = 10


def ask(endpoint: Endpoint, question: Question, limits: Limits) -> Answer:
    """The endpoint's answer to a checked query, in the media type that its form needs."""
    deadline = time.monotonic() + limits.seconds
    asking = _Asking(endpoint, question, deadline)
    sparql = rewritten(question.sparql, asking)
    # The answer may be bindings or triples; which, the endpoint knows.
    accept = f"{question.results}, {question.triples}, {JSON};q=0.5, {_LINES};q=0.5"
    kind, body = asking.put(sparql, accept, limits.answer_bytes)
    if is_description(sparql):  # many an endpoint looks for it in its default graph alone
        kind, body = _LINES, _described(sparql, asking, limits.answer_bytes)
    return _as_wanted(kind, body, question)


class RemoteQueries:
    """What :class:`~graph.store.worker.QueryPool` does, done by an endpoint, which is sent ``at_once`` at a time.

    An update is rehearsed on a copy of the whole store, which is fetched for it.
    """

    def __init__(self, store: Store, endpoint: Endpoint, *, at_once: int, limits: Limits) -> None:
        self._endpoint = endpoint
        self._limits = limits
        self._turns: Turns[int] = Turns(3 * at_once)
        for number in range(at_once):
            self._turns.give(number)
        self._rehearsing = QueryPool(store, workers=1, limits=limits)

    def warm_up(self) -> None:
        """Nothing has to start."""

    def changed(self) -> None:
        """Say that the store has changed."""
        self._rehearsing.changed()

    def answer(self, question: Question, *, client: str = "", gone: Callable[[], bool] = lambda: False) -> Answer:
        """See :meth:`graph.store.worker.QueryPool.answer`."""
        begun = time.monotonic()
        self._turns.enter(client)
        try:
            place = self._turns.take(client, begun + self._limits.seconds, gone)
            if place is None:
                raise QueriesWaiting("the store is busy with other queries: try again in a few seconds")
            try:
                return ask(self._endpoint, question, self._limits)
            finally:
                self._turns.give(place)
        finally:
            self._turns.leave(client)

    def rehearse(self, update: str, base: str | None, *, look: bool, client: str = "") -> Effect:
        """See :meth:`graph.store.worker.QueryPool.rehearse`; where nobody wants to look, the endpoint finds out."""
        return self._rehearsing.rehearse(update, base, look=look, client=client) if look else Effect(())

    def close(self) -> None:
        """End what was started for rehearsals."""
        self._rehearsing.close()


@dataclass(frozen=True, slots=True)
class _Asking:
    """Questions about the dataset of a query, put until its time is over."""

    endpoint: Endpoint
    question: Question
    deadline: float

    def put(self, sparql: str, accept: str, limit: int | None = None) -> tuple[str, bytes]:
        base = f"BASE <{self.question.base}>\n" if self.question.base else ""
        dataset = [(f"{name}-graph-uri", graph) for name, graphs in (
            ("default", self.question.default_graphs), ("named", self.question.named_graphs)) for graph in graphs or ()]
        return self.endpoint.answer(base + with_prefixes(sparql), accept, limit=limit, dataset=dataset,
                                    seconds=max(self.deadline - time.monotonic(), 0.05))

    def names(self, sparql: str) -> list[str]:
        rows = ox.parse_query_results(self.put(sparql, JSON)[1], ox.QueryResultsFormat.JSON)
        assert isinstance(rows, ox.QuerySolutions)
        return [value.value for row in rows for value in row if isinstance(value, ox.NamedNode)]

    def holds(self, sparql: str) -> bool:
        return bool(ox.parse_query_results(self.put(sparql, JSON)[1], ox.QueryResultsFormat.JSON))


def _described(sparql: str, asking: _Asking, limit: int) -> bytes:
    """What all graphs of the dataset say of the nodes of a DESCRIBE, as N-Triples; see :mod:`graph.store.describing`.

    Nodes without a name are described by way of those that lead to them, over ten steps at most.
    """
    nodes = list(dict.fromkeys(name for one in selections(sparql) for name in asking.names(one)))
    told: dict[ox.Triple, None] = {}
    for begin in range(0, len(nodes), _AT_ONCE):
        found: list[ox.Triple] = []
        for steps in range(1, _STEPS + 1):
            body = asking.put(construction(sparql, nodes[begin:begin + _AT_ONCE], steps), _LINES, limit)[1]
            before, found = found, [quad.triple for quad in ox.parse(body, TRIPLES[_LINES], rename_blank_nodes=True)]
            if len(found) == len(before) or not any(isinstance(triple.object, ox.BlankNode) for triple in found):
                break
        told |= dict.fromkeys(found)
    body = ox.serialize(told, format=TRIPLES[_LINES]) or b""
    if len(body) > limit:
        raise AnswerTooLarge("the answer is too large: describe fewer nodes")
    return body


def _as_wanted(kind: str, body: bytes, question: Question) -> Answer:
    """An answer in a media type that was asked for; one in another, which the endpoint liked better, is put into it."""
    if kind in (question.results, question.triples):
        return Answer(kind, body)
    try:
        if kind in TRIPLES:
            prefixes = PREFIXES if question.triples in PREFIXED else None
            written = ox.serialize(ox.parse(body, TRIPLES[kind]), format=TRIPLES[question.triples], prefixes=prefixes)
            return Answer(question.triples, without_unused(written or b"", question.triples))
        found = ox.parse_query_results(body, RESULTS[kind])
        return Answer(question.results, found.serialize(format=RESULTS[question.results]) or b"")
    except (KeyError, SyntaxError, ValueError) as error:
        raise StoreError(f"the store answers with {kind or 'no media type'}, which cannot be read ({error}): look "
                         f"whether FOEDUS_STORE is the address of its SPARQL endpoint") from None

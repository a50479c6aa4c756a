"""One query, answered over one store: checked text in, bytes out, or an error that says what to do."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import pyoxigraph as ox

from graph.errors import AnswerTooLarge, QueryError
from graph.store.datasets import Dataset, dataset
from graph.store.describing import description, is_description
from graph.store.formats import PREFIXED, RESULTS, TRIPLES
from graph.store.prefixes import without_unused
from graph.store.rewriting import rewritten
from graph.store.sparql import undeclared
from graph.store.syntax import in_words
from graph.terms import PREFIXES

LARGEST: Final = 50_000_000
"""The bytes of an answer, where nothing else is said."""
_JSON: Final = "application/sparql-results+json"
_Found = ox.QuerySolutions | ox.QueryBoolean | Iterator[ox.Triple]


@dataclass(frozen=True, slots=True)
class Limits:
    """What one query may take: seconds of waiting, bytes of answer, megabytes of the worker's memory.

    ``replica_megabytes`` are those of them that a copy of the store may take; see :mod:`graph.store.replica`.
    """

    seconds: float = 20.0
    answer_bytes: int = LARGEST
    memory_megabytes: int = 2_048
    replica_megabytes: int = 1_000


@dataclass(frozen=True, slots=True)
class Question:
    """A checked query, with the media types in which bindings and triples are wanted.

    ``base`` is what its relative IRIs are relative to. ``default_graphs`` and ``named_graphs`` are the dataset that its
    asker names beside it; where either is given, they stand in the place of what the query says with FROM.
    """

    sparql: str
    results: str = _JSON
    triples: str = "text/turtle"
    base: str | None = None
    default_graphs: tuple[str, ...] | None = None
    named_graphs: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer that is complete: its media type and its bytes."""

    media_type: str
    body: bytes


@dataclass(frozen=True, slots=True)
class _Asking:
    """Small questions about a dataset, for :func:`graph.store.rewriting.rewritten`."""

    over: Dataset
    base: str | None

    def names(self, sparql: str) -> list[str]:
        rows = self.over.query(sparql, self.base)
        assert isinstance(rows, ox.QuerySolutions)
        return [value.value for row in rows if isinstance(value := row[0], ox.NamedNode)]

    def holds(self, sparql: str) -> bool:
        return bool(self.over.query(sparql, self.base))


class _Bounded:
    """A file that takes no more than so many bytes."""

    def __init__(self, limit: int) -> None:
        self.parts: list[bytes] = []
        self.is_full = False
        self._left = limit

    def write(self, data: bytes) -> int:
        self._left -= len(data)
        if self._left < 0:
            self.is_full = True
            raise OSError("no more is taken")
        self.parts.append(bytes(data))
        return len(data)

    def flush(self) -> None:
        """Nothing waits to be written."""


def answer(store: ox.Store, question: Question, *, limit: int = LARGEST) -> Answer:
    """The answer to a checked query, in the media type that its form needs.

    Raises :class:`~graph.errors.QueryError` for what is no SPARQL, :class:`~graph.errors.AnswerTooLarge` past the limit
    of bytes.

    >>> answer(ox.Store(), Question("ASK { ?s ?p ?o }", results="text/csv")).body
    b'false'
    """
    try:
        over = dataset(store, question.sparql, question.base, question.default_graphs, question.named_graphs)
        sparql = rewritten(question.sparql, _Asking(over, question.base))
        found: _Found = over.query(sparql, question.base)
        if is_description(sparql):
            found = description(over, sparql, question.base)
        return _written(found, question, _Bounded(limit))
    except SyntaxError as error:
        raise QueryError(_wrong(question.sparql, error)) from None
    except (ValueError, RuntimeError) as error:
        raise QueryError(f"the query cannot be answered: {error}") from None


def _wrong(sparql: str, error: SyntaxError) -> str:
    """What is wrong with a query; of a prefix that nobody declared, how to declare it."""
    foreign = [prefix for prefix in undeclared(sparql) if prefix[:-1] not in PREFIXES]
    if foreign and "Prefix not found" in str(error):
        return f"{foreign[0]} is no prefix that is known here: begin the query with PREFIX {foreign[0]} <…>"
    return f"this is not SPARQL 1.1: {in_words(error, sparql)}"


def _written(found: _Found, question: Question, file: _Bounded) -> Answer:
    media_type = question.results if isinstance(found, ox.QuerySolutions | ox.QueryBoolean) else question.triples
    try:
        if isinstance(found, ox.QuerySolutions | ox.QueryBoolean):
            # The engine writes to whatever has "write" and "flush"; its stubs ask for more.
            found.serialize(file, format=RESULTS[media_type])  # type: ignore[arg-type]
        else:
            prefixes = PREFIXES if media_type in PREFIXED else None
            ox.serialize(found, file, format=TRIPLES[media_type], prefixes=prefixes)  # type: ignore[arg-type]
    except OSError:
        if file.is_full:
            raise AnswerTooLarge("the answer is too large: add a LIMIT, or fetch it in pages with LIMIT and OFFSET"
                                 ) from None
        raise
    body = b"".join(file.parts)
    return Answer(media_type, without_unused(body, media_type) if media_type in PREFIXED else body)

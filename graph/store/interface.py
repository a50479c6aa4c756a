"""What every store does, whatever engine stands behind it."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol, runtime_checkable

from pyoxigraph import Literal, NamedNode, Quad

from graph.rdf import GraphName
from graph.store.answering import LARGEST, Answer, Limits, Question
from graph.store.rehearsal import Effect
from graph.terms import Iri


class Quads(Protocol):
    """Anything that can be looked through by pattern."""

    def quads(self, subject: NamedNode | None = None, predicate: NamedNode | None = None,
              thing: NamedNode | Literal | None = None, graph: GraphName | None = None) -> Iterator[Quad]:
        """The quads that match; ``None`` matches everything, a graph of ``None`` every graph."""


class Store(Quads, Protocol):
    """A dataset of facts (default graph), article graphs and reference graphs, with the articles' texts beside it."""

    def select(self, sparql: str, **values: NamedNode | Literal) -> list[dict[str, str]]:
        """The rows of a SELECT that we wrote ourselves, each variable's value as text; unbound ones are left out.

        So are rows with a blank node: nothing that Foedus writes has one, and what others write into graphs of their
        own must not be taken for something with a name.

        ``values`` are bound to the projected variables of the same name: never paste text into a query.
        """

    def changing(self) -> AbstractContextManager[None]:
        """A change that this thread works out: what it looks up in here, and the commit at the end of it.

        Where other processes may write to the store, the commit raises :class:`~graph.errors.StoreChanged` and changes
        nothing if one of them has done so since. It can then be worked out anew.
        """

    def commit(self, remove: Iterable[Quad], add: Iterable[Quad], texts: dict[str, str] | None = None) -> None:
        """Remove and add quads, as one change that happens wholly or not at all.

        ``texts`` are articles' texts by content hash; they are kept once the change is.
        """

    def gathering(self) -> AbstractContextManager[None]:
        """Many changes, of which not each need outlast the machine's going down as soon as it is made."""

    def load(self, file: Path, graph: NamedNode) -> None:
        """Replace a named graph by a Turtle file without blank nodes: for reference data, which can be large."""
    def answer(self, question: Question, *, most_bytes: int = LARGEST) -> Answer:
        """The answer to a query that was checked before (see :mod:`graph.store.guard`), without limits of time.

        Raises :class:`~graph.errors.AnswerTooLarge` past so many bytes.
        """

    def update(self, sparql: str, base: str | None = None) -> None:
        """Make a SPARQL update that was checked before, wholly or not at all; ``base`` is for its relative IRIs."""

    def replace(self, graphs: Iterable[GraphName], add: Iterable[Quad]) -> None:
        """Empty these graphs and add quads, as one change that happens wholly or not at all.

        Blank nodes are new ones, the same within one call.
        """

    def graph_names(self, prefix: str) -> list[Iri]:
        """The named graphs whose IRI begins so, sorted."""

    def text(self, content_hash: str) -> str:
        """The text with this SHA-256 digest, or the empty string where it is not kept."""

    def close(self) -> None:
        """Let go of the store, so that another process may open it."""


class Answers(Protocol):
    """Answers to untrusted queries, within limits; see :class:`graph.store.worker.QueryPool`."""

    def warm_up(self) -> None:
        """Wait until a query would be answered at once."""

    def changed(self) -> None:
        """Say that the store has changed: every query that begins after this sees the change."""

    def answer(self, question: Question, *, client: str = "", gone: Callable[[], bool] = ...) -> Answer:
        """The answer to a checked query."""

    def rehearse(self, update: str, base: str | None, *, look: bool, client: str = "") -> Effect:
        """What a checked update would change."""

    def close(self) -> None:
        """End what was started."""


@runtime_checkable
class AnswersItself(Protocol):
    """A store behind which something else answers queries, so that no workers are needed."""

    def answers(self, *, at_once: int, limits: Limits) -> Answers:
        """Answers to untrusted queries, so many at a time."""

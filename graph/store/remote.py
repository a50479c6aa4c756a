"""A store behind any SPARQL 1.1 endpoint, with the articles' texts in a folder here.

A change is one update. So that no two processes undo each other's work, each change leaves a mark of its own in a graph
of state, and one that was worked out inside :meth:`RemoteStore.changing` is made only where the mark is still the one
that stood there when it began: the update's own condition, so it holds whatever runs at the same time.
"""

import json
import secrets
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import Final, Self

import pyoxigraph as ox
from pyoxigraph import Literal, NamedNode, Quad

from graph.errors import QueryError, QueryLimit, StoreChanged, StoreError
from graph.rdf import DEFAULT_GRAPH, GraphName, node
from graph.store.answering import Answer, Limits, Question
from graph.store.changes import update_if, update_of
from graph.store.endpoint import TRIPLES, Addresses, Endpoint
from graph.store.passing import RemoteQueries, ask
from graph.store.probing import CHANGE, STATE, require_reading, require_writing, yes
from graph.store.recall import Recall
from graph.store.sparql import matching, with_prefixes, with_values
from graph.store.texts import Texts
from graph.store.tokens import tokens
from graph.store.updates import operations
from graph.terms import PREFIXES, Iri

_HASH: Final = node("fds:contentHash")
_SPARED: Final = 3_600.0
"""Seconds for which a text that no article names is left alone: another writer may be about to commit its article."""
_PREFIXES: Final = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in PREFIXES.items())
_MARK: Final = f"GRAPH {STATE} {{ {STATE} {CHANGE} ?mark }}"
_UNMARK: Final = f"DELETE WHERE {{ {_MARK} }}"
_MADE: Final = NamedNode(f"{STATE.value}-made")
_PATIENCE, _LARGEST = 3_600.0, 2_000_000_000
"""Seconds and bytes that a query of the one who owns the store may take."""


class RemoteStore:
    """A store at an endpoint. Many processes may read and write it; a change that another one overtook is refused."""

    def __init__(self, endpoint: Endpoint, texts: Path | None = None) -> None:
        self.endpoint = endpoint
        self._texts = Texts(texts)
        self._change = _Change()

    @classmethod
    def open(cls, addresses: Addresses, credentials: str = "", *, data: Path | None = None, readonly: bool = False,
             seconds: float = 60.0) -> Self:
        """The store at an endpoint, which is asked first what it can do.

        Texts are kept in a folder under ``data`` that is this endpoint's own, or forgotten with the process. Raises
        :class:`~graph.errors.StoreError` where the endpoint lacks what is needed, and says what mends it.
        """
        endpoint = Endpoint(addresses, credentials, seconds=seconds)
        try:
            if readonly:
                require_reading(endpoint)
            else:
                require_writing(endpoint)
        except QueryLimit as error:
            raise StoreError(f"the store at {addresses.query} was asked what it can do: {error}") from None
        folder = data and data / "remote" / sha256(addresses.query.encode()).hexdigest()[:12] / "texts"
        if folder and not readonly:
            try:
                folder.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise StoreError(f"no texts can be kept in {folder} ({error.strerror}): choose another folder with "
                                 f"--data, or set FOEDUS_KEEP_TEXT=no") from None
        store = cls(endpoint, folder)
        if folder and not readonly and any(folder.iterdir()):
            named = {row["hash"] for row in store.select(f"SELECT ?hash {{ GRAPH ?g {{ ?it {_HASH} ?hash }} }}")}
            store._texts.sweep(named.__contains__, spare_seconds=_SPARED)
        return store

    def quads(self, subject: NamedNode | None = None, predicate: NamedNode | None = None,
              thing: NamedNode | Literal | None = None, graph: GraphName | None = None) -> Iterator[Quad]:
        """See :meth:`graph.store.interface.Quads.quads`."""
        if self._change.recall:
            return self._change.recall.quads(subject, predicate, thing, graph)
        return self._looked_up(subject, predicate, thing, graph)

    def _looked_up(self, subject: NamedNode | None, predicate: NamedNode | None, thing: NamedNode | Literal | None,
                   graph: GraphName | None) -> Iterator[Quad]:
        if subject is predicate is thing is None:
            yield from self._graph(graph) if graph else self._dataset()
            return
        query = matching(subject, predicate, thing, graph, but=STATE)
        found = ox.parse_query_results(self._answered(query), ox.QueryResultsFormat.JSON)
        if isinstance(found, ox.QueryBoolean):
            if found:
                yield Quad(subject, predicate, thing, graph)  # type: ignore[arg-type]  # all are given
            return
        names = {variable.value for variable in found.variables}
        for row in found:
            s, p, o = (row[name] if name in names else given
                       for name, given in (("s", subject), ("p", predicate), ("o", thing)))
            yield Quad(s, p, o, (row["g"] or DEFAULT_GRAPH) if "g" in names else graph)  # type: ignore[arg-type]

    def _graph(self, graph: GraphName) -> Iterator[Quad]:
        where = "?s ?p ?o" if graph == DEFAULT_GRAPH else f"GRAPH {graph} {{ ?s ?p ?o }}"
        answer = self._answered(f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ {where} }}", TRIPLES)
        for found in ox.parse(answer, ox.RdfFormat.N_TRIPLES):
            yield Quad(found.subject, found.predicate, found.object, graph)

    def _dataset(self) -> Iterator[Quad]:
        yield from self._graph(DEFAULT_GRAPH)
        for name in self.graph_names(""):
            yield from self._graph(NamedNode(name))

    def select(self, sparql: str, **values: NamedNode | Literal) -> list[dict[str, str]]:
        """See :meth:`graph.store.interface.Store.select`."""
        answer = json.loads(self._answered(_PREFIXES + (with_values(sparql, values) if values else sparql)))
        if "results" not in answer:
            raise StoreError("select() takes a SELECT query")
        return [{name: value["value"] for name, value in row.items()} for row in answer["results"]["bindings"]
                if not any(value["type"] == "bnode" for value in row.values())]

    def commit(self, remove: Iterable[Quad], add: Iterable[Quad], texts: dict[str, str] | None = None) -> None:
        """See :meth:`graph.store.interface.Store.commit`.

        Raises :class:`~graph.errors.StoreChanged` where another process has written since the change began.
        """
        gone, come = set(remove), set(add)
        for content_hash, text in (texts or {}).items():
            try:
                self._texts.keep(content_hash, text)
            except OSError as error:
                raise StoreError(f"the text could not be kept ({error}); nothing was changed: check the free space of "
                                 f"the disk") from None
        if gone or come:
            self._make(gone - come, come)
        for quad in gone - come:
            if quad.predicate == _HASH and isinstance(quad.object, Literal) and not self._is_named(quad.object):
                self._texts.drop(quad.object.value)

    def answer(self, question: Question, *, most_bytes: int = _LARGEST) -> Answer:
        """See :meth:`graph.store.interface.Store.answer`."""
        return ask(self.endpoint, question, Limits(seconds=_PATIENCE, answer_bytes=most_bytes))

    def answers(self, *, at_once: int, limits: Limits) -> RemoteQueries:
        """See :meth:`graph.store.interface.AnswersItself.answers`."""
        return RemoteQueries(self, self.endpoint, at_once=at_once, limits=limits)

    def update(self, sparql: str, base: str | None = None) -> None:
        """See :meth:`graph.store.interface.Store.update`."""
        begin = f"BASE <{base}>\n" if base else ""
        # The mark comes last, for not every engine takes declarations after the first operation.
        last = [token.text for token in tokens(sparql)][-1:]
        between = "\n;" if operations(sparql) and last != [";"] else ""
        self.endpoint.update(f"{begin}{with_prefixes(sparql)}{between}\n{_UNMARK} ;\n{update_of([], [_mark()])}")

    def replace(self, graphs: Iterable[GraphName], add: Iterable[Quad]) -> None:
        """See :meth:`graph.store.interface.Store.replace`."""
        emptied = [f"DROP SILENT {'DEFAULT' if one == DEFAULT_GRAPH else f'GRAPH {one}'}" for one in graphs]
        come = update_of([], set(add))
        self.update(" ;\n".join([*emptied, *([come] if come else [])]))

    def _make(self, gone: set[Quad], come: set[Quad]) -> None:
        change, marked = self._change, _mark()
        # Another writer may put his mark in the place of ours before we look whether we were in time; this one stays.
        made = Quad(_MADE, CHANGE, marked.object, STATE)
        gone, come = gone | change.made, {*come, made}
        if change.recall is None:
            update = f"{_UNMARK} ;\n{update_of(gone, {*come, marked})}"
        elif change.mark:
            old = Quad(STATE, CHANGE, Literal(change.mark), STATE)
            update = update_if(_MARK.replace("?mark", str(old.object)), {*gone, old}, {*come, marked})
        else:
            update = update_if(f"FILTER NOT EXISTS {{ {_MARK} }}", gone, {*come, marked})
        try:
            self.endpoint.update(update)
        except (StoreError, QueryLimit) as error:
            if not self._is_made(made):  # it may have been carried out though nobody said so
                raise StoreError(f"the change was not confirmed ({error}); try again: what is there already changes "
                                 f"nothing") from None
        except QueryError as error:
            raise StoreError(f"the store does not take the change, and nothing was changed: {error}") from None
        if change.recall is None:
            change.made = frozenset({made})
        else:
            if not self._is_made(made):
                raise StoreChanged("another process has changed the store meanwhile: try again")
            change.made = frozenset({made})
            change.begin(marked.object.value, Recall(self._looked_up))  # type: ignore[union-attr]  # it is a literal

    def _is_made(self, made: Quad) -> bool:
        return yes(self.endpoint, f"ASK {{ GRAPH {STATE} {{ {_MADE} {CHANGE} {made.object} }} }}")

    @contextmanager
    def changing(self) -> Iterator[None]:
        """See :meth:`graph.store.interface.Store.changing`; what is looked up meanwhile is asked for once."""
        if self._change.recall is not None:
            yield
            return
        self._change.begin(self._mark(), Recall(self._looked_up))
        try:
            yield
        finally:
            self._change.end()

    def _mark(self) -> str:
        rows = self.select(f"SELECT ?mark {{ {_MARK} }}")
        return rows[0]["mark"] if rows else ""

    @contextmanager
    def gathering(self) -> Iterator[None]:
        """See :meth:`graph.store.interface.Store.gathering`: how lasting a change is, is the endpoint's to say."""
        yield

    def load(self, file: Path, graph: NamedNode) -> None:
        """See :meth:`graph.store.interface.Store.load`."""
        triples = ox.serialize((quad.triple for quad in ox.parse(path=str(file), format=ox.RdfFormat.TURTLE)),
                               format=ox.RdfFormat.N_TRIPLES) or b""
        if self.endpoint.addresses.graphs:
            self.endpoint.put(graph.value, triples)
        else:
            self.endpoint.update(f"DROP SILENT GRAPH {graph} ;\n"
                                 f"INSERT DATA {{ GRAPH {graph} {{\n{triples.decode()}}} }}")

    def graph_names(self, prefix: str) -> list[Iri]:
        """See :meth:`graph.store.interface.Store.graph_names`."""
        rows = self.select(f"SELECT DISTINCT ?g {{ GRAPH ?g {{ ?s ?p ?o }} FILTER(?g != {STATE} && "
                           f"STRSTARTS(STR(?g), {Literal(prefix)})) }}")
        return sorted(Iri(row["g"]) for row in rows)

    def text(self, content_hash: str) -> str:
        """See :meth:`graph.store.interface.Store.text`."""
        return self._texts[content_hash]

    def close(self) -> None:
        """Let go of the connections."""
        self.endpoint.close()

    def _answered(self, query: str, accept: str = "application/sparql-results+json") -> bytes:
        try:
            return self.endpoint.ask(query, accept)
        except QueryError as error:
            raise StoreError(f"the store at {self.endpoint.addresses.query} could not be read: {error}") from None

    def _is_named(self, content_hash: Literal) -> bool:
        return any(self.quads(None, _HASH, content_hash))


def _mark() -> Quad:
    return Quad(STATE, CHANGE, Literal(secrets.token_hex(16)), STATE)


class _Change(threading.local):
    """The change that a thread is at work on: the mark of the store as it began, and what it has looked up; ``made`` is
    what says that the one before was made, and goes with the next."""

    mark: str = ""
    made: frozenset[Quad] = frozenset()
    recall: Recall | None = None

    def begin(self, mark: str, recall: Recall) -> None:
        self.mark, self.recall = mark, recall

    def end(self) -> None:
        self.mark, self.recall = "", None

"""The embedded store: Oxigraph on disk, with the articles' texts in files beside it.

::

    <data>/quads/               Oxigraph: facts, article graphs, reference graphs (see graph.store.places)
    <data>/texts/<sha256>.txt   the private texts, named by their content

The commit of the quads is the only commit point; what a process that was killed has left of texts goes when the store
is next opened (see :mod:`graph.store.texts`).

After a write that failed, for want of space mostly, the engine takes no more, and goes on answering. So the store is
opened anew before the next write, and before the next copy.
"""

import shutil
import threading
import time
from collections.abc import Collection, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import IO, Final, Self

import pyoxigraph as ox
from pyoxigraph import Literal, NamedNode, Quad

from graph.errors import StoreBusy, StoreError
from graph.rdf import GraphName, node
from graph.store.answering import LARGEST, Answer, Question, answer
from graph.store.beside import open_beside, release
from graph.store.changes import update_of
from graph.store.journal import Journal
from graph.store.places import make_current, quads_folder, restored_quads, sweep
from graph.store.rehearsal import run
from graph.store.remembered import Remembered
from graph.store.texts import Texts
from graph.terms import PREFIXES, Iri

_HASH = node("fds:contentHash")
_GATHERED: Final = 50_000
"""How many quads :meth:`EmbeddedStore.gathering` makes lasting at once; till then memory has them, in seven orders."""
_LINKINGS: Final = 20
_REOPENINGS: Final = 20
_PAUSE: Final = 1.0
"""Seconds from one opening anew that failed to the next for the sake of a copy; a write tries it at once."""


class EmbeddedStore:
    """A store in one folder (or in memory, for tests and one-off work). One process at a time may write.

    >>> from graph.rdf import A, DEFAULT_GRAPH
    >>> store = EmbeddedStore.in_memory()
    >>> store.commit([], [Quad(node("id:country-KAZ"), A, node("fds:State"), DEFAULT_GRAPH)])
    >>> [row["kind"] for row in store.select("SELECT ?it ?kind { ?it a ?kind }", it=node("id:country-KAZ"))]
    ['https://w3id.org/foedus/ontology#State']
    """

    def __init__(self, quads: ox.Store, texts: Path | None, held: Path | None = None) -> None:
        self._store = quads
        self._folder = texts
        self._texts = Texts(texts)
        self._held = held
        self._exchanging = threading.Lock()
        self._failure: OSError | None = None  # why the engine takes no more writes
        self._reopened = float("-inf")
        self._gathers = False
        self._gathered = 0
        self._leaving: set[str] = set()
        self.journal: Journal | None = None
        """Where this store writes down its changes, for one who would know what two of its states differ in."""
        self.remembered: Remembered | None = None
        """What was looked up here, where this is a state that nobody changes."""

    @classmethod
    def in_memory(cls) -> Self:
        """An empty store that is gone when the process is."""
        return cls(ox.Store(), None)

    @classmethod
    def open(cls, data: Path, *, readonly: bool = False) -> Self:
        """The store in a folder, which is made if need be.

        A read-only store sees the state at its opening. Raises :class:`~graph.errors.StoreBusy` where another process
        writes, :class:`~graph.errors.StoreError` where the folder cannot be used.
        """
        quads, texts = quads_folder(data), data / "texts"
        if readonly and quads.is_dir():
            try:
                store, held = open_beside(quads)
            except StoreError:
                if quads_folder(data) == quads:
                    raise
                return cls.open(data, readonly=True)  # a backup was restored meanwhile
            return cls(store, texts, held)
        try:
            texts.mkdir(parents=True, exist_ok=True)
            writer = cls(ox.Store(quads), texts)
        except (OSError, RuntimeError) as error:  # the latter where its files are damaged
            if "lock" in str(error).lower():
                raise StoreBusy(
                    f"another process is writing to the store in {data}: stop it first, send your articles "
                    f"to it over HTTP, or choose another folder with --data"
                ) from None
            raise StoreError(
                f"the store in {data} cannot be opened ({error}): choose another folder with --data, "
                f"or restore a backup"
            ) from None
        sweep(data, quads)
        writer._texts.sweep(writer._is_named)
        return writer

    @property
    def on_disk(self) -> bool:
        """Whether the store lies in a folder."""
        return self._folder is not None

    def quads(
        self,
        subject: NamedNode | None = None,
        predicate: NamedNode | None = None,
        thing: NamedNode | Literal | None = None,
        graph: GraphName | None = None,
    ) -> Iterator[Quad]:
        """The quads that match; ``None`` matches everything, a graph of ``None`` every graph."""
        return self._store.quads_for_pattern(subject, predicate, thing, graph)

    def select(self, sparql: str, **values: NamedNode | Literal) -> list[dict[str, str]]:
        """The rows of a trusted SELECT as text; see :meth:`graph.store.interface.Store.select`."""
        substitutions: dict[ox.Variable, NamedNode | ox.BlankNode | Literal | ox.Triple] = {
            ox.Variable(name): value for name, value in values.items()
        }
        solutions = self._store.query(sparql, prefixes=PREFIXES, substitutions=substitutions)
        if not isinstance(solutions, ox.QuerySolutions):
            raise StoreError("select() takes a SELECT query")
        names = [variable.value for variable in solutions.variables]
        return [
            {name: value.value for name in names if isinstance(value := row[name], NamedNode | Literal)}
            for row in solutions
            if not any(isinstance(row[name], ox.BlankNode) for name in names)
        ]

    def answer(self, question: Question, *, most_bytes: int = LARGEST) -> Answer:
        """See :meth:`graph.store.interface.Store.answer`."""
        return answer(self._store, question, limit=most_bytes)

    def update(self, sparql: str, base: str | None = None) -> None:
        """Make a checked update; see :meth:`graph.store.interface.Store.update`."""
        with self._written(), self._noted(None):
            run(self._store, sparql, base)
        self._settle()

    def replace(self, graphs: Iterable[GraphName], add: Iterable[Quad]) -> None:
        """Empty graphs and add quads in one change; see :meth:`graph.store.interface.Store.replace`."""
        emptied = [f"DROP SILENT {'DEFAULT' if isinstance(one, ox.DefaultGraph) else f'GRAPH {one}'}" for one in graphs]
        come = update_of([], set(add))
        self.update(" ;\n".join([*emptied, *([come] if come else [])]))

    def commit(self, remove: Iterable[Quad], add: Iterable[Quad], texts: dict[str, str] | None = None) -> None:
        """Remove and add quads in one transaction; see :meth:`graph.store.interface.Store.commit`."""
        gone, come = set(remove), set(add)
        update = update_of(gone, come)
        with self._written():
            for content_hash, text in (texts or {}).items():
                self._texts.keep(content_hash, text)
            if update:
                with self._noted(gone | come):
                    self._store.update(update)
        self._leaving |= {
            quad.object.value for quad in gone if quad.predicate == _HASH and isinstance(quad.object, Literal)
        }
        self._gathered += len(gone) + len(come)
        if not self._gathers or self._gathered >= _GATHERED:
            self._settle()

    @contextmanager
    def changing(self) -> Iterator[None]:
        """See :meth:`graph.store.interface.Store.changing`: no other process can write while this one may."""
        yield

    @contextmanager
    def gathering(self) -> Iterator[None]:
        """Make many changes without waiting for the disk after each.

        Each change still happens wholly or not at all, and one that is committed outlasts the process, however it
        ends. Where the machine itself goes down, the last few may be undone, but never in part.
        """
        self._gathers = True
        try:
            yield
        finally:
            self._gathers = False
            self._settle()

    def _settle(self) -> None:
        """Make the changes so far lasting, then let go of the texts that no article names any more."""
        try:
            if self._folder:
                self._store.flush()
        except OSError as error:
            self._failure = error
            raise StoreError(
                f"the change could not be made lasting ({error}), and is in the store wholly or not at all: make room "
                f"on the disk, then send it again"
            ) from None
        for content_hash in sorted(self._leaving):
            if not self._is_named(content_hash):
                self._texts.drop(content_hash)
        self._leaving.clear()
        self._gathered = 0

    def load(self, file: Path, graph: NamedNode) -> None:
        """Replace a named graph by a Turtle file: for reference data, which can be large.

        That is no transaction: whoever loads marks the graph as whole afterwards.
        """
        with self._written(), self._noted(None):
            self._store.clear_graph(graph)
            self._store.bulk_load(path=str(file), format=ox.RdfFormat.TURTLE, to_graph=graph)

    def checkpoint(self, folder: Path) -> None:
        """A copy of the quads as they are now, in a folder that is not there yet; it costs links, not copies.

        A store in memory has no files to link to: its copy is one file of N-Quads.
        """
        with self._exchanging:
            if self._failure and time.monotonic() - self._reopened < _PAUSE:
                raise OSError(str(self._failure))
            self._reopen()
            if self._folder:
                self._linked(folder)
            else:
                ox.serialize(self._store, str(folder), format=ox.RdfFormat.N_QUADS)

    def _linked(self, folder: Path) -> None:
        """Let the engine link its files; it fails now and then where a commit is just growing its journal."""
        for attempt in range(_LINKINGS):
            try:
                self._store.backup(str(folder))
                return
            except RuntimeError:
                if attempt + 1 == _LINKINGS:
                    raise
                shutil.rmtree(folder, ignore_errors=True)
                time.sleep(0.01 * attempt)

    def copied(self, folder: Path) -> Self:
        """A read-only store of the state now, with its files in a folder that is not there yet; closing removes it.

        Raises :class:`~graph.errors.StoreError` where it cannot be written.
        """
        try:
            self.checkpoint(folder)
            return type(self)(ox.Store.read_only(str(folder)), self._folder, folder)
        except OSError as error:
            shutil.rmtree(folder, ignore_errors=True)
            raise StoreError(f"no copy to read from could be made ({error}): check the disk's free space") from None

    def size(self) -> int:
        """How many quads there are; they are counted one by one, five million a second."""
        return len(self._store)

    def dump(self, file: IO[bytes]) -> None:
        """Write all quads to a file, as N-Quads."""
        ox.serialize(self._store, file, format=ox.RdfFormat.N_QUADS)

    def exchange(self, staged: Path) -> None:
        """Take the quads and texts of a staged folder for the store from now on, for good and in one step.

        Those of now are removed. Nobody may write meanwhile. Raises :class:`~graph.errors.StoreError` where what was
        staged cannot be used, and the store is as it was then.
        """
        assert self._folder is not None
        data = self._folder.parent
        with self._exchanging, self._noted(None):
            self._store = put_in_place(data, staged)
            self._failure = None
        sweep(data, quads_folder(data))
        self._leaving.clear()
        self._texts.sweep(self._is_named)

    def graph_names(self, prefix: str) -> list[Iri]:
        """The named graphs whose IRI begins so, sorted."""
        graphs = [graph for graph in self._store.named_graphs() if isinstance(graph, NamedNode)]
        # The engine still names a graph after its last quad has gone.
        return sorted(
            Iri(graph.value) for graph in graphs if graph.value.startswith(prefix) and any(self.quads(graph=graph))
        )

    def text(self, content_hash: str) -> str:
        """The text with this SHA-256 digest, or the empty string where it is not kept."""
        return self._texts[content_hash]

    def close(self) -> None:
        """Let go of the store's lock, or of the files that a reader held."""
        self._store = ox.Store()
        self.remembered = None  # they hold each other, and much else
        release(self._held)

    @contextmanager
    def _written(self) -> Iterator[None]:
        """Say so where what is written in here cannot be, with :class:`~graph.errors.StoreError`."""
        try:
            if self._failure:
                with self._exchanging:
                    self._reopen()
            yield
        except OSError as error:
            self._failure = error if self._folder else None
            raise StoreError(f"the change could not be written ({error}); nothing was changed: check the free space of "
                             f"the disk, then send it again") from None

    def _reopen(self) -> None:
        """Open the store anew where a write has failed; raises :class:`OSError` where it cannot be written still.

        Meanwhile, and after that, it is there to be read: the engine answers from a full disk too.
        """
        if self._failure is None or self._folder is None:
            return
        self._reopened = time.monotonic()
        quads = str(quads_folder(self._folder.parent))
        self._store = ox.Store.read_only(quads)
        for attempt in range(_REOPENINGS):
            try:
                self._store = ox.Store(quads)
            except OSError as error:  # whoever is still reading from it before holds its lock
                if "lock" not in str(error).lower() or attempt + 1 == _REOPENINGS:
                    raise
                time.sleep(0.05)
            else:
                self._failure = None
                return

    def _noted(self, quads: Collection[Quad] | None) -> AbstractContextManager[None]:
        return self.journal.change(quads) if self.journal else nullcontext()

    def _is_named(self, content_hash: str) -> bool:
        return any(self.quads(None, _HASH, Literal(content_hash)))


def put_in_place(data: Path, staged: Path) -> ox.Store:
    """Make the quads and texts of a staged folder those of a store; nobody else may hold it.

    Raises :class:`~graph.errors.StoreError` where they cannot be used, and the store is as it was then.
    """
    quads = restored_quads(data, staged)
    try:
        (staged / "quads").rename(quads)
        arriving = ox.Store(str(quads))
        (data / "texts").mkdir(exist_ok=True)
        for text in (staged / "texts").iterdir():
            text.replace(data / "texts" / text.name)
        make_current(data, quads)
    except (OSError, RuntimeError) as error:
        raise StoreError(f"the backup cannot be put in place ({error}); nothing was changed") from None
    return arriving

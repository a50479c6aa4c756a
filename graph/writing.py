"""Writes that come as RDF or SPARQL, and what they may touch.

* **A graph of the writer's own:** anything.
* **The graph of an article:** replace it, add to it, take from it, drop it. What is left must be the graph of one
  article, no more and no less, and the facts follow at once, in the same commit.
* **The default graph:** nothing. It holds facts, and only promotion writes them.
* **Reference data and what else stands under** ``…/graph/``: nothing. It comes with Foedus, or is what it keeps for
  itself.

A store that is ``open`` has none of these rules: it is a plain store of triples, and its owner answers for the facts.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pyoxigraph import BlankNode, NamedNode, Quad, Triple

from graph.errors import GraphKept, ModelError
from graph.exchange import exchange_articles
from graph.ingest import forget_what_was_learnt
from graph.rdf import DEFAULT_GRAPH, GraphName
from graph.store.interface import Store
from graph.store.rehearsal import Effect, name_of
from graph.terms import ARTICLE_GRAPHS, BASE

_OURS = f"{BASE}graph/"


def is_kept(graph: str) -> bool:
    """Whether nobody but Foedus writes to a graph; the default graph is the empty string.

    >>> is_kept(""), is_kept("https://w3id.org/foedus/graph/reference-states"), is_kept("http://x.org/notes")
    (True, True, False)
    """
    return not graph or (graph.startswith(_OURS) and not graph.startswith(ARTICLE_GRAPHS))


def require_free(graphs: Iterable[str]) -> None:
    """Let a write pass that touches no graph which Foedus keeps.

    Raises :class:`~graph.errors.GraphKept`.
    """
    for graph in sorted(graphs):
        if not graph:
            raise GraphKept("the default graph holds facts, which follow from claims, and is not written from outside: "
                            "write to a named graph, or send an article; FOEDUS_OPEN_GRAPHS=yes lifts this")
        if is_kept(graph):
            raise GraphKept(f"the graph {graph} comes with Foedus, or is what it keeps for itself, and is not written "
                            f"from outside: write to a graph with a name of your own")


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes to one store, by the rules above or, where it is ``open``, by none. One write at a time: see to that."""

    store: Store
    open: bool = False

    def update(self, sparql: str, base: str | None, effect: Effect) -> None:
        """Make an update whose effect is known.

        Raises :class:`~graph.errors.GraphKept` and :class:`~graph.errors.ModelError` where it breaks the rules, and
        nothing is changed then.
        """
        if not self.open:
            require_free(effect.graphs)
            if effect.articles:
                self._exchange(effect.gone, effect.come)
                return
        self.store.update(sparql, base)
        forget_what_was_learnt(self.store)

    def put(self, graph: GraphName, triples: Sequence[Triple]) -> None:
        """Put triples in the place of a graph; none at all drop it. Raises as :meth:`update` does."""
        new = [Quad(triple.subject, triple.predicate, triple.object, graph) for triple in triples]
        name = "" if graph == DEFAULT_GRAPH else graph.value  # type: ignore[union-attr]
        if not self.open:
            require_free([name])
            if name.startswith(ARTICLE_GRAPHS):
                self._exchange(list(self.store.quads(graph=graph)), new)
                return
        self.store.replace([graph], new)
        forget_what_was_learnt(self.store)

    def add(self, quads: Sequence[Quad]) -> None:
        """Add quads. Raises as :meth:`update` does."""
        names = {name_of(quad) for quad in quads}
        if not self.open:
            require_free(names)
            if any(name.startswith(ARTICLE_GRAPHS) for name in names):
                self._exchange([], quads)
                return
        self.store.replace([], quads)
        forget_what_was_learnt(self.store)

    def _exchange(self, gone: Iterable[Quad], come: Iterable[Quad]) -> None:
        gone, come = set(gone), set(come)
        for quad in {*gone, *come}:
            if any(isinstance(part, BlankNode | Triple) for part in (quad.subject, quad.object)):
                raise ModelError(f"a write that touches an article's graph may not have blank nodes or triple terms, "
                                 f"as in {quad}: give them an IRI, or write to the other graphs by themselves")
        exchange_articles(self.store, gone - come, come - gone)


def graph_name(iri: str) -> GraphName:
    """The name of a graph by its IRI; the empty string is the default graph."""
    return NamedNode(iri) if iri else DEFAULT_GRAPH

"""A change that is not yet made, looked at as if it were."""

from collections.abc import Iterable, Iterator
from itertools import chain

from pyoxigraph import Literal, NamedNode, Quad

from graph.rdf import GraphName
from graph.store.interface import Quads


class Overlay:
    """The quads of a store as they will be once some are removed and others added.

    >>> from graph.rdf import A, DEFAULT_GRAPH, node
    >>> from graph.store.embedded import EmbeddedStore
    >>> state = Quad(node("id:country-KAZ"), A, node("fds:State"), DEFAULT_GRAPH)
    >>> later = Overlay(EmbeddedStore.in_memory(), remove=[], add=[state])
    >>> list(later.quads(state.subject)) == [state]
    True
    """

    def __init__(self, base: Quads, *, remove: Iterable[Quad], add: Iterable[Quad]) -> None:
        self._base = base
        self._added = set(add)
        self._removed = set(remove) - self._added
        self._by_node: dict[object, list[Quad]] = {}
        for quad in self._added:
            for part in {quad.subject, quad.object}:
                self._by_node.setdefault(part, []).append(quad)

    def quads(self, subject: NamedNode | None = None, predicate: NamedNode | None = None,
              thing: NamedNode | Literal | None = None, graph: GraphName | None = None) -> Iterator[Quad]:
        """The quads that match, as :meth:`graph.store.interface.Store.quads`, each once."""
        key = subject or thing
        near: Iterable[Quad] = self._added if key is None else self._by_node.get(key, ())
        come = (quad for quad in near if (subject is None or quad.subject == subject)
                and (predicate is None or quad.predicate == predicate)
                and (thing is None or quad.object == thing) and (graph is None or quad.graph_name == graph))
        kept = (quad for quad in self._base.quads(subject, predicate, thing, graph)
                if quad not in self._removed and quad not in self._added)
        return chain(kept, come)

"""How much of the dataset an export holds."""

from collections.abc import Iterator
from enum import StrEnum

from pyoxigraph import NamedNode, Quad

from graph.rdf import DEFAULT_GRAPH
from graph.store.interface import Store
from graph.terms import ARTICLE_GRAPHS, EVENTS_GRAPH


class Scope(StrEnum):
    """``facts``: what was accepted; ``claims``: that, and all that articles say; ``all``: the reference data too.

    With claims go the events that they are of.
    """

    FACTS = "facts"
    CLAIMS = "claims"
    ALL = "all"


def scoped(store: Store, scope: Scope) -> Iterator[Quad]:
    """The quads inside a scope, in the store's order."""
    if scope == Scope.ALL:
        yield from store.quads()
        return
    yield from store.quads(graph=DEFAULT_GRAPH)
    if scope == Scope.CLAIMS:
        for name in store.graph_names(ARTICLE_GRAPHS):
            yield from store.quads(graph=NamedNode(name))
        yield from store.quads(graph=NamedNode(EVENTS_GRAPH))

"""What the store says of some nodes, as triples: a node's own, and those of the parts that mean nothing without it."""

from collections.abc import Iterable
from typing import Final

from pyoxigraph import NamedNode, Triple

from graph.lookup.listing import node_of
from graph.rdf import node
from graph.store.interface import Store

_PARTS: Final = frozenset(map(node, ("fds:proposition", "fds:evidence", "oa:hasSelector")))


def describe(store: Store, iris: Iterable[str]) -> list[Triple]:
    """The triples about these nodes from all graphs, in one order; a claim comes with its proposition and evidence.

    >>> from graph.store.embedded import EmbeddedStore
    >>> describe(EmbeddedStore.in_memory(), ["https://w3id.org/foedus/id/org-csto"])
    []
    """
    waiting, seen, found = [node_of(iri) for iri in iris], set[NamedNode](), set[Triple]()
    while waiting:
        subject = waiting.pop()
        if subject in seen:
            continue
        seen.add(subject)
        for quad in store.quads(subject):
            found.add(quad.triple)
            if quad.predicate in _PARTS and isinstance(quad.object, NamedNode):
                waiting.append(quad.object)
    return sorted(found, key=str)

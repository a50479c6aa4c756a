"""GraphML: the network of entities for Gephi, yEd, igraph and NetworkX (http://graphml.graphdrawing.org)."""

import re
from typing import Any, Final

from graph.export.scope import Scope
from graph.network import STATUSES, NetworkSnapshot, read_network
from graph.store.interface import Store
from graph.terms import local_name

# What XML 1.0 has no way to write.
_NOT_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write_graphml(store: Store, scope: Scope) -> bytes:
    """The network inside a scope: of facts, of all that articles say, or with the reference data too."""
    network = read_network(store, reference=scope == Scope.ALL)
    return graphml(network.where(statuses=("fact",) if scope == Scope.FACTS else STATUSES))


def graphml(network: NetworkSnapshot) -> bytes:
    """A network as GraphML: nodes by IRI with ``label`` and ``kind``, edges with all that an :class:`Edge` has.

    An edge's id is its proposition's, numbered where an event joins several pairs; ``proposition`` is the IRI.

    >>> graphml(NetworkSnapshot()).decode().splitlines()[-1]
    '</graphml>'
    """
    import networkx as nx

    graph: Any = nx.MultiDiGraph()
    for node, about in network.graph.nodes(data=True):
        graph.add_node(node, **_writable(about))
    seen: dict[str, int] = {}
    for source, target, proposition, about in network.graph.edges(keys=True, data=True):
        seen[proposition] = seen.get(proposition, 0) + 1
        name = local_name(proposition) + (f"-{seen[proposition]}" if seen[proposition] > 1 else "")
        graph.add_edge(source, target, key=name, proposition=proposition, **_writable(about))
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', *nx.generate_graphml(graph, named_key_ids=True)]
    return ("\n".join(lines) + "\n").encode()


def _writable(about: dict[str, Any]) -> dict[str, Any]:
    return {name: _NOT_XML.sub("", value) if isinstance(value, str) else value for name, value in about.items()}

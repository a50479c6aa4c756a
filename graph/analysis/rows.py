"""What a measure answers with: rows, each with the propositions that it stands on."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from graph.network import Edge, NetworkSnapshot, Node
from graph.terms import Iri

SHOWN: Final = 20
"""How many rows a measure gives, unless it is asked for more or fewer."""
_GROUNDS: Final = 5


@dataclass(frozen=True, slots=True)
class Ground:
    """One proposition on which a row stands: its IRI and status, and a quote, or where a reference fact is from."""

    proposition: Iri
    status: str
    quote: str = ""
    citation: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A node with its value in a measure, and some of what the value stands on, the best first."""

    node: Node
    value: float
    grounds: tuple[Ground, ...]


def grounds(edges: Iterable[Edge], most: int = _GROUNDS) -> tuple[Ground, ...]:
    """The first few propositions of some edges, each once."""
    found = {edge.proposition: Ground(edge.proposition, edge.status, edge.quote, edge.citation) for edge in edges}
    return tuple(list(found.values())[:most])


def highest(network: NetworkSnapshot, values: Iterable[float], limit: int, *, inward: bool = False) -> list[Row]:
    """The nodes of the highest values as rows, equal ones by label; nodes of value 0 are left out.

    ``values`` has one number for each node. With ``inward``, a row stands on the edges that lead to the node alone.
    """
    ranked = sorted(zip(values, network.nodes, strict=True), key=lambda pair: (-pair[0], pair[1].label, pair[1].iri))
    return [Row(node, float(value), grounds(
        edge for edge in network.edges_of(node.iri) if not inward or edge.target == node.iri or not edge.directed))
        for value, node in ranked[:limit] if value > 0]

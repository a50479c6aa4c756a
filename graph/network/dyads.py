"""Dyads: ordered pairs of entities, and all that joins the first to the second."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from graph.model import Date
from graph.network.snapshot import Edge, NetworkSnapshot, Node
from graph.terms import Iri, local_name


@dataclass(slots=True)
class Dyad:
    """An ordered pair, with how many edges of each status and of each type lead from the one to the other.

    What holds both ways is an edge of both dyads. ``claims`` counts the claims on all of them.
    """

    source: Node
    target: Node
    statuses: Counter[str] = field(default_factory=Counter)
    names: Counter[Iri] = field(default_factory=Counter)
    claims: int = 0
    first_stated: Date | None = None
    last_stated: Date | None = None

    @property
    def id(self) -> str:
        """Both ids, ``source~target``: an id has no ``~``."""
        return f"{local_name(self.source.iri)}~{local_name(self.target.iri)}"

    def take(self, edge: Edge) -> None:
        """Count an edge."""
        self.statuses[edge.status] += 1
        self.names[edge.name] += 1
        self.claims += edge.claims
        days = [day for day in (self.first_stated, self.last_stated, edge.first_stated, edge.last_stated) if day]
        self.first_stated, self.last_stated = (min(days), max(days)) if days else (None, None)


def dyads(network: NetworkSnapshot, *, source: str = "", target: str = "") -> list[Dyad]:
    """The dyads of a network, those with most claims first; of one ``source`` or ``target`` alone, by IRI.

    >>> from graph.terms import expand
    >>> kaz, csto = Node(expand("id:country-KAZ"), "Kazakhstan", "State"), Node(expand("id:org-csto"), "CSTO")
    >>> member = Edge(kaz.iri, csto.iri, expand("org:memberOf"), expand("id:proposition-1"), "fact")
    >>> [(dyad.id, dyad.statuses["fact"]) for dyad in dyads(NetworkSnapshot.of([kaz, csto], [member]))]
    [('country-KAZ~org-csto', 1)]
    """
    nodes = {node.iri: node for node in network.nodes}
    found: dict[tuple[Iri, Iri], Dyad] = {}
    for edge in _edges(network, source or target):
        ways = [(edge.source, edge.target)] if edge.directed else [
            (edge.source, edge.target), (edge.target, edge.source)]
        for way in ways:
            if way[0] != way[1] and source in ("", way[0]) and target in ("", way[1]):
                found.setdefault(way, Dyad(nodes[way[0]], nodes[way[1]])).take(edge)
    return sorted(found.values(), key=lambda dyad: (-dyad.claims, dyad.id))


def _edges(network: NetworkSnapshot, end: str) -> Iterable[Edge]:
    if not end:
        return network.edges
    return network.edges_of(end) if end in network.number else ()

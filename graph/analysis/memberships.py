"""What two states belong to together."""

from itertools import product
from typing import Final

from graph.analysis.rows import SHOWN, Row, grounds
from graph.model import Date
from graph.network import Edge, NetworkSnapshot
from graph.terms import expand

MEMBER_OF: Final = expand("org:memberOf")


def shared_memberships(network: NetworkSnapshot, first: str, second: str, *, at: Date | None = None,
                       limit: int = SHOWN) -> list[Row]:
    """The organisations of which both are members at a day, or else were at one time; the more exclusive, the higher.

    The value is 1 / (m - 1) for an organisation of m members, from 0 to 1: the weight of a shared affiliation by
    M. E. J. Newman, "Scientific collaboration networks. II", Physical Review E 64 (2001), 016132. Members are those in
    the network at that day, or at any. Where dates leave it open whether somebody was a member, he counts; what is
    only denied, planned or doubted does not, nor does what is disputed.

    >>> from graph.network import Node
    >>> kaz, rus, csto = (Node(expand(f"id:{name}"), name) for name in ("country-KAZ", "country-RUS", "org-csto"))
    >>> edges = [Edge(state.iri, csto.iri, MEMBER_OF, expand(f"id:proposition-{state.label}"), "fact")
    ...          for state in (kaz, rus)]
    >>> [(row.node.label, row.value) for row in shared_memberships(
    ...     NetworkSnapshot.of([kaz, rus, csto], edges), kaz.iri, rus.iri)]
    [('org-csto', 1.0)]

    Raises :class:`~graph.errors.NotFound` where the network has no node for one of the two.
    """
    network.find(first)
    network.find(second)
    settled = network.where(names=[MEMBER_OF], at=at, asserted=True, statuses=("fact", "claimed", "reference"))
    members: dict[str, dict[str, list[Edge]]] = {}
    for edge in settled.edges:
        members.setdefault(edge.target, {}).setdefault(edge.source, []).append(edge)
    rows = []
    for organisation, of in members.items():
        together = [pair for pair in product(of.get(first, ()), of.get(second, ())) if _overlap(*pair)]
        if first != second and together:
            stands_on = sorted({edge for pair in together for edge in pair},
                               key=lambda edge: (edge.status != "fact", edge.key))
            rows.append(Row(settled.nodes[settled.number[organisation]], 1 / (len(of) - 1), grounds(stands_on)))
    return sorted(rows, key=lambda row: (-row.value, row.node.label, row.node.iri))[:limit]


def _overlap(one: Edge, other: Edge) -> bool:
    """Whether there may be a day on which both hold."""
    return all(first.period.latest_end is None or second.period.earliest_begin is None
               or second.period.earliest_begin <= first.period.latest_end
               for first, second in ((one, other), (other, one)))

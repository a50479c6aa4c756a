"""The network as values: frozen nodes and edges, arrays beside them, and parts that are networks too."""

from collections.abc import Collection, Iterable, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_array

from graph.errors import ModelError, NotFound
from graph.model import NO_PERIOD, Date, Period
from graph.terms import Iri, local_name
from graph.vocabulary import VOCABULARY

if TYPE_CHECKING:
    import networkx as nx

STATUSES: Final = ("fact", "disputed", "claimed", "reference")
"""How an edge stands: promoted; both asserted and denied; said by somebody; known from reference data alone."""
EGO_LIMIT: Final = 150
"""The most nodes of one ego network: more than this no reader takes in."""


@dataclass(frozen=True, slots=True, order=True)
class Node:
    """An entity; ``kind`` is the local name of its class, or empty where no graph gives it one."""

    iri: Iri
    label: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Edge:
    """A proposition between two entities.

    ``name`` is the IRI of the relation's predicate or of the event's type. An edge that is not ``directed`` holds both
    ways. ``claims`` counts the claims on it, ``first_stated`` and ``last_stated`` are the days of the first and last.
    ``asserted``: somebody plainly says that it is so; what is only denied, planned or doubted is not.
    ``quote`` is the text of its plainest and earliest claim; ``citation`` says where a reference fact is from.
    """

    source: Iri
    target: Iri
    name: Iri
    proposition: Iri
    status: str
    directed: bool = True
    asserted: bool = True
    claims: int = 0
    first_stated: Date | None = None
    last_stated: Date | None = None
    period: Period = NO_PERIOD
    quote: str = ""
    citation: str = ""

    @property
    def label(self) -> str:
        """The relation or event in words."""
        return VOCABULARY.labels.get(self.name, local_name(self.name))

    @property
    def key(self) -> tuple[str, str, str]:
        """What tells it from every other edge: an event may join several pairs."""
        return self.source, self.target, self.proposition


@dataclass(frozen=True)
class NetworkSnapshot:
    """A network at one moment: ``nodes`` in the order of their IRIs, ``edges`` in the order of their keys.

    A node's number is its place in ``nodes``, from 0. The arrays beside them have one element for each edge.

    >>> from graph.terms import expand
    >>> kaz, csto = Node(expand("id:country-KAZ"), "Kazakhstan", "State"), Node(expand("id:org-csto"), "CSTO")
    >>> member = Edge(kaz.iri, csto.iri, expand("org:memberOf"), expand("id:proposition-1"), "fact")
    >>> network = NetworkSnapshot.of([kaz, csto], [member])
    >>> network.adjacency.toarray().tolist(), list(network.graph.edges(keys=True))[0][2]
    ([[0.0, 1.0], [0.0, 0.0]], 'https://w3id.org/foedus/id/proposition-1')
    """

    nodes: tuple[Node, ...] = ()
    edges: tuple[Edge, ...] = ()

    @classmethod
    def of(cls, nodes: Iterable[Node], edges: Iterable[Edge]) -> "NetworkSnapshot":
        """A snapshot in its order; raises :class:`~graph.errors.ModelError` for an edge to a node that is not there."""
        network = cls(tuple(sorted(nodes)), tuple(sorted(edges, key=lambda edge: edge.key)))
        for edge in network.edges:
            if edge.source not in network.number or edge.target not in network.number:
                raise ModelError(f"{edge.proposition} joins {edge.source} and {edge.target}: give both as nodes")
        return network

    @cached_property
    def number(self) -> dict[str, int]:
        """The number of each node by its IRI."""
        return {node.iri: number for number, node in enumerate(self.nodes)}

    @cached_property
    def source(self) -> npt.NDArray[np.int32]:
        """The number of the node at which each edge begins."""
        return _frozen([self.number[edge.source] for edge in self.edges], np.int32)

    @cached_property
    def target(self) -> npt.NDArray[np.int32]:
        """The number of the node at which each edge ends."""
        return _frozen([self.number[edge.target] for edge in self.edges], np.int32)

    @cached_property
    def status(self) -> npt.NDArray[np.int8]:
        """The status of each edge, as its place in :data:`STATUSES`."""
        return _frozen([STATUSES.index(edge.status) for edge in self.edges], np.int8)

    @cached_property
    def claims(self) -> npt.NDArray[np.int32]:
        """How many claims each edge has."""
        return _frozen([edge.claims for edge in self.edges], np.int32)

    @cached_property
    def stated(self) -> npt.NDArray[np.datetime64]:
        """The days on which each edge was stated first and last, shape (edges, 2); NaT where that is not known."""
        days = [(edge.first_stated, edge.last_stated) for edge in self.edges]
        return _frozen(np.array(days, "datetime64[D]").reshape(-1, 2), "datetime64[D]")

    @cached_property
    def adjacency(self) -> csr_array:
        """How many edges lead from each node (row) to each (column), shape (nodes, nodes); both ways if undirected."""
        both = np.array([not edge.directed for edge in self.edges], bool)
        rows = np.concatenate([self.source, self.target[both]])
        columns = np.concatenate([self.target, self.source[both]])
        return csr_array((np.ones(len(rows)), (rows, columns)), shape=(len(self.nodes),) * 2)

    @cached_property
    def ties(self) -> csr_array:
        """1 where two different nodes are joined in whatever direction, else 0: symmetric, shape (nodes, nodes)."""
        joined = (self.adjacency + self.adjacency.T).tolil()
        joined.setdiag(0)
        found = csr_array(joined)
        found.eliminate_zeros()
        found.data[:] = 1.0
        found.sort_indices()
        return found

    @cached_property
    def graph(self) -> "nx.MultiDiGraph[str]":
        """The same in NetworkX, made when first asked for: nodes and keys are IRIs. Frozen: copy it to change it."""
        import networkx as nx

        graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
        for node in self.nodes:
            graph.add_node(node.iri, label=node.label, kind=node.kind)
        for edge in self.edges:
            graph.add_edge(
                edge.source, edge.target, key=edge.proposition, name=edge.name, label=edge.label, status=edge.status,
                directed=edge.directed, asserted=edge.asserted, claims=edge.claims, quote=edge.quote,
                citation=edge.citation, **{name: str(day) for name, day in _days(edge).items() if day})
        return nx.freeze(graph)

    def find(self, iri: str) -> int:
        """The number of a node; raises :class:`~graph.errors.NotFound` where the network has no such node."""
        if iri not in self.number:
            raise NotFound(f"nothing in this network joins {local_name(iri)} to anything: look it up with "
                           f"`foedus ask`, or take more of the network (reference data, other dates)")
        return self.number[iri]

    def where(self, *, statuses: Collection[str] | None = None, at: Date | None = None,
              names: Collection[str] | None = None, asserted: bool = False,
              keep: Collection[str] = ()) -> "NetworkSnapshot":
        """The edges of these statuses and relation or event types, without what was over or to come ``at`` a day.

        With ``asserted``, what is only denied, planned or doubted goes too. Of an edge without dates it is not known
        when it holds: it stays. Nodes without an edge go, but for those to ``keep``. Raises
        :class:`~graph.errors.ModelError` for a status that there is not.
        """
        if statuses is not None and (unknown := set(statuses) - set(STATUSES)):
            raise ModelError(f"{', '.join(sorted(unknown))} is no status: take some of {', '.join(STATUSES)}")
        kept = [edge for edge in self.edges if (statuses is None or edge.status in statuses)
                and (names is None or edge.name in names) and (edge.asserted or not asserted)
                and (at is None or edge.period.holds(at) != "no")]
        ends = {end for edge in kept for end in (edge.source, edge.target)} | set(keep)
        return NetworkSnapshot(tuple(node for node in self.nodes if node.iri in ends), tuple(kept))

    def backed(self, claims: int, *, keep: Collection[str] = ()) -> "NetworkSnapshot":
        """The edges with at least so many claims, and their nodes, with those to ``keep``."""
        kept = [edge for edge in self.edges if edge.claims >= claims]
        ends = {end for edge in kept for end in (edge.source, edge.target)} | set(keep)
        return NetworkSnapshot(tuple(node for node in self.nodes if node.iri in ends), tuple(kept))

    def among(self, iris: Set[str]) -> "NetworkSnapshot":
        """The nodes of these IRIs, and all edges among them."""
        return NetworkSnapshot(
            tuple(node for node in self.nodes if node.iri in iris),
            tuple(edge for edge in self.edges if edge.source in iris and edge.target in iris))

    def ego(self, iri: str, depth: int = 1, limit: int = EGO_LIMIT) -> "NetworkSnapshot":
        """The nodes within ``depth`` steps of one, it included, and all edges among them: at most ``limit`` nodes.

        The nearest come first; at one distance those joined by a fact, then by what is disputed, claimed and known
        from reference data; then by label, so that the same network gives the same part. Raises
        :class:`~graph.errors.NotFound` for a node that is not there, :class:`~graph.errors.ModelError` for a depth
        below 0 or a limit outside 1 to :data:`EGO_LIMIT`.
        """
        if depth < 0 or not 1 <= limit <= EGO_LIMIT:
            raise ModelError(f"depth must be 0 or more, and limit from 1 to {EGO_LIMIT}, not {depth} and {limit}")
        return self.among(self._within(iri, depth, limit))

    def reach(self, iri: str, depth: int) -> int:
        """How many nodes there are within ``depth`` steps of one, it included."""
        return len(self._within(iri, depth, len(self.nodes)))

    def edges_of(self, iri: str) -> list[Edge]:
        """The edges at a node, those that stand best and have most claims first."""
        return sorted(self._at.get(iri, ()), key=lambda edge: (STATUSES.index(edge.status), -edge.claims, edge.key))

    @cached_property
    def _at(self) -> dict[str, list[Edge]]:
        found: dict[str, list[Edge]] = {}
        for edge in self.edges:
            for end in {edge.source, edge.target}:
                found.setdefault(end, []).append(edge)
        return found

    def _within(self, iri: str, depth: int, limit: int) -> set[str]:
        self.find(iri)
        ring, inside = [iri], {iri}
        for _ in range(depth):
            rank = self._next_ring(ring, inside)
            ring = sorted(rank, key=lambda one: (rank[one], self.nodes[self.number[one]].label, one))
            ring = ring[:limit - len(inside)]
            inside |= set(ring)
        return inside

    def _next_ring(self, ring: Sequence[str], inside: set[str]) -> dict[str, tuple[int, bool, bool, bool]]:
        rank: dict[str, tuple[int, bool, bool, bool]] = {}
        for near in ring:
            for edge in self._at.get(near, ()):
                far = edge.target if edge.source == near else edge.source
                if far not in inside:
                    # Of reference data, what is dated and goes on says more than the list of a country's places.
                    by = (STATUSES.index(edge.status), edge.period.ended, edge.period == NO_PERIOD, edge.target == near)
                    rank[far] = min(rank.get(far, by), by)
        return rank


def _days(edge: Edge) -> dict[str, Date | None]:
    period = edge.period
    return {"first_stated": edge.first_stated, "last_stated": edge.last_stated, "earliest_begin": period.earliest_begin,
            "latest_begin": period.latest_begin, "earliest_end": period.earliest_end, "latest_end": period.latest_end}


def _frozen(values: Any, kind: npt.DTypeLike) -> npt.NDArray[Any]:
    array = np.array(values, kind)
    array.flags.writeable = False
    return array

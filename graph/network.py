"""Store to network: who stands in which relation to whom, frozen and numbered, ready to be measured and drawn.

Nodes are entities; every edge is a proposition (its IRI is the edge's key), so that whatever is computed on the network
can be followed back to who says it. A relation goes from its subject to its object; an event from each actor to each
recipient or, where it has no recipient, joins each two of its actors. What has one party only (a protest against
nobody) and what is no relation to an entity (a founding date) is not in the network.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import combinations
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import numpy.typing as npt
from pyoxigraph import Literal, NamedNode
from scipy.sparse import csr_array

from graph.errors import ModelError, NotFound
from graph.model import NO_PERIOD, Date, Period, RelationProposition, Stance, proposition_iri
from graph.rdf import LABEL, A
from graph.store.interface import Store
from graph.terms import ARTICLE_GRAPHS, REFERENCE_GRAPHS, Iri, digest, expand, local_name
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
        size = len(self.nodes)
        return csr_array((np.ones(len(rows)), (rows, columns)), shape=(size, size))

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
        when it holds: it stays. Nodes without an edge go, but for those to
        ``keep``. Raises :class:`~graph.errors.ModelError` for a status that there is not.
        """
        if statuses is not None and (unknown := set(statuses) - set(STATUSES)):
            raise ModelError(f"{', '.join(sorted(unknown))} is no status: take some of {', '.join(STATUSES)}")
        kept = [edge for edge in self.edges if (statuses is None or edge.status in statuses)
                and (names is None or edge.name in names) and (edge.asserted or not asserted)
                and (at is None or edge.period.holds(at) != "no")]
        ends = {end for edge in kept for end in (edge.source, edge.target)} | set(keep)
        return NetworkSnapshot(tuple(node for node in self.nodes if node.iri in ends), tuple(kept))

    def ego(self, iri: str, depth: int = 1, limit: int = EGO_LIMIT) -> "NetworkSnapshot":
        """The nodes within ``depth`` steps of one, it included, and all edges among them: at most ``limit`` nodes.

        The nearest come first; at one distance those joined by a fact, then by what is disputed, claimed and known
        from reference data; then by label, so that the same network gives the same part. Raises
        :class:`~graph.errors.NotFound` for a node that is not there, :class:`~graph.errors.ModelError` for a depth
        below 0 or a limit outside 1 to :data:`EGO_LIMIT`.
        """
        if depth < 0 or not 1 <= limit <= EGO_LIMIT:
            raise ModelError(f"depth must be 0 or more, and limit from 1 to {EGO_LIMIT}, not {depth} and {limit}")
        self.find(iri)
        ring, inside = [iri], {iri}
        for _ in range(depth):
            rank = self._next_ring(ring, inside)
            ring = sorted(rank, key=lambda one: (rank[one], self.nodes[self.number[one]].label, one))
            ring = ring[:limit - len(inside)]
            inside |= set(ring)
        return NetworkSnapshot(
            tuple(node for node in self.nodes if node.iri in inside),
            tuple(edge for edge in self.edges if edge.source in inside and edge.target in inside))

    def reach(self, iri: str, depth: int) -> int:
        """How many nodes there are within ``depth`` steps of one, it included."""
        self.find(iri)
        ring, inside = [iri], {iri}
        for _ in range(depth):
            ring = list(self._next_ring(ring, inside))
            inside |= set(ring)
        return len(inside)

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

    def _next_ring(self, ring: Sequence[str], inside: set[str]) -> dict[str, tuple[int, bool, bool, bool]]:
        rank: dict[str, tuple[int, bool, bool, bool]] = {}
        for near in ring:
            for edge in self._at.get(near, ()):
                far = edge.target if edge.source == near else edge.source
                if far not in inside:
                    # Of reference data, what is dated and goes on says more than the list of a country's places.
                    own = (STATUSES.index(edge.status), edge.period.ended, edge.period == NO_PERIOD,
                           edge.target == near)
                    rank[far] = min(rank.get(far, own), own)
        return rank


def read_network(store: Store, *, reference: bool = True) -> NetworkSnapshot:
    """The network of all that a store holds; without ``reference`` data, of what articles say alone.

    Narrow it with :meth:`NetworkSnapshot.where` and :meth:`NetworkSnapshot.ego`.
    """
    edges = [*_relations(store, reference), *_events(store)]
    if reference:
        known = {edge.proposition for edge in edges}
        edges += [edge for edge in _plain_relations(store) if edge.proposition not in known]
    standing = _Standing(store)
    ends = {end for edge in edges for end in (edge.source, edge.target)}
    return NetworkSnapshot.of(_nodes(store, ends), map(standing.of, edges))


def mark(store: Store) -> str:
    """A digest that changes when the articles or the reference data do: as long as it is equal, a snapshot is good."""
    names = [NamedNode(name) for start in (ARTICLE_GRAPHS, REFERENCE_GRAPHS) for name in store.graph_names(start)]
    return digest([sorted(str(quad) for quad in store.quads(name, graph=name)) for name in names])


_BOUNDS: Final = ("EarliestBegin", "LatestBegin", "EarliestEnd", "LatestEnd")
_PERIOD: Final = " ".join(f"OPTIONAL {{ ?p sem:has{bound}TimeStamp ?{bound} }}" for bound in _BOUNDS)


def _relations(store: Store, reference: bool) -> list[Edge]:
    kinds = (ARTICLE_GRAPHS, REFERENCE_GRAPHS) if reference else (ARTICLE_GRAPHS,)
    graphs = " || ".join(f"STRSTARTS(STR(?g), '{kind}')" for kind in kinds)
    rows = store.select(f"""
        SELECT * {{ GRAPH ?g {{
          ?p a fds:RelationProposition ; rdf:subject ?s ; rdf:predicate ?by ; rdf:object ?o . {_PERIOD}
          OPTIONAL {{ ?p dct:source ?from }} }} FILTER(isIRI(?o) && ({graphs})) }}""")
    rows.sort(key=lambda row: (row["p"], row["g"], row.get("from", "")))
    return list({row["p"]: _relation(row["s"], row["by"], row["o"], row["p"], period=_period(row),
                                     citation=row.get("from", "")) for row in reversed(rows)}.values())


def _plain_relations(store: Store) -> list[Edge]:
    """The undated facts of reference data. Each has the IRI that it would have as a proposition."""
    found: dict[Iri, Edge] = {}
    for name in VOCABULARY.relations:
        for quad in store.quads(None, NamedNode(name)):
            graph, subject, thing = quad.graph_name, quad.subject, quad.object
            if isinstance(subject, NamedNode) and isinstance(thing, NamedNode) and isinstance(graph, NamedNode) \
                    and graph.value.startswith(REFERENCE_GRAPHS):
                said = RelationProposition(Iri(subject.value), name, Iri(thing.value))
                # A border is stated from both sides; one line is enough.
                if VOCABULARY.relation(name).symmetric and said.subject > thing.value:
                    said = RelationProposition(Iri(thing.value), name, said.subject)
                iri = proposition_iri(said)
                found[iri] = _relation(said.subject, name, str(said.object), iri, citation=local_name(graph.value))
    return list(found.values())


def _relation(subject: str, name: str, thing: str, proposition: str, *, period: Period = NO_PERIOD,
              citation: str = "") -> Edge:
    relation = VOCABULARY.relations.get(Iri(name))
    return Edge(Iri(subject), Iri(thing), Iri(name), Iri(proposition), "reference",
                not (relation and relation.symmetric), period=period, citation=citation)


def _events(store: Store) -> list[Edge]:
    rows = store.select(f"""
        SELECT DISTINCT ?p ?type ?actor ?recipient ?EarliestBegin ?LatestBegin ?EarliestEnd ?LatestEnd {{ GRAPH ?g {{
          ?p a fds:EventProposition ; fds:eventType ?type ; fds:actor ?actor . {_PERIOD}
          OPTIONAL {{ ?p fds:recipient ?recipient }} }} FILTER(STRSTARTS(STR(?g), '{ARTICLE_GRAPHS}')) }}""")
    edges: list[Edge] = []
    alone: dict[str, tuple[dict[str, str], set[str]]] = {}
    for row in rows:
        if "recipient" in row:
            edges.append(Edge(Iri(row["actor"]), Iri(row["recipient"]), Iri(row["type"]), Iri(row["p"]), "claimed",
                              period=_period(row)))
        else:
            alone.setdefault(row["p"], (row, set()))[1].add(row["actor"])
    for row, actors in alone.values():
        edges += [Edge(Iri(one), Iri(other), Iri(row["type"]), Iri(row["p"]), "claimed", directed=False,
                       period=_period(row)) for one, other in combinations(sorted(actors), 2)]
    return edges


class _Standing:
    """What is claimed of each proposition, as it bears on an edge."""

    def __init__(self, store: Store) -> None:
        self._facts = {row["p"] for row in store.select("SELECT ?p { ?p a fds:Fact }")}
        self._claims: dict[str, dict[str, dict[str, str]]] = {}
        # The first of a claim's quotes is enough to show it.
        rows = store.select("""
            SELECT ?p ?claim ?polarity ?certainty ?modality ?day ?quote ?start { GRAPH ?g {
              ?claim fds:proposition ?p ; fds:polarity ?polarity ; fds:certainty ?certainty ; fds:modality ?modality ;
                     fds:evidence ?e . ?e oa:hasSelector ?where , ?words . ?where oa:start ?start .
              ?words oa:exact ?quote OPTIONAL { ?claim fds:statedOn ?day } } }""")
        for row in sorted(rows, key=lambda row: int(row["start"])):
            self._claims.setdefault(row["p"], {}).setdefault(row["claim"], row)

    def of(self, edge: Edge) -> Edge:
        claims = list(self._claims.get(edge.proposition, {}).values())
        if not claims:
            return edge
        said = {row["polarity"] for row in claims if row["modality"] == expand("stance:actual")}
        days = sorted(Date.fromisoformat(row["day"]) for row in claims if "day" in row)
        best = min(claims, key=lambda row: (not _asserts(row), row.get("day", "9999"), row["claim"]))
        status = "fact" if edge.proposition in self._facts else "disputed" if len(said) > 1 else "claimed"
        return replace(edge, status=status, claims=len(claims), first_stated=days[0] if days else None,
                       last_stated=days[-1] if days else None, asserted=_asserts(best), quote=best["quote"])


def _asserts(row: dict[str, str]) -> bool:
    plain = Stance()
    return all(row[name] == expand(f"stance:{getattr(plain, name)}") for name in ("polarity", "certainty", "modality"))


def _nodes(store: Store, iris: set[Iri]) -> list[Node]:
    """The entities with their labels and classes: what a data set says of them goes before what an article does."""
    found: dict[str, dict[str, tuple[bool, str, str]]] = {"label": {}, "kind": {}}
    for name, predicate in (("label", LABEL), ("kind", A)):
        best = found[name]
        for quad in store.quads(None, predicate):
            subject, value, graph = quad.subject, quad.object, quad.graph_name
            if isinstance(subject, NamedNode) and subject.value in iris and isinstance(value, NamedNode | Literal) \
                    and isinstance(graph, NamedNode):
                own = (not graph.value.startswith(REFERENCE_GRAPHS), graph.value, value.value)
                best[subject.value] = min(best.get(subject.value, own), own)
    labels, kinds = ({iri: best[2] for iri, best in found[name].items()} for name in ("label", "kind"))
    return [Node(iri, labels.get(iri) or local_name(iri), local_name(kinds.get(iri, ""))) for iri in iris]


def _period(row: dict[str, str]) -> Period:
    first, second, third, fourth = (Date.fromisoformat(row[name]) if name in row else None for name in _BOUNDS)
    return Period(first, second, third, fourth)


def _days(edge: Edge) -> dict[str, Date | None]:
    period = edge.period
    return {"first_stated": edge.first_stated, "last_stated": edge.last_stated, "earliest_begin": period.earliest_begin,
            "latest_begin": period.latest_begin, "earliest_end": period.earliest_end, "latest_end": period.latest_end}


def _frozen(values: Any, kind: npt.DTypeLike) -> npt.NDArray[Any]:
    array = np.array(values, kind)
    array.flags.writeable = False
    return array

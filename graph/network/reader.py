"""Store to snapshot: relations and events as edges, how each stands, and what the nodes are called."""

from dataclasses import replace
from itertools import combinations
from typing import Final

from pyoxigraph import Literal, NamedNode

from graph.model import NO_PERIOD, Period, RelationProposition, Stance, proposition_iri
from graph.network.snapshot import Edge, NetworkSnapshot, Node
from graph.rdf import LABEL, A, day
from graph.store.interface import Store
from graph.terms import ARTICLE_GRAPHS, REFERENCE_GRAPHS, Iri, digest, expand, local_name
from graph.vocabulary import VOCABULARY

_BOUNDS: Final = ("EarliestBegin", "LatestBegin", "EarliestEnd", "LatestEnd")
_PERIOD: Final = " ".join(f"OPTIONAL {{ ?p sem:has{bound}TimeStamp ?{bound} }}" for bound in _BOUNDS)


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
        days = sorted(filter(None, (day(row.get("day", "")) for row in claims)))
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
    first, second, third, fourth = (day(row.get(name, "")) for name in _BOUNDS)
    return Period(first, second, third, fourth)

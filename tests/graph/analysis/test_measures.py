"""Measures agree with NetworkX where it has them, and every row shows on what it stands."""

from datetime import date

import claim_graph as cg
import networkx as nx
import numpy as np
import pytest

from graph.analysis import centrality
from graph.analysis.centrality import betweenness, brokerage, degree, pagerank, stationary
from graph.analysis.memberships import MEMBER_OF, shared_memberships
from graph.analysis.registry import MEASURES, Measure
from graph.errors import NotFound
from graph.model import Period
from graph.network import Edge, NetworkSnapshot, Node, read_network
from graph.store.embedded import EmbeddedStore
from graph.terms import Iri, expand

SINCE_1994 = Period(date(1994, 1, 1), date(1994, 12, 31))
UNTIL_2012 = Period(date(2006, 8, 16), date(2006, 8, 16), date(2012, 12, 19), date(2012, 12, 19))
FROM_2013 = Period(date(2013, 5, 8), date(2013, 5, 8))
STATES = ("KAZ", "RUS", "UZB", "AFG", "BLR")


def random_network(seed: int, nodes: int = 60, edges: int = 110) -> NetworkSnapshot:
    random = np.random.default_rng(seed)
    named = [Node(expand(f"id:country-{number:03}"), f"Country {number:03}", "State") for number in range(nodes)]
    pairs = random.integers(0, nodes, (edges, 2))
    return NetworkSnapshot.of(named, [
        Edge(named[one].iri, named[other].iri, expand("plover:CONSULT"), expand(f"id:proposition-{number}"), "claimed",
             directed=bool(number % 3), claims=1, quote=f"They met {number} times")
        for number, (one, other) in enumerate(pairs)])


def membership(state: str, organisation: str, period: Period = SINCE_1994, status: str = "reference", *,
               asserted: bool = True) -> Edge:
    proposition = expand(f"id:proposition-{state}-{organisation}-{period.earliest_begin}-{status}")
    quote = "" if status == "reference" else "is a member"
    return Edge(expand(f"id:country-{state}"), expand(f"id:org-{organisation}"), MEMBER_OF, proposition, status,
                asserted=asserted, period=period, quote=quote, citation="a list")


def memberships(*edges: Edge) -> NetworkSnapshot:
    ends = {end for edge in edges for end in (edge.source, edge.target)}
    states = {expand(f"id:country-{state}") for state in STATES}
    return NetworkSnapshot.of([Node(Iri(iri), iri.split("/")[-1]) for iri in ends | states], edges)


def shared(network: NetworkSnapshot, first: str, second: str, at: date | None = None) -> dict[str, float]:
    rows = shared_memberships(network, expand(f"id:country-{first}"), expand(f"id:country-{second}"), at=at)
    return {row.node.label: row.value for row in rows}


@pytest.mark.parametrize("seed", range(5))
def test_brokerage_is_the_betweenness_of_networkx(seed: int) -> None:
    network = random_network(seed)
    simple = nx.Graph((one, other) for one, other in network.graph.edges() if one != other)
    simple.add_nodes_from(network.graph)
    wanted = nx.betweenness_centrality(simple)
    found = {row.node.iri: row.value for row in brokerage(network, limit=60)}
    assert max(found.values()) > 0.05
    for iri, value in wanted.items():
        assert found.get(iri, 0.0) == pytest.approx(value, abs=1e-12)


def test_a_large_network_is_estimated_from_some_starts(monkeypatch: pytest.MonkeyPatch) -> None:
    network = random_network(7)
    exact = {row.node.iri: row.value for row in brokerage(network, limit=5)}
    monkeypatch.setattr(centrality, "EXACT", 10)
    monkeypatch.setattr(centrality, "_PIVOTS", 45)
    rough = {row.node.iri: row.value for row in brokerage(network, limit=60)}
    assert rough == {row.node.iri: row.value for row in brokerage(network, limit=60)}
    assert exact != {iri: rough[iri] for iri in exact}
    for iri, value in exact.items():
        assert rough[iri] == pytest.approx(value, rel=0.5)


@pytest.mark.parametrize("seed", range(3))
def test_pagerank_is_that_of_networkx(seed: int) -> None:
    network = random_network(seed)
    weighted = nx.from_scipy_sparse_array(network.adjacency, create_using=nx.DiGraph)
    wanted = nx.pagerank(weighted, tol=1e-12, max_iter=500)
    found = stationary(network.adjacency, 0.85)
    assert found.sum() == pytest.approx(1)
    assert found == pytest.approx(np.array([wanted[number] for number in range(len(network.nodes))]), abs=1e-8)


def test_degree_counts_each_neighbour_once() -> None:
    network = NetworkSnapshot.of(
        [Node(cg.KAZ, "Kazakhstan"), Node(cg.RUS, "Russia"), Node(cg.CSTO, "CSTO")],
        [Edge(cg.KAZ, cg.RUS, expand("plover:CONSULT"), expand("id:proposition-1"), "fact"),
         Edge(cg.RUS, cg.KAZ, expand("plover:AID"), expand("id:proposition-2"), "fact"),
         Edge(cg.KAZ, cg.KAZ, expand("plover:ACCUSE"), expand("id:proposition-3"), "claimed")])
    assert [(row.node.label, row.value) for row in degree(network)] == [("Kazakhstan", 0.5), ("Russia", 0.5)]


def test_pagerank_stands_on_what_leads_to_a_node() -> None:
    network = read_network(cg.filled(EmbeddedStore.in_memory()))
    row = next(row for row in pagerank(network) if row.node.iri == cg.CSTO)
    assert [ground.quote for ground in row.grounds] == ["Kazakhstan is a member of the CSTO"]


def test_small_clubs_weigh_more_than_large_ones() -> None:
    edges = [*(membership(state, "un") for state in STATES),
             *(membership(state, "csto") for state in ("KAZ", "RUS", "BLR"))]
    assert shared(memberships(*edges), "KAZ", "RUS") == {"org-csto": 1 / 2, "org-un": 1 / 4}
    assert shared(memberships(*edges), "KAZ", "AFG") == {"org-un": 1 / 4}
    assert shared(memberships(*edges), "KAZ", "KAZ") == {}


def test_memberships_are_shared_only_where_both_held_at_one_time() -> None:
    network = memberships(membership("KAZ", "csto"), membership("UZB", "csto", UNTIL_2012),
                          membership("AFG", "csto", FROM_2013))
    assert shared(network, "KAZ", "UZB") == {"org-csto": 1 / 2}
    assert shared(network, "KAZ", "UZB", date(2010, 1, 1)) == {"org-csto": 1.0}
    assert shared(network, "KAZ", "UZB", date(2022, 1, 6)) == {}
    assert shared(network, "UZB", "AFG") == {}


@pytest.mark.parametrize("edge", [
    membership("UZB", "csto", status="disputed"), membership("UZB", "csto", status="claimed", asserted=False)])
def test_what_is_disputed_or_only_denied_is_no_membership(edge: Edge) -> None:
    assert shared(memberships(membership("KAZ", "csto"), edge), "KAZ", "UZB") == {}


def test_facts_come_first_among_the_grounds() -> None:
    network = memberships(membership("KAZ", "csto"), membership("RUS", "csto", status="fact"))
    row, = shared_memberships(network, expand("id:country-KAZ"), expand("id:country-RUS"))
    assert [(ground.status, ground.quote, ground.citation) for ground in row.grounds] == [
        ("fact", "is a member", "a list"), ("reference", "", "a list")]


@pytest.mark.parametrize("measure", MEASURES.values(), ids=MEASURES)
def test_every_measure_keeps_the_contract(measure: Measure) -> None:
    network = random_network(3)
    if measure.entities:
        network = memberships(*(membership(state, "csto") for state in STATES))
    entities = [expand("id:country-KAZ"), expand("id:country-RUS")][:len(measure.entities)]
    before, known = network.edges, {edge.proposition: edge for edge in network.edges}
    rows = measure.measure(network, *entities, limit=4)
    assert 1 <= len(rows) <= 4
    assert rows == measure.measure(network, *entities, limit=4)
    assert [row.value for row in rows] == sorted((row.value for row in rows), reverse=True)
    assert network.edges == before
    for row in rows:
        assert row.node in network.nodes
        assert 0 < row.value <= 1
        assert row.grounds
        for ground in row.grounds:
            assert ground.quote == known[ground.proposition].quote
            assert ground.quote or ground.citation
    assert measure.help
    assert measure.source[-4:].isdigit()
    assert measure.measure.__doc__


@pytest.mark.parametrize("measure", MEASURES.values(), ids=MEASURES)
def test_an_empty_network_has_no_rows(measure: Measure) -> None:
    if measure.entities:
        with pytest.raises(NotFound):
            measure.measure(NetworkSnapshot(), cg.KAZ, cg.RUS)
    else:
        assert measure.measure(NetworkSnapshot()) == []


def test_betweenness_counts_ways_not_edges() -> None:
    # A square: each corner lies on one of the two shortest ways between its neighbours.
    square = nx.to_scipy_sparse_array(nx.cycle_graph(4), dtype=float)
    assert betweenness(square, np.arange(4)).tolist() == [0.5, 0.5, 0.5, 0.5]

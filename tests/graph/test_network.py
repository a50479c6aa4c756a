"""The network says what the store says, in one order, and every part of it is a network too."""

from datetime import date

import claim_graph as cg
import networkx as nx
import numpy as np
import pytest
import strategies
from hypothesis import HealthCheck, given, settings
from pyoxigraph import Literal, NamedNode, Quad

from graph.errors import ModelError, NotFound
from graph.ingest import change_article
from graph.lookup.propositions import propositions_of
from graph.model import (
    Article,
    EventProposition,
    Extraction,
    Period,
    RelationProposition,
    StatementProposition,
    proposition_iri,
)
from graph.network import EGO_LIMIT, STATUSES, Edge, NetworkSnapshot, Node, mark, read_network
from graph.rdf import LABEL, A, node, proposition_triples, quads
from graph.store.embedded import EmbeddedStore
from graph.terms import Iri, expand

STATES = NamedNode("https://w3id.org/foedus/graph/reference-states")
UZB, EEC = expand("id:country-UZB"), expand("id:org-eurasec")
JOINED = RelationProposition(
    cg.KAZ, expand("org:memberOf"), cg.CSTO, period=Period(date(1994, 4, 20), date(1994, 4, 20)))
LEFT = RelationProposition(cg.KAZ, expand("org:memberOf"), EEC, period=Period(
    date(2000, 10, 10), date(2000, 10, 10), date(2014, 12, 31), date(2014, 12, 31)))


def reference(store: EmbeddedStore) -> EmbeddedStore:
    """Two dated memberships, one of which has ended, and a border that is stated from both sides."""
    borders, name = node("fds:borders"), Literal("Republic of Kazakhstan", language="en")
    said = [*proposition_triples(JOINED), *proposition_triples(LEFT),
            (NamedNode(proposition_iri(LEFT)), node("dct:source"), Literal("Treaty of 10 October 2000")),
            (NamedNode(cg.KAZ), borders, NamedNode(UZB)), (NamedNode(UZB), borders, NamedNode(cg.KAZ)),
            (NamedNode(UZB), A, node("fds:State")), (NamedNode(UZB), LABEL, Literal("Uzbekistan", language="en")),
            (NamedNode(cg.KAZ), A, node("fds:State")), (NamedNode(cg.KAZ), LABEL, name)]
    store.commit([], [Quad(*triple, STATES) for triple in said])
    return store


@pytest.fixture(scope="module")
def store() -> EmbeddedStore:
    return reference(cg.filled(EmbeddedStore.in_memory()))


@pytest.fixture(scope="module")
def network(store: EmbeddedStore) -> NetworkSnapshot:
    return read_network(store)


def edge(network: NetworkSnapshot, said: RelationProposition | EventProposition) -> Edge:
    return next(one for one in network.edges if one.proposition == proposition_iri(said))


def star(leaves: int) -> NetworkSnapshot:
    nodes = [Node(expand(f"id:org-{number:03}"), f"Organisation {number:03}", "Organisation")
             for number in range(leaves)]
    edges = [Edge(cg.KAZ, one.iri, expand("org:memberOf"), Iri(f"{one.iri}-membership"), "reference") for one in nodes]
    return NetworkSnapshot.of([Node(cg.KAZ, "Kazakhstan", "State"), *nodes], edges)


def test_each_edge_stands_as_its_proposition_does(network: NetworkSnapshot) -> None:
    standing = {said: edge(network, said).status for said in (cg.MEMBER, cg.SEIZED, cg.DEPLOY, cg.PARTY, JOINED, LEFT)}
    assert standing == {cg.MEMBER: "fact", cg.SEIZED: "claimed", cg.DEPLOY: "claimed", cg.PARTY: "disputed",
                        JOINED: "reference", LEFT: "reference"}


def test_the_network_and_the_lookup_judge_alike(store: EmbeddedStore, network: NetworkSnapshot) -> None:
    claimed = [one for one in network.edges if one.claims]
    records = propositions_of(store, [one.proposition for one in claimed])
    assert len(claimed) == 4
    assert {one.proposition: one.status for one in claimed} == {iri: record.status for iri, record in records.items()}
    assert {one.proposition: one.claims for one in claimed} == {iri: len(one.claims) for iri, one in records.items()}


def test_an_edge_knows_its_claims_days_and_quote(network: NetworkSnapshot) -> None:
    member, planned, joined = edge(network, cg.MEMBER), edge(network, cg.DEPLOY), edge(network, LEFT)
    assert (member.claims, member.first_stated, member.last_stated) == (2, date(2022, 1, 6), date(2022, 1, 7))
    assert member.quote == "Kazakhstan is a member of the CSTO"
    assert member.asserted
    assert not planned.asserted
    assert (joined.claims, joined.quote, joined.citation) == (0, "", "Treaty of 10 October 2000")


def test_a_data_set_names_a_node_before_an_article_does(network: NetworkSnapshot) -> None:
    assert network.nodes[network.find(cg.KAZ)] == Node(cg.KAZ, "Republic of Kazakhstan", "State")
    assert network.nodes[network.find(cg.MILITANTS)].label == cg.EVIL


def test_a_border_that_both_sides_state_is_one_undirected_edge(network: NetworkSnapshot) -> None:
    borders = [one for one in network.edges if one.name == expand("fds:borders")]
    assert [(one.source, one.target, one.directed) for one in borders] == [(cg.KAZ, UZB, False)]
    assert network.adjacency[network.find(UZB), network.find(cg.KAZ)] == 1


def test_without_reference_data_only_what_articles_say_is_left(store: EmbeddedStore) -> None:
    alone = read_network(store, reference=False)
    assert {one.status for one in alone.edges} == {"fact", "claimed", "disputed"}
    assert UZB not in alone.number


def test_an_event_joins_each_actor_to_each_recipient_or_its_actors_to_each_other() -> None:
    met = EventProposition(expand("plover:CONSULT"), (cg.KAZ, cg.RUS, cg.TOKAYEV))
    sent = EventProposition(expand("plover:AID"), (cg.KAZ, cg.RUS), (cg.CSTO, cg.MILITANTS))
    alone = EventProposition(expand("plover:PROTEST"), (cg.MILITANTS,))
    article = Article.of("They met on Monday.", title="A meeting", publisher=cg.WIRE)
    said = (met, sent, alone, StatementProposition("so", (cg.KAZ,)))
    claims = tuple(cg.claim(article, one, "They met") for one in said)
    store = EmbeddedStore.in_memory()
    change_article(store, [], quads(Extraction(article, cg.ENTITIES, claims)), {})
    found = read_network(store)
    pairs = {(one.source, one.target, one.directed) for one in found.edges if one.proposition == proposition_iri(met)}
    assert pairs == {(cg.KAZ, cg.RUS, False), (cg.KAZ, cg.TOKAYEV, False), (cg.RUS, cg.TOKAYEV, False)}
    sendings = [one for one in found.edges if one.proposition == proposition_iri(sent)]
    assert {(one.source, one.target) for one in sendings} == {
        (source, target) for source in (cg.KAZ, cg.RUS) for target in (cg.CSTO, cg.MILITANTS)}
    assert len(found.edges) == 7


def test_the_arrays_and_networkx_say_the_same_as_the_edges(network: NetworkSnapshot) -> None:
    assert network.graph.number_of_edges() == len(network.edges) == network.source.size == network.status.size
    for number, one in enumerate(network.edges):
        assert network.nodes[network.source[number]].iri == one.source
        assert network.nodes[network.target[number]].iri == one.target
        assert STATUSES[network.status[number]] == one.status
        assert network.graph.edges[one.source, one.target, one.proposition]["status"] == one.status
    days = network.stated[network.edges.index(edge(network, cg.MEMBER))].tolist()
    assert days == [date(2022, 1, 6), date(2022, 1, 7)]
    assert np.isnat(network.stated[network.edges.index(edge(network, LEFT))]).all()


def test_a_snapshot_cannot_be_changed(network: NetworkSnapshot) -> None:
    with pytest.raises(nx.NetworkXError, match=r"[Ff]rozen"):
        network.graph.add_node("another")
    with pytest.raises(ValueError, match="read-only"):
        network.source[0] = 1


@pytest.mark.parametrize(("day", "members"), [
    (date(1990, 1, 1), {proposition_iri(cg.MEMBER)}),
    (date(2010, 1, 1), {proposition_iri(cg.MEMBER), proposition_iri(JOINED), proposition_iri(LEFT)}),
    (date(2022, 1, 6), {proposition_iri(cg.MEMBER), proposition_iri(JOINED)})])
def test_what_was_over_or_to_come_is_left_out_at_a_day(network: NetworkSnapshot, day: date, members: set[Iri]) -> None:
    found = network.where(at=day, names=[expand("org:memberOf")])
    assert {one.proposition for one in found.edges} == members


def test_a_part_has_only_what_it_was_asked_for(network: NetworkSnapshot) -> None:
    assert {one.status for one in network.where(statuses=["disputed"]).edges} == {"disputed"}
    assert {node.iri for node in network.where(statuses=["disputed"], keep=[UZB]).nodes} == {cg.RUS, cg.MILITANTS, UZB}
    assert proposition_iri(cg.DEPLOY) not in {one.proposition for one in network.where(asserted=True).edges}
    with pytest.raises(ModelError, match="no status"):
        network.where(statuses=["rumoured"])


def test_the_ego_takes_the_nearest_and_best_founded_first(network: NetworkSnapshot) -> None:
    assert {one.iri for one in network.ego(cg.KAZ, depth=0).nodes} == {cg.KAZ}
    assert {one.iri for one in network.ego(cg.KAZ, limit=2).nodes} == {cg.KAZ, cg.CSTO}  # a fact
    assert {one.iri for one in network.ego(cg.KAZ, limit=3).nodes} == {cg.KAZ, cg.CSTO, cg.MILITANTS}  # a claim
    near = network.ego(cg.KAZ)
    assert cg.RUS not in near.number  # two steps away, by way of the militants
    assert cg.RUS in network.ego(cg.KAZ, depth=2).number
    assert network.reach(cg.KAZ, 1) == len(near.nodes)


def test_the_ego_is_cut_in_the_order_of_labels() -> None:
    around = star(200)
    kept = around.ego(cg.KAZ)
    assert len(kept.nodes) == EGO_LIMIT
    assert around.reach(cg.KAZ, 1) == 201
    assert {one.label for one in kept.nodes} == {"Kazakhstan", *(f"Organisation {number:03}" for number in range(149))}


def test_bad_questions_are_named(network: NetworkSnapshot) -> None:
    with pytest.raises(ModelError, match="limit from 1 to 150"):
        network.ego(cg.KAZ, limit=151)
    with pytest.raises(NotFound, match="org-nobody"):
        network.ego(expand("id:org-nobody"))
    with pytest.raises(ModelError, match="give both as nodes"):
        NetworkSnapshot.of([], [Edge(cg.KAZ, cg.RUS, expand("fds:borders"), expand("id:proposition-1"), "fact")])


def test_an_empty_store_is_an_empty_network() -> None:
    empty = read_network(EmbeddedStore.in_memory())
    assert not empty.nodes
    assert empty.ties.shape == (0, 0)
    assert empty.stated.shape == (0, 2)


def test_the_mark_changes_with_the_articles() -> None:
    one = EmbeddedStore.in_memory()
    before = mark(one)
    change_article(one, [], quads(cg.extractions()[0]), {})
    between = mark(one)
    change_article(one, quads(cg.extractions()[0]), [], {})
    assert before != between
    assert mark(one) == before


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(strategies.extractions())
def test_any_article_gives_a_network_and_always_the_same(said: Extraction) -> None:
    store = EmbeddedStore.in_memory()
    change_article(store, [], quads(said), {})
    network = read_network(store)
    assert network == read_network(store)
    assert {one.proposition for one in network.edges} <= {proposition_iri(claim.proposition) for claim in said.claims}
    for one in network.nodes[:2]:
        part = network.ego(one.iri, depth=2, limit=3)
        assert one.iri in part.number
        assert set(part.edges) <= set(network.edges)
        assert len(part.nodes) <= 3

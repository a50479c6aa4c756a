"""Which queries are look-ups, and that these are answered without a worker as they are with one."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, Quad

from graph.errors import AnswerTooLarge
from graph.rdf import DEFAULT_GRAPH, node
from graph.store.answering import Limits, Question
from graph.store.embedded import EmbeddedStore
from graph.store.lookups import is_lookup
from graph.store.worker import QueryPool

THINGS = [node(f"id:org-{name}") for name in "abc"]


@pytest.fixture(scope="module")
def store() -> EmbeddedStore:
    store = EmbeddedStore.in_memory()
    graphs = (DEFAULT_GRAPH, node("id:graph-1"))
    store.commit([], [
        *(Quad(one, node("org:memberOf"), other, graph) for one in THINGS for other in THINGS for graph in graphs),
        *(Quad(one, node("rdfs:label"), Literal(one.value[-1] * 2_000, language="en"), graphs[1]) for one in THINGS)])
    return store


@pytest.mark.parametrize("sparql", [
    "SELECT ?by ?what { id:org-a ?by ?what } LIMIT 20",
    "select * where { ?it <http://www.w3.org/ns/org#memberOf> id:org-a . } limit 1000",
    'SELECT ?it { GRAPH ?g { ?it rdfs:label "Kazakhstan"@en } } LIMIT 1',
    "PREFIX ex: <http://example.org/#>\nBASE <http://example.org/>\nASK { GRAPH ex:g { <a> a ?what . } }",
    'SELECT ?it { ?it rdf:value "7"^^xsd:integer } LIMIT 5',
])
def test_one_pattern_with_a_limit_is_a_look_up(sparql: str) -> None:
    assert is_lookup(Question(sparql))


@pytest.mark.parametrize("sparql", [
    "SELECT ?by ?what { id:org-a ?by ?what }",
    "SELECT ?by ?what { id:org-a ?by ?what } LIMIT 1001",
    "SELECT ?it { ?it ?by ?what } LIMIT 5 OFFSET 1000000",
    "SELECT ?it { ?it ?by ?it } LIMIT 5",
    "SELECT ?it { GRAPH ?it { ?it ?by ?what } } LIMIT 5",
    "ASK { ?it ?by $it }",
    "SELECT DISTINCT ?it { ?it ?by ?what } LIMIT 5",
    "SELECT (COUNT(*) AS ?n) { ?it ?by ?what } LIMIT 5",
    "SELECT ?it { ?it ?by ?what } ORDER BY ?it LIMIT 5",
    "SELECT ?it { ?it org:memberOf/org:memberOf ?what } LIMIT 5",
    "SELECT ?it { ?it org:memberOf* ?what } LIMIT 5",
    "SELECT ?it { ?it a ?what . ?what a ?other } LIMIT 5",
    "SELECT ?it { ?it a ?what ; ?by ?other } LIMIT 5",
    "SELECT ?it { ?it ?by ?what FILTER(STRLEN(?what) > 9) } LIMIT 5",
    "SELECT ?it FROM <http://example.org/g> { ?it ?by ?what } LIMIT 5",
    "SELECT ?it { SERVICE <http://example.org/> { ?it ?by ?what } } LIMIT 5",
    "SELECT ?it { { ?it ?by ?what } UNION { ?it ?by ?what } } LIMIT 5",
    "SELECT ?it { ?it ?by ?what } GROUP BY ?it LIMIT 5",
    "CONSTRUCT WHERE { ?it ?by ?what } LIMIT 5",
    "DESCRIBE id:org-a",
    "SELECT ?it { ?it ?by ?what # } LIMIT 5\n ?it a ?other } LIMIT 5",
])
def test_what_may_have_to_read_more_than_it_gives_is_none(sparql: str) -> None:
    assert not is_lookup(Question(sparql))


def test_a_query_over_named_graphs_is_none() -> None:
    assert not is_lookup(Question("ASK { ?a ?b ?c }", default_graphs=("https://w3id.org/foedus/graph/article-1",)))


places = st.sampled_from(["?a", "?b", "id:org-a", "<https://w3id.org/foedus/id/org-b>", "org:memberOf", "a"])


@given(st.tuples(places, places, places), st.sampled_from(["", "?g", "?a", "id:graph-1"]), st.integers(0, 12))
def test_a_look_up_has_at_most_as_many_rows_as_it_asks_for_and_those_of_the_whole_answer(
        store: EmbeddedStore, triple: tuple[str, str, str], graph: str, limit: int) -> None:
    pattern = " ".join(triple)
    where = f"GRAPH {graph} {{ {pattern} }}" if graph else pattern
    names = [one for one in ("?a", "?b") if one in triple]
    few, every = (Question(f"SELECT {' '.join(names)} {{ {where} }}{tail}") for tail in (f" LIMIT {limit}", ""))
    if not names or not is_lookup(few):
        return
    rows, whole = (json.loads(store.answer(one).body)["results"]["bindings"] for one in (few, every))
    assert len(rows) == min(limit, len(whole))
    assert all(row in whole for row in rows)


def test_look_ups_are_answered_where_no_worker_can_be_had(store: EmbeddedStore) -> None:
    question = Question("SELECT ?who { ?who org:memberOf id:org-a } LIMIT 20", results="text/csv")
    with QueryPool(store, workers=0, at_once=1) as pool:
        assert pool.answer(question) == store.answer(question)


def test_they_keep_to_the_limit_of_bytes(store: EmbeddedStore) -> None:
    limits = Limits(answer_bytes=3_000)
    with QueryPool(store, workers=0, at_once=1, limits=limits) as pool, pytest.raises(AnswerTooLarge):
        pool.answer(Question("SELECT ?name { GRAPH ?g { ?it rdfs:label ?name } } LIMIT 3"))

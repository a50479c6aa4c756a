"""Queries that the engine answers wrongly, and what is asked in their place."""

import json
from contextlib import suppress

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.errors import QueryError
from graph.store import rewriting
from graph.store.answering import Question, answer
from graph.store.rewriting import is_plain, rewritten_update

X = "http://x.org/"


def quad(subject: str, predicate: str, thing: str, graph: str = "") -> ox.Quad:
    nodes = (ox.NamedNode(X + one) for one in (subject, predicate, thing))
    return ox.Quad(*nodes, ox.NamedNode(X + graph) if graph else ox.DefaultGraph())  # type: ignore[call-arg]


@pytest.fixture
def store() -> ox.Store:
    """Two articles that share a triple, one of which says more."""
    store = ox.Store()
    store.extend([quad("kaz", "memberOf", "csto", "one"), quad("kaz", "memberOf", "csto", "two"),
                  quad("arm", "memberOf", "csto", "two"), quad("csto", "partOf", "world")])
    return store


def rows(store: ox.Store, query: str, **asked: tuple[str, ...]) -> list[dict[str, str]]:
    """The rows of an answer, sorted, with short names."""
    body = answer(store, Question(f"PREFIX : <{X}> {query}", **asked)).body  # type: ignore[arg-type]
    found = json.loads(body)["results"]["bindings"]
    return sorted(({name: one["value"].removeprefix(X) for name, one in row.items()} for row in found),
                  key=lambda row: sorted(row.items()))


@pytest.mark.parametrize("query", [
    "SELECT ?g ?n { GRAPH ?g { SELECT (COUNT(*) AS ?n) { ?s :memberOf ?o } } }",
    "SELECT ?g ?n { GRAPH $g { { SELECT (COUNT(?s) AS ?n) WHERE { ?s :memberOf ?o } } } }",
    "SELECT ?g ?n { GRAPH ?g { SELECT ?g (COUNT(*) AS ?n) { ?s :memberOf ?o } GROUP BY ?g } }"])
def test_each_graph_is_counted_by_itself(store: ox.Store, query: str) -> None:
    assert rows(store, query) == [{"g": "one", "n": "1"}, {"g": "two", "n": "2"}]


def test_the_engine_still_counts_all_graphs_together(store: ox.Store) -> None:
    wrong = store.query(f"SELECT ?g ?n {{ GRAPH ?g {{ SELECT (COUNT(*) AS ?n) {{ ?s <{X}memberOf> ?o }} }} }}")
    assert len(list(wrong)) == 1, "it now counts each graph by itself: no need to rewrite"  # type: ignore[call-overload]


def test_a_graph_with_nothing_to_count_counts_nothing(store: ox.Store) -> None:
    query = "SELECT ?g ?n { GRAPH ?g { SELECT (COUNT(*) AS ?n) { :arm :memberOf ?o } } }"
    assert rows(store, query) == [{"g": "one", "n": "0"}, {"g": "two", "n": "1"}]


def test_only_the_graphs_of_the_dataset_are_counted(store: ox.Store) -> None:
    query = "SELECT ?g ?n {} {{ GRAPH ?g {{ SELECT (COUNT(*) AS ?n) {{ ?s :memberOf ?o }} }} }}"
    assert rows(store, query.format("FROM NAMED :two")) == [{"g": "two", "n": "2"}]
    assert rows(store, query.format(""), named_graphs=(f"{X}one",)) == [{"g": "one", "n": "1"}]


def test_one_limit_a_graph(store: ox.Store) -> None:
    query = "SELECT ?g ?s { GRAPH ?g { SELECT ?s { ?s :memberOf ?o } ORDER BY ?s LIMIT 1 } }"
    assert rows(store, query) == [{"g": "one", "s": "kaz"}, {"g": "two", "s": "arm"}]


def test_a_graph_inside_another_is_asked_too(store: ox.Store) -> None:
    query = ("SELECT ?g ?h ?n { GRAPH ?g { SELECT (COUNT(*) AS ?m) { ?a ?b ?c } } "
             "GRAPH ?h { SELECT (COUNT(*) AS ?n) { :arm ?b ?c } } }")
    assert [(row["g"], row["h"], row["n"]) for row in rows(store, query)] == [
        ("one", "one", "0"), ("one", "two", "1"), ("two", "one", "0"), ("two", "two", "1")]


def test_the_name_of_the_graph_is_nothing_that_minus_shares(store: ox.Store) -> None:
    assert len(rows(store, "SELECT ?a { GRAPH ?g { ?a :memberOf :csto MINUS { ?b :memberOf :csto } } }")) == 3
    assert rows(store, "SELECT ?a { GRAPH ?g { ?a :memberOf :csto MINUS { :kaz :memberOf ?a } } }") == [
        {"a": "arm"}, {"a": "kaz"}, {"a": "kaz"}]


def test_values_alone_hold_in_each_graph(store: ox.Store) -> None:
    assert rows(store, "SELECT ?g ?x { GRAPH ?g { VALUES (?g ?x) { (UNDEF 1) (:one 2) } } }") == [
        {"g": "one", "x": "1"}, {"g": "one", "x": "2"}, {"g": "two", "x": "1"}]


def test_too_many_graphs_are_refused_with_what_to_write(store: ox.Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rewriting, "MOST_GRAPHS", 1)
    with pytest.raises(QueryError, match=r"put GRAPH \?g inside the sub-SELECT"):
        rows(store, "SELECT * { GRAPH ?g { SELECT (COUNT(*) AS ?n) { ?s ?p ?o } } }")
    assert rows(store, "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { :arm ?p ?o } } GROUP BY ?g") == [{"g": "two", "n": "1"}]


def test_updates_of_that_shape_are_refused() -> None:
    with pytest.raises(QueryError, match=r"GROUP BY \?g"):
        rewritten_update("INSERT { ?g <a:n> ?n } WHERE { GRAPH ?g { SELECT (COUNT(*) AS ?n) { ?s ?p ?o } } }")
    plain = "INSERT { GRAPH ?g { ?s <a:p> 1 } } WHERE { GRAPH ?g { ?s ?p ?o } }"
    assert rewritten_update(plain) == plain


def test_several_default_graphs_are_merged(store: ox.Store) -> None:
    """A triple that two articles have in common stands in their merge once (SPARQL 1.1 §13.2)."""
    for found in (rows(store, "SELECT ?s FROM :one FROM :two { ?s :memberOf ?o }"),
                  rows(store, "SELECT ?s { ?s :memberOf ?o }", default_graphs=(f"{X}one", f"{X}two"))):
        assert found == [{"s": "arm"}, {"s": "kaz"}]
    named = "SELECT ?g FROM :one FROM :two FROM NAMED :two { :kaz ?p ?o GRAPH ?g { :arm ?p ?o } }"
    assert rows(store, named) == [{"g": "two"}]


def test_a_list_joined_is_a_plain_string(store: ox.Store) -> None:
    query = 'SELECT (LANG(?l) AS ?of) { { SELECT (GROUP_CONCAT(?x; SEPARATOR=", ") AS ?l) { VALUES ?x { "a"@en } } } }'
    assert rows(store, query) == [{"of": ""}]


@pytest.mark.parametrize(("pattern", "found"), [
    (":new :partOf* ?x", ["new"]), (":new :partOf? ?x", ["new"]), ("?x :partOf* :new", ["new"]),
    (":new :partOf+ ?x", []), (":new (:partOf|:memberOf)* ?x", ["new"]), (":new :partOf*/:memberOf ?x", []),
    (":new :partOf*/:memberOf* ?x", ["new"]), (":new ^:partOf* ?x", ["new"]), (":new :a*|:b* ?x", ["new", "new"]),
    (":new :partOf* ?x ; :memberOf* ?y", ["new"]), (":csto :partOf* ?x", ["csto", "world"]),
    (":csto :partOf* ?x . ?x :partOf* :world", ["csto", "world"]), ("?x :partOf* 'text'", ["text"]),
    (":new :partOf* ?x . ?x :memberOf ?y", []), ("OPTIONAL { :new :partOf* ?x }", ["new"]),
    ("FILTER EXISTS { :new :a* :new } VALUES ?x { :y }", ["y"]), ("FILTER EXISTS { :new :a* :y } VALUES ?x { :y }", []),
    ("GRAPH :two { :new :a* ?x }", ["new"])])
def test_a_path_of_no_step_ends_where_it_begins(store: ox.Store, pattern: str, found: list[str]) -> None:
    assert [row["x"] for row in rows(store, f"SELECT ?x {{ {pattern} }}")] == found


@pytest.mark.parametrize("query", [
    "SELECT * { ?s :p* ?o }", "SELECT (1 * 2 AS ?x) {}", "ASK { ?s :p ?o FILTER(?s * 2 > 1) }",
    "SELECT * { GRAPH ?g { ?s ?p ?o MINUS { ?s :p ?x } } }", "SELECT * { GRAPH :g { SELECT (COUNT(*) AS ?n) {} } }",
    "CONSTRUCT { :a :b :c } WHERE { :kaz :memberOf* ?o }",
    "SELECT ?s { GRAPH ?g { { SELECT * WHERE { ?s ?p ?o } } } }"])
def test_what_is_answered_rightly_stays_as_it_is(store: ox.Store, query: str) -> None:
    class Nobody:
        def names(self, sparql: str) -> list[str]:
            raise AssertionError(sparql)

        def holds(self, sparql: str) -> bool:
            return True

    assert rewriting.rewritten(query, Nobody()) == query


PIECES = st.sampled_from([
    "SELECT * ", "SELECT ?s ", "ASK ", "{ ", "} ", "?s ", "?p ", ":p* ", ":p? ", ":p+ ", ":p?", ":a ", "GRAPH ?g { ",
    "MINUS { ", "VALUES ?s { :a } ", "BIND(1 AS ?x) ", "(GROUP_CONCAT(?s) AS ?n) ", "(COUNT(*) AS ?n) ", ". ",
    "GROUP BY ?g"])


@given(st.lists(PIECES, max_size=12).map("".join))
@settings(max_examples=1_000, deadline=None)
def test_what_need_not_be_read_for_it_is_not_rewritten(query: str) -> None:
    """A query that is plain comes back as it is also where it is read, whatever the data."""
    if is_plain(query):
        with pytest.MonkeyPatch.context() as patched, suppress(QueryError):
            patched.setattr(rewriting, "is_plain", lambda sparql: False)
            assert rewriting.rewritten(query, Everything()) == query


class Everything:
    """A dataset of one graph, in which nothing is known."""

    def names(self, sparql: str) -> list[str]:
        return [f"{X}g"]

    def holds(self, sparql: str) -> bool:
        return False

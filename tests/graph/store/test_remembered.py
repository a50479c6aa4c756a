"""What is remembered from one state of a store to the next is what would be looked up there."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import claim_graph as sample
import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, Quad

from graph.ingest import change_article, forget, merge, split
from graph.lookup.articles import articles
from graph.lookup.claimlist import ClaimFilter, find_claims
from graph.lookup.claims import claims_of_article
from graph.lookup.entities import find_entities
from graph.lookup.propositionlist import PropositionFilter, find_propositions
from graph.lookup.propositions import statements_about
from graph.model import Article, Extraction
from graph.rdf import DEFAULT_GRAPH, date_literal, node, quads
from graph.store import remembered
from graph.store.embedded import EmbeddedStore
from graph.store.journal import Journal
from graph.store.remembered import Remembered
from graph.store.views import Views
from graph.terms import ARTICLE_GRAPHS, Iri

ENTITIES = sorted({entity.iri for entity in sample.ENTITIES})
FIRST, SECOND = (NamedNode(extraction.article.iri) for extraction in sample.extractions())
OTHERWISE = {
    "rdfs:label": Literal("Renamed", language="en"),
    "dct:title": Literal("Retitled", language="en"), "dct:issued": date_literal(sample.first_article().published),
    "fds:confidence": Literal(0.11), "fds:polarity": node("stance:negative"), "fds:modality": node("stance:hoped"),
    "fds:holder": node("id:country-KAZ"), "oa:exact": Literal("another quote"),
    "fds:mentions": node("id:country-ARM"), "rdf:subject": node("id:country-ARM"), "fds:actor": node("id:org-eu"),
    "fds:contentHash": Literal("0" * 64), "fds:statedOn": date_literal(date(2020, 1, 2)),
    "rdf:type": node("fds:Region"), "fds:wordCount": Literal(7),
}
"""What a property may say instead, so that what it is a property of can still be read."""


@pytest.fixture
def store(tmp_path: Path) -> Iterator[EmbeddedStore]:
    store = sample.filled(EmbeddedStore.open(tmp_path / "data"))
    yield store
    store.close()


@pytest.fixture
def views(store: EmbeddedStore, tmp_path: Path) -> Iterator[Views]:
    views = Views(store, tmp_path / "views")
    yield views
    views.close()


def look(store: EmbeddedStore) -> list[object]:
    """Look at all there is."""
    listed = articles(store)
    return [listed, *(claims_of_article(store, one.iri) for one in listed.items),
            *(statements_about(store, iri) for iri in ENTITIES),
            *(find_propositions(store, PropositionFilter(iri, kind="relation")) for iri in ENTITIES),
            *(find_claims(store, ClaimFilter(entity=iri)) for iri in ENTITIES),
            *(find_entities(store, word) for word in ("kaz", "collective", "renamed", "c"))]


def wrong(view: EmbeddedStore) -> list[str]:
    """The remembered values that are others than those to be found."""
    assert view.remembered
    return [f"{key}: {value} is {found.get(key)}" for lookup, values in view.remembered.held().items()
            for found in [lookup.load(view, list(values))] for key, value in values.items()
            if _plain(found.get(key)) != _plain(value)]


def _plain(value: object) -> object:
    return sorted(map(repr, value)) if isinstance(value, list) else value


def altered(store: EmbeddedStore) -> Iterator[tuple[str, Quad, Quad]]:
    """One quad of each property and graph with what it may be instead."""
    seen = set()
    for quad in sorted(store.quads(), key=str):
        by = next((name for name in OTHERWISE if node(name) == quad.predicate), "")
        entity = not by or by != "rdf:type" or quad.subject in {NamedNode(iri) for iri in ENTITIES}
        if by and entity and quad.graph_name == FIRST and (by, quad.graph_name) not in seen:
            seen.add((by, quad.graph_name))
            yield by, quad, Quad(quad.subject, quad.predicate, OTHERWISE[by], quad.graph_name)


def test_nothing_remembered_is_wrong_after_any_property_has_changed(store: EmbeddedStore, views: Views) -> None:
    with views.lent() as view:
        look(view)
    tried = []
    for by, was, becomes in list(altered(store)):
        for gone, come in ((was, becomes), (becomes, was)):
            store.commit([gone], [come])
            views.changed()
            with views.lent() as view:
                assert wrong(view) == [], by
                assert view.remembered
                assert any(view.remembered.held().values()), "all was forgotten"
        with views.lent() as view:
            look(view)
        tried.append(by)
    assert sorted(tried) == sorted(OTHERWISE)


def test_answers_are_those_of_the_state_when_articles_and_facts_come_and_go(
        store: EmbeddedStore, views: Views) -> None:
    facts = [quad for quad in store.quads(graph=DEFAULT_GRAPH) if quad.object == node("fds:Fact")]
    assert facts
    copy = [Quad(SECOND, node("prov:wasDerivedFrom"), FIRST, DEFAULT_GRAPH)]
    for some in (list(store.quads(graph=SECOND)), facts, copy, list(store.quads(graph=FIRST))):
        for remove, add in (((), some), (some, ())) if some is copy else ((some, ()), ((), some)):
            with views.lent() as view:
                look(view)
            store.commit(remove, add)
            views.changed()
            with views.lent() as view:
                assert look(view) == look(store)
                assert wrong(view) == []


def test_answers_are_those_of_the_state_when_people_decide_and_articles_are_forgotten(
        store: EmbeddedStore, views: Views) -> None:
    when = datetime(2022, 5, 3, tzinfo=UTC)
    for change in (lambda: merge(store, sample.KAZ, sample.MILITANTS, who="Ana", when=when, force=True),
                   lambda: split(store, sample.MILITANTS), lambda: forget(store, Iri(SECOND.value)),
                   lambda: forget(store, Iri(FIRST.value)), lambda: sample.filled(store)):
        with views.lent() as view:
            look(view)
        change()
        views.changed()
        with views.lent() as view:
            assert wrong(view) == []
            assert look(view) == look(store)


@pytest.mark.parametrize("first", [True, False])
def test_a_change_while_a_state_is_copied_is_right_in_this_state_and_in_the_next(
        store: EmbeddedStore, views: Views, monkeypatch: pytest.MonkeyPatch, first: bool) -> None:
    checkpoint = EmbeddedStore.checkpoint
    gone = list(store.quads(graph=SECOND))

    def meanwhile(me: EmbeddedStore, folder: Path) -> None:
        monkeypatch.undo()
        for copies in (not first, first):
            if copies:
                checkpoint(me, folder)
            else:
                store.commit(gone, [])
                views.changed()

    with views.lent() as view:
        look(view)
    views.changed()
    monkeypatch.setattr(EmbeddedStore, "checkpoint", meanwhile)
    for is_there in (not first, False):
        with views.lent() as view:
            assert wrong(view) == []
            assert articles(view).total == 1 + is_there
            look(view)
            assert wrong(view) == []


def test_a_sentence_is_there_as_soon_as_an_article_of_the_same_text_brings_it(tmp_path: Path) -> None:
    store = sample.filled(EmbeddedStore.open(tmp_path / "data"), keep_text=False)
    views, one = Views(store, tmp_path / "views"), sample.first_article()
    other = Article.of(one.text, title=one.title, publisher=one.publisher, url="https://steppe.example/again")
    assert (other.iri != one.iri, other.content_hash) == (True, one.content_hash)
    with views.lent() as view:
        look(view)
    change_article(store, [], quads(Extraction(other, (), ())), {one.content_hash: one.text})
    views.changed()
    with views.lent() as view:
        assert wrong(view) == []
        assert claims_of_article(view, one.iri) == claims_of_article(store, one.iri)
    views.close()
    store.close()


def test_a_node_without_a_name_is_no_name(store: EmbeddedStore, views: Views) -> None:
    mine = NamedNode("http://example.org/notes")
    store.replace([mine], [Quad(node("id:country-KAZ"), node("skos:altLabel"), BlankNode(), mine),
                           Quad(BlankNode(), node("rdfs:label"), Literal("Kazakhstan"), mine)])
    views.changed()
    with views.lent() as view:
        for name in ("kazakhstan", "kazzakhstan"):
            assert find_entities(view, name) == find_entities(store, name) != ()


def test_all_who_look_at_one_store_hear_of_its_changes(store: EmbeddedStore, views: Views, tmp_path: Path) -> None:
    others = Views(store, tmp_path / "others")
    for some in (views, others):
        with some.lent() as view:
            look(view)
    store.commit(list(store.quads(graph=SECOND)), [])
    for some in (views, others):
        some.changed()
        with some.lent() as view:
            assert wrong(view) == []
            assert look(view) == look(store)
    others.close()


def test_what_a_state_remembers_goes_with_it(store: EmbeddedStore, views: Views) -> None:
    with views.lent() as view:
        pass
    views.changed()
    with views.lent():
        assert view.remembered is None


def test_what_a_change_does_not_touch_is_not_looked_up_again(
        store: EmbeddedStore, views: Views, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    select = EmbeddedStore.select
    monkeypatch.setattr(EmbeddedStore, "select", lambda self, sparql, **rest: (
        asked.append(sparql), select(self, sparql, **rest))[1])
    with views.lent() as view:
        look(view)
    first = len(asked)
    elsewhere = NamedNode(f"{ARTICLE_GRAPHS}elsewhere")
    store.commit([], [Quad(node("id:country-ARM"), node("rdfs:label"), Literal("Armenia"), elsewhere)])
    views.changed()
    asked.clear()
    with views.lent() as view:
        look(view)
    # What is asked of the whole store each time: the claims of an article in their order, events, who is spoken of,
    # and what is spelt like a name that is none.
    kinds = {"?it ?name {", "oa:start", "fds:reportOf", "fds:ofEvent", "fds:mentions", "?event ?by", "a fds:Article"}
    assert [one for one in asked if not any(kind in one for kind in kinds)] == []
    assert len(asked) < first


def test_an_update_in_sparql_makes_all_be_looked_up_again(store: EmbeddedStore, views: Views) -> None:
    with views.lent() as view:
        look(view)
    store.update(f"DELETE WHERE {{ GRAPH <{SECOND.value}> {{ ?s ?p ?o }} }}")
    views.changed()
    with views.lent() as view:
        assert isinstance(view.remembered, Remembered)
        assert view.remembered.held() == {}
        assert look(view) == look(store)


def test_a_change_that_is_being_made_counts_as_one_that_may_or_may_not_be_there() -> None:
    journal, quad = Journal(), Quad(node("id:a"), node("rdfs:label"), Literal("a"), DEFAULT_GRAPH)
    with journal.change([quad]):
        before = journal.done
        assert (before, journal.since(before)) == (0, [quad])
    assert (journal.done, journal.since(before), journal.since(journal.done)) == (1, [quad], [])
    journal.forget(1)
    assert (journal.since(0), journal.since(1)) == (None, [])


def test_only_so_much_is_remembered(store: EmbeddedStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remembered, "_MOST", 10)
    some = remembered.Lookup[list[int]](lambda _, keys: {key: [1] * 4 for key in keys}, lambda _, change: ())
    memory = Remembered(store)
    for key in "abc":
        assert memory.values(some, [key]) == {key: [1] * 4}
    assert list(memory.held()[some]) == ["b", "c"]
    assert memory.values(some, ["a", "d", "e"]).keys() == {"a", "d", "e"}

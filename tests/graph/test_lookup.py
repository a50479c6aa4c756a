"""Reading a store: names, statements, claims, articles."""

from dataclasses import replace

import claim_graph as sample
import pytest
from pyoxigraph import NamedNode, Quad

from graph.errors import NotFound, QueryError
from graph.ingest import load_reference
from graph.lookup import articles, claims, entities, propositions
from graph.lookup.records import Status, Tally
from graph.model import Article, Certainty, Date, Entity, Extraction, Modality, Stance
from graph.rdf import DEFAULT_GRAPH, node, quads
from graph.store.embedded import EmbeddedStore
from graph.terms import expand


@pytest.fixture(scope="module")
def store() -> EmbeddedStore:
    return sample.filled(EmbeddedStore.in_memory())


@pytest.fixture(scope="module")
def with_reference() -> EmbeddedStore:
    store = sample.filled(EmbeddedStore.in_memory())
    load_reference(store)
    return store


@pytest.mark.parametrize(("name", "key"), [
    ("Kazakhstan", "country-KAZ"), ("kazakhstan", "country-KAZ"), ("KAZ", "country-KAZ"), ("Kazakh", "country-KAZ"),
    ("Kasakhstan", "country-KAZ"), ("CSTO", "org-csto"), ("NATO", "org-nato"), ("DE", "country-DEU"),
    ("Georgia", "country-GEO"), ("Türkiye", "country-TUR"), ("tokayev", "person-kassym-jomart-tokayev"),
    ("country-KAZ", "country-KAZ"), ("Paris", "city-2988507")])
def test_a_name_finds_whom_the_news_means(with_reference: EmbeddedStore, name: str, key: str) -> None:
    assert entities.resolve(with_reference, name)[0].id == key


@pytest.mark.parametrize("name", ["", " ", "qqqqqqq", '"} DROP ALL #', "country-KAZ>", "<script>x"])
def test_a_name_of_nobody_finds_nobody(with_reference: EmbeddedStore, name: str) -> None:
    assert entities.find_entities(with_reference, name) == ()
    with pytest.raises(NotFound, match="nothing here is called"):
        entities.resolve(with_reference, name)


def test_kinds_and_limits_narrow_a_search(with_reference: EmbeddedStore) -> None:
    assert {one.kind for one in entities.find_entities(with_reference, "Georgia", kind="Region")} == {"Region"}
    assert len(entities.find_entities(with_reference, "a", limit=3)) == 3


def test_an_entity_has_its_names_and_codes(with_reference: EmbeddedStore) -> None:
    record = entities.entity(with_reference, sample.KAZ)
    assert record.entity.label == "Kazakhstan"
    assert "Republic of Kazakhstan" in record.aliases
    assert "KAZ" in dict(record.properties).values()


def test_statuses(store: EmbeddedStore) -> None:
    found = propositions.statements_about(store, sample.KAZ)
    assert {one.sentence: one.status.value for one in found.items} == {
        "Kazakhstan is a member of Collective Security Treaty Organization": "fact",
        f"{sample.EVIL} assault → Kazakhstan in Kazakhstan": "claimed",
        "Collective Security Treaty Organization mobilize (2,500 people) → Kazakhstan": "claimed",
        f"order is restored {sample.EVIL}": "claimed"}
    [disputed] = propositions.statements_about(store, sample.RUS).items
    assert disputed.status == Status.DISPUTED
    assert [(one.holder.label, one.stance_label) for one in disputed.claims] == [
        ("Kassym-Jomart Tokayev", "asserted"), ("Russia", "denied")]


def test_what_an_entity_says_is_found_under_it_as_holder(store: EmbeddedStore) -> None:
    found = propositions.statements_about(store, sample.TOKAYEV)
    assert {one.roles for one in found.items} == {("holder",)}
    assert found.total == 3


def test_two_articles_meet_in_one_proposition(store: EmbeddedStore) -> None:
    [fact] = propositions.statements_about(store, sample.CSTO, statuses=(Status.FACT,)).items
    assert {one.article.publisher.label for one in fact.claims} == {"Steppe Wire", "Hostile <b>Post</b>"}
    assert propositions.proposition(store, fact.iri).claims == fact.claims


def test_of_equal_finds_those_that_articles_speak_of_come_first() -> None:
    store = EmbeddedStore.in_memory()
    load_reference(store)
    assert entities.resolve(store, "Teodoro")[0].label == "Teodoro Obiang"
    minister = Entity(expand("id:person-gilberto-teodoro"), "Person", "Gilberto Teodoro")
    store.commit([], quads(Extraction(sample.first_article(), (minister,), ())))
    assert [one.label for one in entities.resolve(store, "Teodoro")[:2]] == ["Gilberto Teodoro", "Teodoro Obiang"]


def test_a_proposition_that_many_repeat_is_shown_with_the_best_claims_and_their_number() -> None:
    store = EmbeddedStore.in_memory()
    for number in range(30):
        article = Article.of(f"{sample.FIRST_TEXT} {number}", title=f"Report {number}", publisher=sample.WIRE)
        member = sample.claim(article, sample.MEMBER, "Kazakhstan is a member of the CSTO")
        store.commit([], quads(Extraction(article, sample.ENTITIES, (member,))))
    [listed] = propositions.statements_about(store, sample.KAZ).items
    assert (listed.tally.claims, len(listed.claims)) == (30, 10)
    alone = propositions.proposition(store, listed.iri)
    assert (alone.tally.claims, len(alone.claims)) == (30, 30)


def test_the_best_claim_is_actual_then_certain_then_surely_read_then_early() -> None:
    store = EmbeddedStore.in_memory()
    planned, doubted = Stance(modality=Modality.PLANNED), Stance(certainty=Certainty.PROBABLE)
    ways = ((planned, 0.9, 1), (doubted, 0.9, 2), (sample.PLAIN, 0.8, 3), (sample.PLAIN, 0.9, 5),
            (sample.PLAIN, 0.9, 4))
    for stance, confidence, day in ways:
        article = replace(Article.of(f"{sample.FIRST_TEXT} {day}", title=f"Report {day}", publisher=sample.WIRE),
                          published=Date(2022, 1, day))
        said = sample.claim(article, sample.MEMBER, "Kazakhstan is a member of the CSTO", stance=stance)
        store.commit([], quads(Extraction(article, sample.ENTITIES, (replace(said, confidence=confidence),))))
    for most, days in ((1, {4}), (2, {4, 5}), (3, {3, 4, 5}), (4, {2, 3, 4, 5})):
        [listed] = propositions.statements_about(store, sample.KAZ, most=most).items
        assert {claim.stated_on.day for claim in listed.claims if claim.stated_on} == days
    assert listed.tally == Tally(claims=5, holders=1, articles=3, independent=3)


def test_copies_of_one_story_are_one_independent_report() -> None:
    store = sample.filled(EmbeddedStore.in_memory())
    one, two = (NamedNode(article.iri) for article in (sample.first_article(), sample.second_article()))
    [fact] = propositions.statements_about(store, sample.CSTO, statuses=(Status.FACT,)).items
    assert fact.tally == Tally(claims=2, holders=2, articles=2, independent=2)
    store.commit([], [Quad(two, node("prov:wasDerivedFrom"), one, DEFAULT_GRAPH)])
    [fact] = propositions.statements_about(store, sample.CSTO, statuses=(Status.FACT,)).items
    assert fact.tally == Tally(claims=2, holders=2, articles=2, independent=1)


def test_a_claim_shows_its_sentence_and_its_quote(store: EmbeddedStore) -> None:
    for article in (sample.first_article(), sample.second_article()):
        for _, claim in claims.claims_of_article(store, article.iri).items:
            for evidence in claim.evidence:
                assert article.text[evidence.span.start:evidence.span.end] == evidence.span.quote
                assert evidence.span.quote in evidence.sentence
                assert evidence.sentence in article.text


def test_without_the_text_the_quote_stands_for_the_sentence() -> None:
    store = sample.filled(EmbeddedStore.in_memory(), keep_text=False)
    for _, claim in claims.claims_of_article(store, sample.first_article().iri).items:
        assert [one.sentence for one in claim.evidence] == [one.span.quote for one in claim.evidence]


def test_claims_of_an_article_come_in_the_order_of_its_text(store: EmbeddedStore) -> None:
    found = claims.claims_of_article(store, sample.first_article().iri)
    starts = [claim.evidence[0].span.start for _, claim in found.items]
    assert starts == sorted(starts)
    assert found.total == 4


def test_background_stays_apart_and_comes_last(with_reference: EmbeddedStore) -> None:
    found = propositions.statements_about(with_reference, sample.CSTO, limit=200)
    statuses = [one.status for one in found.items]
    assert statuses == sorted(statuses, key=list(Status).index)
    background = [one for one in found.items if one.status == Status.REFERENCE]
    assert all(not one.claims and (one.source or one.dataset) for one in background)
    member = next(one for one in background if one.subject and one.subject.iri == sample.KAZ
                  and one.relation and one.relation.iri == expand("org:memberOf"))
    assert member.since


@pytest.mark.parametrize("limit", [1, 7, 100])
def test_pages_of_any_size_give_everything_once(with_reference: EmbeddedStore, limit: int) -> None:
    whole = propositions.statements_about(with_reference, sample.CSTO, limit=1000)
    keys, cursor = [], None
    while True:
        page = propositions.statements_about(with_reference, sample.CSTO, limit=limit, cursor=cursor)
        keys += [(one.iri, one.sentence) for one in page.items]
        cursor = page.next_cursor
        assert page.total == whole.total
        if cursor is None:
            break
    assert keys == [(one.iri, one.sentence) for one in whole.items]
    assert len(set(keys)) == whole.total


@pytest.mark.parametrize("cursor", ["x", "e30", "WzEsMl0", "WyJhIl0=", "☃"])
def test_a_cursor_of_another_list_is_refused(store: EmbeddedStore, cursor: str) -> None:
    with pytest.raises(QueryError, match="cursor"):
        propositions.statements_about(store, sample.KAZ, cursor=cursor)


def test_articles_come_latest_first(store: EmbeddedStore) -> None:
    found = articles.articles(store)
    assert [str(one.published) for one in found.items] == ["2022-01-07", "2022-01-06"]
    assert [one.claims for one in found.items] == [3, 4]
    assert articles.counts(store) == articles.Counts(articles=2, claims=7, facts=1, entities=5)


def test_an_article_is_found_by_id_prefix_address_or_title(store: EmbeddedStore) -> None:
    article = sample.first_article()
    key = article.iri.rpartition("article-")[2]
    for name in (article.iri, f"article-{key}", key, key[:6], f"article-{key[:6]}", article.url,
                 "alliance to SEND troops"):
        assert articles.find_article(store, name).iri == article.iri
    for name in ("", "zzz", "Alliance", key[:3], "article-", f"article-{key[:3]}"):
        with pytest.raises(NotFound):
            articles.find_article(store, name)


@pytest.mark.parametrize("iri", [expand("id:nobody"), expand("id:a b"), expand("id:>"), expand("id:claim-0")])
def test_what_is_not_there_is_said_so(store: EmbeddedStore, iri: str) -> None:
    for find in (entities.entity, propositions.proposition, articles.article, claims.claim, claims.claims_of_article):
        with pytest.raises(NotFound):
            find(store, iri)  # type: ignore[operator]

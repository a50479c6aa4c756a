"""What becomes a fact, and that it does not depend on the order of articles."""

import datetime as dt
from itertools import permutations

import pytest
from pyoxigraph import NamedNode, Quad

from graph.ingest import change_article
from graph.model import (
    Article,
    Attribution,
    Certainty,
    Claim,
    Entity,
    Evidence,
    Extraction,
    Modality,
    Period,
    Polarity,
    RelationProposition,
    Stance,
)
from graph.rdf import DEFAULT_GRAPH, node, quads
from graph.store.embedded import EmbeddedStore
from graph.terms import Iri, expand

TEXT = "Ayka Berdiyeva, the president of Kazakhstan, spoke in Astana on Monday about the bloc."
BEFORE, AFTER = dt.date(2019, 3, 1), dt.date(2022, 1, 6)
KAZ, CSTO = expand("id:country-KAZ"), expand("id:org-csto")
OLD, NEW = expand("id:person-old-president"), expand("id:person-new-president")
PLAIN = Stance()
MEMBER = RelationProposition(KAZ, expand("org:memberOf"), CSTO)


def president(person: Iri, **more: object) -> RelationProposition:
    return RelationProposition(person, expand("fds:headOfStateOf"), KAZ, **more)  # type: ignore[arg-type]


def report(
    proposition: RelationProposition,
    day: dt.date = AFTER,
    *,
    stance: Stance = PLAIN,
    number: int = 0,
    attribution: Attribution = Attribution.NARRATED,
    holder: str = "id:publisher-wire",
) -> Extraction:
    wire = Entity(expand("id:publisher-wire"), "Publisher", "Wire")
    article = Article.of(f"{TEXT} {number} {day}", title=f"Report {number}", publisher=wire, published=day)
    evidence = Evidence(0, 5, article.text[:5], 0, 20)
    claim = Claim(article.iri, proposition, expand(holder), (evidence,), attribution, stance, stated_on=day)
    people = [Entity(person, "Person", "A president") for person in (OLD, NEW)]
    return Extraction(
        article, (Entity(KAZ, "State", "Kazakhstan"), Entity(CSTO, "Organisation", "CSTO"), *people), (claim,)
    )


def store_of(*reports: Extraction) -> EmbeddedStore:
    store = EmbeddedStore.in_memory()
    for one in reports:
        change_article(store, list(store.quads(graph=NamedNode(one.article.iri))), quads(one), {})
    return store


def facts(store: EmbeddedStore) -> set[Quad]:
    return set(store.quads(graph=DEFAULT_GRAPH))


def plain(store: EmbeddedStore, proposition: RelationProposition) -> bool:
    assert not isinstance(proposition.object, dt.date)
    return any(
        store.quads(
            NamedNode(proposition.subject),
            NamedNode(proposition.predicate),
            NamedNode(proposition.object),
            DEFAULT_GRAPH,
        )
    )


def test_what_the_narrator_says_plainly_is_a_fact() -> None:
    store = store_of(report(MEMBER))
    assert plain(store, MEMBER)
    assert any(store.quads(None, None, node("fds:Fact"), DEFAULT_GRAPH))
    assert [quad.object.value for quad in store.quads(NamedNode(CSTO), node("rdfs:label"), None, DEFAULT_GRAPH)] == [
        "CSTO"
    ]


@pytest.mark.parametrize(
    "stance",
    [
        Stance(polarity=Polarity.NEGATIVE),
        Stance(certainty=Certainty.POSSIBLE),
        Stance(certainty=Certainty.PROBABLE),
        *(Stance(modality=modality) for modality in Modality if modality != Modality.ACTUAL),
    ],
)
def test_denied_doubted_and_unreal_claims_are_no_facts(stance: Stance) -> None:
    assert not facts(store_of(report(MEMBER, stance=stance)))


@pytest.mark.parametrize("attribution", [Attribution.QUOTED, Attribution.PARAPHRASED])
def test_what_somebody_is_quoted_with_stays_his_claim(attribution: Attribution) -> None:
    assert not facts(store_of(report(MEMBER, attribution=attribution, holder="id:person-old-president")))


def test_a_denial_by_anyone_takes_the_fact_back() -> None:
    denial = report(MEMBER, stance=Stance(polarity=Polarity.NEGATIVE), attribution=Attribution.QUOTED, number=2)
    assert not facts(store_of(report(MEMBER), denial))
    assert not facts(store_of(denial, report(MEMBER)))


def test_the_later_president_has_the_plain_triple_in_any_order() -> None:
    reports = [
        report(president(OLD), BEFORE, number=1),
        report(president(NEW), AFTER, number=2),
        report(MEMBER, number=3),
    ]
    outcomes = {frozenset(facts(store_of(*order))) for order in permutations(reports)}
    assert len(outcomes) == 1
    store = store_of(*reports)
    assert plain(store, president(NEW))
    assert not plain(store, president(OLD))


def test_two_presidents_on_one_day_contest_each_other() -> None:
    store = store_of(report(president(OLD), number=1), report(president(NEW), number=2))
    assert not facts(store)


def test_what_has_ended_has_no_plain_triple() -> None:
    former = president(OLD, period=Period(latest_end=dt.date(2019, 12, 31)))
    store = store_of(report(former))
    assert facts(store)
    assert not plain(store, former)


def test_forgetting_gives_the_quads_from_before() -> None:
    first, second = report(president(OLD), BEFORE, number=1), report(president(NEW), number=2)
    store = store_of(first)
    before = set(store.quads())
    change_article(store, [], quads(second), {})
    assert set(store.quads()) != before
    change_article(store, quads(second), [], {})
    assert set(store.quads()) == before

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
    proposition_iri,
)
from graph.promotion import Promotion, Rule, Verdict
from graph.rdf import DEFAULT_GRAPH, Description, node, quads, read_proposition
from graph.store.embedded import EmbeddedStore
from graph.terms import Iri, expand
from graph.vocabulary import VOCABULARY

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


def judged(store: EmbeddedStore) -> dict[str, tuple[Verdict, bool, bool, bool]]:
    """The verdict on each claim, and what the default graph holds: the fact, this claim under it, its plain triple."""
    found = {}
    for quad in store.quads(None, node("fds:proposition")):
        claim, proposition = quad.subject, quad.object
        assert isinstance(claim, NamedNode)
        assert isinstance(proposition, NamedNode)
        said = read_proposition(Description({*store.quads(proposition)}), proposition.value)
        assert isinstance(said, RelationProposition)
        found[claim.value] = (
            Promotion(store, VOCABULARY).judge(Iri(claim.value)),
            any(store.quads(proposition, None, node("fds:Fact"), DEFAULT_GRAPH)),
            any(store.quads(proposition, node("fds:supportedBy"), claim, DEFAULT_GRAPH)),
            any(store.quads(proposition, None, node("fds:Fact"), DEFAULT_GRAPH)) and plain(store, said),
        )
    return found


@pytest.mark.parametrize(
    "reports",
    [
        (report(MEMBER),),
        (report(MEMBER), report(MEMBER, stance=Stance(polarity=Polarity.NEGATIVE), number=2)),
        (report(MEMBER), report(MEMBER, attribution=Attribution.QUOTED, holder="id:person-old-president", number=2)),
        (report(MEMBER, stance=Stance(modality=Modality.HOPED)),),
        (report(president(OLD), BEFORE, number=1), report(president(NEW), AFTER, number=2)),
        (report(president(OLD), number=1), report(president(NEW), number=2)),
        (report(president(OLD, period=Period(latest_end=dt.date(2019, 12, 31)))),),
        (report(president(OLD), BEFORE), report(president(OLD, period=Period(latest_end=AFTER)), number=2)),
    ],
)
def test_the_verdict_on_a_claim_says_what_the_default_graph_holds(reports: tuple[Extraction, ...]) -> None:
    found = judged(store_of(*reports))
    assert found
    for verdict, *held in found.values():
        assert [verdict.fact, verdict.supports, verdict.plain] == held
        assert bool(verdict.held_back) == (held != [True, True, True])


def test_a_succeeded_president_names_the_successor() -> None:
    old = report(president(OLD), BEFORE, number=1)
    store = store_of(old, report(president(NEW), AFTER, number=2))
    verdict = Promotion(store, VOCABULARY).judge(old.claims[0].iri)
    assert (verdict.fact, verdict.plain, verdict.held_back) == (True, False, (Rule.SUCCEEDED,))
    assert verdict.by == (proposition_iri(president(NEW)),)

"""A real article, as a reader saves it: what must be found in it, and what must not.

The article is its publisher's; it lies beside this checkout, not in it.
"""

import datetime as dt
from functools import cache
from pathlib import Path

import pytest
from extracted import extractor

from graph.harvest import as_article
from graph.model import (
    Attribution,
    Claim,
    EventProposition,
    Extraction,
    Obligation,
    RelationProposition,
    StatementProposition,
    Treaty,
)
from graph.reading.readers import read
from graph.terms import expand

ARTICLE = Path(__file__).resolve().parents[4] / "shared" / "articles" / "indianarrative-kazakhstan.txt"
pytestmark = pytest.mark.skipif(not ARTICLE.exists(), reason="the real article lies beside the checkout only")
TOKAYEV, NAZARBAYEV = expand("id:person-kassym-jomart-tokayev"), expand("id:person-nursultan-nazarbayev")
KAZ, RUS = expand("id:country-KAZ"), expand("id:country-RUS")


@cache
def extraction(published: dt.date | None = dt.date(2022, 1, 6)) -> Extraction:
    return extractor()(as_article(read(ARTICLE.read_bytes(), name=ARTICLE.name, published=published)))


def relations(predicate: str) -> list[tuple[str, str, Claim]]:
    return [
        (claim.proposition.subject, str(claim.proposition.object), claim)
        for claim in extraction().claims
        if isinstance(claim.proposition, RelationProposition) and claim.proposition.predicate == expand(predicate)
    ]


def narrated(claim: Claim) -> bool:
    return claim.attribution == Attribution.NARRATED and claim.stance.asserts


def test_the_six_members_are_facts() -> None:
    members = {
        subject.rpartition("-")[2]
        for subject, thing, claim in relations("org:memberOf")
        if thing == expand("id:org-csto") and narrated(claim)
    }
    assert members == {"RUS", "ARM", "BLR", "KAZ", "KGZ", "TJK"}


def test_the_treaty_its_article_and_what_it_obliges_to() -> None:
    treaty = next(entity for entity in extraction().entities if isinstance(entity, Treaty))
    assert treaty.signed_on == dt.date(1992, 5, 15)
    article = next(thing for subject, thing, _ in relations("fds:hasArticle") if subject == treaty.iri)
    imposed = next(thing for subject, thing, _ in relations("fds:imposes") if subject == article)
    obligation = next(entity for entity in extraction().entities if entity.iri == imposed)
    assert isinstance(obligation, Obligation)
    assert obligation.type == expand("atop:defense")
    assert obligation.trigger.startswith("in the event of an aggression")
    assert obligation.condition == "at its request"
    assert obligation.bearer == "all other members"
    assert obligation.beneficiary == "any of the participating States"
    assert "support and assistance, including military" in obligation.duty


def test_the_norm_is_no_deed() -> None:
    norm = read(ARTICLE.read_bytes(), name=ARTICLE.name).text.index("in the event of an aggression")
    assert not [
        claim
        for claim in extraction().claims
        if isinstance(claim.proposition, EventProposition) and norm <= claim.evidence[0].start <= norm + 250
    ]


@pytest.mark.parametrize(
    ("person", "relation", "thing"),
    [
        ("kassym-jomart-tokayev", "fds:headOfStateOf", "country-KAZ"),
        ("nikol-pashinyan", "fds:headOfGovernmentOf", "country-ARM"),
        ("nikol-pashinyan", "fds:chairs", "org-csto"),
        ("emomali-rahmon", "fds:headOfStateOf", "country-TJK"),
        ("dmitry-rogozin", "fds:leads", "org-roscosmos"),
    ],
)
def test_people_and_their_offices(person: str, relation: str, thing: str) -> None:
    found = [
        claim
        for subject, other, claim in relations(relation)
        if subject == expand(f"id:person-{person}") and other == expand(f"id:{thing}")
    ]
    assert any(narrated(claim) and not claim.proposition.period.ended for claim in found)  # type: ignore[union-attr]


def test_who_ruled_till_2019_rules_no_more() -> None:
    ruled = [claim for subject, thing, claim in relations("fds:administers") if subject == NAZARBAYEV and thing == KAZ]
    assert [str(claim.proposition.period.latest_end) for claim in ruled] == ["2019-12-31"]  # type: ignore[union-attr]
    assert not [1 for subject, _, _ in relations("fds:headOfStateOf") if subject == NAZARBAYEV]


def test_russia_and_kazakhstan_are_tied() -> None:
    ties = [
        claim
        for claim in extraction().claims
        if isinstance(claim.proposition, EventProposition)
        and {RUS, KAZ} <= {*claim.proposition.actors, *claim.proposition.recipients}
    ]
    assert [claim.proposition.type for claim in ties] == [expand("plover:CONSULT")]  # type: ignore[union-attr]
    assert ties[0].holder == RUS


def test_statements_stay_with_those_who_made_them() -> None:
    said = [claim for claim in extraction().claims if isinstance(claim.proposition, StatementProposition)]
    holders = [claim.holder for claim in said if claim.holder in (TOKAYEV, expand("id:org-rus-foreign-ministry"))]
    assert holders.count(TOKAYEV) >= 6
    assert holders.count(expand("id:org-rus-foreign-ministry")) >= 1
    assert not [claim for claim in said if claim.attribution == Attribution.NARRATED]


def test_the_seized_airport_is_nobodys_fact() -> None:
    for claim in extraction().claims:
        if isinstance(claim.proposition, EventProposition) and claim.proposition.type.endswith(("COERCE", "ASSAULT")):
            assert (
                claim.attribution != Attribution.NARRATED
                or not claim.stance.asserts
                or "seiz" not in claim.evidence[0].quote
            )


def test_each_quote_stands_at_its_offsets_and_none_comes_from_around_the_article() -> None:
    text = read(ARTICLE.read_bytes(), name=ARTICLE.name).text
    for claim in extraction().claims:
        for evidence in claim.evidence:
            assert text[evidence.start : evidence.end] == evidence.quote
            assert not any(
                word in text[evidence.sentence_start : evidence.sentence_end]
                for word in ("Also Read", "Image courtesy", "facebook", "youtube")
            )


def test_without_the_day_of_publication_no_day_is_made_up() -> None:
    for claim in extraction(None).claims:
        period = getattr(claim.proposition, "period", None)
        assert claim.stated_on is None
        if period:
            years = {
                day.year
                for day in (period.earliest_begin, period.latest_begin, period.earliest_end, period.latest_end)
                if day
            }
            assert years <= {1992, 2019}

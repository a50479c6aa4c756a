"""Who held an office in former years: news is read by the day on which it was published."""

import datetime as dt

import pytest
from extracted import extractor

from graph.extraction.meaning.offices import Offices
from graph.model import Article, Date, Entity, RelationProposition
from graph.terms import Iri, expand, local_name

WIRE = Entity(expand("id:publisher-wire"), "Publisher", "Wire")
HEAD_OF_STATE, HEAD_OF_GOVERNMENT = expand("fds:headOfStateOf"), expand("fds:headOfGovernmentOf")


def relations(text: str, day: str) -> set[tuple[str, str, str]]:
    published = dt.date.fromisoformat(day) if day else None
    claims = extractor()(Article.of(text, title="A report", publisher=WIRE, published=published)).claims
    return {
        (local_name(said.subject), local_name(said.predicate), local_name(said.object))
        for said in (claim.proposition for claim in claims)
        if isinstance(said, RelationProposition) and not isinstance(said.object, Date)
    }


def person(name: str) -> Iri:
    return expand(f"id:person-{name}")


@pytest.mark.parametrize(
    ("day", "holder"),
    [("1987-03-26", "ronald-reagan"), ("1991-01-16", "george-h-w-bush"), ("2003-03-20", "george-w-bush")],
)
def test_an_office_is_that_of_its_holder_on_the_day(day: str, holder: str) -> None:
    found = Offices.reference().holder(HEAD_OF_STATE, expand("id:country-USA"), dt.date.fromisoformat(day))
    assert found == person(holder)


def test_a_surname_that_two_holders_share_means_the_one_of_the_day_and_without_a_day_nobody() -> None:
    text = "President Bush flew to Ottawa on Monday."
    assert {one[1:] for one in relations(text, "1990-05-07")} == {("headOfStateOf", "country-USA")}
    assert {one[1:] for one in relations(text, "2004-05-03")} == {("headOfStateOf", "country-USA")}
    assert relations(text, "1996-05-06") == relations(text, "") == set()


def test_a_name_in_full_needs_no_day() -> None:
    text = "Prime Minister Yasuhiro Nakasone flew to Ottawa on Monday."
    said = ("person-yasuhiro-nakasone", "headOfGovernmentOf", "country-JPN")
    assert said in relations(text, "1987-05-04")
    assert said in relations(text, "")


def test_who_went_on_to_lead_an_organisation_heads_his_state_no_more() -> None:
    offices = Offices.reference()
    portugal = expand("id:country-PRT")
    assert offices.headed_by(person("antonio-guterres"), dt.date(1999, 5, 3)) == portugal
    assert offices.headed_by(person("antonio-guterres"), dt.date(2020, 5, 4)) is None
    assert offices.headed_by(person("antonio-guterres"), None) is None
    # who leads a party and a state at once does head the state
    assert offices.headed_by(person("jiang-zemin"), None) == expand("id:country-CHN")


def test_one_person_may_have_governed_and_later_only_represented_the_state() -> None:
    offices = Offices.reference()
    assert offices.held_by(HEAD_OF_GOVERNMENT, person("carlo-azeglio-ciampi"), None) == expand("id:country-ITA")
    assert offices.held_by(HEAD_OF_GOVERNMENT, person("carlo-azeglio-ciampi"), dt.date(2000, 5, 1)) is None


def test_an_office_that_begins_after_the_article_is_not_over_before_it() -> None:
    text = "Jon Holm, a former president of Chile since 2026, spoke."
    article = Article.of(text, title="A report", publisher=WIRE, published=dt.date(2022, 1, 5))
    held = [one for one in extractor()(article).claims if "head_of_state_of" in one.frame]
    assert held
    assert not any(one.stance.asserts for one in held)

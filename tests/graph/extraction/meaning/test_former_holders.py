"""Who held an office in former years: news is read by the day on which it was published."""

import datetime as dt

import pytest
from extracted import claims, relations

from graph.extraction.meaning.offices import Offices
from graph.terms import Iri, expand

HEAD_OF_STATE, HEAD_OF_GOVERNMENT = expand("fds:headOfStateOf"), expand("fds:headOfGovernmentOf")


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
    assert {one[1:] for one in relations(text, dt.date(1990, 5, 7))} == {("headOfStateOf", "country-USA")}
    assert {one[1:] for one in relations(text, dt.date(2004, 5, 3))} == {("headOfStateOf", "country-USA")}
    assert relations(text, dt.date(1996, 5, 6)) == relations(text, None) == set()


def test_a_name_in_full_needs_no_day() -> None:
    text = "Prime Minister Yasuhiro Nakasone flew to Ottawa on Monday."
    said = ("person-yasuhiro-nakasone", "headOfGovernmentOf", "country-JPN")
    assert said in relations(text, dt.date(1987, 5, 4))
    assert said in relations(text, None)


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
    held = [one for one in claims(text, dt.date(2022, 1, 5)) if "head_of_state_of" in one.frame]
    assert held
    assert not any(one.stance.asserts for one in held)

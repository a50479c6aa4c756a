"""Where troops are sent, whom that helps, and who suffers what their own army reports."""

import datetime as dt

import pytest
from extracted import events

from graph.model import EventProposition
from graph.terms import local_name

DAY = dt.date(2023, 5, 4)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The United Kingdom deployed 600 soldiers to Estonia.", "country-EST"),
        ("Turkey sent troops into northern Iraq.", "country-IRQ"),
        ("Italy sent a warship to the Red Sea.", "place-red-sea"),
    ],
)
def test_troops_are_mobilised_where_they_are_sent(text: str, place: str) -> None:
    [(root, _, recipients, claim)] = events(text, DAY)
    assert (root, recipients) == ("MOBILIZE", set())
    assert isinstance(claim.proposition, EventProposition)
    assert local_name(claim.proposition.place or "").endswith(place.partition("-")[2])


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("Eritrea sent tanks into Ethiopia on Monday.", "MOBILIZE"),
        ("Rwanda moved tanks into Burundi.", "MOBILIZE"),
        ("Poland sent tanks to Ukraine.", "AID"),
        ("Nigeria sent doctors into Liberia.", "AID"),
        ("Norway sent 40 marines to Gabon as peacekeepers.", "AID"),
    ],
)
def test_tanks_that_drive_into_a_state_do_not_help_it(text: str, root: str) -> None:
    assert [one[0] for one in events(text, DAY)] == [root]


def test_troops_against_a_state_concern_it() -> None:
    found = events("Turkey deployed troops against Syria.", DAY)
    assert [one[:3] for one in found] == [("MOBILIZE", {"country-TUR"}, {"country-SYR"})]


def test_warplanes_near_a_state_do_not_help_it() -> None:
    text = "China sent 30 warplanes and six ships near Taiwan."
    assert [found[:3] for found in events(text, DAY)] == [("MOBILIZE", {"country-CHN"}, {"country-TWN"})]


def test_aid_is_not_given_to_those_whom_it_helps_to_fight() -> None:
    text = "Kenya sent 400 soldiers to Mozambique to fight Islamist insurgents."
    assert [found[1:3] for found in events(text, DAY) if found[0] == "AID"] == [({"country-KEN"}, {"country-MOZ"})]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("The Israeli army said three of its troops had been wounded in southern Lebanon.", set()),
        ('The Israeli army said four gunmen had been "eliminated" in Tulkarem.', {"org-idf"}),
    ],
)
def test_an_army_has_not_attacked_its_own_soldiers(text: str, actors: set[str]) -> None:
    assert [found[1] for found in events(text, DAY) if found[0] == "ASSAULT"] == [actors]

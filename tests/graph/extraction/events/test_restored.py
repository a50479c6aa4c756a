"""Harm that ends in fact: borders reopened, truces signed, captives given back; and own people taken home."""

import datetime as dt

import pytest
from extracted import events

DAY = dt.date(2023, 5, 4)


def told(text: str) -> list[tuple[str, set[str], set[str]]]:
    return [one[:3] for one in events(text, DAY)]


@pytest.mark.parametrize(
    ("text", "actors", "recipients"),
    [
        ("Zambia reopened its border with Malawi on Friday.", {"country-ZMB"}, {"country-MWI"}),
        ("Nepal will reopen its frontier with India next week.", {"country-NPL"}, {"country-IND"}),
        ("Kuwait reopened its airspace to Qatar.", {"country-KWT"}, {"country-QAT"}),
        ("Sierra Leone and Guinea reopened their border on Friday.", {"country-SLE", "country-GIN"}, set()),
    ],
)
def test_a_border_that_is_reopened_is_no_word_but_a_deed(text: str, actors: set[str], recipients: set[str]) -> None:
    assert told(text) == [("RETREAT", actors, recipients)]


def test_a_border_that_is_closed_and_reopened_is_told_twice() -> None:
    found = told("Togo closed its border with Ghana on Monday and reopened it a week later.")
    assert found == [(root, {"country-TGO"}, {"country-GHA"}) for root in ("COERCE", "RETREAT")]


def test_an_embassy_that_is_reopened_brings_two_states_together() -> None:
    assert [one[0] for one in told("Denmark reopened its embassy in Damascus.")] == ["SUPPORT"]


@pytest.mark.parametrize(
    ("text", "actors", "recipients"),
    [
        ("Laos and Cambodia signed a ceasefire on Monday.", {"country-LAO", "country-KHM"}, set()),
        ("Laos signed a truce with Cambodia.", {"country-LAO"}, {"country-KHM"}),
        ("Bolivia and Peru agreed on a ceasefire on Monday.", {"country-BOL", "country-PER"}, set()),
        ("Chad and Sudan concluded an armistice.", {"country-TCD", "country-SDN"}, set()),
    ],
)
def test_a_truce_that_both_sides_make_is_one_deed(text: str, actors: set[str], recipients: set[str]) -> None:
    assert told(text) == [("RETREAT", actors, recipients)]


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("Laos declared a ceasefire.", "CONCEDE"),
        ("Laos and Cambodia signed a trade deal on Monday.", "SUPPORT"),
        ("Laos and Cambodia agreed to a truce.", "CONCEDE"),
    ],
)
def test_a_truce_that_is_only_announced_is_given_in_words(text: str, root: str) -> None:
    roots = {one[0] for one in told(text)}
    assert root in roots
    assert "RETREAT" not in roots


@pytest.mark.parametrize(
    ("text", "actor", "recipient"),
    [
        ("Armenia returned two captured soldiers to Azerbaijan.", "country-ARM", "country-AZE"),
        ("Ethiopia returned a captured colonel to Eritrea.", "country-ETH", "country-ERI"),
        ("Niger sent home two detained engineers to Benin.", "country-NER", "country-BEN"),
        ("Morocco returned two jailed reporters to Spain.", "country-MAR", "country-ESP"),
    ],
)
def test_captives_are_given_back_to_their_state(text: str, actor: str, recipient: str) -> None:
    assert told(text) == [("RETREAT", {actor}, {recipient})]


def test_who_sends_migrants_back_frees_nobody() -> None:
    assert "RETREAT" not in {one[0] for one in told("Germany returned 50 rejected migrants to Chad.")}


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Spain evacuated its citizens from Khartoum on Tuesday.", "country-ESP"),
        ("Norway evacuated its ambassador by military plane.", "country-NOR"),
        ("Canada evacuated its embassy staff from Caracas.", "country-CAN"),
        ("India airlifted its nationals out of Sanaa.", "country-IND"),
    ],
)
def test_who_takes_his_own_people_home_leaves(text: str, actor: str) -> None:
    assert told(text) == [("RETREAT", {actor}, set())]


def test_who_takes_others_out_of_danger_helps_them() -> None:
    assert [one[0] for one in told("The army evacuated villagers from the flooded valley.")] == ["AID"]

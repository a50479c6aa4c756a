"""Whom a protest supports, whom somebody defends against a charge, and whom a state takes in."""

import pytest
from extracted import events


@pytest.mark.parametrize(
    "text",
    [
        "Thousands of Turks rallied in Ankara in support of Hamas.",
        "Hundreds of Lebanese demonstrated in Sidon in support of Hezbollah.",
        "Thousands of Jordanians marched in Amman in support of the Taliban.",
    ],
)
def test_a_rally_is_not_against_those_whom_it_supports(text: str) -> None:
    assert [found[2] for found in events(text) if found[0] == "PROTEST"] == [set()]


def test_a_rally_may_be_against_others() -> None:
    (found,) = events("Students in Dhaka rallied against the United States.")
    assert (found[0], found[2]) == ("PROTEST", {"country-USA"})


@pytest.mark.parametrize(
    ("text", "defended"),
    [
        ("Canada defended Israel against accusations of torture.", "country-ISR"),
        ("Italy defended Libya against criticism by Malta.", "country-LBY"),
    ],
)
def test_a_defence_accuses_nobody(text: str, defended: str) -> None:
    told = {found[0]: found[2] for found in events(text)}
    assert "ACCUSE" not in told
    assert told.get("SUPPORT", {defended}) == {defended}


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("Turkey took in hundreds of Iraqi refugees.", "AID"),
        ("Norway took in thousands of Bosnians.", "AID"),
        ("Peru took in 900 refugees from Venezuela.", "AID"),
        ("Ireland flew 40 refugees from Greece to Dublin.", "AID"),
        ("Serbian police took in nine refugees on suspicion of theft.", "COERCE"),
        ("Police took in hundreds of marchers for questioning.", "COERCE"),
    ],
)
def test_who_is_taken_in(text: str, root: str) -> None:
    assert {found[0] for found in events(text)} == {root}


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("A truce between Armenia and Azerbaijan took effect on Friday.", {"country-ARM", "country-AZE"}),
        ("A three-day truce between Israel and Syria took effect.", {"country-ISR", "country-SYR"}),
        ("A ceasefire between Peru and Ecuador went into effect.", {"country-PER", "country-ECU"}),
    ],
)
def test_a_truce_that_begins_is_kept(text: str, sides: set[str]) -> None:
    (found,) = events(text)
    assert found[:3] == ("RETREAT", sides, set())


@pytest.mark.parametrize(
    "text",
    ["Antony Blinken reaffirmed the U.S. commitment to Japan.", "Kishida reaffirmed Japan's commitment to NATO."],
)
def test_whose_the_commitment_is_does_not_have_it(text: str) -> None:
    assert [len(others) for root, _, others, _ in events(text) if root == "SUPPORT"] == [1]

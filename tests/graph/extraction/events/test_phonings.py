"""Whoever is called to be congratulated or thanked is called on the telephone, and is asked for nothing."""

import datetime as dt

import pytest
from extracted import events

DAY = dt.date(2023, 5, 4)
ADA, KARL = "person-ada-holm", "person-karl-moos"


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("Ada Holm called Karl Moos to concede defeat.", "CONCEDE"),
        ("Ada Holm called President Karl Moos to congratulate him.", "SUPPORT"),
        ("Ada Holm called Prime Minister Karl Moos to thank him for the aid.", "SUPPORT"),
        ("After calling Karl Moos to congratulate him, Ada Holm spoke in Oslo.", "SUPPORT"),
    ],
)
def test_the_caller_does_what_he_calls_for(text: str, root: str) -> None:
    found = events(text, DAY)
    assert {one[0] for one in found} == {"CONSULT", root}
    told = next(one for one in found if one[0] == root)
    assert (told[1], told[2], told[3].stance.modality.value) == ({ADA}, {KARL}, "actual")


def test_who_only_phones_does_so_too_and_who_is_called_on_does_not() -> None:
    stances = {
        text: [claim.stance.modality.value for root, *_, claim in events(text, DAY) if root in ("SUPPORT", "CONCEDE")]
        for text in ("Ada Holm phoned Karl Moos to congratulate him.", "Norway called on Chad to apologise.")
    }
    assert [*stances.values()] == [["actual"], ["requested"]]


def test_who_is_urged_by_telephone_is_called() -> None:
    assert "CONSULT" in {one[0] for one in events("Ada Holm called Karl Moos to urge restraint.", DAY)}


@pytest.mark.parametrize(
    ("text", "roots"),
    [
        ("Ada Holm called on Karl Moos to resign.", {"REQUEST", "RETREAT"}),
        ("Ada Holm called Karl Moos a liar.", {"ACCUSE"}),
        ("Ada Holm called the vote a sham.", {"ACCUSE"}),
    ],
)
def test_other_calls_need_no_telephone(text: str, roots: set[str]) -> None:
    assert {one[0] for one in events(text, DAY)} == roots


@pytest.mark.parametrize(
    "text",
    [
        "Ada Holm thanked Karl Moos by telephone.",
        "Ada Holm congratulated Karl Moos by phone on Sunday.",
        "Ada Holm assured Karl Moos in a telephone call that the grain would arrive soon.",
        "Ada Holm urged Karl Moos over the phone to free the monks.",
    ],
)
def test_who_says_something_by_telephone_speaks_with_him(text: str) -> None:
    assert [one[1:3] for one in events(text, DAY) if one[0] == "CONSULT"] == [({ADA, KARL}, set())]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Holm thanked Karl Moos for a phone.",
        "Ada Holm thanked Karl Moos in a speech.",
        "Ada Holm did not congratulate Karl Moos by telephone.",
        "Ada Holm thanked viewers by telephone.",
    ],
)
def test_without_a_call_nobody_speaks(text: str) -> None:
    assert "CONSULT" not in {one[0] for one in events(text, DAY)}

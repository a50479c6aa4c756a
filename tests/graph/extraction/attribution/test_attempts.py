"""Attempts on somebody's life: made, whether or not he died, or only to come."""

import pytest
from extracted import events


def attacks(text: str) -> list[tuple[str, str, str]]:
    stances = [claim.stance for root, _, _, claim in events(text) if root == "ASSAULT"]
    return [(one.polarity, one.certainty, one.modality) for one in stances]


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen tried to assassinate King Hussein in Amman.",
        "Rebels attempted to kill President Paul Biya in Garoua on Friday.",
        "Soldiers who tried to murder Malawi's president were jailed.",
    ],
)
def test_an_attempt_on_a_life_was_made(text: str) -> None:
    assert attacks(text) == [("positive", "certain", "actual")]


@pytest.mark.parametrize(
    "text",
    [
        "The soldiers will try to kill President Paul Biya.",
        "The soldiers may have tried to kill President Paul Biya.",
        "The soldiers did not try to kill President Paul Biya.",
    ],
)
def test_an_attempt_that_is_not_made_is_none(text: str) -> None:
    assert ("positive", "certain", "actual") not in attacks(text)


@pytest.mark.parametrize(
    ("text", "foiler"),
    [
        ("Egypt thwarted a plot by Hamas to attack the Danish embassy.", "country-EGY"),
        ("Oman foiled an Iranian plot to kidnap Kuwaitis.", "country-OMN"),
    ],
)
def test_who_foils_a_plot_is_no_part_of_it(text: str, foiler: str) -> None:
    found = [doers for root, doers, _, _ in events(text) if root == "ASSAULT"]
    assert found
    assert not any(foiler in one for doers in found for one in doers)


@pytest.mark.parametrize(
    ("text", "told", "foiler"),
    [
        ("Oman foiled a plot to bomb a port and jailed six men.", "COERCE", "country-OMN"),
        ("Latvia thwarted a Belarusian plot to kill a writer and blamed Minsk.", "ACCUSE", "country-LVA"),
        ("Denmark exposed a Russian plan to steal secrets.", "ACCUSE", "country-DNK"),
    ],
)
def test_who_foils_a_plot_does_what_he_does_beside_it(text: str, told: str, foiler: str) -> None:
    assert [doers for root, doers, _, _ in events(text) if root == told] == [{foiler}]

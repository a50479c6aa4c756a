"""Dates as radio bulletins tell them: times up to now, several months to choose from, what is about to begin."""

import pytest
from dated import THURSDAY, when

from graph.language.dates import find_dates


@pytest.mark.parametrize(
    ("text", "word", "wanted"),
    [
        # A time up to now.
        (
            "Wardens claimed they had trapped seven otters within the past four days.",
            "trapped",
            "2022-01-02..2022-01-06",
        ),
        ("In recent days the army has shelled the port.", "shelled", "2021-12-30..2022-01-06"),
        ("About 40 rebels surrendered in the past 24 hours.", "surrendered", "2022-01-05..2022-01-06"),
        ("Over the last few weeks police have arrested nine men.", "arrested", "2021-11-18..2022-01-06"),
        # It compares, and dates nothing.
        ("It was the deadliest attack in the past three years.", "attack", ""),
        # An oblique event shares its day with the verb, perfect or not.
        ("Fiji has rejected the anthem during a choir meeting early today.", "rejected", "2022-01-06"),
        ("The gang has robbed dozens of grocers in raids this month.", "robbed", "2022-01-01..2022-01-31"),
        # "Last week" stays one in front of "after".
        ("Kenya severed ties with Chad last week after yet another duel.", "severed", "2021-12-27..2022-01-02"),
        ("It was not finished by August last year, when bailiffs seized it.", "seized", "2021-08-01..2021-08-31"),
        # The weekend's deeds.
        ("Seven grocers were robbed in weekend looting sprees by Danish sailors.", "robbed", "2022-01-01..2022-01-02"),
        ("Chad blamed Sudan for the weekend ferry hijackings.", "hijackings", "2022-01-01..2022-01-02"),
        ("Chad blamed Sudan for the weekend ferry hijackings.", "blamed", ""),
        ("Weekend talks between Kenya and Chad ended without a deal.", "talks", "2022-01-01..2022-01-02"),
        # The second of two years is no date of the main clause.
        ("Omar Lindqvist, who cooked in Peru in 1983 and 1984, has been fined for whistling.", "fined", ""),
        # What is to begin.
        ("An aide said the circus would begin packing up the tents on Friday.", "packing", "2022-01-07"),
        ("The rebels are expected to begin withdrawing on Monday.", "withdrawing", "2022-01-10"),
        ("Peru was expected to summon the ambassador on Monday.", "summon", "2022-01-10"),
        ("The choirs will meet in March or April.", "meet", "2022-03-01..2022-04-30"),
        ("The army will withdraw within a month.", "withdraw", "2022-01-06..2022-02-06"),
        ("Kenya will vote within two years.", "vote", "2022-01-06..2024-01-08"),
    ],
)
def test_a_bulletin_dates_its_deeds(text: str, word: str, wanted: str) -> None:
    assert when(text, word) == wanted


@pytest.mark.parametrize("text", ["He cooked for the 7th Battalion.", "She told of a weekend in Paris."])
def test_names_and_counts_are_no_dates(text: str) -> None:
    assert find_dates(text, THURSDAY) == []

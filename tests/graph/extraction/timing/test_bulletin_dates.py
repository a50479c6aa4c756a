"""Dates as radio bulletins tell them: times up to now, several months to choose from, what is about to begin."""

import datetime as dt
from functools import cache

import pytest

from graph.extraction.timing.bounds import event_period
from graph.extraction.timing.periods import Timing
from graph.language.dates import find_dates
from graph.language.parser import Parser

THURSDAY = dt.date(2022, 1, 6)


@cache
def parser() -> Parser:
    return Parser(None)


def when(text: str, word: str) -> str:
    """The first and last day on which what a word of the text tells may begin; nothing where no date tells it."""
    sentences = parser().parse(text, [])
    timing = Timing(text, THURSDAY, sentences)
    head = next((sentence, token.index) for sentence in sentences for token in sentence if token.text == word)
    period = event_period(timing.of(*head))
    first, last = period.earliest_begin, period.latest_begin
    return str(first or "") if first == last else f"{first}..{last}"


@pytest.mark.parametrize(
    ("text", "word", "wanted"),
    [
        # A time up to now.
        (
            "Commanders said they had captured 40 fighters over the past three days.",
            "captured",
            "2022-01-03..2022-01-06",
        ),
        ("In recent days the army has shelled the port.", "shelled", "2021-12-30..2022-01-06"),
        ("About 40 rebels surrendered in the past 24 hours.", "surrendered", "2022-01-05..2022-01-06"),
        ("Over the last few weeks police have arrested nine men.", "arrested", "2021-11-18..2022-01-06"),
        # It compares, and dates nothing.
        ("It was the deadliest attack in the past three years.", "attack", ""),
        # An oblique event is of the day of the verb, perfect or not.
        ("Jordan has rejected the plan during a cabinet meeting early today.", "rejected", "2022-01-06"),
        ("The group has killed dozens of soldiers in attacks this month.", "killed", "2022-01-01..2022-01-31"),
        # "Last week" stays one in front of "after".
        ("Kenya severed ties with Chad last week after another raid.", "severed", "2021-12-27..2022-01-02"),
        ("He was not watched by July last year, when soldiers seized him.", "seized", "2021-07-01..2021-07-31"),
        # The weekend's deeds.
        ("Twelve people were killed in weekend bombing raids by Russian jets.", "killed", "2022-01-01..2022-01-02"),
        ("Chad blamed Sudan for the weekend suicide bombings.", "bombings", "2022-01-01..2022-01-02"),
        ("Chad blamed Sudan for the weekend suicide bombings.", "blamed", ""),
        ("Weekend talks between Kenya and Chad ended without a deal.", "talks", "2022-01-01..2022-01-02"),
        # The second of two years is no date of the main clause.
        ("Ali Hassan, who trained in Kenya in 1997 and 1998, has been charged with spying.", "charged", ""),
        # What is to begin.
        ("An aide said the army would begin handing over the airport on Friday.", "handing", "2022-01-07"),
        ("The rebels are expected to begin withdrawing on Monday.", "withdrawing", "2022-01-10"),
        ("The presidents will meet in February or March.", "meet", "2022-02-01..2022-03-31"),
        ("The army will withdraw within a month.", "withdraw", "2022-01-06..2022-02-06"),
        ("Kenya will vote within two years.", "vote", "2022-01-06..2024-01-08"),
    ],
)
def test_a_bulletin_dates_its_deeds(text: str, word: str, wanted: str) -> None:
    assert when(text, word) == wanted


@pytest.mark.parametrize("text", ["He served in the 3rd Battalion.", "She told of a weekend in Paris."])
def test_names_and_counts_are_no_dates(text: str) -> None:
    assert find_dates(text, THURSDAY) == []

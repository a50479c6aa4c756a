"""What a proposition says in words."""

from datetime import date

import pytest

from graph.lookup.records import PropositionRecord, Status
from graph.model import Period, Precision


@pytest.mark.parametrize(
    ("kind", "period", "words"),
    [
        ("relation", Period(date(2010, 1, 1), date(2010, 12, 31)), "since 2010"),
        ("relation", Period(None, None, date(2019, 1, 1), date(2019, 12, 31)), "until 2019"),
        ("relation", Period(None, None, None, date(2022, 1, 6)), "over by 6 January 2022"),
        (
            "relation",
            Period(date(2010, 1, 1), date(2010, 12, 31), date(2019, 3, 20), date(2019, 3, 20)),
            "2010 – 20 March 2019",
        ),
        ("event", Period(date(2022, 1, 5), date(2022, 1, 5), date(2022, 1, 5), date(2022, 1, 5)), "5 January 2022"),
        ("event", Period(), ""),
    ],
)
def test_when_it_was_is_said_in_words(kind: str, period: Period, words: str) -> None:
    assert PropositionRecord("https://w3id.org/x", kind, Status.CLAIMED, period=period).when == words


@pytest.mark.parametrize(
    ("precision", "words"), [(Precision.YEAR, "1949"), (Precision.MONTH, "April 1949"), (None, "4 April 1949")]
)
def test_a_date_is_shown_as_exactly_as_it_was_said(precision: Precision | None, words: str) -> None:
    said = PropositionRecord(
        "https://w3id.org/x",
        "relation",
        Status.CLAIMED,
        object_date=date(1949, 4, 4),
        period=Period(precision=precision),
    )
    assert said.object_day == words
    assert words in said.sentence

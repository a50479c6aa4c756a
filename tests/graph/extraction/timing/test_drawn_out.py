"""The day on which something is drawn out, and not the one until which."""

import datetime as dt

import pytest
from extracted import events

DAY = dt.date(2024, 5, 3)


@pytest.mark.parametrize(
    "text",
    [
        "Japan extended aid to Chad on Friday until the end of 2026.",
        "On Friday the United Nations extended the mandate of its force in Lebanon until August 2026.",
    ],
)
def test_the_end_of_what_is_extended_is_not_that_of_the_deed(text: str) -> None:
    (period,) = [claim.proposition.period for root, _, _, claim in events(text) if root == "AID"]
    assert (period.earliest_begin, period.latest_end) == (DAY, DAY)


def test_a_measure_that_is_extended_goes_on_until_then() -> None:
    text = "The African Union extended its embargo against Chad until June 1."
    assert [claim.proposition.period.earliest_end for root, *_, claim in events(text) if root == "SANCTION"] == [
        dt.date(2024, 6, 1)
    ]

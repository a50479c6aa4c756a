"""A day that is set for something is not the day on which it was set, nor of what was done beside."""

import datetime as dt

import pytest
from extracted import bounds, events, period_of

DAY = dt.date(2024, 5, 15)


@pytest.mark.parametrize(
    ("text", "root", "day"),
    [
        ("Norway expelled the Chadian envoy and scheduled talks for Friday.", "SANCTION", ""),
        ("Norway expelled the Chadian envoy and recalled its own on Monday.", "SANCTION", "2024-05-13"),
        ("The president of Chad dissolved parliament and called elections for June 30.", "COERCE", ""),
    ],
)
def test_what_is_done_beside_has_no_day_that_is_set(text: str, root: str, day: str) -> None:
    found = [period_of(claim) for name, *_, claim in events(text, DAY) if name == root]
    assert {bounds(one.earliest_begin, one.latest_begin) for one in found} == {day}

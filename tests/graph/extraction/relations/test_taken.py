"""Who holds what was taken where a pronoun stands for it, and what begins with a term."""

import datetime as dt

import pytest
from extracted import bounds, period_of, related

DAY = dt.date(2022, 1, 6)


@pytest.mark.parametrize(
    ("text", "predicate", "wanted"),
    [
        (
            "Kenya recaptured Goma in June 2021, five months after Chad captured it.",
            "controls",
            {
                ("country-KEN", "city-216281", "2021-06-01/2021-06-30"),
                ("country-TCD", "city-216281", "2021-01-01/2021-01-31"),
            },
        ),
        (
            "The war in Kenya began in 2019. Rebels seized a port and Chad recaptured it in 2020.",
            "controls",
            set(),
        ),
        (
            "Malta began a two-year term as a member of the UN Security Council in January 2021.",
            "memberOf",
            {("country-MLT", "org-un-security-council", "2021-01-01/2021-01-31")},
        ),
    ],
)
def test_what_was_taken_is_held_from_then_on(text: str, predicate: str, wanted: set[tuple[str, str, str]]) -> None:
    told = {
        (subject, thing, bounds(period_of(claim).earliest_begin, period_of(claim).latest_begin))
        for subject, name, thing, claim in related(text, DAY)
        if name == predicate
    }
    assert told == wanted

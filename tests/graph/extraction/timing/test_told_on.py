"""Months without a year in a story of a former year, and months of what a deed was only done over.

All against Thursday 6 January 2022.
"""

import pytest
from dated import when


@pytest.mark.parametrize(
    ("text", "word", "wanted"),
    [
        # Whoever counts from a former year tells on from there.
        (
            "The junta took power in July 2019. It expelled the envoy the following month. "
            "The troops left in December.",
            "left",
            "2019-12-01..2019-12-31",
        ),
        # "In May", behind a month of a former year, is of then or of now; where both are one, it is that.
        ("Navy men seized a tanker in January 2020. In May, pirates sank a ferry.", "sank", ""),
        ("She was elected in November 2020. In May, she raised the tax.", "raised", "2021-05-01..2021-05-31"),
        ("The war began in April 2020. Rebels burned the mill in December.", "burned", "2021-12-01..2021-12-31"),
        # What it was done over was then.
        ("Peru barred two officials over the crackdown in Lima in 2019.", "barred", ""),
        ("Peru barred two officials over the crackdown in Lima in 2019.", "crackdown", "2019-01-01..2019-12-31"),
        ("Peru barred two officials over the crackdown on Monday.", "barred", "2022-01-03"),
        ("Peru barred two officials over the weekend.", "barred", "2022-01-01..2022-01-02"),
    ],
)
def test_a_month_is_of_the_year_that_is_told_of(text: str, word: str, wanted: str) -> None:
    assert when(text, word) == wanted

"""Who rules a land says nothing by it; a court that rules does."""

import pytest
from extracted import said


@pytest.mark.parametrize(
    "text",
    [
        "President Ali Bongo, whose family had ruled the oil-rich state for 56 years, left Gabon.",
        "The house of Holm ruled Arabia, and ruled it well.",
    ],
)
def test_who_rules_a_land_says_nothing(text: str) -> None:
    assert not said(text)


def test_a_court_rules_that_something_is_so() -> None:
    assert {content for _, content in said("The court ruled that the election was void.")} == {"the election was void"}

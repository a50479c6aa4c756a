"""What rules a land within a state, of which nothing is known but its adjective: it is of no state at hand."""

import pytest
from extracted import events, holders, relations


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("A cook came from Ghana. “She is safe,” the Flemish government said.", "She is safe", "flemish-government"),
        ("A cook flew home from Oman, the Galician government said.", "A cook flew home", "galician-government"),
        (
            "Oman hosted a fair. The Welsh and Cornish governments said that it was dull.",
            "it was dull",
            "welsh-and-cornish-governments",
        ),
        (
            "Oman hosted a fair. The Sicilian government said that it was dull. The government added it was small.",
            "it was small",
            "sicilian-government",
        ),
    ],
)
def test_a_lands_government_speaks_for_itself(text: str, words: str, name: str) -> None:
    assert all(name in who for who in holders(text, words))
    assert holders(text, words)


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Ghana arrested two traders. The Federal Government condemned the looters.", "country-GHA"),
        ("Ghana arrested two traders. The Socialist government condemned the looters.", "country-GHA"),
        (
            "The Cornish government praised Oman. The Omani government left. The government condemned the looters.",
            "country-OMN",
        ),
    ],
)
def test_other_adjectives_leave_it_the_states(text: str, state: str) -> None:
    assert [actors for root, actors, _, _ in events(text) if root == "ACCUSE"] == [{state}]


def test_the_officers_of_a_lands_parliament_are_not_the_states() -> None:
    assert not relations("Ghana closed its ports. Olaf Berg, speaker of the Tyrolean parliament, resigned.")

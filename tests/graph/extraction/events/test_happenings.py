"""What happens in a place with nobody named on either side."""

import pytest
from extracted import events

from graph.model import EventProposition
from graph.terms import local_name


def happened(text: str) -> set[tuple[str, str]]:
    """What is told without sides: type and place."""
    found = [claim.proposition for root, actors, others, claim in events(text) if not actors | others]
    return {
        (local_name(one.type), local_name(one.place) if one.place else "")
        for one in found
        if isinstance(one, EventProposition)
    }


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A state of emergency was declared in Niamey on Friday after deadly floods.", ("COERCE", "city-2440485")),
        ("A six-week state of emergency was imposed in the city of Ambato on Monday.", ("COERCE", "city-3660689")),
        ("Martial law was imposed in Donetsk last week, the mayor said.", ("COERCE", "city-709717")),
        ("Violent protests broke out in Nairobi on Tuesday.", ("PROTEST", "city-184745")),
        ("Kenya's mayors met. Violent protests spread all over the country on Friday.", ("PROTEST", "country-KEN")),
        ("The mayor fled. Clashes were reported near Kupiansk overnight.", ("ASSAULT", "city-703656")),
    ],
)
def test_what_happens_in_a_place(text: str, told: tuple[str, str]) -> None:
    assert told in happened(text)


@pytest.mark.parametrize(
    "text",
    [
        "No state of emergency was declared in Lima, and no protests were reported in Cuzco.",
        "A minister feared that riots could break out in Lyon.",
        "An emergency landing was announced in Oslo.",
        "He was jailed for his role in the riots in Lyon, and later wrote about the battle of Verdun.",
        "The premier flew to Lima after the protests.",
        "Kenya's mayors met. No protests were reported in the country.",
        "Kenya's mayors met. Protests spread in a country that nobody named.",
    ],
)
def test_what_may_happen_or_did_not(text: str) -> None:
    assert not happened(text)

"""Whoever is fired, sacked or dismissed loses an office, and is neither shot at nor blamed."""

import datetime as dt

import pytest
from extracted import events

DAY = dt.date(2023, 5, 4)


@pytest.mark.parametrize(
    "text",
    [
        "The prime minister fired Energy Minister Ada Holm on Tuesday.",
        "The president fired army commander Karl Moos.",
        "President Felix Moyo dismissed Trade Minister Ada Holm.",
        "President Ada Holm dismissed Finance Minister Karl Moos.",
        "The mayor sacked her deputy, Karl Moos.",
        "The defence minister was fired on Monday.",
        "Trade Minister Karl Moos was sacked after the riots.",
        "Police chief Karl Moos was dismissed by President Ada Holm.",
        "The king dismissed the government.",
    ],
)
def test_who_loses_an_office_is_let_go(text: str) -> None:
    assert [found[0] for found in events(text, DAY)] == ["SANCTION"]


@pytest.mark.parametrize(
    ("text", "roots"),
    [
        ("Police fired at the minister's car.", ["ASSAULT"]),
        ("Gunmen fired a rocket at the minister.", ["ASSAULT"]),
        ("The court dismissed the lawsuit against President Felix Moyo.", ["REJECT"]),
        ("The court dismissed Togo's lawsuit against Mali.", ["REJECT"]),
        ("Rebels sacked the town of Goma.", ["ASSAULT"]),
        ("The judge dismissed a petition by farmers.", ["REJECT"]),
        ("The governor dismissed the minister as a clown.", ["ACCUSE"]),
        ("The premier dismissed President Ada Holm as a puppet.", ["ACCUSE"]),
        ("Arsenal sacked manager Karl Moos after the match.", []),
    ],
)
def test_weapons_claims_and_towns_have_no_office(text: str, roots: list[str]) -> None:
    assert [found[0] for found in events(text, DAY)] == roots

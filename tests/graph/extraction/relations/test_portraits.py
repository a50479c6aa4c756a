"""Offices of those of whom it is said first what they are: "Holm is an Estonian lawyer who has been …"."""

import pytest
from extracted import relations, terms


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        (
            "Ana Holm is an Estonian lawyer who has been president of Estonia since 2021.",
            ("person-ana-holm", "headOfStateOf", "country-EST"),
        ),
        (
            "Ana Holm is an Estonian jurist and politician who was Estonia's finance minister from 2016 to 2020.",
            ("person-ana-holm", "ministerOf", "country-EST"),
        ),
        (
            "Ana Holm is an Estonian lawyer serving as the mayor of Tallinn since 2021.",
            ("person-ana-holm", "holdsOffice", "office-mayor-of-tallinn"),
        ),
        (
            "Ana Holm is an Estonian lawyer and the current prime minister of Estonia.",
            ("person-ana-holm", "headOfGovernmentOf", "country-EST"),
        ),
        (
            "Ana Holm is a poet. She is also a politician who has been president of Estonia since May 2021.",
            ("person-ana-holm", "headOfStateOf", "country-EST"),
        ),
    ],
)
def test_a_life_says_the_office_behind_what_somebody_is(text: str, relation: tuple[str, str, str]) -> None:
    assert relation in relations(text)


def test_since_when_belongs_to_the_office() -> None:
    text = "Ana Holm (born 1970) is an Estonian politician who has been the leader of the Reform Party since 2011."
    assert terms(text, "leads") == {("2011-01-01/2011-12-31", "")}


@pytest.mark.parametrize(
    "text",
    [
        "Ana Holm is the daughter of a politician who was president of Estonia.",
        "Ana Holm is an Estonian politician who ran for president of Estonia in 2021.",
        "Ana Holm is a lawyer and the sister of the president of Estonia.",
        "Ana Holm is a lawyer who sued the prime minister of Estonia in 2012.",
    ],
)
def test_not_every_office_that_a_life_names_is_somebodys(text: str) -> None:
    assert not [one for one in relations(text) if one[0] == "person-ana-holm" and one[1].startswith("headOf")]


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        (
            "Ana Holm is an Estonian politician who has been minister of culture since 2020.",
            ("person-ana-holm", "ministerOf", "country-EST"),
        ),
        (
            "Bo Berg is a Danish economist who was minister of fisheries from 1990 to 1994.",
            ("person-bo-berg", "ministerOf", "country-DNK"),
        ),
        (
            "Ana Holm is an Estonian diplomat who has been ambassador to Chile since 2020.",
            ("person-ana-holm", "holdsOffice", "office-ambassador-of-estonia-to-chile"),
        ),
    ],
    ids=["minister", "former minister", "ambassador"],
)
def test_a_politician_of_a_nation_serves_its_state(text: str, relation: tuple[str, str, str]) -> None:
    assert relation in relations(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ana Holm is an Estonian-born politician who has been minister of culture since 2020.",
        "Ana Holm is an Estonian politician who criticised the minister of culture in 2020.",
        "Ana Holm is an Estonian economist who has been minister of culture of Latvia since 2020.",
    ],
    ids=["born", "criticised", "of another state"],
)
def test_nobody_serves_a_state_by_birth_alone(text: str) -> None:
    assert ("person-ana-holm", "ministerOf", "country-EST") not in relations(text)

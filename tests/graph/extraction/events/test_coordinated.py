"""Who is named together takes part together; a group of people is those people."""

import datetime as dt

import pytest
from extracted import sides

DAY = dt.date(2023, 5, 4)


@pytest.mark.parametrize(
    ("text", "actors", "recipients"),
    [
        (
            "Chile, Peru and Brazil are mediating between Venezuela and Guyana.",
            {"country-CHL", "country-PER", "country-BRA"}, {"country-VEN", "country-GUY"},
        ),
        (
            "Energy Minister Fatih Donmez discussed gas prices with Azerbaijan and Georgia on Tuesday.",
            {"person-fatih-donmez", "country-AZE", "country-GEO"}, set(),
        ),
        (
            "Under Secretary of State Wendy Sherman visited Fiji, Tonga and Samoa on Monday.",
            {"person-wendy-sherman"}, {"country-FJI", "country-TON", "country-WSM"},
        ),
    ],
    ids=["between", "with", "visited"],
)  # fmt: skip
def test_those_joined_are_on_one_side(text: str, actors: set[str], recipients: set[str]) -> None:
    assert sides(text, "CONSULT") == [(actors, recipients)]


def test_both_ambassadors_are_summoned() -> None:
    text = "Israel summoned the Irish ambassador and the Norwegian ambassador."
    assert sides(text, "ACCUSE") == [({"country-ISR"}, {"country-IRL", "country-NOR"})]


def test_those_in_two_clauses_are_not_joined() -> None:
    text = "Iran seized a tanker on Monday and the United States condemned Tehran."
    assert sides(text, "COERCE") == [({"country-IRN"}, set())]


@pytest.mark.parametrize(
    ("text", "root", "actors", "recipients"),
    [
        (
            "A group of lawmakers led by Roger Wicker visited Moldova and Georgia on Monday.",
            "CONSULT", {"group-lawmakers"}, {"country-MDA", "country-GEO"},
        ),
        ("A group of rebels attacked Goma on Monday.", "ASSAULT", {"group-armed-group"}, set()),
    ],
)  # fmt: skip
def test_a_group_of_people_is_those_people(text: str, root: str, actors: set[str], recipients: set[str]) -> None:
    assert sides(text, root) == [(actors, recipients)]


@pytest.mark.parametrize(
    ("text", "actors", "recipients"),
    [
        ("The allies Turkey and Qatar sent doctors to Somalia.", {"country-TUR", "country-QAT"}, {"country-SOM"}),
        ("Guinea's neighbours Senegal and Mali sent tents to Gambia.", {"country-SEN", "country-MLI"}, {"country-GMB"}),
        ("Its allies Oman and Kuwait sent wheat to Yemen.", {"country-OMN", "country-KWT"}, {"country-YEM"}),
    ],
)
def test_whom_a_word_before_their_names_calls_is_nobody_else(text: str, actors: set[str], recipients: set[str]) -> None:
    assert sides(text, "AID") == [(actors, recipients)]

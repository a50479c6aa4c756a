"""Titles with a time of their own: offices that are to come, are held since, or were held then."""

import datetime as dt

import pytest
from extracted import related, relations, terms

from graph.model import Modality


def test_who_led_at_the_time_leads_no_longer() -> None:
    text = "The NATO chief at the time, Jens Stoltenberg, said that Ukraine could join."
    assert [claim.proposition.period.ended for _, relation, _, claim in related(text) if relation == "leads"] == [True]


def test_who_is_to_take_an_office_does_not_hold_it_yet() -> None:
    told = related("Ana Holm is to become prime minister of Estonia.")
    assert {claim.stance.modality for *_, claim in told} == {Modality.PLANNED}


@pytest.mark.parametrize(
    "text",
    [
        "The next president of Zambia, Joseph Mwale, said the vote was fair.",
        "Norway's future foreign minister, Ada Holm, visited Chad.",
        "The students of Odense met Bo Berg, the next prime minister of Denmark.",
        "Bo Berg, Denmark's next ambassador to Chile, met students in Aarhus.",
    ],
    ids=["president", "minister", "behind the name", "ambassador"],
)
def test_who_is_the_next_to_hold_an_office_does_not_hold_it(text: str) -> None:
    assert not relations(text)


def test_the_next_of_those_who_are_elected_begins_an_office() -> None:
    assert relations("Joseph Mwale was elected as the next president of Zambia.")


def test_the_next_day_is_no_next_president() -> None:
    assert relations("The next month Zambian President Hakainde Hichilema visited Chad.")


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        (
            "Juan Riva, Chile's president for almost fourteen years, resigned on Sunday.",
            ("person-juan-riva", "headOfStateOf", "country-CHL"),
        ),
        (
            "Ada Holm met Juan Riva. Riva, Chile's foreign minister, smiled.",
            ("person-juan-riva", "ministerOf", "country-CHL"),
        ),
        (
            "The army ousted Juan Riva, Chad's democratically elected president, on Sunday.",
            ("person-juan-riva", "headOfStateOf", "country-TCD"),
        ),
        (
            "Chile's president since 2012, Juan Riva arrived on Sunday.",
            ("person-juan-riva", "headOfStateOf", "country-CHL"),
        ),
        (
            "Ada Holm narrowly won a second term as president of Poland.",
            ("person-ada-holm", "headOfStateOf", "country-POL"),
        ),
    ],
)
def test_a_title_with_its_time_says_what_its_bearer_holds(text: str, relation: tuple[str, str, str]) -> None:
    assert relation in relations(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ada Holm met Juan Riva. Riva, Chile's favourite son, smiled.",
        "Juan Riva was tired. In Chile since January 2014, he laughed.",
        "Juan Riva rejected sanctions. The rival of Norway's president for years, he now farms.",
        "Juan Riva failed to win a second term as president of Poland.",
        "Juan Riva, the leader for many of the poor in Chile, spoke.",
    ],
)
def test_what_has_a_time_is_not_always_an_office(text: str) -> None:
    assert not [one for one in relations(text) if one[0] == "person-juan-riva" and one[1].startswith("headOf")]


def test_a_title_in_front_of_a_sentence_has_its_own_time() -> None:
    text = "Chile's president since 2012, Juan Riva arrived on Sunday."
    assert terms(text, "headOfStateOf", day=dt.date(2015, 4, 1)) == {("2012-01-01/2012-12-31", "")}


def test_a_title_in_front_of_a_pronoun_is_of_the_one_it_means() -> None:
    text = "Dilma Rousseff rejected sanctions. Brazil's president since January 2011, she arrived on Sunday."
    day = dt.date(2015, 4, 1)
    assert terms(text, "headOfStateOf", "person-dilma-rousseff", day) == {("2011-01-01/2011-01-31", "")}


def test_a_further_term_began_when_the_text_says_of_the_first() -> None:
    text = "Ada Holm narrowly won a second term as president of Poland on Sunday. She was first elected in 2010."
    assert terms(text, "headOfStateOf", day=dt.date(2015, 4, 1)) == {("2010-01-01/2010-12-31", "")}

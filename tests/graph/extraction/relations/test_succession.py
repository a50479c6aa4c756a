"""Offices told by who followed whom: predecessors held them, successors hold them."""

import datetime as dt

import pytest
from extracted import relations, terms

RIVA = "person-juan-riva"


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        (
            "Ada Holm was sworn in as president of Chile on Sunday. Her predecessor, Juan Riva, flew to Florida.",
            (RIVA, "headOfStateOf", "country-CHL"),
        ),
        (
            "Ada Holm, Chile's president, has undone the work of her predecessor, Juan Riva.",
            (RIVA, "headOfStateOf", "country-CHL"),
        ),
        (
            "Ada Holm resigned as prime minister of Peru in March. Her successor, Juan Riva, signed a deal.",
            (RIVA, "headOfGovernmentOf", "country-PER"),
        ),
        (
            "Ole Dahl was secretary general of Interpol until 2013. His successor is Juan Riva of Brazil.",
            (RIVA, "leads", "org-interpol"),
        ),
        ("Ada Holm replaced Juan Riva as prime minister of Norway.", (RIVA, "headOfGovernmentOf", "country-NOR")),
        (
            "Ada Holm took over from Juan Riva as prime minister of Norway in March.",
            ("person-ada-holm", "headOfGovernmentOf", "country-NOR"),
        ),
        (
            "Ada Holm has been prime minister of Norway since April 2009, when she took over from Juan Riva.",
            (RIVA, "headOfGovernmentOf", "country-NOR"),
        ),
        (
            "Chile's president, Ole Dahl, died on Monday and was succeeded by his deputy Juan Riva.",
            (RIVA, "headOfStateOf", "country-CHL"),
        ),
    ],
)
def test_who_follows_whom_says_what_both_held(text: str, relation: tuple[str, str, str]) -> None:
    assert relation in relations(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ole Dahl, the president of Chile, steps down in May. His elected successor, Juan Riva, promised reforms.",
        "Ole Dahl, the president of Chile, named Juan Riva as his successor.",
        "President Ada Holm of Chile praised her predecessor at the World Bank, Juan Riva.",
        "President Ada Holm of Chile replaced Juan Riva on Monday.",
        "Ada Holm was sworn in as president of Chile on Sunday. She plans to replace Juan Riva, the army chief.",
        "Ole Dahl, the interim president of Chile, was reportedly about to be replaced by Juan Riva.",
        "The chairman of ECOWAS, Ghana's President Ole Dahl, was replaced by Juan Riva of Togo.",
        "Chile's president, Ada Holm, failed to succeed Juan Riva as leader of the Labour Party.",
        "President Ada Holm of Chile met Juan Riva, her predecessor but one.",
    ],
)
def test_who_has_no_such_office_is_not_given_one(text: str) -> None:
    assert not [one for one in relations(text) if one[0] == RIVA and one[1].startswith("headOf")]


def test_a_predecessor_held_his_office_until_the_other_took_it() -> None:
    day = dt.date(2015, 4, 1)
    sworn = "Ada Holm was sworn in as president of Chile on Sunday. Juan Riva, her predecessor, left for Peru."
    assert {end for _, end in terms(sworn, "headOfStateOf", RIVA, day)} == {"2015-03-29"}
    told = "Ada Holm succeeded Juan Riva as prime minister of Norway in 2014."
    assert {end for _, end in terms(told, "headOfGovernmentOf", RIVA, day)} == {"2014-01-01/2014-12-31"}


def test_who_is_to_be_followed_holds_his_office_still() -> None:
    text = "Ada Holm will succeed Juan Riva as president of Chile on Wednesday."
    assert terms(text, "headOfStateOf", RIVA, dt.date(2015, 4, 1)) == {("", "")}


def test_who_gives_an_office_to_another_does_not_take_it() -> None:
    text = "Ada Holm, the president of Chile, replaced Juan Riva with Moses Tam as finance minister on Monday."
    ministers = {subject for subject, said, _ in relations(text) if said == "ministerOf"}
    assert "person-moses-tam" in ministers
    assert "person-ada-holm" not in ministers


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        (
            "Ada Holm became mayor of Malmö. Juan Riva, her predecessor, moved to Rome.",
            (RIVA, "succeededBy", "person-ada-holm"),
        ),
        (
            "On Monday Ada Holm became prime minister of Iceland; Juan Riva, her predecessor, wept.",
            (RIVA, "headOfGovernmentOf", "country-ISL"),
        ),
    ],
)
def test_nobody_is_his_own_predecessor(text: str, relation: tuple[str, str, str]) -> None:
    assert relation in relations(text)


def test_a_brother_behind_a_name_is_no_predecessor() -> None:
    found = relations("Ada Holm became prime minister of Iceland on Monday; Juan Riva, her brother, wept.")
    assert all(RIVA not in one for one in found)


@pytest.mark.parametrize(
    "text",
    [
        "Ecuador's Congress removed President Juan Riva on Wednesday and swore in his deputy, Ada Holm, in his place.",
        "The king dismissed Prime Minister Juan Riva of Jordan and swore in Ada Holm in his place.",
        "Ada Holm, who took over from the ousted Juan Riva in December, spoke.",
        "Omar Ba criticised Ada Holm, who took over from the captured Juan Riva in January.",
    ],
)
def test_who_is_sworn_in_or_takes_over_follows_the_ousted(text: str) -> None:
    assert (RIVA, "succeededBy", "person-ada-holm") in relations(text)


@pytest.mark.parametrize(
    "text",
    [
        "Congress refused to remove President Juan Riva and swear in his deputy, Ada Holm, in his place.",
        "Ada Holm did not take over from the ousted Juan Riva.",
        "Ada Holm campaigned with the jailed Juan Riva.",
    ],
)
def test_who_is_not_sworn_in_does_not_follow(text: str) -> None:
    assert not [one for one in relations(text) if one[1] == "succeededBy"]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Holm became president of Zambia in January 2015 after the death of Juan Riva.",
        "Ada Holm became prime minister after Juan Riva resigned.",
        "Ada Holm, a dentist by training, came to power in 2006 when Juan Riva died.",
        "Ada Holm was sworn in as prime minister of Norway on Friday after Juan Riva stepped down.",
    ],
)
def test_who_comes_to_power_on_a_death_follows_the_dead(text: str) -> None:
    assert (RIVA, "succeededBy", "person-ada-holm") in relations(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ada Holm became president. After the death of Juan Riva she wept.",
        "Ada Holm did not become president after Juan Riva resigned.",
        "Ada Holm became president after Juan Riva resigned as foreign minister.",
        "Ada Holm became party leader after the vote; after Juan Riva died, Otto Ryder left.",
    ],
)
def test_not_everybody_who_becomes_something_after_a_death_follows(text: str) -> None:
    assert not [one for one in relations(text) if one[:2] == (RIVA, "succeededBy")]

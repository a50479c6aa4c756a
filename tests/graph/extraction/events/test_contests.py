"""Votes that are won and offices that are given are told in words of force and blame, and are neither."""

import datetime as dt

import pytest
from extracted import claims, events

DAY = dt.date(2023, 5, 4)


@pytest.mark.parametrize(
    "text",
    [
        "Felix Tshisekedi defeated Martin Fayulu.",
        "The Liberal Party defeated the Green Party in the parliamentary election.",
        "Maia Sandu defeated Igor Dodon, leader of the Party of Socialists, in 2020.",
        "President William Ruto named Kithure Kindiki as deputy president on Friday.",
        "President Yoon Suk Yeol named Kim Yong-hyun as defence minister.",
    ],
)
def test_votes_and_offices_are_no_deeds_of_force_or_blame(text: str) -> None:
    assert not {found[0] for found in events(text, DAY)} & {"ASSAULT", "REJECT", "ACCUSE"}


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("Assimi Goita defeated the rebels in Kidal.", "ASSAULT"),
        ("Ukrainian troops defeated Russian forces near Izium.", "ASSAULT"),
        ("Police beat protesters in Minsk after the election.", "ASSAULT"),
        ("The FBI named a Russian as the hacker.", "ACCUSE"),
    ],
)
def test_armies_are_defeated_and_culprits_named(text: str, root: str) -> None:
    assert [found[0] for found in events(text, DAY)] == [root]


@pytest.mark.parametrize(
    "text",
    [
        "The Arab League named Ada Holm its envoy to Libya.",
        "ECOWAS named former Nigerian president Ada Holm as mediator in Mali.",
    ],
)
def test_who_is_named_envoy_or_mediator_is_accused_of_nothing(text: str) -> None:
    assert "ACCUSE" not in {one[0] for one in events(text)}


def test_who_is_named_a_suspect_is_accused() -> None:
    assert "ACCUSE" in {one[0] for one in events("Prosecutors named Ada Holm as a suspect.")}


@pytest.mark.parametrize(
    "text",
    [
        "Malawi's electoral commission declared Peter Mutharika president on Saturday.",
        "The High Court declared Rahim Yusuf the governor of Kogi State.",
    ],
)
def test_who_is_declared_elected_is_blamed_for_nothing(text: str) -> None:
    assert not {found[0] for found in events(text, DAY)} & {"ACCUSE", "SANCTION"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The council proclaimed Alassane Ouattara the winner on Monday.", "Alassane Ouattara the winner"),
        ("The commission declared Ada Holm winner of the vote.", "Ada Holm winner of the vote"),
    ],
)
def test_the_winner_is_said_to_have_won(text: str, words: str) -> None:
    assert words in {one.proposition.content for one in claims(text, DAY) if hasattr(one.proposition, "content")}


@pytest.mark.parametrize(
    "text",
    [
        "Ghanaians voted on Saturday for a successor to Nana Akufo-Addo.",
        "Iranians voted for a new president to replace Ebrahim Raisi.",
        "Senegalese voted on Sunday for a successor to Macky Sall.",
    ],
)
def test_a_people_that_elects_somebody_backs_nobody_who_is_named(text: str) -> None:
    assert "SUPPORT" not in {one[0] for one in events(text)}


@pytest.mark.parametrize("text", ["Kenyans voted for Raila Odinga.", "Peru voted for the resolution."])
def test_who_votes_for_somebody_or_a_resolution_backs_it(text: str) -> None:
    assert "SUPPORT" in {one[0] for one in events(text)}

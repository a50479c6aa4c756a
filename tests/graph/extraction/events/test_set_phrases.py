"""Phrases that tell a deed by a word that tells none alone: "found guilty", "opened fire", "sat down for talks"."""

import pytest
from extracted import events

from graph.model import EventProposition
from graph.terms import local_name

Told = tuple[str, set[str], set[str]]


def told(text: str) -> list[Told]:
    found = []
    for name, actors, others, claim in events(text):
        assert isinstance(claim.proposition, EventProposition)
        mode = claim.proposition.mode
        found.append((local_name(mode) if mode else name, plain(actors), plain(others)))
    return found


def plain(sides: set[str]) -> set[str]:
    return {one.removeprefix("group-").partition("-")[0] if "group" in one else one for one in sides}


CONVICT, SHOT, CROWD = "SANCTION-convict", "ASSAULT-firearms", "ASSAULT-crowd-control"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The tribunal found the colonel guilty of torture.", (CONVICT, {"tribunal"}, {"colonel"})),
        ("The captain was found guilty of fraud on Friday.", (CONVICT, set(), {"captain"})),
        ("The colonel walked among the guests for a while before opening fire.", (SHOT, {"colonel"}, set())),
        ("Police turned water cannons on the crowd.", (CROWD, {"police"}, {"crowd"})),
        ("Police trained tear gas on the students.", (CROWD, {"police"}, {"students"})),
        ("Peru and Chile sat down for a second round of talks.", ("CONSULT", {"country-PER", "country-CHL"}, set())),
        ("The governor won support from the farmers.", ("SUPPORT", {"farmers"}, {"governor"})),
        ("The senator secured the endorsement of the miners.", ("SUPPORT", {"miners"}, {"senator"})),
        ("The governor won support for her plan from the farmers.", ("SUPPORT", {"farmers"}, {"governor"})),
    ],
)
def test_a_set_phrase_tells_a_deed(text: str, expected: Told) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The tribunal found the colonel not guilty of fraud.",
        "The colonel pleaded guilty to fraud.",
        "Guards must blow a whistle before opening fire.",
        "The senator opened fire on the tax plan.",
        "The army trained recruits in the use of water cannons.",
        "The governor sat down for lunch.",
        "The governor lost the support of the farmers.",
        "The proposal in Lima gained support.",
    ],
)
def test_its_near_neighbours_tell_none(text: str) -> None:
    assert told(text) == []


def test_who_trains_the_recruits_of_others_helps() -> None:
    assert [one[0] for one in told("The U.S. army trained Somali recruits in Mogadishu.")] == ["AID"]

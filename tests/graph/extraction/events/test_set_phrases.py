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


_HOLM, _LECH = {"person-ada-holm"}, {"person-jan-lech"}
_SUIT, _BLAMED = ("ACCUSE-allege", _HOLM, _LECH), ("ACCUSE", _HOLM, _LECH)
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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ada Holm called out the African Union for its silence.",
            ("ACCUSE-disapprove", {"person-ada-holm"}, {"org-au"}),
        ),
        ("The premier called out Chad over the dam.", ("ACCUSE-disapprove", {"premier"}, {"country-TCD"})),
        (
            "The Danish ambassador called on President Ada Holm on Tuesday.",
            ("CONSULT-visit", {"ambassador"}, {"person-ada-holm"}),
        ),
        ("Villagers have gone to court against Peru.", ("ACCUSE-allege", {"villagers"}, {"country-PER"})),
        ("Ada Holm approached the High Court against Jan Lech.", _SUIT),
        ("Ada Holm petitioned the Supreme Court against Jan Lech.", _SUIT),
        ("Norway has stayed in touch with Chad.", ("CONSULT", {"country-NOR", "country-TCD"}, set())),
        ("Ada Holm remained in contact with Peru.", ("CONSULT", {"person-ada-holm", "country-PER"}, set())),
        ("Ada Holm voted for Jan Lech.", ("SUPPORT", {"person-ada-holm"}, _LECH)),
        ("Ada Holm said that Jan Lech was to blame.", _BLAMED),
        ("Ada Holm said Jan Lech had lied to the house.", _BLAMED),
        ("\"Jan Lech is a coward,\" Ada Holm said.", _BLAMED),
    ],
)
def test_a_verb_with_its_preposition_tells_a_deed(text: str, expected: Told) -> None:
    assert told(text) == [expected]


def test_who_is_dismayed_by_what_another_did_disapproves_of_it() -> None:
    disapproved = ("ACCUSE-disapprove", {"person-ada-holm"}, {"country-RUS"})
    assert disapproved in told("Ada Holm is deeply alarmed about the resumption of Russian attacks on ships.")
    assert disapproved in told("Ada Holm was appalled at the Russian strikes on Kyiv.")


@pytest.mark.parametrize(
    "text",
    [
        "The mayor called out the fire brigade.",
        "Ada Holm called out to the crowd.",
        "The bank moved the High Court against the verdict.",
        "The firm moved the court to Lima.",
        "The premier is out of touch with voters.",
        "Ada Holm is in touch with her feelings.",
        "Ada Holm voted for the budget.",
        "Jan Lech voted for the bill.",
        "Doctors were shocked by the strikes.",
        "Ada Holm was not alarmed by the Russian raids.",
        "Ada Holm said the film misled audiences.",
        "Ada Holm said that Jan Lech would betray the party.",
        "Ada Holm said that she was a traitor to her class.",
        "Ada Holm said that Jan Lech was not a liar.",
        "Ada Holm denied that Jan Lech had lied.",
    ],
)
def test_the_same_verb_in_another_sense_tells_none_of_it(text: str) -> None:
    assert {one[0].partition("-")[0] for one in told(text)}.isdisjoint(("ACCUSE", "CONSULT", "SUPPORT"))


def test_who_calls_on_somebody_for_help_or_to_resign_asks() -> None:
    for text in ("Ada Holm called on Jan Lech for help.", "Ada Holm called on the premier to resign."):
        assert "REQUEST" in {one[0] for one in told(text)}


def test_who_calls_out_soldiers_blames_nobody() -> None:
    found = told("The governor called out the National Guard.")
    assert "ACCUSE-disapprove" not in {one[0] for one in found}


_SCOLDED, _BACKED = ("ACCUSE-disapprove", _HOLM, _LECH), ("SUPPORT", _HOLM, _LECH)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Holm tore into Jan Lech.", _SCOLDED),
        ("Ada Holm laid into Jan Lech over the dam.", _SCOLDED),
        ("Ada Holm rounded on Jan Lech.", _SCOLDED),
        ("Ada Holm took Jan Lech to task over the budget.", _SCOLDED),
        ("Ada Holm heaped scorn on Jan Lech.", _SCOLDED),
        ("Ada Holm likened Jan Lech to Adolf Hitler.", _BLAMED),
        ("Ada Holm compared Jan Lech to Stalin.", _BLAMED),
        ("Ada Holm stood by Jan Lech.", _BACKED),
        ("Ada Holm threw her weight behind Jan Lech.", _BACKED),
        ("Two guards choked Jan Lech to death.", ("ASSAULT", {"guards"}, _LECH)),
    ],
)
def test_an_idiom_tells_who_scolds_or_backs_whom(text: str, expected: Told) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The storm tore into Haiti.",
        "Arsenal tore into Chelsea from the start.",
        "Ada Holm laid bricks into the wall.",
        "Ada Holm took Jan Lech to dinner.",
        "Ada Holm poured water on the fire.",
        "Ada Holm compared Jan Lech to a lion.",
        "Ada Holm stood by the gate.",
        "Ada Holm threw a stone.",
        "Jan Lech choked to death on a bone.",
    ],
)
def test_an_idiom_meant_literally_tells_none(text: str) -> None:
    assert {one[0].partition("-")[0] for one in told(text)}.isdisjoint(("ACCUSE", "SUPPORT", "ASSAULT"))

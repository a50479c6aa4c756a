"""The first sentences of wire reports: who did what to whom, and how, by the grammar of such sentences."""

import datetime as dt

import pytest
from extracted import claims

from graph.model import EventProposition
from graph.terms import local_name

DAY = dt.date(2023, 5, 4)


def told(text: str) -> list[EventProposition]:
    return [one for claim in claims(text, DAY) if isinstance(one := claim.proposition, EventProposition)]


def of_root(text: str, root: str) -> EventProposition:
    one, *others = [event for event in told(text) if local_name(event.type) == root]
    assert not others
    return one


def names(sides: tuple[str, ...]) -> set[str]:
    return {local_name(who).rpartition("-")[0] if "group" in who else local_name(who) for who in sides}


@pytest.mark.parametrize(
    ("text", "root", "mode"),
    [
        ("The last Belgian soldiers left Mali on Friday.", "RETREAT", "RETREAT-withdraw"),
        ("Turkey said that Armenia must leave the lands.", "RETREAT", ""),
        ("Chadian soldiers entered Bangui on Monday.", "MOBILIZE", "MOBILIZE-troops"),
        ("A court in Oslo has charged Ada Holm, the prosecutor said.", "ACCUSE", "ACCUSE-allege"),
    ],
    ids=["soldiers leave", "leave lands", "troops enter", "one frame with many words"],
)
def test_the_word_that_tells_an_event_bears_its_mode_with_its_object(text: str, root: str, mode: str) -> None:
    found = of_root(text, root).mode
    assert (local_name(found) if found else "") == mode


@pytest.mark.parametrize(
    ("text", "root", "actors", "recipients"),
    [
        ("OSLO, May 3 (AFP) - Chad accused Denmark of theft.", "ACCUSE", {"country-TCD"}, {"country-DNK"}),
        ("LIMA (AP) - Chilean President Gabriel Boric resigned.", "RETREAT", {"person-gabriel-boric"}, set()),
        ("BRUSSELS — NATO condemned Chad.", "ACCUSE", {"org-nato"}, {"country-TCD"}),
        ("ACCRA, May 3 - Togo expelled the Danish envoy.", "SANCTION", {"country-TGO"}, {"country-DNK"}),
        ("LUSAKA, Zambia, 3 May 2023 - Chad condemned NATO.", "ACCUSE", {"country-TCD"}, {"org-nato"}),
    ],
    ids=["day", "agency", "dash", "day and hyphen", "country, day and hyphen"],
)
def test_a_dateline_takes_no_part(text: str, root: str, actors: set[str], recipients: set[str]) -> None:
    event = of_root(text, root)
    assert (names(event.actors), names(event.recipients)) == (actors, recipients)


@pytest.mark.parametrize(
    ("text", "root", "actors", "recipients"),
    [
        ("Two Danish envoys were ordered to leave Chad on Monday.", "SANCTION", {"country-TCD"}, None),
        ("Two Danish journalists were deported from Chad.", "COERCE", {"country-TCD"}, {"group-journalists-denmark"}),
        ("Kenya mourned civilians murdered by soldiers in Garissa.", "ASSAULT", None, {"group-civilians"}),
        ("Suspected jihadists abducted 30 schoolchildren in Kaduna.", "ASSAULT", None, {"group-schoolchildren"}),
        ("Fighters of the rebel army freed a kidnapped congressman.", "RETREAT", None, {"group-congressman"}),
    ],
    ids=["ordered to leave", "deported from", "participle", "children", "congressman"],
)
def test_a_side_that_the_grammar_of_the_sentence_names_is_there(
    text: str, root: str, actors: set[str] | None, recipients: set[str] | None
) -> None:
    event = of_root(text, root)
    assert actors is None or names(event.actors) == actors
    assert recipients is None or names(event.recipients) == recipients


def test_who_kills_in_an_attack_is_who_attacks() -> None:
    text = "Turkey fired a missile in an attack on Erbil on Sunday that killed two people, officials said."
    deaths = [one for one in told(text) if names(one.recipients) == {"group-people"}]
    assert [names(one.actors) for one in deaths] == [{"country-TUR"}]


def test_the_two_are_those_named_together() -> None:
    text = "Chad and Niger met in Oslo on Monday. Denmark called on the two to free the prisoners."
    assert names(of_root(text, "REQUEST").recipients) == {"country-TCD", "country-NER"}


def test_effort_is_no_deed() -> None:
    assert "REJECT" not in {local_name(one.type) for one in told("Ukraine struggles to down all ballistic missiles.")}


def test_who_calls_a_deed_something_has_not_done_it() -> None:
    assert [local_name(one.type) for one in told("Carlos Mesa called the resignation a lesson.")] in ([], ["ACCUSE"])

"""The first sentences of wire reports: who did what to whom, and how, by the grammar of such sentences."""

import pytest
from extracted import extractor

from graph.model import Article, Date, Entity, EventProposition
from graph.terms import expand, local_name

WIRE = Entity(expand("id:publisher-wire"), "Publisher", "Wire")


def told(text: str) -> list[EventProposition]:
    article = Article.of(text, title="t", publisher=WIRE, published=Date(2023, 5, 4))
    return [one for claim in extractor()(article).claims if isinstance(one := claim.proposition, EventProposition)]


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
        ("Ethiopian troops entered Baidoa on Monday.", "MOBILIZE", "MOBILIZE-troops"),
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
    ],
    ids=["day", "agency", "dash"],
)
def test_a_dateline_takes_no_part(text: str, root: str, actors: set[str], recipients: set[str]) -> None:
    event = of_root(text, root)
    assert (names(event.actors), names(event.recipients)) == (actors, recipients)

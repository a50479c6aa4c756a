"""Who faces an attack or a weapon suffers it, and whose craft is struck struck nobody."""

import pytest
from extracted import extractor, report

from graph.model import EventProposition
from graph.terms import local_name

Sides = tuple[set[str], set[str]]


def struck(text: str) -> list[Sides]:
    """The actors and recipients of each attack, by what they are called."""
    found = extractor()(report(text))
    called = {one.iri: one.label for one in found.entities}
    told = [one.proposition for one in found.claims if isinstance(one.proposition, EventProposition)]
    return [
        ({called[one] for one in deed.actors}, {called[one] for one in deed.recipients})
        for deed in told
        if local_name(deed.type) == "ASSAULT"
    ]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("The protesters faced rubber bullets from the army.", ({"army"}, {"protesters"})),
        ("The protesters faced tear gas from soldiers in Lima.", ({"soldiers (Peru)"}, {"protesters"})),
        ("The rebels faced heavy bombing from the army.", ({"army"}, {"armed group"})),
        ("Peru faces an attack by rebels.", ({"armed group"}, {"Peru"})),
    ],
)
def test_who_faces_a_weapon_is_struck_by_it(text: str, sides: Sides) -> None:
    assert struck(text) == [sides]


def test_whose_plane_is_shot_down_is_struck() -> None:
    text = "The Belgians wanted to leave, but their plane was shot down."
    assert struck(text) == [(set(), {"Belgians (Belgium)"})]

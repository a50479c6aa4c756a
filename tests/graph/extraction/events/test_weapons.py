"""With what weapons something was done, and what explodes by itself."""

import pytest
from extracted import events

from graph.model import EventProposition
from graph.terms import local_name


def modes(text: str) -> set[str]:
    """The ways in which the deeds of force of a report were done."""
    told = (claim.proposition for name, _, _, claim in events(text) if name == "ASSAULT")
    return {local_name(one.mode or "").partition("-")[2] for one in told if isinstance(one, EventProposition)}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Chad carried out air strikes on the town of Goma.", "aerial"),
        ("Seven villagers were killed in a Kenyan drone strike near Goma.", "drone"),
        ("Kenyan warplanes hit three targets in southern Chad.", "aerial"),
        ("The rebels said they had fired dozens of rockets at Moundou on Friday.", "heavy-weapons"),
        ("A roadside bomb planted by al-Shabaab killed three policemen in Garissa.", "explosives"),
        ("A suicide bomber killed five soldiers in Mogadishu.", "suicide-attack"),
        ("Kenya's air force dropped bombs on Kismayo.", "aerial"),
        # The weapon is struck, or stands by; what is stormed may still stand.
        ("Gunmen attacked a tank factory in Goma.", ""),
        ("Rebels stormed a school in Kuriga.", ""),
        ("The rebels destroyed a school in Kuriga.", "destroy"),
        ("Soldiers fired at marchers in Lagos.", "firearms"),
    ],
)
def test_weapons_tell_how_it_was_done(text: str, wanted: str) -> None:
    assert modes(text) == {wanted}


@pytest.mark.parametrize(
    "text",
    [
        "Three people were killed and 14 injured when a gas cylinder exploded in a restaurant in Kisumu on Monday.",
        "A fuel tanker exploded on a road in Jigawa on Tuesday night, killing 94 people, Nigerian police said.",
        "Four miners were killed by an explosion in a coal mine near Zonguldak on Friday, Turkish officials said.",
    ],
)
def test_what_explodes_by_itself_is_nobodys_deed(text: str) -> None:
    assert not events(text)


@pytest.mark.parametrize(
    "text",
    [
        "A bomb hidden in a gas cylinder exploded in Quetta on Friday, killing six people.",
        "Militants blew up a fuel tanker in Chaman, killing nine people.",
        "Five people were killed when a mine exploded in a market in Quetta on Friday.",
    ],
)
def test_a_weapon_that_explodes_is_somebodys(text: str) -> None:
    assert [name for name, *_ in events(text)] == ["ASSAULT"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Chad fired 180 missiles at Kenya in retaliation for the killing of Ada Holm.", {"aerial", ""}),
        ("Chad bombed Kisumu in response to attacks by al-Shabaab.", {"aerial", ""}),
        ("Police fired water cannon at marchers in Kisumu.", {"crowd-control"}),
    ],
)
def test_what_a_deed_answers_was_done_in_a_way_of_its_own(text: str, wanted: set[str]) -> None:
    assert modes(text) == wanted

"""Who did it where two stand over each other in a sentence."""

import pytest
from extracted import events, read

from graph.model import Certainty, EventProposition

CHAD = "country-TCD"


def doers(text: str, word: str) -> list[set[str]]:
    """The actors of each deed of force that is done to people called by a word, or told with it."""
    return [
        {one.rpartition("-")[0] if one.startswith("group-") else one for one in actors}
        for name, actors, others, claim in events(text)
        if name == "ASSAULT" and (any(word in one for one in others) or word in claim.frame)
    ]


@pytest.mark.parametrize(
    ("text", "word", "wanted"),
    [
        ("Police arrested two men on suspicion of having shot dead a baker in Lyon.", "baker", {"group-men"}),
        ("Kenya executed a man in Kisumu on Friday for stabbing a nurse to death in 2011.", "nurse", {"group-man"}),
        ("Police held two men accused of throwing a grenade at a bar, wounding a waiter.", "waiter", {"group-men"}),
        ("Chad killed a Boko Haram commander who took part in the raid.", "raid", {"org-boko-haram"}),
    ],
)
def test_whoever_does_something_to_a_doer_did_not_do_it_with_him(text: str, word: str, wanted: set[str]) -> None:
    assert doers(text, word) == [wanted]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Kenyan troops held Ada Holm, who is accused of ordering a bombing at a school that killed ten.", "killed"),
        ("Chad's air force said it had downed a drone, and that debris from it injured two guards.", "guards"),
        ("Kenya said its forces had intercepted two missiles, one of which fell and hurt six people.", "people"),
    ],
)
def test_what_falls_and_what_another_ordered_is_not_done_by_who_is_named_over_it(text: str, word: str) -> None:
    assert not any(one - {"person-ada-holm"} for one in doers(text, word))


@pytest.mark.parametrize(
    ("text", "word", "wanted"),
    [
        ("Police arrested two men and shot dead a gunman in Lyon.", "armed", {"group-police"}),
        ("Chad's army intercepted two missiles that were aimed at Moundou and killed three rebels.", "armed", None),
        ("Kenyan troops freed a hostage and killed the rebels who had held him.", "armed", {"group-troops-kenya"}),
    ],
)
def test_those_who_do_it_themselves_stay(text: str, word: str, wanted: set[str] | None) -> None:
    (found,) = doers(text, word)
    assert found == wanted if wanted else any("tcd" in one.lower() for one in found)


def test_what_somebody_is_suspected_of_having_done_is_not_certain() -> None:
    (claim,) = (
        one
        for one in read("Police arrested two men on suspicion of having shot dead a baker in Lyon.").claims
        if isinstance(one.proposition, EventProposition) and one.proposition.type.endswith("ASSAULT")
    )
    assert claim.stance.certainty == Certainty.UNKNOWN


def test_whoever_fires_a_rocket_that_kills_has_killed() -> None:
    assert doers("Chad fired a rocket that killed two farmers near Kisumu.", "farmers") == [{CHAD}]
    assert doers("Chad bought a rocket that killed two farmers near Kisumu.", "farmers") == [set()]


@pytest.mark.parametrize(
    "text",
    [
        "Chad condemned the attack, which hit a school in Goma on Friday and killed 20 pupils.",
        "The president of Chad visited survivors of the blast, which destroyed a hotel in Goma and killed 20 pupils.",
        "Chad denied any part in the shelling, which struck a camp near Goma and killed 20 pupils.",
        "Chad bombed Bukavu after the rocket attack, which hit a kindergarten in Goma and killed 20 pupils.",
    ],
)
def test_what_an_attack_did_is_not_done_by_who_reacts_to_it(text: str) -> None:
    assert doers(text, "pupils") == [set()]


@pytest.mark.parametrize(
    ("text", "word", "wanted"),
    [
        ("Chad launched the offensive, which hit a school in Goma and killed 20 pupils.", "pupils", {CHAD}),
        # A comma closes the clause: what follows is of the main verb again.
        ("Chad bombed the camp, which lies near Goma, and killed nine rebels.", "armed", {CHAD}),
        ("Rebels carried out an ambush near Bria that left six soldiers dead.", "soldiers", {"group-armed-group"}),
    ],
)
def test_whoever_carries_an_attack_out_did_what_it_did(text: str, word: str, wanted: set[str]) -> None:
    assert doers(text, word) == [wanted]


def test_what_is_left_dead_is_dead() -> None:
    text = "Separatists launched an attack on a bank in Bamenda, leaving two guards dead."
    (found,) = (claim for name, _, others, claim in events(text) if any("guards" in one for one in others))
    assert found.stance.asserts

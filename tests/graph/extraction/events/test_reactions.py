"""At whom a reaction is directed, and at whom it is not: those who only suffer what it reacts to, those who call for
it."""

import pytest
from extracted import events

from graph.model import Modality


@pytest.mark.parametrize(
    ("text", "root", "recipients"),
    [
        ("Ireland condemned the arrest of Alaa Abd el-Fattah.", "ACCUSE", set()),
        ("Senegal criticised the imprisonment of Mohamed Bazoum.", "ACCUSE", set()),
        ("Uganda welcomed the capture of Joseph Kony.", "SUPPORT", set()),
        ("Spain criticised the verdict against Leopoldo Lopez.", "ACCUSE", set()),
        ("Ireland condemned the shelling of Lebanon by Israel.", "ACCUSE", {"country-ISR"}),
        ("Ireland condemned Israel's shelling of Lebanon.", "ACCUSE", {"country-ISR"}),
        ("Slovakia criticised the government of Austria.", "ACCUSE", {"country-AUT"}),
        ("A Kenyan minister urged Uganda to condemn the attack on Juba.", "ACCUSE", set()),
    ],
)
def test_at_whom_a_reaction_is_directed(text: str, root: str, recipients: set[str]) -> None:
    assert [found[2] for found in events(text) if found[0] == root] == [recipients]


def test_what_somebody_is_urged_to_condemn_is_done() -> None:
    told = events("A Kenyan minister urged Uganda to condemn the attack on Juba.")
    modalities = {root: claim.stance.modality for root, *_, claim in told}
    assert modalities == {"REQUEST": Modality.ACTUAL, "ACCUSE": Modality.REQUESTED, "ASSAULT": Modality.ACTUAL}


@pytest.mark.parametrize(
    ("text", "threatens"),
    [
        ("Yemen vowed to avenge the killing of its minister in Aden.", True),
        ("Yemen vowed to retaliate for the killing of its minister in Aden.", True),
        ("Yemen swore to take revenge for the killing of its minister in Aden.", True),
        ("Yemen vowed to respond to the appeal of the doctors.", False),
        ("Yemen vowed to rebuild the port.", False),
    ],
)
def test_who_vows_revenge_threatens(text: str, threatens: bool) -> None:
    assert ("THREATEN" in {root for root, *_ in events(text)}) == threatens

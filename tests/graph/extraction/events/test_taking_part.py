"""Whoever takes part in a deed does it; a critic takes no part in what he deplores."""

import pytest
from extracted import events, sides


@pytest.mark.parametrize(
    ("text", "root", "polarity"),
    [
        ("Nurses took part in a sit-in in Tunis on Friday.", "PROTEST", "positive"),
        ("Bakers participated in a protest in Lima on Monday.", "PROTEST", "positive"),
        ("The monks did not take part in the demonstration in Pegu.", "PROTEST", "negative"),
    ],
)
def test_who_takes_part_in_a_protest_protests(text: str, root: str, polarity: str) -> None:
    [(found, actors, _, claim)] = events(text)
    assert (found, len(actors), claim.stance.polarity) == (root, 1, polarity)


@pytest.mark.parametrize("critic", ["Norway deplored on Monday", "Norway deplored"])
def test_who_deplores_a_refusal_is_not_refused(critic: str) -> None:
    told = events(f"{critic} the Syrian government's refusal to reopen the border.")
    assert [others for root, _, others, _ in told if root == "REJECT"] == [set()]


@pytest.mark.parametrize(
    ("text", "freed"),
    [
        ("Ada Holm, a cousin of the group's leader, Omar Teye, who runs it, was freed.", "person-ada-holm"),
        ("Ada Holm, the wife of the mayor of Tunis, Omar Teye, who is in exile, was released.", "person-ada-holm"),
        ("The police released their chief's brother, Omar Teye, on Friday.", "person-omar-teye"),
    ],
)
def test_whose_kin_somebody_is_suffers_nothing(text: str, freed: str) -> None:
    assert [recipients for root, _, recipients, _ in events(text) if root == "RETREAT"] == [{freed}]


@pytest.mark.parametrize(
    ("text", "root", "recipients"),
    [
        ("Ada Holm, whose niece Rosa Berg was freed in May, praised the judge.", "RETREAT", {"person-rosa-berg"}),
        ("Ada Holm, whose husband, Omar Teye, was held by soldiers, met the judge.", "COERCE", {"person-omar-teye"}),
        ("Ada Holm, whose house was burned by rioters, blamed the police.", "ASSAULT", {"person-ada-holm"}),
    ],
)
def test_what_is_done_to_her_niece_is_not_done_to_her(text: str, root: str, recipients: set[str]) -> None:
    assert [others for found, _, others, _ in events(text) if found == root] == [recipients]


@pytest.mark.parametrize(
    "text",
    [
        "The sister of slain activist Ada Holm spoke to the army.",
        "The mother of murdered student Ada Holm thanked the police.",
    ],
)
def test_whose_kin_speaks_does_not_speak(text: str) -> None:
    spoke = [actors for root, actors, _, _ in events(text) if root in ("CONSULT", "SUPPORT")]
    assert len(spoke) == 1
    assert spoke[0] != {"person-ada-holm"}


def test_who_is_struck_has_not_struck() -> None:
    text = "Togo called Ada Holm the mastermind behind the May attacks on northern Togo, which killed 120 people."
    told = sides(text, "ASSAULT")
    assert (set(), {"country-TGO"}) in told
    assert not any(actors for actors, _ in told)

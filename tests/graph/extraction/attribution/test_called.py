"""Whoever does not heed a call is the one who would do what it asks for."""

import pytest
from extracted import events


@pytest.mark.parametrize(
    ("text", "leaver"),
    [
        ("President Paul Biya dismissed opposition calls to resign.", "person-paul-biya"),
        ("Togo President Faure Gnassingbe rejected French calls to step down.", "person-faure-gnassingbe"),
        ("Paul Kagame ignored demands by the opposition to step down.", "person-paul-kagame"),
        ("Yoweri Museveni faces calls from France to resign.", "person-yoweri-museveni"),
    ],
)
def test_who_rejects_a_call_to_resign_would_resign(text: str, leaver: str) -> None:
    [(actors, claim)] = [(who, claim) for root, who, _, claim in events(text) if root == "RETREAT"]
    assert (actors, claim.stance.polarity, claim.stance.modality) == ({leaver}, "positive", "requested")


def test_who_rejects_a_plan_is_not_called_upon() -> None:
    found = [(who, claim.stance.modality) for root, who, _, claim in events("Chad rejected the plan to attack Niger.")]
    assert all(modality != "requested" for _, modality in found)

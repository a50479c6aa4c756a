"""What somebody may do is no deed: laws, mandates, bargains in force, people who are empowered."""

import pytest
from extracted import claims

from graph.model import EventProposition
from graph.terms import local_name


def modality(text: str, root: str) -> list[str]:
    """In which way the events of a type are told."""
    return [
        one.stance.modality.value
        for one in claims(text)
        if isinstance(one.proposition, EventProposition) and local_name(one.proposition.type) == root
    ]


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("The law lets police detain protesters for a week.", "COERCE"),
        ("The mandate allowed peacekeepers to arrest smugglers in Chad.", "COERCE"),
        ("The pact permits Japan to send troops to Djibouti.", "MOBILIZE"),
        ("Congress authorised the navy to attack the rebels.", "ASSAULT"),
    ],
)
def test_what_is_permitted_is_conditional(text: str, root: str) -> None:
    assert modality(text, root) == ["conditional"]


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("The accord allowed rebels to attack the port of Aden.", "ASSAULT"),
        ("Negligence allowed rebels to attack the port of Aden.", "ASSAULT"),
    ],
)
def test_what_was_made_possible_may_have_been_done(text: str, root: str) -> None:
    assert modality(text, root)
    assert "conditional" not in modality(text, root)

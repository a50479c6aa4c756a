"""Whom "itself" and "its own" mean: nobody outside of their clause."""

import pytest
from extracted import events


def _suffering(text: str, kind: str) -> set[str]:
    """The recipients of the events of a type."""
    return {who for root, _, recipients, _ in events(text) if root == kind for who in recipients}


@pytest.mark.parametrize(
    "text",
    [
        "General Moussa Sali retired. A guard killed three cooks in Lagos before hanging himself.",
        "General Moussa Sali retired. A farmer stabbed his uncle on Friday and then stabbed himself.",
        "Chad praised Oman. Interpol blamed itself for the delay.",
    ],
)
def test_a_reflexive_never_leaves_its_clause(text: str) -> None:
    kinds = ("ASSAULT", "ACCUSE")
    assert not any(who.startswith(("person-", "country-")) for kind in kinds for who in _suffering(text, kind))


def test_who_hurts_only_himself_attacks_nobody() -> None:
    assert not events("The clerk shot himself on Monday.")
    assert not events("The general shot himself on Monday.")


@pytest.mark.parametrize(
    "text",
    [
        "Spain urged the Libyan government to stop shelling its own people.",
        "Spain asked Libya to stop shelling its own people.",
        "Spain condemned Libya on Monday for shelling its own people.",
    ],
)
def test_its_own_is_of_the_subject_of_its_clause(text: str) -> None:
    assert any("libya" in who for who in _suffering(text, "ASSAULT"))
    assert not any("spain" in who for who in _suffering(text, "ASSAULT"))

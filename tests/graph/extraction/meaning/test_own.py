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


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("Taiwan complained after China's navy fired flares at its vessels.", "TWN"),
        ("Vietnam protested after China's coast guard fired water cannon at one of its boats.", "VNM"),
        ("Pakistan complained that India had bombed two of its outposts.", "PAK"),
        ("The Philippines said China had rammed its boats.", "PHL"),
    ],
)
def test_whose_boats_are_attacked_is_another_than_who_attacks(text: str, whose: str) -> None:
    assert _suffering(text, "ASSAULT") == {f"country-{whose}"}


@pytest.mark.parametrize(
    "text",
    [
        "Taiwan complained after China's navy fired at its own vessels.",
        "Peru protested. Colombia said its navy had sunk its old frigate.",
    ],
)
def test_its_own_boats_are_nobody_elses(text: str) -> None:
    assert not _suffering(text, "ASSAULT") & {"country-TWN", "country-PER"}

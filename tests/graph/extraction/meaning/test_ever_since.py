"""Whom "they" means that have done something ever since."""

import pytest
from extracted import sides


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("The Taliban have barred women from university since they captured Kabul in 2021.", {"org-taliban"}),
        ("Chadian troops have fed villagers since they captured Goma in January.", {"group-troops-chad"}),
    ],
)
def test_who_has_done_something_ever_since_did_what_came_first(text: str, doers: set[str]) -> None:
    assert doers in [who for who, _ in sides(text, "ASSAULT")]


def test_who_was_found_is_held_ever_since() -> None:
    held = [whom for _, whom in sides("Police have held 12 men since they were attacked by rebels.", "ASSAULT")]
    assert held == [{"group-men"}]

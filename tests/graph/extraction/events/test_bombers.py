"""Bombers that are people, and bombers that fly."""

import pytest
from extracted import events


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("A suicide bomber killed two guards in Kandahar on Monday.", 1),
        ("Two suicide bombers attacked a mosque in Kano.", 1),
        ("Four policemen were killed by a car bomber in Aden.", 1),
        ("An Egyptian suicide bomber killed six people at a market in Kano.", 1),
    ],
)
def test_a_bomber_who_is_somebody_is_the_doer_and_no_state(text: str, number: int) -> None:
    doers = [actors for root, actors, *_ in events(text) if root == "ASSAULT"]
    assert len(doers) == number
    assert all(one.startswith("group-") for actors in doers for one in actors)
    assert all(doers)


@pytest.mark.parametrize("verb", ["attacked", "bombed"])
def test_bombers_that_fly_are_their_states(verb: str) -> None:
    found = events(f"Russian bombers {verb} Kharkiv on Monday.")
    assert {"country-RUS"} in [actors for root, actors, *_ in found if root == "ASSAULT"]

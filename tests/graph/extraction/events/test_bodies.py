"""An army or government of which nobody says whose it is takes part all the same."""

import datetime as dt

import pytest
from extracted import events

DAY = dt.date(2023, 5, 4)


@pytest.mark.parametrize(
    ("text", "root", "actor", "recipient"),
    [
        ("Rebels accused the military of burning two villages.", "ACCUSE", "group-armed-group", "group-military"),
        ("The government banned the party on Friday.", "COERCE", "group-government", "group-party"),
        (
            "Students accused the army of killing six protesters near the bridge.",
            "ASSAULT", "group-army", "group-protesters",
        ),
    ],
)  # fmt: skip
def test_a_body_of_no_named_state_takes_part(text: str, root: str, actor: str, recipient: str) -> None:
    [(actors, recipients)] = [found[1:3] for found in events(text, DAY) if found[0] == root]
    assert [who.rpartition("-")[0] for side in (actors, recipients) for who in side] == [actor, recipient]


def test_the_army_of_a_state_that_is_named_is_that_one() -> None:
    text = "Sudan's army attacked the RSF on Monday. The RSF accused the army of bombing a market."
    assert {frozenset(found[2]) for found in events(text, DAY) if found[0] == "ACCUSE"} == {
        frozenset({"org-sudanese-armed-forces"})
    }

"""What a treaty or a meeting bans is banned by nobody alone; a party that is for a state is not that state's."""

import pytest
from extracted import events


@pytest.mark.parametrize(
    "text",
    [
        "Peru joined the Ottawa Convention banning landmines in 1998.",
        "Norway hosted a conference prohibiting cluster bombs.",
    ],
)
def test_who_joins_a_treaty_bans_nothing(text: str) -> None:
    assert "COERCE" not in {root for root, *_ in events(text)}


def test_who_decrees_a_ban_bans() -> None:
    assert {root for root, *_ in events("Peru issued a decree banning fish exports.")} == {"COERCE"}


@pytest.mark.parametrize(
    "text",
    [
        "Police in Minsk arrested leaders of the pro-Ukrainian Kalina group.",
        "Police in Chisinau detained activists of the pro-Russian Kalina party.",
    ],
)
def test_who_is_for_a_state_is_not_of_it(text: str) -> None:
    named = {who for _, _, whom, _ in events(text) for who in whom}
    assert named
    assert not [who for who in named if "russia" in who or "ukraine" in who]


def test_whose_deed_is_called_a_gesture_is_not_blamed() -> None:
    text = "Mali freed ten soldiers in what the State Department described as a goodwill gesture."
    assert {root for root, *_ in events(text)} == {"RETREAT"}

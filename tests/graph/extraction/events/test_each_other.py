"""Of two who trade accusations each accuses the other."""

import pytest
from extracted import sides

_CHAD, _MALI = {"country-TCD"}, {"country-MLI"}


@pytest.mark.parametrize(
    "text",
    [
        "Chad and Mali traded accusations on Monday over a shooting on their border.",
        "Chad and Mali exchanged accusations over the shelling of a village.",
        "Chad and Mali traded blame on Sunday for the deaths of four farmers.",
        "Chad and Mali traded accusations over the rebels that each shelters.",
    ],
)
def test_who_trade_accusations_accuse_each_other(text: str) -> None:
    found = sides(text, "ACCUSE")
    assert len(found) == 2
    assert (_CHAD, _MALI) in found
    assert (_MALI, _CHAD) in found


def test_each_side_accuses_the_other() -> None:
    text = "Chad and Mali blame each other. Each side accused the other of firing first."
    assert sorted(map(str, sides(text, "ACCUSE"))) == sorted(map(str, [(_CHAD, _MALI), (_MALI, _CHAD)] * 2))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Chad traded accusations with Mali.", [(_CHAD, _MALI)]),
        ("Chad and Mali accused Togo of theft.", [(_CHAD | _MALI, {"country-TGO"})]),
        ("Chad and Mali traded goods worth a billion dollars.", []),
    ],
)
def test_who_do_not_only_accuse_each_other(text: str, found: list[tuple[set[str], set[str]]]) -> None:
    assert [one[:2] for one in sides(text, "ACCUSE")] == found

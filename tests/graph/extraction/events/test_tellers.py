"""Whoever only tells of an event is on no side of it."""

import pytest
from extracted import events


@pytest.mark.parametrize(
    ("text", "root", "actors", "recipients"),
    [
        ("The Israeli raid killed seven, Lebanon's Al Manar reported.", "ASSAULT", {"country-ISR"}, set()),
        ("Algeria rejected the proposal, Qatar's Al Jazeera reported.", "REJECT", {"country-DZA"}, set()),
        ("The Russian raid killed seven, Ukraine's Zerkalne reported.", "ASSAULT", {"country-RUS"}, set()),
        ("A Turkish diplomat told Reuters that Egypt had rejected the proposal.", "REJECT", {"country-EGY"}, set()),
        ("Ukraine kills three in Belgorod: governor", "ASSAULT", {"country-UKR"}, set()),
        ("Mali's army attacked Reuters on Monday.", "ASSAULT", {"org-mli-armed-forces"}, {"org-reuters"}),
    ],
)
def test_who_tells_takes_no_part(text: str, root: str, actors: set[str], recipients: set[str]) -> None:
    assert [told[:3] for told in events(text)] == [(root, actors, recipients)]

"""Whom "the Pope" means where the text names none."""

import datetime as dt

import pytest
from extracted import events

DAY = dt.date(2016, 3, 4)
FRANCIS = "person-pope-francis"


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("The Pope appealed to Chad to lift the embargo on Niger.", "REQUEST"),
        ("The pope met Joko Widodo in Jakarta on Friday.", "CONSULT"),
    ],
)
def test_the_pope_of_the_day_is_meant(text: str, root: str) -> None:
    assert FRANCIS in {who for name, actors, _, _ in events(text, DAY) for who in actors if name == root}


@pytest.mark.parametrize("pope", ["The Coptic pope", "The former pope"])
def test_other_popes_are_others(pope: str) -> None:
    assert FRANCIS not in {who for _, actors, _, _ in events(f"{pope} met Joko Widodo.", DAY) for who in actors}

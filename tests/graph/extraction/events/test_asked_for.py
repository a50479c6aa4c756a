"""What somebody is asked to do is read as asked for."""

import pytest
from extracted import events

from graph.model import Modality


@pytest.mark.parametrize(
    ("text", "root", "actor"),
    [
        ("Bolivia urged the United States to lift its embargo.", "RETREAT", "country-USA"),
        ("Mali asked the United Nations to withdraw its peacekeepers.", "RETREAT", "org-un"),
    ],
)
def test_the_deed_that_is_asked_for(text: str, root: str, actor: str) -> None:
    asked = [found for found in events(text) if found[3].stance.modality == Modality.REQUESTED]
    assert [found[:2] for found in asked] == [(root, {actor})]


@pytest.mark.parametrize(
    "text",
    [
        "Chile urged Peru to reflect on history.",
        "Oslo asked Bern to explain the law.",
        "Gabon asked Togo to host the conference.",
        "The council urged residents to stay at home.",
    ],
)
def test_what_is_no_deed_is_not_asked_for(text: str) -> None:
    assert {found[0] for found in events(text)} <= {"REQUEST"}

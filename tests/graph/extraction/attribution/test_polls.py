"""What a poll shows that people think, and what those say who were freed."""

import pytest
from extracted import said


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "A survey showed 82 percent think the bridge will fall.",
            {("survey", "82 percent think the bridge will fall"), ("people", "the bridge will fall")},
        ),
        (
            "A poll showed 60 per cent of voters believe the tunnel is needed.",
            {("voters", "the tunnel is needed"), ("poll", "60 per cent of voters believe the tunnel is needed")},
        ),
        (
            "A poll showed that 60 per cent believe the tunnel is needed.",
            {("people", "the tunnel is needed"), ("poll", "60 per cent believe the tunnel is needed")},
        ),
        ("The comments came as freed hostages said the talks had failed.", {("hostages", "the talks had failed")}),
    ],
)
def test_those_asked_think_so(text: str, wanted: set[tuple[str, str]]) -> None:
    assert said(text) == wanted

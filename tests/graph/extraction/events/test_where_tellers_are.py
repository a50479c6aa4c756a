"""Where those are who tell of a deed is not where it was done."""

import pytest
from extracted import events, place_of


@pytest.mark.parametrize(
    "text",
    [
        "According to a Kenyan diplomat in Nairobi, Uganda has armed the M23 rebels.",
        "Uganda has armed the M23 rebels, according to an envoy in Brussels, who had seen the list.",
    ],
)
def test_who_tells_it_is_elsewhere(text: str) -> None:
    assert [place_of(claim) for name, *_, claim in events(text) if name == "AID"] == ["None"]


def test_a_place_beside_the_deed_stands() -> None:
    text = "According to a nun in Nairobi, soldiers shot four men in Goma."
    assert [place_of(claim) for name, *_, claim in events(text) if name == "ASSAULT"] == ["city-216281"]

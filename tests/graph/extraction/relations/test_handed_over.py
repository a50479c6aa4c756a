"""Who hands over an office is followed by whoever gets it; who hands over a thing is not."""

import pytest
from extracted import events, relations


@pytest.mark.parametrize(
    "text",
    [
        "Gabon handed over a smuggler to Angola.",
        "Estonia handed over the wreckage of a drone to Finland.",
        "Denmark handed over two minesweepers to Estonia.",
        "Belarus promised to hand over its warheads to Russia.",
        "Morocco handed over a map of the minefields to Mauritania.",
        "The Netherlands handed over West Papua to Indonesia.",
        "The United States handed over power to Iraq.",
    ],
)
def test_who_gets_a_thing_takes_nobodys_place(text: str) -> None:
    assert "succeededBy" not in {name for _, name, _ in relations(text)}


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        ("Sweden handed over the presidency of the European Union to Spain.", "country-SWE", "country-ESP"),
        ("Chad handed over the chairmanship of the African Union to Guinea.", "country-TCD", "country-GIN"),
    ],
)
def test_who_gets_an_office_takes_the_place_of_whoever_had_it(text: str, before: str, after: str) -> None:
    assert (before, "succeededBy", after) in relations(text)


def test_a_person_hands_over_power_or_without_more() -> None:
    for text in ("Bako Umar handed over power to Idi Sani.", "Bako Umar handed over to Idi Sani in 2009."):
        assert "succeededBy" in {name for _, name, _ in relations(text)}, text


@pytest.mark.parametrize(
    ("text", "actor", "recipient"),
    [
        ("Japan handed over a clinic to Tonga.", "country-JPN", "country-TON"),
        ("Turkey handed over five patrol boats to Gambia.", "country-TUR", "country-GMB"),
        ("India handed over rice and flour to Cuba.", "country-IND", "country-CUB"),
        ("China handed over a sports stadium to Benin.", "country-CHN", "country-BEN"),
    ],
)
def test_who_hands_over_a_gift_helps(text: str, actor: str, recipient: str) -> None:
    assert ("AID", {actor}, {recipient}) in [found[:3] for found in events(text)]

"""Who runs onto a mine or a rock strikes nobody, and killed nobody who dies of it."""

import pytest
from extracted import events, sides


@pytest.mark.parametrize(
    "text",
    [
        "A Russian warship hit a mine off Odesa on Monday.",
        "A Danish frigate struck a mine in the Red Sea.",
        "A Russian tank hit a landmine and exploded.",
        "The British ship struck an iceberg.",
    ],
)
def test_a_ship_that_hits_a_mine_attacks_nobody(text: str) -> None:
    assert events(text) == []


@pytest.mark.parametrize(
    ("text", "victims"),
    [
        ("An army convoy drove over a roadside bomb in Niger, killing three soldiers.", "group-soldiers"),
        ("A patrol of the rebels hit a landmine in Mali, killing four herders.", "group-herders"),
        ("A military truck ran over a mine in Chad, killing two nurses.", "group-nurses"),
    ],
)
def test_who_runs_onto_a_mine_kills_nobody(text: str, victims: str) -> None:
    assert sides(text, "ASSAULT") == [(set(), {victims})]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("A Russian missile hit a mine in Donetsk.", "country-RUS"),
        ("Ukrainian frigates hit a coal mine in Crimea.", "country-UKR"),
        ("Ukrainian drones hit a mine in Russia, killing two miners.", "country-UKR"),
        ("A Ukrainian frigate hit a Russian ship.", "country-UKR"),
        ("The rebels planted a mine that killed three soldiers.", "group-armed-group"),
    ],
)
def test_who_strikes_something_on_purpose_stays(text: str, actor: str) -> None:
    assert {actor} in [actors for actors, _ in sides(text, "ASSAULT")]

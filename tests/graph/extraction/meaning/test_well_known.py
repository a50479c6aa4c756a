"""Leaders who need no introduction, and the governments that are called by their names, or by none."""

import datetime as dt

import pytest
from extracted import events, holders

FEBRUARY = dt.date(2022, 2, 7)


def sides(text: str, kind: str, day: dt.date | None = FEBRUARY) -> set[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Actors and recipients of the events of a kind."""
    found = [one for one in events(text, day) if one[0] == kind]
    return {(tuple(sorted(actors)), tuple(sorted(recipients))) for _, actors, recipients, _ in found}


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Macron condemned the coup in Burkina Faso.", "person-emmanuel-macron"),
        ("President Biden condemned the coup in Burkina Faso.", "person-joe-biden"),
        ("Erdogan criticised Greece.", "person-recep-tayyip-erdogan"),
        ("Kyiv was calm. Zelenskiy criticised Belarus.", "person-volodymyr-zelensky"),
        ("NATO will meet. Stoltenberg criticised Belarus.", "person-jens-stoltenberg"),
        ("Russia is at war. Lavrov criticised Greece.", "person-sergei-lavrov"),
        ("Britain is ready, and Johnson criticised Belarus.", "person-boris-johnson"),
    ],
)
def test_a_leader_is_meant_by_the_surname_alone(text: str, actor: str) -> None:
    assert {actors for actors, _ in sides(text, "ACCUSE")} == {(actor,)}


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Johnson criticised Belarus.", "person-johnson"),  # there were others of that name
        ("Blinken criticised Belarus.", "person-blinken"),
        ("Senator Macron criticised Belarus.", "person-macron"),
        ("Macron, a baker from Lille, criticised Belarus.", "person-macron"),
        ("The Macron that we know criticised Belarus.", ""),
        ("Former President Macron criticised Belarus.", "person-macron"),
        ("Ida Macron left. Macron criticised Belarus.", "person-ida-macron"),
        ("Liberal leader Ida Macron left. Macron criticised Belarus.", "person-ida-macron"),
    ],
)
def test_others_of_that_name_are_not_the_leader(text: str, actor: str) -> None:
    found = {actors for actors, _ in sides(text, "ACCUSE")}
    assert found == {(actor,)} if actor else not any("emmanuel" in one for actors in found for one in actors)


def test_whoever_is_not_yet_in_office_is_not_meant_as_a_leader() -> None:
    text = "Macron criticised Belarus."
    assert {actors for actors, _ in sides(text, "ACCUSE", dt.date(2012, 3, 1))} == {("person-macron",)}
    assert {actors for actors, _ in sides(text, "ACCUSE", None)} == {("person-macron",)}


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("The Macron government criticised Belarus.", "country-FRA"),
        ("The Morrison government criticised Belarus, and Canberra did so too.", "country-AUS"),
        ("The Obama administration criticised Belarus.", "country-USA"),
        ("Germany waits. The Merkel government criticised Belarus.", "country-DEU"),
    ],
)
def test_a_government_is_called_by_its_leader(text: str, actor: str) -> None:
    assert {actors for actors, _ in sides(text, "ACCUSE")} == {(actor,)}


def test_whose_government_was_overthrown_is_not_the_state() -> None:
    text = "Myanmar's army overthrew the government of Aung San Suu Kyi a year ago."
    assert {recipients for _, recipients in sides(text, "COERCE")} == {("person-aung-san-suu-kyi",)}


def test_whoever_governs_a_part_of_a_state_is_not_its_former_leader() -> None:
    found = sides("Texas is angry. The Abbott administration criticised Mexico.", "ACCUSE")
    assert not any("AUS" in who for actors, _ in found for who in actors)


def test_a_government_that_is_called_by_its_leader_says_so_itself() -> None:
    assert holders("The Biden administration said that the talks had failed.", "talks") == {"country-USA"}


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("WASHINGTON (AP) — The administration criticised Belarus.", ("country-USA",)),
        ("Congress met. In May, the administration criticised Syria, and Belarus did so.", ("country-USA",)),
        ("Chad is calm. The administration criticised protesters.", ("country-TCD",)),
        ("The Trump administration left. The administration criticised Belarus.", ("country-USA",)),
    ],
)
def test_the_administration_is_the_american_one_where_washington_is_spoken_of(
    text: str, actors: tuple[str, ...]
) -> None:
    assert actors in {found for found, _ in sides(text, "ACCUSE")}


def test_the_administration_of_nobody_named_is_no_state() -> None:
    ((found,), _), *_ = sides("Egypt spoke with Israel. The administration criticised Belarus.", "ACCUSE")
    assert found.startswith("group-administration")

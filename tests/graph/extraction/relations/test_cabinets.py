"""Who has what in a government, who took whose place, and of which province a governor is whose title says no more."""

import pytest
from extracted import relations

OFFICES = ("headOf", "ministerOf", "leads", "chairs", "holdsOffice", "succeededBy")


def of_holm(text: str) -> set[tuple[str, str]]:
    """What a text says that Ada Holm holds."""
    return {found[1:] for found in relations(text) if found[0] == "person-ada-holm" and found[1].startswith(OFFICES)}


@pytest.mark.parametrize(
    "text",
    [
        "Juan Riva was sworn in as prime minister of Slovakia. Ada Holm takes defence.",
        "Juan Riva was sworn in as prime minister of Slovakia and Ada Holm takes over the finance ministry.",
        "Slovakia's prime minister, Juan Riva, named a cabinet. Ada Holm moves to the foreign ministry.",
        "Juan Riva became prime minister of Slovakia on Tuesday; Ada Holm has foreign affairs.",
    ],
)
def test_who_has_a_field_is_a_minister(text: str) -> None:
    assert of_holm(text) == {("ministerOf", "country-SVK")}


@pytest.mark.parametrize(
    "text",
    [
        "Ada Holm takes defence.",
        "Slovakia's prime minister, Juan Riva, spoke. Ada Holm has finance in her blood.",
        "Slovakia's prime minister, Juan Riva, spoke. Ada Holm takes trade seriously.",
        "Slovakia's prime minister, Juan Riva, spoke. Ada Holm took defence lessons and holds talks.",
        "Slovakia's prime minister, Juan Riva, met Kenya's president, Ben Kent. Ada Holm takes defence.",
        "Slovakia's prime minister, Juan Riva, spoke. Ada Holm moved to the foreign ministry building.",
    ],
)
def test_who_has_something_else_is_no_minister(text: str) -> None:
    assert of_holm(text) == set()


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Juan Riva was elected president of Georgia. Ada Holm heads the government.", "country-GEO"),
        ("In Georgia, Ada Holm leads the interim government.", "country-GEO"),
        ("Ada Holm, who heads the government in Tripoli, spoke.", "country-LBY"),
    ],
)
def test_who_heads_a_government_heads_that_of_the_story(text: str, state: str) -> None:
    assert of_holm(text) == {("headOfGovernmentOf", state)}


@pytest.mark.parametrize(
    "text",
    [
        "In Georgia, Ada Holm heads the government delegation.",
        "In Georgia, Ada Holm led the government's response.",
        "In Georgia, Ada Holm heads the provincial government.",
    ],
)
def test_who_heads_a_part_of_it_heads_no_government(text: str) -> None:
    assert ("headOfGovernmentOf", "country-GEO") not in of_holm(text)


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (
            "Juan Riva resigned as president of Ghana on Monday, and Ada Holm took his place.",
            ("headOfStateOf", "country-GHA"),
        ),
        (
            "King Juan of Jordan dismissed Juan Riva as prime minister and appointed Ada Holm in his place.",
            ("headOfGovernmentOf", "country-JOR"),
        ),
        (
            "Juan Riva resigned as leader of the Unity Party. Ada Holm was elected in his place.",
            ("leads", "org-unity-party"),
        ),
        (
            "The board replaced Juan Riva as chairman of the World Bank with Ada Holm.",
            ("chairs", "org-world-bank"),
        ),
    ],
)
def test_who_takes_a_place_takes_the_office(text: str, office: tuple[str, str]) -> None:
    found = relations(text)
    assert {("person-ada-holm", *office), ("person-juan-riva", "succeededBy", "person-ada-holm")} <= found


@pytest.mark.parametrize(
    "text",
    [
        "Juan Riva resigned as leader of the Unity Party. Ada Holm took her place at the table.",
        "Juan Riva is leader of the Unity Party. Ada Holm took her place.",
        "Juan Riva left the Unity Party. Ada Holm was named in its place.",
    ],
)
def test_a_place_is_not_always_an_office(text: str) -> None:
    assert of_holm(text) == set()


def test_who_replaces_one_with_another_takes_no_office() -> None:
    text = "Tunisia's president, Ada Holm, replaced Juan Riva as prime minister with Ben Kent."
    assert of_holm(text) == {("headOfStateOf", "country-TUN")}
    assert ("person-ben-kent", "headOfGovernmentOf", "country-TUN") in relations(text)


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Texas sent soldiers to the border. Governor Ada Holm said so.", "office-governor-of-texas"),
        ("Voters in Bavaria go to the polls. The premier, Ada Holm, smiled.", "office-premier-of-bavaria"),
        ("Floods killed 12 people in Kerala. The chief minister, Ada Holm, left.", "office-chief-minister-of-kerala"),
        ("Fire ravaged Anbar province in Iraq. The governor, Ada Holm, left.", "office-governor-of-anbar"),
    ],
)
def test_a_governor_is_of_the_only_province_that_is_told_of(text: str, office: str) -> None:
    assert of_holm(text) == {("holdsOffice", office)}


@pytest.mark.parametrize(
    "text",
    [
        "Kansas sued Texas. Governor Ada Holm said so.",
        "The bank raised rates in Texas. Governor Ada Holm said so.",
        "Protests spread in Xinjiang. Premier Ada Holm said nothing.",
        "Scotland voted. The head, Ada Holm, smiled.",
        "Governor Ada Holm flew to Bavaria.",
    ],
)
def test_a_governor_may_be_of_no_province_told_of(text: str) -> None:
    assert not [one for one in of_holm(text) if one[0] == "holdsOffice"]

"""Regions act through their governments; what happens in one is no deed of it."""

import pytest
from extracted import sides


@pytest.mark.parametrize(
    ("text", "root", "doer"),
    [
        ("Texas sued Norway on Monday over the tolls.", "ACCUSE", "group-texas-government"),
        ("Scotland banned the sale of arms to Israel.", "SANCTION", "group-scotland-government"),
        ("Puntland signed an agreement with Ethiopia on Monday.", "SUPPORT", "group-puntland-government"),
    ],
)
def test_a_region_acts_through_its_government(text: str, root: str, doer: str) -> None:
    assert doer in {one for who, _ in sides(text, root) for one in who}


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("Troops from Chad attacked rebels in Darfur on Monday.", "ASSAULT"),
        ("Norway sued the makers in Texas on Monday.", "ACCUSE"),
    ],
)
def test_what_is_done_in_a_region_is_not_done_by_it(text: str, root: str) -> None:
    assert not [one for who, _ in sides(text, root) for one in who if one.endswith("-government")]


@pytest.mark.parametrize(
    ("text", "root", "other"),
    [
        ("Norway accused Texas on Monday of breaking the contract.", "ACCUSE", "group-texas-government"),
        ("Ethiopia held talks with Puntland on Monday.", "CONSULT", "group-puntland-government"),
        ("Norway filed a lawsuit against Texas on Monday.", "ACCUSE", "group-texas-government"),
    ],
)
def test_a_region_is_spoken_to_through_its_government(text: str, root: str, other: str) -> None:
    assert other in {one for who, whom in sides(text, root) for one in who | whom}


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("Chad attacked Darfur on Monday.", "ASSAULT"),
        ("Chad sent troops to its border with Darfur on Monday.", "MOBILIZE"),
    ],
)
def test_what_is_done_to_the_land_is_not_done_to_its_government(text: str, root: str) -> None:
    assert not [one for who, whom in sides(text, root) for one in who | whom if one.endswith("-government")]

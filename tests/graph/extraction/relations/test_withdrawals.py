"""Who held or was host to what, by who leaves, is taken away, or asked to leave."""

import pytest
from extracted import relations


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Peru called on Chile to withdraw its soldiers from Arica.", ("country-CHL", "controls")),
        ("Peru appealed to Chile to withdraw its soldiers from Arica.", ("country-CHL", "controls")),
        ("Kenya called on Sudan to withdraw its forces from Somalia.", ("country-SOM", "hostsForcesOf")),
        ("Peru withdrew its army from Arica.", ("country-PER", "controls")),
        ("Peru withdrew from Arica.", ("country-PER", "controls")),
    ],
)
def test_who_is_asked_to_withdraw_forces_is_there(text: str, relation: tuple[str, str]) -> None:
    found = {one[:2] for one in relations(text)}
    assert found == {relation}


def test_whose_forces_are_to_leave_is_who_is_asked() -> None:
    text = "Kenya called on Sudan to withdraw its forces from Somalia."
    assert relations(text) == {("country-SOM", "hostsForcesOf", "country-SDN")}


@pytest.mark.parametrize(
    "text",
    [
        "Morocco withdrew its ambassador from Berlin in 2021.",
        "Chile pulled its negotiators out of Lima.",
        "Ghana withdrew its diplomats from Beijing and Hanoi.",
        "Denmark has withdrawn its delegation from Vienna.",
    ],
)
def test_who_takes_envoys_away_held_no_town(text: str) -> None:
    assert "controls" not in {relation for _, relation, _ in relations(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Uganda threatened to pull its soldiers out of the African Union force in Somalia.",
        "Fiji threatened to withdraw its peacekeepers from the U.N. force in Lebanon.",
        "Nepal pulled its troops out of the African Union mission on Friday.",
    ],
)
def test_whose_soldiers_leave_a_bodys_force_stays_its_member(text: str) -> None:
    assert "memberOf" not in {relation for _, relation, _ in relations(text)}


def test_who_leaves_a_body_is_no_longer_its_member() -> None:
    assert relations("Burundi withdrew from the African Union.") == {("country-BDI", "memberOf", "org-au")}

"""Whoever puts an end to a protest is none of its protesters."""

import pytest
from extracted import events


def groups(sides: set[str]) -> set[str]:
    return {one.removeprefix("group-").partition("-")[0] for one in sides}


def protests(text: str) -> list[tuple[set[str], str]]:
    found = [(who, claim) for root, who, _, claim in events(text) if root == "PROTEST"]
    return [(groups(who), claim.stance.modality) for who, claim in found]


@pytest.mark.parametrize(
    ("text", "protesters"),
    [
        ("Soldiers used whips to break up a rally in Asmara on Sunday.", []),
        ("Police broke up an evening rally in Harare on Friday.", []),
        ("Troops quelled a riot in Suva on Monday.", []),
        ("Police stopped a march by bakers in Tunis.", [({"bakers"}, "actual")]),
        ("Police officers fired shots to break up a demonstration by fishermen in Dakar.", [({"fishermen"}, "actual")]),
        ("A march by dockers was stopped by soldiers in Beira.", [({"dockers"}, "actual")]),
    ],
)
def test_who_ends_the_protest_of_others_takes_no_part_in_it(text: str, protesters: list[tuple[set[str], str]]) -> None:
    assert protests(text) == protesters


@pytest.mark.parametrize(
    ("text", "protesters"),
    [
        ("Nurses ended a strike in Lusaka on Friday.", "nurses"),
        ("Prison officers ended their strike in Quito on Monday.", "officers"),
        ("Farmers halted a demonstration in Delhi.", "farmers"),
    ],
)
def test_who_ends_his_own_protest_has_protested(text: str, protesters: str) -> None:
    assert [who for who, _ in protests(text)] == [{protesters}]

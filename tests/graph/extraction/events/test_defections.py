"""A defection is done to those who are left, and makes a member of those who are joined."""

import datetime as dt

import pytest
from extracted import events, relations

DAY = dt.date(2023, 5, 4)
ADA, GREENS, LIBERALS = "person-ada-holm", "org-green-party", "org-liberal-party"


@pytest.mark.parametrize(
    "text",
    [
        "Governor Ada Holm defected from the Green Party.",
        "Senator Ada Holm defected from the Green Party to the Liberal Party.",
    ],
)
def test_who_is_left_is_the_recipient(text: str) -> None:
    assert [one[:3] for one in events(text, DAY)] == [("SANCTION", {ADA}, {GREENS})]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Holm defected to the Liberal Party.",
        "Three generals defected to the rebels.",
        "Five governors defected to the ruling All Progressives Congress.",
    ],
)
def test_nothing_is_done_to_those_who_are_joined(text: str) -> None:
    assert events(text, DAY) == []


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Four Chadian soldiers defected to Libya on Monday.", "country-TCD"),
        ("A Cuban diplomat defected to Spain.", "country-CUB"),
        ("A Libyan general defected to the rebels.", "country-LBY"),
    ],
)
def test_who_goes_over_to_another_state_leaves_his_own(text: str, state: str) -> None:
    assert [(root, others) for root, _, others, _ in events(text, DAY)] == [("SANCTION", {state})]


def test_who_is_joined_has_a_member() -> None:
    assert (ADA, "memberOf", LIBERALS) in relations("Governor Ada Holm defected to the Liberal Party.")

"""Who leads which of several bodies; who is to hold an office, or held it then."""

import pytest
from extracted import related, relations


@pytest.mark.parametrize(
    ("text", "leads"),
    [
        (
            "The Workers Party, led by Ada Holm, and the Green Party, led by Jan Lech, voted together.",
            {("person-ada-holm", "org-workers-party"), ("person-jan-lech", "org-green-party")},
        ),
        (
            "The Workers Party, led by Ada Holm, and the Green Party voted together.",
            {("person-ada-holm", "org-workers-party")},
        ),
    ],
)
def test_of_two_bodies_each_has_its_own_leader(text: str, leads: set[tuple[str, str]]) -> None:
    assert {(who, body) for who, relation, body in relations(text) if relation == "leads"} == leads


@pytest.mark.parametrize(
    "text",
    [
        "Incoming Latvian prime minister Ada Holm visited Oslo.",
        "Latvia's incoming foreign minister, Ada Holm, visited Oslo.",
    ],
)
def test_who_comes_in_is_not_there_yet(text: str) -> None:
    assert not [one for one in relations(text) if one[0] == "person-ada-holm"]


def test_who_was_so_then_is_so_no_more() -> None:
    (one,) = [told for told in related("Then-President Ada Holm of Latvia fled.") if told[1] == "headOfStateOf"]
    assert one[3].proposition.period.latest_end is not None

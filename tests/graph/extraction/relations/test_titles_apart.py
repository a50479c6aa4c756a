"""Titles that stand apart from the name of whoever bears them, or beside another title of his."""

import pytest
from extracted import related, relations

from graph.model import Certainty

OFFICES = ("headOf", "ministerOf", "holdsOffice")


def offices(text: str, person: str = "person-ada-holm") -> set[tuple[str, str]]:
    return {(name, thing) for who, name, thing in relations(text) if who == person and name.startswith(OFFICES)}


@pytest.mark.parametrize(
    "text",
    [
        "Ada Holm was sworn in as Jordan's deputy prime minister.",
        "Ada Holm became deputy prime minister of Jordan.",
        "Ada Holm resigned on Friday as Jordan's deputy foreign minister.",
    ],
)
def test_a_deputy_heads_no_government_and_no_ministry(text: str) -> None:
    assert {name for name, _ in offices(text)} == {"holdsOffice"}


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Ada Holm, the president of the Spanish government, left.", {("headOfGovernmentOf", "country-ESP")}),
        ("Ada Holm, the president of the government of New Caledonia, left.", set()),
        ("France sent troops to New Caledonia. Ada Holm, the president of its government, left.", set()),
    ],
)
def test_the_president_of_a_government_is_no_head_of_state(text: str, held: set[tuple[str, str]]) -> None:
    assert offices(text) == held


@pytest.mark.parametrize("text", ["Ada Holm became mayor of Bonn.", "Ada Holm became Chad's ambassador to Mali."])
def test_who_became_something_certainly_is(text: str) -> None:
    assert [one[3].stance.certainty for one in related(text) if one[1] == "holdsOffice"] == [Certainty.CERTAIN]

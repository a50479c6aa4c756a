"""A state that will not join a body turns it down; so does who dismisses a thing as something."""

import pytest
from extracted import sides

_PERU = {"country-PER"}


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Peru will not join OPEC, its president, Luis Sosa, said.", {"org-opec"}),
        ("Peru said on Friday that it would not join the European Union.", {"org-eu"}),
        ("Peru won't be joining NATO, a spokesman said.", {"org-nato"}),
        ("Peru will not join the coalition, its foreign minister said.", {"group-coalition"}),
    ],
)
def test_who_will_not_join_turns_it_down(text: str, body: set[str]) -> None:
    assert sides(text, "REJECT") == [(_PERU, body)]


@pytest.mark.parametrize(
    "text",
    [
        "Peru will join OPEC.",
        "Peru will not join NATO before 1990.",
        "Ada Holm will not join her father in Peru.",
        "Peru has not joined NATO.",
    ],
)
def test_who_does_not_turn_it_down(text: str) -> None:
    assert not sides(text, "REJECT")


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Chile's foreign minister, Ana Ruiz, dismissed the vote as meaningless.", "person-ana-ruiz"),
        ("Kenya's opposition leader, Paul Otieno, rejected the result as a fraud.", "person-paul-otieno"),
        ("Iran proposed a moratorium, which Chile's premier, Jan Holm, rejected as not credible.", "person-jan-holm"),
    ],
)
def test_what_is_dismissed_as_something_is_turned_down(text: str, who: str) -> None:
    assert [one[0] for one in sides(text, "REJECT")] == [{who}]


@pytest.mark.parametrize(
    "text",
    [
        "Critics dismissed the vote as a farce.",
        "Chile dismissed its minister as unfit.",
    ],
)
def test_who_turns_nothing_down(text: str) -> None:
    assert not sides(text, "REJECT")

"""Officers of a part of a state or of one field of a body, who do not head the whole."""

import pytest
from extracted import related


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Ada Holm, the UN high commissioner for human rights, spoke in Oslo on Monday.", "leads"),
        ("Ada Holm, the World Bank's director for water, spoke on Monday.", "leads"),
        ("The Texas police chief, Ada Holm, spoke on Monday.", "leads"),
        ("Austin, Texas, police chief Ada Holm spoke on Monday.", "leads"),
        ("Former Texas state senator Ada Holm said the United States was lost.", "holdsOffice"),
    ],
)
def test_who_heads_a_part_heads_no_whole(text: str, wrong: str) -> None:
    assert not [one for one in map(str, related(text)) if wrong in one]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Holm, the UN chief for ten years, spoke on Monday.",
        "Ada Holm, head of Interpol for most of the decade, spoke on Monday.",
        "The Fijian police chief, Ada Holm, spoke on Monday.",
    ],
)
def test_who_heads_the_whole_does(text: str) -> None:
    assert [one for one in map(str, related(text)) if "leads" in one]

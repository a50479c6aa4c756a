"""Who only does something to a body's members is none of them."""

import pytest
from extracted import relations


@pytest.mark.parametrize(
    "text",
    [
        "Turkey arrested 12 members of Hezbollah in Adana.",
        "Kenya detained six members of al-Shabaab in Lamu.",
        "Spain jailed two leaders of Batasuna.",
        "Israel arrested 12 members of Hamas in Nablus.",
    ],
)
def test_who_arrests_members_is_none(text: str) -> None:
    assert "memberOf" not in {relation for _, relation, _ in relations(text)}


def test_who_becomes_a_member_is_one() -> None:
    text = "Kenya and Rwanda became members of the African Union."
    assert {subject for subject, relation, _ in relations(text) if relation == "memberOf"} == {
        "country-KEN",
        "country-RWA",
    }

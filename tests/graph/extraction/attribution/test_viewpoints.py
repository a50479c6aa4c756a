"""What is so as somebody sees, counts or tells it is that one's claim, and not the article's."""

import pytest
from extracted import events, place_of

from graph.terms import local_name


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("By Jordan's count, Syria attacked Iraq 12 times.", "country-JOR"),
        ("In Ankara's telling, Syria attacked Iraq.", "country-TUR"),
        ("Syria, in Ankara's telling, attacked Iraq.", "country-TUR"),
        ("In Ankara's version of events, Syria attacked Iraq.", "country-TUR"),
        ("From Ankara's perspective, Syria attacked Iraq.", "country-TUR"),
        ("From the viewpoint of Amman, Syria attacked Iraq.", "country-JOR"),
        ("In Norway’s version of the bill, Syria bombed Iraq.", "publisher-wire"),
    ],
)
def test_a_view_is_its_owners(text: str, holder: str) -> None:
    found = events(text)
    assert [(root, local_name(claim.holder), place_of(claim)) for root, *_, claim in found] == [
        ("ASSAULT", holder, "None")
    ]

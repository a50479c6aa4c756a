"""Letters in brackets behind names: who stands where in a picture, and who is of what party."""

import pytest
from extracted import events, relations


@pytest.mark.parametrize(
    "text",
    [
        "Kenyan President William Ruto (R) receives Yoweri Museveni (L) in Nairobi.",
        "Wang Yi (D) and Retno Marsudi (R) met in Jakarta.",
        "Senator Marco Rubio (R) greets Retno Marsudi (L) in Jakarta.",
    ],
)
def test_who_stands_on_the_right_is_of_no_party(text: str) -> None:
    assert not [one for one in relations(text) if one[1] == "memberOf"]


@pytest.mark.parametrize("text", ["Sen. Otto Ryder (R) left.", "Governors Ida Moss (D) and Otto Ryder (R) left."])
def test_who_is_sent_by_a_party_is_of_it(text: str) -> None:
    assert len([one for one in relations(text) if one[1] == "memberOf"]) == text.count("(")


def test_the_order_in_a_picture_is_nobody() -> None:
    [(_, who, _, _)] = events("Leaders (L-R) Wang Yi, Retno Marsudi and Penny Wong met in Jakarta.")
    assert set(who) == {"person-wang-yi", "person-retno-marsudi", "person-penny-wong"}

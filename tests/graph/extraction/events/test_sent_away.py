"""Who is deported, sent over a border or extradited, and by whom."""

import pytest
from extracted import sides


@pytest.mark.parametrize(
    ("text", "doers", "recipients"),
    [
        ("Libya deported 90 migrants to Niger.", {"country-LBY"}, {"group-migrants"}),
        ("Tunisia expelled 200 migrants to Libya.", {"country-TUN"}, {"group-migrants"}),
        ("Minsk is sending migrants across the border, Lithuania said.", {"country-BLR"}, {"group-migrants"}),
        ("Germany will deport rejected asylum seekers to Syria.", {"country-DEU"}, {"group-seekers"}),
    ],
)
def test_who_is_deported_is_the_other_side(text: str, doers: set[str], recipients: set[str]) -> None:
    assert sides(text, "COERCE") == [(doers, recipients)]
    assert not sides(text, "REJECT")


def test_sending_migrants_away_is_no_aid() -> None:
    assert not sides("Denmark plans to send asylum seekers to Rwanda.", "AID")
    assert sides("Denmark plans to send engineers to Rwanda.", "AID") == [({"country-DNK"}, {"country-RWA"})]


def test_a_prisoner_is_extradited_from_one_state_to_another() -> None:
    text = "Karl Moos was extradited from Cape Verde to the United States on Friday."
    assert sides(text, "COOPERATE") == [({"country-CPV"}, {"country-USA"})]

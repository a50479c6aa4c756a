"""Who brokered a deal is told of in front of it, and is no party to it."""

import datetime as dt

import pytest
from extracted import events

DAY = dt.date(2023, 5, 4)


@pytest.mark.parametrize(
    ("text", "broker", "parties"),
    [
        ("Peru and Chile signed a Swiss-brokered border pact.", "country-CHE", {"country-PER", "country-CHL"}),
        ("Peru and Chile concluded a U.S.-brokered border deal.", "country-USA", {"country-PER", "country-CHL"}),
        ("Iran and Iraq reached a Chinese-mediated ceasefire.", "country-CHN", {"country-IRN", "country-IRQ"}),
        ("Kenya and Uganda held Norwegian-mediated talks.", "country-NOR", {"country-KEN", "country-UGA"}),
        ("Serbia and Croatia agreed to an EU-mediated deal.", "org-eu", {"country-SRB", "country-HRV"}),
    ],
)  # fmt: skip
def test_a_broker_mediates_between_the_parties(text: str, broker: str, parties: set[str]) -> None:
    found = events(text, DAY)
    assert [one[:3] for one in found if broker in one[1] | one[2]] == [("CONSULT", {broker}, parties)]
    assert any(one[1] | one[2] == parties for one in found)


@pytest.mark.parametrize(
    "text", ["Peru fired on a Turkish-brokered grain ship.", "Under a US-brokered deal, Peru recognised Kosovo."]
)
def test_who_does_something_else_is_no_party_to_a_deal(text: str) -> None:
    told = [one for one in events(text, DAY) if {"country-TUR", "country-USA"} & (one[1] | one[2])]
    assert all(one[1:3] == ({"country-USA"}, set()) for one in told)


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("Norway welcomed the Norwegian-brokered deal between Peru and Chile.", ("SUPPORT", {"country-NOR"})),
        ("Kenya praised the U.S.-brokered deal between Peru and Chile.", ("SUPPORT", {"country-KEN"})),
        ("Oman and Iran signed an Omani-mediated trade deal.", ("SUPPORT", {"country-OMN", "country-IRN"})),
    ],
)
def test_who_praises_or_signs_a_deal_does_so_whoever_brokered_it(text: str, deed: tuple[str, set[str]]) -> None:
    found = events(text, DAY)
    assert deed in [one[:2] for one in found]
    mediated = [one[2] for one in found if one[0] == "CONSULT"]
    assert mediated == ([{"country-PER", "country-CHL"}] if "between" in text else [])

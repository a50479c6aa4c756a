"""Bids to become a member: when they were handed in, and what a clause says that somebody hopes to join."""

import pytest
from extracted import related, relations, terms

from graph.model import Modality


@pytest.mark.parametrize(
    ("text", "begun"),
    [
        ("Georgia submitted its bid to join the European Union in 2016.", "2016-01-01/2016-12-31"),
        ("Albania and Norway handed in their applications to join Mercosur on Friday.", "2024-05-03"),
        ("Moldova lodged its application for membership of the European Union in March.", "2024-03-01/2024-03-31"),
        ("The African Union, which Morocco applied to join in 2016, met.", "2016-01-01/2016-12-31"),
        ("Malaysia submitted its bid to join the African Union in 2031.", ""),
    ],
)
def test_a_bid_is_of_the_day_on_which_it_was_handed_in(text: str, begun: str) -> None:
    assert {begin for begin, _ in terms(text, "appliedToJoin")} == {begun}


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The African Union, which Morocco plans to join in 2025, met.", Modality.PLANNED),
        ("NATO, which Georgia hopes to join, sent envoys.", Modality.HOPED),
        ("BRICS, which Peru wants to join, met in Kazan.", Modality.HOPED),
    ],
)
def test_what_somebody_hopes_to_join_he_has_not_joined(text: str, modality: Modality) -> None:
    assert {claim.stance.modality for _, name, _, claim in related(text) if name == "memberOf"} == {modality}


@pytest.mark.parametrize(
    "text",
    [
        "BRICS, which Angola asked to join last year, met in Kazan.",
        "Foreign Minister Ada Holm said that Fiji had applied to join the OECD.",
        "Albania and Fiji have put in an application for admission to the Arab League.",
    ],
)
def test_who_asks_to_join_is_told_of_once(text: str) -> None:
    assert {name for _, name, _ in relations(text) if name in ("appliedToJoin", "memberOf")} == {"appliedToJoin"}


@pytest.mark.parametrize(
    "text",
    [
        "Albania put in a request to the African Union for help.",
        "A graduate from Kenya handed in an application to join the World Bank.",
        "Togo was asked to hand in a bid to join BRICS.",
    ],
)
def test_other_requests_are_no_bids(text: str) -> None:
    assert "appliedToJoin" not in {name for _, name, _ in relations(text)}


def test_what_somebody_joined_is_what_his_clause_stands_beside() -> None:
    assert {claim.stance.modality for _, name, _, claim in related("NATO, which Albania joined in 2009, met.")} == {
        Modality.ACTUAL
    }

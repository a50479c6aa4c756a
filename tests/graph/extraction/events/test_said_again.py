"""Deeds that are said again without their words have the sides of the deed before."""

import pytest
from extracted import events

_STATE = "country-{}".format


def sanctions(text: str) -> set[tuple[str, str]]:
    """Who does it to whom."""
    told = [(actors, others) for root, actors, others, _ in events(text) if root == "SANCTION"]
    return {(next(iter(actors)), " ".join(sorted(others))) for actors, others in told if len(actors) == 1}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Kenya recalled its ambassador from Asmara on Monday. Uganda followed on Thursday.", {("KEN", "UGA"): "ERI"}),
        ("Honduras broke off ties with Taiwan in March. Paraguay followed suit in May.", {("HND", "PRY"): "TWN"}),
        (
            "Latvia expelled three Belarusian diplomats. Estonia and Lithuania followed its example the next day.",
            {("LVA", "EST", "LTU"): "BLR"},
        ),
        ("Chile recalled its ambassador from Israel; Bolivia and Peru did so in days.", {("CHL", "BOL", "PER"): "ISR"}),
        ("Algeria suspended trade with Spain on Monday. Tunisia did likewise on Friday.", {("DZA", "TUN"): "ESP"}),
        (
            "Mexico broke off relations with Peru after police had stormed its embassy. Cuba followed suit.",
            {("MEX", "CUB"): "PER"},
        ),
        ("Oman cut ties with Mali, four days after Kuwait had done the same.", {("OMN", "KWT"): "MLI"}),
        ("Britain expelled 12 Iranian diplomats on Monday. France expelled 7.", {("GBR", "FRA"): "IRN"}),
    ],
)
def test_who_follows_does_it_to_the_same(text: str, found: dict[tuple[str, ...], str]) -> None:
    ((doers, other),) = found.items()
    assert sanctions(text) == {(_STATE(doer), _STATE(other)) for doer in doers}


@pytest.mark.parametrize(
    "text",
    [
        "The United States imposed tariffs on Canadian steel on Monday, and Canada retaliated within minutes.",
        "The United States expelled two Canadian diplomats. Canada responded in kind on Friday.",
        "The United States expelled a Canadian diplomat. Canada did the same.",
        "The United States expelled a Canadian diplomat. Canada retaliated by expelling an American one.",
    ],
)
def test_who_strikes_back_does_it_to_those_who_struck_him(text: str) -> None:
    states = _STATE("USA"), _STATE("CAN")
    assert sanctions(text) == {states, states[::-1]}


@pytest.mark.parametrize(
    "text",
    [
        "Mongolia imposed sanctions on Chad. Talks followed on Friday.",
        "Mongolia imposed sanctions on Chad. Togo did not follow suit.",
        "Mongolia imposed sanctions on Chad. Togo is unlikely to follow suit.",
        "Mongolia imposed sanctions on Chad. Togo's envoy followed the president to Paris.",
        "Mongolia expelled two envoys of Chad. Chad said it would retaliate.",
        "Mongolia imposed sanctions on Chad. Togo retaliated.",
    ],
)
def test_what_only_comes_after_is_no_deed(text: str) -> None:
    assert sanctions(text) == {(_STATE("MNG"), _STATE("TCD"))}

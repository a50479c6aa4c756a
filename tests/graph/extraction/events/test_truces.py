"""Truces that end, who only brought one about, and who sets captives free."""

import datetime as dt

import pytest
from extracted import events

DAY = dt.date(2023, 5, 4)


@pytest.mark.parametrize(
    "text",
    [
        "The ceasefire between Armenia and Azerbaijan broke down on Monday.",
        "The truce between Sudan and Chad collapsed on Friday.",
        "The ceasefire between India and Pakistan held on Sunday.",
    ],
)
def test_how_a_truce_went_is_no_truce_made(text: str) -> None:
    assert events(text, DAY) == []


def test_a_truce_that_takes_effect_is_one() -> None:
    found = events("A truce between Saudi Arabia and the Houthis took effect on Sunday.", DAY)
    assert [one[:2] for one in found] == [("RETREAT", {"country-SAU", "org-houthis"})]


@pytest.mark.parametrize(
    ("text", "broker"),
    [
        ("Israel and Hamas agreed to a truce brokered by Qatar.", "country-QAT"),
        ("A deal between Russia and Ukraine brokered by Turkey was signed on Friday.", "country-TUR"),
    ],
)
def test_who_brought_a_deal_about_is_no_party(text: str, broker: str) -> None:
    found = events(text, DAY)
    assert {one[0] for one in found if broker in one[1] | one[2]} == {"CONSULT"}
    assert len(found) > 1


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Boko Haram militants freed 21 schoolgirls in Chibok.", "org-boko-haram"),
        ("The M23 freed 20 Congolese soldiers.", "org-m23"),
        ("Boko Haram freed 12 Nigerian soldiers.", "org-boko-haram"),
    ],
)
def test_who_frees_captives_attacks_nobody(text: str, actor: str) -> None:
    assert [one[:2] for one in events(text, DAY)] == [("RETREAT", {actor})]


def test_whom_others_held_a_band_does_not_let_go() -> None:
    found = events("Boko Haram freed 20 Nigerian soldiers from the Islamic State.", DAY)
    assert "RETREAT" not in {one[0] for one in found}


@pytest.mark.parametrize(
    ("text", "actor", "recipients"),
    [
        ("Ethiopia called off its truce with Eritrea.", "country-ETH", {"country-ERI"}),
        ("Chad suspended a ceasefire with Sudan on Friday.", "country-TCD", {"country-SDN"}),
        ("Serbia declared an end to its truce with Croatia.", "country-SRB", {"country-HRV"}),
        ("India announced the end of a ceasefire with Pakistan.", "country-IND", {"country-PAK"}),
        ("Sudan proclaimed an end to the armistice with Chad.", "country-SDN", {"country-TCD"}),
        ("Norway suspended peace talks with Chad on Monday.", "country-NOR", {"country-TCD"}),
        ("Peru paused its negotiations with Chile.", "country-PER", {"country-CHL"}),
        ("Talks with Chad were suspended by Norway on Friday.", "country-NOR", {"country-TCD"}),
    ],
)
def test_who_stops_talks_or_ends_a_truce_only_does_that(text: str, actor: str, recipients: set[str]) -> None:
    assert [one[:3] for one in events(text, DAY)] == [("SANCTION", {actor}, recipients)]


def test_who_tells_of_the_end_of_a_truce_of_others_ends_none() -> None:
    assert events("The UN envoy announced the end of a ceasefire in Yemen.", DAY) == []


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("Armenia and Azerbaijan ended talks in Geneva on Tuesday.", "CONSULT"),
        ("Hamas and Israel extended a ceasefire.", "CONCEDE"),
    ],
)
def test_talks_that_were_held_and_truces_that_go_on_are_told(text: str, root: str) -> None:
    assert [one[0] for one in events(text, DAY)] == [root]


def test_talks_that_are_ended_with_another_are_broken_off() -> None:
    told = {one[0]: one[1:3] for one in events("Peru and Chile ended talks with Bolivia on Monday.", DAY)}
    assert told["SANCTION"] == ({"country-PER", "country-CHL"}, {"country-BOL"})


@pytest.mark.parametrize(
    ("text", "attacks"),
    [
        ("Chad broke a truce with Sudan on Friday.", True),
        ("Peru's Congress broke a truce with the president by rejecting his budget.", False),
        ("The ruling party broke a truce with the unions on Monday.", False),
    ],
)
def test_a_truce_of_politicians_is_broken_without_arms(text: str, attacks: bool) -> None:
    assert any(root == "ASSAULT" for root, *_ in events(text)) is attacks

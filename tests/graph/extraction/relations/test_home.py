"""Titles without a state, where only one can be meant; offices of parts of a state, which are never the state's."""

import pytest
from extracted import relations


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        (
            "PARIS (AP) — Culture Minister Ada Holm met Italian actors.",
            ("person-ada-holm", "ministerOf", "country-FRA"),
        ),
        (
            "WASHINGTON (AP) — Commerce Secretary Ada Holm met Chinese officials.",
            ("person-ada-holm", "ministerOf", "country-USA"),
        ),
        (
            "Treasury Secretary Ada Holm met Chinese officials. The White House said so.",
            ("person-ada-holm", "ministerOf", "country-USA"),
        ),
        (
            "Labor Secretary Ada Holm spoke to Congress on Monday, the White House said.",
            ("person-ada-holm", "ministerOf", "country-USA"),
        ),
        (
            "Finance Minister Ada Holm said the cuts would lower Denmark's budget deficit.",
            ("person-ada-holm", "ministerOf", "country-DNK"),
        ),
        (
            "The opposition National Party said it would sell the shares. Party leader Ada Holm said so.",
            ("person-ada-holm", "leads", "org-national-party"),
        ),
        ("The official Iraqi news agency, INA, said so.", ("org-ina-iraq", "agencyOf", "country-IRQ")),
        ("Ohio Gov. Ada Holm flew to Taipei.", ("person-ada-holm", "holdsOffice", "office-governor-of-ohio")),
        ("Gov. Ada Holm of Nevada flew to Taipei.", ("person-ada-holm", "holdsOffice", "office-governor-of-nevada")),
        ("Manitoba Premier Ada Holm left.", ("person-ada-holm", "holdsOffice", "office-premier-of-manitoba")),
        (
            "Scottish First Minister Ada Holm left.",
            ("person-ada-holm", "holdsOffice", "office-first-minister-of-scotland"),
        ),
        (
            "Drones hit a depot in the Belgorod region, regional governor Petr Holm said.",
            ("person-petr-holm", "holdsOffice", "office-governor-of-belgorod-oblast"),
        ),
    ],
)
def test_where_one_state_or_body_can_be_meant_it_is(text: str, relation: tuple[str, str, str]) -> None:
    assert relation in relations(text)


@pytest.mark.parametrize(
    "text",
    [
        "WASHINGTON (AP) — Foreign Minister Ada Holm met Antony Blinken.",
        "BRUSSELS (AP) — Defence Minister Ada Holm met NATO generals.",
        "Finance Minister Ada Holm said Denmark's debt would fall and Norway's would rise.",
        "Foreign Minister Ada Holm said Denmark's debt would fall.",
        "Treasury Secretary Ada Holm met Kenyan officials.",
        "Health Secretary Ada Holm criticised Donald Trump.",
        "Health Secretary Ada Holm said the White House would not follow Britain.",
        "The Labour Party is behind the Reform Party. Party leader Ada Holm said so.",
        "Russian missiles hit a power plant in Kharkiv, regional governor Ada Holm said.",
        "An Israeli strike hit a car in Baalbek, the provincial governor, Ada Holm, said.",
        "Victoria Premier Ada Holm left.",
    ],
)
def test_where_several_can_be_meant_nobody_is(text: str) -> None:
    assert not [one for one in relations(text) if one[0] == "person-ada-holm"]

"""Whoever is hosted or welcomed somewhere visits; troops are stationed, refugees taken in, and decisions liked."""

import datetime as dt

import pytest
from extracted import events

from graph.model import EventProposition
from graph.terms import local_name

DAY = dt.date(2023, 5, 4)


@pytest.mark.parametrize(
    ("text", "guest", "host"),
    [
        (
            "French President Emmanuel Macron hosted Cameroonian President Paul Biya in Paris.",
            "person-paul-biya", "person-emmanuel-macron",
        ),
        ("Hungary hosted Israeli Prime Minister Benjamin Netanyahu.", "person-benjamin-netanyahu", "country-HUN"),
        (
            "Indian Prime Minister Narendra Modi welcomed Egyptian President Abdel Fattah el-Sisi to New Delhi.",
            "person-abdel-fattah-el-sisi", "person-narendra-modi",
        ),
        (
            "Zambian President Hakainde Hichilema was received in Beijing by Xi Jinping.",
            "person-hakainde-hichilema", "person-xi-jinping",
        ),
    ],
)  # fmt: skip
def test_who_is_hosted_visits(text: str, guest: str, host: str) -> None:
    [(root, actors, recipients, claim)] = events(text, DAY)
    assert (root, actors, recipients) == ("CONSULT", {guest}, {host})
    assert isinstance(claim.proposition, EventProposition)
    assert local_name(claim.proposition.mode or "") == "CONSULT-visit"


@pytest.mark.parametrize(
    "text",
    [
        "The United States welcomed Finland to NATO on Tuesday.",
        "Germany welcomed the Dutch decision.",
        "Poland welcomed Ukrainian refugees on Monday.",
        "Syria had hosted Russian troops for years.",
    ],
)
def test_what_is_welcome_in_another_way_is_no_guest(text: str) -> None:
    assert "CONSULT" not in {found[0] for found in events(text, DAY)}


@pytest.mark.parametrize(
    ("text", "guest", "host", "state"),
    [
        (
            "Narendra Modi travelled to Paris for talks with Emmanuel Macron.",
            "person-narendra-modi", "person-emmanuel-macron", "country-FRA",
        ),
        (
            "Antony Blinken arrived in Ankara on Monday for talks with Recep Tayyip Erdogan.",
            "person-antony-blinken", "person-recep-tayyip-erdogan", "country-TUR",
        ),
        (
            "Justin Trudeau flew to Berlin for a meeting with Olaf Scholz.",
            "person-justin-trudeau", "person-olaf-scholz", "country-DEU",
        ),
    ],
)  # fmt: skip
def test_the_host_with_whom_a_guest_comes_to_talk_visits_nobody(text: str, guest: str, host: str, state: str) -> None:
    told = {
        (local_name(claim.proposition.mode or ""), frozenset(actors), frozenset(recipients))
        for _, actors, recipients, claim in events(text, DAY)
        if isinstance(claim.proposition, EventProposition)
    }
    assert told == {
        ("CONSULT-visit", frozenset({guest}), frozenset({state})),
        ("", frozenset({guest, host}), frozenset()),
    }

"""Who visits where an envoy is sent: the envoy and the state that sends him, and not the person who does."""

import datetime as dt

import pytest
from extracted import events

from graph.model import EventProposition
from graph.terms import local_name

DAY = dt.date(2023, 5, 4)


@pytest.mark.parametrize(
    ("text", "actors", "recipients"),
    [
        ("Norway sent envoy Ada Holm to Bogota on Friday.", {"country-NOR", "person-ada-holm"}, {"country-COL"}),
        ("Ruto sent his envoy Peter Odera to Juba on Friday.", {"person-peter-odera"}, {"country-SSD"}),
        (
            "President Alar Karis sent his foreign minister, Jan Lech, to Astana.",
            {"person-jan-lech"}, {"country-KAZ"},
        ),
        (
            "Chile dispatched special envoys Ada Holm and Luis Prada to Lima.",
            {"country-CHL", "person-ada-holm", "person-luis-prada"}, {"country-PER"},
        ),
        (
            "Envoy Ada Holm was sent by Norway to Accra on Monday.",
            {"country-NOR", "person-ada-holm"}, {"country-GHA"},
        ),
    ],
)  # fmt: skip
def test_an_envoy_who_is_sent_visits(text: str, actors: set[str], recipients: set[str]) -> None:
    [(root, doers, others, claim)] = events(text, DAY)
    assert (root, doers, others) == ("CONSULT", actors, recipients)
    assert isinstance(claim.proposition, EventProposition)
    assert local_name(claim.proposition.mode or "") == "CONSULT-visit"


@pytest.mark.parametrize(
    "text",
    ["A judge sent Ada Holm to prison in Lima.", "Peru sent a letter to Ada Holm in Oslo.", "Peru sent aid to Chad."],
)
def test_others_who_are_sent_something_or_somewhere_do_not_visit(text: str) -> None:
    assert not [one for one in events(text, DAY) if "person-ada-holm" in one[1]]

"""Forces that are sent somewhere by nobody who is named."""

import pytest
from extracted import claims, sides

from graph.model import EventProposition
from graph.terms import local_name


@pytest.mark.parametrize(
    ("text", "actor", "recipients"),
    [
        ("SADC peacekeeping forces will be dispatched to Malawi in June.", "org-sadc", {"country-MWI"}),
        ("ECOWAS peacekeepers were deployed to Gambia.", "group-peacekeepers-economic", {"country-GMB"}),
    ],
)
def test_peacekeepers_help_and_are_not_helped(text: str, actor: str, recipients: set[str]) -> None:
    [(actors, others)] = sides(text, "AID")
    assert [one.startswith(actor) for one in actors] == [True]
    assert others == recipients


def test_troops_that_are_sent_are_those_who_move_and_where_they_go_to_is_the_place() -> None:
    found = [
        one.proposition
        for one in claims("Portuguese soldiers were sent to Mozambique on Friday.")
        if isinstance(one.proposition, EventProposition)
    ]
    assert [(local_name(one.type), local_name(one.place or "")) for one in found] == [("MOBILIZE", "country-MOZ")]


@pytest.mark.parametrize(
    "text", ["Captured soldiers were sent to Gabon.", "Soldiers wounded at the front were sent to Germany."]
)
def test_who_is_taken_somewhere_is_no_force(text: str) -> None:
    assert not sides(text, "MOBILIZE")
    assert not sides(text, "AID")

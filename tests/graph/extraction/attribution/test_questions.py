"""Questions and answers: who is asked answers, and a question claims nothing."""

import pytest
from extracted import events, said

from graph.model import Certainty
from graph.terms import local_name


def told(text: str) -> list[tuple[str, str]]:
    """The events: holder and type."""
    return [(local_name(claim.holder), root) for root, *_, claim in events(text)]


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ('"Did Chad close the port?" a reporter asked Ada Holm. "The port is closed," she said.', "Ada Holm"),
        ('A lawmaker asked Ada Holm whether the port was open. "The port is closed," she replied.', "Ada Holm"),
        ("Bo Berg asked Ada Holm if Chad had bought it. She said the port is closed.", "Ada Holm"),
        ('"Is it true?" Ada Holm asked. "The port is closed," she said.', "Ada Holm"),
        ("Asked by reporters if it was true, Ada Holm said the port is closed.", "Ada Holm"),
    ],
)
def test_who_is_asked_answers(text: str, holder: str) -> None:
    assert {(who, what.lower()) for who, what in said(text) if "closed" in what} == {(holder, "the port is closed")}


@pytest.mark.parametrize(
    "text",
    [
        '"Did Chad attack Niger?" a reporter asked Ada Holm.',
        "Asked if Chad had attacked Niger, the minister said no.",
    ],
)
def test_a_question_claims_nothing(text: str) -> None:
    assert not told(text)
    assert not {what for _, what in said(text) if "Niger" in what}


def test_who_asks_whether_it_is_so_requests_nothing() -> None:
    assert not [one for one in told("Ada Holm asked Bo Berg if Chad had attacked Niger.") if one[1] == "REQUEST"]


def test_who_asks_for_it_requests_it() -> None:
    assert ("publisher-wire", "REQUEST") in told("Ada Holm asked Chad to withdraw from Niger.")


@pytest.mark.parametrize(
    "text",
    [
        "Oslo refused to say if it backs Georgia.",
        "The mayor refused to say whether she supports Joe Biden.",
        "Kenya refused to confirm that it had attacked Somalia.",
        "Kenya refused to tell reporters whether it had armed Somalia.",
        "The ministry would not say if Kenya had attacked Somalia.",
        "It is not known if Kenya attacked Somalia.",
    ],
)
def test_what_nobody_will_say_is_neither_told_nor_rejected(text: str) -> None:
    assert not events(text)


@pytest.mark.parametrize(
    "text",
    [
        "It remains unclear if Kenya attacked Somalia.",
        "Pressed on whether Kenya had attacked Somalia, the minister left the room.",
    ],
)
def test_what_is_asked_or_unclear_is_unknown(text: str) -> None:
    assert [(root, claim.stance.certainty) for root, *_, claim in events(text) if root != "RETREAT"] == [
        ("ASSAULT", "unknown")
    ]


def test_who_will_not_comment_on_a_deed_does_not_undo_it() -> None:
    [(root, *_, claim)] = events("The bank refused to comment on the sanctions against Iran.")
    assert (root, claim.stance.polarity) == ("SANCTION", "positive")


@pytest.mark.parametrize(
    "text",
    [
        "Questions remain about whether Uganda has armed the M23 rebels.",
        "The envoy declined to be drawn on whether Germany would arm the M23 rebels.",
    ],
)
def test_whether_leaves_it_open_behind_any_word(text: str) -> None:
    found = [claim.stance.certainty for root, *_, claim in events(text) if root == "AID"]
    assert found == [Certainty.UNKNOWN]

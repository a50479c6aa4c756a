"""Strikes and marches that are called are still to come; those that are forbidden do not take place."""

import pytest
from extracted import events, sides


def stances(text: str, root: str) -> list[tuple[str, str, str]]:
    """Polarity, certainty and modality of the events of a type."""
    found = (claim.stance for name, *_, claim in events(text) if name == root)
    return [(one.polarity.value, one.certainty.value, one.modality.value) for one in found]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Nurses' unions in Portugal called a two-day strike for Thursday.", {"group-unions-portugal"}),
        ("Fatah called a general strike in Hebron.", {"org-fatah"}),
        ("Fatah called a protest against the tax for Sunday.", {"org-fatah"}),
        ("Opposition parties called a march in Cotonou on Saturday.", {"group-opposition-parties"}),
    ],
)
def test_who_calls_a_strike_wants_one(text: str, actors: set[str]) -> None:
    assert [found[0] for found in sides(text, "PROTEST")] == [actors]
    assert stances(text, "PROTEST") == [("positive", "certain", "requested")]
    assert not sides(text, "ACCUSE")
    assert not sides(text, "ASSAULT")


@pytest.mark.parametrize(
    "text", ["The governor called the march illegal.", "Peru called the strike on Goma a crime."]
)
def test_who_calls_a_strike_something_calls_none(text: str) -> None:
    assert not sides(text, "PROTEST")


def test_what_a_called_protest_is_against_is_told_apart() -> None:
    text = "Fatah called a protest against the arrest of a nurse."
    assert sides(text, "PROTEST") == [({"org-fatah"}, set())]
    assert sides(text, "COERCE") == [(set(), {"group-nurse"})]


def test_who_calls_a_meeting_accuses_nobody() -> None:
    assert not sides("Norway called a meeting of the Security Council.", "ACCUSE")


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Police in Kampala banned a march by lawyers.", {"group-lawyers"}),
        ("Police stopped the Socialist Party from holding a rally in Porto.", {"org-socialist-party"}),
        ("Chad forbade teachers from holding protests.", {"group-teachers"}),
    ],
)
def test_what_is_forbidden_is_not_held(text: str, actors: set[str]) -> None:
    assert [found[0] for found in sides(text, "PROTEST")] == [actors]
    assert [found[0] for found in stances(text, "PROTEST")] == ["negative"]


@pytest.mark.parametrize(
    ("text", "root", "actors"),
    [
        ("The widow called the killing of her husband a disgrace.", "ASSAULT", set()),
        ("The sister called the assassination of her brother “an outrage”.", "ASSAULT", set()),
        ("The judge called the arrest of two nurses an outrage.", "COERCE", set()),
        ("The bishop called the army's attack on the village “a crime”.", "ASSAULT", {"group-army"}),
        ("Chad called its raid on Mali a success.", "ASSAULT", {"country-TCD"}),
    ],
)
def test_who_calls_a_deed_something_did_not_do_it(text: str, root: str, actors: set[str]) -> None:
    assert [found[0] for found in sides(text, root)] == [actors]

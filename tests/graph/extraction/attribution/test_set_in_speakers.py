"""Speakers set in behind several clauses, or between a title and what they want, and what they do next in words."""

import pytest
from extracted import events, holders_of, sides

from graph.terms import local_name


def tellers(text: str) -> set[tuple[str, str]]:
    """The types of a text's events, each with its holder, without the article's number."""
    return {(name, local_name(one.holder).rpartition("-")[0]) for name, *_, one in events(text)}


def test_two_who_speak_behind_two_clauses_both_say_them() -> None:
    text = "Fighters attacked the base at dawn and the army bombed their camp, a colonel and a nurse said."
    assert {holder for _, holder in tellers(text)} == {"group-colonel", "group-nurse"}


def test_what_others_call_it_behind_a_tag_is_not_said_by_the_speaker() -> None:
    text = (
        "Sudanese army jets bombed a market in Kabkabiya on Monday and fighters of the Rapid Support Forces then "
        "burned two villages nearby, residents and a local monitoring group said, in what the governor of North Darfur "
        "described as the worst violence of the year."
    )
    assert {("ASSAULT", "group-residents"), ("ASSAULT", "group-local-monitoring-group")} <= tellers(text)


def test_who_is_named_behind_an_office_wants_it() -> None:
    text = "The bishop, Monsignor Kizito Obuya, wants the United Nations to send peacekeepers to Goma."
    assert holders_of(text, "AID") == {("person-kizito-obuya", "positive")}


@pytest.mark.parametrize(
    ("text", "accuser"),
    [
        ("Police said that the suspects had fled to Ghana and accused the opposition of hiding them.", "group-police"),
        ("The police said that the man entered the embassy and accused the guards of theft.", "group-man"),
    ],
)
def test_who_had_told_what_had_happened_accuses_others(text: str, accuser: str) -> None:
    assert [actors for actors, _ in sides(text, "ACCUSE")] == [{accuser}]

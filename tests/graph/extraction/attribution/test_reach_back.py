"""How far back "according to" reaches, where it ends a sentence of several clauses."""

import pytest
from extracted import events, holders_of, read

from graph.terms import local_name


def tellers(text: str) -> set[tuple[str, str]]:
    """The types of a text's events, each with what its holder is called."""
    labels = {one.iri: one.label for one in read(text).entities}
    return {(name, labels.get(one.holder, local_name(one.holder))) for name, *_, one in events(text)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Rebels attacked the garrison of Bunia on Friday, and Uganda withdrew its battalion, according to a nun.",
            {("ASSAULT", "nun"), ("RETREAT", "nun")},
        ),
        (
            "Ethiopia bombed a depot in Mekelle and expelled nine Eritrean diplomats, according to two nurses.",
            {("ASSAULT", "nurses"), ("SANCTION", "nurses")},
        ),
        (
            "Police arrested Ada Holm in Lagos but did not attack the students, according to her lawyer.",
            {("COERCE", "lawyer"), ("ASSAULT", "lawyer")},
        ),
    ],
)
def test_all_clauses_are_of_who_is_named_behind_the_last(text: str, expected: set[tuple[str, str]]) -> None:
    assert tellers(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Russia attacked Odesa on Friday, and grain exports have shrunk, according to official figures.",
        "Russia attacked Odesa on Friday, but the port has stayed open, according to two sailors.",
    ],
)
def test_figures_and_contrasts_tell_only_the_last_clause(text: str) -> None:
    assert holders_of(text, "ASSAULT") == {("publisher-wire", "positive")}


@pytest.mark.parametrize(
    "text",
    [
        "Israel bombed Sanaa, the Israeli army said, and the Houthis fired a missile at Eilat, according to two nuns.",
        "Israel said that it had bombed Sanaa, and the Houthis fired a missile at Eilat, according to two nuns.",
    ],
)
def test_a_clause_with_a_speaker_of_its_own_keeps_it(text: str) -> None:
    assert {holder for _, holder in tellers(text)} >= {"nuns"}
    assert ("ASSAULT", "nuns") in tellers(text)
    assert len(tellers(text)) == 2

"""The name of a drill or an operation is nobody's; people and ships that are called by a name bear it."""

import pytest
from extracted import read

from graph.extraction.linking.drills import drills
from graph.terms import local_name


def people(text: str) -> set[str]:
    """The people and bodies of a text that no table knows."""
    names = {local_name(one.iri) for one in read(text).entities}
    return {one for one in names if one.startswith(("person-", "org-"))}


@pytest.mark.parametrize(
    "text",
    [
        "Danish and Philippine troops began the drill, called Kamandag, or Venom, on Monday.",
        "Australia and Japan held an exercise named Talisman Sabre in July.",
        "The annual war games, known as Foal Eagle, were condemned by North Korea.",
        "Russia held the drill, called Zapad, in May. Zapad involved 13,000 soldiers, and Zapad ended on Monday.",
    ],
)
def test_a_drill_is_nobody(text: str) -> None:
    assert people(text) == set()


@pytest.mark.parametrize(
    ("text", "somebody"),
    [
        ("A man named Odin Brekke attacked a bank.", {"person-odin-brekke"}),
        ("The drill, named after Ada Holm, began in Oslo.", {"person-ada-holm"}),
        ("The operation, named Holm, failed. Ada Holm said she was sorry.", {"person-ada-holm"}),
        ("The exercise, called off by Ada Holm, was in Norway.", {"person-ada-holm"}),
    ],
)
def test_who_is_called_by_a_name_bears_it(text: str, somebody: set[str]) -> None:
    assert people(text) == somebody


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The exercise, dubbed Balikatan, or “Shoulder to Shoulder”, began.", {"Balikatan", "Shoulder to Shoulder"}),
        ("The exercise, called a failure by Ada Holm, began.", set()),
        ("The mission, called Ada Holm, began.", set()),
    ],
)
def test_what_a_drill_is_called(text: str, names: set[str]) -> None:
    assert drills(text) == names

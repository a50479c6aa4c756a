"""What somebody says that others say or think: theirs too, as the speaker tells it."""

import pytest
from extracted import read

from graph.model import StatementProposition


def told(text: str) -> set[tuple[str, ...]]:
    """Each statement with its holder and who passes it on."""
    found = read(text)
    labels = {entity.iri: entity.label for entity in found.entities}
    return {
        (one.proposition.content, labels[one.holder], *(labels[who] for who in one.reported_by))
        for one in found.claims
        if isinstance(one.proposition, StatementProposition)
    }


@pytest.mark.parametrize(
    ("words", "holder"),
    [
        ("The minister has said that the bridge is safe", "minister"),
        ("The engineers told us that the bridge is safe", "engineers"),
        ("The villagers came on Monday and they say the bridge is safe", "villagers"),
        ("I am glad that Norway thinks the bridge is safe", "Norway"),
        ("According to the ministry, the bridge is safe", "ministry"),
        ("Norway has already made clear that the bridge is safe", "Norway"),
    ],
)
def test_what_a_quotation_tells_of_the_words_of_others(words: str, holder: str) -> None:
    found = told(f'"{words}," Ada Holm said.')
    assert ("the bridge is safe", holder, "Ada Holm") in found
    assert (words, "Ada Holm") in found


@pytest.mark.parametrize(
    "words",
    [
        "I think that the bridge is safe",
        "We believe that the bridge is safe",
        "Nobody would say that the bridge is safe",
        "People say that the bridge is safe",
        "If the minister says that the bridge is safe, we shall cross it",
        "The engineers would say that the bridge is safe",
        "The world knows that the bridge is safe",
        "The first thing was to say that the bridge is safe",
    ],
)
def test_what_nobody_else_has_said_is_only_the_speakers(words: str) -> None:
    assert told(f'"{words}," Ada Holm said.') == {(words, "Ada Holm")}


@pytest.mark.parametrize("verb", ["has made clear", "has already made it clear"])
def test_what_somebody_makes_clear_is_said(verb: str) -> None:
    assert ("she will leave the party", "Ada Holm") in told(f"Ada Holm {verb} that she will leave the party.")


def test_whose_view_somebody_tells_of_who_speaks_behind_it() -> None:
    found = told("In the ministry's view, the bridge must be closed, Ada Holm said.")
    assert ("the bridge must be closed", "ministry", "Ada Holm") in found


def test_who_speaks_behind_a_source_is_no_part_of_what_is_said() -> None:
    found = told("According to the ministry, Ada Holm said, the bridge must be closed.")
    assert {content for content, *_ in found} == {"the bridge must be closed"}

"""Who says what in reports that were written to be read out: "says" with a bare clause, roles, "they", open marks."""

import pytest
from extracted import said


@pytest.mark.parametrize(
    ("text", "holder", "content"),
    [
        (
            "Ada Holm says the clerk and his sister had been sleeping in the archive.",
            "Ada Holm",
            "the clerk and his sister had been sleeping in the archive",
        ),
        (
            "Ada Holm says while the museum has lost many visitors over the winter, ticket and shop sales are a bright "
            "spot.",
            "Ada Holm",
            "while the museum has lost many visitors over the winter, ticket and shop sales are a bright spot",
        ),
        (
            "Mr Holm says if Ferro does sell the boat, the crew would not follow him to another one.",
            "Holm",
            "if Ferro does sell the boat, the crew would not follow him to another one",
        ),
        (
            "A baker who closed the oven after part of the roof had fallen into the yard, in the town's east, says "
            "for almost two hours she did not know where her dog was.",
            "baker",
            "for almost two hours she did not know where her dog was",
        ),
        (
            "The club left the hall after it was told by the mayor on Monday that it could no longer use the cellar.",
            "mayor",
            "it could no longer use the cellar",
        ),
        (
            "In a note published some hours ago, Ada Holm says last month she felt tired and did not sleep well.",
            "Ada Holm",
            "she felt tired and did not sleep well",
        ),
    ],
)
def test_a_bare_clause_behind_says_is_said(text: str, holder: str, content: str) -> None:
    assert (holder, content) in said(text)


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said the same when the harbour froze.",
        "The mayor reported the theft, and the guards came.",
        "Ada Holm announced the start of a survey to find a site, and asked whether the towns would prefer a lake.",
        "The club paid an estimated price of four pounds, although a poll found that members favoured a loan.",
    ],
)
def test_what_stands_behind_a_verb_is_not_always_said(text: str) -> None:
    assert not [content for holder, content in said(text) if holder in ("mayor", "Ada Holm", "club")]


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Heron skipper Ada Holm says repairs to her boat have been more than costly.", "Ada Holm"),
        ("Marine life keeper Ada Holm says if a low tide comes, the seals could be lost.", "Ada Holm"),
        (
            "The former keeper for the Red Cross in Lome, Ada Holm, told Radio Nine she believes the roof is safe.",
            "Ada Holm",
        ),
        ("Australia has sent planes. Authorities estimate more than sixty barns have burned.", "authorities"),
        ("Storms hit northern Kenya. Local authorities say the bridge at Garissa is unsafe.", "local authorities"),
        ("Australia has sent planes. Fire authorities are confident that the rain will help.", "fire authorities"),
    ],
)
def test_the_speaker_is_who_says_it(text: str, holder: str) -> None:
    assert {one for one, _ in said(text)} == {holder}


def test_they_are_those_who_spoke_last() -> None:
    text = "Kenya has sent planes. Authorities say sixty barns have burned. They say the worst is over."
    assert ("authorities", "the worst is over") in said(text)


def test_they_are_no_state_that_is_only_named() -> None:
    text = "Firms from Kenya closed a mine in Somalia on Friday. They say it will stay shut until the spring."
    assert not {holder for holder, _ in said(text)} & {"Kenya", "Somalia"}


def test_adding_goes_on_with_who_told() -> None:
    text = "Mr Holm told the judge guides were instructed to leave the cave, adding they were always free to go."
    assert ("Holm", "they were always free to go") in said(text)


def test_he_is_who_spoke_and_not_whom_he_spoke_of() -> None:
    text = (
        "Ada Holm says if Ferro does come back, the club would not expect him to row. "
        '"He could play a smaller part than the one we knew," she said.'
    )
    assert {holder for holder, content in said(text) if "smaller" in content} == {"Ada Holm"}


def test_a_quotation_opened_again_goes_on_with_its_speaker() -> None:
    text = (
        'Ada Holm was rowing home. "When we hit the rock there was a wave," she said. '
        '"Before we knew it, we were in the river. "My boat was upside down and so was his." Nobody was hurt.'
    )
    assert {content for holder, content in said(text) if holder == "Ada Holm"} == {
        "When we hit the rock there was a wave",
        "Before we knew it, we were in the river",
        "My boat was upside down and so was his",
    }

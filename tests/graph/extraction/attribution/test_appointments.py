"""An office that somebody is to have is nothing that is said of his appointment; whose head is accused, of what."""

import pytest
from extracted import claims

from graph.model import StatementProposition


def said(text: str) -> list[str]:
    """The words of the statements."""
    return [one.proposition.content for one in claims(text) if isinstance(one.proposition, StatementProposition)]


@pytest.mark.parametrize(
    "text",
    [
        "Lawmakers criticised the choice of Karl Moos as their speaker.",
        "Moscow welcomed the re-election of Ada Holm as president of Peru.",
        "The senate rejected the nomination of Ada Holm as attorney general.",
        "Parliament rejected Karl Moos as prime minister.",
        "The junta dismissed Ada Holm as governor of the central bank.",
    ],
)
def test_an_office_describes_no_appointment(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The opposition condemned the election as a farce.", ["the election [is] a farce"]),
        ("Critics denounced Karl Moos as a dictator.", ["Karl Moos [is] a dictator"]),
        ("The mayor criticised Karl Moos as a weak leader.", ["Karl Moos [is] a weak leader"]),
        (
            "The union denied the appointment of Karl Moos as chairman.",
            ["the appointment of Karl Moos as chairman"],
        ),
        (
            "Senators accused the head of the Liberals, Ada Holm, of lying.",
            ["the head of the Liberals [is] lying"],
        ),
        (
            "The mayor accused the speaker of the House, Karl Moos, of bias.",
            ["the speaker of the House [is guilty of] bias"],
        ),
        ("The mayor accused the leader of treason.", ["the leader [is guilty of] treason"]),
    ],
)
def test_what_describes_is_said(text: str, words: list[str]) -> None:
    assert said(text) == words

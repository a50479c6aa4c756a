"""What is said between marks: in any order, interrupted, and over several sentences and paragraphs."""

import pytest
from extracted import claims, said

from graph.model import EventProposition, StatementProposition


@pytest.mark.parametrize(
    ("text", "holder", "content"),
    [
        ('"We know nothing about it," said Dmitry Peskov.', "Dmitry Peskov", "We know nothing about it"),
        ("“We know nothing about it”, Dmitry Peskov said.", "Dmitry Peskov", "We know nothing about it"),
        ("«We know nothing about it», Dmitry Peskov said.", "Dmitry Peskov", "We know nothing about it"),
        ("'We know nothing about it,' Dmitry Peskov said.", "Dmitry Peskov", "We know nothing about it"),
        ("‘We know nothing about it,’ said Dmitry Peskov.", "Dmitry Peskov", "We know nothing about it"),
        ('Dmitry Peskov said: "We know nothing about it."', "Dmitry Peskov", "We know nothing about it"),
        ('Dmitry Peskov was blunt: "We know nothing about it."', "Dmitry Peskov", "We know nothing about it"),
        (
            '"I am not satisfied," said Donald Trump, the American president, adding that more was needed.',
            "Donald Trump",
            "I am not satisfied",
        ),
        (
            "“The work is not over,” Dmitry Peskov was quoted as saying by the Tass news agency.",
            "Dmitry Peskov",
            "The work is not over",
        ),
        (
            'Dmitry Peskov told Tass that the visit "was never on the table" and blamed the press.',
            "Dmitry Peskov",
            'the visit "was never on the table"',
        ),
    ],
)
def test_quotations_are_read_with_any_marks_in_any_order(text: str, holder: str, content: str) -> None:
    assert (holder, content) in said(text)


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        (
            'The annexation, said Angela Merkel, "is against international law".',
            {"The annexation is against international law"},
        ),
        (
            '"If they come," Nicolás Maduro warned in a televised address, "we will answer."',
            {"If they come we will answer"},
        ),
        (
            '"It is a very good day," Mark Rutte said. "There is work to do."',
            {"It is a very good day", "There is work to do"},
        ),
        (
            'William Hague said: "It is completely unacceptable. There will be a price."',
            {"It is completely unacceptable", "There will be a price"},
        ),
        (
            "Oman said on Friday it had finished a bridge and warned that more would follow, adding that it was dear.",
            {"it had finished a bridge", "more would follow", "it was dear"},
        ),
        (
            "The mission, he said, was over. Mark Rutte said that the mission had failed.",
            {"the mission had failed"},
        ),
    ],
)
def test_interrupted_quotations_are_one_and_sentences_are_several(text: str, contents: set[str]) -> None:
    assert {content for _, content in said(text)} == contents


def test_a_quotation_runs_over_paragraphs_until_it_is_closed() -> None:
    text = (
        "“The war is not over,” Osama Hamdan said.\n\n"
        "“We are ready for a truce. But nobody should be in doubt.\n\n"
        "“That is our position,” he said."
    )
    assert said(text) == {
        ("Osama Hamdan", "The war is not over"),
        ("Osama Hamdan", "We are ready for a truce"),
        ("Osama Hamdan", "But nobody should be in doubt"),
        ("Osama Hamdan", "That is our position"),
    }


def test_a_paragraph_that_is_all_quotation_is_the_last_speakers() -> None:
    text = 'Mark Rutte was pleased. "It is a very good day," Mark Rutte said.\n\n"But there is work to do."'
    assert ("Mark Rutte", "But there is work to do") in said(text)


def test_words_between_marks_without_a_speaker_are_nobodys() -> None:
    text = 'A poster on the wall showed a fist. "France has attacked Mali and will pay for it."'
    assert not [claim for claim in claims(text) if isinstance(claim.proposition, EventProposition)]


def test_evidence_of_an_interrupted_statement_is_both_halves() -> None:
    text = '"If they come," Nicolás Maduro warned, "we will answer."'
    [claim] = [one for one in claims(text) if isinstance(one.proposition, StatementProposition)]
    assert [one.quote for one in claim.evidence] == ["If they come", "we will answer"]
    for one in claim.evidence:
        assert text[one.start : one.end] == one.quote

"""Readings that news pages got wrong once: who speaks, whose an office is, and how far a quotation reaches."""

import datetime as dt
from functools import cache

import pytest
from extracted import extractor

from graph.harvest import as_article
from graph.model import Extraction, StatementProposition
from graph.reading.readers import read


@cache
def extraction(text: str) -> Extraction:
    return extractor()(as_article(read(text.encode(), name="page.txt", published=dt.date(2024, 5, 2))))


def said(text: str) -> dict[str, str]:
    """The holder of each statement, by what is said."""
    return {
        claim.proposition.content: claim.holder.rpartition("/")[2]
        for claim in extraction(text).claims
        if isinstance(claim.proposition, StatementProposition)
    }


@pytest.mark.parametrize(
    ("text", "holder", "content"),
    [
        (
            'Kazakhstan President Kassym-Jomart Tokayev arrived. "They took the bridge. There is a battle there," '
            "the Head of the State was quoted as saying by Akorda.",
            "person-kassym-jomart-tokayev",
            "They took the bridge",
        ),
        (
            "Ferit Hoxha, Albania's foreign minister, reported that the residence of the ambassador was hit during the "
            "attack, denouncing it as “unacceptable”.",
            "person-ferit-hoxha",
            "unacceptable",
        ),
        (
            "“It is a coastal defence doctrine. The doctrine says that an aggressor might be directed towards us,” "
            "exercise director Brigadier General Vicente Blanco told reporters.",
            "person-vicente-blanco",
            "It is a coastal defence doctrine",
        ),
    ],
)
def test_who_speaks(text: str, holder: str, content: str) -> None:
    found = said(text)
    assert any(content in one for one in found)
    assert set(found.values()) == {holder}


def test_a_name_behind_people_and_a_comma_is_not_theirs() -> None:
    text = "Kazakhstan President Kassym-Jomart Tokayev spoke. The terrorists, Tokayev mentioned, had attacked Almaty."
    for claim in extraction(text).claims:
        assert "person-kassym-jomart-tokayev" not in " ".join(getattr(claim.proposition, "actors", ())) or (
            "terrorists" not in claim.evidence[0].quote
        )


def test_one_title_has_one_bearer() -> None:
    text = "Louise Brown, Director of the Financial Crime Prevention agency, Advisense, spoke of mafia methods."
    assert len([claim for claim in extraction(text).claims if "leads" in claim.frame]) == 1

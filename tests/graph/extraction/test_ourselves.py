"""Whom "we" and "I" mean in a quotation."""

import pytest

from graph.extraction.meaning.standins import STAND_INS
from graph.extraction.pipeline import Extractor
from graph.model import Article, Claim, Entity, EventProposition
from graph.terms import expand, local_name

WIRE = Entity(expand("id:publisher-wire"), "Publisher", "Example Wire")


@pytest.fixture(scope="module")
def extract() -> Extractor:
    return Extractor.load()


def deeds(extract: Extractor, text: str) -> list[tuple[str, list[str], str]]:
    def told(claim: Claim) -> tuple[str, list[str], str]:
        event = claim.proposition
        assert isinstance(event, EventProposition)
        return local_name(event.type), [local_name(one) for one in event.actors], local_name(claim.holder)

    claims = extract(Article.of(text, title="t", publisher=WIRE)).claims
    return [told(claim) for claim in claims if isinstance(claim.proposition, EventProposition)]


def test_a_minister_says_we_of_the_state(extract: Extractor) -> None:
    said = '"We have expelled two Russian diplomats," said Estonian Foreign Minister Margus Tsahkna on Monday.'
    assert ("SANCTION", ["country-EST"], "person-margus-tsahkna") in deeds(extract, said)


def test_who_holds_no_office_says_we_of_themselves(extract: Extractor) -> None:
    said = '"We shelled the town," a rebel commander said.'
    (holder,) = {one[2] for one in deeds(extract, said)}
    assert ("ASSAULT", [holder], holder) in deeds(extract, said)


def test_where_nobody_is_known_to_speak_nobody_takes_part(extract: Extractor) -> None:
    extraction = extract(Article.of('"We attacked the Russians."', title="t", publisher=WIRE))
    assert not [one for one in extraction.entities if "speaker" in one.label]


def test_the_stand_in_for_a_speaker_is_never_seen(extract: Extractor) -> None:
    said = (
        '"We said that Russia had attacked Ukraine, and I warned that we are members of NATO," President Andrzej Duda '
        "told reporters on Monday."
    )
    extraction = extract(Article.of(said, title="t", publisher=WIRE))
    assert extraction.claims
    labels = {one.iri: one.label for one in extraction.entities}
    holders = {who for claim in extraction.claims for who in (claim.holder, *claim.reported_by)}
    assert not [who for who in (*labels, *holders) if who in STAND_INS]


def test_each_side_is_both(extract: Extractor) -> None:
    told = "Armenia and Azerbaijan traded blame on Tuesday. Each side accused the other of shelling its villages."
    assert ("ACCUSE", ["country-ARM", "country-AZE"], "publisher-wire") in deeds(extract, told)

"""Whom "we" and "I" mean in a quotation."""

from extracted import events, read

from graph.extraction.meaning.standins import STAND_INS
from graph.terms import local_name


def deeds(text: str) -> list[tuple[str, set[str], str]]:
    """The events of a report: type, actors and holder."""
    return [(root, actors, local_name(claim.holder)) for root, actors, _, claim in events(text, None)]


def test_a_minister_says_we_of_the_state() -> None:
    said = '"We have expelled two Russian diplomats," said Estonian Foreign Minister Margus Tsahkna on Monday.'
    assert ("SANCTION", {"country-EST"}, "person-margus-tsahkna") in deeds(said)


def test_who_holds_no_office_says_we_of_themselves() -> None:
    said = '"We shelled the town," a rebel commander said.'
    (holder,) = {one[2] for one in deeds(said)}
    assert ("ASSAULT", {holder}, holder) in deeds(said)


def test_where_nobody_is_known_to_speak_nobody_takes_part() -> None:
    extraction = read('"We attacked the Russians."', None)
    assert not [one for one in extraction.entities if "speaker" in one.label]


def test_the_stand_in_for_a_speaker_is_never_seen() -> None:
    said = (
        '"We said that Russia had attacked Ukraine, and I warned that we are members of NATO," President Andrzej Duda '
        "told reporters on Monday."
    )
    extraction = read(said, None)
    assert extraction.claims
    labels = {one.iri: one.label for one in extraction.entities}
    holders = {who for claim in extraction.claims for who in (claim.holder, *claim.reported_by)}
    assert not [who for who in (*labels, *holders) if who in STAND_INS]


def test_each_side_is_both() -> None:
    told = "Armenia and Azerbaijan traded blame on Tuesday. Each side accused the other of shelling its villages."
    sides = [who for root, who, _ in deeds(told) if root == "ACCUSE"]
    assert {"country-ARM"} in sides
    assert {"country-AZE"} in sides

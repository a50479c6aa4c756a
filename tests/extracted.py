"""What the extractor reads in a report, for tests: claims, relations, events, words and whose they are.

All helpers take the text and the day on which it was published, 6 May 2024 where a test does not care; ids are local
names, such as ``country-KAZ``. The extractor is loaded once for all tests, and a report read once.
"""

import datetime as dt
from functools import cache

from graph.extraction.pipeline import Extractor
from graph.model import (
    Article,
    Claim,
    Date,
    Entity,
    EventProposition,
    Extraction,
    Period,
    RelationProposition,
    StatementProposition,
)
from graph.terms import expand, local_name

WIRE = Entity(expand("id:publisher-wire"), "Publisher", "Wire")
MONDAY = dt.date(2024, 5, 6)


@cache
def extractor() -> Extractor:
    """The extractor with the shipped models."""
    return Extractor.load()


def report(text: str, day: dt.date | None = MONDAY) -> Article:
    """A text as an article of a wire."""
    return Article.of(text, title="A report", publisher=WIRE, published=day)


@cache
def read(text: str, day: dt.date | None = MONDAY) -> Extraction:
    """All that a report says."""
    return extractor()(report(text, day))


def claims(text: str, day: dt.date | None = MONDAY) -> tuple[Claim, ...]:
    """Its claims."""
    return read(text, day).claims


def related(text: str, day: dt.date | None = MONDAY) -> list[tuple[str, str, str, Claim]]:
    """Its claims of relations between two entities, whatever their stance: subject, relation, object, and the claim."""
    return [
        (local_name(told.subject), local_name(told.predicate), local_name(told.object), claim)
        for claim in claims(text, day)
        if isinstance(told := claim.proposition, RelationProposition) and not isinstance(told.object, Date)
    ]


def relations(text: str, day: dt.date | None = MONDAY) -> set[tuple[str, str, str]]:
    """The relations of which it speaks, whatever the stance: subject, relation and object."""
    return {found[:3] for found in related(text, day)}


def terms(text: str, predicate: str, subject: str = "", day: dt.date | None = MONDAY) -> set[tuple[str, str]]:
    """When a relation begins and ends (of one subject, if given), each as :func:`bounds` writes it."""
    periods = [
        claim.proposition.period
        for claim in claims(text, day)
        if isinstance(claim.proposition, RelationProposition)
        and local_name(claim.proposition.predicate) == predicate
        and subject in ("", local_name(claim.proposition.subject))
    ]
    return {
        (bounds(one.earliest_begin, one.latest_begin), bounds(one.earliest_end, one.latest_end)) for one in periods
    }


def bounds(first: dt.date | None, last: dt.date | None) -> str:
    """Two days with a slash between them, one if they are the same; an open side is empty."""
    return f"{first or ''}/{last or ''}" if first != last else str(first or "")


def events(text: str, day: dt.date | None = MONDAY) -> list[tuple[str, set[str], set[str], Claim]]:
    """Its claims of events: type, actors, recipients, and the claim."""
    return [
        (local_name(told.type), set(map(local_name, told.actors)), set(map(local_name, told.recipients)), claim)
        for claim in claims(text, day)
        if isinstance(told := claim.proposition, EventProposition)
    ]


def sides(text: str, root: str) -> list[tuple[set[str], set[str]]]:
    """Actors and recipients of each event of a type, with groups by their nouns: "group-sailors"."""

    def plain(side: set[str]) -> set[str]:
        return {who.rpartition("-")[0] if "group-" in who else who for who in side}

    return [(plain(actors), plain(others)) for name, actors, others, _ in events(text) if name == root]


def said(text: str) -> set[tuple[str, str]]:
    """Its statements: by what the holder is called, and what is said."""
    found = read(text)
    labels = {entity.iri: entity.label for entity in found.entities}
    return {
        (labels[claim.holder], claim.proposition.content)
        for claim in found.claims
        if isinstance(claim.proposition, StatementProposition)
    }


def holders(text: str, words: str) -> set[str]:
    """Who holds the statements in which some words stand."""
    return {
        local_name(claim.holder)
        for claim in claims(text)
        if isinstance(told := claim.proposition, StatementProposition) and words in told.content
    }


def period_of(claim: Claim) -> Period:
    """When what a claim tells holds or happened, of a relation or an event."""
    told = claim.proposition
    assert isinstance(told, RelationProposition | EventProposition)
    return told.period


def place_of(claim: Claim) -> str:
    """Where the event of a claim happened; "None" where that is not told."""
    assert isinstance(claim.proposition, EventProposition)
    return local_name(str(claim.proposition.place))


def holders_of(text: str, root: str) -> set[tuple[str, str]]:
    """Who holds the events of a type, and whether they happened."""
    return {(local_name(one.holder), one.stance.polarity.value) for name, *_, one in events(text) if name == root}


def sides_of(text: str, root: str) -> list[tuple[set[str], set[str]]]:
    """The sides of the events of a type."""
    return [(actors, others) for name, actors, others, _ in events(text) if name == root]

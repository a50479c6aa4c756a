"""What the extractor reads in a text, for tests: it is loaded once for all of them."""

import datetime as dt
from functools import cache

from graph.extraction.pipeline import Extractor
from graph.model import Article, Entity, Extraction, StatementProposition
from graph.terms import expand

WIRE = Entity(expand("id:publisher-wire"), "Publisher", "Wire")


@cache
def extractor() -> Extractor:
    """The extractor with the shipped models."""
    return Extractor.load()


@cache
def read(text: str) -> Extraction:
    """All that a report of 5 May 2024 says."""
    return extractor()(Article.of(text, title="A report", publisher=WIRE, published=dt.date(2024, 5, 5)))


def said(text: str) -> set[tuple[str, str]]:
    """The statements of such a report: by what the holder is called, and what is said."""
    found = read(text)
    labels = {entity.iri: entity.label for entity in found.entities}
    return {
        (labels[claim.holder], claim.proposition.content)
        for claim in found.claims
        if isinstance(claim.proposition, StatementProposition)
    }

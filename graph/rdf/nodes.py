"""The nodes and literals of which quads are made, and the properties by which a model value's parts are written."""

from functools import lru_cache
from typing import Final

from pyoxigraph import DefaultGraph, Literal, NamedNode

from graph.model import Date
from graph.terms import expand

Node = NamedNode | Literal
GraphName = NamedNode | DefaultGraph
DEFAULT_GRAPH: Final = DefaultGraph()


@lru_cache(4096)
def node(prefixed: str) -> NamedNode:
    """The node of a prefixed name: ``node("org:memberOf")``."""
    return NamedNode(expand(prefixed))


A: Final = node("rdf:type")
LABEL: Final = node("rdfs:label")
_XSD = {name: node(f"xsd:{name}") for name in ("date", "integer", "decimal", "anyURI")}

BOUNDS: Final = {
    "earliest_begin": node("sem:hasEarliestBeginTimeStamp"),
    "latest_begin": node("sem:hasLatestBeginTimeStamp"),
    "earliest_end": node("sem:hasEarliestEndTimeStamp"),
    "latest_end": node("sem:hasLatestEndTimeStamp"),
}
"""The bounds of a period, by their names in the model."""
OBLIGATION_TEXTS: Final = ("trigger", "condition", "bearer", "beneficiary", "duty")
"""The phrases of an obligation: the model and the ontology call them the same."""
STANCE: Final = ("polarity", "certainty", "modality")
"""The axes of a stance: the model and the ontology call them the same."""


def address(url: str) -> Literal:
    """An address as ``xsd:anyURI``."""
    return Literal(url, datatype=_XSD["anyURI"])


def date_literal(day: Date) -> Literal:
    """A day as ``xsd:date``."""
    return Literal(day.isoformat(), datatype=_XSD["date"])


def english(text: str) -> Literal:
    """Words in English, the language of labels and phrases."""
    return Literal(text, language="en")


def integer(number: int) -> Literal:
    """A whole number as ``xsd:integer``."""
    return Literal(str(number), datatype=_XSD["integer"])


def decimal(number: float) -> Literal:
    """A number of two places in the canonical form of ``xsd:decimal``, as stores give it back."""
    return Literal(f"{number:.2f}".rstrip("0").rstrip("."), datatype=_XSD["decimal"])

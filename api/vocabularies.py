"""The ontology and its schemes, for whoever follows the IRI of a term: its triples, and its words for people."""

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final, TypeGuard

import pyoxigraph as ox

import ontology
from graph.rdf import node
from graph.store.formats import TRIPLES
from graph.store.prefixes import without_unused
from graph.terms import BASE, PREFIXES, local_name

WHOLE: Final = "ontology"
NAMESPACES: Final = (WHOLE, "atop", "cameo", "plover", "stance")
"""What stands between our base and the # of a term's IRI."""
_LABELS: Final = tuple(map(node, ("rdfs:label", "skos:prefLabel", "dct:title")))
_MEANINGS: Final = tuple(map(node, ("skos:definition", "rdfs:comment", "skos:scopeNote")))


@dataclass(frozen=True, slots=True)
class Term:
    """A term by the name behind its #, its label and what it means, where that is said."""

    name: str
    label: str
    meaning: str


@cache
def triples(namespace: str) -> tuple[ox.Triple, ...]:
    """The triples about the terms of a namespace, in one order; of ``ontology`` all that there are.

    Nodes without a name come along, and are called the same each time, so that the same bytes come of them.
    """
    turtle = ox.RdfFormat.TURTLE
    data = ox.Dataset(quad for file in ontology.files() for quad in ox.parse(path=str(file), format=turtle))
    data.canonicalize(ox.CanonicalizationAlgorithm.UNSTABLE)
    if namespace == WHOLE:
        found = {quad.triple for quad in data}
    else:
        found = set[ox.Triple]()
        waiting: list[ox.NamedNode | ox.BlankNode | ox.Triple]
        waiting = [quad.subject for quad in data if _is_of(quad.subject, namespace)]
        while waiting:
            about = {quad.triple for quad in data.quads_for_subject(waiting.pop())}
            waiting += [one.object for one in about - found if isinstance(one.object, ox.BlankNode)]
            found |= about
    return tuple(sorted(found, key=str))


@lru_cache(maxsize=8)
def written(namespace: str, media_type: str) -> bytes:
    """The same in a media type of triples."""
    body = ox.serialize(triples(namespace), format=TRIPLES[media_type], prefixes=PREFIXES) or b""
    return without_unused(body, media_type)


@cache
def terms(namespace: str) -> tuple[Term, ...]:
    """The terms of a namespace that have a label, by name.

    >>> next(one.meaning for one in terms("stance") if one.name == "quoted")[:36]
    "The article gives the holder's own w"
    """
    said: dict[str, dict[ox.NamedNode, str]] = {}
    for one in triples(namespace):
        if _is_of(one.subject, namespace) and isinstance(one.object, ox.Literal):
            said.setdefault(one.subject.value, {}).setdefault(one.predicate, one.object.value)
    return tuple(
        Term(local_name(iri), _first(values, _LABELS), _first(values, _MEANINGS))
        for iri, values in sorted(said.items()) if "#" in iri and _first(values, _LABELS))


def _is_of(subject: object, namespace: str) -> TypeGuard[ox.NamedNode]:
    return isinstance(subject, ox.NamedNode) and subject.value.partition("#")[0] == BASE + namespace


def _first(values: dict[ox.NamedNode, str], names: tuple[ox.NamedNode, ...]) -> str:
    return next((values[name] for name in names if name in values), "")

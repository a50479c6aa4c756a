"""Relations that the reference data says to hold, for what words alone leave open."""

from functools import cache
from typing import Final

import pyoxigraph as ox

import ontology
from graph.terms import Iri, expand

_BORDERS: Final = expand("fds:borders")


def known_to_hold(relation: Iri, subject: Iri, thing: Iri) -> bool:
    """Whether the reference data says of two that a relation holds, in either direction."""
    pairs = _plain(relation)
    return (subject, thing) in pairs or (thing, subject) in pairs


@cache
def _plain(relation: Iri) -> frozenset[tuple[Iri, Iri]]:
    """The plain triples of a relation in the reference data."""
    found: set[tuple[Iri, Iri]] = set()
    for file in sorted(ontology.REFERENCE.glob("*.ttl")):
        text = file.read_bytes()
        if relation.rpartition("#")[2].encode() not in text:
            continue
        for quad in ox.parse(text, format=ox.RdfFormat.TURTLE):
            one, other = quad.subject, quad.object
            if quad.predicate.value == relation and isinstance(one, ox.NamedNode) and isinstance(other, ox.NamedNode):
                found.add((Iri(one.value), Iri(other.value)))
    return frozenset(found)


def is_island(state: Iri) -> bool:
    """Whether a state has no neighbour on land: "the island" may mean Cyprus, and not Chad."""
    return state not in _neighbours()


@cache
def _neighbours() -> frozenset[Iri]:
    return frozenset(one for pair in _plain(_BORDERS) for one in pair)

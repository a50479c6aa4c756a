"""The vocabulary as an rdflib graph, for the tests that look into its files."""

from functools import cache
from pathlib import Path

from rdflib import RDFS, Graph, Namespace, URIRef

import ontology

BASE = "https://w3id.org/foedus/"
FDS = Namespace(BASE + "ontology#")


@cache
def parsed(file: Path) -> Graph:
    return Graph().parse(file)


@cache
def vocabulary() -> Graph:
    union = Graph()
    for file in ontology.files():
        for triple in parsed(file):
            union.add(triple)
    return union


def kinds_below(top: URIRef) -> set[object]:
    return set(vocabulary().transitive_subjects(RDFS.subClassOf, top))

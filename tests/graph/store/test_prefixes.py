"""A serialisation declares the prefixes that occur in it, and no others."""

import re

import pyoxigraph as ox
import pytest

from graph.store.answering import Question, answer
from graph.store.formats import PREFIXED, TRIPLES

TEXT = """@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
<https://w3id.org/foedus/id/country-KAZ> rdfs:label "not org:memberOf \\" org:x"@en , "<dct:title>" ;
    rdfs:seeAlso <urn:x:org:y> ; rdfs:comment "2022-01-06"^^<http://www.w3.org/2001/XMLSchema#date> ."""


@pytest.mark.parametrize("media_type", sorted(PREFIXED))
def test_only_prefixes_that_occur_are_declared(media_type: str) -> None:
    store = ox.Store()
    store.load(TEXT, ox.RdfFormat.TURTLE)
    body = answer(store, Question("CONSTRUCT WHERE { ?s ?p ?o }", triples=media_type)).body
    declared = set(re.findall(r"@prefix (\w+)|xmlns:(\w+)", body.decode()))
    assert {one or other for one, other in declared} == (
        {"rdf", "rdfs"} if media_type == "application/rdf+xml" else {"rdfs", "id", "xsd"})
    assert set(ox.parse(body, TRIPLES[media_type])) == set(ox.parse(TEXT, ox.RdfFormat.TURTLE))


def test_an_answer_without_triples_declares_nothing() -> None:
    assert b"prefix" not in answer(ox.Store(), Question("CONSTRUCT WHERE { ?s ?p ?o }", triples="text/turtle")).body

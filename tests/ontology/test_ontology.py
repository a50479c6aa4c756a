"""The vocabulary loads everywhere, defines all that is used and contradicts nothing."""

import re
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph
import pytest
from owlrl import OWLRL_Semantics
from rdflib import DCTERMS, OWL, RDF, RDFS, SKOS, Graph, Literal, URIRef
from vocabulary_graph import BASE, FDS, kinds_below, parsed, vocabulary

import ontology
from graph.model import Attribution, Certainty, Modality, Polarity

OURS = {"fds": "ontology", "plover": "plover", "stance": "stance", "atop": "atop", "cameo": "cameo"}
PROPERTIES = (OWL.ObjectProperty, OWL.DatatypeProperty)
RELATIONS = {
    "member_of", "party_to", "signatory_of", "head_of_state_of", "head_of_government_of", "minister_of", "holds_office",
    "chairs", "leads", "spokesperson_of", "located_in", "capital_of", "borders", "part_of", "citizen_of", "agency_of",
    "controls", "administers", "operates", "claims_territory", "recognises", "has_diplomatic_relations_with",
    "allied_with", "hosts_forces_of", "constitutive_treaty", "has_article", "imposes", "bound_by", "founded_on",
    "succeeded_by", "applied_to_join",
}  # a floor, not a ceiling: a new relation type is one file more


# ── Every file, every term ──────────────────────────────────────────────────────────────────────────────────────────

def test_the_folders_hold_what_they_should() -> None:
    assert {file.name for file in ontology.ROOT.glob("*.ttl")} == {"foedus.ttl", "shapes.ttl"}
    assert {file.stem for file in ontology.RELATIONS.iterdir()} >= RELATIONS
    assert any(ontology.EVENTS.glob("*.ttl"))
    assert any(ontology.SCHEMES.glob("*.ttl"))


@pytest.mark.parametrize("file", [*ontology.files(), ontology.SHAPES], ids=lambda file: file.stem)
def test_a_file_loads_alike_in_rdflib_and_pyoxigraph(file: Path) -> None:
    store = pyoxigraph.Store()
    store.load(path=str(file), format=pyoxigraph.RdfFormat.TURTLE)
    assert len(store) == len(parsed(file)) > 5


def used_in_vocabulary() -> Iterator[str]:
    for graph in (vocabulary(), parsed(ontology.SHAPES)):
        yield from (str(term) for triple in graph for term in triple if isinstance(term, URIRef))


def used_in_text() -> Iterator[str]:
    """Our terms as code, templates and reference data write them: ``fds:name``, ``FDS.node("name")``, whole IRIs."""
    top = ontology.ROOT.parent
    prefixed = re.compile(rf"\b({'|'.join(OURS)}):([A-Za-z][\w-]*)")
    minted = re.compile(rf"\b({'|'.join(OURS).upper()})(?:\.|\.node\(\"|\[\")([A-Za-z][\w-]*)\b(?!\()")
    for folder in ("graph", "api", "ontology/reference"):
        for file in (top / folder).rglob("*"):
            if file.suffix in {".py", ".html", ".js", ".ttl", ".rq"} and "vendor" not in file.parts:
                text = file.read_text(encoding="utf-8")
                for prefix, name in {*prefixed.findall(text), *minted.findall(text)}:
                    yield f"{BASE}{OURS[prefix.lower()]}#{name}"
                yield from re.findall(rf"{re.escape(BASE)}(?:{'|'.join(OURS.values())})#[A-Za-z][\w-]*", text)
    for scale in (Attribution, Polarity, Certainty, Modality):
        yield from (f"{BASE}stance#{value}" for value in scale)


def test_every_term_that_is_used_is_defined() -> None:
    spaces = tuple(f"{BASE}{space}#" for space in OURS.values())
    defined = {str(term) for term in vocabulary().subjects(RDF.type)}
    used = {term for term in (*used_in_vocabulary(), *used_in_text()) if term.startswith(spaces)}
    assert f"{BASE}ontology#holder" in used
    assert f"{BASE}stance#positive" in used
    assert sorted(used - defined) == []


def test_every_term_that_is_defined_is_labelled_and_explained() -> None:
    graph, faults = vocabulary(), []
    spaces = tuple(f"{BASE}{OURS[prefix]}#" for prefix in ("fds", "plover", "stance", "atop"))
    own = {term for term in graph.subjects(RDF.type) if str(term).startswith(spaces)}
    own |= set(graph.subjects(RDF.type, FDS.RelationType))
    words = {word for kind in kinds_below(FDS.Cue) for word in graph.subjects(RDF.type, kind)}
    assert all((word, FDS.lemma, None) in graph for word in words)  # a cue word is its own label
    own -= words
    for term in own:
        labels = set(graph.objects(term, RDFS.label | SKOS.prefLabel | DCTERMS.title))
        if len([label for label in labels if label.language == "en"]) != 1:
            faults.append(f"{term} has not exactly one English label")
        if not any(len(str(text).split()) > 2 for text in graph.objects(term, SKOS.definition)):
            faults.append(f"{term} has no definition")
        if term.startswith(FDS) and graph.value(term, RDFS.isDefinedBy) != URIRef(BASE + "ontology"):
            faults.append(f"{term} does not say where it is defined")
    assert len(own) > 150
    assert sorted(faults) == []


def test_properties_have_domain_and_range_or_say_why_not() -> None:
    graph = vocabulary()
    for term in {term for kind in PROPERTIES for term in graph.subjects(RDF.type, kind) if str(term).startswith(FDS)}:
        is_relation = (term, RDF.type, FDS.RelationType) in graph
        for predicate in (RDFS.domain, RDFS.range):
            ends = list(graph.objects(term, predicate))
            excused = not is_relation and (term, SKOS.scopeNote, None) in graph
            assert len(ends) == 1 or (not ends and excused), f"{term}: {predicate}"
        if (term, RDF.type, OWL.ObjectProperty) in graph:
            ends = list(graph.objects(term, RDFS.domain | RDFS.range))
            assert all((end, RDF.type, OWL.Class) in graph for end in ends), term


# ── Consistency under OWL 2 RL ──────────────────────────────────────────────────────────────────────────────────────

def errors(extra: list[tuple[URIRef, URIRef, URIRef]]) -> list[str]:
    """What the OWL 2 RL rules find wrong with the vocabulary and some triples more; annotations play no part in it."""
    graph, notes = Graph(), set(vocabulary().subjects(RDF.type, OWL.AnnotationProperty))
    for triple in vocabulary():
        if triple[1] not in notes and not isinstance(triple[2], Literal):
            graph.add(triple)
    for triple in extra:
        graph.add(triple)
    reasoner = OWLRL_Semantics(graph, axioms=False, daxioms=False, rdfs=False)
    reasoner.closure()
    return sorted(reasoner.error_messages)


def one_of_each() -> Iterator[tuple[URIRef, URIRef, URIRef]]:
    """Each object relation once between each pair of the types that it admits."""
    graph = vocabulary()
    for number, predicate in enumerate(sorted(graph.subjects(RDF.type, FDS.RelationType))):
        if (predicate, RDF.type, OWL.ObjectProperty) in graph:
            firsts = sorted(graph.objects(predicate, FDS.subjectType) or ()) or [graph.value(predicate, RDFS.domain)]
            seconds = sorted(graph.objects(predicate, FDS.objectType) or ()) or [graph.value(predicate, RDFS.range)]
            same = (predicate, FDS.sameKind, Literal(True)) in graph
            for place, (first, second) in enumerate((first, second) for first in firsts for second in seconds):
                if not same or first == second:
                    left, right = (URIRef(f"{BASE}id/{side}-{number}-{place}") for side in ("left", "right"))
                    yield from ((left, RDF.type, first), (right, RDF.type, second), (left, predicate, right))


def test_the_vocabulary_is_consistent_and_every_relation_can_be_used() -> None:
    assert (None, OWL.sameAs, None) not in vocabulary()
    assert errors(list(one_of_each())) == []


def test_the_reasoner_sees_a_person_who_is_a_capital_and_a_state_that_borders_itself() -> None:
    someone, state = URIRef(BASE + "id/person-x"), URIRef(BASE + "id/country-KAZ")
    found = errors([(someone, RDF.type, FDS.Person), (someone, FDS.capitalOf, state), (state, FDS.borders, state)])
    assert len(found) >= 2
    assert any("person-x" in message for message in found)
    assert any("borders" in message for message in found)

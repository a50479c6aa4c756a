"""Each relation type is named, coherent, said in frames that parse, and shown by examples and counter-examples."""

import re

import pytest
from rdflib import DCTERMS, OWL, RDF, RDFS, BNode, Graph, URIRef
from vocabulary_graph import FDS, parsed, vocabulary

import ontology

_ELEMENT = r"(?:\{(?:subject|object)\}|[a-z]+(?:-[a-z]+)*|\[[a-z-]+(?:\|[a-z-]+)+\])"
FRAME = re.compile(rf"{_ELEMENT}(?: {_ELEMENT})+")
# Inflected forms, and words that the generic grammar reads for every frame.
NOT_LEMMAS = {"a", "an", "the", "is", "was", "are", "has", "had", "its", "their", "former", "late", "not", "will"}


def relation(name: str) -> tuple[Graph, URIRef]:
    graph = parsed(ontology.RELATIONS / f"{name}.ttl")
    (found,) = graph.subjects(RDF.type, FDS.RelationType)
    assert isinstance(found, URIRef)
    return graph, found


@pytest.mark.parametrize("name", sorted(file.stem for file in ontology.RELATIONS.glob("*.ttl")))
class TestRelation:
    def test_it_is_named_as_its_file_and_its_iri(self, name: str) -> None:
        graph, term = relation(name)
        first, *others = name.split("_")
        assert [str(value) for value in graph.objects(term, DCTERMS.identifier)] == [name]
        assert re.split("[#/]", term)[-1] == first + "".join(word.title() for word in others)
        assert [str(subject) for subject in set(graph.subjects()) if not isinstance(subject, BNode)] == [str(term)]

    def test_its_logic_is_coherent(self, name: str) -> None:
        graph, term = relation(name)
        kinds = set(graph.objects(term, RDF.type))
        ends = [(set(graph.objects(term, RDFS.domain)), set(graph.objects(term, FDS.subjectType))),
                (set(graph.objects(term, RDFS.range)), set(graph.objects(term, FDS.objectType)))]
        if OWL.SymmetricProperty in kinds:
            assert ends[0] == ends[1]
            assert graph.value(term, RDFS.label) == graph.value(term, FDS.inverseLabel)
            assert OWL.AsymmetricProperty not in kinds
            assert graph.value(term, FDS.functionalAtATime) == graph.value(term, FDS.inverseFunctionalAtATime)
        if OWL.TransitiveProperty in kinds:
            assert not kinds & {OWL.AsymmetricProperty, OWL.IrreflexiveProperty}
            assert not graph.value(term, FDS.functionalAtATime)
        for other in graph.objects(term, OWL.inverseOf):
            assert (other, RDF.type, FDS.RelationType) in vocabulary()
            assert vocabulary().value(other, RDFS.domain) == graph.value(term, RDFS.range)
            assert vocabulary().value(other, RDFS.range) == graph.value(term, RDFS.domain)
        if (term, FDS.sameKind, None) in graph:
            assert ends[0][1] == ends[1][1] != set()

    def test_its_frames_parse(self, name: str) -> None:
        graph, term = relation(name)
        begun, ended = ({str(frame) for frame in graph.objects(term, kind)} for kind in (FDS.frame, FDS.endFrame))
        special = [node for kind in (FDS.restrictedFrame, FDS.frameException) for node in graph.objects(term, kind)]
        for frame in (*begun, *ended, *(str(graph.value(node, FDS.frame)) for node in special)):
            assert FRAME.fullmatch(frame), frame
            words = frame.split()
            # "the Vladimir Putin government" names no object.
            owned = re.fullmatch(r"\{subject\} \[[a-z|]+\]", frame)
            assert words.count("{subject}") == 1, frame
            assert words.count("{object}") == (0 if owned else 1), frame
            assert owned or len(words) > 2, f"{frame}: slots alone say nothing"
            assert not set(words) & NOT_LEMMAS, frame
            participles = [at for at, word in enumerate(words) if re.search(r"(?<!succe)ed$", word)]
            assert all(words[at - 1] == "be" for at in participles), frame
        assert len(begun) >= 8
        assert not begun & ended
        words = {word for frame in begun for word in frame.split()}
        assert {str(verb) for verb in graph.objects(term, FDS.beginVerb)} <= words
        for node in graph.objects(term, FDS.restrictedFrame):
            assert str(graph.value(node, FDS.frame)) not in begun
            assert (node, FDS.onlyObject, None) in graph
        for node in graph.objects(term, FDS.frameException):
            assert str(graph.value(node, FDS.frame)) in begun
            assert (node, FDS.exceptObject, None) in graph

    def test_it_has_examples_and_counter_examples(self, name: str) -> None:
        graph, term = relation(name)
        yes, no = (list(graph.objects(term, kind)) for kind in (FDS.example, FDS.counterExample))
        assert len(yes) >= 3
        assert len(no) >= 2
        texts = [str(graph.value(node, FDS.text)) for node in (*yes, *no)]
        assert len(set(texts)) == len(texts)
        for node, text in zip((*yes, *no), texts, strict=True):
            ends = [str(graph.value(node, end)) for end in (FDS.subjectText, FDS.objectText)]
            assert all(end in text for end in ends), text
            assert ends[0] != ends[1], text
            assert ((node, FDS.reason, None) in graph) == (node in no), text


def test_all_relations_were_looked_at() -> None:
    graph = vocabulary()
    assert len(set(graph.subjects(RDF.type, FDS.RelationType))) == len(list(ontology.RELATIONS.iterdir())) >= 31
    assert len(set(graph.objects(None, FDS.counterExample))) >= 129

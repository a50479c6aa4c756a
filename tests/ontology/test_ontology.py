"""The vocabulary loads everywhere, defines all that is used and contradicts nothing; its shapes catch what is wrong."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pyoxigraph
import pyshacl
import pytest
from owlrl import OWLRL_Semantics
from rdflib import DCTERMS, OWL, RDF, RDFS, SKOS, BNode, Graph, Literal, Namespace, URIRef
from rdflib.collection import Collection

import ontology
from graph.model import Attribution, Certainty, Modality, Polarity, Precision

BASE = "https://w3id.org/foedus/"
FDS = Namespace(BASE + "ontology#")
SH = Namespace("http://www.w3.org/ns/shacl#")
SHAPE = Namespace(BASE + "shapes#")
OURS = {"fds": "ontology", "plover": "plover", "stance": "stance", "atop": "atop", "cameo": "cameo"}
PROPERTIES = (OWL.ObjectProperty, OWL.DatatypeProperty)

RELATIONS = {
    "member_of", "party_to", "signatory_of", "head_of_state_of", "head_of_government_of", "minister_of", "holds_office",
    "chairs", "leads", "spokesperson_of", "located_in", "capital_of", "borders", "part_of", "citizen_of", "agency_of",
    "controls", "administers", "operates", "claims_territory", "recognises", "has_diplomatic_relations_with",
    "allied_with", "hosts_forces_of", "constitutive_treaty", "has_article", "imposes", "bound_by", "founded_on",
    "succeeded_by", "applied_to_join",
}  # a floor, not a ceiling: a new relation type is one file more


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


def relation(name: str) -> tuple[Graph, URIRef]:
    graph = parsed(ontology.RELATIONS / f"{name}.ttl")
    (found,) = graph.subjects(RDF.type, FDS.RelationType)
    assert isinstance(found, URIRef)
    return graph, found


def kinds_below(top: URIRef) -> set[object]:
    return set(vocabulary().transitive_subjects(RDFS.subClassOf, top))


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


# ── Relation types ──────────────────────────────────────────────────────────────────────────────────────────────────

_ELEMENT = r"(?:\{(?:subject|object)\}|[a-z]+(?:-[a-z]+)*|\[[a-z-]+(?:\|[a-z-]+)+\])"
FRAME = re.compile(rf"{_ELEMENT}(?: {_ELEMENT})+")


# Inflected forms, and words that the generic grammar reads for every frame.
NOT_LEMMAS = {"a", "an", "the", "is", "was", "are", "has", "had", "its", "their", "former", "late", "not", "will"}


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
            owned = re.fullmatch(r"\{subject\} \[[a-z|]+\]", frame)  # "the Vladimir Putin government": no object is named
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


# ── Shapes ──────────────────────────────────────────────────────────────────────────────────────────────────────────

GOOD = """
id:article a fds:Article ; dct:title "Help asked for"@en ; dct:publisher id:publisher-x ; dct:language "en" ;
    dct:issued "2022-01-06"^^xsd:date ; fds:contentHash "HASH" ; fds:wordCount 9 ; fds:mentions id:country-KAZ .
id:publisher-x a fds:Publisher ; rdfs:label "X"@en .
id:country-KAZ a fds:State ; rdfs:label "Kazakhstan"@en ; fds:iso3166Alpha3 "KAZ" .
id:org-csto a fds:InternationalOrganisation ; rdfs:label "CSTO"@en .
id:claim-1 a fds:Claim ; fds:proposition id:proposition-1 ; fds:holder id:publisher-x ; fds:inArticle id:article ;
    fds:attribution stance:narrated ; fds:polarity stance:positive ; fds:certainty stance:certain ;
    fds:modality stance:actual ; fds:confidence 0.9 ; fds:evidence id:evidence-1 .
id:claim-2 a fds:Claim ; fds:proposition id:proposition-2 ; fds:holder id:country-KAZ ; fds:inArticle id:article ;
    fds:attribution stance:quoted ; fds:polarity stance:negative ; fds:certainty stance:possible ;
    fds:modality stance:hoped ; fds:confidence 0.5 ; fds:evidence id:evidence-1 .
id:evidence-1 a fds:Evidence ; oa:hasSource id:article ; oa:hasSelector id:position-1 , id:quote-1 ;
    fds:sentenceStart 0 ; fds:sentenceEnd 20 .
id:position-1 a oa:TextPositionSelector ; oa:start 4 ; oa:end 8 .
id:quote-1 a oa:TextQuoteSelector ; oa:exact "help" .
id:proposition-1 a fds:RelationProposition ; rdf:subject id:country-KAZ ; rdf:predicate org:memberOf ;
    rdf:object id:org-csto ; sem:hasEarliestBeginTimeStamp "1994-01-01"^^xsd:date ;
    sem:hasLatestBeginTimeStamp "1994-12-31"^^xsd:date ; fds:timePrecision "year" .
id:proposition-2 a fds:EventProposition ; fds:eventType plover:REQUEST ; fds:actor id:country-KAZ ;
    fds:recipient id:org-csto .
id:proposition-3 a fds:RelationProposition ; rdf:subject id:country-KAZ ; rdf:predicate fds:borders ;
    rdf:object id:org-csto ; dct:source "Somewhere, p. 3" .
""".replace("HASH", "0" * 64)

FAULTS = [
    ("fds:holder id:publisher-x ;", "", "exactly one holder"),
    ("fds:holder id:country-KAZ ;", "fds:holder id:article ;", "the holder is an actor"),
    ("fds:proposition id:proposition-2 ;", "fds:proposition id:proposition-1 , id:proposition-2 ;", "one proposition"),
    ("stance:negative", "stance:maybe", "exactly one polarity"),
    ("fds:certainty stance:certain ;", "", "exactly one certainty"),
    ("stance:hoped", "stance:hoped , stance:planned", "exactly one modality"),
    ("fds:confidence 0.5", "fds:confidence 1.5", "decimal from 0 to 1"),
    ("fds:confidence 0.5 ; fds:evidence id:evidence-1", "fds:confidence 0.5", "at least one piece of evidence"),
    ("oa:hasSource id:article", "oa:hasSource id:country-KAZ", "one article as its source"),
    ("oa:hasSelector id:position-1 ,", "oa:hasSelector", "exactly one text position"),
    ("oa:start 4", "oa:start 8", "before it ends"),
    ("oa:start 4", "oa:start 5", "as long as its span"),
    ("fds:sentenceEnd 20", "fds:sentenceEnd 7", "inside its sentence"),
    ('oa:exact "help"', 'oa:exact ""', "exact text that is not empty"),
    ("rdf:subject id:country-KAZ ; rdf:predicate org:memberOf", "rdf:predicate org:memberOf", "exactly one subject"),
    ("rdf:predicate org:memberOf", "rdf:predicate rdfs:seeAlso", "it is a relation type"),
    ("1994-12-31", "1993-12-31", "not after the latest begin"),
    ('"1994-01-01"^^xsd:date', '"1994"^^xsd:gYear', "earliest begin is one xsd:date"),
    ('"year"', '"century"', "time precision"),
    ("plover:REQUEST", "plover:REQUEST , plover:COERCE", "exactly one event type"),
    ("plover:REQUEST", "atop:defense", "a root of the PLOVER scheme"),
    ('dct:title "Help asked for"@en ;', "", "one title"),
    ("0" * 64, "0" * 63, "one content hash"),
    ('"Kazakhstan"@en', '"Kazakhstan"@en , "Kazakstan"@en', "exactly one English label"),
    ('"KAZ"', '"KGZ"', "has that code and no other"),
    ("rdf:predicate fds:borders", "rdf:predicate org:memberOf", "says by when it had begun"),
    (' ; dct:source "Somewhere, p. 3"', "", "names the source"),
]


def complaints(turtle: str) -> str:
    spaces = {**dict(parsed(ontology.SHAPES).namespaces()), "id": BASE + "id/", "plover": BASE + "plover#"}
    head = "".join(f"@prefix {prefix}: <{space}> .\n" for prefix, space in spaces.items())
    data = Graph().parse(data=head + turtle, format="turtle")
    conforms, _, report = pyshacl.validate(data, shacl_graph=parsed(ontology.SHAPES))
    return "" if conforms else str(report)


def test_a_well_formed_claim_graph_conforms() -> None:
    assert complaints(GOOD) == ""


@pytest.mark.parametrize(("right", "wrong", "complaint"), FAULTS, ids=[fault[2].replace(" ", "-") for fault in FAULTS])
def test_a_malformed_claim_graph_is_caught(right: str, wrong: str, complaint: str) -> None:
    assert GOOD.count(right) == 1
    assert complaint in complaints(GOOD.replace(right, wrong))


def test_the_shapes_list_just_the_classes_and_scales_that_there_are() -> None:
    shapes = parsed(ontology.SHAPES)

    def listed(shape: URIRef, path: URIRef) -> list[set[str]]:
        properties = [node for node in shapes.objects(shape, SH.property) if shapes.value(node, SH.path) == path]
        members = SH["in"] | SH.qualifiedValueShape / SH["in"]
        heads = [head for node in properties for head in shapes.objects(node, members)]
        return [{str(item) for item in Collection(shapes, head)} for head in heads]

    for scale in (Attribution, Polarity, Certainty, Modality):
        assert listed(SHAPE.Claim, FDS[scale.__name__.lower()]) == [{f"{BASE}stance#{value}" for value in scale}]
    assert listed(SHAPE.Times, FDS.timePrecision) == [{str(value) for value in Precision}]
    assert listed(SHAPE.SomeActor, RDF.type) == [{str(kind) for kind in kinds_below(FDS.Actor)}]
    assert listed(SHAPE.SomePlace, RDF.type) == [{str(kind) for kind in kinds_below(FDS.Place)}]
    assert set(shapes.objects(SHAPE.Entity, SH.targetClass)) == kinds_below(FDS.Entity)

"""The shapes let a well-formed claim graph pass and catch what is wrong, each fault by its own words."""

import pyshacl
import pytest
from rdflib import RDF, Graph, Namespace, URIRef
from rdflib.collection import Collection
from vocabulary_graph import BASE, FDS, kinds_below, parsed

import ontology
from graph.model import Attribution, Certainty, Modality, Polarity, Precision

SH = Namespace("http://www.w3.org/ns/shacl#")
SHAPE = Namespace(BASE + "shapes#")
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

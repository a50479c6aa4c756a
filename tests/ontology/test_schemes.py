"""The concept schemes: event types, codes, obligation types, stances, and the words that make a stance."""

from collections import Counter
from decimal import Decimal
from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import RDF, RDFS, SKOS, Graph, Literal, Namespace, URIRef

import ontology
from graph.terms import BASE
from graph.vocabulary import Vocabulary

FDS = Namespace(f"{BASE}ontology#")
PLOVER = Namespace(f"{BASE}plover#")
CAMEO = Namespace(f"{BASE}cameo#")
STANCE = Namespace(f"{BASE}stance#")
ATOP = Namespace(f"{BASE}atop#")
FILES = sorted(ontology.SCHEMES.glob("*.ttl"))
TYPES = ("AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT",
         "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT")
AXES = {FDS.polarity: STANCE.polarity, FDS.certainty: STANCE.certainty, FDS.modality: STANCE.modality}
PARTS = {"VERB", "AUX", "NOUN", "ADJ", "ADV", "SCONJ", "ADP", "PART", "DET", "PRON", "CCONJ"}


@pytest.fixture(scope="module")
def schemes() -> Graph:
    """All files of ontology/schemes in one graph."""
    graph = Graph()
    for file in FILES:
        graph.parse(file)
    return graph


def test_all_files_are_there() -> None:
    assert [file.stem for file in FILES] == ["atop", "cameo", "cues", "plover", "stance"]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_rdflib_and_pyoxigraph_read_the_same(file: Path) -> None:
    store = ox.Store()
    store.load(path=str(file), format=ox.RdfFormat.TURTLE)
    assert len(store) == len(Graph().parse(file)) > 0


def test_every_concept_is_labelled_defined_and_in_one_scheme(schemes: Graph) -> None:
    concepts = set(schemes.subjects(RDF.type, SKOS.Concept))
    assert len(concepts) == 4 + 16 + 72 + 28 + 313 + 15 + 5
    for concept in concepts:
        labels = list(schemes.objects(concept, SKOS.prefLabel))
        assert len(labels) == 1, concept
        assert isinstance(labels[0], Literal)
        assert labels[0].language == "en", concept
        # Below its root a CAMEO code says no more than its name does.
        if not (concept in CAMEO and (concept, SKOS.broader, None) in schemes):
            assert len(list(schemes.objects(concept, SKOS.definition))) == 1, concept
        [scheme] = schemes.objects(concept, SKOS.inScheme)
        assert (scheme, RDF.type, SKOS.ConceptScheme) in schemes, concept


def test_notations_are_unique_in_their_scheme(schemes: Graph) -> None:
    for scheme in schemes.subjects(RDF.type, SKOS.ConceptScheme):
        concepts = list(schemes.subjects(SKOS.inScheme, scheme))
        notations = Counter(str(notation) for one in concepts for notation in schemes.objects(one, SKOS.notation))
        assert len(notations) == notations.total() == len(concepts), (scheme, notations.most_common(3))


def test_concepts_hang_together(schemes: Graph) -> None:
    for concept in schemes.subjects(RDF.type, SKOS.Concept):
        broader, tops = (list(schemes.objects(concept, link)) for link in (SKOS.broader, SKOS.topConceptOf))
        assert len(broader) + len(tops) == 1, concept
        for wider in broader:
            assert schemes.value(wider, SKOS.inScheme) == schemes.value(concept, SKOS.inScheme), concept
    for wider, narrower in schemes.subject_objects(SKOS.narrower):
        assert (narrower, SKOS.broader, wider) in schemes
    for mode in schemes.subjects(SKOS.inScheme, URIRef(f"{BASE}plover")):
        if wider := schemes.value(mode, SKOS.broader):
            assert (wider, SKOS.narrower, mode) in schemes, mode


def test_every_reference_is_defined(schemes: Graph) -> None:
    described = {*schemes.subjects(), *Graph().parse(ontology.ROOT / "foedus.ttl").subjects()}
    used = {term for triple in schemes for term in triple if isinstance(term, URIRef) and term.startswith(BASE)}
    assert len(used) > 1000
    assert used - described == set()


@pytest.mark.parametrize("folder", [ontology.RELATIONS, ontology.EVENTS], ids=lambda folder: folder.name)
def test_other_files_use_only_concepts_of_the_schemes(schemes: Graph, folder: Path) -> None:
    concepts = set(schemes.subjects())
    for file in sorted(folder.glob("*.ttl")):
        terms = {term for triple in Graph().parse(file) for term in triple if isinstance(term, URIRef)}
        ours = {term for term in terms if any(term in space for space in (PLOVER, CAMEO, STANCE, ATOP))}
        assert ours - concepts == set(), file.name


def test_terms_used_are_declared_in_the_ontology(schemes: Graph) -> None:
    declared = Graph().parse(ontology.ROOT / "foedus.ttl")
    terms = {term for triple in schemes for term in triple if isinstance(term, URIRef) and term in FDS}
    assert len(terms) >= 10
    for term in terms:
        assert declared.value(term, RDFS.isDefinedBy) == URIRef(f"{BASE}ontology"), term
        assert declared.value(term, RDFS.label), term
        assert declared.value(term, SKOS.definition), term


def test_the_sixteen_types_are_event_types(schemes: Graph) -> None:
    assert set(schemes.subjects(RDF.type, FDS.EventType)) == {PLOVER[name] for name in TYPES}
    for name in TYPES:
        assert list(schemes.objects(PLOVER[name], SKOS.closeMatch)), name


@pytest.mark.parametrize("name", TYPES)
def test_scores_agree_with_quad_classes(schemes: Graph, name: str) -> None:
    score, quad = (schemes.value(PLOVER[name], link) for link in (FDS.goldstein, FDS.quadClass))
    assert (quad, SKOS.inScheme, PLOVER["quad-classes"]) in schemes
    assert isinstance(score, Literal)
    assert (score.toPython() > 0) == str(quad).endswith("cooperation")
    for mode in schemes.objects(PLOVER[name], SKOS.narrower):
        assert schemes.value(mode, FDS.quadClass) == quad, mode


def test_scores_are_decimals_on_the_scale(schemes: Graph) -> None:
    scores = [score.toPython() for score in schemes.objects(None, FDS.goldstein) if isinstance(score, Literal)]
    assert len(scores) == 16 + 312
    assert all(isinstance(score, Decimal) and -10 <= score <= 10 for score in scores)


def test_a_mode_lies_below_the_cameo_root_of_its_type(schemes: Graph) -> None:
    matches = (SKOS.closeMatch, SKOS.narrowMatch)
    for name in TYPES:
        roots = {_code(code)[:2] for match in matches for code in schemes.objects(PLOVER[name], match)}
        for mode in schemes.objects(PLOVER[name], SKOS.narrower):
            for match in matches:
                for code in schemes.objects(mode, match):
                    assert _code(code)[:2] in roots, (mode, code)


def test_a_cameo_code_leads_to_one_type(schemes: Graph) -> None:
    """Every code below a root is matched by modes of one type only, so that old event data can be read as PLOVER."""
    owners: dict[URIRef, set[str]] = {}
    for name in TYPES:
        for mode in schemes.objects(PLOVER[name], SKOS.narrower):
            for code in (*schemes.objects(mode, SKOS.closeMatch), *schemes.objects(mode, SKOS.narrowMatch)):
                owners.setdefault(URIRef(code), set()).add(name)
    assert {_code(code): names for code, names in owners.items() if len(names) > 1} == {}


def test_stances_are_the_models() -> None:
    from graph import model

    graph = Graph().parse(ontology.SCHEMES / "stance.ttl")
    for axis in (model.Polarity, model.Certainty, model.Modality, model.Attribution):
        scheme = STANCE[axis.__name__.lower()]
        assert set(graph.subjects(SKOS.inScheme, scheme)) == {STANCE[value] for value in axis}


def test_obligation_types() -> None:
    graph = Graph().parse(ontology.SCHEMES / "atop.ttl")
    kinds = {ATOP[kind] for kind in ("defense", "offense", "neutrality", "nonaggression", "consultation")}
    assert set(graph.subjects(RDF.type, SKOS.Concept)) == kinds
    assert any("Leeds" in source for source in graph.objects(URIRef(f"{BASE}atop")))


def test_cues_and_speech_verbs_are_well_formed(schemes: Graph) -> None:
    cues, speech = (list(schemes.subjects(RDF.type, kind)) for kind in (FDS.StanceCue, FDS.SpeechVerb))
    assert len(cues) >= 150
    assert len(speech) >= 90
    for word in (*cues, *speech):
        [lemma] = schemes.objects(word, FDS.lemma)
        assert str(lemma) == " ".join(str(lemma).lower().split()), word
        [part] = schemes.objects(word, FDS.partOfSpeech)
        assert str(part) in PARTS, word
        for axis, scheme in AXES.items():
            values = list(schemes.objects(word, axis))
            assert len(values) <= 1, word
            assert all((value, SKOS.inScheme, scheme) in schemes for value in values), word
    for cue in cues:
        assert any((cue, axis, None) in schemes for axis in AXES), f"{cue} changes nothing"
        assert (cue, FDS.deed, None) not in schemes, cue
    for deed in schemes.objects(None, FDS.deed):
        assert (deed, RDF.type, FDS.EventType) in schemes, deed


def test_no_word_is_given_twice(schemes: Graph) -> None:
    for kind in (FDS.StanceCue, FDS.SpeechVerb):
        keys = Counter((str(schemes.value(word, FDS.lemma)), str(schemes.value(word, FDS.partOfSpeech)))
                       for word in schemes.subjects(RDF.type, kind))
        assert [key for key, times in keys.items() if times > 1] == []


@pytest.mark.parametrize(("lemma", "part", "polarity", "certainty", "modality"), [
    ("hope", "VERB", "", "", "hoped"), ("plan", "NOUN", "", "", "planned"), ("refuse", "VERB", "negative", "", ""),
    ("may", "AUX", "", "possible", ""), ("must", "AUX", "", "", "obliged"), ("if", "SCONJ", "", "", "conditional"),
    ("no longer", "ADV", "negative", "", ""), ("reportedly", "ADV", "", "unknown", ""),
    ("unlikely", "ADJ", "negative", "probable", ""), ("urge", "VERB", "", "", "requested"),
    ("threaten", "VERB", "", "possible", "planned"), ("risk", "NOUN", "", "possible", ""),
])
def test_cues_as_the_vocabulary_reads_them(lemma: str, part: str, polarity: str, certainty: str, modality: str) -> None:
    cue = Vocabulary().cues[lemma, part]
    assert (cue.polarity, cue.certainty, cue.modality) == (polarity, certainty, modality)


@pytest.mark.parametrize(("lemma", "polarity", "certainty", "deed"), [
    ("say", "", "", None), ("claim", "", "", None), ("allege", "", "", PLOVER.ACCUSE), ("deny", "negative", "", None),
    ("suspect", "", "possible", None), ("condemn", "", "", PLOVER.ACCUSE), ("demand", "", "", PLOVER.REQUEST),
    ("announce", "", "", None), ("threaten", "", "", PLOVER.THREATEN), ("promise", "", "", PLOVER.AGREE),
])
def test_speech_verbs_as_the_vocabulary_reads_them(
        lemma: str, polarity: str, certainty: str, deed: URIRef | None) -> None:
    verb = Vocabulary().speech[lemma]
    assert (verb.polarity, verb.certainty, verb.deed) == (polarity, certainty, str(deed) if deed else None)


@pytest.mark.parametrize("lemma", ["stop", "end", "force", "manage", "condemn", "oppose", "welcome", "investigate"])
def test_what_happened_is_not_denied(lemma: str) -> None:
    """'Condemned the attack' and 'stopped the shelling' leave attack and shelling as real as they were."""
    assert (lemma, "VERB") not in Vocabulary().cues


def _code(iri: object) -> str:
    return str(iri).rsplit("#", 1)[-1]

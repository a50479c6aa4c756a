"""DESCRIBE over SPARQL: what all graphs say of the nodes that a query names or finds."""

import pyoxigraph as ox
import pytest

from graph.errors import QueryError
from graph.rdf import node
from graph.store.answering import Answer, Question, answer

LINES = "application/n-triples"
ARTICLE, OTHER = node("id:article-a"), node("id:article-b")
CLAIM, KAZ = node("id:claim-1"), node("id:country-KAZ")
HOLDER, LABEL = node("fds:holder"), node("rdfs:label")


@pytest.fixture
def store() -> ox.Store:
    store, blank = ox.Store(), ox.BlankNode()
    store.extend([
        ox.Quad(KAZ, LABEL, ox.Literal("Kazakhstan")),
        ox.Quad(KAZ, LABEL, ox.Literal("Kazakhstan"), OTHER),
        ox.Quad(CLAIM, HOLDER, KAZ, ARTICLE),
        ox.Quad(CLAIM, node("fds:evidence"), blank, ARTICLE),
        ox.Quad(blank, LABEL, ox.Literal("the words"), ARTICLE),
        ox.Quad(CLAIM, LABEL, ox.Literal("elsewhere"), OTHER),
    ])
    return store


def told(store: ox.Store, sparql: str, named_graphs: tuple[str, ...] | None = None) -> list[str]:
    """The last word of each line of an answer."""
    found: Answer = answer(store, Question(sparql, triples=LINES, named_graphs=named_graphs))
    assert found.media_type == LINES
    return sorted(line.rsplit(" ", 2)[1].strip('"<>').rpartition("/")[2] for line in found.body.decode().splitlines()
                  if "_:" not in line.rsplit(" ", 2)[1])


@pytest.mark.parametrize("sparql", [
    "DESCRIBE id:claim-1",
    "BASE <https://w3id.org/foedus/id/> DESCRIBE <claim-1>",
    "DESCRIBE ?it { GRAPH ?g { ?it fds:holder id:country-KAZ } }",
    "PREFIX f: <https://w3id.org/foedus/ontology#> DESCRIBE * WHERE { GRAPH id:article-a { ?it f:evidence [] } }",
    "# SELECT ?it\nDESCRIBE ?it WHERE { GRAPH ?g { ?it fds:holder ?who } } ORDER BY ?it LIMIT 1",
    "DESCRIBE id:claim-1 id:nobody ?it { ?it fds:holder 'nobody' }",
])
def test_a_claim_is_described_from_the_graphs_of_its_articles(store: ox.Store, sparql: str) -> None:
    assert told(store, sparql) == ["country-KAZ", "elsewhere", "words"]


def test_what_two_graphs_say_is_said_once(store: ox.Store) -> None:
    assert told(store, "DESCRIBE id:country-KAZ") == ["Kazakhstan"]


def test_a_dataset_bounds_what_is_told(store: ox.Store) -> None:
    assert told(store, "DESCRIBE id:claim-1 FROM id:article-b") == ["elsewhere"]
    assert told(store, "DESCRIBE ?it FROM id:article-b { ?it rdfs:label 'elsewhere' }") == ["elsewhere"]
    assert told(store, "DESCRIBE id:claim-1", named_graphs=(OTHER.value,)) == ["elsewhere"]


def test_the_nodes_are_found_as_a_select_would_find_them(store: ox.Store) -> None:
    assert told(store, "DESCRIBE ?it { ?it fds:holder ?who }") == [], "no claim stands in the default graph"


def test_what_is_no_description_stays_an_error(store: ox.Store) -> None:
    with pytest.raises(QueryError, match=r"not SPARQL 1\.1"):
        answer(store, Question("DESCRIBE { ?s ?p ?o }"))
    with pytest.raises(QueryError, match="foo: is no prefix"):
        answer(store, Question("DESCRIBE foo:bar"))

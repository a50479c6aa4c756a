"""What every store does, the embedded one and one behind an endpoint alike."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import claim_graph as sample
import oxigraph_server
import pyoxigraph as ox
import pytest
from pyoxigraph import Literal, NamedNode, Quad

from graph.errors import QueryError, StoreError
from graph.export.registry import EXPORTERS
from graph.export.scope import Scope
from graph.ingest import Ingester, forget, merge, split
from graph.lookup.articles import articles, counts, find_article
from graph.lookup.claims import claims_of_article, find_claim
from graph.lookup.entities import entity, find_entities, foremost, resolve
from graph.lookup.propositions import statements_about
from graph.model import Article, Extraction
from graph.network import mark, read_network
from graph.rdf import DEFAULT_GRAPH, LABEL, A, node
from graph.reading.document import Document
from graph.store.answering import Question
from graph.store.embedded import EmbeddedStore
from graph.store.endpoint import Addresses
from graph.store.interface import Store
from graph.store.remote import RemoteStore
from graph.terms import ARTICLE_GRAPHS, BASE, expand

GRAPH = NamedNode(f"{ARTICLE_GRAPHS}abc")
OTHER = NamedNode(f"{ARTICLE_GRAPHS}def")
KAZ = node("id:country-KAZ")
STATE = Quad(KAZ, A, node("fds:State"), DEFAULT_GRAPH)
LABELLED = Quad(KAZ, LABEL, Literal('Қазақстан "\\\n', language="kk"), GRAPH)
COUNTED = Quad(KAZ, node("fds:count"), Literal(19_000_000), OTHER)
HASH = Quad(GRAPH, node("fds:contentHash"), Literal("abc"), GRAPH)
ALL = {STATE, LABELLED, COUNTED, HASH}


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    if oxigraph_server.binary() is None:
        pytest.skip("the package oxigraph, which brings the server, has no build for this machine")
    with oxigraph_server.serving() as address:
        yield address


@pytest.fixture(params=["embedded", "remote"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """An empty store of each kind."""
    if request.param == "embedded":
        opened: Store = EmbeddedStore.open(tmp_path)
    else:
        remote = RemoteStore.open(Addresses(f"{request.getfixturevalue('server')}/query"), data=tmp_path)
        remote.endpoint.update("DROP ALL")
        opened = remote
    yield opened
    opened.close()


def test_quads_are_found_by_every_pattern(store: Store) -> None:
    store.commit([], ALL)
    for quad in ALL:
        for given in range(16):
            pattern = [part if given >> place & 1 else None for place, part in
                       enumerate((quad.subject, quad.predicate, quad.object, quad.graph_name))]
            expected = {one for one in ALL if all(part is None or part == own for part, own in zip(
                pattern, (one.subject, one.predicate, one.object, one.graph_name), strict=True))}
            found = list(store.quads(*pattern))  # type: ignore[arg-type]
            assert set(found) == expected
            assert len(found) == len(expected)


def test_nothing_matches_in_an_empty_store(store: Store) -> None:
    assert list(store.quads()) == list(store.quads(graph=GRAPH)) == list(store.quads(KAZ, A, None, GRAPH)) == []
    assert store.select("SELECT ?it { GRAPH ?g { ?it a fds:State } }") == []
    assert store.graph_names(ARTICLE_GRAPHS) == []


def test_a_commit_removes_and_adds(store: Store) -> None:
    store.commit([], [STATE, LABELLED])
    store.commit([STATE, HASH], [COUNTED, LABELLED])
    assert set(store.quads()) == {COUNTED, LABELLED}
    store.commit([COUNTED], [COUNTED])
    assert COUNTED in store.quads()
    store.commit([], [])
    assert set(store.quads()) == {COUNTED, LABELLED}


def test_facts_and_what_articles_say_stay_apart(store: Store) -> None:
    store.commit([], ALL)
    assert store.select("SELECT ?it { ?it a ?kind }") == [{"it": KAZ.value}]
    assert store.select("SELECT ?it { ?it rdfs:label ?label }") == []


def test_select_gives_text_and_leaves_out_what_is_unbound(store: Store) -> None:
    store.commit([], ALL)
    rows = store.select("SELECT ?it ?n ?name { GRAPH ?g { ?it fds:count ?n } OPTIONAL { ?it rdfs:label ?name } }")
    assert rows == [{"it": KAZ.value, "n": "19000000"}]
    with pytest.raises(StoreError, match="SELECT"):
        store.select("ASK { ?s ?p ?o }")


@pytest.mark.parametrize(("query", "found"), [
    ("SELECT ?it ?label { GRAPH ?g { ?it rdfs:label ?label } }", 1),
    ("SELECT ?it ?label { GRAPH ?g { ?it rdfs:label ?name FILTER(?name = ?label) } }", 1),
    ("SELECT ?it ?label { GRAPH ?g { ?it ?by ?name } FILTER(STRSTARTS(STR(?name), STR(?label))) }", 1),
    ("SELECT ?label { GRAPH ?g { ?it fds:count ?n } OPTIONAL { GRAPH ?h { ?it rdfs:label ?label } } }", 1),
    ("SELECT ?label (COUNT(?it) AS ?n) { GRAPH ?g { ?it rdfs:label ?label } } GROUP BY ?label", 1),
    ("SELECT ?it ?label { VALUES ?by { rdfs:label } { GRAPH ?g { ?it ?by ?label } } UNION { ?it a ?label } }", 1),
    ("SELECT ?it ?label { { SELECT ?it ?label { GRAPH ?g { ?it rdfs:label ?label } } } }", 1),
    ("SELECT ?it ?label { GRAPH ?g { ?it rdfs:label ?label } FILTER EXISTS { GRAPH ?h { ?it ?by ?label } } }", 1),
    ("SELECT ?it ?label { GRAPH ?g { ?it fds:count ?label } }", 0),
])
def test_values_are_bound_wherever_the_variable_stands(store: Store, query: str, found: int) -> None:
    store.commit([], ALL)
    assert isinstance(LABELLED.object, Literal)
    rows = store.select(query, label=LABELLED.object)
    assert [row["label"] for row in rows] == [LABELLED.object.value] * found


def test_hostile_values_stay_values(store: Store) -> None:
    store.commit([], ALL)
    assert store.select("SELECT ?it ?n { GRAPH ?g { ?it rdfs:label ?n } }", n=Literal('" } ; DROP ALL #')) == []
    assert set(store.quads()) == ALL


def test_graph_names_are_those_of_graphs_with_quads(store: Store) -> None:
    store.commit([], ALL)
    store.commit([COUNTED], [])
    assert store.graph_names(ARTICLE_GRAPHS) == [GRAPH.value] == store.graph_names("")


def test_loading_replaces_a_graph(store: Store, tmp_path: Path) -> None:
    store.commit([], [STATE, LABELLED])
    (file := tmp_path / "data.ttl").write_text("<http://x/a> <http://x/b> 1, 'two'@en .")
    store.load(file, GRAPH)
    store.load(file, GRAPH)
    a, b = NamedNode("http://x/a"), NamedNode("http://x/b")
    values = (Literal(1), Literal("two", language="en"))
    assert set(store.quads()) == {STATE, *(Quad(a, b, value, GRAPH) for value in values)}


def test_texts_come_and_go_with_their_articles(store: Store) -> None:
    store.commit([], [HASH], {"abc": "Kazakhstan’s\r\ntext"})
    assert store.text("abc") == "Kazakhstan’s\r\ntext"
    twin = Quad(OTHER, HASH.predicate, HASH.object, OTHER)
    store.commit([HASH], [twin])
    assert store.text("abc"), "another article has the same text"
    store.commit([twin], [])
    assert store.text("abc") == ""


def test_what_is_looked_up_in_a_change_follows_its_commits(store: Store) -> None:
    store.commit([], [STATE])
    with store.changing(), store.gathering():
        assert list(store.quads(KAZ)) == [STATE]
        store.commit([STATE], [LABELLED])
        assert list(store.quads(KAZ)) == [LABELLED]
        with store.changing():
            assert list(store.quads(KAZ, LABEL, None, GRAPH)) == [LABELLED]
            assert list(store.quads(KAZ, A, None, GRAPH)) == []
        store.commit([LABELLED], [STATE])
    assert set(store.quads()) == {STATE}


JSON, XML, LINES = "application/sparql-results+json", "application/sparql-results+xml", "application/n-triples"


@pytest.mark.parametrize(("query", "results", "triples", "media_type", "inside"), [
    ("SELECT ?it { ?it a fds:State }", "text/csv", "", "text/csv", b"country-KAZ\r\n"),
    ("SELECT ?it { ?it a fds:State }", XML, "", XML, b"<uri>"),
    ("ASK { ?it a fds:State }", JSON, "", JSON, b"true"),
    ("PREFIX fds: <http://x/> ASK { ?it a fds:State }", JSON, "", JSON, b"false"),
    ("CONSTRUCT WHERE { ?it a fds:State }", "text/csv", "text/turtle", "text/turtle", b"country-KAZ"),
    ("DESCRIBE id:country-KAZ", "text/csv", LINES, LINES, b"#State> ."),
    ("DESCRIBE id:country-KAZ", "text/csv", LINES, LINES, b"/ontology#count> "),
    ("CONSTRUCT WHERE { ?it a fds:State }", "text/csv", "application/ld+json", "application/ld+json", b"[{"),
    ("SELECT ?g ?n { GRAPH ?g { SELECT (COUNT(*) AS ?n) { ?s ?p ?o } } }", "text/csv", "", "text/csv",
     b"article-def,1"),
])
def test_checked_queries_are_answered_in_the_form_that_is_wanted(
        store: Store, query: str, results: str, triples: str, media_type: str, inside: bytes) -> None:
    store.commit([], ALL)
    found = store.answer(Question(query, results=results, triples=triples or "text/turtle"))
    assert (found.media_type, inside in found.body) == (media_type, True)


@pytest.mark.parametrize("query", [
    "DESCRIBE id:country-KAZ", "DESCRIBE ?it { GRAPH ?g { ?it fds:count ?n } }", "DESCRIBE id:nobody",
    "PREFIX o: <https://w3id.org/foedus/ontology#> DESCRIBE * { ?it a o:State . OPTIONAL { ?it o:ruler ?who } }",
    f"DESCRIBE id:country-KAZ FROM {OTHER}", f"DESCRIBE id:country-KAZ ?it FROM NAMED {GRAPH} {{ ?it a fds:State }}"])
def test_a_description_is_the_same_over_every_store(store: Store, query: str) -> None:
    """The embedded store in memory says what is right."""
    reference = EmbeddedStore.in_memory()
    for one in (reference, store):
        one.commit([], [*ALL, Quad(KAZ, A, STATE.object, OTHER)])
        one.update(f"INSERT DATA {{ GRAPH {OTHER} {{ {KAZ} rdfs:seeAlso [ rdfs:label 'a' ; rdfs:seeAlso [ ] , "
                   f"[ rdfs:label 'b' ; rdfs:seeAlso {KAZ} , {GRAPH} ] ] }} }}")
    found, right = (ox.Dataset(ox.parse(one.answer(Question(query, triples=LINES)).body, ox.RdfFormat.N_TRIPLES))
                    for one in (store, reference))
    for triples in (found, right):
        triples.canonicalize(ox.CanonicalizationAlgorithm.UNSTABLE)
    assert found == right
    with pytest.raises(QueryError):
        store.answer(Question("DESCRIBE { ?s ?p ?o }"))


def test_the_graphs_that_an_asker_names_are_the_dataset(store: Store) -> None:
    store.commit([], ALL)
    of_one = Question("SELECT ?n { ?it <ontology#count> ?n }", results="text/csv", base=BASE,
                      default_graphs=(OTHER.value,))
    assert store.answer(of_one).body == b"n\r\n19000000\r\n"
    assert store.answer(Question("SELECT ?g { GRAPH ?g { ?s ?p ?o } }", results="text/csv",
                                 named_graphs=(OTHER.value,))).body == f"g\r\n{OTHER.value}\r\n".encode()


def test_updates_and_whole_graphs(store: Store) -> None:
    store.commit([], ALL)
    store.update("DELETE { GRAPH ?g { ?it fds:count ?n } } INSERT { GRAPH ?g { ?it fds:count 1 } } "
                 "WHERE { GRAPH ?g { ?it fds:count ?n } }")
    store.update("INSERT DATA { GRAPH <notes> { <a> <b> <c> } }", "http://x/")
    counted = Quad(KAZ, COUNTED.predicate, Literal(1), OTHER)
    noted = Quad(*(NamedNode(f"http://x/{name}") for name in ("a", "b", "c", "notes")))  # type: ignore[arg-type]
    assert set(store.quads()) == ALL - {COUNTED} | {counted, noted}
    store.replace([OTHER, DEFAULT_GRAPH, noted.graph_name], [COUNTED])  # type: ignore[list-item]
    assert set(store.quads()) == {LABELLED, HASH, COUNTED}
    with pytest.raises(QueryError):
        store.update("INSERT DATA { GRAPH ?g { <http://x/a> <http://x/b> 1 } }")
    assert set(store.quads()) == {LABELLED, HASH, COUNTED}


def extracted(article: Article) -> Extraction:
    said = sample.claim(article, sample.MEMBER, article.text[:12])
    return Extraction(article, (*sample.ENTITIES[:1], sample.ENTITIES[2], article.publisher), (said,))


def document(number: int) -> Document:
    return Document(f"Kazakhstan is a member of the CSTO, report {number} says.", title=f"Report {number}",
                    publisher=f"Paper {number % 3}", published=None, url=None, language="en", authors=())


def test_every_look_up_and_export_is_the_same_over_every_store(store: Store) -> None:
    """The embedded store in memory says what is right."""
    reference = EmbeddedStore.in_memory()

    def seen(one: Store) -> list[object]:
        first = articles(one).items[0]
        found = claims_of_article(one, first.iri).items
        return [
            counts(one), articles(one), find_article(one, first.title), found, find_claim(one, found[0][1].iri),
            find_entities(one, "tokayev"), find_entities(one, "Kazakstan"), resolve(one, "CSTO"), foremost(one),
            entity(one, sample.KAZ), statements_about(one, sample.KAZ), mark(one),
            read_network(one).edges, read_network(one).nodes,
            *(exporter.write(one, scope) for name, exporter in EXPORTERS.items() for scope in Scope),
        ]

    for one in (reference, store):
        sample.filled(one)
        Ingester(one, extract=extracted).ingest(document(1))
    assert seen(store) == seen(reference)
    when = datetime(2022, 5, 3, tzinfo=UTC)
    for one in (reference, store):
        forget(one, articles(one).items[0].iri)
        merge(one, expand("id:country-RUS"), expand("id:group-militants"), who="Ana", when=when, force=True)
    assert set(store.quads()) == set(reference.quads())
    split(store, expand("id:group-militants"))
    assert set(store.quads()) != set(reference.quads())
    split(reference, expand("id:group-militants"))
    assert set(store.quads()) == set(reference.quads())

"""One contract for all formats: the same dataset gives the same bytes, and what is read back is what was written."""

import csv
import io
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import claim_graph as cg
import networkx as nx
import pyoxigraph as ox
import pytest
from pyoxigraph import Literal, NamedNode, Quad
from rdflib import Dataset, Graph
from rdflib.compare import isomorphic

from graph.export.registry import EXPORTERS, Exporter
from graph.export.scope import Scope, scoped
from graph.export.tables import COLUMNS
from graph.ingest import change_article
from graph.network import read_network
from graph.rdf import LABEL, A, date_literal, node, quads
from graph.store.embedded import EmbeddedStore

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")
STATES = NamedNode("https://w3id.org/foedus/graph/reference-states")
ROOT = Path(__file__).parents[3]
FLAT = {"turtle": "turtle", "ntriples": "nt", "rdfxml": "xml"}
GRAPHS = {"trig": "trig", "nquads": "nquads", "jsonld": "json-ld"}
TABLES = ("csv", "jsonl")
PICTURES = ("graphml", "html")


def with_reference(store: EmbeddedStore) -> EmbeddedStore:
    member = NamedNode("https://w3id.org/foedus/id/proposition-membership-csto-KAZ-1")
    kaz, csto = NamedNode(cg.KAZ), NamedNode(cg.CSTO)
    triples = [(member, A, node("fds:RelationProposition")), (member, node("rdf:subject"), kaz),
               (member, node("rdf:predicate"), node("org:memberOf")), (member, node("rdf:object"), csto),
               (member, node("sem:hasEarliestBeginTimeStamp"), date_literal(cg.date(1994, 4, 20))),
               (kaz, A, node("fds:State")), (kaz, LABEL, Literal("Kazakhstan", language="en")),
               (kaz, node("fds:iso3166Alpha3"), Literal("KAZ"))]
    store.commit([], [Quad(*triple, STATES) for triple in triples])
    return store


@pytest.fixture(scope="module")
def store() -> EmbeddedStore:
    return with_reference(cg.filled(EmbeddedStore.in_memory()))


def the_other_way_round() -> EmbeddedStore:
    """The same dataset, come in another order."""
    store = with_reference(EmbeddedStore.in_memory())
    for extraction in reversed(cg.extractions()):
        text = {extraction.article.content_hash: extraction.article.text}
        change_article(store, [], quads(extraction), text)
    return store


def wanted(store: EmbeddedStore, scope: Scope) -> Dataset:
    """What a scope holds, as rdflib reads it from N-Quads that no exporter wrote."""
    lines = ox.serialize(scoped(store, scope), format=ox.RdfFormat.N_QUADS)
    assert lines is not None
    return Dataset().parse(data=lines, format="nquads")


def flat(dataset: Dataset) -> Graph:
    graph = Graph()
    for subject, predicate, thing, _ in dataset.quads():
        graph.add((subject, predicate, thing))
    return graph


def rows(name: str, written: bytes) -> list[dict[str, str]]:
    if name == "csv":
        return list(csv.DictReader(io.StringIO(written.decode(), newline="")))
    return [json.loads(line) for line in written.decode().splitlines()]


def test_every_format_is_of_a_known_family() -> None:
    assert set(EXPORTERS) == {*FLAT, *GRAPHS, *TABLES, *PICTURES}
    for name, exporter in EXPORTERS.items():
        assert exporter.name == name
        assert exporter.help
        assert "/" in exporter.media_type
    assert len({exporter.extension for exporter in EXPORTERS.values()}) == len(EXPORTERS)


@pytest.mark.parametrize("scope", Scope)
@pytest.mark.parametrize("exporter", EXPORTERS.values(), ids=EXPORTERS)
def test_the_same_dataset_gives_the_same_bytes(store: EmbeddedStore, exporter: Exporter, scope: Scope) -> None:
    written = exporter.write(store, scope)
    assert written
    assert written == exporter.write(store, scope)
    assert written == exporter.write(the_other_way_round(), scope)


def test_the_order_of_sets_in_one_process_does_not_show() -> None:
    code = """
from hashlib import sha256
import claim_graph as cg
from graph.export.registry import EXPORTERS, Scope
from graph.store.embedded import EmbeddedStore
store = cg.filled(EmbeddedStore.in_memory())
print([sha256(one.write(store, Scope.CLAIMS)).hexdigest() for one in EXPORTERS.values()])
"""
    path = os.pathsep.join(["tests", "."])
    ran = {subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT,
                          env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": path}).stdout for seed in ("1", "2")}
    assert len(ran) == 1


@pytest.mark.parametrize("exporter", EXPORTERS.values(), ids=EXPORTERS)
def test_an_empty_store_can_be_exported(exporter: Exporter) -> None:
    assert isinstance(exporter.write(EmbeddedStore.in_memory(), Scope.CLAIMS), bytes)


@pytest.mark.parametrize("scope", Scope)
@pytest.mark.parametrize("name", FLAT)
def test_flat_rdf_comes_back_as_the_same_graph(store: EmbeddedStore, name: str, scope: Scope) -> None:
    written = EXPORTERS[name].write(store, scope)
    assert isomorphic(Graph().parse(data=written, format=FLAT[name]), flat(wanted(store, scope)))
    syntax = ox.RdfFormat.from_media_type(EXPORTERS[name].media_type)
    assert syntax is not None
    assert {quad.triple for quad in ox.parse(written, format=syntax)} == {quad.triple for quad in scoped(store, scope)}


@pytest.mark.parametrize("scope", Scope)
@pytest.mark.parametrize("name", GRAPHS)
def test_rdf_with_graphs_comes_back_as_the_same_dataset(store: EmbeddedStore, name: str, scope: Scope) -> None:
    written = EXPORTERS[name].write(store, scope)
    found, expected = Dataset().parse(data=written, format=GRAPHS[name]), wanted(store, scope)
    assert {str(graph.identifier) for graph in found.graphs()} == {str(graph.identifier) for graph in expected.graphs()}
    for graph in expected.graphs():
        assert isomorphic(found.graph(graph.identifier), graph)
    syntax = ox.RdfFormat.from_media_type(EXPORTERS[name].media_type)
    assert syntax is not None
    assert set(ox.parse(written, format=syntax)) == set(scoped(store, scope))


@pytest.mark.parametrize("name", TABLES)
def test_a_table_has_a_row_for_each_claim_with_all_columns(store: EmbeddedStore, name: str) -> None:
    found = rows(name, EXPORTERS[name].write(store, Scope.CLAIMS))
    assert {row["claim"] for row in found} == {claim.iri for said in cg.extractions() for claim in said.claims}
    for row in found:
        assert tuple(row) == COLUMNS
        assert row["quote"]
    member = next(row for row in found if row["relation_label"] and row["status"] == "fact")
    assert (member["subject_code"], member["subject_label"], member["object_label"]) == (
        "KAZ", "Kazakhstan", "Collective Security Treaty Organization")
    said = next(row for row in found if row["kind"] == "statement")
    assert (said["holder_label"], said["certainty"]) == ("Kassym-Jomart Tokayev", "probable")


@pytest.mark.parametrize("name", TABLES)
def test_a_date_is_its_own_label(name: str) -> None:
    founded = cg.RelationProposition(cg.CSTO, cg.expand("fds:foundedOn"), cg.date(1992, 5, 15))
    article = cg.first_article()
    store = EmbeddedStore.in_memory()
    change_article(store, [], quads(cg.Extraction(article, cg.ENTITIES, (cg.claim(article, founded, "CSTO"),))), {})
    [row] = rows(name, EXPORTERS[name].write(store, Scope.CLAIMS))
    assert (row["object"], row["object_label"], row["object_code"]) == ("1992-05-15", "1992-05-15", "")


def statements(name: str, written: bytes) -> set[object]:
    if name in TABLES:
        return {row["claim"] for row in rows(name, written)}
    if name == "graphml":
        return {(*edge, proposition) for *edge, proposition in nx.parse_graphml(
            written.decode(), force_multigraph=True).edges(data="proposition")}
    syntax = ox.RdfFormat.from_media_type(EXPORTERS[name].media_type)
    assert syntax is not None
    return set(ox.parse(written, format=syntax))


@pytest.mark.parametrize("name", [*FLAT, *GRAPHS, *TABLES, "graphml"])
def test_facts_are_a_part_of_the_claims_and_these_of_all(store: EmbeddedStore, name: str) -> None:
    facts, claims, everything = (statements(name, EXPORTERS[name].write(store, scope)) for scope in Scope)
    assert facts < claims
    assert claims < everything or (name in TABLES and claims == everything)


def test_graphml_comes_back_as_the_same_network(store: EmbeddedStore) -> None:
    written = EXPORTERS["graphml"].write(store, Scope.ALL)
    found = nx.parse_graphml(written.decode(), force_multigraph=True)
    expected = read_network(store).graph
    assert dict(found.nodes(data=True)) == dict(expected.nodes(data=True))

    def edges(graph: "nx.MultiDiGraph[str]", key: str) -> Iterator[tuple[str, ...]]:
        for source, target, proposition, about in graph.edges(keys=True, data=True):
            yield source, target, about.get(key, proposition), about["status"], about["quote"], about["name"]

    assert sorted(edges(found, "proposition")) == sorted(edges(expected, "no such"))
    assert {about["status"] for *_, about in found.edges(data=True)} == {"fact", "claimed", "disputed", "reference"}


def test_an_event_of_several_pairs_has_an_edge_id_for_each() -> None:
    met = cg.EventProposition(cg.expand("plover:CONSULT"), (cg.KAZ, cg.RUS, cg.TOKAYEV))
    article = cg.first_article()
    said = cg.Extraction(article, cg.ENTITIES, (cg.claim(article, met, "militants"),))
    store = EmbeddedStore.in_memory()
    change_article(store, [], quads(said), {})
    written = EXPORTERS["graphml"].write(store, Scope.CLAIMS).decode()
    ids = [line.split('id="')[1].split('"')[0] for line in written.splitlines() if "<edge" in line]
    assert len(ids) == len(set(ids)) == 3


def test_text_that_xml_cannot_hold_does_not_break_graphml() -> None:
    article = cg.first_article()
    odd = cg.Entity(cg.MILITANTS, "ArmedGroup", "mili\x0btants \ufffe")
    said = cg.Extraction(article, (*cg.ENTITIES[:4], odd), (cg.claim(article, cg.SEIZED, "militants"),))
    store = EmbeddedStore.in_memory()
    change_article(store, [], quads(said), {})
    found = nx.parse_graphml(EXPORTERS["graphml"].write(store, Scope.CLAIMS).decode(), force_multigraph=True)
    assert found.nodes[cg.MILITANTS]["label"] == "militants "

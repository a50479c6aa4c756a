"""Clients that people have already: rdflib's SPARQLStore and SPARQLWrapper, unmodified."""

import json
import threading
import urllib.parse
import urllib.request
from collections.abc import Iterator

import claim_graph as sample
import pytest
import rdflib
import waitress
from rdflib.plugins.stores.sparqlstore import SPARQLStore, SPARQLUpdateStore

from api.app import create_app
from api.service import running
from api.settings import Settings
from graph.store.embedded import EmbeddedStore
from graph.terms import BASE

ORG, ID = rdflib.Namespace("http://www.w3.org/ns/org#"), rdflib.Namespace(f"{BASE}id/")
OWN = rdflib.URIRef("http://x.org/notes")
TOKEN = "a-long-secret"
MEMBERS = "SELECT ?state ?label { ?state org:memberOf id:org-csto ; rdfs:label ?label }"


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """A running server over the sample."""
    app = create_app(Settings(token=TOKEN, query_seconds=60.0), sample.filled(EmbeddedStore.in_memory()))
    server = waitress.create_server(app, host="127.0.0.1", port=0, threads=8)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    running(app).pool.warm_up()
    yield f"http://127.0.0.1:{server.effective_port}"
    server.close()
    running(app).close()
    thread.join(10)


@pytest.mark.parametrize("method", ["GET", "POST", "POST_FORM"])
@pytest.mark.parametrize("form", ["json", "xml", "csv"])
def test_rdflib_reads(address: str, method: str, form: str) -> None:
    graph = rdflib.Graph(SPARQLStore(f"{address}/sparql", method=method, returnFormat=form))
    assert [str(row.label) for row in graph.query(MEMBERS)] == ["Kazakhstan"]
    assert len(graph) > 10
    if form != "csv":  # rdflib cannot read a CSV without columns, nor one of yes or no
        assert (ID["country-KAZ"], ORG.memberOf, ID["org-csto"]) in graph
        assert graph.query("ASK { id:country-KAZ org:memberOf id:org-csto }").askAnswer


@pytest.mark.parametrize("method", ["GET", "POST", "POST_FORM"])
def test_rdflib_reads_triples(address: str, method: str) -> None:
    graph = rdflib.Graph(SPARQLStore(f"{address}/sparql", method=method))  # of its formats only XML asks for RDF too
    described = graph.query("CONSTRUCT WHERE { id:country-KAZ org:memberOf ?o }").graph
    assert described is not None
    assert len(described) == 1


def test_rdflib_writes(address: str) -> None:
    store = SPARQLUpdateStore(f"{address}/sparql", f"{address}/update", headers={"Authorization": f"Bearer {TOKEN}"})
    notes = rdflib.Graph(store, identifier=OWN)
    notes.add((ID["country-KAZ"], rdflib.RDFS.comment, rdflib.Literal("look again", lang="en")))
    assert [str(thing) for thing in notes.objects(ID["country-KAZ"], rdflib.RDFS.comment)] == ["look again"]
    notes.update("DELETE WHERE { ?s ?p ?o }")
    assert len(notes) == 0


def test_rdf_1_2_comes_through(address: str) -> None:
    query = "SELECT ?t { BIND(<<( id:country-KAZ org:memberOf id:org-csto )>> AS ?t) }"
    with urllib.request.urlopen(f"{address}/sparql?query={urllib.parse.quote(query)}") as answer:
        [row] = json.load(answer)["results"]["bindings"]
    assert row["t"]["type"] == "triple"
    assert row["t"]["value"]["predicate"]["value"] == str(ORG.memberOf)


def test_sparqlwrapper_reads(address: str) -> None:
    wrapper_module = pytest.importorskip("SPARQLWrapper", reason="SPARQLWrapper is not installed (extra [test])")
    wrapper = wrapper_module.SPARQLWrapper(f"{address}/sparql")
    for method in (wrapper_module.GET, wrapper_module.POST):
        wrapper.setMethod(method)
        wrapper.setQuery(MEMBERS)
        wrapper.setReturnFormat(wrapper_module.JSON)
        assert [row["label"]["value"] for row in wrapper.queryAndConvert()["results"]["bindings"]] == ["Kazakhstan"]
        wrapper.setReturnFormat(wrapper_module.XML)
        assert "Kazakhstan" in wrapper.queryAndConvert().toxml()
        wrapper.setReturnFormat(wrapper_module.CSV)
        assert b"Kazakhstan" in wrapper.queryAndConvert()
        wrapper.setQuery("DESCRIBE id:country-KAZ")
        wrapper.setReturnFormat(wrapper_module.TURTLE)
        assert len(rdflib.Graph().parse(data=wrapper.queryAndConvert(), format="turtle")) > 1


def test_sparqlwrapper_writes_and_hears_what_is_wrong(address: str) -> None:
    wrapper_module = pytest.importorskip("SPARQLWrapper", reason="SPARQLWrapper is not installed (extra [test])")
    wrapper = wrapper_module.SPARQLWrapper(f"{address}/sparql", updateEndpoint=f"{address}/update")
    wrapper.addCustomHttpHeader("Authorization", f"Bearer {TOKEN}")
    wrapper.setMethod(wrapper_module.POST)
    for text in (f"INSERT DATA {{ GRAPH <{OWN}> {{ id:a id:b id:c }} }}", f"DROP GRAPH <{OWN}>"):
        wrapper.setQuery(text)
        assert wrapper.query().response.status == 204
    wrapper.setQuery("SELECT * { ?s ?p")
    with pytest.raises(wrapper_module.SPARQLExceptions.QueryBadFormed, match="does not close"):
        wrapper.query()

"""The W3C's tests of the SPARQL 1.1 Protocol and of the Graph Store HTTP Protocol, over HTTP."""

import json

import pyoxigraph as ox
import pytest
from rdflib import Namespace, URIRef
from rdflib.namespace import RDFS
from rdflib.term import Node
from w3c import MF, UT, Case, Reply, Server, cases, isomorphic, items, present

HT = Namespace("http://www.w3.org/2011/http#")
CNT = Namespace("http://www.w3.org/2011/content#")
TABULAR = {"application/sparql-results+json", "application/sparql-results+xml", "text/csv", "text/tab-separated-values"}
BOOLEAN = {"application/sparql-results+json", "application/sparql-results+xml"}
TRIPLES = {"application/rdf+xml", "text/turtle", "application/n-triples"}
STATUSES = {"OK": 200, "Created": 201, "NoContent": 204, "NotFound": 404}

PROTOCOL = cases("protocol/manifest.ttl", "ProtocolTest")
GRAPH_STORE = cases("graph-store-protocol/manifest.ttl", "GraphStoreProtocolTest")

pytestmark = present


def test_all_of_them_are_found() -> None:
    assert (len(PROTOCOL), len(GRAPH_STORE)) == (34, 13)


@pytest.mark.parametrize("case", PROTOCOL, ids=lambda case: case.id)
def test_protocol(server: Server, case: Case) -> None:
    run(server, case)


@pytest.mark.parametrize("case", GRAPH_STORE, ids=lambda case: case.id)
def test_graph_store(server: Server, case: Case) -> None:
    run(server, case)


def run(server: Server, case: Case) -> None:
    graph, known = case.manifest, dict[str, str]()
    data = {str(graph.value(one, RDFS.label)): URIRef(str(graph.value(one, UT.graph)))
            for one in graph.objects(case.node, UT.graphData)}
    server.fill([], data)
    for request in items(case, case.value(MF.action, HT.requests)):  # type: ignore[arg-type]
        expected = graph.value(request, HT.resp)
        reply = send(server, case, request, known)
        assert_status(case, expected, reply)
        assert_content(case, expected, reply, str(graph.value(request, HT.methodName)))
        if name := graph.value(expected, MF.expectedLocation):
            known[str(name)] = reply.headers["Location"]


def send(server: Server, case: Case, request: Node, known: dict[str, str]) -> Reply:
    graph = case.manifest
    path = str(graph.value(request, HT.absolutePath))
    path = "/store" + path.removeprefix("/gsp") if path.startswith("/gsp") else path
    body = graph.value(request, HT.body)
    text = str(graph.value(body, CNT.chars)) if body else ""
    for name, value in known.items():
        path, text = path.replace(name, value), text.replace(name, value)
    sent = text.encode(str(graph.value(body, CNT.characterEncoding))) if body else None
    headers = headers_of(case, request) | {"host": str(case.value(MF.action, HT.connectionAuthority))}
    return server.request(str(graph.value(request, HT.methodName)), path, sent, **headers)


def headers_of(case: Case, node: Node | None) -> dict[str, str]:
    graph = case.manifest
    listed = graph.value(node, HT.headers)
    return {str(graph.value(one, HT.fieldName)).lower(): str(graph.value(one, HT.fieldValue))
            for one in (items(case, listed) if listed else ())}


def assert_status(case: Case, expected: Node | None, reply: Reply) -> None:
    wanted = [str(one).rpartition("#")[2] for one in case.manifest.objects(expected, MF.expectedStatus)]
    assert wanted
    classes = {name[10] for name in wanted if name.startswith("StatusCode")}
    assert str(reply.status)[0] in classes or reply.status in {STATUSES.get(name) for name in wanted}, reply.body


def assert_content(case: Case, expected: Node | None, reply: Reply, method: str) -> None:
    graph = case.manifest
    if (form := graph.value(expected, MF.expectedFormat)) is not None:
        assert reply.media_type in {"boolean": BOOLEAN, "tabular": TABULAR, "RDF": TRIPLES}[str(form)]
    if (answer := graph.value(expected, MF.expectedBoolean)) is not None:
        assert json.loads(reply.body)["boolean"] is answer.toPython()  # type: ignore[attr-defined]
    for name, value in headers_of(case, expected).items():
        assert reply.headers[name] == value
    body = graph.value(expected, HT.body)
    if body and method != "HEAD":
        read = [{quad.triple for quad in ox.parse(one, format=ox.RdfFormat.TURTLE)}
                for one in (reply.body, str(graph.value(body, CNT.chars)))]
        assert isomorphic(*read)

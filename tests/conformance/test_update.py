"""The W3C's tests of SPARQL 1.1 Update, over HTTP."""

import json

import pytest
from rdflib import RDFS, URIRef
from rdflib.term import Node
from w3c import MF, UT, Case, Server, cases, isomorphic, parsed, path_of, present

CASES = cases("manifest-sparql11-update.ttl", "UpdateEvaluationTest")
ALL = "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }"

pytestmark = present


def test_all_of_them_are_found() -> None:
    assert len(CASES) == 94


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_update(server: Server, case: Case) -> None:
    server.fill(*dataset(case, case.value(MF.action)))
    request = path_of(case.value(MF.action, UT.request))
    done = server.request("POST", "/update", request.read_bytes(), Content_Type="application/sparql-update")
    assert done.status == 204, done.body
    default, named = dataset(case, case.value(MF.result))
    expected = {"": {triple for file in default for triple in parsed(file)}}
    expected |= {name: set(parsed(file)) for name, file in named.items()}
    rows = json.loads(server.ask(ALL, "application/json").body)["results"]["bindings"]
    assert {row["g"]["value"] for row in rows} == {name for name, triples in expected.items() if name and triples}
    for name, triples in expected.items():
        assert isomorphic(server.graph(name), triples)


def dataset(case: Case, node: Node | None) -> tuple[list[URIRef], dict[str, URIRef]]:
    """The files of the default graph, and of the named ones."""
    graph = case.manifest
    return ([URIRef(str(one)) for one in graph.objects(node, UT.data)],
            {str(graph.value(one, RDFS.label)): URIRef(str(graph.value(one, UT.graph)))
             for one in graph.objects(node, UT.graphData)})

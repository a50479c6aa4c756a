"""The W3C's tests of SPARQL 1.1 Service Description, which its manifest says in words only."""

import pytest
import rdflib
from rdflib import RDF, Namespace, URIRef
from w3c import Case, Server, cases, present

SD = Namespace("http://www.w3.org/ns/sparql-service-description#")
CASES = cases("service-description/manifest.ttl", "ServiceDescriptionTest")
CLASSES = {"supportedLanguage": "Language", "feature": "Feature", "defaultDataset": "Dataset", "defaultGraph": "Graph",
           "namedGraph": "NamedGraph"}
KNOWN = {
    "endpoint", "supportedLanguage", "feature", "defaultEntailmentRegime", "resultFormat", "inputFormat",
    "defaultDataset", "availableGraphs", "defaultGraph", "namedGraph", "name", "graph", "Service", "Dataset", "Graph",
    "NamedGraph", "SPARQL10Query", "SPARQL11Query", "SPARQL11Update", "BasicFederatedQuery",
}

pytestmark = present


def test_all_of_them_are_found() -> None:
    assert len(CASES) == 3


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_service_description(server: Server, case: Case) -> None:
    endpoint = f"http://127.0.0.1:{server.port}/sparql"
    reply = server.request("GET", "/sparql")
    assert reply.status == 200
    assert reply.media_type == "text/turtle"
    found = rdflib.Graph().parse(data=reply.body, format="turtle")
    match case.id.rpartition("/")[2]:
        case "returns-rdf":
            assert len(found) > 20
        case "has-endpoint-triple":
            assert list(found.subjects(SD.endpoint, URIRef(endpoint)))
        case "conforms-to-schema":
            assert_conforms(found)
        case other:
            pytest.fail(f"nobody has said yet what {other} means")


def assert_conforms(found: rdflib.Graph) -> None:
    """The classes and properties of the vocabulary are used as its schema has them."""
    [service] = found.subjects(RDF.type, SD.Service)
    assert len(list(found.objects(service, SD.endpoint))) == 1
    used = {str(term) for triple in found for term in triple if str(term).startswith(str(SD))}
    assert used <= {str(SD[name]) for name in KNOWN}
    for name in ("supportedLanguage", "feature", "resultFormat", "inputFormat", "defaultDataset"):
        assert {subject for subject, _ in found.subject_objects(SD[name])} <= {service}
    for name in ("defaultDataset", "defaultGraph", "namedGraph"):
        for thing in found.objects(None, SD[name]):
            assert (thing, RDF.type, SD[CLASSES[name]]) in found
    for graph in found.objects(None, SD.namedGraph):
        assert len(list(found.objects(graph, SD.name))) == 1

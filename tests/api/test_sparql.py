"""SPARQL over HTTP: forms, methods, negotiation, refusals."""

import json

import pytest
import rdflib
from flask.testing import FlaskClient

SELECT = "SELECT ?label { id:country-KAZ rdfs:label ?label }"
CONSTRUCT = "CONSTRUCT WHERE { id:country-KAZ ?p ?o }"


@pytest.mark.parametrize(("accept", "media_type"), [
    (None, "application/sparql-results+json"), ("*/*", "application/sparql-results+json"),
    ("application/json", "application/sparql-results+json"),
    ("application/sparql-results+xml", "application/sparql-results+xml"),
    ("text/csv", "text/csv"), ("text/tab-separated-values", "text/tab-separated-values"),
    ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "application/sparql-results+xml")])
def test_bindings_come_as_accepted(client: FlaskClient, accept: str | None, media_type: str) -> None:
    answer = client.get("/sparql", query_string={"query": SELECT}, headers={"Accept": accept} if accept else {})
    assert answer.status_code == 200, answer.text
    assert answer.mimetype == media_type
    assert "Kazakhstan" in answer.text


@pytest.mark.parametrize(("accept", "media_type", "parser"), [
    (None, "text/turtle", "turtle"), ("application/n-triples", "application/n-triples", "nt"),
    ("application/rdf+xml", "application/rdf+xml", "xml"), ("application/ld+json", "application/ld+json", "json-ld")])
def test_triples_come_as_accepted(client: FlaskClient, accept: str | None, media_type: str, parser: str) -> None:
    answer = client.get("/sparql", query_string={"query": CONSTRUCT}, headers={"Accept": accept} if accept else {})
    assert answer.mimetype == media_type
    assert len(rdflib.Graph().parse(data=answer.data, format=parser)) == 3


def test_what_cannot_be_given_is_refused(client: FlaskClient) -> None:
    answer = client.get("/sparql", query_string={"query": CONSTRUCT}, headers={"Accept": "text/csv"})
    assert answer.status_code == 406
    assert "text/turtle" in answer.get_json()["detail"]


def test_post_as_form_and_as_body(client: FlaskClient) -> None:
    direct = client.post("/sparql", data=SELECT, content_type="application/sparql-query")
    form = client.post("/sparql", data={"query": SELECT})
    assert json.loads(direct.data) == json.loads(form.data)
    assert direct.status_code == form.status_code == 200
    assert client.post("/sparql", data=SELECT, content_type="text/plain").status_code == 415
    assert client.post("/sparql", data=b"\xff", content_type="application/sparql-query").status_code == 400
    assert client.post("/sparql", data={"update": "CLEAR ALL"}).status_code == 401


@pytest.mark.parametrize("query", [
    "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }", "CLEAR ALL", "INSERT DATA { id:a a id:b }",
    "LOAD <http://127.0.0.1:1/>"])
def test_refusals_are_problems(client: FlaskClient, query: str) -> None:
    answer = client.post("/sparql", data=query, content_type="application/sparql-query")
    assert answer.status_code == 400
    assert answer.mimetype == "application/problem+json"


@pytest.mark.parametrize(("query", "said"), [
    ("SELECT * {\n  ?s foo:bar ?o }", "foo: is no prefix that is known here"),
    ("SELECT ?x { ?s ?p ?o } GROUP BY ?s", "The SELECT contains a variable that is unbound, at line 1, column 35"),
    ("SELECT * { ?s ?p }", "it cannot go on so at line 1, column 19"),
    ("ASK { ?s ?p <no iri> }", "IRI parsing failed")])
def test_what_is_no_sparql_is_told_where_and_why_and_nothing_of_the_grammar(
        client: FlaskClient, query: str, said: str) -> None:
    detail = client.get("/sparql", query_string={"query": query}).get_json()["detail"]
    assert said in detail
    assert "expected" not in detail
    assert "u{" not in detail


def test_a_runaway_query_is_answered_in_time_with_what_to_do(hurried: FlaskClient) -> None:
    product = " ".join(f"GRAPH ?g{n} {{ ?a{n} ?b{n} ?c{n} }}" for n in range(6))
    answer = hurried.get("/sparql", query_string={"query": f"SELECT (COUNT(*) AS ?n) {{ {product} }}"})
    assert answer.status_code == 504
    assert "Retry-After" not in answer.headers, "asked again, it would take as long"
    assert answer.get_json()["type"].endswith("#query-timeout")
    assert "LIMIT" in answer.get_json()["detail"]
    service = hurried.application.extensions["foedus"]
    service.pool.warm_up()
    assert hurried.get("/sparql", query_string={"query": "ASK {}"}).get_json()["boolean"] is True

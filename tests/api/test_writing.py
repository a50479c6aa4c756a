"""SPARQL Update and the Graph Store Protocol: who may write, and what no write from outside may break."""

import json

import claim_graph as sample
import pyoxigraph as ox
import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from api.service import running
from graph.rdf import DEFAULT_GRAPH
from graph.store.embedded import EmbeddedStore
from graph.terms import BASE

TOKEN = {"Authorization": "Bearer a-long-secret"}
OWN = "http://x.org/notes"
NOTE = f"INSERT DATA {{ GRAPH <{OWN}> {{ id:country-KAZ rdfs:comment 'look again' }} }}"
ARTICLE = sample.first_article().iri
TURTLE = b"@prefix : <http://x.org/> . :a :b [ :c 1 ] ."


def update(client: FlaskClient, text: str, **query: str) -> TestResponse:
    return client.post("/update", data=text, content_type="application/sparql-update", headers=TOKEN,
                       query_string=query)


def store(client: FlaskClient) -> EmbeddedStore:
    return running(client.application).store


def everything(client: FlaskClient) -> set[ox.Quad]:
    return set(store(client).quads())


def facts(client: FlaskClient) -> set[ox.Quad]:
    return set(store(client).quads(graph=DEFAULT_GRAPH))


@pytest.mark.parametrize(("method", "path"), [
    ("POST", "/update"), ("POST", "/sparql"), ("PUT", f"/store?graph={OWN}"), ("POST", f"/store?graph={OWN}"),
    ("DELETE", f"/store?graph={ARTICLE}"), ("POST", "/store"), ("PUT", "/store/mine"), ("DELETE", "/store/mine")])
@pytest.mark.parametrize("given", [{}, {"Authorization": "Bearer wrong"}, {"Authorization": "Basic a-long-secret"}])
def test_no_write_without_the_token(client: FlaskClient, method: str, path: str, given: dict[str, str]) -> None:
    before = everything(client)
    kind = "application/sparql-update" if path in ("/update", "/sparql") else "text/turtle"
    answer = client.open(path, method=method, data=NOTE if "update" in kind else TURTLE, content_type=kind,
                         headers=given)
    assert answer.status_code == 401
    challenge = answer.headers["WWW-Authenticate"]
    assert challenge.startswith("Bearer")
    assert ('error="invalid_token"' in challenge) == ("Bearer wrong" in given.values()), "RFC 6750, section 3.1"
    assert everything(client) == before


def test_a_graph_of_ones_own_is_written_and_read(fresh: FlaskClient) -> None:
    assert update(fresh, NOTE).status_code == 204
    form = fresh.post("/sparql", data={"update": NOTE.replace("again", "twice")}, headers=TOKEN)
    assert form.status_code == 204
    query = f"SELECT ?c {{ GRAPH <{OWN}> {{ ?s ?p ?c }} }}"
    rows = json.loads(fresh.get("/sparql", query_string={"query": query}).data)["results"]["bindings"]
    assert {row["c"]["value"] for row in rows} == {"look again", "look twice"}
    pattern = f"DELETE {{ GRAPH <{OWN}> {{ ?s ?p ?o }} }} WHERE {{ GRAPH <{OWN}> {{ ?s ?p ?o }} }}"
    assert update(fresh, pattern).status_code == 204
    assert fresh.get(f"/store?graph={OWN}").status_code == 404


@pytest.mark.parametrize("text", [
    "INSERT DATA { id:country-RUS org:memberOf id:org-nato }", "CLEAR ALL", "DROP DEFAULT",
    "DELETE WHERE { ?s org:memberOf ?o }", f"COPY DEFAULT TO <{BASE}graph/reference-states>",
    f"INSERT DATA {{ GRAPH <{BASE}graph/events> {{ id:a id:b id:c }} }}",
    f"INSERT {{ GRAPH ?g {{ ?s rdfs:comment 'x' }} }} WHERE {{ VALUES ?g {{ <{BASE}graph/readings> }} ?s ?p ?o }}",
    f"{NOTE} ; INSERT DATA {{ id:a id:b id:c }}"])
def test_what_foedus_keeps_is_not_written_and_nothing_else_of_that_write_is(fresh: FlaskClient, text: str) -> None:
    before = everything(fresh)
    answer = update(fresh, text)
    assert answer.status_code == 403, answer.text
    assert answer.get_json()["type"].endswith("#graph-kept")
    assert everything(fresh) == before


def test_an_update_that_changes_nothing_that_is_kept_passes(fresh: FlaskClient) -> None:
    assert update(fresh, "DELETE WHERE { ?s <http://x.org/nothing> ?o }").status_code == 204


def test_dropping_an_articles_graph_un_reads_it(fresh: FlaskClient, app: Flask) -> None:
    other = app.test_client()
    assert facts(fresh) == facts(other)
    for article in (ARTICLE, sample.second_article().iri):
        assert fresh.delete("/store", query_string={"graph": article}, headers=TOKEN).status_code == 204
    assert not facts(fresh), "what nobody says any more is no fact"


def test_a_fact_follows_what_is_left_of_its_article(fresh: FlaskClient) -> None:
    member = "SELECT ?c { GRAPH ?g { ?c fds:proposition ?p . ?p rdf:predicate org:memberOf } }"
    claims = [row["c"] for row in store(fresh).select(member)]
    assert update(fresh, f"DELETE WHERE {{ GRAPH <{ARTICLE}> {{ ?s ?p ?o }} }}").status_code == 204
    [support] = {quad.object for quad in facts(fresh) if quad.predicate.value.endswith("supportedBy")}
    assert support.value in claims  # type: ignore[union-attr]


@pytest.mark.parametrize("text", [
    f"INSERT DATA {{ GRAPH <{ARTICLE}> {{ id:country-KAZ rdfs:comment 'not of an article' }} }}",
    f"DELETE WHERE {{ GRAPH <{ARTICLE}> {{ ?claim fds:holder ?who }} }}",
    f"INSERT DATA {{ GRAPH <{BASE}graph/article-new> {{ id:a id:b id:c }} }}",
    f"INSERT DATA {{ GRAPH <{ARTICLE}> {{ [] fds:holder id:country-KAZ }} }}"])
def test_a_graph_that_would_not_be_an_articles_is_refused(fresh: FlaskClient, text: str) -> None:
    before = everything(fresh)
    answer = update(fresh, text)
    assert answer.status_code == 422, answer.text
    assert everything(fresh) == before


def test_an_article_goes_out_and_comes_back_over_http(fresh: FlaskClient) -> None:
    before = everything(fresh)
    graph = {"graph": ARTICLE}
    turtle = fresh.get("/store", query_string=graph).data
    assert fresh.delete("/store", query_string=graph, headers=TOKEN).status_code == 204
    back = fresh.put("/store", query_string=graph, data=turtle, content_type="text/turtle", headers=TOKEN)
    assert back.status_code == 201, back.text
    assert everything(fresh) == before
    again = fresh.put("/store", query_string=graph, data=TURTLE, content_type="text/turtle", headers=TOKEN)
    assert again.status_code == 422
    assert everything(fresh) == before


@pytest.mark.parametrize(("media_type", "data", "status"), [
    ("text/turtle", b"<a> <b> ", 400), ("application/ld+json", b'{"@context": "http://127.0.0.1:1/"}', 400),
    ("text/csv", b"a,b", 415), ("application/n-quads", b"", 415), ("text/turtle; charset=latin-1", b"", 415)])
def test_a_body_that_cannot_be_read_changes_nothing(
        client: FlaskClient, media_type: str, data: bytes, status: int) -> None:
    before = everything(client)
    answer = client.put("/store", query_string={"graph": OWN}, data=data, content_type=media_type, headers=TOKEN)
    assert answer.status_code == status, answer.text
    assert answer.mimetype == "application/problem+json"
    assert everything(client) == before


def test_a_dataset_goes_into_the_graphs_that_it_names(fresh: FlaskClient) -> None:
    quads = f"<http://x.org/a> <http://x.org/b> _:c <{OWN}> .\n_:c <http://x.org/b> _:c <{OWN}/more> .\n"
    done = fresh.post("/store", data=quads, content_type="application/n-quads", headers=TOKEN)
    assert done.status_code == 204, done.text
    [one], [other] = (list(store(fresh).quads(graph=ox.NamedNode(name))) for name in (OWN, f"{OWN}/more"))
    assert one.object == other.subject, "one blank node in both"
    fact = fresh.post("/store", data="<http://a> <http://b> <http://c> .", content_type="application/n-quads",
                      headers=TOKEN)
    assert fact.status_code == 403


def test_a_name_is_given_to_a_graph_without_one(fresh: FlaskClient) -> None:
    made = fresh.post("/store", data=TURTLE, content_type="text/turtle", headers=TOKEN)
    assert made.status_code == 201
    found = fresh.get(made.headers["Location"], headers={"Accept": "application/n-triples"})
    assert len(found.data.splitlines()) == 2
    assert fresh.head(made.headers["Location"]).status_code == 200


def test_a_dataset_is_named_once(fresh: FlaskClient) -> None:
    twice = update(fresh, f"WITH <{OWN}> INSERT {{ ?s ?p 1 }} WHERE {{ ?s ?p 2 }}", **{"using-graph-uri": OWN})
    assert twice.status_code == 400
    assert "twice" in twice.get_json()["detail"]

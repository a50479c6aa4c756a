"""Queries that are answered in front of the app are answered as the app answers them."""

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from api.endpoint import Endpoint, plain_query
from api.service import running
from graph.store.worker import QueryPool

ALL = "SELECT ?g ?s ?p ?o { GRAPH ?g { ?s ?p ?o } } ORDER BY ?g ?s ?p ?o"
QUERIES = (ALL, "ASK {}", "DESCRIBE id:country-KAZ", "CONSTRUCT WHERE { <relative> ?p ?o }", "SELECT * {",
           "SELECT ('ä' AS ?letter) (IRI('x') AS ?x) {}", "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
           "CLEAR ALL")
HEADERS = ({}, {"Accept": "text/csv"}, {"Accept": "application/xml;q=0.5, */*;q=0.1"}, {"Accept": "image/png"},
           {"Accept-Encoding": "gzip"}, {"Accept-Encoding": "gzip;q=0"}, {"Host": "example.org:80"},
           {"Host": "example.org:8000", "X-Request-Id": "mine"})


@pytest.fixture
def by_the_app(app: Flask) -> FlaskClient:
    """A client of the same app without what stands in front of it."""
    inner = Flask("inner")
    inner.wsgi_app = front(app)._inner  # type: ignore[method-assign]
    return inner.test_client()


def front(app: Flask) -> Endpoint:
    endpoint = app.wsgi_app._inner  # type: ignore[attr-defined]
    assert isinstance(endpoint, Endpoint)
    return endpoint


def asked(client: FlaskClient, way: str, query: str, headers: dict[str, str]) -> TestResponse:
    match way:
        case "get":
            return client.get("/sparql", query_string={"query": query}, headers=headers)
        case "form":
            return client.post("/sparql", data={"query": query}, headers=headers)
        case _:
            return client.post("/sparql", data=query, content_type="application/sparql-query", headers=headers)


@pytest.mark.parametrize("headers", HEADERS)
@pytest.mark.parametrize("query", QUERIES)
@pytest.mark.parametrize("way", ["get", "form", "direct"])
def test_it_answers_as_the_app_does(
        client: FlaskClient, by_the_app: FlaskClient, way: str, query: str, headers: dict[str, str]) -> None:
    first, second = (asked(one, way, query, headers) for one in (client, by_the_app))
    assert first.status_code == second.status_code
    assert first.data == second.data
    assert told(first) == told(second)


def told(answer: TestResponse) -> set[tuple[str, str]]:
    """The headers of an answer but its id, in any order."""
    return {(name, ", ".join(sorted(value.split(", ")))) for name, value in answer.headers if name != "X-Request-Id"}


def test_only_what_is_plain_is_taken_from_the_app() -> None:
    def of(method: str, asked: str = "", path: str = "/sparql") -> str:
        return plain_query({"REQUEST_METHOD": method, "PATH_INFO": path, "QUERY_STRING": asked})

    assert of("GET", "query=ASK+%7B%7D") == "ASK {}"
    for other in ("", "query=", "query=a&query=b", "query=a&default-graph-uri=http://x.org", "query=%FF", "query=ä",
                  "update=a", "query=a&update=b"):
        assert not of("GET", other), other
    for method in ("HEAD", "OPTIONS", "PUT", "POST"):
        assert not of(method, "query=ASK+%7B%7D")
    assert not of("GET", "query=ASK+%7B%7D", "/store")


def test_bodies_that_are_not_taken_can_still_be_read(client: FlaskClient) -> None:
    assert client.post("/sparql", data={"query": "ASK {}", "default-graph-uri": "urn:x"}).get_json()["boolean"] is True
    assert client.post("/sparql", data={"update": "CLEAR ALL"}).status_code == 401
    assert client.post("/sparql", data=b"\xff", content_type="application/sparql-query").status_code == 400
    assert client.post("/sparql", data={"query": "a" * 1_000_001}).status_code == 400


def test_its_requests_are_accounted_for(client: FlaskClient, app: Flask) -> None:
    before = metrics(app)
    answer = client.get("/sparql", query_string={"query": "ASK {}"}, headers={"X-Request-Id": "mine"})
    answer.close()
    assert answer.headers["X-Request-Id"] == "mine"
    assert metrics(app) == before + 1


def metrics(app: Flask) -> float:
    return running(app).metrics.registry.get_sample_value(
        "foedus_http_requests_total", {"route": "/sparql", "method": "GET", "status": "200"}) or 0.0


def test_each_new_query_goes_through_the_guard_and_a_worker(
        client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []
    ask = QueryPool.answer
    monkeypatch.setattr(QueryPool, "answer", lambda self, question, **rest: (
        seen.append(question.sparql), ask(self, question, **rest))[1])
    for _ in range(2):
        assert asked(client, "get", "ASK { ?s a fds:Nothing }", {}).status_code == 200
        assert asked(client, "get", "ASK { SERVICE ?s { ?s ?p ?o } }", {}).status_code == 400
    assert seen == ["ASK { ?s a fds:Nothing }"], "the second time it is an answer that was kept"

"""Every error in one shape, and nothing of the server's inside in it."""

import pytest
from flask import Flask
from flask.testing import FlaskClient

import graph.errors
from api.app import HEADERS
from api.problems import STATUSES, status_of
from graph.errors import FoedusError

SHAPE = {"type", "title", "status", "detail"}


@pytest.mark.parametrize(("method", "path", "status"), [
    ("GET", "/nowhere", 404), ("GET", "/api/nowhere", 404), ("PUT", "/api/articles", 405), ("POST", "/", 405),
    ("GET", "/api/articles/article-0", 404), ("GET", "/api/entities/nobody", 404), ("GET", "/api/entities/a%20b", 404),
    ("GET", "/api/propositions/proposition-0", 404), ("GET", "/api/propositions/%3E", 404),
    ("GET", "/api/entities?match=near", 400), ("GET", "/api/entities?nmae=CSTO", 400),
    ("GET", "/api/articles?limit=0", 400), ("GET", "/api/articles?limit=1001", 400),
    ("GET", "/api/articles?limit=²", 400),
    ("GET", "/api/articles?limit=" + "9" * 5000, 400), ("GET", "/api/articles?cursor=zzz", 400),
    ("GET", "/api/entities/country-KAZ?status=true", 400), ("GET", "/api/entities/country-KAZ?cursor=W10", 400),
    ("GET", "/api/export/docx", 404), ("GET", "/api/export/turtle?scope=everything", 400),
    ("POST", "/sparql", 415), ("GET", "/sparql?update=CLEAR ALL", 400), ("GET", "/store?graph=no%20iri", 400),
    ("GET", "/store?graph=http://x.org/nothing", 404), ("GET", "/store?grahp=urn:notes", 400),
    ("PUT", "/store", 401), ("PATCH", "/store/x", 405),
    ("GET", "/sparql?query=SELEC", 400), ("GET", "/sparql?query=ASK{}&query=ASK{}", 400),
    ("DELETE", "/sparql?query=ASK{}", 405), ("GET", "/entity/nobody", 404), ("GET", "/article/x", 404),
    ("GET", "/proposition/proposition-0", 404), ("GET", "/id/nobody", 404), ("GET", "/id/claim-0", 404),
    ("GET", "/graph/article-0", 404), ("GET", "/static/../app.py", 404),
    ("GET", "/api/entities?name=" + "x" * 501, 400),
])
def test_every_error_is_a_problem_document(client: FlaskClient, method: str, path: str, status: int) -> None:
    answer = client.open(path, method=method)
    assert answer.status_code == status, answer.text
    assert answer.mimetype == "application/problem+json"
    body = answer.get_json()
    assert set(body) - {"field"} == SHAPE
    assert body["status"] == status
    assert body["detail"]
    assert "Traceback" not in answer.text
    for name, value in HEADERS.items():
        assert answer.headers[name] == value


def test_who_is_lost_is_told_where_to_look(client: FlaskClient) -> None:
    assert "/docs" in client.get("/api").get_json()["detail"]
    assert "takes no parameters" in client.get("/api/vocabulary?limit=1").get_json()["detail"]


def test_a_wrong_method_names_the_right_ones(client: FlaskClient) -> None:
    assert "GET" in client.put("/api/articles").headers["Allow"]


@pytest.mark.parametrize(("method", "path", "media_type", "taken"), [
    ("POST", "/sparql", "application/json", "application/sparql-query"),
    ("POST", "/api/articles", "application/pdf", "text/plain"),
    ("PUT", "/store?graph=urn:notes", "text/csv", "text/turtle")])
def test_a_media_type_that_is_not_taken_is_answered_with_those_that_are(
        client: FlaskClient, method: str, path: str, media_type: str, taken: str) -> None:
    answer = client.open(path, method=method, data=b"x", content_type=media_type,
                         headers={"Authorization": "Bearer a-long-secret"})
    assert answer.status_code == 415
    assert taken in answer.get_json()["detail"]


@pytest.mark.parametrize("path", ["/nowhere", "/entity/nobody", "/article/x", "/?cursor=zzz"])
def test_a_person_gets_a_page(client: FlaskClient, path: str) -> None:
    answer = client.get(path, headers={"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"})
    assert answer.status_code in (400, 404)
    assert answer.mimetype == "text/html"
    assert "front page" in answer.text


def test_an_unforeseen_error_says_nothing_of_its_cause(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("the secret cause")

    monkeypatch.setattr("graph.lookup.articles.articles", fail)
    answer = app.test_client().get("/api/articles")
    assert answer.status_code == 500
    assert set(answer.get_json()) == SHAPE
    assert "secret" not in answer.text


def test_every_error_of_ours_has_a_status() -> None:
    kinds = [kind for kind in vars(graph.errors).values()
             if isinstance(kind, type) and issubclass(kind, FoedusError)]
    assert len(kinds) >= 11
    for kind in kinds:
        assert status_of(kind("x")) in STATUSES.values()
        inside = kind.__name__ in ("FoedusError", "VocabularyError")
        assert (status_of(kind("x")) == STATUSES[FoedusError]) == inside, f"{kind.__name__} wants a line in STATUSES"

"""What whoever runs a server sees of it: health, readiness, metrics and logs."""

import json
import logging
import re
from collections.abc import Iterator
from io import StringIO

import claim_graph as sample
import pytest
from flask.testing import FlaskClient
from prometheus_client.parser import text_string_to_metric_families

from api import logs
from api.app import create_app
from api.logs import JsonFormatter, TextFormatter
from api.readiness import Readiness
from api.service import running
from api.settings import Settings
from api.tokens import digest
from graph.errors import StoreError
from graph.store.embedded import EmbeddedStore

TOKEN = {"Authorization": "Bearer a-long-secret"}


def numbers(client: FlaskClient) -> dict[tuple[str, frozenset[tuple[str, str]]], float]:
    """Every sample of the metrics."""
    answer = client.get("/metrics", buffered=True)
    assert answer.content_type.startswith("text/plain; version=")
    return {(one.name, frozenset(one.labels.items())): one.value
            for family in text_string_to_metric_families(answer.text) for one in family.samples}


def value(client: FlaskClient, name: str, **labels: str) -> float:
    return numbers(client).get((name, frozenset(labels.items())), 0)


@pytest.fixture
def lines() -> Iterator[list[dict[str, object]]]:
    """The access log as it is written, one object a request; it grows."""
    found: list[dict[str, object]] = []

    class _Into(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            found.append(json.loads(JsonFormatter().format(record)))

    handler = _Into()
    logs.ACCESS.addHandler(handler)
    logs.ACCESS.setLevel(logging.INFO)
    yield found
    logs.ACCESS.removeHandler(handler)


def test_alive_and_ready(client: FlaskClient) -> None:
    assert client.get("/health").get_json() == {"status": "ok"}
    while (answer := client.get("/ready")).status_code == 503:  # for as long as the workers take to start
        assert answer.headers["Retry-After"]
    assert answer.get_json() == {"status": "ready"}


def test_not_ready_says_why_and_when_to_ask_again() -> None:
    app = create_app(Settings(), EmbeddedStore.in_memory())
    running(app).stop()
    answer = app.test_client().get("/ready")
    assert (answer.status_code, answer.content_type) == (503, "application/problem+json")
    assert answer.headers["Retry-After"]
    assert "stopping" in answer.get_json()["detail"]
    assert app.test_client().get("/health").status_code == 200, "alive all the same"
    running(app).close()


def test_ready_means_that_a_worker_answers_whatever_was_answered_before() -> None:
    app = create_app(Settings(query_seconds=60.0), EmbeddedStore.in_memory())
    client = app.test_client()
    running(app).pool.warm_up()
    assert client.get("/sparql", query_string={"query": "ASK {}"}).status_code == 200
    running(app).pool.close()
    assert client.get("/ready").status_code == 503
    running(app).close()


def test_ready_means_that_it_was_tried() -> None:
    def fails() -> None:
        raise StoreError("the disk is gone")

    assert "the disk is gone" in Readiness(fails).reason()
    attempts: list[int] = []
    readiness = Readiness(lambda: attempts.append(1))
    assert [readiness.reason() for _ in range(5)] == [""] * 5
    assert len(attempts) == 1, "what was just tried is not tried again"


def test_requests_are_counted_by_route_and_not_by_path(client: FlaskClient) -> None:
    before = numbers(client)
    for path in ("/api/entities/org-csto", "/api/entities/none", "/nowhere/1", "/nowhere/2"):
        client.get(path, buffered=True)
    client.open("/api/entities", method="BREW", buffered=True)
    after = numbers(client)
    new = {key: after[key] - before.get(key, 0) for key in after if key[0] == "foedus_http_requests_total"}
    counted = {(dict(labels)["route"], dict(labels)["method"], dict(labels)["status"]): count
               for (_, labels), count in new.items() if count}
    assert counted.pop(("/metrics", "GET", "200")) == 1
    assert counted == {("/api/entities/<key>", "GET", "200"): 1, ("/api/entities/<key>", "GET", "404"): 1,
                       ("(no route)", "GET", "404"): 2, ("(no route)", "other", "405"): 1}
    assert not any("nowhere" in text for _, labels in after for _, text in labels)


def test_queries_are_counted_by_what_became_of_them(client: FlaskClient) -> None:
    while client.get("/sparql", query_string={"query": "ASK {}"}).status_code != 200:
        pass  # the workers are still starting
    answered = value(client, "foedus_queries_total", outcome="answered")
    client.get("/sparql", query_string={"query": "ASK {}"})
    client.get("/sparql", query_string={"query": "SELECT * { ?a ?b ?c } ORDER BY nonsense("})
    assert value(client, "foedus_queries_total", outcome="answered") == answered + 1
    assert value(client, "foedus_queries_running") == 0


def test_the_store_and_the_process_are_measured(fresh: FlaskClient) -> None:
    assert value(fresh, "foedus_articles") == 2
    assert value(fresh, "foedus_quads") == running(fresh.application).store.size() > 0
    fresh.post("/api/articles", data="Kazakhstan joined.", content_type="text/plain", headers=TOKEN)
    assert value(fresh, "foedus_ingest_seconds_count", outcome="new") == 1
    assert value(fresh, "process_resident_memory_bytes") > 10_000_000


def test_one_line_a_request_and_no_secret_in_it(client: FlaskClient, lines: list[dict[str, object]]) -> None:
    answer = client.post("/api/articles?token=s3cret", data="b0dy", content_type="text/plain", buffered=True,
                         headers={"Authorization": "Bearer wr0ng", "Cookie": "c00kie", "X-Request-Id": "abc-1"})
    client.get("/api/entities/org-csto", headers={"X-Request-Id": "spoofed\tid"}, buffered=True)
    first, second = lines
    assert set(first) == {
        "time", "level", "logger", "method", "route", "path", "status", "ms", "bytes", "client", "request_id"}
    assert (first["method"], first["route"], first["status"]) == ("POST", "/api/articles", 401)
    assert first["bytes"] == len(answer.data)
    assert first["request_id"] == answer.headers["X-Request-Id"] == "abc-1"
    assert re.fullmatch(r"[0-9a-f]{16}", str(second["request_id"]))
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", str(first["time"]))
    for secret in ("s3cret", "b0dy", "wr0ng", "c00kie"):
        assert secret not in json.dumps(lines)


def test_a_write_is_logged_with_the_name_of_its_token(lines: list[dict[str, object]]) -> None:
    app = create_app(Settings(tokens=f"ann:{digest('hers')}"), sample.filled(EmbeddedStore.in_memory()))
    key = sample.first_article().iri.rpartition("/")[2]
    answer = app.test_client().delete(f"/api/articles/{key}", headers={"Authorization": "Bearer hers"}, buffered=True)
    assert answer.status_code == 204
    assert lines[0]["bearer"] == "ann"
    running(app).close()


def test_logs_are_json_or_text_and_a_line_stays_a_line() -> None:
    record = logging.LogRecord("foedus", logging.WARNING, "", 0, "odd \x1b[31m name\nof %s", ("x",), None)
    assert json.loads(JsonFormatter().format(record))["message"] == "odd \x1b[31m name\nof x"
    assert "\n" not in JsonFormatter().format(record)
    text = TextFormatter().format(record)
    assert "\n" not in text
    assert "\x1b" not in text
    assert "WARNING foedus: odd" in text


def test_only_what_is_as_grave_as_the_setting_is_logged() -> None:
    root = logging.getLogger()
    before = root.handlers[:], root.level
    stream = StringIO()
    try:
        logs.set_up("warning", "auto", stream)
        logging.getLogger("foedus").info("small")
        logging.getLogger("foedus").warning("great")
    finally:
        root.handlers[:], _ = before[0], root.setLevel(before[1])
    assert [json.loads(line)["message"] for line in stream.getvalue().splitlines()] == ["great"]

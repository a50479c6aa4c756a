"""``foedus serve`` as a process of its own: it greets, answers, stops when asked, and starts again as it was."""

import json
import signal
import socket
import time
import urllib.parse
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from email.message import Message
from http.client import HTTPConnection
from pathlib import Path

import claim_graph as sample
import pytest
from running_server import free_port, serving, start

from api.serving import EXAMPLE
from api.settings import SettingError
from graph.store.embedded import EmbeddedStore


def post(port: int, path: str, body: bytes, *, length: int = 0) -> tuple[int, Message, bytes]:
    """Status, headers and body of an answer; ``length`` is what the request only says that it has."""
    connection = HTTPConnection("127.0.0.1", port, timeout=30)
    connection.putrequest("POST", path)
    connection.putheader("Content-Type", "application/sparql-query")
    connection.putheader("Content-Length", str(length or len(body)))
    connection.endheaders(body)
    answer = connection.getresponse()
    found = answer.read()
    connection.close()
    return answer.status, answer.headers, found


def test_queries_do_not_starve_the_site(tmp_path: Path) -> None:
    crosses = " ".join(f"GRAPH ?g{n} {{ ?a{n} ?b{n} ?c{n} }}" for n in range(12))
    query = f"SELECT (COUNT(*) AS ?n) {{ {crosses} }}".encode()
    with serving(tmp_path, FOEDUS_QUERY_SECONDS="20", FOEDUS_THREADS="8") as port, ThreadPoolExecutor(12) as askers:
        post(port, "/sparql", b"ASK {}")
        asked = [askers.submit(post, port, "/sparql", query) for _ in range(12)]
        time.sleep(0.5)
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=30) as page:
            assert page.status == 200
        assert not all(one.done() for one in asked), "the page came while queries were still running"
        answers = [one.result() for one in asked]
    assert {status for status, *_ in answers} <= {429, 503, 504}
    assert all(headers["Retry-After"] for status, headers, _ in answers if status == 429)
    assert any(b"of yours" in body for *_, body in answers), "one client may not hold all the threads"


def test_a_client_that_hangs_up_frees_its_worker(tmp_path: Path) -> None:
    crosses = " ".join(f"GRAPH ?g{n} {{ ?a{n} ?b{n} ?c{n} }}" for n in range(12))
    query = urllib.parse.quote(f"SELECT (COUNT(*) AS ?n) {{ {crosses} }}")
    with serving(tmp_path, FOEDUS_QUERY_SECONDS="600", FOEDUS_QUERY_WORKERS="1") as port:
        post(port, "/sparql", b"ASK {}")
        for _ in range(4):
            with socket.create_connection(("127.0.0.1", port)) as caller:
                caller.sendall(f"GET /sparql?query={query} HTTP/1.1\r\nHost: x\r\n\r\n".encode())
                time.sleep(0.3)
        assert post(port, "/sparql", b"ASK {}")[0] == 200, "four abandoned queries would hold both lanes for minutes"


@pytest.mark.parametrize("size", [200_000, 50_000_000])
def test_what_is_too_large_is_a_problem_however_large(tmp_path: Path, size: int) -> None:
    with serving(tmp_path, FOEDUS_MAX_ARTICLE_BYTES="20000") as port:
        said = {"body": b"x" * size} if size < 1_000_000 else {"body": b"", "length": size}
        status, headers, body = post(port, "/sparql", **said)  # type: ignore[arg-type]
    assert (status, headers["Content-Type"]) == (413, "application/problem+json")
    assert json.loads(body)["detail"].startswith("the request is larger")
    assert headers["X-Content-Type-Options"] == "nosniff"


def test_it_greets_answers_and_stops(tmp_path: Path) -> None:
    sample.filled(EmbeddedStore.open(tmp_path)).close()
    port = free_port()
    for _ in range(2):
        with start(tmp_path, port) as server:
            assert server.stdout
            greeting = "".join(server.stdout.readline() for _ in range(6))
            assert f"http://127.0.0.1:{port}" in greeting
            assert greeting.count("\n  ") == 3
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/health", timeout=10) as answer:
                assert json.load(answer) == {"status": "ok"}
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/api/articles", timeout=10) as answer:
                assert json.load(answer)["total"] == 2, "a second start ingests nothing"
            query = f"http://127.0.0.1:{port}/sparql?query=ASK%7B%7D"
            with urllib.request.urlopen(query, timeout=10) as answer:
                assert json.load(answer)["boolean"] is True
            with start(tmp_path, free_port()) as second:
                assert second.wait(20) == 6, "the store has one writer"
            server.send_signal(signal.SIGTERM)
            assert server.wait(10) == 0
        assert not list((tmp_path / "snapshots").iterdir())


def test_a_port_in_use_is_said_in_one_line(tmp_path: Path) -> None:
    sample.filled(EmbeddedStore.open(tmp_path)).close()
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with start(tmp_path, taken.getsockname()[1]) as server:
            _, errors = server.communicate(timeout=30)
            assert server.returncode == SettingError.exit_code
    assert errors.startswith("foedus: ")
    assert "--port" in errors
    assert errors.count("\n") == 1


@pytest.mark.parametrize(("variable", "value", "mend"), [
    ("FOEDUS_HOST", "nowhere.invalid", "--host"), ("FOEDUS_TRUSTED_PROXY", "proxy.example", "IP address"),
    ("FOEDUS_SERVICE_HOSTS", "https://query.example/sparql", "must be hosts"),
    ("FOEDUS_MODEL", "en_core_web_smal", "spaCy pipeline")])
def test_a_setting_that_names_nothing_is_said_in_one_line(tmp_path: Path, variable: str, value: str, mend: str) -> None:
    sample.filled(EmbeddedStore.open(tmp_path)).close()
    with start(tmp_path, free_port(), **{variable: value}) as server:
        _, errors = server.communicate(timeout=30)
        assert server.returncode == SettingError.exit_code
    assert (errors.startswith("foedus: "), errors.count("\n")) == (True, 1)
    assert value in errors
    assert mend in errors


def test_the_example_says_who_published_it_and_when() -> None:
    text = EXAMPLE.read_text(encoding="utf-8")
    assert text.startswith("Title: ")
    assert "\nPublisher: Foedus Example Wire\n" in text
    assert 300 < len(text.split()) < 450

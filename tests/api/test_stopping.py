"""A server that is asked to stop finishes what it has taken on, and loses no write that it has acknowledged."""

import json
import signal
import socket
import subprocess
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from http.client import HTTPConnection
from pathlib import Path

import claim_graph as sample
import pytest
from running_server import free_port, start

from api.gate import Gate
from api.problems import Stopping
from graph.lookup.articles import counts
from graph.store.embedded import EmbeddedStore

TEXT = "Sweden joins NATO\n\nSweden joined NATO on 7 March 2024, two years after it had applied."
TOKEN = {"Authorization": "Bearer secret"}


def started(data: Path, port: int, **settings: str) -> "subprocess.Popen[str]":
    """A server over the sample that answers already."""
    sample.filled(EmbeddedStore.open(data)).close()
    server = start(data, port, FOEDUS_TOKEN="secret", **settings)
    assert server.stdout
    for _ in range(6):
        server.stdout.readline()
    return server


def test_a_write_that_was_taken_on_is_finished_and_acknowledged(tmp_path: Path) -> None:
    port = free_port()
    with started(tmp_path, port, FOEDUS_STOP_SECONDS="600") as server, ThreadPoolExecutor(1) as writer:
        idle = socket.create_connection(("127.0.0.1", port))  # holds nobody up

        def send() -> int:
            with closing(HTTPConnection("127.0.0.1", port, timeout=600)) as connection:
                connection.request("POST", "/api/articles", TEXT.encode(), TOKEN | {"Content-Type": "text/plain"})
                return connection.getresponse().status

        sent = writer.submit(send)
        _until_in_flight(port)
        server.send_signal(signal.SIGTERM)
        assert sent.result(600) == 201
        assert server.wait(600) == 0
        idle.close()
    store = EmbeddedStore.open(tmp_path)
    assert counts(store).articles == 3
    store.close()


def _until_in_flight(port: int) -> None:
    """Wait until the server answers a request beside the one that asks."""
    while True:
        with closing(HTTPConnection("127.0.0.1", port, timeout=60)) as connection:
            connection.request("GET", "/metrics")
            numbers = connection.getresponse().read().decode()
        if "foedus_http_requests_in_flight 2.0" in numbers:
            return
        time.sleep(0.05)


def test_no_new_connection_is_taken_but_one_that_is_open_hears_its_answer(tmp_path: Path) -> None:
    port = free_port()
    crosses = " ".join(f"GRAPH ?g{n} {{ ?a{n} ?b{n} ?c{n} }}" for n in range(9))
    long = f"SELECT (COUNT(*) AS ?n) {{ {crosses} }}".encode()
    with started(tmp_path, port, FOEDUS_QUERY_SECONDS="8") as server, ThreadPoolExecutor(1) as asker:

        def ask() -> tuple[int, dict[str, object]]:
            with closing(HTTPConnection("127.0.0.1", port, timeout=60)) as connection:
                connection.request("POST", "/sparql", long, {"Content-Type": "application/sparql-query"})
                answer = connection.getresponse()
                return answer.status, json.loads(answer.read())

        asked = asker.submit(ask)
        _until_in_flight(port)
        server.send_signal(signal.SIGTERM)
        while not asked.done():
            try:
                socket.create_connection(("127.0.0.1", port)).close()
            except ConnectionRefusedError:
                break
            time.sleep(0.05)
        else:
            pytest.fail("it took connections to its end")
        status, body = asked.result()
        assert status == body["status"]
        assert status in (503, 504)
        assert server.wait(600) == 0


def test_what_takes_longer_than_the_setting_allows_is_not_waited_for(tmp_path: Path) -> None:
    port = free_port()
    with started(tmp_path, port, FOEDUS_STOP_SECONDS="0.2") as server:
        half = socket.create_connection(("127.0.0.1", port))
        half.sendall(b"POST /api/articles HTTP/1.1\r\nContent-Length: 1000\r\n\r\nbegun")
        time.sleep(0.2)
        server.send_signal(signal.SIGTERM)
        assert server.wait(600) == 0
        half.close()


def test_a_gate_that_is_shut_lets_the_write_at_it_end_and_no_other_begin() -> None:
    gate, inside, go = Gate(), threading.Event(), threading.Event()

    def write() -> None:
        with gate:
            inside.set()
            go.wait()

    writer = threading.Thread(target=write)
    writer.start()
    inside.wait()
    assert not gate.shut(0.01), "somebody is still writing"
    go.set()
    writer.join()
    assert gate.shut(0.01)
    with pytest.raises(Stopping), gate:
        pass

"""``foedus serve`` as a process of its own: it greets, answers, stops when asked, and starts again as it was."""

import json
import os
import signal
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import claim_graph as sample

from api.serving import EXAMPLE
from api.settings import SettingError
from graph.store.embedded import EmbeddedStore


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
    return port


def start(data: Path, port: int) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "api.cli", "serve", "--port", str(port), "--data", str(data)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                            env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)})


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
                assert json.load(answer) == {"status": "ok", "articles": 2}, "a second start ingests nothing"
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


def test_the_example_says_who_published_it_and_when() -> None:
    text = EXAMPLE.read_text(encoding="utf-8")
    assert text.startswith("Title: ")
    assert "\nPublisher: Foedus Example Wire\n" in text
    assert 300 < len(text.split()) < 450

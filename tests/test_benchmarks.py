"""What the benchmark counts: no process is lost that ended meanwhile, and what was not answered has no figure."""

import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import psutil
import pytest
from questions import QUESTIONS
from run import Cost, NotAnswered, measure, table
from servers import Server

BUSY_SECONDS, BYTES = 0.3, 40_000_000
WORKER = f"""
import time
held = b"x" * {BYTES}
while time.process_time() < {BUSY_SECONDS}:
    pass
print("busy no more", flush=True)
input()
"""
REPLACING = f"""
import subprocess, sys
worker = subprocess.Popen([sys.executable, "-c", {WORKER!r}], stdin=subprocess.PIPE)
input()
worker.kill()
worker.wait()
other = subprocess.Popen([sys.executable, "-c", "print('replaced', flush=True); input()"], stdin=subprocess.PIPE)
input()
other.kill()
"""


class Overloaded(BaseHTTPRequestHandler):
    """Answers every second request with 503."""

    protocol_version = "HTTP/1.1"
    asked, refuses = 0, 2

    def do_GET(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"] or 0))
        type(self).asked += 1
        self.send_response(200 if self.asked % self.refuses else 503)
        self.send_header("Content-Length", "2")
        self.end_headers()
        self.wfile.write(b"{}")

    do_POST = do_GET  # noqa: N815 (the name that http.server calls)

    def log_message(self, *_: object) -> None:
        """Nothing is logged."""


@pytest.fixture(params=[2, 1_000_000])
def address(request: pytest.FixtureRequest) -> Iterator[tuple[str, bool]]:
    """Where a server listens, and whether it answers everything."""
    handler = type("Handler", (Overloaded,), {"refuses": request.param})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/", request.param > 2
        server.shutdown()
        thread.join()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells what processes used that have ended")
def test_a_worker_that_is_killed_and_replaced_takes_neither_its_time_nor_its_memory_with_it() -> None:
    command = [sys.executable, "-c", REPLACING]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin
        assert process.stdout
        server = Server("Foedus", "", psutil.Process(process.pid))
        assert process.stdout.readline() == "busy no more\n"
        server.weigh()
        before, worker = server.cpu_seconds(), server.processes()[1]
        assert before >= BUSY_SECONDS - 0.02  # two ticks of the clock that counts
        process.stdin.write("\n")
        process.stdin.flush()
        assert process.stdout.readline() == "replaced\n"
        assert not worker.is_running()
        server.weigh()
        assert server.cpu_seconds() >= before
        assert server.memory >= BYTES
        process.stdin.write("\n")


def test_a_question_that_is_not_answered_each_time_is_not_measured(address: tuple[str, bool]) -> None:
    server = Server("Foedus", address[0], psutil.Process())
    if address[1]:
        assert measure(server, QUESTIONS[0], 0.01).wall > 0  # so short a time may pass between two ticks
    else:
        with pytest.raises(NotAnswered, match="503"):
            measure(server, QUESTIONS[0], 0.01)


def test_the_table_says_what_was_not_measured() -> None:
    ours = {asked.name: Cost(2.0, 3.0) for asked in QUESTIONS} | {QUESTIONS[0].name: None}
    theirs = {asked.name: Cost(4.0, 5.0) for asked in QUESTIONS} | {QUESTIONS[1].name: None}
    rows = table(1_000, {"Foedus": (ours, 300.0), "Oxigraph": (theirs, 150.0)}).splitlines()
    assert rows[2] == "| look-up: the facts about a state | not measured | 4.00 (5.0) | |"
    assert rows[3] == "| look-up: a person's name | 2.00 (3.0) | not measured | |"
    assert rows[4] == "| look-up: who belongs to a union | 2.00 (3.0) | 4.00 (5.0) | 2.0 |"
    assert rows[-1] == "| memory, bytes a quad | 300 | 150 | 0.5 |"

"""Connections: an answer goes out in one piece, and waitress' thread is left alone where it has nothing to do."""

import http.client
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
import waitress
from waitress import wasyncore
from waitress.server import BaseWSGIServer

from api.lanes import Lanes
from api.refusals import Channel, refuse_with_problems

Wsgi = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]


def plain(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
    start_response("200 OK", [("Content-Type", "text/plain"), ("Content-Length", "5")])
    return [b"Kyiv\n"]


def large(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
    start_response("200 OK", [("Content-Type", "text/plain")])
    yield from (b"a" * 1_000, b"b" * 3_000_000, b"c")


@contextmanager
def listening(app: Wsgi) -> Iterator[int]:
    """Waitress with our connections, by its port."""
    listeners: dict[int, Any] = {}
    server = waitress.create_server(app, map=listeners, host="127.0.0.1", port=0, _dispatcher=Lanes(2), ident="",
                                    channel_request_lookahead=1)
    refuse_with_problems(listeners)
    ended = threading.Event()

    def serve() -> None:
        while not ended.is_set():
            wasyncore.loop(timeout=60, use_poll=True, map=listeners, count=1)

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    try:
        yield int(server.effective_port)
    finally:
        ended.set()
        server.pull_trigger()
        thread.join(60)
        wasyncore.close_all(listeners)


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[tuple[bytes, bool]]:
    """What is handed to the system, each with whether waitress' thread would have been told to send meanwhile."""
    found: list[tuple[bytes, bool]] = []
    send = Channel.send
    monkeypatch.setattr(Channel, "send", lambda channel, data, do_close=True: (
        found.append((bytes(data), channel.writable())), send(channel, data, do_close))[1])
    return found


@pytest.fixture
def woken(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """How often waitress' thread was woken."""
    found: list[object] = []
    pull = BaseWSGIServer.pull_trigger
    monkeypatch.setattr(BaseWSGIServer, "pull_trigger", lambda server: (found.append(server), pull(server))[1])
    return found


def test_an_answer_goes_out_in_one_piece_by_one_thread(
        sent: list[tuple[bytes, bool]], woken: list[object]) -> None:
    with listening(plain) as port:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        for _ in range(20):
            connection.request("GET", "/")
            answer = connection.getresponse()
            assert (answer.status, answer.read()) == (200, b"Kyiv\n")
        before = len(woken)
        connection.close()
    pieces = [(data[:15], data[-9:], again) for data, again in sent]
    assert pieces == [(b"HTTP/1.1 200 OK", b"\r\n\r\nKyiv\n", False)] * 20
    assert before < 20, "it need not look at a connection that it watches anyway"


def test_an_answer_larger_than_a_socket_takes_at_once_comes_whole() -> None:
    with listening(large) as port:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        connection.request("GET", "/")
        assert connection.getresponse().read() == b"a" * 1_000 + b"b" * 3_000_000 + b"c"
        connection.request("GET", "/")  # on a new connection, for that one had to be closed
        assert len(connection.getresponse().read()) == 3_001_001
        connection.close()


def test_requests_sent_ahead_are_all_answered_in_order_and_the_last_closes() -> None:
    def echo(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        start_response("200 OK", [("Content-Type", "text/plain")])
        return [environ["PATH_INFO"].encode()]

    with listening(echo) as port:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        connection.connect()
        ahead = [f"GET /{n} HTTP/1.1\r\nHost: x\r\n\r\n" for n in range(9)]
        connection.sock.sendall("".join([*ahead, "GET /9 HTTP/1.1\r\nConnection: close\r\nHost: x\r\n\r\n"]).encode())
        said = b""
        while part := connection.sock.recv(65_536):  # until it is closed
            said += part
        connection.close()
    assert [said.index(f"\r\n\r\n/{n}".encode()) for n in range(10)] == sorted(
        said.index(f"\r\n\r\n/{n}".encode()) for n in range(10))


@pytest.mark.parametrize("failing", [True, False])
def test_a_thread_outlives_what_goes_wrong_in_its_task(failing: bool) -> None:
    done = threading.Semaphore(0)

    class Task:
        requests = ("one",)

        def service(self) -> None:
            done.release()
            if failing:
                raise SystemExit

    lanes = Lanes(1)
    for _ in range(5):
        lanes.add_task(Task())
    assert all(done.acquire(timeout=60) for _ in range(5))

"""A store behind an endpoint: what it says of one that lacks something, and that no writer undoes another's work."""

import http.server
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Thread

import oxigraph_server
import pytest
from pyoxigraph import Literal, Quad

from graph.errors import QueryError, QueryLimit, StoreChanged, StoreError
from graph.rdf import DEFAULT_GRAPH, node
from graph.store.endpoint import Addresses, Endpoint
from graph.store.probing import STATE
from graph.store.remote import RemoteStore

needs_server = pytest.mark.skipif(oxigraph_server.binary() is None, reason="the package oxigraph, which brings the "
                                  "server, has no build for this machine")


@pytest.fixture
def server() -> Iterator[str]:
    with oxigraph_server.serving() as address:
        yield address


Handle = Callable[[http.server.BaseHTTPRequestHandler, bytes], None]


@contextmanager
def pretending(handle: Handle) -> Iterator[str]:
    """The address of an endpoint that answers as told."""

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            handle(self, self.rfile.read(int(self.headers.get("Content-Length", 0))))

        def log_message(self, *_: object) -> None:
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as one:
        threading.Thread(target=one.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{one.server_port}/query"
        one.shutdown()


def answering(status: int, body: bytes = b"", **headers: str) -> Handle:
    def handle(request: http.server.BaseHTTPRequestHandler, sent: bytes) -> None:
        request.send_response(status)
        for name, value in headers.items():
            request.send_header(name, value)
        request.send_header("Content-Length", str(len(body)))
        request.end_headers()
        request.wfile.write(body)

    return handle


NUMBER = node("fds:count")
IT = node("id:country-KAZ")


@needs_server
def test_no_writer_undoes_what_another_one_did(server: str) -> None:
    """Four writers count up by reading and writing: each number comes once, and none is lost."""
    addresses = Addresses(f"{server}/query")
    first = RemoteStore.open(addresses)
    first.commit([], [Quad(IT, NUMBER, Literal(0), DEFAULT_GRAPH)])
    refused: list[StoreChanged] = []

    def count_up(store: RemoteStore) -> None:
        done = 0
        while done < 8:
            try:
                with store.changing():
                    [old] = store.quads(IT, NUMBER, None, DEFAULT_GRAPH)
                    assert isinstance(old.object, Literal)
                    time.sleep(0.001)
                    store.commit([old], [Quad(IT, NUMBER, Literal(int(old.object.value) + 1), DEFAULT_GRAPH)])
                    done += 1
            except StoreChanged as error:
                refused.append(error)

    writers = [Thread(target=count_up, args=(RemoteStore.open(addresses),)) for _ in range(4)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert [quad.object for quad in first.quads(IT)] == [Literal(32)]
    assert refused, "they never met: the test shows nothing"


@needs_server
def test_a_change_that_another_one_overtook_changes_nothing(server: str) -> None:
    one, other = (RemoteStore.open(Addresses(f"{server}/query")) for _ in range(2))
    with one.changing():
        assert list(one.quads(IT)) == []
        other.commit([], [Quad(IT, NUMBER, Literal(1), DEFAULT_GRAPH)])
        assert list(one.quads(IT)) == [], "as it was when the change began"
        with pytest.raises(StoreChanged, match="try again"):
            one.commit([], [Quad(IT, NUMBER, Literal(2), DEFAULT_GRAPH)])
    assert [quad.object for quad in one.quads(IT)] == [Literal(1)]


@needs_server
def test_its_own_account_and_the_probe_are_seen_by_no_look_up(server: str) -> None:
    store = RemoteStore.open(Addresses(f"{server}/query"))
    store.commit([], [Quad(IT, NUMBER, Literal(1), DEFAULT_GRAPH)])
    assert store.select(f"SELECT ?mark {{ GRAPH {STATE} {{ ?s ?p ?mark }} }}")
    assert len(list(store.quads())) == 1
    assert store.graph_names("") == []


@needs_server
def test_an_endpoint_that_cannot_be_changed_is_read(server: str) -> None:
    with pytest.raises(StoreError, match="FOEDUS_STORE_UPDATE"):
        RemoteStore.open(Addresses(f"{server}/query", update=f"{server}/nothing"))
    assert list(RemoteStore.open(Addresses(f"{server}/query"), readonly=True).quads()) == []


@needs_server
def test_without_a_graph_store_whole_graphs_are_written_by_updates(
        server: str, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    store = RemoteStore.open(Addresses(f"{server}/query", graphs=f"{server}/nothing"))
    assert "FOEDUS_STORE_GRAPHS" in caplog.text
    (file := tmp_path / "data.ttl").write_text("<http://x/a> <http://x/b> 1 .")
    for _ in range(2):
        store.load(file, node("article:reference-x"))
    assert len(list(store.quads(graph=node("article:reference-x")))) == 1


@needs_server
def test_an_update_address_of_another_dataset_is_found_out(server: str) -> None:
    with oxigraph_server.serving() as other, pytest.raises(StoreError, match="same dataset"):
        RemoteStore.open(Addresses(f"{server}/query", update=f"{other}/update"))


@needs_server
def test_a_default_graph_that_is_the_union_of_all_is_refused() -> None:
    with oxigraph_server.serving("--union-default-graph") as address:
        with pytest.raises(StoreError, match="union"):
            RemoteStore.open(Addresses(f"{address}/query"))
        endpoint = Endpoint(Addresses(f"{address}/query", f"{address}/update"))
        assert b"false" in endpoint.ask("ASK { ?s ?p ?o }"), "the probe leaves nothing behind"
        graph = node("article:article-abc")
        endpoint.update(f"INSERT DATA {{ GRAPH {graph} {{ {graph} {node('fds:contentHash')} 'abc' }} }}")
        with pytest.raises(StoreError, match="union"):
            RemoteStore.open(Addresses(f"{address}/query"), readonly=True)


@pytest.mark.parametrize(("answer", "message"), [
    (answering(401), "asks for credentials .* FOEDUS_STORE_CREDENTIALS"),
    (answering(404, b"no such page"), "404 .no such page.*FOEDUS_STORE"),
    (answering(301, Location="https://elsewhere/query"), "moved to https://elsewhere/query"),
    (answering(200, b"<html>hello</html>"), "is no SPARQL 1.1 endpoint"),
    (answering(400, b"no"), "is no SPARQL 1.1 endpoint"),
    (answering(500, b"oops"), "500"),
])
def test_what_is_no_endpoint_is_said_to_be_none(answer: Handle, message: str) -> None:
    with pretending(answer) as address, pytest.raises(StoreError, match=message):
        RemoteStore.open(Addresses(address), readonly=True)


def test_where_nothing_listens() -> None:
    address = f"http://127.0.0.1:{oxigraph_server.free_port()}/query"
    with pytest.raises(StoreError, match=r"does not answer.*look whether it runs"):
        RemoteStore.open(Addresses(address), readonly=True)


@pytest.mark.parametrize("address", ["host/query", "ftp://host/query", "http:///query", "https://ana:pw@host/query"])
def test_addresses_are_checked_and_hold_no_password(address: str) -> None:
    with pytest.raises(StoreError) as refused:
        Addresses(address)
    assert "pw" not in str(refused.value)


@pytest.mark.parametrize(("credentials", "header"), [("ana:pass:word", "Basic YW5hOnBhc3M6d29yZA=="),
                                                     ("t0ken", "Bearer t0ken"), ("", None)])
def test_credentials_go_along_and_into_no_message(credentials: str, header: str | None) -> None:
    sent: list[str | None] = []

    def refuse(request: http.server.BaseHTTPRequestHandler, body: bytes) -> None:
        sent.append(request.headers.get("Authorization"))
        answering(403)(request, body)

    with pretending(refuse) as address, pytest.raises(StoreError) as refused:
        Endpoint(Addresses(address), credentials).ask("ASK {}")
    assert sent == [header]
    assert "pass:word" not in str(refused.value)
    assert "t0ken" not in str(refused.value)


def test_reads_are_tried_again_and_writes_are_not() -> None:
    asked: list[bytes] = []

    def busy_first(request: http.server.BaseHTTPRequestHandler, body: bytes) -> None:
        asked.append(body)
        answering(503 if len(asked) < 3 else 200, b"{}")(request, body)

    with pretending(busy_first) as address:
        assert Endpoint(Addresses(address)).ask("ASK {}") == b"{}"
        assert len(asked) == 3
        asked.clear()
        with pytest.raises(QueryLimit):
            Endpoint(Addresses(address, update=address)).update("CLEAR ALL")
        assert len(asked) == 1


def test_an_answer_that_drips_or_swells_is_given_up_in_time() -> None:
    def drip(request: http.server.BaseHTTPRequestHandler, body: bytes) -> None:
        request.send_response(200)
        request.end_headers()
        with suppress(OSError):  # nobody listens any more
            while True:
                request.wfile.write(b"x")
                time.sleep(0.05)

    with pretending(drip) as address:
        endpoint = Endpoint(Addresses(address))
        with pytest.raises(QueryLimit, match="too long"):
            endpoint.answer("ASK {}", "*/*", seconds=0.4)
        with pytest.raises(QueryLimit, match="too large"):
            endpoint.answer("ASK {}", "*/*", seconds=30, limit=3)


@needs_server
def test_a_change_that_nobody_confirmed_is_looked_for(server: str) -> None:
    """The connection breaks after the update was carried out: the change is there, and no error is raised."""
    addresses = Addresses(f"{server}/query", f"{server}/update", f"{server}/store")
    store = RemoteStore.open(addresses)

    def carry_out_and_break(request: http.server.BaseHTTPRequestHandler, body: bytes) -> None:
        Endpoint(addresses).update(body.decode())
        request.connection.close()

    def break_before(request: http.server.BaseHTTPRequestHandler, body: bytes) -> None:
        request.connection.close()

    one, two = (Quad(IT, NUMBER, Literal(number), DEFAULT_GRAPH) for number in (1, 2))
    with pretending(carry_out_and_break) as broken:
        store.endpoint.at(update=broken, graphs="")
        store.commit([], [one])
    with pretending(break_before) as broken:
        store.endpoint.at(update=broken, graphs="")
        with pytest.raises(StoreError, match="not confirmed"):
            store.commit([], [two])
    assert list(store.quads()) == [one]


@needs_server
def test_a_query_that_the_endpoint_does_not_take_says_what_it_said(server: str) -> None:
    with pytest.raises(QueryError, match="does not take this: error at"):
        Endpoint(Addresses(f"{server}/query")).ask("SELECT")

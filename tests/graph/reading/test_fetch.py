"""Fetching goes to public addresses only; the servers here are on this machine, and no name is really looked up."""

import gzip
import ipaddress
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from graph.errors import FetchError
from graph.reading.addresses import is_public
from graph.reading.fetch import fetch

PUBLIC = "93.184.215.14"
Answer = Callable[[BaseHTTPRequestHandler], None]


@contextmanager
def serving(answer: Answer) -> Iterator[int]:
    """A server on 127.0.0.1 that gives one answer; yields its port."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            answer(self)

        def log_message(self, *args: object) -> None:
            """Stay quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        server.server_close()


def send(handler: BaseHTTPRequestHandler, body: bytes, status: int = 200, **headers: str) -> None:
    handler.send_response(status)
    for name, value in headers.items():
        handler.send_header(name.replace("_", "-"), value)
    handler.end_headers()
    handler.wfile.write(body)


class Net:
    """A pretended internet: names resolve as told, and every checked address is dialled at a local port."""

    def __init__(self, port: int, names: dict[str, list[list[str]]] | None = None) -> None:
        self.port, self.names = port, names or {}
        self.dialled: list[str] = []
        self.asked: list[str] = []

    def resolve(self, host: str, port: int) -> list[str]:
        self.asked.append(host)
        answers = self.names.get(host, [[PUBLIC]])
        return answers.pop(0) if len(answers) > 1 else answers[0]

    def dial(self, address: str, port: int, timeout: float) -> socket.socket:
        self.dialled.append(address)
        return socket.create_connection(("127.0.0.1", self.port), timeout)


def test_a_page_is_fetched_from_the_address_that_was_checked() -> None:
    with serving(lambda h: send(h, b"<p>Peace", Content_Type="text/html")) as port:
        net = Net(port, {"news.example": [[PUBLIC], ["127.0.0.1"]]})  # a second look would lead elsewhere
        page = fetch("http://news.example/a?b=c#d", resolve=net.resolve, dial=net.dial)
    assert (page.data, page.url, page.content_type) == (b"<p>Peace", "http://news.example/a?b=c", "text/html")
    assert (net.dialled, net.asked) == ([PUBLIC], ["news.example"])


def test_the_request_names_the_host_and_carries_no_credentials() -> None:
    seen: dict[str, str] = {}
    with serving(lambda h: (seen.update(h.headers.items()), send(h, b"x"))[1]) as port:
        net = Net(port)
        fetch("http://news.example/", resolve=net.resolve, dial=net.dial)
    assert seen["Host"] == "news.example"
    assert not {"Cookie", "Authorization", "Referer"} & set(seen)


def test_proxies_of_the_environment_are_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    with serving(lambda h: send(h, b"direct")) as port:
        net = Net(port)
        assert fetch("http://news.example/", resolve=net.resolve, dial=net.dial).data == b"direct"


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "127.9.9.9",
        "10.0.0.1",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "100.127.255.254",
        "0.0.0.0",
        "0.1.2.3",
        "224.0.0.1",
        "239.255.255.250",
        "240.0.0.1",
        "255.255.255.255",
        "192.0.2.1",
        "198.18.0.1",
        "198.51.100.7",
        "203.0.113.9",
        "192.88.99.1",
        "::",
        "::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "::ffff:169.254.169.254",
        "::127.0.0.1",
        "64:ff9b::7f00:1",
        "64:ff9b::a9fe:a9fe",
        "2002:7f00:1::",
        "2001::1",
        "2001:db8::1",
        "fc00::1",
        "fd00:ec2::254",
        "fe80::1",
        "fe80::1%eth0",
        "fec0::1",
        "ff02::1",
        "100::1",
    ],
)
def test_no_private_address_is_fetched_from(address: str) -> None:
    assert not is_public(ipaddress.ip_address(address))
    net = Net(9, {"news.example": [[address]]})
    with pytest.raises(FetchError, match="private"):
        fetch("http://news.example/", resolve=net.resolve, dial=net.dial)
    assert net.dialled == []


@pytest.mark.parametrize(
    "address",
    [PUBLIC, "8.8.8.8", "2606:4700:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808", "172.32.0.1", "100.128.0.1"],
)
def test_public_addresses_are(address: str) -> None:
    assert is_public(ipaddress.ip_address(address))


def test_one_private_address_among_public_ones_is_enough() -> None:
    net = Net(9, {"news.example": [[PUBLIC, "10.0.0.5"]]})
    with pytest.raises(FetchError, match="private"):
        fetch("http://news.example/", resolve=net.resolve, dial=net.dial)


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://localhost/",
        "http://2130706433/",
        "http://0x7f.1/",
        "http://[::1]/",
        "http://[::ffff:7f00:1]/",
    ],
)
def test_the_real_resolver_sees_through_disguises(url: str) -> None:
    with pytest.raises(FetchError):
        fetch(url, timeout=5)


@pytest.mark.parametrize("location", ["http://inside.example/", "http://127.0.0.1/", "//inside.example/x"])
def test_a_redirect_inside_is_refused(location: str) -> None:
    with serving(lambda h: send(h, b"", 302, Location=location)) as port:
        net = Net(port, {"inside.example": [["10.0.0.1"]], "127.0.0.1": [["127.0.0.1"]]})
        with pytest.raises(FetchError, match="private"):
            fetch("http://news.example/", resolve=net.resolve, dial=net.dial)
    assert net.dialled == [PUBLIC]


@pytest.mark.parametrize(
    "location",
    ["file:///etc/passwd", "gopher://news.example/", "http://user:word@news.example/", "http://news.example:25/"],
)
def test_a_redirect_elsewhere_is_refused(location: str) -> None:
    with serving(lambda h: send(h, b"", 301, Location=location)) as port:
        net = Net(port)
        with pytest.raises(FetchError):
            fetch("http://news.example/", resolve=net.resolve, dial=net.dial)
    assert len(net.dialled) == 1


def test_a_name_that_changes_between_redirects_is_checked_again() -> None:
    with serving(lambda h: send(h, b"", 302, Location="/next")) as port:
        net = Net(port, {"news.example": [[PUBLIC], ["169.254.169.254"]]})
        with pytest.raises(FetchError, match="private"):
            fetch("http://news.example/", resolve=net.resolve, dial=net.dial)
    assert net.dialled == [PUBLIC]


def test_redirects_are_followed_and_end() -> None:
    with serving(lambda h: send(h, b"end") if h.path == "/end" else send(h, b"", 307, Location="/end")) as port:
        net = Net(port)
        assert fetch("http://news.example/start", resolve=net.resolve, dial=net.dial).url == "http://news.example/end"
    with serving(lambda h: send(h, b"", 302, Location="/again")) as port:
        net = Net(port)
        with pytest.raises(FetchError, match="redirects"):
            fetch("http://news.example/", resolve=net.resolve, dial=net.dial)
    assert len(net.dialled) == 6


@pytest.mark.parametrize(
    "url",
    [
        "",
        "news.example",
        "ftp://news.example/",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "data:text/html,x",
        "http://",
        "http:///x",
        "http://u:p@news.example/",
        "http://u@news.example/",
        "http://news.example:22/",
        "http://news.example:99999/",
        "http://a b/",
        "http://a\r\nHost: b/",
        "http://news.example\\@127.0.0.1/",
        "http://[::1",
        "http://" + "a" * 70 + ".example/",
        "http://" + "a" * 5000,
    ],
)
def test_what_is_no_web_address_is_refused(url: str) -> None:
    net = Net(9)
    with pytest.raises(FetchError) as refusal:
        fetch(url, resolve=net.resolve, dial=net.dial)
    assert net.dialled == []
    assert "\n" not in str(refusal.value)


@pytest.mark.parametrize("headers", [{}, {"Content_Length": "5000"}])
def test_size_is_bounded(headers: dict[str, str]) -> None:
    with serving(lambda h: send(h, b"a" * 5000, **headers)) as port:
        net = Net(port)
        with pytest.raises(FetchError, match="more than 1,000 bytes"):
            fetch("http://news.example/", limit_bytes=1000, resolve=net.resolve, dial=net.dial)


def test_compressed_pages_are_unpacked_and_bombs_are_not() -> None:
    with serving(lambda h: send(h, gzip.compress(b"peace " * 100), Content_Encoding="gzip")) as port:
        net = Net(port)
        assert fetch("http://news.example/", resolve=net.resolve, dial=net.dial).data == b"peace " * 100
    with serving(lambda h: send(h, gzip.compress(bytes(20_000_000)), Content_Encoding="gzip")) as port:
        net = Net(port)
        with pytest.raises(FetchError, match="more than"):
            fetch("http://news.example/", resolve=net.resolve, dial=net.dial)


def drip(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.end_headers()
    try:
        for _ in range(100):
            handler.wfile.write(b"a")
            handler.wfile.flush()
            time.sleep(0.05)
    except OSError:
        pass


def test_time_is_bounded_though_bytes_keep_coming() -> None:
    with serving(drip) as port:
        net = Net(port)
        began = time.monotonic()
        with pytest.raises(FetchError, match=r"more than 0\.5 seconds"):
            fetch("http://news.example/", timeout=0.5, resolve=net.resolve, dial=net.dial)
        assert time.monotonic() - began < 1.5


def test_time_is_bounded_for_a_name_server_that_is_silent() -> None:
    began = time.monotonic()
    with pytest.raises(FetchError, match="in time"):
        fetch("http://news.example/", timeout=0.3, resolve=lambda host, port: time.sleep(3) or [PUBLIC])
    assert time.monotonic() - began < 1.5


@pytest.mark.parametrize("status", [404, 403, 500, 204])
def test_other_answers_are_errors(status: int) -> None:
    with serving(lambda h: send(h, b"", status)) as port:
        net = Net(port)
        with pytest.raises(FetchError, match=f"answered {status}"):
            fetch("http://news.example/", resolve=net.resolve, dial=net.dial)


def test_what_does_not_speak_http_is_an_error() -> None:
    with serving(lambda h: h.wfile.write(b"SSH-2.0-OpenSSH\r\n") and None) as port:
        net = Net(port)
        with pytest.raises(FetchError, match="cannot be reached"):
            fetch("http://news.example/", resolve=net.resolve, dial=net.dial)
        with pytest.raises(FetchError):
            fetch("https://news.example/", resolve=net.resolve, dial=net.dial)


def test_private_addresses_can_be_allowed() -> None:
    with serving(lambda h: send(h, b"inside")) as port:
        assert fetch(f"http://127.0.0.1:{port}/", allow_private=True).data == b"inside"

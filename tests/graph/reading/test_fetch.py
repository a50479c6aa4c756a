"""A page is fetched whole, in bounded time and size; the servers here are on this machine."""

import gzip
import time
from http.server import BaseHTTPRequestHandler

import pytest
from pretended_net import PUBLIC, Net, send, serving

from graph.errors import FetchError
from graph.reading.fetch import fetch


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


def test_redirects_are_followed_and_end() -> None:
    with serving(lambda h: send(h, b"end") if h.path == "/end" else send(h, b"", 307, Location="/end")) as port:
        net = Net(port)
        assert fetch("http://news.example/start", resolve=net.resolve, dial=net.dial).url == "http://news.example/end"
    with serving(lambda h: send(h, b"", 302, Location="/again")) as port:
        net = Net(port)
        with pytest.raises(FetchError, match="redirects"):
            fetch("http://news.example/", resolve=net.resolve, dial=net.dial)
    assert len(net.dialled) == 6


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
        with pytest.raises(FetchError, match=r"more than 0\.5 seconds"):
            fetch("http://news.example/", timeout=0.5, resolve=net.resolve, dial=net.dial)


def test_time_is_bounded_for_a_name_server_that_is_silent() -> None:
    with pytest.raises(FetchError, match="in time"):
        fetch("http://news.example/", timeout=0.3, resolve=lambda host, port: time.sleep(3) or [PUBLIC])


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

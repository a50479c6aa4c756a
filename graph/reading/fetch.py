"""Fetching one page from the public web, and from nowhere else.

The host's name is resolved once, every address that it has is checked, and the connection goes to a checked address:
a name that resolves otherwise a moment later gains nothing. Each redirect is checked again from the start. No proxy,
cookie, credential or cache takes part.
"""

import contextlib
import http.client
import ipaddress
import re
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from graph.errors import FetchError
from graph.reading.addresses import is_public
from graph.reading.document import BYTE_LIMIT

Resolver = Callable[[str, int], list[str]]
Dialler = Callable[[str, int, float], socket.socket]

_PORTS: Final = {"http": 80, "https": 443}
_REDIRECTS: Final = 5
_CHUNK: Final = 65536
_AS_IT_IS: Final = "/%:@!$&'()*+,;=~-._"  # RFC 3986: what a path may hold unescaped
_HEADERS: Final = {
    "User-Agent": "foedus (reads one article for its user)",
    "Accept": "text/html, application/xhtml+xml, text/plain;q=0.8",
    "Accept-Language": "en",
    "Accept-Encoding": "gzip, identity",
    "Connection": "close",
}


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address gave: the bytes (decompressed), the address after redirects, and the content type it stated."""

    data: bytes
    url: str
    content_type: str | None


def fetch(
    url: str,
    *,
    timeout: float = 20.0,
    limit_bytes: int = BYTE_LIMIT,
    allow_private: bool = False,
    resolve: Resolver | None = None,
    dial: Dialler | None = None,
) -> Fetched:
    """Fetch one page by HTTP or HTTPS.

    Parameters
    ----------
    url
        An absolute address without a user name or password.
    timeout
        Seconds for the whole of it: names, connections, redirects and the body.
    limit_bytes
        The most that the body may have, compressed or not.
    allow_private
        Also fetch from this machine, the local network and unusual ports. Never set it for an address that a
        stranger gives.
    resolve, dial
        How a name becomes addresses and an address a connection; tests put their own.

    Raises
    ------
    FetchError
        Where the address must not be fetched, or cannot be; in one line.
    """
    deadline = time.monotonic() + timeout
    for _ in range(_REDIRECTS + 1):
        parts = _checked(url, allow_private)
        host, port = str(parts.hostname), parts.port or _PORTS[parts.scheme]
        addresses = _resolved(host, port, allow_private, resolve or _system_resolver, deadline)
        connection = _Pinned(parts, addresses, dial or _system_dialler, deadline)
        answer = _asked(parts, connection, timeout, limit_bytes)
        if isinstance(answer, Fetched):
            return answer
        url = urljoin(url, answer)
    raise FetchError(f"more than {_REDIRECTS} redirects: give the address to which they lead")


def _checked(url: str, allow_private: bool) -> SplitResult:
    """Split an address, or refuse it."""
    if len(url) > 4096 or re.search(r"[\x00-\x20\x7f\\]", url):
        raise FetchError(
            "not an address (it has spaces, control characters or backslashes, or is too long): copy it again"
        )
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise FetchError(f"not an address: {url[:80]!r}; copy it again") from None
    if parts.scheme not in _PORTS or not parts.hostname:
        raise FetchError(f"only http:// and https:// addresses are fetched, not {url[:80]!r}: give a file by its path")
    if parts.username is not None or parts.password is not None:
        raise FetchError("the address holds a user name or password: take it out")
    if port not in (None, 80, 443) and not allow_private:
        raise FetchError(f"port {port} is not one of the web's (80, 443): save the page and give the file")
    return parts


def _resolved(host: str, port: int, allow_private: bool, resolve: Resolver, deadline: float) -> list[str]:
    """The addresses of a host, if it may be fetched from all of them."""
    try:
        name = host if ":" in host else host.encode("idna").decode("ascii")
    except UnicodeError:
        raise FetchError(f"{host[:80]!r} is not a host's name: copy the address again") from None
    found = _within(lambda: resolve(name, port), deadline, f"no address found for {name} in time")
    if not found:
        raise FetchError(f"no address found for {name}: check its spelling and the connection")
    for text in found:
        try:
            public = is_public(ipaddress.ip_address(text))
        except ValueError:
            public = False
        if not public and not allow_private:
            raise FetchError(
                f"{name} is at a private or reserved address, never fetched from: save the page and give the file"
            )
    return found


def _within(task: Callable[[], list[str]], deadline: float, late: str) -> list[str]:
    """Run what has no time limit of its own (the system's resolver) in a thread that may be left behind."""
    result: list[list[str]] = []

    def run() -> None:
        try:
            result.append(task())
        except (OSError, UnicodeError):
            result.append([])

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    thread.join(max(0.0, deadline - time.monotonic()))
    if not result:
        raise FetchError(f"{late}: try again later")
    return result[0]


def _asked(parts: SplitResult, connection: "_Pinned", timeout: float, limit: int) -> Fetched | str:
    """Ask a checked address for a page: the page, or the location to which it redirects."""
    host = str(parts.hostname)
    late = f"{host} took more than {timeout:g} seconds: try again later, or save the page and give the file"
    watchdog = threading.Timer(connection.left, connection.abort)
    watchdog.daemon = True
    watchdog.start()
    try:
        target = quote(parts.path or "/", safe=_AS_IT_IS)
        query = "?" + quote(parts.query, safe=_AS_IT_IS + "?[]") if parts.query else ""
        connection.request("GET", target + query, headers=_HEADERS)
        response = connection.getresponse()
        location = response.getheader("Location")
        if response.status in {301, 302, 303, 307, 308} and location:
            return location
        if response.status != 200:
            raise FetchError(f"{host} answered {response.status}: open the page, save it and give the file")
        body = _body(response, limit)
        if connection.aborted:
            raise FetchError(late)
        return Fetched(body, parts._replace(fragment="").geturl(), response.getheader("Content-Type"))
    except ssl.SSLCertVerificationError:
        raise FetchError(f"the certificate of {host} is not valid: save the page and give the file") from None
    except (OSError, http.client.HTTPException, zlib.error, ValueError) as error:
        if connection.aborted or isinstance(error, TimeoutError):
            raise FetchError(late) from None
        raise FetchError(
            f"{host} cannot be reached or does not answer as the web does ({type(error).__name__}): try again later"
        ) from None
    finally:
        watchdog.cancel()
        connection.close()


def _body(response: http.client.HTTPResponse, limit: int) -> bytes:
    """Read and decompress a body, neither form of which may pass the limit."""
    coding = (response.getheader("Content-Encoding") or "identity").strip().lower()
    if coding not in {"identity", "gzip", "x-gzip", ""}:
        raise FetchError(
            f"the page came compressed as {coding[:20]}, which was not asked for: save the page and give the file"
        )
    too_large = FetchError(f"the page has more than {limit:,} bytes: save the article's text and give the file")
    if (stated := response.getheader("Content-Length")) and stated.isdigit() and int(stated) > limit:
        raise too_large
    unpack = zlib.decompressobj(31) if "gzip" in coding else None
    body, raw = bytearray(), 0
    while chunk := response.read(_CHUNK):
        raw += len(chunk)
        body += unpack.decompress(chunk, limit + 1 - len(body)) if unpack else chunk
        if len(body) > limit or raw > limit:
            raise too_large
    return bytes(body)


class _Pinned(http.client.HTTPConnection):
    """A connection to one checked address, which the host's name no longer decides."""

    def __init__(self, parts: SplitResult, addresses: list[str], dial: Dialler, deadline: float) -> None:
        host = str(parts.hostname)
        super().__init__(f"[{host}]" if ":" in host else host, parts.port or _PORTS[parts.scheme])
        self.default_port = _PORTS[parts.scheme]
        self.aborted = False
        self._secure = parts.scheme == "https"
        self._addresses, self._dial, self._deadline = addresses, dial, deadline
        self._held: socket.socket | None = None

    @property
    def left(self) -> float:
        """Seconds until the deadline."""
        return max(0.0, self._deadline - time.monotonic())

    def connect(self) -> None:
        """Connect to the first checked address that answers."""
        for address in self._addresses:
            if not self.left:
                raise TimeoutError
            try:
                self._held = self._dial(address, self.port, self.left)
                break
            except OSError:
                if address == self._addresses[-1]:
                    raise
        if self._secure and self._held is not None:
            self._held = ssl.create_default_context().wrap_socket(self._held, server_hostname=self.host.strip("[]"))
        self.sock = self._held

    def abort(self) -> None:
        """End the connection from another thread: reading and writing fail at once."""
        self.aborted = True
        if self._held is not None:  # http.client forgets its socket once the head of the answer is read
            with contextlib.suppress(OSError):
                self._held.shutdown(socket.SHUT_RDWR)


def _system_resolver(host: str, port: int) -> list[str]:
    return list(dict.fromkeys(str(info[4][0]) for info in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)))


def _system_dialler(address: str, port: int, timeout: float) -> socket.socket:
    return socket.create_connection((address, port), timeout)

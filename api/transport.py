"""What every answer goes through on its way out: a tag of its content, gzip, and leave for other sites to read it."""

import gzip
import hashlib
from typing import Final

from flask import Flask, Response, g, request
from werkzeug.http import parse_accept_header

from api import conditions, reading

_SMALL: Final = 1_000  # bytes below which gzip gains nothing
_LEVEL: Final = 5
_TEXTS: Final = ("text/", "application/json", "application/problem+json", "application/ld+json", "application/n-",
                 "application/trig", "application/rdf+xml", "application/sparql-results", "application/x-ndjson",
                 "application/graphml+xml")
_READ: Final = ("GET", "HEAD")
_ASKING: Final = "sparql.query"
"""Where a POST reads too: pages of others may send queries so, as SPARQL clients in browsers do. An update needs the
token, which no page of others may send."""
_LINKED: Final = ("identifiers", "vocabulary")
"""Where our own IRIs lead: what is there is asked for again and again, and is mostly the same."""
OPEN: Final = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "ETag, Link, Location, Retry-After, X-Total-Count",
}
_PREFLIGHT: Final = {
    "Access-Control-Allow-Methods": "GET, HEAD, OPTIONS",
    "Access-Control-Allow-Headers": "Accept, Content-Type, If-None-Match",
    "Access-Control-Max-Age": "86400",
}


def register(app: Flask) -> None:
    """Have every answer of an app go through here."""
    app.after_request(_send)


def _send(answer: Response) -> Response:
    if reading.recalled():
        return answer
    if "by_accept" in g:  # whatever it is: an answer, a redirect or a refusal
        answer.vary.add("Accept")
    # Last first: an answer is tagged as it is, then compressed.
    if request.method in (*_READ, "OPTIONS") or request.endpoint == _ASKING:
        answer.headers.extend(OPEN)
    if request.method == "OPTIONS":
        answer.headers.extend(_PREFLIGHT)
        if request.endpoint == _ASKING:
            answer.headers["Access-Control-Allow-Methods"] += ", POST"
    if request.method not in _READ or answer.status_code != 200 or answer.direct_passthrough or answer.is_streamed:
        return answer
    answer = _tagged(answer)
    if answer.status_code == 200:
        _compress(answer)
    return answer


def _tagged(answer: Response) -> Response:
    """Tag an answer by its content, so that the tag changes when the answer does and not otherwise.

    Where a graph's state was noted, the tag ends with it; see :mod:`api.conditions`.

    One whose tag the client has already (``If-None-Match``) goes out as 304 without its body.
    """
    state = conditions.noted()
    if not (request.path.startswith("/api/") or request.path == "/openapi.json" or request.blueprint in _LINKED
            or state):
        return answer
    content = hashlib.sha256(f"{answer.content_type}\n".encode() + answer.get_data()).hexdigest()[:32]
    answer.set_etag(f"{content}-{state}" if state else content, weak=True)
    answer.headers["Cache-Control"] = "no-cache"  # it may be kept, and is to be asked about
    return conditions.checked(answer)


def _compress(answer: Response) -> None:
    answer.vary.add("Accept-Encoding")
    if answer.headers.get("Content-Encoding"):
        return
    small = packed(answer.get_data(), answer.mimetype or "", request.headers.get("Accept-Encoding", ""))
    if small:
        answer.set_data(small)
        answer.headers["Content-Encoding"] = "gzip"


def packed(data: bytes, media_type: str, accepted: str) -> bytes | None:
    """An answer as gzip, where that is less, and a client with this Accept-Encoding header takes it.

    >>> packed(b"a" * 2_000, "text/csv", "gzip;q=0"), len(packed(b"a" * 2_000, "text/csv", "br, gzip") or b"") < 50
    (None, True)
    """
    if len(data) < _SMALL or not media_type.startswith(_TEXTS) or not parse_accept_header(accepted)["gzip"]:
        return None
    return gzip.compress(data, _LEVEL, mtime=0)

"""What every answer goes through on its way out: a tag of its content, gzip, and leave for other sites to read it."""

import gzip
import hashlib
from typing import Final

from flask import Flask, Response, request

from api import conditions

_SMALL: Final = 1_000  # bytes below which gzip gains nothing
_LEVEL: Final = 5
_TEXTS: Final = ("text/", "application/json", "application/problem+json", "application/ld+json", "application/n-",
                 "application/trig", "application/rdf+xml", "application/sparql-results", "application/x-ndjson",
                 "application/graphml+xml")
_READ: Final = ("GET", "HEAD")
_OPEN: Final = {
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
    # Last first: an answer is tagged as it is, then compressed.
    if request.method in (*_READ, "OPTIONS"):
        answer.headers.extend(_OPEN)
    if request.method == "OPTIONS":
        answer.headers.extend(_PREFLIGHT)
    if request.method not in _READ or answer.status_code != 200 or answer.direct_passthrough or answer.is_streamed:
        return answer
    _tag(answer)
    if answer.status_code == 200:
        _compress(answer)
    return answer


def _tag(answer: Response) -> None:
    """Tag an answer by its content, so that the tag changes when the answer does and not otherwise.

    Where a graph's state was noted, the tag ends with it; see :mod:`api.conditions`.

    One whose tag the client has already (``If-None-Match``) goes out as 304 without its body.
    """
    state = conditions.noted()
    if not request.path.startswith("/api/") and request.path != "/openapi.json" and not state:
        return
    content = hashlib.sha256(f"{answer.content_type}\n".encode() + answer.get_data()).hexdigest()[:32]
    answer.set_etag(f"{content}-{state}" if state else content, weak=True)
    answer.headers["Cache-Control"] = "no-cache"  # it may be kept, and is to be asked about
    answer.make_conditional(request)


def _compress(answer: Response) -> None:
    answer.vary.add("Accept-Encoding")
    if not request.accept_encodings["gzip"] or answer.headers.get("Content-Encoding") \
            or not (answer.mimetype or "").startswith(_TEXTS):
        return
    data = answer.get_data()
    if len(data) >= _SMALL:
        answer.set_data(gzip.compress(data, _LEVEL, mtime=0))
        answer.headers["Content-Encoding"] = "gzip"

"""Reading a request's parameters: each is bounded, and a wrong one is named."""

from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

from flask import g, request
from werkzeug.datastructures import MIMEAccept
from werkzeug.http import parse_accept_header

from api.problems import BadParameter, NotAcceptable
from graph.errors import QueryError
from graph.lookup.listing import decode_cursor

LONGEST_LIST: Final = 1_000
LONGEST_WORD: Final = 500


def limit(default: int = 50) -> int:
    """``limit``: how many items to give, from 1 to 1,000."""
    text = request.args.get("limit", "")
    if not text:
        return default
    if not text.isascii() or not text.isdigit() or not 1 <= int(text[:6]) <= LONGEST_LIST:
        raise BadParameter("limit", f"must be a whole number from 1 to {LONGEST_LIST:,}, not {text[:40]!r}")
    return int(text)


def cursor(name: str = "cursor") -> str | None:
    """Where the page begins: ``next_cursor`` of the page before."""
    text = word(name)
    if not text:
        return None
    try:
        decode_cursor(text)
    except QueryError as error:
        raise BadParameter(name, str(error)) from None
    return text


def word(name: str, *, required: bool = False) -> str:
    """A short text."""
    text = request.args.get(name, "").strip()
    if required and not text:
        raise BadParameter(name, "is missing")
    if len(text) > LONGEST_WORD and name != "cursor":
        raise BadParameter(name, f"is longer than {LONGEST_WORD} characters")
    return text


def day(name: str, text: str) -> date | None:
    """A day written as 2022-01-06, or nothing."""
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise BadParameter(name, f"must be a date such as 2022-01-06, not {text[:40]!r}") from None


def one_of(name: str, choices: Iterable[str], default: str = "") -> str:
    """One of a few words."""
    text = word(name) or default
    known = list(choices)
    if text and text not in known:
        raise BadParameter(name, f"must be one of {', '.join(known)}, not {text[:40]!r}")
    return text


def accepted(offered: Iterable[str], default: str, also: Mapping[str, str] = MappingProxyType({})) -> str:
    """The media type of those offered that the client likes best; the default where it has no preference.

    ``also`` are other names under which clients ask for some of them.

    The answer is said to depend on it (``Vary``). Raises :class:`~api.problems.NotAcceptable` where it takes none.
    """
    g.by_accept = True
    return liked(request.headers.get("Accept", ""), offered, default, also)


def liked(accept: str, offered: Iterable[str], default: str, also: Mapping[str, str]) -> str:
    """What :func:`accepted` says, of any Accept header; ``also`` are other names for some of those offered.

    >>> liked("text/*;q=0.5, application/xml", ["text/csv", "text/xml"], "text/csv", {"application/xml": "text/xml"})
    'text/xml'
    """
    choices = [default, *(media_type for media_type in (*offered, *also) if media_type != default)]
    ranges = list(parse_accept_header(accept, MIMEAccept))
    if not ranges:
        return default
    best = max(choices, key=lambda one: _quality(one, ranges))  # the first of those that are liked as much
    if not _quality(best, ranges):
        raise NotAcceptable(f"this answer comes as {', '.join(choices)}, and the client accepts none of these: "
                            f"change the Accept header")
    return also.get(best, best)


def _quality(media_type: str, ranges: Iterable[tuple[str, float]]) -> float:
    """How much a media type is wanted: what the most specific range that covers it says (RFC 9110 §12.5.1).

    >>> _quality("text/csv", [("*/*", 1.0), ("text/*", 0.5), ("text/csv;q=0", 0.0)])
    0.0
    """
    kind = media_type.partition("/")[0]
    said = {given.partition(";")[0].strip().lower(): quality for given, quality in ranges}
    return next((said[name] for name in (media_type, f"{kind}/*", "*/*") if name in said), 0.0)

"""Cutting a list into pages, and naming nodes in our own queries."""

import base64
import binascii
import json
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from pyoxigraph import NamedNode

from graph.errors import NotFound, QueryError
from graph.lookup.records import Page
from graph.terms import local_name

Item = TypeVar("Item")
Key = tuple[str | int, ...]


class BadCursor(QueryError):
    """A cursor is none, or one of another list."""

    field = "cursor"


def cut(items: Iterable[Item], key: Callable[[Item], Key], *, limit: int, cursor: str | None, order: str = ""
        ) -> Page[Item]:
    """The items in the order of their keys, from the cursor on: at most ``limit`` of them.

    A cursor holds the last key that was seen, so what is added or forgotten meanwhile shifts nothing, and the name of
    the ``order`` that the keys give, where a list has several.

    >>> page = cut("CAB", lambda letter: (letter,), limit=2, cursor=None)
    >>> page.items, cut("CAB", lambda letter: (letter,), limit=2, cursor=page.next_cursor).items
    (('A', 'B'), ('C',))
    """
    ordered: Sequence[Item] = sorted(items, key=key)
    rest = ordered
    if cursor:
        named, *last = decode_cursor(cursor)
        after = tuple(last)
        if named != order or (ordered and [*map(type, key(ordered[0]))] != [*map(type, after)]):
            raise _bad_cursor()
        rest = [item for item in ordered if key(item) > after]
    shown = tuple(rest[:limit])
    more = len(rest) > limit and shown
    return Page(shown, len(ordered), _encode((order, *key(shown[-1]))) if more else None)


def values(iris: Iterable[str]) -> str:
    """IRIs as the inside of a VALUES block. Each is checked, so nothing else can get into the query.

    >>> values(["https://w3id.org/foedus/id/org-csto"])
    '<https://w3id.org/foedus/id/org-csto>'
    """
    return " ".join(str(node_of(iri)) for iri in sorted(set(iris)))


def node_of(iri: str) -> NamedNode:
    """The node of an IRI that somebody asks for; raises :class:`~graph.errors.NotFound` for what can be no IRI."""
    try:
        return NamedNode(iri)
    except ValueError:
        raise NotFound(f"{local_name(iri)!r} is no identifier of ours: search by name instead") from None


def _encode(key: Key) -> str:
    return base64.urlsafe_b64encode(json.dumps(key, separators=(",", ":")).encode()).decode().rstrip("=")


def decode_cursor(cursor: str) -> Key:
    """The order and the key that a cursor holds; raises :class:`~graph.errors.QueryError` for what is no cursor."""
    try:
        key = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
    except (ValueError, binascii.Error, RecursionError):
        raise _bad_cursor() from None
    if not isinstance(key, list) or not key:
        raise _bad_cursor()
    return tuple(key)


def _bad_cursor() -> BadCursor:
    return BadCursor("cursor: this is not a cursor of this list; take next_cursor of the page before, or leave it out")

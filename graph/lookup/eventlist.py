"""Events by type, sides, place and time."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from graph.lookup.events import described
from graph.lookup.listing import Key, cut, node_of
from graph.lookup.records import EventRecord, Page
from graph.model import Date, Period
from graph.rdf import day
from graph.store.interface import Store
from graph.terms import EVENTS_GRAPH, Iri


@dataclass(frozen=True, slots=True)
class EventFilter:
    """Which events: each field narrows the list, one that is empty does not.

    ``type`` is the IRI of an event type. An event is ``between`` two days where it can have happened on one of them, or
    on a day from the one to the other.
    """

    type: Iri | None = None
    actor: Iri | None = None
    recipient: Iri | None = None
    place: Iri | None = None
    between: tuple[Date, Date] | None = None


def _by_day(row: dict[str, str], sign: int) -> Key:
    happened = day(row.get("first") or row.get("last") or "")
    return sign * (happened.toordinal() if happened else 0), row["event"]


ORDERS: Final[dict[str, Callable[[dict[str, str]], Key]]] = {
    "-date": lambda row: _by_day(row, -1),
    "date": lambda row: _by_day(row, 1),
    "-articles": lambda row: (-int(row["articles"]), row["event"]),
}
"""The orders of the list: the latest first, the earliest first, the most reported first."""


def find_events(store: Store, wanted: EventFilter, *, order: str = "-date", limit: int = 50,
                cursor: str | None = None) -> Page[EventRecord]:
    """The events that a filter lets through; raises :class:`~graph.errors.QueryError` for a cursor of another list."""
    sides = _sides(wanted)
    rows = store.select(f"""
        SELECT DISTINCT ?event ?first ?last ?articles {{
          GRAPH <{EVENTS_GRAPH}> {{
            ?event fds:reportingArticles ?articles . {"?p fds:reportOf ?event ." if sides else ""}
            {f"?event sem:eventType {node_of(wanted.type)} ." if wanted.type else ""}
            OPTIONAL {{ ?event sem:hasEarliestBeginTimeStamp ?first }}
            OPTIONAL {{ ?event sem:hasLatestEndTimeStamp ?last }} }}
          {sides} }}""")
    if wanted.between:
        rows = [row for row in rows if _within(row, wanted.between)]
    page = cut(rows, ORDERS[order], limit=limit, cursor=cursor, order=order)
    found = described(store, {row["event"] for row in page.items})
    return Page(tuple(found[row["event"]] for row in page.items), page.total, page.next_cursor)


def _sides(wanted: EventFilter) -> str:
    sides = (("fds:actor", wanted.actor), ("fds:recipient", wanted.recipient), ("sem:hasPlace", wanted.place))
    patterns = " ".join(f"?p {by} {node_of(iri)} ." for by, iri in sides if iri)
    return f"GRAPH ?g {{ {patterns} }}" if patterns else ""


def _within(row: dict[str, str], days: tuple[Date, Date]) -> bool:
    first, last = (day(row.get(name, "")) for name in ("first", "last"))
    if first is None and last is None:
        return False  # on which day it was, nobody says
    return Period(first, None, None, last).meets(*days)

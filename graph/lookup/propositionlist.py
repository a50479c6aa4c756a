"""Propositions by who takes part, what they say, how they stand and when they hold."""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from graph.lookup.background import NAMES
from graph.lookup.listing import Key, cut, node_of, values
from graph.lookup.propositions import ROLES, SHOWN, Found, described, judge, parties, plain
from graph.lookup.records import Page, PropositionRecord, Status
from graph.model import NO_PERIOD, Date, Period
from graph.rdf import A, day, number
from graph.store.interface import Store
from graph.store.remembered import Change, Lookup
from graph.store.remembered import values as looked_up
from graph.terms import Iri, expand

_OUT: Final = ("rdf:subject", "fds:actor")
_IN: Final = ("rdf:object", "fds:recipient")
_ELSE: Final = ("sem:hasPlace", "fds:mentions")
DIRECTIONS: Final[dict[str, tuple[str, ...]]] = {"out": _OUT, "in": _IN, "both": (*_OUT, *_IN, *_ELSE)}
"""On which side of a proposition an entity stands: it does, it is done to, or either (or it is the place)."""
_KINDS: Final = {"relation": "fds:RelationProposition", "event": "fds:EventProposition",
                 "statement": "fds:StatementProposition"}
_TYPES: Final = frozenset(map(expand, _KINDS.values()))
_BOUNDS: Final = ("EarliestBegin", "LatestBegin", "EarliestEnd", "LatestEnd")
BOUNDS: Final = " ".join(f"?{bound}" for bound in _BOUNDS)
"""The variables of a period's bounds, for a SELECT with :data:`PERIOD` in it."""
PERIOD: Final = " ".join(f"OPTIONAL {{ ?p sem:has{bound}TimeStamp ?{bound} }}" for bound in _BOUNDS)
"""The patterns that bind the bounds of the proposition ``?p``."""
_STANDING: Final = tuple(Status)


@dataclass(frozen=True, slots=True)
class PropositionFilter:
    """Which propositions: each field narrows the list, one that is empty does not.

    ``entity`` takes part on the side that ``direction`` names, ``other`` on whichever. ``relation`` is the IRI of a
    relation's predicate or of an event's type. What is over or to come ``at`` a day is left out, and what was so on no
    day ``between`` two; what has no date may hold on any, and stays. With ``min_confidence`` only what has a claim that
    was read with at least this confidence (0 to 1) stays, and so no background.
    """

    entity: Iri | None = None
    direction: str = "both"
    other: Iri | None = None
    relation: Iri | None = None
    kind: str = ""
    statuses: Collection[Status] = _STANDING
    at: Date | None = None
    between: tuple[Date, Date] | None = None
    min_confidence: float = 0.0


@dataclass(frozen=True, slots=True)
class _Row:
    found: Found
    period: Period

    @property
    def begins(self) -> int:
        day = self.period.earliest_begin or self.period.latest_begin
        return day.toordinal() if day else 0


ORDERS: Final[dict[str, Callable[[_Row], Key]]] = {
    "status": lambda row: (_STANDING.index(row.found.status), row.found.rank, row.found.iri),
    "-begins": lambda row: (-row.begins, row.found.iri),
    "begins": lambda row: (row.begins, row.found.iri),
}
"""The orders of the list: facts first and background last, the latest begun first, the earliest begun first."""


def find_propositions(
    store: Store, wanted: PropositionFilter, *, order: str = "status", limit: int = 50, cursor: str | None = None,
    most: int = SHOWN, counted: bool = True, events: bool = True
) -> Page[tuple[PropositionRecord, str | None]]:
    """The propositions that a filter lets through; with ``at`` each with whether it holds then: yes, or possibly.

    How much comes with each is said as in :func:`graph.lookup.propositions.described`. Raises
    :class:`~graph.errors.QueryError` for a cursor of another list.
    """
    timed = bool(wanted.at or wanted.between or "begins" in order)
    rows = [row for row in (*_reified(store, wanted, timed=timed), *_background(store, wanted))
            if _in_time(row.period, wanted)]
    claimed = {row.found.iri: row.found for row in rows if row.found.claimed}
    judge(store, claimed)
    if wanted.min_confidence:
        _find_best(store, claimed)
    rows = [row for row in rows if row.found.status in wanted.statuses and row.found.best >= wanted.min_confidence]
    page = cut(rows, ORDERS[order], limit=limit, cursor=cursor, order=order)
    records = described(store, tuple(row.found for row in page.items), most=most, counted=counted, events=events)
    holds = (row.period.holds(wanted.at) if wanted.at else None for row in page.items)
    return Page(tuple(zip(records, holds, strict=True)), page.total, page.next_cursor)


def _reified(store: Store, wanted: PropositionFilter, *, timed: bool) -> list[_Row]:
    """What has a node of its own: all that articles say, and what is dated of the background; ``timed``: with when."""
    if wanted == PropositionFilter(entity=wanted.entity, direction=wanted.direction, kind=wanted.kind,
                                   statuses=wanted.statuses) and wanted.entity and not timed:
        key = f"{wanted.direction} {wanted.kind} {wanted.entity}"
        return _found(looked_up(store, _OF_ONE, [key]).get(key, ()))
    return _found(_rows(store, wanted, timed=timed))


def _rows(store: Store, wanted: PropositionFilter, *, timed: bool) -> list[dict[str, str]]:
    sides = " ".join(DIRECTIONS[wanted.direction])
    kinds = [_KINDS[wanted.kind]] if wanted.kind else _KINDS.values()
    patterns = [f"VALUES ?type {{ {' '.join(kinds)} }} ?p a ?type ."]
    if wanted.entity:
        patterns.append(f"VALUES ?by {{ {sides} }} ?p ?by {node_of(wanted.entity)} . FILTER(?p != ?g)")
    if wanted.other:
        patterns.append(f"?p {'|'.join(DIRECTIONS['both'])} {node_of(wanted.other)} .")
    if wanted.relation:
        by = "fds:eventType" if wanted.relation.startswith(expand("plover:")) else "rdf:predicate"
        patterns.append(f"?p {by} {node_of(wanted.relation)} .")
    return store.select(f"""
        SELECT DISTINCT ?p ?by ?background {BOUNDS if timed else ''} {{
          GRAPH ?g {{ {' '.join(patterns)} {PERIOD if timed else ''} }} BIND(?g IN ({NAMES}) AS ?background) }}""")


def _of_one(store: Store, keys: Collection[str]) -> dict[str, list[dict[str, str]]]:
    """What an entity takes part in, by direction, kind and entity."""
    found = {}
    for key in keys:
        direction, kind, entity = key.split(" ", 2)
        found[key] = _rows(store, PropositionFilter(Iri(entity), direction, kind=kind), timed=False)
    return found


def _touched(store: Store, change: Change) -> Iterator[str]:
    typed = (row[0] for row in change.rows if row[1] == A.value and row[2] in _TYPES)
    entities = {*(row[2] for row in change.rows if row[1] in ROLES), *parties(store, typed)}
    return (f"{direction} {kind} {entity}" for entity in entities for direction in DIRECTIONS for kind in ("", *_KINDS))


_OF_ONE: Final = Lookup(_of_one, _touched)


def _found(rows: Iterable[dict[str, str]]) -> list[_Row]:
    found: dict[str, _Row] = {}
    for row in rows:
        one = found.setdefault(row["p"], _Row(Found(row["p"]), period_of(row)))
        one.found.claimed = one.found.claimed or row["background"] == "false"
        if "by" in row:
            one.found.roles.add(ROLES[Iri(row["by"])])
    return list(found.values())


def _background(store: Store, wanted: PropositionFilter) -> Iterable[_Row]:
    """The undated background about one entity, which is plain triples."""
    if not wanted.entity or wanted.kind not in ("", "relation") or Status.REFERENCE not in wanted.statuses:
        return
    roles = {"out": {"subject"}, "in": {"object"}, "both": {"subject", "object"}}[wanted.direction]
    for one in plain(store, wanted.entity):
        subject, by, thing, _ = one.plain or ("", "", "", "")
        if one.roles & roles and wanted.relation in (None, by) and wanted.other in (None, subject, thing):
            yield _Row(one, NO_PERIOD)


def _in_time(period: Period, wanted: PropositionFilter) -> bool:
    if wanted.at and period.holds(wanted.at) == "no":
        return False
    return not wanted.between or period.meets(*wanted.between)


def _find_best(store: Store, found: dict[str, Found]) -> None:
    rows = store.select(f"""
        SELECT ?p (MAX(?confidence) AS ?best) {{ VALUES ?p {{ {values(found)} }}
          GRAPH ?g {{ ?claim fds:proposition ?p ; fds:confidence ?confidence }} }} GROUP BY ?p""") if found else []
    for row in rows:
        found[row["p"]].best = number(row["best"])


def period_of(row: dict[str, str]) -> Period:
    """The period whose bounds a row of such a query has."""
    first, second, third, fourth = (day(row.get(name, "")) for name in _BOUNDS)
    return Period(first, second, third, fourth)



"""Claims by who holds them, where they stand, what they are of, and how they are meant."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from typing import Final

from pyoxigraph import NamedNode

from graph.lookup.claims import claims_by_iri
from graph.lookup.listing import Key, cut, node_of, values
from graph.lookup.propositions import ROLES, in_words, parties
from graph.lookup.records import ClaimRecord, Page, PropositionRecord
from graph.model import Date
from graph.rdf import A, day, number
from graph.store.interface import Store
from graph.store.remembered import Change, Lookup
from graph.store.remembered import values as looked_up
from graph.terms import Iri, expand

STANCES: Final[dict[str, str]] = {
    "asserted": "?claim fds:polarity stance:positive ; fds:certainty stance:certain ; fds:modality stance:actual .",
    "denied": "?claim fds:polarity stance:negative ; fds:modality stance:actual .",
    "doubted": "?claim fds:certainty ?sure ; fds:modality stance:actual . FILTER(?sure != stance:certain)",
    **{modality: f"?claim fds:modality stance:{modality} ."
       for modality in ("planned", "requested", "hoped", "obliged", "conditional")},
}
"""What a claim may be asked for by, in a word: the pattern that it then has."""


@dataclass(frozen=True, slots=True)
class ClaimFilter:
    """Which claims: each field narrows the list, one that is empty does not.

    ``entity`` takes part in the proposition. ``relation`` is the IRI of a relation's predicate or of an event's type.
    ``between`` are the first and the last day on which they may have been stated.
    """

    holder: Iri | None = None
    article: Iri | None = None
    publisher: Iri | None = None
    entity: Iri | None = None
    relation: Iri | None = None
    proposition: Iri | None = None
    stance: str = ""
    between: tuple[Date, Date] | None = None
    min_confidence: float = 0.0


def _by_day(row: dict[str, str], sign: int) -> Key:
    stated = day(row.get("day", ""))
    return sign * (stated.toordinal() if stated else 0), row["claim"]


ORDERS: Final[dict[str, Callable[[dict[str, str]], Key]]] = {
    "-stated_on": lambda row: _by_day(row, -1),
    "stated_on": lambda row: _by_day(row, 1),
    "-confidence": lambda row: (-round(100 * number(row["confidence"])), row["claim"]),
    "confidence": lambda row: (round(100 * number(row["confidence"])), row["claim"]),
}
"""The orders of the list: the latest first, the earliest first, the surest reading first or last."""


def find_claims(store: Store, wanted: ClaimFilter, *, order: str = "-stated_on", limit: int = 50,
                cursor: str | None = None) -> Page[tuple[PropositionRecord, ClaimRecord]]:
    """The claims that a filter lets through, each with its proposition (without the claims of others on it).

    Raises :class:`~graph.errors.QueryError` for a cursor of another list.
    """
    rows = _all_by_day(store) if wanted == ClaimFilter() and "stated_on" in order else _rows(store, wanted, order)
    if wanted.between:
        first, last = map(str, wanted.between)
        rows = [row for row in rows if first <= row.get("day", "") <= last]
    page = cut(rows, ORDERS[order], limit=limit, cursor=cursor, order=order)
    claims = claims_by_iri(store, [row["claim"] for row in page.items])
    about = in_words(store, {proposition for proposition, _ in claims.values()})
    shown = (claims[row["claim"]] for row in page.items if row["claim"] in claims)
    return Page(tuple((about[iri], record) for iri, record in shown), page.total, page.next_cursor)


def _rows(store: Store, wanted: ClaimFilter, order: str) -> list[dict[str, str]]:
    """The claims that a filter lets through, but for the days, with what their order goes by."""
    if wanted.entity and wanted == ClaimFilter(entity=wanted.entity) and "stated_on" in order:
        return looked_up(store, _ABOUT, [wanted.entity]).get(wanted.entity, [])
    return _selected(store, wanted, order)


def _selected(store: Store, wanted: ClaimFilter, order: str) -> list[dict[str, str]]:
    weighed = "confidence" in order or wanted.min_confidence
    day = "OPTIONAL { ?claim fds:statedOn ?day }" if "stated_on" in order or wanted.between else ""
    return store.select(f"""
        SELECT DISTINCT ?claim ?day ?confidence {{
          {f"VALUES ?g {{ {node_of(wanted.article)} }}" if wanted.article else ""}
          GRAPH ?g {{ ?claim a fds:Claim . {"?claim fds:confidence ?confidence ." if weighed else ""}
            {_patterns(wanted)} {day} }}
          {f"FILTER(?confidence >= {wanted.min_confidence:.4f})" if wanted.min_confidence else ""} }}""")


def _about(store: Store, entities: Collection[str]) -> dict[str, list[dict[str, str]]]:
    """The claims about each entity, with the days on which they were stated."""
    return {iri: _selected(store, ClaimFilter(entity=Iri(iri)), "stated_on") for iri in entities}


def _touched(store: Store, change: Change) -> Iterator[str]:
    on, day, kind = (expand(name) for name in ("fds:proposition", "fds:statedOn", "fds:Claim"))
    yield from (row[2] for row in change.rows if row[1] in ROLES)
    claims = {row[0] for row in change.rows if row[1] == day or (row[1], row[2]) == (A.value, kind)} - {""}
    said = {quad.object.value for iri in claims for quad in store.quads(node_of(iri), NamedNode(on))
            if isinstance(quad.object, NamedNode)}
    yield from parties(store, said | {row[2] for row in change.rows if row[1] == on})


_ABOUT: Final = Lookup(_about, _touched)


def _all_by_day(store: Store) -> list[dict[str, str]]:
    """All claims with their days: two runs through an index, where a join would look each claim up."""
    rows = store.select("SELECT ?claim { GRAPH ?g { ?claim a fds:Claim } }")
    dated = store.select("SELECT ?claim ?day { GRAPH ?g { ?claim fds:statedOn ?day } }")
    return list(({row["claim"]: row for row in rows} | {row["claim"]: row for row in dated}).values())


def _patterns(wanted: ClaimFilter) -> str:
    """What stands inside the article's graph. Every IRI is checked as it is written."""
    parts = [STANCES[wanted.stance] if wanted.stance else ""]
    if wanted.holder:
        parts.append(f"?claim fds:holder {node_of(wanted.holder)} .")
    if wanted.publisher:
        parts.append(f"?g dct:publisher {node_of(wanted.publisher)} .")
    if wanted.proposition:
        parts.append(f"?claim fds:proposition {node_of(wanted.proposition)} .")
    if wanted.entity or wanted.relation:
        parts.append("?claim fds:proposition ?p .")
    if wanted.entity:
        parts.append(f"VALUES ?by {{ {values(ROLES)} }} ?p ?by {node_of(wanted.entity)} .")
    if wanted.relation:
        by = "fds:eventType" if wanted.relation.startswith(expand("plover:")) else "rdf:predicate"
        parts.append(f"?p {by} {node_of(wanted.relation)} .")
    return " ".join(parts)

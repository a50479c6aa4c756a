"""What several addresses take to narrow a list of propositions, and the filter that comes of it."""

from collections.abc import Sequence
from typing import Annotated

from pydantic import Field

from api.asking import Day, Days, Id, Listed, OneOf, Share, between
from graph.lookup.propositionlist import ORDERS, PropositionFilter
from graph.lookup.records import Status
from graph.terms import Iri, expand
from graph.vocabulary import VOCABULARY

RELATIONS = {one.name: one.iri for one in VOCABULARY.relations.values()}
TYPES = RELATIONS | {one.name: one.iri for one in VOCABULARY.events.values()}
"""Relation types and event types by name: no name is both."""

StatusName = Annotated[str, OneOf(Status)]
Statuses = Annotated[tuple[StatusName, ...], Field(min_length=1, description=(
    "How it stands, with commas between: a `fact` was promoted, what is `disputed` is both said and denied, what is "
    "`claimed` has claims alone, `reference` is background that no article said. All, if not said."))]
Surely = Annotated[Share, Field(description=(
    "With a claim that was read with at least this confidence (the extractor's, 0 to 1); background has none."))]


class About(Listed):
    """Which of the propositions about an entity."""

    status: Statuses = ()


class Narrowed(About):
    """Which propositions, whoever takes part."""

    other: Annotated[Id, Field(description="In which this other entity takes part too, by id.")] | None = None
    at: Annotated[Day, Field(description="Without what was over or to come on this day; what has no date stays.")
                  ] | None = None
    between: Annotated[Days, Field(description=(
        "Without what held on no day between these two; what has no date stays."))] | None = None
    min_confidence: Surely | None = None
    sort: Annotated[str, OneOf(ORDERS), Field(description=(
        "Facts first and background last; or by when they began, - is the latest first."))] = "status"


def wanted(asked: Narrowed, *, entity: Iri | None, relation: str | None, direction: str = "both", kind: str = ""
           ) -> PropositionFilter:
    """The filter of a request: in which ``entity`` takes part on a side, of the type of this name, of a kind."""
    return PropositionFilter(
        entity, direction, iri_of(asked.other), TYPES[relation] if relation else None, kind, statuses(asked.status),
        asked.at, between(asked.between), asked.min_confidence or 0.0)


def statuses(names: Sequence[str]) -> tuple[Status, ...]:
    """The statuses of these names; all, where there is none."""
    return tuple(map(Status, names)) or tuple(Status)


def iri_of(key: str | None) -> Iri | None:
    """The IRI of one of our ids, where there is one."""
    return expand(f"id:{key}") if key else None

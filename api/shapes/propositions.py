"""Propositions: what is said, and how it stands."""

from typing import Literal, NotRequired

from typing_extensions import TypedDict

from api.shapes.claims import Claim
from api.shapes.common import DayText, Named, Period, StatusName
from api.shapes.events import Event


class PropositionCore(TypedDict):
    """A proposition without its claims. Which members it has is a matter of its `kind`; see `sentence` for all."""

    iri: str | None
    id: str | None
    kind: Literal["relation", "event", "statement"]
    status: StatusName
    sentence: str
    relation: NotRequired[Named | None]
    subject: NotRequired[Named | None]
    object: NotRequired[Named | None]
    object_date: NotRequired[DayText | None]
    role: NotRequired[str | None]
    event: NotRequired[Named | None]
    mode: NotRequired[Named | None]
    count: NotRequired[int | None]
    actors: NotRequired[list[Named]]
    recipients: NotRequired[list[Named]]
    place: NotRequired[Named | None]
    events: NotRequired[list[Event]]
    content: NotRequired[str]
    mentions: NotRequired[list[Named]]
    period: NotRequired[Period]
    roles: list[str]
    source: str | None
    dataset: str | None
    claim_count: int


class Proposition(PropositionCore):
    """A proposition with how it stands, what it says, and its claims."""

    claims: list[Claim]


class Relation(Proposition):
    """A relation of an entity. `holds` says whether it does on the day asked for: yes, or possibly."""

    holds: Literal["yes", "possibly"] | None


class EventWithReports(Event):
    """An event with the propositions that tell of it."""

    reports: list[Proposition]

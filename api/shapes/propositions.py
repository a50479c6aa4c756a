"""Propositions: what is said, and how it stands."""

from typing import Literal, NotRequired

from typing_extensions import TypedDict

from api.shapes.claims import Claim, ClaimInShort
from api.shapes.common import DayText, Named, Period, StatusName
from api.shapes.events import Event


class Content(TypedDict):
    """What a proposition says and how it stands. Which members it has is a matter of its `kind`; see `sentence` for
    all. `claim_count` is how many claims there are of whatever stance."""

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
    content: NotRequired[str]
    mentions: NotRequired[list[Named]]
    roles: list[str]
    source: str | None
    dataset: str | None
    claim_count: int


class PropositionCore(Content):
    """A proposition without its claims, with the events that it tells of."""

    period: NotRequired[Period]
    events: NotRequired[list[Event]]


class Proposition(PropositionCore):
    """A proposition with how it stands, what it says, and its claims."""

    claims: list[Claim]


class Statement(Content):
    """A proposition in a list: how much is claimed of it, and the best claims.

    `holders` is how many make the claims, `articles` in how many articles somebody plainly says that it is so, and
    `independent` how many these are with the copies of one story counted once. `claims` are at most two: the best of
    those that say so and the best of those that deny it. The best is of something actual, then without doubt, then
    read most surely, then stated first. `more` is where all claims are listed, if these are not all.
    `/api/propositions/{id}` has the events that it tells of.
    """

    period: NotRequired[Period | None]
    holders: int
    articles: int
    independent: int
    claims: list[ClaimInShort]
    more: str | None


class Relation(Statement):
    """A relation of an entity. `holds` says whether it does on the day asked for: yes, or possibly."""

    holds: Literal["yes", "possibly"] | None


class EventWithReports(Event):
    """An event with the propositions that tell of it."""

    reports: list[Proposition]

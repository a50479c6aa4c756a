"""Relation types and event types."""

from typing_extensions import TypedDict


class RelationType(TypedDict):
    """A relation type: what it means and between what it holds."""

    iri: str
    name: str
    label: str
    definition: str
    inverse_label: str | None
    subjects: list[str]
    objects: list[str]
    symmetric: bool


class EventType(TypedDict):
    """An event type: what it means."""

    iri: str
    name: str
    label: str
    definition: str


class Vocabulary(TypedDict):
    """All relation types and event types."""

    relations: list[RelationType]
    events: list[EventType]

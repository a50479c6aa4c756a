"""Events: what happened, as however many propositions tell of it."""

from typing import Annotated, Any

from flask import Blueprint
from pydantic import Field

from api import payloads, shapes
from api.asking import Asked, Days, Id, Listed, OneOf, between
from api.filters import iri_of
from api.operations import ALL, LINKED, gives, lists
from api.service import service
from graph.lookup import events as lookup
from graph.lookup.eventlist import ORDERS, EventFilter, find_events
from graph.lookup.propositions import in_words, propositions_of
from graph.terms import expand
from graph.vocabulary import VOCABULARY

blueprint = Blueprint("events", __name__, url_prefix="/api/events")
_TYPES = {one.name: one.iri for one in VOCABULARY.events.values()}


class Events(Listed):
    """Which events."""

    type: Annotated[str, OneOf(_TYPES), Field(description="Of this PLOVER type alone.")] | None = None
    actor: Annotated[Id, Field(description="Done by this entity, by id.")] | None = None
    recipient: Annotated[Id, Field(description="Done to this entity, by id.")] | None = None
    place: Annotated[Id, Field(description="Done in this place, by id.")] | None = None
    between: Annotated[Days, Field(description="That can have happened on these two days, or between them.")
                       ] | None = None
    sort: Annotated[str, OneOf(ORDERS), Field(description="By date or by how many articles report it.")] = "-date"


@blueprint.get("")
@lists(shapes.EventInWords, Events, formats=ALL)
def list_events(asked: Events) -> Any:
    """Events by type, who did it, to whom, where and when."""
    wanted = EventFilter(_TYPES[asked.type] if asked.type else None, iri_of(asked.actor), iri_of(asked.recipient),
                         iri_of(asked.place), between(asked.between))
    store = service().store
    found = find_events(store, wanted, order=asked.sort, limit=asked.limit, cursor=asked.begins)
    told = in_words(store, {iri for one in found.items for iri in one.propositions})
    return payloads.page(found, lambda one: payloads.event_in_words(one, told))


@blueprint.get("/<key>")
@gives(shapes.EventWithReports, formats=LINKED)
def get_event(asked: Asked, key: str) -> Any:
    """One event: in how many articles it is reported, who claims and who denies it, and in which propositions."""
    store = service().store
    found = lookup.event(store, expand(f"id:{key}"))
    told = propositions_of(store, list(found.propositions))
    return {**payloads.event(found), "reports": [payloads.proposition(told[iri]) for iri in found.propositions]}

"""Propositions: what is said, with who claims it and in which sentence."""

from typing import Annotated, Any

from flask import Blueprint
from pydantic import Field

from api import payloads, shapes
from api.asking import Asked, Id, OneOf, between
from api.operations import ALL, LINKED, gives, lists
from api.routes.articles import iri_of
from api.routes.entities import RELATIONS, About, At, Between, Surely, statuses
from api.service import service
from graph.lookup import propositions as lookup
from graph.lookup.propositionlist import ORDERS, PropositionFilter, find_propositions
from graph.terms import expand
from graph.vocabulary import VOCABULARY

blueprint = Blueprint("propositions", __name__, url_prefix="/api/propositions")
TYPES = RELATIONS | {one.name: one.iri for one in VOCABULARY.events.values()}
"""Relation types and event types by name: no name is both."""


class Propositions(About):
    """Which propositions."""

    entity: Annotated[Id, Field(description="In which this entity takes part, by id.")] | None = None
    other: Annotated[Id, Field(description="In which this entity takes part too, by id.")] | None = None
    relation: Annotated[str, OneOf(TYPES), Field(description="Of this relation or event type alone.")] | None = None
    kind: Annotated[str, OneOf(("relation", "event", "statement")), Field(description=(
        "Relations last, events are done, statements are what somebody said in words of his own."))] | None = None
    at: At | None = None
    between: Between | None = None
    min_confidence: Surely | None = None
    sort: Annotated[str, OneOf(ORDERS), Field(description=(
        "Facts first and background last; or by when they began, - is the latest first."))] = "status"


@blueprint.get("")
@lists(shapes.Proposition, Propositions, formats=ALL)
def list_propositions(asked: Propositions) -> Any:
    """Propositions by who takes part, of which type, how they stand and when they hold."""
    found = find_propositions(service().store, PropositionFilter(
        iri_of(asked.entity), "both", iri_of(asked.other), TYPES[asked.relation] if asked.relation else None,
        asked.kind or "", statuses(asked.status), asked.at, between(asked.between), asked.min_confidence or 0.0),
        order=asked.sort, limit=asked.limit, cursor=asked.begins)
    return payloads.page(found, lambda one: payloads.proposition(one[0]))


@blueprint.get("/<key>")
@gives(shapes.Proposition, formats=LINKED)
def get_proposition(asked: Asked, key: str) -> Any:
    """One proposition, who claims it, who denies it, and where."""
    return payloads.proposition(lookup.proposition(service().store, expand(f"id:{key}")))

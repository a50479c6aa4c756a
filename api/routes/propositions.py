"""Propositions: what is said, with who claims it and in which sentence."""

from typing import Annotated, Any

from flask import Blueprint
from pydantic import Field

from api import payloads, shapes
from api.asking import Asked, Id, OneOf
from api.filters import TYPES, Narrowed, iri_of, wanted
from api.operations import ALL, LINKED, gives, lists
from api.service import service
from graph.lookup import propositions as lookup
from graph.lookup.propositionlist import find_propositions
from graph.terms import expand

blueprint = Blueprint("propositions", __name__, url_prefix="/api/propositions")


class Propositions(Narrowed):
    """Which propositions."""

    entity: Annotated[Id, Field(description="In which this entity takes part, by id.")] | None = None
    relation: Annotated[str, OneOf(TYPES), Field(description="Of this relation or event type alone.")] | None = None
    kind: Annotated[str, OneOf(("relation", "event", "statement")), Field(description=(
        "Relations last, events are done, statements are what somebody said in words of his own."))] | None = None


@blueprint.get("")
@lists(shapes.Statement, Propositions, formats=ALL)
def list_propositions(asked: Propositions) -> Any:
    """Propositions by who takes part, of which type, how they stand and when they hold."""
    chosen = wanted(asked, entity=iri_of(asked.entity), relation=asked.relation, kind=asked.kind or "")
    found = find_propositions(service().store, chosen, order=asked.sort, limit=asked.limit, cursor=asked.begins,
                              **payloads.IN_LISTS)
    return payloads.page(found, lambda one: payloads.statement(one[0]))


@blueprint.get("/<key>")
@gives(shapes.Proposition, formats=LINKED)
def get_proposition(asked: Asked, key: str) -> Any:
    """One proposition, who claims it, who denies it, and where."""
    return payloads.proposition(lookup.proposition(service().store, expand(f"id:{key}")))

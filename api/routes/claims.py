"""Claims: who says what, how, and in which sentence; and why it was read so."""

from typing import Annotated, Any

from flask import Blueprint
from pydantic import Field

from api import payloads, shapes
from api.asking import Asked, Days, Id, Listed, OneOf, between
from api.filters import TYPES, Surely, iri_of
from api.operations import ALL, LINKED, gives, lists
from api.service import service
from graph.explanation import explain
from graph.lookup.claimlist import ORDERS, STANCES, ClaimFilter, find_claims
from graph.lookup.claims import claim
from graph.lookup.propositions import in_words
from graph.terms import expand

blueprint = Blueprint("claims", __name__, url_prefix="/api/claims")


class Claims(Listed):
    """Which claims."""

    holder: Annotated[Id, Field(description="Of this holder: whoever says so, or the publisher for the narrator.")
                      ] | None = None
    article: Annotated[Id, Field(description="In this article, by id.")] | None = None
    publisher: Annotated[Id, Field(description="In articles of this publisher, by id.")] | None = None
    entity: Annotated[Id, Field(description="About this entity, by id.")] | None = None
    relation: Annotated[str, OneOf(TYPES), Field(description="Of this relation or event type alone.")] | None = None
    proposition: Annotated[Id, Field(description="That say this proposition or deny it, by id.")] | None = None
    stance: Annotated[str, OneOf(STANCES), Field(description=(
        "`asserted` plainly, `denied`, `doubted` (said, and not for certain), or what is planned, requested, hoped, "
        "obliged or conditional."))] | None = None
    between: Annotated[Days, Field(description="Stated on these two days, or between them.")] | None = None
    min_confidence: Surely | None = None
    sort: Annotated[str, OneOf(ORDERS), Field(description="By when it was stated, or by how surely it was read.")
                    ] = "-stated_on"


@blueprint.get("")
@lists(shapes.SaidClaim, Claims, formats=ALL)
def list_claims(asked: Claims) -> Any:
    """Claims by holder, article, publisher, what they are about, stance and date."""
    wanted = ClaimFilter(
        iri_of(asked.holder), expand(f"article:{asked.article}") if asked.article else None, iri_of(asked.publisher),
        iri_of(asked.entity), TYPES[asked.relation] if asked.relation else None, iri_of(asked.proposition),
        asked.stance or "", between(asked.between), asked.min_confidence or 0.0)
    found = find_claims(service().store, wanted, order=asked.sort, limit=asked.limit, cursor=asked.begins)
    return payloads.page(found, lambda one: payloads.said_claim(*one))


@blueprint.get("/<key>")
@gives(shapes.SaidClaim, formats=LINKED)
def get_claim(asked: Asked, key: str) -> Any:
    """One claim: who says so, with which stance, and in which sentence."""
    store = service().store
    proposition, record = claim(store, expand(f"id:{key}"))
    return payloads.said_claim(in_words(store, [proposition])[proposition], record)


@blueprint.get("/<key>/explanation")
@gives(shapes.Explanation)
def get_explanation(asked: Asked, key: str) -> Any:
    """The rule that fired, its words, what moved the stance, and whether the claim made a fact."""
    return payloads.explanation(explain(service().store, expand(f"id:{key}")))

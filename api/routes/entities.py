"""Entities: search by any name or code, one with what is said about it, and its relations."""

from typing import Annotated, Any, Final

from flask import Blueprint
from pydantic import Field

from api import payloads, shapes
from api.asking import AtMost, Listed, OneOf, Word
from api.filters import RELATIONS, About, Narrowed, statuses, wanted
from api.operations import ALL, LINKED, gives, lists
from api.service import service
from graph.lookup import entities as lookup
from graph.lookup.propositionlist import DIRECTIONS, find_propositions
from graph.lookup.propositions import statements_about
from graph.terms import expand, local_name
from graph.vocabulary import VOCABULARY

blueprint = Blueprint("entities", __name__, url_prefix="/api/entities")
KINDS: Final = tuple(sorted(local_name(iri) for iri in VOCABULARY.labels if VOCABULARY.is_a(iri, expand("fds:Entity"))))
"""The classes of which entities are."""


class Entities(Listed):
    """Which entities."""

    limit: AtMost = 20
    name: Annotated[Word, Field(description="A name, an abbreviation, a code or an id, in whatever letter case.",
                                examples=["CSTO"])] = ""
    match: Annotated[str, OneOf(lookup.MATCHES), Field(description=(
        "How near a name must be: `any` takes words of it anywhere (and what is spelt alike, where nothing else is "
        "found), `start` its beginning (as somebody types), `exact` the whole of it, `fuzzy` what is spelt alike."
        ))] = "any"
    code: Annotated[Word, Field(description="A code of whichever scheme: ISO 3166, COW, FIPS, GeoNames; or an "
                                            "abbreviation.")] = ""
    kind: Annotated[str, OneOf(KINDS), Field(description="Of this class alone.", examples=["State"])] | None = None


class Relations(Narrowed):
    """Which of an entity's relations."""

    relation: Annotated[str, OneOf(RELATIONS), Field(description="Of this type alone; /api/vocabulary lists them.")
                        ] | None = None
    direction: Annotated[str, OneOf(DIRECTIONS), Field(description=(
        "`out`: the entity is the subject; `in`: it is the object."))] = "both"


class OneEntity(About):
    """Which page of the propositions about an entity."""

    limit: AtMost = 25


@blueprint.get("")
@lists(shapes.Named, Entities, formats=ALL)
def find_entities(asked: Entities) -> Any:
    """The entities of a name or a code, the likeliest first; all of them, where neither is asked for."""
    found = lookup.list_entities(service().store, name=asked.name, match=asked.match, code=asked.code,
                                 kind=asked.kind or "", limit=asked.limit, cursor=asked.begins)
    return payloads.page(found, payloads.name_of)


@blueprint.get("/<key>")
@gives(shapes.EntityWithStatements, OneEntity, formats=LINKED)
def get_entity(asked: OneEntity, key: str) -> Any:
    """One entity with a page of the propositions about it, each with the best claims on it."""
    store, iri = service().store, expand(f"id:{key}")
    record = lookup.entity(store, iri)
    found = statements_about(store, iri, statuses=statuses(asked.status), limit=asked.limit, cursor=asked.begins,
                             **payloads.IN_LISTS)
    return {**payloads.entity(record), "statements": payloads.page(found, payloads.statement)}


@blueprint.get("/<key>/relations")
@lists(shapes.Relation, Relations, formats=ALL)
def list_relations(asked: Relations, key: str) -> Any:
    """The relations of one entity, each with how it stands, when it holds, and who says so."""
    store, iri = service().store, expand(f"id:{key}")
    lookup.entity(store, iri)
    chosen = wanted(asked, entity=iri, relation=asked.relation, direction=asked.direction, kind="relation")
    found = find_propositions(store, chosen, order=asked.sort, limit=asked.limit, cursor=asked.begins,
                              **payloads.IN_LISTS)
    return payloads.page(found, lambda one: payloads.relation(*one))

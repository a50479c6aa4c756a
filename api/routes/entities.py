"""Entities: search by any name or code, one with what is said about it, and its relations."""

from collections.abc import Sequence
from typing import Annotated, Any

from flask import Blueprint
from pydantic import Field

from api import payloads, shapes
from api.asking import AtMost, Day, Days, Id, Listed, OneOf, Share, Word, between
from api.operations import ALL, LINKED, gives, lists
from api.service import service
from graph.lookup import entities as lookup
from graph.lookup.propositionlist import DIRECTIONS, ORDERS, PropositionFilter, find_propositions
from graph.lookup.propositions import statements_about
from graph.lookup.records import Status
from graph.terms import Iri, expand
from graph.vocabulary import VOCABULARY

blueprint = Blueprint("entities", __name__, url_prefix="/api/entities")
RELATIONS = {one.name: one.iri for one in VOCABULARY.relations.values()}

StatusName = Annotated[str, OneOf(Status)]
Statuses = Annotated[tuple[StatusName, ...], Field(min_length=1, description=(
    "How it stands, with commas between: a `fact` was promoted, what is `disputed` is both said and denied, what is "
    "`claimed` has claims alone, `reference` is background that no article said. All, if not said."))]
At = Annotated[Day, Field(description="Without what was over or to come on this day; what has no date stays.")]
Between = Annotated[Days, Field(description="Without what held on no day between these two; what has no date stays.")]
Surely = Annotated[Share, Field(description=(
    "With a claim that was read with at least this confidence (the extractor's, 0 to 1); background has none."))]


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
    kind: Annotated[Id, Field(description="Of this class alone, such as State or InternationalOrganisation.")
                    ] | None = None


class About(Listed):
    """Which of the propositions about an entity."""

    status: Statuses = ()


class Relations(About):
    """Which of an entity's relations."""

    relation: Annotated[str, OneOf(RELATIONS), Field(description="Of this type alone; /api/vocabulary lists them.")
                        ] | None = None
    other: Annotated[Id, Field(description="With this other entity alone, by id.")] | None = None
    direction: Annotated[str, OneOf(DIRECTIONS), Field(description=(
        "`out`: the entity is the subject; `in`: it is the object."))] = "both"
    at: At | None = None
    between: Between | None = None
    min_confidence: Surely | None = None
    sort: Annotated[str, OneOf(ORDERS), Field(description=(
        "Facts first and background last; or by when they began, - is the latest first."))] = "status"


@blueprint.get("")
@lists(shapes.Named, Entities, formats=ALL)
def find_entities(asked: Entities) -> Any:
    """The entities of a name or a code, the likeliest first; all of them, where neither is asked for."""
    found = lookup.list_entities(service().store, name=asked.name, match=asked.match, code=asked.code,
                                 kind=asked.kind or "", limit=asked.limit, cursor=asked.begins)
    return payloads.page(found, payloads.name_of)


@blueprint.get("/<key>")
@gives(shapes.EntityWithStatements, About, formats=LINKED)
def get_entity(asked: About, key: str) -> Any:
    """One entity with a page of the propositions about it."""
    store, iri = service().store, expand(f"id:{key}")
    record = lookup.entity(store, iri)
    found = statements_about(store, iri, statuses=statuses(asked.status), limit=asked.limit, cursor=asked.begins)
    return {**payloads.entity(record), "statements": payloads.page(found, payloads.proposition)}


@blueprint.get("/<key>/relations")
@lists(shapes.Relation, Relations, formats=ALL)
def list_relations(asked: Relations, key: str) -> Any:
    """The relations of one entity, each with how it stands, when it holds, and who says so."""
    store, iri = service().store, expand(f"id:{key}")
    lookup.entity(store, iri)
    found = find_propositions(store, PropositionFilter(
        iri, asked.direction, _iri(asked.other), RELATIONS[asked.relation] if asked.relation else None, "relation",
        statuses(asked.status), asked.at, between(asked.between), asked.min_confidence or 0.0),
        order=asked.sort, limit=asked.limit, cursor=asked.begins)
    return payloads.page(found, lambda one: payloads.relation(*one))


def statuses(names: Sequence[str]) -> tuple[Status, ...]:
    """The statuses of these names; all, where there is none."""
    return tuple(map(Status, names)) or tuple(Status)


def _iri(key: str | None) -> Iri | None:
    return expand(f"id:{key}") if key else None

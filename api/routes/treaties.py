"""Treaties: their parties, their articles, and what these oblige to."""

from typing import Annotated, Any

from flask import Blueprint
from pydantic import Field

from api import payloads, shapes
from api.asking import Asked, Day, Id, Listed, OneOf, Word
from api.filters import iri_of
from api.operations import ALL, LINKED, gives, lists
from api.service import service
from graph.lookup import treaties as lookup
from graph.lookup.records import PropositionRecord
from graph.terms import Iri, expand, local_name
from graph.vocabulary import VOCABULARY

blueprint = Blueprint("treaties", __name__, url_prefix="/api")
OBLIGATIONS = {local_name(iri): Iri(iri) for iri in VOCABULARY.labels if iri.startswith(expand("atop:"))}


class Treaties(Listed):
    """Which treaties."""

    name: Annotated[Word, Field(description="With these words in one of its names.")] = ""
    party: Annotated[Id, Field(description="To which this entity is said to be a party, by id.")] | None = None
    at: Annotated[Day, Field(description="With `party`: a party on this day.")] | None = None


class Obligations(Listed):
    """Which obligations."""

    treaty: Annotated[Id, Field(description="Of this treaty, by id.")] | None = None
    party: Annotated[Id, Field(description="Of treaties to which this entity is said to be a party, by id.")
                     ] | None = None
    type: Annotated[str, OneOf(OBLIGATIONS), Field(description="Of this ATOP type (Leeds et al. 2002).")] | None = None
    at: Annotated[Day, Field(description="In force on this day, of treaties that bind the `party` then.")
                  ] | None = None


@blueprint.get("/treaties")
@lists(shapes.Treaty, Treaties, formats=ALL)
def list_treaties(asked: Treaties) -> Any:
    """Treaties by name and party."""
    found = lookup.find_treaties(service().store, name=asked.name, party=iri_of(asked.party), at=asked.at,
                                 limit=asked.limit, cursor=asked.begins)
    return payloads.page(found, _treaty)


@blueprint.get("/treaties/<key>")
@gives(shapes.TreatyWithParts, formats=LINKED)
def get_treaty(asked: Asked, key: str) -> Any:
    """One treaty with its parties, since when and until when, and its articles with what they oblige to."""
    record, parties, articles = lookup.treaty(service().store, expand(f"id:{key}"))
    return {**_treaty(record), "party_list": [_party(one) for one in parties if one.subject], "article_list": [
        {"iri": one.article.iri, "id": one.article.id, "label": one.article.label, "number": one.number or None,
         "obligations": [_obligation(duty) for duty in one.obligations]} for one in articles]}


@blueprint.get("/obligations")
@lists(shapes.Obligation, Obligations, formats=ALL)
def list_obligations(asked: Obligations) -> Any:
    """What treaties oblige their parties to: norms, never deeds."""
    found = lookup.find_obligations(
        service().store, treaty=iri_of(asked.treaty), party=iri_of(asked.party),
        kind=OBLIGATIONS[asked.type] if asked.type else None, at=asked.at, limit=asked.limit, cursor=asked.begins)
    return payloads.page(found, _obligation)


@blueprint.get("/obligations/<key>")
@gives(shapes.Obligation, formats=LINKED)
def get_obligation(asked: Asked, key: str) -> Any:
    """One obligation: who owes what to whom, when it is triggered, and under which article."""
    return _obligation(lookup.obligation(service().store, expand(f"id:{key}")))


def _treaty(record: lookup.TreatyRecord) -> shapes.Treaty:
    return {"iri": record.treaty.iri, "id": record.treaty.id, "label": record.treaty.label,
            "abbreviations": list(record.abbreviations), "signed_on": payloads.day(record.signed_on),
            "in_force_from": payloads.day(record.in_force_from), "in_force_until": payloads.day(record.in_force_until),
            "legally_binding": record.binding, "depositaries": payloads.names(record.depositaries),
            "parties": record.parties, "parties_complete": record.complete, "articles": record.articles,
            "source": record.source or None}


def _party(record: PropositionRecord) -> shapes.Party:
    assert record.subject
    return {"party": payloads.name_of(record.subject), "proposition": payloads.ref(record.iri),
            "status": record.status.value, "period": payloads.period(record.period, record.since, record.until)}


def _obligation(record: lookup.ObligationRecord) -> shapes.Obligation:
    me = record.obligation
    return {"iri": me.iri, "id": me.id, "label": me.label, "type": payloads.named(record.type),
            "treaty": payloads.named(record.treaty), "article": payloads.named(record.article),
            "trigger": record.trigger or None, "condition": record.condition or None, "bearer": record.bearer or None,
            "bearer_role": payloads.named(record.bearer_role), "beneficiary": record.beneficiary or None,
            "beneficiary_role": payloads.named(record.beneficiary_role), "duty": record.duty or None,
            "in_force_from": payloads.day(record.in_force_from), "source": record.source or None}

"""The JSON shapes of answers: plain dictionaries, with ``null`` for what is not known and no empty strings."""

from collections.abc import Callable
from typing import Any, TypeVar

from graph.explanation import Explanation
from graph.lookup.annotation import Annotated, Passage
from graph.lookup.records import (
    ArticleRecord,
    ClaimRecord,
    EntityRecord,
    EventRecord,
    EvidenceRecord,
    Named,
    Page,
    PropositionRecord,
    describe_stance,
)
from graph.model import Date, Period
from graph.terms import Iri, local_name
from graph.vocabulary import EventType, RelationType

Json = dict[str, Any]
Item = TypeVar("Item")


def page(found: Page[Item], shape: Callable[[Item], Json]) -> Json:
    """A part of a list, with the cursor of the next one."""
    return {"items": [shape(item) for item in found.items], "total": found.total, "next_cursor": found.next_cursor}


def named(thing: Named | None) -> Json | None:
    """Something by its IRI, its id, its label and its kind."""
    if thing is None:
        return None
    return {"iri": thing.iri, "id": thing.id, "label": thing.label, "kind": thing.kind or None}


def entity(record: EntityRecord) -> Json:
    """An entity with its names and codes."""
    return {**(named(record.entity) or {}), "aliases": list(record.aliases), "properties": dict(record.properties),
            "exact_match": list(record.same_as)}


def article(record: ArticleRecord) -> Json:
    """An article, without its text."""
    return {"iri": record.iri, "id": record.id, "title": record.title, "publisher": named(record.publisher),
            "published": _day(record.published), "url": record.url or None, "words": record.words,
            "claims": record.claims}


def claim(record: ClaimRecord, proposition: Iri | None = None) -> Json:
    """A claim: holder, stance, article and evidence."""
    said = {"proposition": {"iri": proposition, "id": local_name(proposition)}} if proposition else {}
    return {
        "iri": record.iri, "id": record.id, **said, "holder": named(record.holder),
        "stance": {"label": record.stance_label, "polarity": record.stance.polarity,
                   "certainty": record.stance.certainty, "modality": record.stance.modality},
        "attribution": record.attribution, "reported_by": [named(one) for one in record.reported_by],
        "stated_on": _day(record.stated_on), "confidence": record.confidence, "rule": record.frame or None,
        "cues": list(record.cues),
        "article": {"iri": record.article.iri, "id": record.article.id, "title": record.article.title,
                    "publisher": record.article.publisher.label, "published": _day(record.article.published)},
        "evidence": [_evidence(one) for one in record.evidence],
    }


def annotated(found: Annotated) -> Json:
    """An article's sentences, each with its claims, in the order of the text."""
    return article(found.article) | {
        "text_kept": found.text_kept, "sentences": [_passage(one) for one in found.passages],
        "total": found.claims.total, "next_cursor": found.claims.next_cursor}


def _passage(one: Passage) -> Json:
    return {"start": one.start, "end": one.end, "text": one.text, "paragraph": one.opens, "claims": [
        claim(record, about.iri) | {"sentence": about.sentence, "kind": about.kind, "status": about.status}
        for about, record in one.claims]}


def explanation(found: Explanation) -> Json:
    """Why a claim was read as it was."""
    rule, verdict = found.rule, found.verdict
    about = proposition(found.proposition)
    del about["claims"]
    return {
        "text_kept": found.text_kept, "claim": claim(found.claim), "proposition": about,
        "chain": [named(one) for one in found.chain],
        "rule": {"text": rule.text or None, "type": named(rule.type), "pattern": rule.pattern or None,
                 "definition": rule.definition or None, "file": rule.file or None, "code": rule.code or None,
                 "mode": named(rule.mode)},
        "bindings": [{"role": one.role, "words": one.words or None, "start": one.start, "end": one.end,
                      "entity": named(one.entity)} for one in found.bindings],
        "cues": [{"words": one.words, "gave": one.gave or None, "effect": one.effect, "stands": one.stands}
                 for one in found.cues],
        "promotion": {"fact": verdict.fact, "supports": verdict.supports, "plain_triple": verdict.plain,
                      "outcome": found.outcome,
                      "held_back": [{"rule": one.rule, "reason": one.words, "by": [named(by) for by in one.by]}
                                    for one in found.reasons]}}


def proposition(record: PropositionRecord) -> Json:
    """A proposition with how it stands, what it says, and its claims."""
    common: Json = {"iri": record.iri or None, "id": record.id or None, "kind": record.kind, "status": record.status,
                    "sentence": record.sentence}
    if record.kind == "relation":
        common |= {"relation": named(record.relation), "subject": named(record.subject),
                   "object": named(record.object), "object_date": _day(record.object_date), "role": record.role or None}
    elif record.kind == "event":
        common |= {"event": named(record.event), "mode": named(record.mode), "count": record.count,
                   "actors": [named(one) for one in record.actors], "place": named(record.place),
                   "recipients": [named(one) for one in record.recipients],
                   "events": [event(one) for one in record.events]}
    else:
        common |= {"content": record.content, "mentions": [named(one) for one in record.mentions]}
    if record.kind != "statement":
        common["period"] = _period(record.period) | {"since": record.since or None, "until": record.until or None}
    return common | {"roles": list(record.roles), "source": record.source or None, "dataset": record.dataset or None,
                     "claim_count": record.claim_count, "claims": [claim(one) for one in record.claims]}


def event(record: EventRecord) -> Json:
    """An event: how many articles report it, how many independently, who claims it and who denies it."""
    return {"iri": record.iri, "id": record.id, "type": named(record.type), "first_day": _day(record.first),
            "last_day": _day(record.last), "articles": record.articles, "independent": record.independent,
            "claimed_by": [named(one) for one in record.claimed_by],
            "denied_by": [named(one) for one in record.denied_by],
            "otherwise": [{"holder": named(one.holder), "stance": describe_stance(one.stance), "claims": one.claims}
                          for one in record.otherwise],
            "propositions": [{"iri": one, "id": local_name(one)} for one in record.propositions]}


def relation_type(relation: RelationType) -> Json:
    """A relation type: what it means and between what it holds."""
    return {"iri": relation.iri, "name": relation.name, "label": relation.label, "definition": relation.definition,
            "inverse_label": relation.inverse_label or None, "subjects": list(map(local_name, relation.subjects)),
            "objects": list(map(local_name, relation.objects)), "symmetric": relation.symmetric}


def event_type(event: EventType) -> Json:
    """An event type: what it means."""
    return {"iri": event.iri, "name": event.name, "label": event.label, "definition": event.definition}


def _evidence(record: EvidenceRecord) -> Json:
    span = record.span
    return {"quote": span.quote, "start": span.start, "end": span.end, "sentence": record.sentence,
            "sentence_start": span.sentence_start, "sentence_end": span.sentence_end}


def _period(period: Period) -> Json:
    names = ("earliest_begin", "latest_begin", "earliest_end", "latest_end")
    return {name: _day(getattr(period, name)) for name in names} | {"precision": period.precision}


def _day(day: Date | None) -> str | None:
    return day.isoformat() if day else None

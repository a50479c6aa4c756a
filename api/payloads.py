"""The JSON of answers: records as plain dictionaries of the shapes in :mod:`api.shapes`."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final, TypeVar, cast

from flask import url_for

from api import shapes
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
from graph.model import NO_PERIOD, Date, Period, Stance
from graph.terms import Iri, local_name
from graph.vocabulary import EventType, RelationType

Item = TypeVar("Item")
Shaped = TypeVar("Shaped")
IN_LISTS: Final[dict[str, Any]] = {"most": 1, "events": False}
"""How much of a proposition is looked up for :func:`statement`: the best claim of either polarity."""


def page(found: Page[Item], shape: Callable[[Item], Shaped]) -> shapes.PageOf[Shaped]:
    """A part of a list, with the cursor of the next one."""
    return {"items": [shape(item) for item in found.items], "total": found.total, "next_cursor": found.next_cursor}


def whole(items: Iterable[Shaped]) -> shapes.PageOf[Shaped]:
    """A list that is given at once."""
    some = list(items)
    return {"items": some, "total": len(some), "next_cursor": None}


def name_of(thing: Named) -> shapes.Named:
    """Something by its IRI, its id, its label and its kind."""
    return {"iri": thing.iri, "id": thing.id, "label": thing.label, "kind": thing.kind or None}


def named(thing: Named | None) -> shapes.Named | None:
    """The same, of what may not be known."""
    return name_of(thing) if thing else None


def names(things: Iterable[Named]) -> list[shapes.Named]:
    """The same, of several."""
    return [name_of(thing) for thing in things]


def ref(iri: str) -> shapes.Ref:
    """Something by its IRI and its id."""
    return {"iri": iri, "id": local_name(iri)}


def entity(record: EntityRecord) -> shapes.Entity:
    """An entity with its names and codes."""
    return {**name_of(record.entity), "aliases": list(record.aliases), "properties": dict(record.properties),
            "exact_match": list(record.same_as)}


def article(record: ArticleRecord) -> shapes.Article:
    """An article, without its text."""
    return {"iri": record.iri, "id": record.id, "title": record.title, "publisher": name_of(record.publisher),
            "published": day(record.published), "url": record.url or None, "words": record.words,
            "claims": record.claims}


def claim(record: ClaimRecord, proposition: Iri | None = None) -> shapes.Claim:
    """A claim: holder, stance, article and evidence."""
    said: shapes.Claim = {
        "iri": record.iri, "id": record.id, "holder": name_of(record.holder), "stance": stance(record.stance),
        "attribution": record.attribution.value, "reported_by": names(record.reported_by),
        "stated_on": day(record.stated_on), "confidence": record.confidence, "rule": record.frame or None,
        "cues": list(record.cues),
        "article": {"iri": record.article.iri, "id": record.article.id, "title": record.article.title,
                    "publisher": record.article.publisher.label, "published": day(record.article.published)},
        "evidence": [_evidence(one) for one in record.evidence],
    }
    return {**said, "proposition": ref(proposition)} if proposition else said


def said_claim(about: PropositionRecord, record: ClaimRecord) -> shapes.SaidClaim:
    """A claim with its proposition in words."""
    return {**claim(record, about.iri), "sentence": about.sentence, "kind": _kind(about), "status": about.status.value}


def stance(said: Stance) -> shapes.Stance:
    """A stance and its parts."""
    return {"label": describe_stance(said), "polarity": said.polarity.value, "certainty": said.certainty.value,
            "modality": said.modality.value}


def annotated(found: Annotated) -> shapes.AnnotatedArticle:
    """An article's sentences, each with its claims, in the order of the text."""
    return {**article(found.article), "text_kept": found.text_kept,
            "sentences": [_passage(one) for one in found.passages],
            "total": found.claims.total, "next_cursor": found.claims.next_cursor}


def _passage(one: Passage) -> shapes.Sentence:
    return {"start": one.start, "end": one.end, "text": one.text, "paragraph": one.opens,
            "claims": [said_claim(about, record) for about, record in one.claims]}


def explanation(found: Explanation) -> shapes.Explanation:
    """Why a claim was read as it was."""
    rule, verdict = found.rule, found.verdict
    return {
        "text_kept": found.text_kept, "claim": claim(found.claim), "proposition": _core(found.proposition),
        "chain": names(found.chain),
        "rule": {"text": rule.text or None, "type": named(rule.type), "pattern": rule.pattern or None,
                 "definition": rule.definition or None, "file": rule.file or None, "code": rule.code or None,
                 "mode": named(rule.mode)},
        "bindings": [{"role": one.role, "words": one.words or None, "start": one.start, "end": one.end,
                      "entity": named(one.entity)} for one in found.bindings],
        "cues": [{"words": one.words, "gave": one.gave or None, "effect": one.effect, "stands": one.stands}
                 for one in found.cues],
        "promotion": {"fact": verdict.fact, "supports": verdict.supports, "plain_triple": verdict.plain,
                      "outcome": found.outcome,
                      "held_back": [{"rule": one.rule, "reason": one.words, "by": names(one.by)}
                                    for one in found.reasons]}}


def proposition(record: PropositionRecord) -> shapes.Proposition:
    """A proposition with how it stands, what it says, and its claims."""
    return {**_core(record), "claims": [claim(one) for one in record.claims]}


def statement(record: PropositionRecord) -> shapes.Statement:
    """A proposition in a list: how much is claimed of it, and the best claims."""
    tally, more = record.tally, record.tally.claims > len(record.claims)
    return cast(shapes.Statement, {
        **_content(record), **_period(record, whole=False), "holders": tally.holders, "articles": tally.articles,
        "independent": tally.independent, "claims": list(map(_in_short, record.claims)),
        "more": url_for("claims.list_claims", proposition=record.id) if more else None})


def relation(record: PropositionRecord, holds: str | None) -> shapes.Relation:
    """A relation, and whether it holds on the day that was asked for."""
    return cast(shapes.Relation, {**statement(record), "holds": holds})


def _in_short(record: ClaimRecord) -> shapes.ClaimInShort:
    return {"id": record.id, "holder": name_of(record.holder), "stance": record.stance_label,
            "stated_on": day(record.stated_on), "article": ref(record.article.iri),
            "quote": record.evidence[0].span.quote}


def _core(record: PropositionRecord) -> shapes.PropositionCore:
    told = {"events": list(map(event, record.events))} if record.kind == "event" else {}
    return cast(shapes.PropositionCore, {**_content(record), **_period(record, whole=True), **told})


def _period(record: PropositionRecord, *, whole: bool) -> dict[str, shapes.Period | None]:
    """The period of what has one; ``None`` stands for one of which nothing is known, unless it is wanted ``whole``."""
    if record.kind == "statement":
        return {}
    known = whole or record.period != NO_PERIOD
    return {"period": period(record.period, record.since, record.until) if known else None}


def _content(record: PropositionRecord) -> shapes.Content:
    core: dict[str, Any] = {"iri": record.iri or None, "id": record.id or None, "kind": record.kind,
                            "status": record.status.value, "sentence": record.sentence}
    if record.kind == "relation":
        core |= {"relation": named(record.relation), "subject": named(record.subject),
                 "object": named(record.object), "object_date": day(record.object_date), "role": record.role or None}
    elif record.kind == "event":
        core |= {"event": named(record.event), "mode": named(record.mode), "count": record.count,
                 "actors": names(record.actors), "place": named(record.place),
                 "recipients": names(record.recipients)}
    else:
        core |= {"content": record.content, "mentions": names(record.mentions)}
    core |= {"roles": list(record.roles), "source": record.source or None, "dataset": record.dataset or None,
             "claim_count": record.tally.claims}
    return cast(shapes.Content, core)  # which members it has depends on its kind


def event(record: EventRecord) -> shapes.Event:
    """An event: how many articles report it, how many independently, who claims it and who denies it."""
    return {"iri": record.iri, "id": record.id, "type": name_of(record.type), "first_day": day(record.first),
            "last_day": day(record.last), "articles": record.articles, "independent": record.independent,
            "claimed_by": names(record.claimed_by), "denied_by": names(record.denied_by),
            "otherwise": [{"holder": name_of(one.holder), "stance": describe_stance(one.stance), "claims": one.claims}
                          for one in record.otherwise],
            "propositions": [ref(one) for one in record.propositions]}


def event_in_words(record: EventRecord, told: Mapping[str, PropositionRecord]) -> shapes.EventInWords:
    """An event with what its propositions say."""
    sentences = dict.fromkeys(told[iri].sentence for iri in record.propositions if iri in told)
    return {**event(record), "sentences": list(sentences)}


def relation_type(relation: RelationType) -> shapes.RelationType:
    """A relation type: what it means and between what it holds."""
    return {"iri": relation.iri, "name": relation.name, "label": relation.label, "definition": relation.definition,
            "inverse_label": relation.inverse_label or None, "subjects": list(map(local_name, relation.subjects)),
            "objects": list(map(local_name, relation.objects)), "symmetric": relation.symmetric}


def event_type(event: EventType) -> shapes.EventType:
    """An event type: what it means."""
    return {"iri": event.iri, "name": event.name, "label": event.label, "definition": event.definition}


def period(bounds: Period, since: str, until: str) -> shapes.Period:
    """A period's bounds, and its beginning and end in words."""
    return {"earliest_begin": day(bounds.earliest_begin), "latest_begin": day(bounds.latest_begin),
            "earliest_end": day(bounds.earliest_end), "latest_end": day(bounds.latest_end),
            "precision": bounds.precision.value if bounds.precision else None, "since": since or None,
            "until": until or None}


def day(date: Date | None) -> str | None:
    """A day as ISO 8601 writes it."""
    return date.isoformat() if date else None


def _kind(record: PropositionRecord) -> Any:
    return record.kind


def _evidence(record: EvidenceRecord) -> shapes.Evidence:
    span = record.span
    return {"quote": span.quote, "start": span.start, "end": span.end, "sentence": record.sentence,
            "sentence_start": span.sentence_start, "sentence_end": span.sentence_end}

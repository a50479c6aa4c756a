"""Claims as rows, for spreadsheets and data frames: one row a claim, with ids, codes and labels side by side."""

import csv
import io
import json
from collections.abc import Iterator
from typing import Final

from pyoxigraph import NamedNode

from graph.export.scope import Scope
from graph.model import (
    Claim,
    Date,
    EventProposition,
    Extraction,
    RelationProposition,
    StatementProposition,
    proposition_iri,
)
from graph.rdf import DEFAULT_GRAPH, LABEL, extraction, node
from graph.store.interface import Store
from graph.terms import ARTICLE_GRAPHS, Iri, local_name
from graph.vocabulary import VOCABULARY

COLUMNS: Final = (
    "claim", "proposition", "kind", "status", "subject", "subject_label", "subject_code", "relation", "relation_label",
    "object", "object_label", "object_code", "role", "event_type", "event_mode", "event_code", "actors", "actor_labels",
    "recipients", "recipient_labels", "place", "place_label", "count", "content", "holder", "holder_label",
    "reported_by", "attribution", "polarity", "certainty", "modality", "stated_on", "earliest_begin", "latest_begin",
    "earliest_end", "latest_end", "precision", "confidence", "rule", "cues", "article", "article_title", "publisher",
    "url", "start", "end", "quote")
"""The columns. Cells with several values join them by ``|``; codes are ISO 3166-1 alpha-3; spans count characters."""


def write_csv(store: Store, scope: Scope) -> bytes:
    """CSV (RFC 4180, UTF-8, with a header). With the scope ``facts``, only claims that support a fact."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\r\n")
    writer.writeheader()
    for row in rows(store, scope):
        writer.writerow({name: harmless(value) for name, value in row.items()})
    return out.getvalue().encode()


def write_jsonl(store: Store, scope: Scope) -> bytes:
    """JSON Lines: the same columns, an object a line."""
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows(store, scope)).encode()


def rows(store: Store, scope: Scope) -> Iterator[dict[str, str | int | float]]:
    """The claims of all articles as rows, in the order of articles and of their text."""
    for graph in store.graph_names(ARTICLE_GRAPHS):
        said = extraction(store.quads(graph=NamedNode(graph)))
        labels = _Labels(store, said)
        for claim in sorted(said.claims, key=lambda claim: (claim.evidence, claim.iri)):
            row = _row(claim, said, labels)
            row["status"] = "fact" if labels.supports(claim.iri) else "claim"
            if scope != Scope.FACTS or row["status"] == "fact":
                yield {name: row.get(name, "") for name in COLUMNS}


class _Labels:
    """What things are called: by the article, else by any graph of the store."""

    def __init__(self, store: Store, said: Extraction) -> None:
        self._store = store
        self._own = {entity.iri: entity.label for entity in (*said.entities, said.article.publisher)}

    def of(self, iri: Iri) -> str:
        if iri not in self._own:
            found = sorted(quad.object.value for quad in self._store.quads(NamedNode(iri), LABEL)
                           if not isinstance(quad.object, NamedNode) and hasattr(quad.object, "value"))
            self._own[iri] = found[0] if found else VOCABULARY.labels.get(iri, local_name(iri))
        return self._own[iri]

    def supports(self, claim: Iri) -> bool:
        return any(self._store.quads(None, node("fds:supportedBy"), NamedNode(claim), DEFAULT_GRAPH))

    def code(self, iri: Iri) -> str:
        found = next(self._store.quads(NamedNode(iri), node("fds:iso3166Alpha3")), None)
        return found.object.value if found and hasattr(found.object, "value") else ""


def _row(claim: Claim, said: Extraction, labels: _Labels) -> dict[str, str | int | float]:
    first, stance = claim.evidence[0], claim.stance
    return {
        "claim": claim.iri, "proposition": proposition_iri(claim.proposition), **_content(claim, labels),
        "holder": claim.holder, "holder_label": labels.of(claim.holder), "reported_by": "|".join(claim.reported_by),
        "attribution": claim.attribution.value, "polarity": stance.polarity.value, "certainty": stance.certainty.value,
        "modality": stance.modality.value, "stated_on": _day(claim.stated_on), "confidence": claim.confidence,
        "rule": claim.frame, "cues": "|".join(claim.cues), "article": claim.article,
        "article_title": said.article.title, "publisher": said.article.publisher.label, "url": said.article.url,
        "start": first.start, "end": first.end, "quote": first.quote,
    }


def _content(claim: Claim, labels: _Labels) -> dict[str, str | int | float]:
    match claim.proposition:
        case RelationProposition(subject, predicate, thing, role) as relation:
            row: dict[str, str | int | float] = {
                "kind": "relation", "subject": subject, "subject_label": labels.of(subject),
                "subject_code": labels.code(subject), "relation": predicate, "relation_label": labels.of(predicate),
                "object": str(thing), "role": role}
            row |= {"object_label": str(thing)} if isinstance(thing, Date) else {
                "object_label": labels.of(thing), "object_code": labels.code(thing)}
            return row | _bounds(relation)
        case EventProposition() as event:
            return {
                "kind": "event", "event_type": local_name(event.type), "event_mode": local_name(event.mode or ""),
                "event_code": event.code, "actors": "|".join(event.actors),
                "actor_labels": "|".join(map(labels.of, event.actors)), "recipients": "|".join(event.recipients),
                "recipient_labels": "|".join(map(labels.of, event.recipients)), "place": event.place or "",
                "place_label": labels.of(event.place) if event.place else "",
                "count": "" if event.count is None else event.count, **_bounds(event)}
        case StatementProposition(content):
            return {"kind": "statement", "content": content}


def _bounds(proposition: RelationProposition | EventProposition) -> dict[str, str | int | float]:
    period = proposition.period
    return {"earliest_begin": _day(period.earliest_begin), "latest_begin": _day(period.latest_begin),
            "earliest_end": _day(period.earliest_end), "latest_end": _day(period.latest_end),
            "precision": period.precision.value if period.precision else ""}


def _day(day: Date | None) -> str:
    return day.isoformat() if day else ""


def harmless(value: str | int | float) -> str | int | float:
    """A cell that no spreadsheet takes for a formula (OWASP, "CSV injection")."""
    return f"'{value}" if isinstance(value, str) and value[:1] in ("=", "+", "-", "@", "\t", "\r") else value

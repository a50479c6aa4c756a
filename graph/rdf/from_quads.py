"""Quads to model: how an article's graph, or a part of it, is read back."""

from collections.abc import Iterable

from pyoxigraph import Quad

from graph.errors import ModelError
from graph.model import (
    Article,
    Attribution,
    Binding,
    Certainty,
    Claim,
    Date,
    Entity,
    EventProposition,
    Evidence,
    Extraction,
    Modality,
    Obligation,
    Period,
    Polarity,
    Precision,
    Proposition,
    RelationProposition,
    Stance,
    StatementProposition,
    Treaty,
    TreatyArticle,
)
from graph.rdf.description import Description
from graph.rdf.nodes import BOUNDS, OBLIGATION_TEXTS, STANCE
from graph.terms import Iri, local_name


def extraction(source: Iterable[Quad], text: str = "") -> Extraction:
    """The extraction that was written as these quads; ``text`` is given back from the private store where it is kept.

    Raises :class:`~graph.errors.ModelError` where the quads are not one article's graph.
    """
    described = Description(source)
    articles = described.subjects("fds:Article")
    if len(articles) != 1:
        raise ModelError(f"an article's graph describes one article, this one {len(articles)}")
    me = articles[0]
    article = Article(
        Iri(me),
        described.text(me, "dct:title"),
        read_entity(described, described.text(me, "dct:publisher")),
        described.day(me, "dct:issued"),
        described.text(me, "dct:source"),
        described.text(me, "dct:language"),
        tuple(described.all(me, "dct:creator")),
        described.text(me, "fds:contentHash"),
        int(described.text(me, "fds:wordCount")),
        text,
    )
    entities = tuple(read_entity(described, entity) for entity in described.all(me, "fds:mentions"))
    claims = tuple(read_claim(described, claim) for claim in described.subjects("fds:Claim"))
    return Extraction(article, entities, claims)


def read_entity(described: Description, me: str) -> Entity:
    """The entity that these properties describe."""
    kind = local_name(described.text(me, "rdf:type"))
    common = (Iri(me), kind, described.text(me, "rdfs:label"), tuple(described.all(me, "skos:altLabel")))
    match kind:
        case "Treaty":
            return Treaty(*common, described.day(me, "fds:signedOn"))
        case "TreatyArticle":
            return TreatyArticle(*common, described.text(me, "fds:articleNumber"))
        case "Obligation":
            phrases = (described.text(me, f"fds:{name}") for name in OBLIGATION_TEXTS)
            return Obligation(*common, Iri(described.text(me, "fds:obligationType")) or None, *phrases)
        case _:
            return Entity(*common)


def read_claim(described: Description, me: str) -> Claim:
    """The claim that these properties describe, with its proposition and evidence."""
    polarity, certainty, modality = (local_name(described.text(me, f"fds:{name}")) for name in STANCE)
    reporters = described.all(me, "fds:reportedBy")
    if len(reporters) > 1:
        reporters = [described.text(me, f"rdf:_{position}") for position in range(1, len(reporters) + 1)]
    return Claim(
        Iri(described.text(me, "fds:inArticle")),
        read_proposition(described, described.text(me, "fds:proposition")),
        Iri(described.text(me, "fds:holder")),
        tuple(_read_evidence(described, evidence) for evidence in described.all(me, "fds:evidence")),
        Attribution(local_name(described.text(me, "fds:attribution"))),
        Stance(Polarity(polarity), Certainty(certainty), Modality(modality)),
        tuple(map(Iri, reporters)),
        described.day(me, "fds:statedOn"),
        float(described.text(me, "fds:confidence")),
        described.text(me, "fds:ruleFired"),
        tuple(described.all(me, "fds:cue")),
        tuple(read_binding(described, binding) for binding in described.all(me, "fds:binding")),
    )


def read_binding(described: Description, me: str) -> Binding:
    """The binding that these properties describe."""
    return Binding(
        described.text(me, "fds:slot"),
        int(described.text(me, "oa:start")),
        int(described.text(me, "oa:end")),
        Iri(described.text(me, "fds:boundTo")) or None,
    )


def _read_evidence(described: Description, me: str) -> Evidence:
    position, quote = f"{me}-position", f"{me}-quote"
    return Evidence(
        int(described.text(position, "oa:start")),
        int(described.text(position, "oa:end")),
        described.text(quote, "oa:exact"),
        int(described.text(me, "fds:sentenceStart")),
        int(described.text(me, "fds:sentenceEnd")),
    )


def read_proposition(described: Description, me: str) -> Proposition:
    """The proposition that these properties describe."""
    mentions = tuple(map(Iri, described.all(me, "fds:mentions")))
    match local_name(described.text(me, "rdf:type")):
        case "StatementProposition":
            return StatementProposition(described.text(me, "fds:content"), mentions)
        case "EventProposition":
            many = {name: tuple(map(Iri, described.all(me, f"fds:{name}"))) for name in ("actor", "recipient")}
            count = described.text(me, "fds:count")
            return EventProposition(
                Iri(described.text(me, "fds:eventType")),
                many["actor"],
                many["recipient"],
                Iri(described.text(me, "fds:eventMode")) or None,
                tuple(map(Iri, described.all(me, "fds:eventContext"))),
                described.text(me, "fds:eventCode"),
                Iri(described.text(me, "sem:hasPlace")) or None,
                int(count) if count else None,
                _read_period(described, me),
            )
        case _:
            thing = described.text(me, "rdf:object")
            return RelationProposition(
                Iri(described.text(me, "rdf:subject")),
                Iri(described.text(me, "rdf:predicate")),
                Iri(thing) if thing.startswith("http") else Date.fromisoformat(thing),
                described.text(me, "fds:roleName"),
                _read_period(described, me),
            )


def _read_period(described: Description, me: str) -> Period:
    precision = described.text(me, "fds:timePrecision")
    bounds = {name: described.day(me, f"sem:{local_name(predicate.value)}") for name, predicate in BOUNDS.items()}
    return Period(**bounds, precision=Precision(precision) if precision else None)

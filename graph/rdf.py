"""Model to quads and back: the only file that knows the RDF shape.

One article is one named graph, named by the article's IRI. In it stand the article's own description, the entities it
speaks of, its propositions, its claims and their evidence. What the article says is never a plain triple there: a
proposition is reified (``rdf:subject``, ``rdf:predicate``, ``rdf:object``), and a claim points at it with holder and
stance. Plain triples are facts, and only promotion writes them, into the default graph.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad

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
    proposition_iri,
)
from graph.terms import BASE, Iri, digest, expand, local_name

Node = NamedNode | Literal
GraphName = NamedNode | DefaultGraph
DEFAULT_GRAPH: Final = DefaultGraph()


@lru_cache(4096)
def node(prefixed: str) -> NamedNode:
    """The node of a prefixed name: ``node("org:memberOf")``."""
    return NamedNode(expand(prefixed))


A: Final = node("rdf:type")
LABEL: Final = node("rdfs:label")
_XSD = {name: node(f"xsd:{name}") for name in ("date", "integer", "decimal", "anyURI")}

_BOUNDS: Final = {
    "earliest_begin": node("sem:hasEarliestBeginTimeStamp"),
    "latest_begin": node("sem:hasLatestBeginTimeStamp"),
    "earliest_end": node("sem:hasEarliestEndTimeStamp"),
    "latest_end": node("sem:hasLatestEndTimeStamp"),
}
_OBLIGATION_TEXTS: Final = ("trigger", "condition", "bearer", "beneficiary", "duty")
_STANCE: Final = ("polarity", "certainty", "modality")


def date_literal(day: Date) -> Literal:
    """A day as ``xsd:date``."""
    return Literal(day.isoformat(), datatype=_XSD["date"])


def _english(text: str) -> Literal:
    return Literal(text, language="en")


def _integer(number: int) -> Literal:
    return Literal(str(number), datatype=_XSD["integer"])


def _decimal(number: float) -> Literal:
    """A number of two places in the canonical form of ``xsd:decimal``, as stores give it back."""
    return Literal(f"{number:.2f}".rstrip("0").rstrip("."), datatype=_XSD["decimal"])


# ── model to quads ────────────────────────────────────────────────────────────────────────────────────────────────


def quads(extraction: Extraction) -> list[Quad]:
    """All quads of one article's graph, sorted and without repetition."""
    graph = NamedNode(extraction.article.iri)
    triples = {
        triple
        for part in (_article(extraction.article), *map(_entity, extraction.entities), *map(_claim, extraction.claims))
        for triple in part
    }
    triples |= {(graph, node("fds:mentions"), NamedNode(entity.iri)) for entity in extraction.entities}
    return sorted((Quad(*triple, graph) for triple in triples), key=str)


Triples = Iterator[tuple[NamedNode, NamedNode, Node]]


def _article(article: Article) -> Triples:
    me = NamedNode(article.iri)
    yield me, A, node("fds:Article")
    yield me, node("dct:title"), _english(article.title)
    yield me, node("dct:publisher"), NamedNode(article.publisher.iri)
    yield me, node("dct:language"), Literal(article.language)
    yield me, node("fds:contentHash"), Literal(article.content_hash)
    yield me, node("fds:wordCount"), _integer(article.word_count)
    if article.published:
        yield me, node("dct:issued"), date_literal(article.published)
    if article.url:
        yield me, node("dct:source"), Literal(article.url, datatype=_XSD["anyURI"])
    for author in article.authors:
        yield me, node("dct:creator"), Literal(author)
    yield from _entity(article.publisher)


def _entity(entity: Entity) -> Triples:
    me = NamedNode(entity.iri)
    yield me, A, node(f"fds:{entity.kind}")
    yield me, LABEL, _english(entity.label)
    for alias in entity.aliases:
        yield me, node("skos:altLabel"), _english(alias)
    if isinstance(entity, Treaty) and entity.signed_on:
        yield me, node("fds:signedOn"), date_literal(entity.signed_on)
    if isinstance(entity, TreatyArticle) and entity.number:
        yield me, node("fds:articleNumber"), Literal(entity.number)
    if isinstance(entity, Obligation):
        if entity.type:
            yield me, node("fds:obligationType"), NamedNode(entity.type)
        for name in _OBLIGATION_TEXTS:
            if phrase := getattr(entity, name):
                yield me, node(f"fds:{name}"), _english(phrase)


def proposition_triples(proposition: Proposition) -> Triples:
    """The triples that describe a proposition: the same in every article that claims it."""
    me = NamedNode(proposition_iri(proposition))
    yield me, A, node(f"fds:{type(proposition).__name__}")
    match proposition:
        case RelationProposition():
            subject, predicate, thing = plain_triple(proposition)
            yield me, node("rdf:subject"), subject
            yield me, node("rdf:predicate"), predicate
            yield me, node("rdf:object"), thing
            if proposition.role:
                yield me, node("fds:roleName"), _english(proposition.role)
            yield from _period(me, proposition.period)
        case EventProposition():
            yield from _event(me, proposition)
        case StatementProposition(content, mentions):
            yield me, node("fds:content"), _english(content)
            for entity in mentions:
                yield me, node("fds:mentions"), NamedNode(entity)


def plain_triple(relation: RelationProposition) -> tuple[NamedNode, NamedNode, Node]:
    """The triple that a relation is when it is a fact."""
    thing = date_literal(relation.object) if isinstance(relation.object, Date) else NamedNode(relation.object)
    return NamedNode(relation.subject), NamedNode(relation.predicate), thing


def _event(me: NamedNode, event: EventProposition) -> Triples:
    yield me, node("fds:eventType"), NamedNode(event.type)
    for name, values in (("actor", event.actors), ("recipient", event.recipients), ("eventContext", event.contexts)):
        for value in values:
            yield me, node(f"fds:{name}"), NamedNode(value)
    if event.mode:
        yield me, node("fds:eventMode"), NamedNode(event.mode)
    if event.code:
        yield me, node("fds:eventCode"), Literal(event.code)
    if event.place:
        yield me, node("sem:hasPlace"), NamedNode(event.place)
    if event.count is not None:
        yield me, node("fds:count"), _integer(event.count)
    yield from _period(me, event.period)


def _period(me: NamedNode, period: Period) -> Triples:
    for name, predicate in _BOUNDS.items():
        if day := getattr(period, name):
            yield me, predicate, date_literal(day)
    if period.precision:
        yield me, node("fds:timePrecision"), Literal(period.precision)


def _claim(claim: Claim) -> Triples:
    me = NamedNode(claim.iri)
    yield from proposition_triples(claim.proposition)
    yield me, A, node("fds:Claim")
    yield me, node("fds:inArticle"), NamedNode(claim.article)
    yield me, node("fds:proposition"), NamedNode(proposition_iri(claim.proposition))
    yield me, node("fds:holder"), NamedNode(claim.holder)
    for position, reporter in enumerate(claim.reported_by, 1):
        yield me, node("fds:reportedBy"), NamedNode(reporter)
        if len(claim.reported_by) > 1:
            yield me, node(f"rdf:_{position}"), NamedNode(reporter)
    yield me, node("fds:attribution"), node(f"stance:{claim.attribution}")
    for name in _STANCE:
        yield me, node(f"fds:{name}"), node(f"stance:{getattr(claim.stance, name)}")
    yield me, node("fds:confidence"), _decimal(claim.confidence)
    if claim.stated_on:
        yield me, node("fds:statedOn"), date_literal(claim.stated_on)
    if claim.frame:
        yield me, node("fds:ruleFired"), Literal(claim.frame)
    for cue in claim.cues:
        yield me, node("fds:cue"), Literal(cue)
    for evidence in claim.evidence:
        yield from _evidence(me, claim.article, evidence)
    for binding in claim.bindings:
        yield from _binding(me, claim.article, binding)


def _evidence(claim: NamedNode, article: Iri, evidence: Evidence) -> Triples:
    stem = f"{BASE}id/evidence-{digest(article, evidence.start, evidence.end, evidence.sentence_start)}"
    me, position, quote = NamedNode(stem), NamedNode(f"{stem}-position"), NamedNode(f"{stem}-quote")
    yield claim, node("fds:evidence"), me
    yield me, A, node("fds:Evidence")
    yield me, node("oa:hasSource"), NamedNode(article)
    yield me, node("oa:hasSelector"), position
    yield me, node("oa:hasSelector"), quote
    yield me, node("fds:sentenceStart"), _integer(evidence.sentence_start)
    yield me, node("fds:sentenceEnd"), _integer(evidence.sentence_end)
    yield position, A, node("oa:TextPositionSelector")
    yield position, node("oa:start"), _integer(evidence.start)
    yield position, node("oa:end"), _integer(evidence.end)
    yield quote, A, node("oa:TextQuoteSelector")
    yield quote, node("oa:exact"), Literal(evidence.quote)


def _binding(claim: NamedNode, article: Iri, binding: Binding) -> Triples:
    # Claims on the same words share the node, and its type follows from the property: bindings are many.
    key = digest(article, binding.role, binding.start, binding.end, binding.entity or "")
    me = node(f"id:binding-{key}")
    yield claim, node("fds:binding"), me
    yield me, node("fds:slot"), Literal(binding.role)
    yield me, node("oa:start"), _integer(binding.start)
    yield me, node("oa:end"), _integer(binding.end)
    if binding.entity:
        yield me, node("fds:boundTo"), NamedNode(binding.entity)


# ── quads to model ────────────────────────────────────────────────────────────────────────────────────────────────


class Description:
    """The properties of each subject in some quads, for reading them back.

    >>> from pyoxigraph import Quad
    >>> kaz = node("id:country-KAZ")
    >>> Description([Quad(kaz, LABEL, Literal("Kazakhstan", language="en"))]).text(kaz.value, "rdfs:label")
    'Kazakhstan'
    """

    def __init__(self, source: Iterable[Quad]) -> None:
        self._of: dict[str, dict[str, list[str]]] = {}
        for quad in source:
            subject, value = quad.subject, quad.object
            if isinstance(subject, NamedNode) and isinstance(value, NamedNode | Literal):
                self._of.setdefault(subject.value, {}).setdefault(quad.predicate.value, []).append(value.value)

    def subjects(self, kind: str) -> list[str]:
        """The subjects whose ``rdf:type`` is this prefixed name, sorted."""
        wanted = expand(kind)
        return sorted(subject for subject, has in self._of.items() if wanted in has.get(A.value, ()))

    def all(self, subject: str, predicate: str) -> list[str]:
        """All values of a property, sorted."""
        return sorted(self._of.get(subject, {}).get(expand(predicate), ()))

    def text(self, subject: str, predicate: str) -> str:
        """One value of a property, or the empty string."""
        return next(iter(self.all(subject, predicate)), "")

    def day(self, subject: str, predicate: str) -> Date | None:
        """A property's value as a day."""
        value = self.text(subject, predicate)
        return Date.fromisoformat(value) if value else None


def extraction(source: Iterable[Quad], text: str = "") -> Extraction:
    """The extraction that :func:`quads` wrote; ``text`` is given back from the private store where it is kept.

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
            phrases = (described.text(me, f"fds:{name}") for name in _OBLIGATION_TEXTS)
            return Obligation(*common, Iri(described.text(me, "fds:obligationType")) or None, *phrases)
        case _:
            return Entity(*common)


def read_claim(described: Description, me: str) -> Claim:
    """The claim that these properties describe, with its proposition and evidence."""
    polarity, certainty, modality = (local_name(described.text(me, f"fds:{name}")) for name in _STANCE)
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
    bounds = {name: described.day(me, f"sem:{local_name(predicate.value)}") for name, predicate in _BOUNDS.items()}
    return Period(**bounds, precision=Precision(precision) if precision else None)

"""Model to quads: how an article's graph is written."""

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, Quad

from graph.model import (
    Article,
    Binding,
    Claim,
    Date,
    Entity,
    EventProposition,
    Evidence,
    Extraction,
    Obligation,
    Period,
    Proposition,
    RelationProposition,
    StatementProposition,
    Treaty,
    TreatyArticle,
    proposition_iri,
)
from graph.rdf.nodes import (
    BOUNDS,
    LABEL,
    OBLIGATION_TEXTS,
    STANCE,
    A,
    Node,
    address,
    date_literal,
    decimal,
    english,
    integer,
    node,
)
from graph.terms import BASE, Iri, digest

Triples = Iterator[tuple[NamedNode, NamedNode, Node]]


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


def _article(article: Article) -> Triples:
    me = NamedNode(article.iri)
    yield me, A, node("fds:Article")
    yield me, node("dct:title"), english(article.title)
    yield me, node("dct:publisher"), NamedNode(article.publisher.iri)
    yield me, node("dct:language"), Literal(article.language)
    yield me, node("fds:contentHash"), Literal(article.content_hash)
    yield me, node("fds:wordCount"), integer(article.word_count)
    if article.published:
        yield me, node("dct:issued"), date_literal(article.published)
    if article.url:
        yield me, node("dct:source"), address(article.url)
    for author in article.authors:
        yield me, node("dct:creator"), Literal(author)
    yield from _entity(article.publisher)


def _entity(entity: Entity) -> Triples:
    me = NamedNode(entity.iri)
    yield me, A, node(f"fds:{entity.kind}")
    yield me, LABEL, english(entity.label)
    for alias in entity.aliases:
        yield me, node("skos:altLabel"), english(alias)
    if isinstance(entity, Treaty) and entity.signed_on:
        yield me, node("fds:signedOn"), date_literal(entity.signed_on)
    if isinstance(entity, TreatyArticle) and entity.number:
        yield me, node("fds:articleNumber"), Literal(entity.number)
    if isinstance(entity, Obligation):
        if entity.type:
            yield me, node("fds:obligationType"), NamedNode(entity.type)
        for name in OBLIGATION_TEXTS:
            if phrase := getattr(entity, name):
                yield me, node(f"fds:{name}"), english(phrase)


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
                yield me, node("fds:roleName"), english(proposition.role)
            yield from _period(me, proposition.period)
        case EventProposition():
            yield from _event(me, proposition)
        case StatementProposition(content, mentions):
            yield me, node("fds:content"), english(content)
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
        yield me, node("fds:count"), integer(event.count)
    yield from _period(me, event.period)


def _period(me: NamedNode, period: Period) -> Triples:
    for name, predicate in BOUNDS.items():
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
    for name in STANCE:
        yield me, node(f"fds:{name}"), node(f"stance:{getattr(claim.stance, name)}")
    yield me, node("fds:confidence"), decimal(claim.confidence)
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
    yield me, node("fds:sentenceStart"), integer(evidence.sentence_start)
    yield me, node("fds:sentenceEnd"), integer(evidence.sentence_end)
    yield position, A, node("oa:TextPositionSelector")
    yield position, node("oa:start"), integer(evidence.start)
    yield position, node("oa:end"), integer(evidence.end)
    yield quote, A, node("oa:TextQuoteSelector")
    yield quote, node("oa:exact"), Literal(evidence.quote)


def _binding(claim: NamedNode, article: Iri, binding: Binding) -> Triples:
    # Claims on the same words share the node, and its type follows from the property: bindings are many.
    key = digest(article, binding.role, binding.start, binding.end, binding.entity or "")
    me = node(f"id:binding-{key}")
    yield claim, node("fds:binding"), me
    yield me, node("fds:slot"), Literal(binding.role)
    yield me, node("oa:start"), integer(binding.start)
    yield me, node("oa:end"), integer(binding.end)
    if binding.entity:
        yield me, node("fds:boundTo"), NamedNode(binding.entity)

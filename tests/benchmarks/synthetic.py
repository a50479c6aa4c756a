"""A claim graph of any size in Foedus' own shape, of invented articles: the same for the same seed."""

import random
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import count, islice

import pyoxigraph as ox

from graph.model import (
    Article,
    Attribution,
    Certainty,
    Claim,
    Entity,
    EventProposition,
    Evidence,
    Extraction,
    Modality,
    Period,
    Polarity,
    Proposition,
    RelationProposition,
    Stance,
    entities_of,
    proposition_iri,
)
from graph.rdf import DEFAULT_GRAPH, A, node, plain_triple, proposition_triples, quads
from graph.terms import expand

STATES = 190
ORGANISATIONS = 300
PERSONS = 3_000
CLAIMS = 25
"""The claims of one article."""
_STATE_RELATIONS = ("org:memberOf", "fds:alliedWith", "fds:partyTo", "fds:appliedToJoin")
_PERSON_RELATIONS = ("fds:headOfStateOf", "fds:ministerOf", "fds:spokespersonOf")
_EVENTS = ("AGREE", "ASSAULT", "ACCUSE", "CONSULT", "SANCTION", "MOBILIZE", "AID", "REJECT")
_WORDS = "troops border accord talks minister summit sanctions convoy treaty council envoy ceasefire".split()


def state(number: int) -> Entity:
    return Entity(expand(f"id:country-S{number:03d}"), "State", f"State {number}")


def organisation(number: int) -> Entity:
    return Entity(expand(f"id:org-union-{number}"), "InternationalOrganisation", f"Union {number}", (f"U{number}",))


def person(number: int) -> Entity:
    return Entity(expand(f"id:person-speaker-{number}"), "Person", f"Speaker {number}")


def dataset(size: int, seed: int = 1) -> Iterator[ox.Quad]:
    """About so many quads: articles with their claims, and the facts that follow from what narrators say plainly."""
    return islice(_dataset(random.Random(seed)), size)


def _dataset(dice: random.Random) -> Iterator[ox.Quad]:
    yield from _places()
    for number in count():
        extraction = _extraction(dice, number)
        yield from quads(extraction)
        yield from _facts(extraction)


def _places() -> Iterator[ox.Quad]:
    """States lie in regions, regions in larger ones: five steps up at the most."""
    graph = node("article:reference-regions")
    for number in range(1, STATES + 400):
        me = node(f"id:region-{number}") if number > STATES else node(f"id:country-S{number - 1:03d}")
        yield ox.Quad(me, node("fds:locatedIn"), node(f"id:region-{STATES + 1 + number // 4}"), graph)


def _extraction(dice: random.Random, number: int) -> Extraction:
    text = " ".join(dice.choice(_WORDS) for _ in range(400))
    publisher = Entity(expand(f"id:publisher-paper-{number % 40}"), "Publisher", f"Paper {number % 40}")
    day = date(2015, 1, 1) + timedelta(days=dice.randrange(3_650))
    article = Article.of(text, title=f"{dice.choice(_WORDS).title()} {number}", publisher=publisher, published=day,
                         url=f"https://paper.example/{number}")
    said = [_said(dice, article) for _ in range(CLAIMS)]
    about = {iri for claim in said for iri in (*entities_of(claim.proposition), claim.holder)}
    return Extraction(article, tuple(entity for entity in _entities() if entity.iri in about), tuple(said))


_ENTITIES: list[Entity] = []


def _entities() -> list[Entity]:
    if not _ENTITIES:
        _ENTITIES.extend([*map(state, range(STATES)), *map(organisation, range(ORGANISATIONS)),
                          *map(person, range(PERSONS))])
    return _ENTITIES


def _skewed(dice: random.Random, most: int) -> int:
    """News speaks of a few much and of many little."""
    return min(int(dice.paretovariate(0.9)) - 1, most - 1) if dice.random() < 0.6 else dice.randrange(most)


def _said(dice: random.Random, article: Article) -> Claim:
    start = dice.randrange(len(article.text) - 80)
    evidence = Evidence(start, start + 40, article.text[start:start + 40], max(start - 20, 0), start + 60)
    narrated = dice.random() < 0.5
    holder = article.publisher.iri if narrated else person(_skewed(dice, PERSONS)).iri
    stance = Stance(Polarity.NEGATIVE if dice.random() < 0.1 else Polarity.POSITIVE,
                    Certainty.PROBABLE if dice.random() < 0.2 else Certainty.CERTAIN,
                    dice.choice([Modality.ACTUAL, Modality.ACTUAL, Modality.PLANNED, Modality.REQUESTED]))
    return Claim(article.iri, _proposition(dice, article), holder, (evidence,),
                 Attribution.NARRATED if narrated else Attribution.QUOTED, stance, stated_on=article.published,
                 confidence=round(0.5 + dice.random() / 2, 2), frame="synthetic")


def _proposition(dice: random.Random, article: Article) -> Proposition:
    one, other = state(_skewed(dice, STATES)).iri, state(dice.randrange(STATES)).iri
    kind = dice.random()
    if kind < 0.3:
        thing = organisation(_skewed(dice, ORGANISATIONS)).iri
        return RelationProposition(one, expand(dice.choice(_STATE_RELATIONS)), thing)
    if kind < 0.5:
        who = person(_skewed(dice, PERSONS)).iri
        return RelationProposition(who, expand(dice.choice(_PERSON_RELATIONS)), other)
    assert article.published
    day = article.published - timedelta(days=dice.randrange(3))
    return EventProposition(expand(f"plover:{dice.choice(_EVENTS)}"), (one,), (other,), place=other,
                            period=Period(day, day, day, day))


def _facts(extraction: Extraction) -> Iterator[ox.Quad]:
    plain = Stance()
    for claim in extraction.claims:
        if claim.stance != plain or claim.attribution != Attribution.NARRATED or claim.confidence < 0.7:
            continue
        me = ox.NamedNode(proposition_iri(claim.proposition))
        for triple in proposition_triples(claim.proposition):
            yield ox.Quad(*triple, DEFAULT_GRAPH)
        yield ox.Quad(me, A, node("fds:Fact"), DEFAULT_GRAPH)
        yield ox.Quad(me, node("fds:supportedBy"), ox.NamedNode(claim.iri), DEFAULT_GRAPH)
        if isinstance(claim.proposition, RelationProposition):
            yield ox.Quad(*plain_triple(claim.proposition), DEFAULT_GRAPH)

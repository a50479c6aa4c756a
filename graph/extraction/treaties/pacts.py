"""What the reference data knows of treaties: who signed which when, and what their articles oblige to.

A text that says "Saudi Arabia and Pakistan have signed a mutual defence agreement" names no treaty; the signatories and
the day do. An obligation that the text puts in its own words is the one that the reference data has of that article.
"""

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Final

import pyoxigraph as ox

import ontology
from graph.extraction.linking.links import Links
from graph.extraction.linking.names import Known
from graph.extraction.meaning.offices import Offices
from graph.language.sentence import Sentence, Token
from graph.model import Obligation
from graph.terms import Iri, expand

NOUNS: Final = frozenset(
    "treaty pact agreement accord declaration convention protocol charter memorandum partnership statute".split()
)
_SIGNING: Final = frozenset("sign conclude seal ink initial".split())
_WINDOW: Final = dt.timedelta(days=45)
"""How long before an article was published the signature that it reports may lie."""
_FIELDS: Final = ("trigger", "condition", "bearer", "beneficiary", "duty")
_WORD: Final = re.compile(r"[a-z]{4,}")


@dataclass(frozen=True, slots=True)
class Pact:
    """A treaty of the reference data: who signed it, and on which day."""

    treaty: Iri
    signatories: frozenset[Iri]
    signed_on: dt.date


def name_pacts(links: Links, sentences: Iterable[Sentence], offices: Offices, published: dt.date | None) -> None:
    """Link the treaties that a text says were just signed without naming them, by who signed and when."""
    if published is None:
        return
    for sentence in sentences:
        if not any(token.lemma.lower() in _SIGNING for token in sentence):
            continue
        noun = next((token for token in sentence if _is_unnamed(token, sentence, links)), None)
        if noun is None:
            continue
        here = _states(links, sentence, offices, published)
        fitting = [
            pact
            for pact in _pacts()
            if pact.signatories <= here and dt.timedelta() <= published - pact.signed_on <= _WINDOW
        ]
        if len(fitting) == 1:
            known = links.gazetteer.known[fitting[0].treaty]
            links.add(noun.start, noun.end, Known(known.iri, known.kind, known.label), "nominal")


def _is_unnamed(token: Token, sentence: Sentence, links: Links) -> bool:
    """Whether a word is a noun for a treaty that what is signed here is called by."""
    if token.lemma.lower() not in NOUNS or token.upos != "NOUN" or links.at(token.start, token.end):
        return False
    return sentence.tokens[token.head].lemma.lower() in _SIGNING or token.relation == "obj"


def _states(links: Links, sentence: Sentence, offices: Offices, day: dt.date) -> frozenset[Iri]:
    """The states that a sentence names, by themselves, their adjectives, capitals or heads."""
    found: set[Iri] = set()
    for one in links.mentions:
        if sentence.start <= one.start < sentence.end:
            state = one.entity if one.kind == "State" else one.speaks_for
            if one.kind == "Person":
                state = offices.headed_by(one.entity, day)
            if state:
                found.add(state)
    return frozenset(found)


def obligation_of(article: Iri, words: str) -> Obligation | None:
    """The obligation of an article that the reference data has: the only one, or that which shares most words."""
    return _nearest(_obligations().get(article, ()), words, 0)


def obligation_under(treaty: Iri, words: str) -> Obligation | None:
    """The obligation under a treaty that a text speaks of without its article."""
    stem = treaty.replace("/treaty-", "/treatyarticle-") + "-"
    found = [one for article, several in _obligations().items() if article.startswith(stem) for one in several]
    return _nearest(found, words, 2)


def _nearest(several: Iterable[Obligation], words: str, least: int) -> Obligation | None:
    spoken = set(_stems(words))
    ranked = sorted(
        ((len(spoken & set(_stems(" ".join(getattr(one, name) for name in _FIELDS)))), one) for one in several),
        key=lambda pair: (-pair[0], pair[1].iri),
    )
    return ranked[0][1] if ranked and (ranked[0][0] >= least) else None


def _stems(text: str) -> list[str]:
    return [word[:5] for word in _WORD.findall(text.lower())]


@cache
def _graph() -> ox.Store:
    store = ox.Store()
    file = ontology.REFERENCE / "treaties.ttl"
    if file.exists():
        store.load(path=str(file), format=ox.RdfFormat.TURTLE)
    return store


def _objects(subject: ox.NamedNode, predicate: str) -> list[str]:
    quads = _graph().quads_for_pattern(subject, ox.NamedNode(expand(predicate)), None, None)
    return sorted(quad.object.value for quad in quads if isinstance(quad.object, ox.NamedNode | ox.Literal))


@cache
def _pacts() -> tuple[Pact, ...]:
    signed: dict[str, set[Iri]] = {}
    wanted = ox.NamedNode(expand("fds:signatoryOf"))
    for quad in _graph().quads_for_pattern(None, ox.NamedNode(expand("rdf:predicate")), wanted, None):
        if isinstance(quad.subject, ox.NamedNode):
            for treaty in _objects(quad.subject, "rdf:object"):
                signed.setdefault(treaty, set()).update(map(Iri, _objects(quad.subject, "rdf:subject")))
    found = []
    for treaty, states in sorted(signed.items()):
        days = _objects(ox.NamedNode(treaty), "fds:signedOn")
        if len(states) > 1 and days and len(days[0]) == 10:
            found.append(Pact(Iri(treaty), frozenset(states), dt.date.fromisoformat(days[0])))
    return tuple(found)


@cache
def _obligations() -> dict[Iri, tuple[Obligation, ...]]:
    """The obligations of the reference data by the article that imposes them."""
    found: dict[Iri, list[Obligation]] = {}
    for quad in _graph().quads_for_pattern(None, ox.NamedNode(expand("fds:imposes")), None, None):
        if isinstance(quad.subject, ox.NamedNode) and isinstance(quad.object, ox.NamedNode):
            me = quad.object
            label, kind = (next(iter(_objects(me, name)), "") for name in ("rdfs:label", "fds:obligationType"))
            told = (next(iter(_objects(me, f"fds:{name}")), "") for name in _FIELDS)
            one = Obligation(Iri(me.value), "Obligation", label, (), Iri(kind) or None, *told)
            found.setdefault(Iri(quad.subject.value), []).append(one)
    return {article: tuple(several) for article, several in found.items()}

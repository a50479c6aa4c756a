"""Capitals that are meant, where the text names the city elsewhere ("rebels reached the Chadian capital"), and bodies
that have their seat in one, or "there"."""

import re
from collections.abc import Iterator
from typing import Final

from graph.extraction.clauses import surface_subject
from graph.extraction.lexicon import BODIES
from graph.extraction.linking.links import Mention
from graph.extraction.meaning.actors import Actors
from graph.extraction.relations.bodies import body_at
from graph.extraction.relations.found import FAR, Found
from graph.extraction.relations.reference import known_to_hold
from graph.extraction.relations.whereabouts import may_lie_in
from graph.language.sentence import Sentence, Token
from graph.model import Binding
from graph.terms import Iri, expand
from graph.vocabulary import Vocabulary

_CAPITAL: Final = expand("fds:capitalOf")
_LOCATED: Final = expand("fds:locatedIn")
_OPENED: Final = re.compile(r"\b[Tt]he $")
_CLOSED: Final = re.compile(r"['’]s? $")
_SEATED: Final = re.compile(
    r"\b(?:(?:is|are) (?:based|headquartered|seated) |"
    r"(?:has|have|keeps?|maintains?) (?:its|their) (?:\w+ )?(?:headquarters|headquarter|seat|secretariat) )"
    r"(?:in (?:the )?)?$"
)
_SEATS: Final = ("InternationalOrganisation", "Agency", "Organisation", "ArmedGroup")


def seats(sentence: Sentence, actors: Actors, vocabulary: Vocabulary) -> Iterator[Found]:
    """The capitals that a sentence means without their names, and the bodies that sit in them or "there"."""
    for token in sentence:
        word = token.text.lower()
        if word == "capital" and (owner := _whose(token, actors)):
            city = _capital(owner.entity, actors)
            if city is None or _is_named(sentence, token, actors):
                continue
            yield _found(sentence, token, city.entity, owner.entity, _CAPITAL, vocabulary, owner=owner)
            yield from _seated(sentence, token, owner.start, city.entity, actors, vocabulary)
        elif word == "there":
            before = actors.links.beginning(max(0, sentence.start - FAR), token.start)
            cities = [one for one in before if one.kind == "City"]
            if cities:
                yield from _seated(sentence, token, token.start, cities[-1].entity, actors, vocabulary)


def _whose(noun: Token, actors: Actors) -> Mention | None:
    """The state of "the Chadian capital" and "Chad's capital"; none of money, as in "French capital"."""
    links = actors.links
    owner = next((one for one in links.among(max(0, noun.start - 4), noun.start) if one.kind == "State"), None)
    if owner is None or owner.start >= noun.start:
        return None
    if owner.form == "demonym":
        opened = _OPENED.search(links.text, max(0, owner.start - 4), owner.start)
        return owner if opened and links.text[owner.end : noun.start] == " " else None
    return owner if _CLOSED.fullmatch(links.text, owner.end, noun.start) else None


def _capital(state: Iri, actors: Actors) -> Mention | None:
    """The capital of a state, where a text names it anywhere."""
    cities = (one for one in actors.links.mentions if one.kind == "City")
    return next((one for one in cities if known_to_hold(_CAPITAL, one.entity, state)), None)


def _is_named(sentence: Sentence, noun: Token, actors: Actors) -> bool:
    """Whether the name stands behind: "the Malian capital, Bamako", "Latvia's capital is Riga"."""
    after = sentence.tokens[noun.index + 1 : noun.index + 4]
    skipped = [token for token in after if token.text not in (",", "city")][:1]
    told = bool(skipped) and (skipped[0].lemma.lower() == "be" or actors.links.on(skipped[0]) is not None)
    return told or sentence.child(noun.index, "nsubj", "cop") is not None


def _seated(
    sentence: Sentence, noun: Token, start: int, city: Iri, actors: Actors, vocabulary: Vocabulary
) -> Iterator[Found]:
    """The body that has its seat in the city that is meant."""
    if not _SEATED.search(actors.links.text[sentence.start : start]):
        return
    verb: Token | None = noun
    while verb is not None and (verb.upos not in ("VERB", "AUX") or surface_subject(sentence, verb.index) is None):
        verb = sentence.tokens[verb.head] if verb.head not in (-1, verb.index) else None
    subject = surface_subject(sentence, verb.index) if verb is not None else None
    body = _body(sentence, subject, actors) if subject is not None else None
    if verb is None or subject is None or body is None:
        return
    if actors.links.known(body).kind in _SEATS and may_lie_in(body, city, actors):
        yield _found(sentence, verb, body, city, _LOCATED, vocabulary, beside=noun)


def _body(sentence: Sentence, index: int, actors: Actors) -> Iri | None:
    token = sentence.tokens[index]
    named = actors.links.on(token)
    if named is not None:
        return named.entity
    body = body_at(sentence, index, actors) if token.lemma.lower() in BODIES else None
    return body.entity if body is not None else actors.resolve(sentence, index)


def _found(
    sentence: Sentence,
    head: Token,
    subject: Iri,
    thing: Iri,
    relation: Iri,
    vocabulary: Vocabulary,
    *,
    owner: Mention | None = None,
    beside: Token | None = None,
) -> Found:
    other = beside or head
    return Found(
        vocabulary.relation(relation),
        subject,
        thing,
        sentence,
        head.index,
        min(head.start, other.start, owner.start if owner else head.start),
        max(head.end, other.end),
        "seats",
        presupposed=relation == _CAPITAL,
        inferred=True,
        slots=(Binding("object", owner.start, owner.end, owner.entity),) if owner else (),
    )

"""Terms of office whose office the sentence does not name: "Khan had come to office in 2018", "Ortega, in power since
2007", "She stepped down on Friday", "won a second term", "was sworn in", "lost a vote of confidence".

The office is the one that the article gave the person; else the one spoken of last, where nothing that is known speaks
against it; else the one that the reference data says the person held. Where none is certain, nothing is said.
"""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from graph.extraction.bindings import bound
from graph.extraction.clauses import is_passive, members, preposition, surface_subject
from graph.extraction.lexicon import TITLES
from graph.extraction.meaning.actors import Actors
from graph.extraction.meaning.offices import HEADS
from graph.extraction.relations.found import Found, Phase
from graph.extraction.relations.titlewords import NEXT
from graph.language.sentence import Sentence, Token
from graph.model import Date
from graph.terms import Iri, expand
from graph.vocabulary import Vocabulary

_OFFICES: Final = (*HEADS, *(expand(f"fds:{name}") for name in ("ministerOf", "leads", "chairs", "holdsOffice")))
_POWER: Final = frozenset("office power".split())
_CROWNS: Final = frozenset("king queen emir sultan emperor empress duke prince".split())
_TERM: Final = frozenset("term mandate".split())
_REACHING: Final = frozenset("come return rise sweep".split())
_TAKING: Final = frozenset("take assume win seize regain retake".split())
_LOSING: Final = frozenset("leave lose relinquish".split())
_KEEPING: Final = frozenset("begin start win secure serve".split())
_REMOVED: Final = frozenset("remove drive force sweep throw vote".split())
_TOPPLED: Final = frozenset("topple overthrow oust depose unseat".split())
_INSTALLED: Final = frozenset("swear inaugurate reinstate".split())
_OATHS: Final = frozenset("oath".split())
_RESIGNING: Final = frozenset("resign abdicate".split())
_STEPPING: Final = {("step", "down"), ("step", "aside"), ("stand", "down")}
_RULING: Final = frozenset("rule govern reign".split())
_LASTING: Final = ("since", "from", "for", "until", "between")
_UNITS: Final = frozenset("year decade month term".split())
_MONTHS: Final = frozenset(
    "january february march april may june july august september october november december".split()
)
_CONFIDENCE: Final = frozenset("confidence".split())


@dataclass(frozen=True, slots=True)
class _Told:
    """Whose term is told, by which word, and what is said of it; ``aside``: in an apposition."""

    person: int
    head: int
    phase: Phase
    aside: bool = False


def terms(sentence: Sentence, actors: Actors, vocabulary: Vocabulary, before: Sequence[Found]) -> Iterator[Found]:
    """The terms of office that a sentence tells without the office; ``before``: the relations found, oldest first."""
    for token in sentence.tokens:
        told = _in_power(sentence, token, actors) or _by_verb(sentence, token)
        if told is None:
            continue
        for index in members(sentence, told.person):
            person = actors.resolve(sentence, index)
            if person is None or actors.links.known(person).kind != "Person":
                continue
            if _is_told(sentence, person, before) or _is_ousted(sentence, person, told, actors):
                continue
            office = _office(token, person, actors, before)
            if office is None or _is_titled(sentence, index):
                continue
            relation, thing, phrase = office
            places = [sentence.tokens[i] for i in (index, told.head, token.index)]
            yield Found(
                vocabulary.relation(relation),
                person,
                actors.links.keep(thing) if thing in actors.links.gazetteer.known else thing,
                sentence,
                told.head,
                min(place.start for place in places),
                max(place.end for place in places),
                "the office spoken of",
                told.phase,
                phrase,
                presupposed=told.aside,
                inferred=True,
                slots=(bound("subject", sentence, index, person, actors.links),),
            )


def _office(token: Token, person: Iri, actors: Actors, before: Sequence[Found]) -> tuple[Iri, Iri, str] | None:
    """The office that is meant: the person's own, the one spoken of last, or the one known from the reference data."""
    offices = [(one, one.object) for one in before if one.relation.iri in _OFFICES and not isinstance(one.object, Date)]
    own = [(one, thing) for one, thing in offices if one.subject == person]
    heading = [(one, thing) for one, thing in own if one.relation.iri in HEADS]
    for one, thing in (heading or own)[-1:]:
        return one.relation.iri, thing, one.phrase
    known = person in actors.links.gazetteer.known
    near = [(one, thing) for one, thing in offices if one.spoken_of(token.start)]
    for one, office in near[-1:]:
        # Who seizes power does not become the king.
        crowned = one.subject != person and not _CROWNS.isdisjoint(one.phrase.lower().split())
        if not crowned and (not known or person in actors.offices.ever(one.relation.iri, office)):
            return one.relation.iri, office, one.phrase
    day = actors.article.published
    for when in (day, None):
        held = [(one, state) for one in HEADS if (state := actors.offices.held_by(one, person, when))]
        # Who is president and head of government in one has the one term of a president.
        if len({state for _, state in held}) == 1 and held[0][1] in actors.links.entities:
            return (*held[0], "")
    return None


def _is_told(sentence: Sentence, person: Iri, before: Sequence[Found]) -> bool:
    """Whether the text has given a person an office by a title, whose dates these are, or names it here."""
    own = [one for one in before if one.subject == person and one.relation.iri in _OFFICES]
    return any(one.presupposed or one.sentence is sentence for one in own)


def _is_ousted(sentence: Sentence, person: Iri, told: _Told, actors: Actors) -> bool:
    """Whether a clause tells how the one came to power whom its sentence says to have lost it: "ousted X, who took
    power in January"."""
    for token in sentence.tokens:
        lost = token.lemma.lower() in _TOPPLED and token.index != told.head
        thing = sentence.child(token.index, "obj") if lost else None
        if thing is not None and actors.resolve(sentence, thing.index) == person:
            return True
    return False


def _is_titled(sentence: Sentence, index: int) -> bool:
    """Whether a title stands beside a name: "Leni Robredo, the vice-president, was sworn in": of another office."""
    beside = sentence.tokens[max(0, index - 4) : index + 9]
    tied = (one for one in beside if one.head == index or sentence.tokens[one.head].head == index)
    if any(one.lemma.lower() in TITLES and one.relation in ("appos", "compound", "nmod", "conj") for one in tied):
        return True
    last = max((i for i in sentence.children(index) if sentence.tokens[i].relation == "flat"), default=index)
    behind = sentence.tokens[last + 1 : last + 9]
    if not behind or behind[0].text != ",":
        return False
    aside = itertools.takewhile(lambda one: one.text not in (",", ".", ";"), behind[1:])
    return any(not TITLES.isdisjoint(one.lemma.lower().split("-")) for one in aside)


def _in_power(sentence: Sentence, token: Token, actors: Actors) -> _Told | None:
    """Who is said to be "in office" or "in power": in an apposition or by a form of "be"."""
    tokens = sentence.tokens
    at = token.index
    if token.lemma.lower() not in _POWER or not at or tokens[at - 1].text.lower() not in ("in", "into"):
        return None
    copula = sentence.child(at, "cop")
    if copula is not None:
        subject = surface_subject(sentence, at)
        finite = sentence.child(at, "aux") or copula
        past = finite.feature("Tense") == "Past" and finite.feature("VerbForm") == "Fin"
        return _Told(subject, at, Phase.HELD if past else Phase.HOLDS) if subject is not None else None
    if at > 2 and tokens[at - 2].text == ",":
        named = actors.links.at(tokens[at - 3].start, tokens[at - 3].end)
        behind = tokens[at + 1].lemma.lower() if at + 1 < len(tokens) else ""
        if named and named.kind in ("Person", "State") and behind in ("since", "from", "for", "until"):
            person = next((i for i in range(at - 3, -1, -1) if _is_person(tokens[i], actors)), None)
            near = person is not None and at - person < 8 and "," not in {one.text for one in tokens[person : at - 2]}
            return _Told(person, at, Phase.HOLDS, aside=True) if near and person is not None else None
    return None


def _is_person(token: Token, actors: Actors) -> bool:
    named = actors.links.at(token.start, token.end)
    return named is not None and named.kind == "Person"


def _by_verb(sentence: Sentence, token: Token) -> _Told | None:
    """Whose term a verb tells of, and how: "came to power", "was toppled", "won a second term"."""
    if token.upos != "VERB":
        return None
    passive = is_passive(sentence, token.index)
    phase = _undergone(sentence, token) if passive else _done(sentence, token)
    if phase is None or _names_office(sentence, token):
        return None
    subject = surface_subject(sentence, token.index)
    return _Told(subject, token.index, phase) if subject is not None else None


def _undergone(sentence: Sentence, verb: Token) -> Phase | None:
    lemma, tied = verb.lemma.lower(), _tied(sentence, verb)
    if lemma in _INSTALLED:
        return Phase.BEGINS
    out = any(sentence.tokens[i].text.lower() == "out" for i in sentence.children(verb.index))
    if lemma in _REMOVED and (tied & {("from", "office"), ("from", "power")} or (lemma == "vote" and out)):
        return Phase.ENDS
    return Phase.ENDS if lemma in _TOPPLED else None


def _done(sentence: Sentence, verb: Token) -> Phase | None:
    lemma, tied = verb.lemma.lower(), _tied(sentence, verb)
    words = {sentence.tokens[i].text.lower() for i in sentence.children(verb.index)}
    thing = sentence.child(verb.index, "obj")
    noun = thing.lemma.lower() if thing else ""
    if (lemma in _RESIGNING and thing is None) or any(lemma == one and part in words for one, part in _STEPPING):
        return Phase.ENDS
    if lemma in _RULING and thing is None and _for_a_time(sentence, verb):
        finite = sentence.child(verb.index, "aux") or verb
        return Phase.HELD if finite.feature("Tense") == "Past" else Phase.HOLDS
    if lemma in _REACHING and tied & {("to", "office"), ("to", "power")}:
        return Phase.BEGINS
    if lemma == "take" and noun in _OATHS:
        return Phase.BEGINS
    if noun in _POWER and thing is not None and not _narrowed(sentence, thing):
        return Phase.BEGINS if lemma in _TAKING else Phase.ENDS if lemma in _LOSING else None
    if noun in _TERM and thing is not None and lemma in _KEEPING:
        below = {sentence.tokens[i].text.lower() for i in sentence.children(thing.index)}
        return Phase.HOLDS if below & NEXT else None
    if lemma == "lose" and thing is not None:
        inside = {sentence.tokens[i].lemma.lower() for i in sentence.subtree(thing.index)}
        return Phase.ENDS if inside & _CONFIDENCE and inside & {"vote", "motion"} else None
    return None


def _for_a_time(sentence: Sentence, verb: Token) -> bool:
    """Whether it is said since when or how long somebody did something: "had governed since 2015", "for ten years"."""
    tied = [i for i in sentence.children(verb.index) if sentence.tokens[i].relation == "obl" and i > verb.index]
    return any(
        preposition(sentence, i) in _LASTING
        and (sentence.tokens[i].upos == "NUM" or sentence.tokens[i].lemma.lower() in (*_UNITS, *_MONTHS))
        for i in tied
    )


def _narrowed(sentence: Sentence, noun: Token) -> bool:
    return any(
        sentence.tokens[i].relation in ("compound", "amod", "nmod") or sentence.tokens[i].text.lower() in ("an", "a")
        for i in sentence.children(noun.index)
    )


def _tied(sentence: Sentence, verb: Token) -> set[tuple[str, str]]:
    """What prepositions tie to a verb: pairs of preposition and noun."""
    return {
        (preposition(sentence, i), sentence.tokens[i].lemma.lower())
        for i in sentence.children(verb.index)
        if sentence.tokens[i].relation == "obl"
    }


def _names_office(sentence: Sentence, verb: Token) -> bool:
    """Whether "as" behind a verb says which office it is."""
    return any(preposition(sentence, i) == "as" for i in sentence.children(verb.index)) or any(
        token.text == "as" and token.head > verb.index for token in sentence.tokens[verb.index + 1 : verb.index + 5]
    )

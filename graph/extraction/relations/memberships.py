"""Memberships of a body that the sentence does not name: "Finland had joined eleven months before", "Slovenia, a member
since 2004", "Zimbabwe, which had walked out in 2003", "ten years after it had applied".

The body is the one in whose membership the text spoke of somebody last; where a word says what it is ("a member of
both"), the last two.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from graph.extraction.bindings import bound
from graph.extraction.clauses import is_passive, members, preposition, surface_subject
from graph.extraction.meaning.actors import Actors
from graph.extraction.relations.bearers import Bearers
from graph.extraction.relations.found import FAR, Found, Phase
from graph.language.sentence import Sentence, Token
from graph.model import Date
from graph.terms import Iri, expand
from graph.vocabulary import Vocabulary

_MEMBER: Final = expand("org:memberOf")
_APPLIED: Final = expand("fds:appliedToJoin")
_ENTERING: Final = frozenset("join accede enter rejoin return".split())
_OF_ITSELF: Final = ("member", "join", "accede")
"""Words that mean a membership although none was told before: who returned or entered may have come to a place."""
_OF_MEMBERS: Final = re.compile(r"\bmember(?:s|ship)?\b", re.IGNORECASE)
_MEMBERS: Final = re.compile(r"\b(?:whose|its) (?:\w+ )?members\b")
_NEAR: Final = 160
"""Characters behind which "them" are no longer the members of whom the text told."""
_OWN: Final = ("its", "their")
_LEAVING: Final = frozenset("leave quit withdraw exit".split())
_ADMITTED: Final = frozenset("admit readmit accept".split())
_EXPELLED: Final = frozenset("expel eject exclude".split())
_PHRASAL: Final = {
    **dict.fromkeys((("come", "back"), ("come", "in"), ("get", "in")), Phase.BEGINS),
    **dict.fromkeys((("walk", "out"), ("pull", "out"), ("drop", "out")), Phase.ENDS),
}
_TIES: Final = frozenset("to into from of out_of with for as on against".split())
"""Prepositions with which a verb says itself what is joined, left or meant."""
_TIMES: Final = frozenset("minute hour day week month year decade time".split())
_BECOMING: Final = {"become": Phase.BEGINS, "remain": Phase.HOLDS, "stay": Phase.HOLDS}
_LESSER: Final = frozenset("associate senior leading junior".split())
_BOTH: Final = frozenset("both these two".split())


@dataclass(frozen=True, slots=True)
class _Told:
    """Who is said to be, become or have been a member: the nouns that name them, the word that says it, and how."""

    subjects: tuple[int, ...]
    head: int
    phase: Phase
    relation: Iri = _MEMBER
    several: bool = False
    aside: bool = False


def memberships(
    sentence: Sentence, actors: Actors, vocabulary: Vocabulary, bearers: Bearers, before: Sequence[Found]
) -> Iterator[Found]:
    """The memberships that a sentence tells without their body; ``before``: the relations found, oldest first."""
    spoken = [one for one in before if one.relation.iri in (_MEMBER, _APPLIED) and not isinstance(one.object, Date)]
    if not spoken and not _OF_MEMBERS.search(actors.links.text, max(0, sentence.start - FAR), sentence.end):
        return
    for token in sentence.tokens:
        for told in (_by_noun(sentence, token), _by_verb(sentence, token), _by_pronoun(sentence, token, actors)):
            if told is None:
                continue
            relation = vocabulary.relation(told.relation)
            for body in _bodies(sentence, token, told, spoken, actors):
                for index in told.subjects:
                    for subject in bearers.of(sentence, index, actors, relation, relation.subjects):
                        if subject == body or actors.links.known(subject).kind == "Person":
                            continue
                        places = [sentence.tokens[i] for i in (index, told.head, token.index)]
                        yield Found(
                            relation,
                            subject,
                            body,
                            sentence,
                            told.head,
                            min(place.start for place in places),
                            max(place.end for place in places),
                            "the body spoken of",
                            told.phase,
                            presupposed=told.aside,
                            inferred=True,
                            slots=(bound("subject", sentence, index, subject, actors.links),),
                        )


def _bodies(sentence: Sentence, token: Token, told: _Told, spoken: Sequence[Found], actors: Actors) -> tuple[Iri, ...]:
    """The body that is meant: of "both" the two last spoken of, else the last one."""
    near = [
        one.object
        for one in sorted(spoken, key=lambda one: (one.sentence.start, one.end))
        if not isinstance(one.object, Date)
        and (one.sentence is not sentence or one.head < token.index)
        and one.spoken_of(token.start)
    ]
    last = tuple(dict.fromkeys(reversed(near)))
    if told.several:
        return last[:2] if len(last) > 1 else ()
    if last or (token.lemma.lower() not in (*_OF_ITSELF, "they") or told.phase.over):
        return last[:1]
    named = [
        one.entity
        for one in actors.links.beginning(max(0, token.start - FAR), token.start)
        if one.kind == "InternationalOrganisation" and one.form != "demonym"
    ]
    return (named[-1],) if len(set(named)) == 1 else ()


def _by_noun(sentence: Sentence, token: Token) -> _Told | None:
    """Who is called a member of nothing that is named: "a member since 2004", "had become members in 2017"."""
    if token.lemma.lower() != "member" or token.upos != "NOUN":
        return None
    several = False
    one = _one_of(sentence, token)
    for below in (sentence.tokens[i] for i in sentence.children(token.index)):
        if below.text.lower() in _OWN and (one is not None or preposition(sentence, token.index) == "among"):
            continue  # "is not among its members"
        tied = below.relation == "nmod" and preposition(sentence, below.index) in ("of", "for", "in", "")
        if tied and below.text.lower() in _BOTH:
            several = True
        elif _says_of_what(below, tied=tied) or (below.relation == "amod" and below.lemma.lower() in _LESSER):
            return None
    verb = sentence.tokens[token.head]
    if one is not None:
        return _Told(members(sentence, one), verb.index, Phase.HOLDS)
    if token.relation == "nsubj" and sentence.child(verb.index, "cop") and verb.upos == "PROPN":
        return _Told(members(sentence, verb.index), verb.index, Phase.HOLDS)  # "the founding members were Peru …"
    if token.relation == "appos" and sentence.child(token.index, "cop") is None:
        return _Told(members(sentence, token.head), token.index, Phase.HOLDS, several=several, aside=True)
    if (copula := sentence.child(token.index, "cop")) is not None:
        subject = surface_subject(sentence, token.index)
        finite = sentence.child(token.index, "aux") or copula
        held = finite.feature("Tense") == "Past" and finite.feature("VerbForm") == "Fin"
        phase = Phase.HELD if held else Phase.HOLDS
        return _Told(members(sentence, subject), token.index, phase, several=several) if subject is not None else None
    if token.relation in ("xcomp", "obj") and verb.lemma.lower() in _BECOMING:
        subject = surface_subject(sentence, verb.index)
        if subject is None:
            return None
        together = (*members(sentence, subject), *_alongside(sentence, verb.index), *_among(sentence, token.index))
        return _Told(together, verb.index, _BECOMING[verb.lemma.lower()], several=several)
    return None


def _one_of(sentence: Sentence, noun: Token) -> int | None:
    """Who "is one of" the members."""
    one = sentence.tokens[noun.head]
    counted = noun.relation == "nmod" and preposition(sentence, noun.index) == "of" and one.text.lower() == "one"
    return surface_subject(sentence, one.index) if counted and sentence.child(one.index, "cop") else None


def _by_pronoun(sentence: Sentence, token: Token, actors: Actors) -> _Told | None:
    """Who is "among them", of whom the text has just told as members: "whose members share a court. Chad is not"."""
    if token.text.lower() != "them" or preposition(sentence, token.index) != "among":
        return None
    if not _MEMBERS.search(actors.links.text, max(0, token.start - _NEAR), token.start):
        return None
    subject = surface_subject(sentence, token.index) if sentence.child(token.index, "cop") else None
    return _Told(members(sentence, subject), token.index, Phase.HOLDS) if subject is not None else None


def _among(sentence: Sentence, noun: int) -> tuple[int, ...]:
    """Who is "including" one of the members."""
    below = (i for i in sentence.children(noun) if preposition(sentence, i) in ("including", "include", "such_as"))
    return tuple(one for first in below for one in members(sentence, first))


def _says_of_what(below: Token, *, tied: bool) -> bool:
    """Whether a word below "member" says of what: "of NATO", "NATO member", "the bloc's member"."""
    if tied and below.lemma.lower() not in _TIMES and below.upos != "NUM":
        return True
    return below.relation == "compound" or (below.deprel == "nmod:poss" and below.upos != "PRON")


def _by_verb(sentence: Sentence, token: Token) -> _Told | None:
    """Who is said to join, leave or ask without saying what: "had joined", "was admitted in 1995"."""
    if token.upos != "VERB":
        return None
    lemma, passive = token.lemma.lower(), is_passive(sentence, token.index)
    particle = sentence.child(token.index, "compound")
    words = {sentence.tokens[i].text.lower() for i in sentence.children(token.index)}
    phase: Phase | None = None
    relation = _MEMBER
    if passive:
        phase = Phase.BEGINS if lemma in _ADMITTED else Phase.ENDS if lemma in _EXPELLED else None
    elif lemma == "apply":
        phase, relation = Phase.BEGINS, _APPLIED
    else:
        phase = Phase.BEGINS if lemma in _ENTERING else Phase.ENDS if lemma in _LEAVING else None
        phase = phase or next((one for (verb, part), one in _PHRASAL.items() if lemma == verb and part in words), None)
    if phase is None or _says_what(sentence, token) or (particle and (lemma, particle.text.lower()) not in _PHRASAL):
        return None
    subject = surface_subject(sentence, token.index)
    if subject is None:
        return None
    together = (*members(sentence, subject), *_alongside(sentence, token.index))
    return _Told(together, token.index, phase, relation)


def _says_what(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb says itself what is joined or left: by an object, or by what a preposition ties to it."""
    for index in sentence.children(verb.index):
        below = sentence.tokens[index]
        if below.relation in ("obj", "iobj", "ccomp", "csubj") and below.lemma.lower() not in _TIMES:
            return True
        if below.relation == "xcomp" and (verb.lemma.lower() != "apply" or _says_what(sentence, below)):
            return True
        if below.relation == "obl" and preposition(sentence, index) in _TIES and below.lemma.lower() not in _TIMES:
            return True
        if below.relation == "advcl" and any(sentence.tokens[i].text == "in" for i in sentence.children(index)):
            return True  # "joined in condemning it"
    return False


def _alongside(sentence: Sentence, verb: int) -> tuple[int, ...]:
    """Who did so "at the same time as" the subject."""
    for index in sentence.children(verb):
        same = any(sentence.tokens[i].text.lower() == "same" for i in sentence.children(index))
        if same and sentence.tokens[index].lemma.lower() in ("time", "day", "year"):
            return tuple(
                one
                for below in sentence.children(index)
                if preposition(sentence, below) == "as"
                for one in members(sentence, below)
            )
    return ()

"""At whom a reaction is directed that only names the deed it reacts to.

"Paris rejected the demand" rejects those who demanded; "Hamas welcomed it" welcomes those whose deed was told just
before. The recipient is then who did that: the actor of the deed told last that the noun can mean, in this sentence or
not long before. What only "it" or "the decision" names is told in the last sentence that tells of a deed at all; where
that sentence tells of something else, nobody knows whom the reaction is meant for.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Final

from graph.extraction.clauses import preposition
from graph.extraction.describing import is_hyphened
from graph.extraction.events.deeds import Deed
from graph.extraction.recognitions import RECOGNISING
from graph.language.sentence import Sentence, Token
from graph.terms import Iri, local_name

REACTIONS: Final = ("ACCUSE", "REJECT", "SUPPORT")
_THING: Final = ("it", "this", "that")
_WORDS: Final = ("ACCUSE", "AGREE", "REQUEST", "REJECT", "SUPPORT", "THREATEN")
_FORCE: Final = ("ASSAULT", "COERCE", "MOBILIZE")
_OFFERS: Final = ("AGREE", "AID", "CONCEDE", "COOPERATE", "REQUEST", "SUPPORT")
_DONE: Final = (*_FORCE, *_OFFERS, "REJECT", "RETREAT", "SANCTION", "THREATEN")
_DECIDED: Final = "decision move step measure"
_NAMED: Final = (
    ("attack strike strikes raid killing invasion assault bombing shelling incursion", ("ASSAULT",)),
    ("operation coup test launch execution", _FORCE),
    ("incident", _FORCE),
    ("arrest ruling verdict trial sentence conviction crackdown", ("COERCE", "ASSAULT")),
    ("drill manoeuvre maneuver exercise deployment", ("MOBILIZE", "COOPERATE")),
    ("ban sanction tariff blockade suspension expulsion", ("SANCTION", "COERCE")),
    ("withdrawal", ("RETREAT", "SANCTION")),
    ("release", ("RETREAT", "CONCEDE")),
    ("recognition", ("SUPPORT",)),
    ("refusal rejection", ("REJECT",)),
    ("demand request appeal", ("REQUEST", "THREATEN")),
    ("call", ("REQUEST", "CONSULT")),
    ("threat warning ultimatum", ("THREATEN", "REQUEST")),
    ("charge allegation accusation claim criticism condemnation", _WORDS),
    ("statement remark comment announcement declaration", (*_WORDS, "CONCEDE", "RETREAT")),
    ("proposal offer plan initiative gesture", (*_OFFERS, "RETREAT")),
    ("deal agreement", _OFFERS),
    ("vote resolution", ("ACCUSE", "REJECT", "SANCTION", "SUPPORT")),
    ("law order", ("COERCE", "REJECT", "SANCTION", "SUPPORT")),
    ("action", _DONE),
    (_DECIDED, tuple(one for one in _DONE if one != "ASSAULT")),
)
_MEANS: Final = {noun: types for nouns, types in _NAMED for noun in nouns.split()}
"""The types of deed that a noun can mean; what several do together is nobody's "claim" or "decision"."""
_VAGUE: Final = frozenset("decision move step measure action announcement".split())
_PASSING: Final = frozenset("adopt approve block endorse oppose pass ratify sign veto vote".split())
"""What is done to a bill, a treaty or a plan: "it" is then one of these, and no deed that is no proposal."""
_ABOUT: Final = ("against", "for", "over", "to", "with")
_PASSED: Final = ("vote", "resolution", "law")
"""What only those make who do such a thing: whoever rejects an election has not held "the vote"."""
_POINTING: Final = ("the", "this", "that", "these", "those")
_HOLDING_BACK: Final = ("refuse", "decline")
_FAR: Final = 400
"""Characters behind which a deed is no longer what is reacted to."""
_NEXT: Final = 150
"""Characters behind which "it" need no longer be what somebody else has reacted to."""


def directed(deed: Deed, earlier: Sequence[Deed]) -> Deed:
    """The deed with its recipients, where it is a reaction that has none and names a deed that was told before."""
    event = deed.event
    if again := _recognised_before(deed, earlier):
        slots = tuple(slot for slot in deed.slots if slot[0] != "recipient" or slot[2] in again)
        return replace(deed, event=replace(event, recipients=again), inferred=True, slots=slots)
    thing = _named(deed.sentence, deed.head)
    if thing is None or not event.actors or local_name(event.type) not in REACTIONS:
        return deed
    reactors = _reactors(deed, thing, earlier)
    taken_up = _taken_up(deed.sentence, thing)
    if taken_up is not None:
        reactors |= {who for slot, index, who in deed.slots if slot == "recipient" and index == thing.index}
        thing = taken_up
    left = tuple(who for who in event.recipients if who not in reactors)
    passed = _is_passed(deed, thing)  # "it" is then a bill or a treaty, and nobody
    named = {who for slot, index, who in deed.slots if slot == "recipient" and not (passed and index == thing.index)}
    guessed = not named & {*left}
    doers = _doers(deed, thing, earlier) if guessed else ()
    others = doers or left
    unknown = doers is None or passed or {*left} & _unmeant(deed, thing, earlier)
    if guessed and not doers and unknown:
        others = ()
    if others == event.recipients:
        return deed
    slots = tuple(slot for slot in deed.slots if slot[0] != "recipient" or slot[2] in others)
    return replace(deed, event=replace(event, recipients=others), inferred=True, slots=slots)


def _recognised_before(deed: Deed, earlier: Sequence[Deed]) -> tuple[Iri, ...]:
    """Whom "it" or "them" means as what somebody recognises too: whom others recognised just before, "Chad recognised
    Kosovo in May; Togo has recognised it since", and none of those who did."""
    pronoun = _recognised(deed)
    if pronoun is None or pronoun.lemma.lower() not in ("it", "they") or not deed.event.actors:
        return ()
    before = [one for one in earlier if one.start < deed.start and deed.start - one.end <= _FAR]
    last = next((one for one in reversed(before) if _recognised(one) is not None and one.event.recipients), None)
    if last is None or set(last.event.recipients) & set(deed.event.actors):
        return ()
    several = len(last.event.recipients) > 1
    return last.event.recipients if several == (pronoun.text.lower() == "them") else ()


def _recognised(deed: Deed) -> Token | None:
    """What is recognised by a deed, or by what it refuses to do: "declined to recognise | it |"."""
    sentence, verb = deed.sentence, deed.sentence.tokens[deed.head]
    clause = sentence.child(verb.index, "xcomp") if verb.lemma.lower() in _HOLDING_BACK else verb
    if clause is None or clause.lemma.lower() not in RECOGNISING or local_name(deed.event.type) not in REACTIONS:
        return None
    passive = (one for i in sentence.children(clause.index) if (one := sentence.tokens[i]).deprel == "nsubj:pass")
    return sentence.child(clause.index, "obj") or next(passive, None)


def _reactors(deed: Deed, thing: Token, earlier: Sequence[Deed]) -> set[Iri]:
    """Who has only reacted to the same thing as well: in "Brazil welcomed the move, Cuba denounced it", not Brazil is
    denounced. Somebody whom the reaction names itself is none of them."""
    if thing.lemma.lower() not in _THING:
        return set()
    near = [one for one in earlier if one.start < deed.start and deed.start - one.end <= _NEXT]
    alike = (one for one in near if local_name(one.event.type) in REACTIONS and _named(one.sentence, one.head))
    slots = [(index, who) for slot, index, who in deed.slots if slot == "recipient" and index != thing.index]
    beside = {who for index, who in slots if _reacts(deed.sentence, index)}
    named = {who for _, who in slots} - beside
    return {who for one in alike for who in one.event.actors if who not in named} | beside


def _reacts(sentence: Sentence, index: int) -> bool:
    """Whether a word is the subject of a verb whose object only names a deed: "Taipei regretted the decision"."""
    token = sentence.tokens[index]
    return token.relation == "nsubj" and _named(sentence, token.head) is not None


def _taken_up(sentence: Sentence, thing: Token) -> Token | None:
    """The noun for a deed that "it" takes up in its sentence: "Oslo regretted | the decision |, Bern hailed it"."""
    if thing.lemma.lower() not in _THING:
        return None
    before = (one for one in reversed(sentence.tokens[: thing.index]) if one.relation == "obj")
    return next((one for one in before if one.lemma.lower() in _MEANS and _is_pointed_at(sentence, one)), None)


def _is_pointed_at(sentence: Sentence, noun: Token) -> bool:
    determiner = sentence.child(noun.index, "det")
    return determiner is not None and determiner.lemma.lower() in _POINTING


def _is_passed(deed: Deed, thing: Token) -> bool:
    """Whether a reaction is a vote on "it", a bill or a treaty that is nobody's by what is told."""
    return thing.lemma.lower() in _THING and deed.sentence.tokens[deed.head].lemma.lower() in _PASSING


def _unmeant(deed: Deed, thing: Token, earlier: Sequence[Deed]) -> set[Iri]:
    """Who only accused somebody else just before: whoever condemns what was done condemns none of these; nor who struck
    somebody, where "the decision" is reacted to."""
    types = ("ACCUSE", "ASSAULT") if thing.lemma.lower() in _DECIDED.split() else ("ACCUSE",)
    near = [one for one in earlier if one.start < deed.start and deed.start - one.end <= _FAR]
    return {who for one in near if local_name(one.event.type) in types for who in one.event.actors}


def _doers(deed: Deed, thing: Token, earlier: Sequence[Deed]) -> tuple[Iri, ...] | None:
    """Who did what a noun or pronoun means as the object of a reaction; none where something else was told since."""
    lemma = thing.lemma.lower()
    before = [one for one in earlier if one.start < deed.start and deed.start - one.end <= _FAR]
    heads = {(one.sentence.start, one.head) for one in before}
    near = [one for one in before if not _is_over(one, deed) and not _is_attribute(one) and not _is_part(one, heads)]
    near = [one for one in near if not _is_background(one)] or near
    for _, several in groupby(reversed(near), key=lambda one: one.sentence.start):
        told = list(several)
        if lemma in _DECIDED.split() and all(local_name(one.event.type) == "ASSAULT" for one in told):
            continue  # what gunmen did is no "decision", and hides none
        others = list(_others(deed, lemma, told))
        if found := next((who for who in others if who), ()):
            return found
        if others and (lemma in _THING or lemma in _VAGUE):
            return None
    return ()


def _is_over(one: Deed, deed: Deed) -> bool:
    """Whether a deed governs another: who is urged to condemn "the attack" does not condemn whoever urges him."""
    return one.sentence is deed.sentence and one.head in list(deed.sentence.ancestors(deed.head))


def _is_background(one: Deed) -> bool:
    """Whether a deed is told as one of long before: "Bern had approved it", "Oslo expelled one last month"."""
    sentence = one.sentence
    below = [sentence.tokens[i] for i in sentence.children(one.head)]
    if not sentence.tokens[one.head].is_root:
        return False
    had = any(each.relation == "aux" and each.text.lower() == "had" for each in below)
    spans = (each for each in below if each.lemma.lower() in ("month", "year", "decade"))
    last = any(sentence.tokens[i].lemma.lower() == "last" for each in spans for i in sentence.children(each.index))
    return had or last


def _is_attribute(one: Deed) -> bool:
    """Whether a deed only says what somebody is: "the U.N.-backed government" is no plan of the United Nations."""
    return one.sentence.tokens[one.head].deprel == "amod" and is_hyphened(one.sentence, one.head)


def _is_part(one: Deed, heads: Collection[tuple[int, int]]) -> bool:
    """Whether a deed is only what another one is done to: the cooperation of "halted cooperation"."""
    token = one.sentence.tokens[one.head]
    return token.upos == "NOUN" and token.relation == "obj" and (one.sentence.start, token.head) in heads


def _others(deed: Deed, lemma: str, told: Sequence[Deed]) -> Iterator[tuple[Iri, ...]]:
    """Of each deed of a sentence by somebody else its doers, where a word can mean it, else nobody; of a reaction to
    the same thing, and of a vote on what is now voted on, those at whom that is directed."""
    passed = deed.sentence.tokens[deed.head].lemma.lower() in _PASSING
    means = _OFFERS if lemma in _THING and passed else _MEANS.get(lemma, (*_DONE, "ACCUSE"))
    for one in told:
        others = tuple(who for who in one.event.actors if who not in deed.event.actors)
        if not others or len(others) < len(one.event.actors):
            continue
        kind = local_name(one.event.type)
        same = _named(one.sentence, one.head) if kind in REACTIONS else None
        again = passed and one.sentence.tokens[one.head].lemma.lower() in _PASSING and kind in REACTIONS
        if (same or again) and (lemma in _THING or lemma in _VAGUE):
            directed_at = one.event.recipients if one.inferred or again else ()
            yield directed_at if not set(directed_at) & set(deed.event.actors) else ()
        else:
            passing = one.sentence.tokens[one.head].lemma.lower() in _PASSING
            yield others if kind in means and (passing or lemma not in _PASSED) else ()


def _named(sentence: Sentence, head: int) -> Token | None:
    """The object that is "it", or a noun for a deed with "the" or "this"; also in "voted against it"."""
    for below in sentence.children(head):
        token = sentence.tokens[below]
        about = token.relation == "obl" and preposition(sentence, below) in _ABOUT
        if not about and token.relation != "obj" and token.deprel != "nsubj:pass":
            continue
        pointed = token.lemma.lower() in _MEANS and _is_pointed_at(sentence, token)
        if pointed or token.lemma.lower() in _THING:
            return token
    return None

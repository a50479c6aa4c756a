"""At whom a reaction is directed that only names the deed it reacts to.

"Paris rejected the demand" rejects those who demanded; "Hamas welcomed it" welcomes those whose deed was told just
before. The recipient is then who did that: the actor of the deed told last that the noun can mean, in this sentence or
not long before. What only "it" or "the decision" names is told in the last sentence that tells of a deed at all; where
that sentence tells of something else, nobody knows whom the reaction is meant for.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Final

from graph.extraction.clauses import preposition
from graph.extraction.describing import is_hyphened
from graph.extraction.events.deeds import Deed
from graph.language.sentence import Sentence, Token
from graph.terms import Iri, local_name

REACTIONS: Final = ("ACCUSE", "REJECT", "SUPPORT")
_THING: Final = ("it", "this", "that")
_WORDS: Final = ("ACCUSE", "AGREE", "REQUEST", "REJECT", "SUPPORT", "THREATEN")
_FORCE: Final = ("ASSAULT", "COERCE", "MOBILIZE")
_OFFERS: Final = ("AGREE", "AID", "CONCEDE", "COOPERATE", "REQUEST", "SUPPORT")
_DONE: Final = (*_FORCE, *_OFFERS, "REJECT", "RETREAT", "SANCTION", "THREATEN")
_NAMED: Final = (
    ("attack strike strikes raid killing invasion assault bombing shelling incursion", ("ASSAULT",)),
    ("operation coup test launch execution", _FORCE),
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
    ("charge allegation accusation claim", _WORDS),
    ("statement remark comment announcement declaration", (*_WORDS, "CONCEDE", "RETREAT")),
    ("proposal offer plan initiative gesture", (*_OFFERS, "RETREAT")),
    ("deal agreement", _OFFERS),
    ("vote resolution", ("ACCUSE", "REJECT", "SANCTION", "SUPPORT")),
    ("law order", ("COERCE", "REJECT", "SANCTION", "SUPPORT")),
    ("decision move step measure action", _DONE),
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
_FAR: Final = 400
"""Characters behind which a deed is no longer what is reacted to."""
_NEXT: Final = 150
"""Characters behind which "it" need no longer be what somebody else has reacted to."""


def directed(deed: Deed, earlier: Sequence[Deed]) -> Deed:
    """The deed with its recipients, where it is a reaction that has none and names a deed that was told before."""
    event = deed.event
    thing = _named(deed.sentence, deed.head)
    if thing is None or not event.actors or local_name(event.type) not in REACTIONS:
        return deed
    reactors = _reactors(deed, thing, earlier)
    left = tuple(who for who in event.recipients if who not in reactors)
    others = left or _doers(deed, thing, earlier)
    if others == event.recipients:
        return deed
    slots = tuple(slot for slot in deed.slots if slot[0] != "recipient" or slot[2] not in reactors)
    return replace(deed, event=replace(event, recipients=others), inferred=True, slots=slots)


def _reactors(deed: Deed, thing: Token, earlier: Sequence[Deed]) -> set[Iri]:
    """Who has only reacted to the same thing as well: in "Brazil welcomed the move, Cuba denounced it", not Brazil is
    denounced. Somebody whom the reaction names itself is none of them."""
    near = [one for one in earlier if one.start < deed.start and deed.start - one.end <= _NEXT]
    alike = (one for one in near if local_name(one.event.type) in REACTIONS and _named(one.sentence, one.head))
    named = {who for slot, index, who in deed.slots if slot == "recipient" and index != thing.index}
    vague = thing.lemma.lower() in _THING
    return {who for one in alike for who in one.event.actors if vague and who not in named}


def _doers(deed: Deed, thing: Token, earlier: Sequence[Deed]) -> tuple[Iri, ...]:
    """Who did what a noun or pronoun means as the object of a reaction."""
    lemma = thing.lemma.lower()
    before = [one for one in earlier if one.start < deed.start and deed.start - one.end <= _FAR]
    near = [one for one in before if not _is_over(one, deed) and not _is_attribute(one)]
    for _, told in groupby(reversed(near), key=lambda one: one.sentence.start):
        others = list(_others(deed, lemma, told))
        if found := next((who for who in others if who), ()):
            return found
        if others and (lemma in _THING or lemma in _VAGUE):
            return ()
    return ()


def _is_over(one: Deed, deed: Deed) -> bool:
    """Whether a deed governs another: who is urged to condemn "the attack" does not condemn whoever urges him."""
    return one.sentence is deed.sentence and one.head in list(deed.sentence.ancestors(deed.head))


def _is_attribute(one: Deed) -> bool:
    """Whether a deed only says what somebody is: "the U.N.-backed government" is no plan of the United Nations."""
    return one.sentence.tokens[one.head].deprel == "amod" and is_hyphened(one.sentence, one.head)


def _others(deed: Deed, lemma: str, told: Iterator[Deed]) -> Iterator[tuple[Iri, ...]]:
    """Of each deed of a sentence by somebody else its doers, where a word can mean it, else nobody; of a reaction to
    the same thing those at whom that is directed."""
    passed = deed.sentence.tokens[deed.head].lemma.lower() in _PASSING
    means = _OFFERS if lemma in _THING and passed else _MEANS.get(lemma, (*_DONE, "ACCUSE"))
    for one in told:
        others = tuple(who for who in one.event.actors if who not in deed.event.actors)
        if not others or len(others) < len(one.event.actors):
            continue
        kind = local_name(one.event.type)
        same = _named(one.sentence, one.head) if kind in REACTIONS else None
        if same and (lemma in _THING or lemma in _VAGUE):
            directed_at = one.event.recipients if one.inferred else ()
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
        determiner = sentence.child(below, "det")
        pointed = token.lemma.lower() in _MEANS and determiner and determiner.lemma.lower() in _POINTING
        if pointed or token.lemma.lower() in _THING:
            return token
    return None

"""Who did it of two who stand over each other: whom the words for it are about, not who does something to him.

"Iraq hanged two men for killing a judge", "Chad shot a commander who had raided the town": the men killed him, and the
commander raided it. What falls from what is shot down was not thrown by who shot it down.
"""

from collections.abc import Iterator
from typing import Final

from graph.extraction.clauses import is_passive, members, preposition, sufferer, surface_subject
from graph.extraction.events.accused import ACCUSING
from graph.extraction.events.ended import ATTACKS
from graph.extraction.events.participants import Participants
from graph.language.sentence import Sentence, Token
from graph.terms import Iri

_FOR: Final = ("for", "of", "with")
"""What stands before the deed for which something is done to who did it."""
_THOUGHT: Final = ACCUSING | frozenset("accuse believe think allege say know".split())
_DOWNING: Final = ("intercept", "down", "shoot", "destroy", "neutralise", "neutralize", "repel")
_MISSILES: Final = frozenset("missile drone rocket uav projectile shell aircraft jet plane warplane helicopter".split())
_THINGS: Final = ("which", "that")
_DOING: Final = frozenset(
    "launch carry conduct stage mount commit perpetrate order plan plot claim lead join take participate execute start "
    "begin open wage make unleash mastermind organise organize admit acknowledge confess direct finance coordinate "
    "do be have continue resume repeat announce hail praise defend justify".split()
)
"""Verbs by whose subject the attack may be that is their object."""
_RAIDS: Final = ATTACKS | frozenset(
    "ambush blast explosion shooting killing massacre murder stabbing invasion incursion violence crackdown".split()
)
_AFTER: Final = ("after", "following", "since", "despite", "over", "amid", "about")
_FALLEN: Final = frozenset("debris wreckage fragment shrapnel splinter remnant".split())


def without_those_over(taking: Participants) -> None:
    """Drop from those who did it whoever only does something to one of them, and who shot down what fell on others."""
    number = taking.told[0]
    doing = [(place[1], whom) for place, whom in taking.sides["actor"] if place[0] == number]
    sentence = taking.view.sentence
    if not doing:
        return
    verbs = list(_over(sentence, taking.told[1]))
    below = {index for index, _ in doing}
    outside = set[int]()
    nearest, reacting = _nearest(sentence, taking.told[1]), _reacting(sentence, taking.told[1])
    for clause, verb in verbs:
        subject = sentence.child(verb, "nsubj")
        if subject is None or clause in sentence.subtree(subject.index):
            continue
        theirs = {subject.index, *sentence.subtree(subject.index)}
        if any(_is_nearer(sentence, taking.told[1], (clause, verb), one) for one in below - theirs):
            outside |= theirs
        if nearest is not None and nearest[0] in sentence.subtree(verb) and nearest[1] not in theirs:
            outside |= theirs if taking.acting(nearest[1]) else set()
        if verb == reacting:
            outside |= theirs
        if _is_downing(sentence, verb) and _is_of_what_falls(sentence, taking.told[1], verb):
            outside |= theirs
    if (suffering := sufferer(sentence, taking.told[1])) is not None:
        outside |= {suffering, *sentence.subtree(suffering)}
    if _has_fallen(sentence, taking.told[1]):
        outside |= below - _own(sentence, taking.told[1])
    taking.spare("actor", {whom for index, whom in doing if index in outside} - _kept(doing, outside))


def _kept(doing: list[tuple[int, Iri]], outside: set[int]) -> set[Iri]:
    """Those who are meant by other words too."""
    return {whom for index, whom in doing if index not in outside}


def _over(sentence: Sentence, told: int) -> Iterator[tuple[int, int]]:
    """Each verb over a word, with the word straight below it on the way up."""
    below = told
    for above in sentence.ancestors(told):
        if sentence.tokens[above].upos == "VERB":
            yield below, above
        below = above


def _is_nearer(sentence: Sentence, told: int, over: tuple[int, int], doer: int) -> bool:
    """Whether somebody to whom something is done by a verb over a deed is who did it: it is told in a clause about him,
    or is what he suffers that for."""
    clause, verb = (sentence.tokens[one] for one in over)
    if doer in sentence.ancestors(told):
        return verb.index in sentence.ancestors(doer)
    thing = sentence.child(verb.index, "obj", "nsubj:pass")
    if clause.relation != "advcl" or thing is None or doer not in members(sentence, thing.index):
        return False
    mark = sentence.child(clause.index, "mark", "case")
    if mark is not None and mark.text.lower() in _FOR:
        return True
    loose = mark is None and clause.text.lower().endswith("ing") and clause.index > thing.index
    return loose and any(_charges(sentence, one, told) for one in sentence.children(thing.index))


def _nearest(sentence: Sentence, told: int) -> tuple[int, int] | None:
    """The verb over the thing of which a relative clause tells a deed, and who does that: of "held a man accused of
    | ordering | a raid that killed five" the man."""
    above = [sentence.tokens[one] for one in (told, *sentence.ancestors(told))]
    clause = next((one for one in above if one.relation == "acl" and _things(sentence, one)), None)
    over = sentence.ancestors(clause.head) if clause is not None else ()
    verb = next((one for one in over if sentence.tokens[one].upos == "VERB"), None)
    doer = None if verb is None else surface_subject(sentence, verb)
    return None if verb is None or doer is None else (verb, doer)


def _reacting(sentence: Sentence, told: int) -> int | None:
    """The verb over an attack by whose subject it is not, of which a relative clause tells more: "denounced the raid,
    | which killed two", "struck Goma after the raid, | which killed two"."""
    above = [sentence.tokens[one] for one in (told, *sentence.ancestors(told))]
    clause = next((one for one in above if one.relation == "acl" and _things(sentence, one)), None)
    if clause is None or sentence.tokens[clause.head].lemma.lower() not in _RAIDS:
        return None
    noun = sentence.tokens[clause.head]
    later = False
    while noun.relation in ("nmod", "conj", "obl", "obj") and sentence.tokens[noun.head].upos != "VERB":
        later |= preposition(sentence, noun.index) in _AFTER
        noun = sentence.tokens[noun.head]
    verb = sentence.tokens[noun.head]
    later |= preposition(sentence, noun.index) in _AFTER
    if verb.upos != "VERB" or noun.relation not in ("obl", "obj") or is_passive(sentence, verb.index):
        return None
    return verb.index if later or verb.lemma.lower() not in _DOING else None


def _things(sentence: Sentence, clause: Token) -> bool:
    """Whether a clause is a relative one of which a thing is the subject."""
    pronoun = sentence.child(clause.index, "nsubj")
    return pronoun is not None and pronoun.text.lower() in _THINGS


def _charges(sentence: Sentence, below: int, told: int) -> bool:
    """Whether a participle says what somebody is thought to have done, of which a deed behind is the outcome: "held two
    men | accused | of throwing a grenade, wounding a waiter"."""
    token = sentence.tokens[below]
    return token.relation == "acl" and token.lemma.lower() in _THOUGHT and below < told


def _is_downing(sentence: Sentence, verb: int) -> bool:
    """Whether a verb tells that something is shot down: "intercepted two missiles"."""
    if sentence.tokens[verb].lemma.lower() not in _DOWNING:
        return False
    return any(sentence.tokens[one].lemma.lower() in _MISSILES for one in sentence.subtree(verb))


def _is_of_what_falls(sentence: Sentence, told: int, verb: int) -> bool:
    """Whether a deed is told of what is shot down, and not of who does so: "two missiles, one of which hit a house"."""
    above = (told, *sentence.ancestors(told))
    if sentence.tokens[told].relation == "conj" and sentence.tokens[told].head == verb:
        # Parsers may hang what is joined to the relative clause on the verb over it.
        return any(_is_of_them(sentence, one) for one in range(verb, told))
    clause = next((one for one in above if sentence.tokens[one].relation == "acl"), None)
    if clause is None or sentence.tokens[sentence.tokens[clause].head].lemma.lower() not in _MISSILES:
        return False
    inside = {sentence.tokens[one].lemma.lower() for one in sentence.subtree(clause)}
    return verb in sentence.ancestors(clause) and not inside.isdisjoint((*_THINGS, "whose"))


def _is_of_them(sentence: Sentence, index: int) -> bool:
    """Whether a word is the pronoun in "one of which", "whose wreckage"."""
    word = sentence.tokens[index].text.lower()
    return word == "whose" or (word == "which" and sentence.tokens[index - 1].text.lower() == "of")


def _has_fallen(sentence: Sentence, told: int) -> bool:
    """Whether what fell does it: "debris wounded two"."""
    subject = surface_subject(sentence, told) if sentence.tokens[told].upos == "VERB" else None
    return subject is not None and sentence.tokens[subject].lemma.lower() in _FALLEN


def _own(sentence: Sentence, told: int) -> set[int]:
    """The words of the subject of a verb."""
    subject = surface_subject(sentence, told)
    return set() if subject is None else {subject, *sentence.subtree(subject)}

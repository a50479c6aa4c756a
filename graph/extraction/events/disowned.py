"""Whose a deed is that somebody will not have done: "denied any role in the killing", "rejected charges of arming it".

The deed is told with a noun or a gerund of which the sentence names no actor. It is denied of whoever denies it; and
of "was behind the attack" the actor is whoever was.
"""

from dataclasses import replace
from typing import Final

from graph.extraction.attribution.denials import SHARES
from graph.extraction.attribution.refutals import CLAIMS, refutal
from graph.extraction.clauses import is_passive, preposition, surface_subject
from graph.extraction.events.deeds import Deed
from graph.extraction.lexicon import DENYING
from graph.extraction.meaning.actors import Actors
from graph.language.sentence import Sentence, Token
from graph.terms import local_name

_DEFENDING: Final = ("defend", "protect", "shield")

_FOILING: Final = frozenset("foil thwart prevent avert stop disrupt uncover expose discover".split())
_PLOTS: Final = frozenset("attempt plot plan bid conspiracy scheme".split())


def disowned(deed: Deed, actors: Actors) -> Deed | None:
    """The deed with its actor; nothing where a charge that is denied has no accuser and accuses nobody."""
    if local_name(deed.event.type) == "REJECT":
        return _rejecting(deed, actors)
    if local_name(deed.event.type) == "ACCUSE" and (_is_called_false(deed) or _is_warded_off(deed)):
        return None
    if local_name(deed.event.type) == "ACCUSE" and deed.sentence.tokens[deed.head].lemma.lower() in CLAIMS:
        return _accusing(deed)
    deed = _without_foiler(deed)
    subject = None if deed.event.actors else _subject(deed.sentence, deed.sentence.tokens[deed.head])
    who = actors.resolve(deed.sentence, subject) if subject is not None else None
    if subject is None or who is None or who in deed.event.recipients:
        return deed
    event = replace(deed.event, actors=(who,))
    return replace(deed, event=event, slots=(("actor", subject, who), *deed.slots))


def _without_foiler(deed: Deed) -> Deed:
    """A deed that was only planned without those who kept it from being done: "foiled a plot to kill the queen"."""
    told = deed.sentence.tokens[deed.head]
    above = deed.sentence.tokens[told.head]
    verb = above if above.upos == "VERB" else deed.sentence.tokens[above.head]
    plot = deed.sentence.child(verb.index, "obj") if verb.lemma.lower() in _FOILING else None
    if plot is None or plot.lemma.lower() not in _PLOTS:
        return deed
    if plot not in (told, above) and (above != verb or told.relation != "advcl" or not _is_aim(deed.sentence, told)):
        return deed  # "foiled a plot and arrested ten men"
    subject = surface_subject(deed.sentence, verb.index)
    slots = tuple(one for one in deed.slots if one[:2] != ("actor", subject))
    foiling = {one[2] for one in deed.slots} - {one[2] for one in slots}
    left = tuple(who for who in deed.event.actors if who not in foiling)
    return replace(deed, event=replace(deed.event, actors=left), slots=slots) if left or deed.event.recipients else deed


def _is_aim(sentence: Sentence, told: Token) -> bool:
    """Whether a verb tells for what something is: "a plot to kill the queen"."""
    mark = sentence.child(told.index, "mark")
    return mark is not None and mark.text.lower() == "to"


def _is_called_false(deed: Deed) -> bool:
    """Whether a charge has no accuser, and whoever calls it false accuses nobody: "called baseless claims that …"."""
    claim = refutal(deed.sentence)
    if claim is None or not claim.verbal or deed.head not in (claim.noun, claim.by):
        return False
    return deed.sentence.tokens[claim.by].lemma.lower() not in DENYING


def _is_warded_off(deed: Deed) -> bool:
    """Whether a charge is what somebody is defended against, or the verb is that of the defence: "defended Oslo
    against accusations of torture" tells of no accuser."""
    sentence, noun = deed.sentence, deed.sentence.tokens[deed.head]
    if noun.upos == "VERB":
        return noun.lemma.lower() in _DEFENDING
    verb = sentence.tokens[noun.head].lemma.lower()
    return noun.upos == "NOUN" and verb in _DEFENDING and preposition(sentence, noun.index) in ("against", "from")


def _accusing(deed: Deed) -> Deed | None:
    """A charge without the one who denies it as its accuser."""
    verb = _denial(deed.sentence, deed.sentence.tokens[deed.head])
    denier = surface_subject(deed.sentence, verb.index) if verb is not None else None
    if denier is None:
        return deed
    charged = {i for below in deed.sentence.children(deed.head) if preposition(deed.sentence, below) == "of"
               for i in deed.sentence.subtree(below)}  # fmt: skip
    left = tuple(one for one in deed.slots if one[0] != "actor" or one[1] not in {denier, *charged})
    gone = {one[2] for one in deed.slots} - {one[2] for one in left}
    actors = tuple(who for who in deed.event.actors if who not in gone)
    if not actors and not deed.event.recipients:
        return None
    return replace(deed, event=replace(deed.event, actors=actors), slots=left)


def _rejecting(deed: Deed, actors: Actors) -> Deed | None:
    """A rejecting in the passive ("the claim that … was rejected by Oslo") with the agent as its actor, and without
    those who are charged as recipients."""
    claim, sentence = refutal(deed.sentence), deed.sentence
    if claim is None or claim.by != deed.head or not is_passive(sentence, deed.head):
        return deed
    agent = next((i for i in sentence.children(deed.head) if preposition(sentence, i) == "by"), None)
    who = actors.resolve(sentence, agent) if agent is not None else None
    if agent is None or who is None:
        return None
    kept = tuple(one for one in deed.slots if one[1] not in claim.words and one[2] != who)
    recipients = tuple(one[2] for one in kept if one[0] == "recipient")
    event = replace(deed.event, actors=(who,), recipients=recipients)
    return replace(deed, event=event, slots=(("actor", agent, who), *kept))


def _subject(sentence: Sentence, token: Token) -> int | None:
    """Whose a deed is by the words over it."""
    if preposition(sentence, token.index) == "behind" and sentence.child(token.index, "cop") is not None:
        subject = sentence.child(token.index, "nsubj")
        return subject.index if subject is not None else None
    above = sentence.tokens[token.head]
    charged = token.relation == "acl" and token.text.lower().endswith("ing") and above.lemma.lower() in CLAIMS
    shared = preposition(sentence, token.index) in ("in", "for") and above.lemma.lower() in SHARES
    verb = _denial(sentence, above) if charged or shared else None
    return surface_subject(sentence, verb.index) if verb is not None else None


def _denial(sentence: Sentence, noun: Token) -> Token | None:
    """The verb that denies what a noun means."""
    verb = sentence.tokens[noun.head]
    denies = noun.relation == "obj" and verb.lemma.lower() in DENYING and not is_passive(sentence, verb.index)
    return verb if denies else None

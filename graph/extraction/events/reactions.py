"""At whom a reaction is directed that only names the deed it reacts to.

"Paris rejected the demand" rejects those who demanded; "Hamas welcomed it" welcomes those whose deed was told just
before. The recipient is then who did that: the actor of the deed told last, in this sentence or the one before. Whoever
only suffers the deed is no recipient.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from graph.extraction.clauses import preposition
from graph.extraction.events.deeds import Deed
from graph.language.sentence import Sentence
from graph.terms import local_name

REACTIONS: Final = ("ACCUSE", "REJECT", "SUPPORT")
_DEEDS: Final = frozenset(
    (
        "decision move step plan demand attack proposal offer call statement deal agreement launch test strike raid "
        "measure action resolution vote ruling verdict killing invasion coup charge allegation accusation remark "
        "comment trial law threat order drill manoeuvre maneuver exercise announcement declaration withdrawal "
        "suspension expulsion arrest recognition request appeal initiative gesture ban sanction tariff blockade "
        "crackdown release deployment ultimatum claim warning assault bombing shelling incursion operation execution "
        "sentence conviction"
    ).split()
)
_POINTING: Final = ("the", "this", "that", "these", "those")
_SHARED: Final = ("CONSULT",)
"""What several do together is nobody's "claim" or "decision"."""
_FAR: Final = 400
"""Characters behind which a deed is no longer what is reacted to."""


def directed(deed: Deed, earlier: Sequence[Deed]) -> Deed:
    """The deed with its recipients, where it is a reaction that has none and names a deed that was told before."""
    event = deed.event
    if event.recipients or not event.actors or local_name(event.type) not in REACTIONS:
        return deed
    if not _reacts(deed.sentence, deed.head):
        return deed
    for one in reversed(earlier):
        if deed.start - one.end > _FAR:
            break
        over = one.sentence is deed.sentence and one.head in list(deed.sentence.ancestors(deed.head))
        if over or local_name(one.event.type) in _SHARED:
            continue  # who is urged to condemn "the attack" does not condemn whoever urges him
        others = tuple(who for who in one.event.actors if who not in event.actors)
        if one.start < deed.start and others and len(others) == len(one.event.actors):
            return replace(deed, event=replace(event, recipients=others), inferred=True)
    return deed


def without_victims(deed: Deed, deeds: Sequence[Deed]) -> Deed:
    """A reaction without those as recipients who only suffer what it reacts to: "condemned the arrest of Ada Holm",
    "criticised the verdict against her".

    ``deeds``: all of its sentence.
    """
    sentence = deed.sentence
    if local_name(deed.event.type) not in REACTIONS:
        return deed
    told = [one for one in deeds if deed.head in list(sentence.ancestors(one.head)) and _is_noun(one)]
    suffering = {(index, who) for one in told for slot, index, who in one.slots if slot == "recipient"}
    spared = tuple(
        slot
        for slot in deed.slots
        if slot[0] == "recipient" and (slot[1:] in suffering or _is_turned_against(sentence, slot[1], deed.head))
    )
    if not spared:
        return deed
    left = tuple(who for who in deed.event.recipients if who not in {who for _, _, who in spared})
    slots = tuple(slot for slot in deed.slots if slot not in spared)
    return replace(deed, slots=slots, event=replace(deed.event, recipients=left))


def _is_noun(deed: Deed) -> bool:
    return deed.sentence.tokens[deed.head].upos == "NOUN"


def _is_turned_against(sentence: Sentence, index: int, verb: int) -> bool:
    """Whether somebody is he against whom the object of a verb is: "the verdict against Ada Holm"."""
    noun = sentence.tokens[index].head
    return noun != verb and sentence.tokens[noun].relation == "obj" and preposition(sentence, index) == "against"


def _reacts(sentence: Sentence, head: int) -> bool:
    """Whether the object is "it", or a noun for a deed with "the" or "this"."""
    for below in sentence.children(head):
        token = sentence.tokens[below]
        if token.relation not in ("obj", "nsubj") or (token.relation == "nsubj" and token.deprel != "nsubj:pass"):
            continue
        if token.lemma.lower() in ("it", "this", "that"):
            return True
        determiner = sentence.child(below, "det")
        if token.lemma.lower() in _DEEDS and determiner and determiner.lemma.lower() in _POINTING:
            return True
    return False

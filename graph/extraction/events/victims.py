"""Whoever only suffers a deed is not meant by those who react to it: "condemned the arrest of Ada Holm"."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from graph.extraction.clauses import preposition
from graph.extraction.events.deeds import Deed
from graph.extraction.events.reactions import REACTIONS
from graph.language.sentence import Sentence
from graph.terms import local_name

_RAISING: Final = frozenset(
    "file bring lodge submit open launch start press level make issue raise begin initiate institute pass adopt".split()
)
"""Verbs for what is done to somebody by a suit, charge or complaint against him."""


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
    """Whether somebody is he against whom the object of a verb is: "criticised the verdict against Ada Holm", but not
    "filed a lawsuit against her"."""
    noun = sentence.tokens[index].head
    if sentence.tokens[verb].lemma.lower() in _RAISING:
        return False
    return noun != verb and sentence.tokens[noun].relation == "obj" and preposition(sentence, index) == "against"

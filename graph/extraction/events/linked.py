"""Whose a deed is that a verb tells with a noun: "an attack by rebels that killed five", "five died in the raid".

The verb names who suffers, the noun who did it; both are one deed, and what the noun has is the verb's too. And whoever
agrees to do something for another agrees with him: "agreed to lend Chad a ship".
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from graph.extraction.clauses import SUBJECT, Predication
from graph.extraction.events.deeds import Deed
from graph.extraction.events.weapons import SENDING, WEAPONS
from graph.extraction.lexicon import ACTING
from graph.extraction.linking.links import Links
from graph.extraction.timing.datewords import DURING
from graph.language.dateunits import WEEKDAYS
from graph.terms import expand

_AGREEING: Final = expand("plover:AGREE")
_GOOD: Final = frozenset(expand(f"plover:{root}") for root in ("AID", "CONCEDE", "RETREAT", "SUPPORT"))
"""Types of what somebody does for those whom it concerns."""
_PARTIES: Final = ACTING - {"Person", "PopulationGroup"}
_WHERE_TOLD: Final = (SUBJECT, *DURING)


def with_doers(deed: Deed, deeds: Sequence[Deed], predication: Predication | None) -> Deed:
    """The deed, of a verb that names no actor, with the actors and the place of the noun with which the verb goes.

    ``deeds``: all of its sentence; ``predication``: the verb's own.
    """
    event = deed.event
    if event.actors or predication is None or not predication.is_verb:
        return deed
    linked = {index for role in _WHERE_TOLD for index in predication.of(role)}
    relative = deed.sentence.tokens[deed.head].deprel == "advcl:relcl"
    subjects = {deed.sentence.tokens[index].lemma.lower() for index in predication.of(SUBJECT)}
    if not subjects.isdisjoint(WEEKDAYS) or (relative and "that" in subjects):
        # "fired in an attack on Friday that killed five": parsers hang the clause on the day, or on the verb
        linked |= {max((one.head for one in deeds if one.head < deed.head), default=deed.head)}
    for one in deeds:
        noun = one.sentence.tokens[one.head].upos == "NOUN" and one.head in linked
        told_with = noun or (one is not deed and _sends(one, linked))
        if told_with and one.event.type == event.type and one.event.actors:
            actors = tuple(who for who in one.event.actors if who not in event.recipients)
            doers = tuple(slot for slot in one.slots if slot[0] == "actor" and slot[2] in actors)
            event = replace(event, actors=actors, place=event.place or one.event.place)
            return replace(deed, event=event, slots=(*doers, *deed.slots))
    return deed


def _sends(deed: Deed, linked: set[int]) -> bool:
    """Whether a verb tells who sent the weapon that does it: "fired a | rocket | that killed two"."""
    thing = deed.sentence.child(deed.head, "obj")
    weapon = thing is not None and thing.index in linked and thing.lemma.lower() in WEAPONS
    return weapon and deed.sentence.tokens[deed.head].lemma.lower() in SENDING


def with_promised(deed: Deed, deeds: Sequence[Deed], links: Links) -> Deed:
    """The deed, where somebody agrees or promises to do another, with the states and bodies for which he will do it:
    with prisoners whom he will release nobody agrees.

    ``deeds``: all of its sentence.
    """
    event = deed.event
    if event.type != _AGREEING or event.recipients:
        return deed
    for one in deeds:
        token = one.sentence.tokens[one.head]
        promised = token.relation == "xcomp" and token.head == deed.head and one.event.type in _GOOD
        if promised and set(one.event.actors) <= set(event.actors):
            others = tuple(who for who in one.event.recipients if links.known(who).kind in _PARTIES)
            whom = tuple(slot for slot in one.slots if slot[0] == "recipient" and slot[2] in others)
            return replace(deed, event=replace(event, recipients=others), slots=(*deed.slots, *whom))
    return deed

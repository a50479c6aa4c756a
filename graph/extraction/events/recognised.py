"""Whom somebody backs who recognises a place as another's: "recognised the town as Peru's capital" backs Peru."""

from dataclasses import replace
from typing import Final

from graph.extraction.clauses import OBJECT, Predication, preposition
from graph.extraction.events.deeds import Deed
from graph.extraction.learnt.view import View
from graph.extraction.linking.links import Links
from graph.extraction.meaning.actors import Actors
from graph.extraction.recognitions import RECOGNISING, besides_which, freed_from, owned_as
from graph.terms import expand

SWITCHING: Final = ("switch", "shift", "transfer")
_BACKING: Final = expand("plover:SUPPORT")
_LEAVING: Final = expand("plover:SANCTION")
_CUTTING: Final = expand("plover:SANCTION-discontinue")


def as_recognised(deed: Deed, links: Links) -> Deed:
    """A recognition with the state whose a place is for it as the recipient, and not the place's own, nor the one from
    which it is recognised as free, nor what "which" does not mean."""
    if deed.sentence.tokens[deed.head].lemma.lower() not in RECOGNISING:
        return deed
    owned = owned_as(deed.sentence, deed.head)
    freed = (*freed_from(deed.sentence, deed.head), *besides_which(deed.sentence, deed.head))
    if not owned and not freed:
        return deed
    slots = tuple(
        (slot, index, who)
        for slot, index, who in deed.slots
        if slot == "actor" or (index not in freed and (not owned or index in owned))
    )
    doers = {who for slot, _, who in slots if slot == "actor"}
    named = [(index, one) for index in owned if (one := links.on(deed.sentence.tokens[index])) and one.kind == "State"]
    if len(slots) == len(doers):
        slots += tuple(("recipient", index, one.entity) for index, one in named if one.entity not in doers)
    recipients = tuple(dict.fromkeys(who for slot, _, who in slots if slot == "recipient"))
    return replace(deed, slots=slots, event=replace(deed.event, recipients=recipients))


def is_switched(view: View, verb: int) -> bool:
    """Whether a verb tells that a recognition goes from one state to another."""
    predication = view.framing.predications.get(verb)
    if predication is None or not predication.is_verb or predication.lemma not in SWITCHING:
        return False
    recognition = any(view.lemmas[one] == "recognition" for one in predication.of(OBJECT))
    ties = [[view.kinds[one] for one in _tied(view, predication, tie)] for tie in ("from", "to")]
    return recognition and all(kinds and set(kinds) <= {"state", "capital"} for kinds in ties)


def _tied(view: View, switching: Predication, tie: str) -> tuple[int, ...]:
    """What stands behind "from" or "to" with a verb, or with the recognition that it moves."""
    things = [one for one in switching.of(OBJECT) if view.lemmas[one] == "recognition"]
    near = [one for thing in things for one in view.sentence.children(thing) if one > thing]
    # Parsers also hang "to China" on "Taiwan".
    near += [below for one in near for below in view.sentence.children(one)]
    return switching.of(tie) or tuple(one for one in near if preposition(view.sentence, one) == tie)


def as_switched(deed: Deed, view: View, actors: Actors) -> tuple[Deed, ...]:
    """A recognition that goes from one state to another as two deeds: "switched recognition from Peru to Chile"."""
    verb = deed.head if view.lemmas[deed.head] in SWITCHING else view.sentence.tokens[deed.head].head
    predication = view.framing.predications.get(verb)
    if predication is None or predication.lemma not in SWITCHING:
        return (deed,)
    if not any(view.lemmas[one] == "recognition" for one in predication.of(OBJECT)):
        return (deed,)
    doers = tuple(one for one in deed.slots if one[0] == "actor")
    found = []
    for tie, root, mode in (("from", _LEAVING, _CUTTING), ("to", _BACKING, None)):
        states = _tied(view, predication, tie)
        meant = ((index, who) for index in states for who in actors.taking_part(deed.sentence, index))
        others = tuple(("recipient", i, who) for i, who in meant if actors.links.known(who).kind == "State")
        event = replace(deed.event, type=root, mode=mode, code="", recipients=tuple(who for _, _, who in others))
        found += [replace(deed, event=event, head=verb, slots=(*doers, *others))] if others else []
    return tuple(found) if len(found) > 1 else (deed,)

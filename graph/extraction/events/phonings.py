"""Who is called on the telephone: "called him to congratulate him", but not "called on him to resign"."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from graph.extraction.clauses import OBJECT, members
from graph.extraction.events.deeds import Deed
from graph.extraction.learnt.view import View
from graph.language.clauseslips import PHONED, PHONING
from graph.terms import expand

_CALLED: Final = ("person", "pronoun", "office", "name")
_TOLD: Final = frozenset("congratulate concede thank apologise apologize".split())
"""What is done by the call itself."""
_SIDES: Final = ("actor", "recipient")
_CONSULT: Final = expand("plover:CONSULT")


def is_phoned(view: View, index: int) -> bool:
    """Whether "call" means the telephone: somebody is called for what can be said to him."""
    predication = view.framing.predications.get(index)
    if predication is None or not predication.is_verb or predication.particle:
        return False
    things = predication.of(OBJECT)
    if not things or not all(view.kinds[one] in _CALLED for one in things):
        return False
    below = (view.sentence.tokens[one] for one in view.sentence.children(predication.head))
    return any(one.relation == "advcl" and one.text.lower() in PHONED for one in below)


def with_callers(deed: Deed, deeds: Sequence[Deed]) -> Deed:
    """What somebody telephones for, with the caller as its actor and whoever is called as its recipient."""
    token = deed.sentence.tokens[deed.head]
    if token.lemma.lower() not in _TOLD or token.relation not in ("advcl", "xcomp"):
        return deed
    if deed.sentence.tokens[token.head].lemma.lower() not in PHONING:
        return deed
    call = next((one for one in deeds if one.head == token.head and one.event.type == _CONSULT), None)
    thing = deed.sentence.child(token.head, "obj")
    if call is None or thing is None:
        return deed
    called = members(deed.sentence, thing.index)
    slots = tuple(("recipient" if index in called else "actor", index, who) for _, index, who in call.slots)
    sides = {side: tuple(dict.fromkeys(who for slot, _, who in slots if slot == side)) for side in _SIDES}
    if not all(sides.values()):
        return deed
    return replace(deed, event=replace(deed.event, actors=sides["actor"], recipients=sides["recipient"]), slots=slots)

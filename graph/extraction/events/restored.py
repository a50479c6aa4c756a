"""Harm that ends in fact: a border that is reopened, a truce that both sides sign, captives who are given back to their
state; those who are handed over to one that seeks them, which ends none; and those whom a state takes out of another's
who are its own.
"""

from typing import Final

from graph.extraction.clauses import OBJECT, SUBJECT
from graph.extraction.events.ended import TAKEN
from graph.extraction.events.lasting import TRUCES
from graph.extraction.events.participants import Participants, who
from graph.extraction.learnt.view import View

REOPENING: Final = ("reopen",)
_CROSSINGS: Final = frozenset("border frontier crossing airspace port strait checkpoint".split())
_CLOSING: Final = ("close", "shut", "seal")
SIGNING: Final = {"sign": (OBJECT,), "conclude": (OBJECT,), "agree": ("on",)}
"""Verbs with which both sides of a truce make it, each with what ties the truce to it."""
GIVING_BACK: Final = ("return", "hand", "repatriate", "send", "give")
_BACK: Final = ("hand", "send", "give")
"""Verbs that need "back", "over" or "home" to tell of giving back."""
_HOMEWARD: Final = ("back", "over", "home")
_CAPTIVES: Final = ("people", "person", "office")
_GOALS: Final = ("state", "capital", "country")
HANDING: Final = ("hand",)
_SOUGHT: Final = frozenset(
    "refugee migrant dissident separatist militant suspect fugitive deserter activist smuggler defector exile".split()
)
EVACUATING: Final = ("evacuate", "airlift")
_OWN: Final = frozenset(
    "citizen national diplomat staff ambassador envoy embassy personnel compatriot expatriate student worker".split()
)
"""Whom a state has in another's country."""


def is_reopened(view: View, index: int) -> bool:
    """Whether a verb tells that a border opens again: "reopened the crossing", "closed a border and reopened it"."""
    verb = view.framing.predications.get(index)
    if verb is None or not verb.is_verb:
        return False
    if any(view.lemmas[one] in _CROSSINGS for one in verb.of(OBJECT)):
        return True
    first = view.framing.predications.get(view.sentence.tokens[index].head)
    if first is None or first.lemma not in _CLOSING or [view.lemmas[one] for one in verb.of(OBJECT)] != ["it"]:
        return False
    return any(view.lemmas[one] in _CROSSINGS for one in first.of(OBJECT))


def is_truce_signed(view: View, index: int) -> bool:
    """Whether a verb, or the noun for a truce under it, tells that one is signed or agreed on: "signed a ceasefire with
    Togo", "agreed on a truce", but not "agreed to a truce"."""
    noun = view.lemmas[index] in TRUCES
    verb = view.framing.predications.get(view.sentence.tokens[index].head if noun else index)
    if verb is None or not verb.is_verb or verb.lemma not in SIGNING:
        return False
    truces = [one for role in SIGNING[verb.lemma] for one in verb.of(role) if view.lemmas[one] in TRUCES]
    return bool(truces) and index in (verb.head, *truces)


def is_told_by_signing(view: View, index: int) -> bool:
    """Whether a noun is a truce whose verb tells that it is made."""
    return view.lemmas[index] in TRUCES and is_truce_signed(view, index)


def is_captive_returned(view: View, index: int) -> bool:
    """Whether somebody who was taken is given back to a state: "returned a captured pilot to India"."""
    verb = view.framing.predications.get(index)
    if verb is None or not verb.is_verb or not any(view.kinds[one] in _GOALS for one in verb.of("to")):
        return False
    beside = {view.lemmas[one] for one in view.sentence.children(index)}
    if verb.lemma in _BACK and beside.isdisjoint(_HOMEWARD):
        return False
    tokens = view.sentence.tokens
    return any(
        tokens[one].text.lower().endswith("ed") and tokens[one].lemma.lower() in TAKEN and one < thing
        for thing in verb.of(OBJECT)
        if view.kinds[thing] in _CAPTIVES
        for one in view.sentence.children(thing)
    )


def are_handed_over(view: View, index: int) -> bool:
    """Whether those whom a state seeks are handed over to it, which frees nobody: "handed over dissidents to Chad"."""
    verb = view.framing.predications.get(index)
    if verb is None or not verb.is_verb or not any(view.kinds[one] in _GOALS for one in verb.of("to")):
        return False
    # "handed | over 200 refugees": parsers may take it for a part of the number
    near = {token.text.lower() for token in view.sentence.tokens[index + 1 : index + 2]}
    near |= {view.lemmas[one] for one in view.sentence.children(index)}
    sought = any(view.lemmas[one] in _SOUGHT for one in verb.of(OBJECT))
    return sought and "over" in near and not is_captive_returned(view, index)


def is_own_evacuated(view: View, index: int) -> bool:
    """Whether a state takes its own people out of another's country, which helps nobody else: "evacuated its citizens
    from Goma", but not "evacuated villagers"."""
    verb = view.framing.predications.get(index)
    if verb is None or not verb.is_verb or verb.passive:
        return False
    owners = (view.sentence.child(one, "nmod:poss") for one in verb.of(OBJECT) if view.lemmas[one] in _OWN)
    return any(owner is not None and owner.text.lower() in ("its", "their") for owner in owners)


def with_restored(taking: Participants) -> None:
    """Put in the state to which captives are given back or people handed over, in the place of anybody else, and drop
    those whom their own state takes home."""
    view, index = taking.view, taking.told[1]
    if view.lemmas[index] in EVACUATING and is_own_evacuated(view, index):
        taking.spare("recipient", who(taking.sides["recipient"]))
    back = view.lemmas[index] in GIVING_BACK and is_captive_returned(view, index)
    if not back and not (view.lemmas[index] in HANDING and are_handed_over(view, index)):
        return
    taking.spare("recipient", who(taking.sides["recipient"]))
    verb = view.framing.predications[index]
    for goal in verb.of("to"):
        taking.put("recipient", goal)
    if not taking.sides["actor"] and not verb.passive:
        for doer in verb.of(SUBJECT):
            taking.put("actor", doer)

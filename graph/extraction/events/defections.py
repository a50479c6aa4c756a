"""Whom somebody leaves who goes over to others: "defected from the Greens to the Liberals" is done to the Greens."""

from dataclasses import replace
from typing import Final

from graph.extraction.events.deeds import Deed
from graph.extraction.learnt.view import View

DEFECTING: Final = ("defect",)
_SIDES: Final = ("actor", "recipient")


def is_defection(view: View, index: int) -> bool:
    """Whether a word tells that somebody goes over to others."""
    return view.sentence.tokens[index].upos == "VERB"


def defected(deed: Deed) -> Deed | None:
    """A defection with those as recipients whom somebody left; nothing where only those are named whom he joins."""
    tokens = deed.sentence.tokens
    if tokens[deed.head].lemma.lower() not in DEFECTING or tokens[deed.head].upos != "VERB":
        return deed
    slots = tuple(one for one in deed.slots if _tie(deed, one[1]) == ("" if one[0] == "actor" else "from"))
    actors, others = (tuple(dict.fromkeys(who for slot, _, who in slots if slot == side)) for side in _SIDES)
    if not actors or not others:
        return None
    return replace(deed, slots=slots, event=replace(deed.event, actors=actors, recipients=others))


def _tie(deed: Deed, index: int) -> str:
    """The "from" or "to" that stands last between the verb and a word behind it."""
    between = (one.text.lower() for one in reversed(deed.sentence.tokens[deed.head + 1 : index]))
    return next((word for word in between if word in ("from", "to")), "")

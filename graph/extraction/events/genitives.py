"""Whose a noun's deed is by its genitive, where "of" names what is done: "Holm's declaration of martial law"."""

from typing import Final

from graph.extraction.events.participants import Participants

_OWN: Final = ("its", "their", "his", "her")
_STRIKES: Final = frozenset("raid attack strike airstrike assault offensive".split())
_BESIDE: Final = frozenset("case nmod nmod:poss det punct".split())


def with_owner_acting(taking: Participants) -> None:
    """Put among the actors the owner of a noun whose "of" names to what or to whom it is done; "by" names another."""
    view, noun = taking.view, taking.told[1]
    owner, told = view.sentence.child(noun, "nmod:poss"), taking.predication
    if owner is None or told is None or told.is_verb or not told.of("of") or told.of("by"):
        return
    owning = {one for place, one in taking.sides["recipient"] if place == (taking.told[0], owner.index)}
    if owning:
        taking.spare("recipient", owning)
        taking.put("actor", owner.index)


def with_owner_striking(taking: Participants) -> None:
    """Put in whose attack on another it is, where nobody else is told to have made it: "called its raid on Mali a
    success"; "its worst attack on a school" may be what it suffered."""
    view, noun = taking.view, taking.told[1]
    owner, told = view.sentence.child(noun, "nmod:poss"), taking.predication
    if owner is None or told is None or taking.sides["actor"] or view.lemmas[noun] not in _STRIKES:
        return
    struck = [one for role in ("on", "against") for one in told.of(role)]
    plain = all(view.sentence.tokens[one].deprel in _BESIDE for one in view.sentence.children(noun))
    if plain and owner.text.lower() in _OWN and any(taking.acting(one) for one in struck):
        taking.put("actor", owner.index)

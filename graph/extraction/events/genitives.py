"""Whose a noun's deed is by its genitive, where "of" names what is done: "Holm's declaration of martial law"."""

from graph.extraction.events.participants import Participants


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

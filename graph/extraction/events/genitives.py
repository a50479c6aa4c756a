"""Whose a noun's deed is by its genitive or "by", where "of" names what or to whom it is done: "Holm's declaration of
martial law", "the seizure by rebels of a ship", or "on" who suffers it: "its raid on Niger".
"""

from typing import Final

from graph.extraction.events.participants import Participants, who

_RESOLVES: Final = frozenset("decision plan intention desire wish resolve pledge promise vow refusal".split())
"""What is somebody's own to do: who accepts another's offer to talk talks as well."""
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


def with_both_sides(taking: Participants) -> None:
    """Put in who does what a noun tells and to whom, where one side is left open: "the killing by police of a vendor",
    "Albania's expulsion of two diplomats". "Of" names to whom it is done only beside one who does it."""
    view, noun, told = taking.view, taking.told[1], taking.predication
    if told is None or told.is_verb or view.sentence.tokens[noun].upos == "VERB":
        return
    owner = view.sentence.child(noun, "nmod:poss")
    doers = told.of("by") or ((owner.index,) if owner is not None and told.of("of") else ())
    others = {one for index in doers for one in taking.acting(index)} - who(taking.sides["recipient"])
    if others and not taking.sides["actor"]:
        for index in doers:
            taking.put("actor", index)
    if doers and taking.sides["actor"] and not taking.sides["recipient"]:
        for index in told.of("of"):
            if not _is_own(taking, index):
                taking.put("recipient", index)


def _is_own(taking: Participants, index: int) -> bool:
    """Whether somebody is theirs who do it: who recalls "its ambassador" does that to another."""
    owner = taking.view.sentence.child(index, "nmod:poss")
    return owner is not None and not who(taking.sides["actor"]).isdisjoint(taking.acting(owner.index))


def with_owner_attacking(taking: Participants) -> None:
    """Put in who attacks somebody by the genitive of a noun, where nobody is told who does: "its raid on Niger"; "its
    worst attack on a school" may be what it suffered."""
    view, noun = taking.view, taking.told[1]
    owner, told = view.sentence.child(noun, "nmod:poss"), taking.predication
    if taking.sides["actor"] or owner is None or told is None or told.is_verb or told.of("by"):
        return
    plain = all(view.sentence.tokens[one].deprel in _BESIDE for one in view.sentence.children(noun))
    if plain and any(taking.acting(index) for role in ("on", "against") for index in told.of(role)):
        taking.put("actor", owner.index)


def with_owner_resolving(taking: Participants) -> None:
    """Put in whose decision it is to do it, in the place of those who only stand outside of what he decided: "unhappy
    with Berg's decision to go to Syria and meet Assad"."""
    (number, index), sentence, told = taking.told, taking.view.sentence, taking.predication
    if told is None or not told.is_verb or told.passive:
        return
    verb = sentence.tokens[index]
    while verb.relation == "conj":
        verb = sentence.tokens[verb.head]
    noun = verb.head
    owner = sentence.child(noun, "nmod:poss")
    if verb.relation != "acl" or owner is None or taking.view.lemmas[noun] not in _RESOLVES:
        return
    doers = set(taking.acting(owner.index))
    if not doers or verb.feature("VerbForm") != "Inf":
        return
    inside = sentence.subtree(noun)
    named = {one for place in inside for one in taking.acting(place)}
    outside = {one for (there, place), one in taking.sides["actor"] if there != number or place not in inside}
    taking.spare("actor", outside - named)
    if not doers & who(taking.sides["actor"]):
        taking.put("actor", owner.index)

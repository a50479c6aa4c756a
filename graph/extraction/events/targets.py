"""Who is attacked by the verb that goes with an attack or its weapon: "came under fire", "faced tear gas"."""

from typing import Final

from graph.extraction.clauses import OBJECT, SUBJECT, members, preposition
from graph.extraction.events.participants import Participants, who
from graph.extraction.learnt.view import View

_COMING: Final = ("come", "be", "remain")
_MUTUAL: Final = ("war", "battle", "fight", "clash", "conflict", "duel")
"""What those do to each other who face it."""
_CRAFTS: Final = frozenset("plane aeroplane airplane aircraft jet warplane airliner helicopter drone balloon".split())


def with_targets(taking: Participants) -> None:
    """Put in who came under an attack or faced it, or whose craft is shot down, and drop him from those who did it."""
    _with_target(taking)
    _with_facing(taking)
    _with_downed(taking)


def _with_target(taking: Participants) -> None:
    """Put in who "came under attack" or "fire"."""
    (_, noun), sentence = taking.told, taking.view.sentence
    verb = sentence.tokens[noun].head
    if preposition(sentence, noun) != "under" or taking.view.lemmas[verb] not in _COMING or verb == noun:
        return
    subjects = [i for i in sentence.children(verb) if sentence.tokens[i].relation == "nsubj"]
    for index in (one for subject in subjects for one in members(sentence, subject)):
        meant = taking.acting(index) or [who for owner in taking.owners(index) for who in taking.acting(owner)]
        taking.spare("actor", set(meant))
        fresh = [((taking.told[0], index), one) for one in meant if one not in who(taking.sides["recipient"])]
        taking.fill("recipient", [*taking.sides["recipient"], *fresh])


def _with_facing(taking: Participants) -> None:
    """Put in who faced a weapon or an attack, and from whom: "marchers faced tear gas from the police"."""
    view, told = taking.view, taking.told[1]
    sentence = view.sentence
    verb = told if view.lemmas[told] == "face" else sentence.tokens[told].head
    predication = view.framing.predications.get(verb)
    if view.lemmas[verb] != "face" or predication is None or not predication.is_verb or predication.passive:
        return
    things = predication.of(OBJECT)
    if not things or any(view.kinds[one] != "thing" or view.lemmas[one] in _MUTUAL for one in things):
        return
    from_whom = [*predication.of("from"), *predication.of("by")]
    from_whom += [i for thing in things for i in sentence.children(thing) if preposition(sentence, i) in ("from", "by")]
    for slot, places in (("recipient", predication.of(SUBJECT)), ("actor", from_whom)):
        other = "actor" if slot == "recipient" else "recipient"
        for index in (one for place in places for one in members(sentence, place)):
            taking.spare(other, set(taking.acting(index)))
            taking.put(slot, index)


def whose_downed(view: View, verb: int) -> tuple[int, ...]:
    """The pronouns of those whose craft is shot down: "their plane was shot down"."""
    shot = view.framing.predications.get(verb)
    if shot is None or not shot.is_verb or not shot.passive or shot.particle != "down":
        return ()
    owners = (view.sentence.child(one, "nmod:poss") for one in shot.of(OBJECT) if view.lemmas[one] in _CRAFTS)
    return tuple(one.index for one in owners if one is not None and one.upos == "PRON")


def _with_downed(taking: Participants) -> None:
    """Put in whose craft is shot down, unless it is one person's own."""
    known = taking.actors.links.known
    for owner in whose_downed(taking.view, taking.told[1]):
        theirs = set(taking.acting(owner))
        if theirs and all(known(one).kind != "Person" for one in theirs):
            taking.spare("actor", theirs)
            taking.put("recipient", owner)

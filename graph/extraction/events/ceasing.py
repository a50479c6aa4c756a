"""Fighting that somebody ends in words, which is to give way: he agrees to stop it, or declares his war over."""

from typing import Final

from graph.extraction.attribution.conditions import is_negated
from graph.extraction.clauses import OBJECT, SUBJECT
from graph.extraction.learnt.view import View

AGREEING: Final = ("agree",)
DECLARING: Final = ("declare", "proclaim", "pronounce", "announce")
_STOPPING: Final = ("stop", "halt", "cease", "end", "suspend", "pause")
_FIGHTING: Final = frozenset(
    "fighting fight fire shooting shelling hostility combat war conflict violence attack strike airstrike offensive "
    "raid bombardment bombing insurgency campaign".split()
)
_MARTIAL: Final = frozenset(("military", "armed", "air", "bombing", "guerrilla", "rocket", "missile", "drone"))
"""What must stand with the word for a campaign or a strike, that no votes and no workers are meant."""
_BARE: Final = ("strike", "campaign", "fight")
_ARMS: Final = ("arm", "arms", "weapon", "gun", "rifle")
_WARS: Final = ("war", "conflict", "hostility", "insurgency", "rebellion")
_OVER: Final = ("over", "ended", "finished")
_UNARMED: Final = frozenset("trade price tariff culture turf bidding word tax star drug cod".split())
"""Of what a war is no war of weapons."""
_IN_ARMS: Final = frozenset("rebel insurgent guerrilla militant separatist army junta military".split())
_PARTIES: Final = frozenset("state capital organisation bloc body person office pronoun country".split())


def agrees_to_stop(view: View, index: int) -> bool:
    """Whether those who fight agree to stop it, or to lay down their arms: "agreed to stop fighting"."""
    clause = view.sentence.child(index, "xcomp")
    told = view.framing.predications.get(clause.index) if clause is not None else None
    if told is None or told.passive or is_negated(view.sentence, index) or is_negated(view.sentence, told.head):
        return False
    things = told.of(OBJECT)
    if told.lemma == "lay":
        return any(view.lemmas[one] in _ARMS for one in things)
    if told.lemma not in _STOPPING:
        return False
    below = view.sentence.children(told.head)
    fought = [one for one in below if view.sentence.tokens[one].relation == "xcomp"]
    return any(_is_fighting(view, one) for one in (*things, *fought))


def is_war_declared_over(view: View, index: int) -> bool:
    """Whether somebody declares a war over or its end, his own or that of nobody else: "declared their war over"."""
    verb = view.framing.predications.get(index)
    if verb is None or not verb.is_verb or verb.passive or is_negated(view.sentence, index):
        return False
    if not any(view.kinds[one] in _PARTIES or view.lemmas[one] in _IN_ARMS for one in verb.of(SUBJECT)):
        return False
    over = any(
        one > index and view.sentence.tokens[one].text.lower() in _OVER and not view.sentence.children(one)
        for one in view.sentence.children(index)
    )
    for thing in verb.of(OBJECT):
        ended = view.lemmas[thing] == "end"
        near = [*view.sentence.children(thing)]
        near += [inner for one in near for inner in view.sentence.children(one)]
        wars = [one for one in (thing, *near) if view.lemmas[one] in _WARS]
        beside = {view.lemmas[inner] for one in wars for inner in view.sentence.children(one)}
        if (ended or (over and index < thing)) and wars and not beside & _UNARMED:
            return True
    return False


def _is_fighting(view: View, thing: int) -> bool:
    """Whether a word means a fight with weapons."""
    if view.lemmas[thing] not in _FIGHTING and view.sentence.tokens[thing].text.lower() not in _FIGHTING:
        return False
    beside = {view.lemmas[one] for one in view.sentence.subtree(thing)}
    return view.lemmas[thing] not in _BARE or view.sentence.tokens[thing].upos == "VERB" or bool(beside & _MARTIAL)

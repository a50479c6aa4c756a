"""Vows to do harm, which threaten: "pledged to punish Libya", "vowed to step up strikes on Togo"."""

from typing import Final

from graph.extraction.attribution.conditions import is_negated
from graph.extraction.clauses import OBJECT, preposition
from graph.extraction.learnt.view import View

VOWING: Final = ("pledge", "promise", "vow", "swear")
_HARMING: Final = frozenset(
    "punish destroy crush annihilate attack bomb invade retaliate avenge kill exterminate eliminate sanction "
    "penalise penalize expel bombard obliterate".split()
)
_RAISING: Final = frozenset("increase expand intensify escalate extend widen multiply".split())
STRIKES: Final = frozenset("strike airstrike raid attack offensive bombing bombardment shelling assault".split())
_HARMED: Final = ("state", "capital", "organisation", "bloc", "person", "people", "country")


def vows_harm(view: View, index: int) -> bool:
    """Whether somebody promises to do harm to somebody: "pledged to punish Libya", but not "to punish fraud"."""
    clause = view.sentence.child(index, "xcomp")
    told = view.framing.predications.get(clause.index) if clause is not None else None
    if told is None or is_negated(view.sentence, told.head):
        return False
    if told.lemma in _RAISING or (told.lemma == "step" and told.particle == "up"):
        return any(_is_force(view, one) for one in told.of(OBJECT))
    return told.lemma in _HARMING and any(view.kinds[one] in _HARMED for one in told.of(OBJECT))


def _is_force(view: View, thing: int) -> bool:
    """Whether a thing is force used on somebody, "strikes on Togo", "military operations", and no strike of workers."""
    beside = view.sentence.children(thing)
    at = any(one > thing and preposition(view.sentence, one) in ("on", "against") for one in beside)
    military = any(view.lemmas[one] == "military" for one in beside)
    return (view.lemmas[thing] in STRIKES and (at or military)) or (view.lemmas[thing] == "operation" and military)

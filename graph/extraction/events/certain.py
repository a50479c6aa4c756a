"""What some words tell for certain, whatever the learnt reader makes of them: the type of a deed, and its mode.

A word is looked up in a table; what its clause must say besides is asked in the room of the deed that it would tell.
"""

from collections.abc import Callable
from typing import Final, NamedTuple

from graph.extraction.clauses import OBJECT, SUBJECT
from graph.extraction.events.defections import DEFECTING, is_defection
from graph.extraction.events.deliveries import DELIVERING, helps
from graph.extraction.events.deportations import SENDING, sent_back
from graph.extraction.events.dismissals import DISMISSING, is_dismissal
from graph.extraction.events.disputes import CLASHING, is_dispute
from graph.extraction.events.hacking import is_by_wire
from graph.extraction.events.lasting import TRUCES, is_truce_begun
from graph.extraction.events.phonings import is_phoned
from graph.extraction.learnt.view import View
from graph.terms import Iri, expand


class Certain(NamedTuple):
    """A type that a word tells for certain, with its mode if that is certain too."""

    name: str
    mode: Iri | None = None
    read: bool = False
    """Whether a word tells it only where the learnt reader thinks of some deed at all."""


CYBER: Final = Certain("COERCE", expand("plover:COERCE-cyber"), read=True)
_DEPORTING: Final = Certain("COERCE", expand("plover:COERCE-deport"), read=True)
_STRIKING: Final = ("attack", "strike", "assault", "raid", "offensive", "break")
_ARMED: Final = frozenset(
    "soldier troop army military commando paratrooper marine mutineer tank militiaman fighter "
    "gunman".split()
)
_OF_SOLDIERS: Final = frozenset("army military rebel mutinous renegade navy naval presidential guard".split())
_BREAKING: Final = ("violate", "breach")


def certain(view: View, index: int) -> Certain | None:
    """The type and mode of what a word tells for certain, if anything."""
    rule = _RULES.get(view.lemmas[index])
    return rule[0] if rule and rule[1](view, index) else None


def _is_by_arms(view: View, index: int) -> bool:
    """Whether soldiers storm a building, which is no riot, or a truce is broken, which is more than to refuse it."""
    verb = view.framing.predications.get(index)
    if verb is None or not verb.is_verb:
        return False
    doers = verb.of(SUBJECT) if verb.lemma == "storm" else verb.of(OBJECT)
    if verb.lemma != "storm":
        return any(view.lemmas[one] in TRUCES for one in doers)
    return any(view.lemmas[one] in _ARMED or _is_officer(view, one) for one in doers)


def _is_officer(view: View, index: int) -> bool:
    """Whether a word means officers who are soldiers; those of the police or the customs search what they storm."""
    beside = {view.lemmas[one] for one in view.sentence.subtree(index)}
    return view.lemmas[index] == "officer" and not beside.isdisjoint(_OF_SOLDIERS)


_Rule = tuple[Certain, Callable[[View, int], bool]]
_ASSAULT: Final = Certain("ASSAULT", read=True)
_RULES: Final[dict[str, _Rule]] = {
    **dict.fromkeys(TRUCES, (Certain("RETREAT", read=True), lambda view, index: is_truce_begun(view.sentence, index))),
    **dict.fromkeys(DISMISSING, (Certain("SANCTION"), is_dismissal)),
    **dict.fromkeys(DEFECTING, (Certain("SANCTION"), is_defection)),
    **dict.fromkeys(SENDING, (_DEPORTING, lambda view, index: bool(sent_back(view, index)))),
    **dict.fromkeys(("storm", *_BREAKING), (_ASSAULT, _is_by_arms)),
    **dict.fromkeys(_STRIKING, (CYBER, is_by_wire)),
    **dict.fromkeys(CLASHING, (Certain("ACCUSE", read=True), is_dispute)),
    **dict.fromkeys(DELIVERING, (Certain("AID", read=True), helps)),
    "call": (Certain("CONSULT"), is_phoned),
}

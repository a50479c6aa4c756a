"""Who loses his office: "the president fired the minister", "sacked his deputy", but not "dismissed the claim"."""

from typing import Final

from graph.extraction.clauses import OBJECT, Predication, preposition
from graph.extraction.learnt.view import View
from graph.extraction.lexicon import TITLES

DISMISSING: Final = ("dismiss", "fire", "sack")
_HELD: Final = TITLES | frozenset("cabinet government official officer aide inspector auditor magistrate".split())
_TRAINING: Final = frozenset("coach manager trainer striker boss".split())
"""What those are called whom a club dismisses."""
_SHOOTING: Final = ("at", "on", "into", "towards", "toward")


def is_dismissal(view: View, index: int) -> bool:
    """Whether a verb takes somebody's office from him: it has a person or an office for object, and nothing is fired
    at anybody; who is dismissed "as a clown" is only judged, "as minister" he is not."""
    predication = view.framing.predications.get(index)
    things = predication.of(OBJECT) if predication and predication.is_verb else ()
    if predication is None or not things or not all(_has_office(view, one, predication.lemma) for one in things):
        return False
    for role, one in predication.arguments:
        if role in _SHOOTING and view.kinds[one] in ("person", "people", "office"):
            return False
    return predication.lemma != "dismiss" or all(view.lemmas[one] in _HELD for one in _described(view, predication))


def _has_office(view: View, index: int, verb: str) -> bool:
    """Whether a word names or means somebody who may have an office."""
    kind, sentence = view.kinds[index], view.sentence
    if kind == "person":
        return not any(view.lemmas[one] in _TRAINING for one in sentence.children(index))
    if kind == "pronoun":
        return verb != "dismiss" or view.lemmas[index] in ("he", "she", "him", "her")
    return view.lemmas[index] in _HELD


def _described(view: View, predication: Predication) -> list[int]:
    """What "as" says of whoever is dismissed."""
    tokens = view.sentence.tokens
    below = [one for above in (predication.head, *predication.of(OBJECT)) for one in view.sentence.children(above)]
    return [
        one
        for one in below
        if one > predication.head and tokens[one].upos != "VERB" and preposition(view.sentence, one) == "as"
    ]

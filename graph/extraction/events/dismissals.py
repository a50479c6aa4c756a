"""Who loses his office: "the president fired the minister", "sacked his deputy", but not "dismissed the claim".

Who is dismissed "as a clown" is blamed, and the suit that a court dismisses is turned down.
"""

from typing import Final

from graph.extraction.clauses import OBJECT, SUBJECT, Predication, preposition
from graph.extraction.learnt.view import View
from graph.extraction.lexicon import COURTS, TITLES

DISMISSING: Final = ("dismiss", "fire", "sack")
_HELD: Final = TITLES | frozenset("cabinet government official officer aide inspector auditor magistrate".split())
_TRAINING: Final = frozenset("coach manager trainer striker boss".split())
"""What those are called whom a club dismisses."""
_GOVERNING: Final = frozenset(
    "president premier minister chancellor king queen emir sultan monarch governor mayor junta".split()
)
_REVILING: Final = frozenset(
    "clown liar puppet stooge traitor coward fraud charlatan fool idiot criminal extremist terrorist amateur thug "
    "opportunist demagogue dictator".split()
)
SUITS: Final = frozenset("lawsuit suit petition complaint appeal motion".split())
"""What is brought before a court, which may turn it down."""
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


def is_by_office(view: View, index: int) -> bool:
    """Whether somebody who governs, or a state, takes another's office from him, and no club does; who governs by a
    title before his name, "President Moyo", takes it from who has one: "dismissed Trade Minister Ada Holm"."""
    verb = view.framing.predications.get(index)
    if verb is None or view.lemmas[index] not in DISMISSING or not is_dismissal(view, index):
        return False
    doers = verb.of(SUBJECT)
    if doers and all(view.kinds[one] == "state" or view.lemmas[one] in _GOVERNING for one in doers):
        return True
    governing = bool(doers) and all(_is_titled(view, one, _GOVERNING) for one in doers)
    return governing and all(_is_titled(view, one, _HELD) for one in verb.of(OBJECT))


def is_reviled(view: View, index: int) -> bool:
    """Whether somebody is dismissed as what is a reproach: "dismissed the minister as a clown"."""
    verb = view.framing.predications.get(index)
    if verb is None or not verb.is_verb or verb.lemma != "dismiss":
        return False
    people = verb.of(OBJECT)
    judged = bool(people) and all(_has_office(view, one, verb.lemma) for one in people)
    return judged and any(view.lemmas[one] in _REVILING for one in _described(view, verb))


def is_suit_dismissed(view: View, index: int) -> bool:
    """Whether a court turns down what somebody has brought before it: "dismissed the lawsuit against the firm"."""
    verb = view.framing.predications.get(index)
    if verb is None or not verb.is_verb or verb.lemma != "dismiss":
        return False
    by_court = any(view.lemmas[one] in COURTS for one in verb.of(SUBJECT))
    return by_court and any(view.lemmas[one] in SUITS for one in verb.of(OBJECT))


def _is_titled(view: View, index: int, titles: frozenset[str]) -> bool:
    """Whether one of some titles stands before the name of a person, "President | Felix Moyo"."""
    tokens = view.sentence.tokens
    return view.kinds[index] == "person" and any(
        tokens[one].deprel == "nmod:desc" and tokens[one].lemma.lower() in titles
        for one in view.sentence.children(index)
    )


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

"""What courts and governments do by law: a case that is dropped, a charge of which somebody is cleared, martial law,
envoys who are expelled."""

from typing import Final

from graph.extraction.clauses import OBJECT, SUBJECT
from graph.extraction.learnt.view import View
from graph.extraction.lexicon import COURTS, ENVOYS

CASES: Final = frozenset("case charge indictment prosecution".split())
LETTING_OFF: Final = ("dismiss", "drop", "quash", "withdraw")
IMPOSING: Final = ("declaration", "imposition", "proclamation")


def lets_off(view: View, index: int) -> bool:
    """Whether a court or a prosecutor gives up a case, and does not only find it baseless; so does nobody else who
    "dismissed the charges"."""
    verb = view.framing.predications.get(index)
    if verb is None or not verb.is_verb or "as" in dict(verb.arguments):
        return False
    by_court = any(view.lemmas[one] in COURTS for one in verb.of(SUBJECT))
    return by_court and any(view.lemmas[one] in CASES for one in verb.of(OBJECT))


def is_martial(view: View, noun: int) -> bool:
    """Whether a noun tells that martial law is declared: "Holm's declaration of a state of emergency"."""
    declared = view.framing.predications.get(noun)
    said = {view.lemmas[one] for law in declared.of("of") for one in view.sentence.subtree(law)} if declared else set()
    return {"martial", "law"} <= said or {"state", "emergency"} <= said


def is_of_envoys(view: View, noun: int) -> bool:
    """Whether it is envoys who are expelled, and no migrants: "the expulsion of two Danish diplomats"."""
    expelled = view.framing.predications.get(noun)
    return expelled is not None and any(view.lemmas[one] in ENVOYS for one in expelled.of("of"))


def is_acquittal(view: View, index: int) -> bool:
    """Whether a verb frees somebody of a charge."""
    verb = view.framing.predications.get(index)
    return verb is not None and verb.is_verb

"""The phase of a relation as its verb and its dates tell it: what is resumed begins, and so does what a verb tells of
one day: "reopened its embassy", "occupied the town on Thursday"."""

from collections.abc import Sequence
from typing import Final

from graph.extraction.clauses import preposition
from graph.extraction.relations.found import Found, Phase
from graph.extraction.timing.bounds import Marked
from graph.extraction.timing.periods import Timing
from graph.extraction.timing.tense import auxiliaries
from graph.extraction.timing.tenures import OFFICES
from graph.language.sentence import Sentence, Token

_RESUMING: Final = frozenset(
    "restore resume reopen rejoin renew normalise normalize reestablish readmit reinstate open".split()
)
_PAUSING: Final = ("suspend", "bar")


def phase_of(found: Found, dates: list[Marked], timing: Timing, others: Sequence[Found]) -> Phase:
    """The phase of a relation beside its dates; ``others`` are what the article says besides.

    The past of "reopened its embassy" is that of the deed, not of what it began.
    """
    token = found.sentence.tokens[found.head]
    lemma = token.lemma.lower()
    if found.phase is Phase.HOLDS and (like := _first(found, timing, others)) is not None:
        return like.phase
    if found.phase is Phase.BEGINS and lemma in _PAUSING:
        return Phase.HOLDS  # who is suspended had joined before
    if found.phase.over and (lemma in _RESUMING or (lemma == "return" and _goes_to(found.sentence, token))):
        return Phase.BEGINS
    punctual = found.phase is Phase.HELD and found.relation.name not in OFFICES and token.upos == "VERB"
    if punctual and not auxiliaries(found.sentence, found.head):
        return Phase.BEGINS if any(date.day and tie in ("on", "", "in") for tie, date in dates) else found.phase
    return found.phase


def _first(found: Found, timing: Timing, others: Sequence[Found]) -> Found | None:
    """The relation of the subject whose verb another one does without it, later: "Chad left it in 2012, Togo in
    2014"."""
    subjects = [slot for slot in found.slots if slot.role == "subject"]
    if not any(timing.of_second(found.sentence, slot.start, slot.end) for slot in subjects):
        return None
    told = (found.sentence, found.head, found.relation, found.object)
    alike = (one for one in others if (one.sentence, one.head, one.relation, one.object) == told)
    return next((one for one in alike if one.subject != found.subject and one.phase is not Phase.HOLDS), None)


def _goes_to(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb takes its subject somewhere: "returned to the union", not "returned it" or "from it"."""
    to = any(preposition(sentence, i) == "to" for i in sentence.children(verb.index))
    return to and sentence.child(verb.index, "obj") is None

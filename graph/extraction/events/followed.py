"""Who did it before, where somebody is the second to do it: "the second state, after Egypt, to recognise Israel"."""

from collections.abc import Iterator
from typing import Final

from graph.extraction.clauses import surface_subject
from graph.extraction.events.participants import Participants
from graph.language.sentence import Sentence, Token

_AFTER: Final = ("after", "following", "behind")
_LATER: Final = frozenset(
    "second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth latest next".split()
)
_BEING: Final = ("be", "become")
_LONG: Final = 16
"""Words behind which a number no longer belongs to an infinitive."""


def without_forerunners(taking: Participants) -> None:
    """Drop those after whom somebody was the second to do it, and whom he followed in doing it, and put him in."""
    (number, told), sentence = taking.told, taking.view.sentence
    words = list(_forerunners(sentence, sentence.tokens[told]))
    if not words:
        return
    for slot, side in taking.sides.items():
        taking.spare(slot, {who for (there, index), who in side if there == number and index in words})
    over = sentence.tokens[told].head
    subject = surface_subject(sentence, over)
    if subject is not None and subject not in words and not taking.sides["actor"]:
        taking.put("actor", subject)


def _forerunners(sentence: Sentence, verb: Token) -> Iterator[int]:
    """The words for those who did before what a verb tells: behind the "after" between a number and an infinitive, and
    whom others "followed in" doing it."""
    above = sentence.tokens[verb.head]
    mark = sentence.child(verb.index, "mark")
    if above.lemma.lower() == "follow" and mark is not None and mark.text.lower() == "in":
        followed = sentence.child(above.index, "obj")
        yield from () if followed is None else (followed.index, *sentence.subtree(followed.index))
        return
    if mark is None or mark.text.lower() != "to" or verb.relation not in ("xcomp", "advcl", "acl"):
        return
    counted = _counted(sentence, mark.index)
    if counted is None:
        return
    after = (one.index for one in sentence.tokens[counted + 1 : mark.index] if one.text.lower() in _AFTER)
    yield from range(next(after, mark.index), mark.index)


def _counted(sentence: Sentence, mark: int) -> int | None:
    """The number in front of an infinitive that says how many did it before: "became the | third | state to …"."""
    for one in reversed(sentence.tokens[max(0, mark - _LONG) : mark]):
        if one.upos == "VERB" and one.lemma.lower() not in (*_BEING, *_AFTER, "follow"):
            return None
        if one.lemma.lower() in _LATER and sentence.tokens[one.head].index > one.index:
            return one.index
    return None

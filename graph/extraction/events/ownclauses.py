"""Who is outside of a clause that has a subject of its own: "Japan closed its embassy after gunmen killed ten people".

The subject of the clause over it takes no part in what the inner one tells: Japan killed nobody. It may be whose the
thing is where the inner clause names nothing to which it was done ("after the rebels attacked, the army fled").
"""

from collections.abc import Iterator
from typing import Final

from graph.extraction.timing.datewords import EVENTS
from graph.extraction.timing.tense import is_nominal, opening
from graph.language.sentence import Sentence

_OPENING: Final = ("after", "before", "since", "until", "once", "because")


def those_over(sentence: Sentence, told: int) -> set[int]:
    """The words of the subjects over the clause of a verb, or of a noun for an event that is its subject, where none
    of them can be the one who does what the clause tells.
    """
    clause = _clause(sentence, told)
    if clause is None:
        return set()
    return {
        index
        for over in sentence.ancestors(clause)
        if (subject := sentence.child(over, "nsubj")) is not None and subject.head == over
        for index in sentence.subtree(subject.index)
        if clause not in sentence.subtree(subject.index)
    }


def those_beside(sentence: Sentence, told: int) -> set[int]:
    """The words of the subject that the verb of an event does not share, where it stands beside a report or beside
    what is reported: of "Togo said Chad had fled and urged calm", Chad, and with "and closed a port", Togo."""
    token = sentence.tokens[told]
    first = sentence.tokens[token.head]
    if token.relation != "conj" or token.upos != "VERB" or sentence.child(told, "nsubj", "mark") is not None:
        return set()
    if first.relation == "ccomp" and sentence.child(first.index, "nsubj") is not None:
        others = [first.head]
    else:
        below = (one for one in sentence.children(first.index) if first.index < one < told)
        others = [one for one in below if sentence.tokens[one].relation == "ccomp"]
    subjects = (sentence.child(one, "nsubj") for one in others)
    return {index for subject in subjects if subject for index in sentence.subtree(subject.index)}


def has_object(sentence: Sentence, told: int) -> bool:
    """Whether the clause of a word names something to which it was done."""
    clause = _clause(sentence, told)
    return clause is not None and sentence.child(clause, "obj", "nsubj:pass") is not None


def _clause(sentence: Sentence, told: int) -> int | None:
    """The verb of the clause that a word tells, if that is one of time with a subject of its own, and not "its"."""
    token = sentence.tokens[told]
    if token.deprel == "nsubj" and is_nominal(token) and token.lemma.lower() in EVENTS:
        token = sentence.tokens[token.head]
    subject = sentence.child(token.index, "nsubj")
    timed = token.deprel in ("advcl", "acl") and opening(sentence, token.index) in _OPENING
    if subject is None or subject.upos == "PRON" or not timed or any(_of_others(sentence, subject.index)):
        return None
    return token.index


def _of_others(sentence: Sentence, subject: int) -> Iterator[bool]:
    """For each word of a subject, whether it points to somebody outside: "its soldiers", "they"."""
    yield from (sentence.tokens[index].upos == "PRON" for index in sentence.subtree(subject))

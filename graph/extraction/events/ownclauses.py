"""Who is outside of a clause that has a subject of its own: "Japan closed its embassy after gunmen killed ten people".

The subject of the clause over it takes no part in what the inner one tells: Japan killed nobody. It may be whose the
thing is where the inner clause names nothing to which it was done ("after the rebels attacked, the army fled").
"""

from collections.abc import Iterator
from typing import Final

from graph.extraction.attribution.conditions import is_negated
from graph.extraction.clauses import is_passive
from graph.extraction.timing.datewords import EVENTS
from graph.extraction.timing.tense import is_nominal, opening
from graph.language.sentence import Sentence

_DOING: Final = frozenset("impose launch conduct stage mount commit perpetrate wage slap declare order".split())
"""Verbs with which a noun tells what their subject does: "imposed sanctions"."""
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


def those_done_to(sentence: Sentence, told: int) -> set[int]:
    """The words of those to whom, or by whom, only the verb over a deed tells something, and who do not do the deed:
    of "to save Chad, not to attack Togo" Chad, of "herders who raided a camp were held by soldiers" the soldiers, of
    "shot two men and held ten" the two, and of "the brother of slain Ada Holm spoke to the army" the army.
    """
    token = sentence.tokens[told]
    above = sentence.tokens[token.head]
    wanted: tuple[str, ...] = ()
    if token.deprel == "acl:relcl" and token.upos == "VERB":
        above, wanted = sentence.tokens[above.head], ("obl:agent",)
    elif token.deprel == "amod":
        verb = next((one for one in sentence.ancestors(above.index) if sentence.tokens[one].upos == "VERB"), told)
        above, wanted = sentence.tokens[verb], ("obl",)
    elif token.deprel == "conj" and token.upos == above.upos == "VERB":
        wanted = () if is_passive(sentence, told) or sentence.child(told, "nsubj") is not None else ("obj",)
    elif token.deprel == "advcl" and is_negated(sentence, told) and sentence.child(told, "mark", "nsubj") is not None:
        wanted = ("obj",) if {token.feature("VerbForm"), above.feature("VerbForm")} == {"Inf"} else ()
    found = [one for one in sentence.children(above.index) if sentence.tokens[one].deprel in wanted]
    phrases = [set(sentence.subtree(one)) for one in found]
    return {index for phrase in phrases if told not in phrase for index in phrase}


def has_object(sentence: Sentence, told: int) -> bool:
    """Whether the clause of a word names something to which it was done."""
    clause = _clause(sentence, told)
    return clause is not None and sentence.child(clause, "obj", "nsubj:pass") is not None


def _clause(sentence: Sentence, told: int) -> int | None:
    """The verb of the clause that a word tells, if that is one of time with a subject of its own, and not "its"."""
    token = sentence.tokens[told]
    above = sentence.tokens[token.head]
    done = token.deprel == "obj" and above.lemma.lower() in _DOING
    if done or (token.deprel == "nsubj" and is_nominal(token) and token.lemma.lower() in EVENTS):
        token = above
    subject = sentence.child(token.index, "nsubj")
    timed = token.deprel in ("advcl", "acl") and opening(sentence, token.index) in _OPENING
    if subject is None or subject.upos == "PRON" or not timed or any(_of_others(sentence, subject.index)):
        return None
    return token.index


def _of_others(sentence: Sentence, subject: int) -> Iterator[bool]:
    """For each word of a subject, whether it points to somebody outside: "its soldiers", "they"."""
    yield from (sentence.tokens[index].upos == "PRON" for index in sentence.subtree(subject))

"""Where titles begin that stand apart from the name of whoever bears them: behind what he did as one ("signed it as |
prime minister of Chad", "As | Chad's president, Holm …"), behind "and" ("chairs the bank and was | …"), behind what he
is the first to be ("the first woman to become | …"), and where others give it to him ("whom Riva named | …")."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from graph.extraction.attribution.conditions import is_unreal
from graph.extraction.clauses import is_passive, surface_subject
from graph.extraction.counted import is_ranked
from graph.extraction.lexicon import OWNERS
from graph.extraction.relations.titlewords import text_at
from graph.extraction.timing.tense import infinitive
from graph.language.sentence import Sentence, Token

_DOING: Final = frozenset(
    """sign approve negotiate order oversee introduce launch visit govern rule lead head push spend
    survive cut raise draft ratify steer enact veto authorise authorize ban commission attend travel""".split()
)
"""What somebody does as holder of an office; who runs, poses or is known "as" something need not be it."""
_OF_LANDS: Final = frozenset("visit govern rule lead attend".split())
"""What is done to a land or a meeting that has a name; others may be approved or introduced as something."""
_THINGS: Final = frozenset("it this that which these those".split())
_OF_OFFICES: Final = frozenset(
    """resignation appointment nomination election return confirmation candidate candidacy successor replacement
    inauguration reappointment dismissal removal career bid departure retirement name nominee choice""".split()
)
"""What is somebody's as the holder of an office, and need not be the doer's: "announced her resignation as …"."""
_BECOMING: Final = frozenset("become serve be elect appoint name swear hold choose".split())
_WHOM: Final = frozenset("whom who that".split())
_LONG: Final = 12
"""Words at most from the beginning of a sentence to the comma behind the title with which it begins."""


@dataclass(frozen=True, slots=True)
class Opening:
    """Where a title begins, and the verb that says that somebody has it; ``holds``: it says no more than that."""

    begin: int
    verb: int
    holds: bool = False


def titles_apart(sentence: Sentence, name: tuple[int, ...]) -> Iterator[Opening]:
    """Where the titles of a name begin that stand apart from it."""
    for token in sentence.tokens:
        if token.text in ("as", "As") and (opening := _as_doer(sentence, name, token)) is not None:
            yield opening
        if token.relation == "conj" and (opening := _joined(sentence, name, token)) is not None:
            yield opening
        if token.relation == "acl" and _is_first(sentence, name, token) and infinitive(sentence, token.index):
            yield from _become(sentence, token)
    if (opening := _whom(sentence, name[-1] + 1)) is not None:
        yield opening


def _as_doer(sentence: Sentence, name: tuple[int, ...], tie: Token) -> Opening | None:
    """The title behind the "as" that ties it to what somebody did, or with which the sentence begins."""
    noun = sentence.tokens[tie.head]
    begin = tie.index + 1
    acting = noun.text == "acting" and noun.index == begin  # a verb to the parser
    tied = acting or (tie.relation == "case" and noun.upos in ("NOUN", "PROPN"))
    if not tied or text_at(sentence, begin).lower() in ("a", "an"):
        return None
    verb: Token | None
    if tie.index == 0:
        comma = next((one.index for one in sentence.tokens[:_LONG] if one.text == ","), None)
        subject = sentence.tokens[name[0]]
        whole = comma == name[0] - 1 and all(one.upos not in ("VERB", "AUX", "PRON") for one in sentence.tokens[:comma])
        verb = sentence.tokens[subject.head]
        if not whole or subject.relation != "nsubj" or is_unreal(sentence, verb):
            return None
    else:
        verb = _deed(sentence, noun)
        if verb is None or surface_subject(sentence, verb.index) not in name or is_unreal(sentence, verb):
            return None
    return Opening(begin, verb.index, holds=True)


def _deed(sentence: Sentence, title: Token) -> Token | None:
    """The verb of what somebody did as holder of an office; the parser hangs the office on what was done, too."""
    over = sentence.tokens[title.head]
    verb = sentence.tokens[over.head] if title.relation == "nmod" and over.relation == "obj" else over
    tied = title.relation in ("obl", "nmod", "advcl")
    if not tied or verb.lemma.lower() not in _DOING or is_passive(sentence, verb.index):
        return None
    thing = sentence.child(verb.index, "obj")
    if thing is None:
        return verb
    named = thing.upos == "PROPN" and (over is thing or verb.lemma.lower() not in _OF_LANDS)
    person = thing.upos == "PRON" and thing.text.lower() not in _THINGS
    return None if named or person or thing.lemma.lower() in _OF_OFFICES else verb


def _joined(sentence: Sentence, name: tuple[int, ...], noun: Token) -> Opening | None:
    """The title that a form of "be" gives to somebody of whom something else is said first: "… and was | premier"."""
    copula = sentence.child(noun.index, "cop")
    if copula is None or sentence.child(noun.index, "nsubj") or surface_subject(sentence, noun.index) not in name:
        return None
    begin = next((one.index for one in sentence.tokens[copula.index + 1 : noun.index + 1] if one.upos != "ADV"), None)
    return Opening(begin, copula.index, holds=True) if begin is not None else None


def _is_first(sentence: Sentence, name: tuple[int, ...], verb: Token) -> bool:
    """Whether a verb stands behind what a name is the first to do: "was the first woman | to become …"."""
    noun = sentence.tokens[verb.head]
    subject = sentence.child(noun.index, "nsubj")
    is_so = subject is not None and subject.index in name and sentence.child(noun.index, "cop") is not None
    beside = noun.relation == "appos" and noun.head in name
    return (is_so or beside) and is_ranked(sentence, noun.index) and not is_unreal(sentence, noun)


def _become(sentence: Sentence, verb: Token) -> Iterator[Opening]:
    """The title behind the verb with which somebody comes to it, or has it."""
    title = sentence.child(verb.index, "xcomp", "obl", "obj")
    lemma = verb.lemma.lower()
    if lemma not in _BECOMING or (lemma not in ("become", "serve", "hold") and not is_passive(sentence, verb.index)):
        return
    if title is not None and title.index > verb.index:
        behind = sentence.tokens[verb.index + 1 : title.index + 1]
        begin = next((one.index for one in behind if one.text not in ("in", "as")), title.index)
        # "Robinson, the first woman to become president, left in 1997" tells when she left.
        yield Opening(begin, verb.index, holds=sentence.tokens[verb.head].relation == "appos")


def _whom(sentence: Sentence, behind: int) -> Opening | None:
    """The title that others give to a name, or take from it, behind the "whom" that stands for him."""
    at = behind + 1 if text_at(sentence, behind) == "," else behind
    if text_at(sentence, at) not in _WHOM or sentence.tokens[at].relation != "obj":
        return None
    verb = sentence.tokens[at].head
    begin = verb + 1 + (text_at(sentence, verb + 1) in ("as", "to"))
    begin += text_at(sentence, begin) == "be"
    following = sentence.tokens[begin] if begin < len(sentence) else None
    if following is None or not (following.upos in ("NOUN", "PROPN", "ADJ") or following.text.lower() in OWNERS):
        return None
    return Opening(begin, verb)

"""What dates are counted from: the main day of a sentence, and a deed told before that a noun names again.

::

    "Ruto, who took office on 3 March, met governors later that day."   the day told before, not the third of March
    "Kenya evicted it on Friday. A day before the eviction, …"          counted from Friday
"""

from collections.abc import Sequence
from typing import Final

from graph.extraction.timing.attachment import Dated
from graph.extraction.timing.datewords import AHEAD, EVENTS, HOURS, MODAL, TIMES, URGING
from graph.extraction.timing.officewords import takes_office
from graph.extraction.timing.retold import FIRST_TOLD
from graph.extraction.timing.tense import auxiliaries, is_nominal, is_predicate
from graph.language.dates import DateFound
from graph.language.sentence import Sentence, Token
from graph.vocabulary import VOCABULARY

_STEM: Final = 4
"""So many letters a noun shares with its verb at least: "killing" and "kill", "invasion" and "invade"."""
_BACK: Final = 2
"""So many sentences before it may the deed have been told."""
_UNITS: Final = (*TIMES, "minute", "month", "year")


def is_main(sentence: Sentence, one: Dated) -> bool:
    """Whether a date is that of what a sentence tells first of all, from which the next one counts "the same day".

    Not so the day of a noun or a clause in it ("… on Wednesday in revenge for the killing on 3 January"), nor that of
    saying so.
    """
    if not one.owners:
        return False
    token = sentence.tokens[one.owners[0][0]]
    if not is_predicate(sentence, token.index) or token.lemma.lower() in VOCABULARY.speech:
        return False
    while not token.is_root:
        if token.relation not in ("conj", "ccomp", "parataxis"):
            return False
        token = sentence.tokens[token.head]
    return True


def is_past_story(sentence: Sentence, one: Dated, said: Sequence[DateFound]) -> bool:
    """Whether a date tells only since when somebody has an office, from before the day that the text was telling of:
    "Ruto, who took office on 3 March, met the governors later that day".
    """
    owner = sentence.tokens[one.owners[0][0]] if one.owners else None
    if owner is None or owner.deprel != "acl:relcl" or not takes_office(sentence, owner):
        return False
    day = next((date.day for date in reversed(said) if date.day), None)
    return day is not None and one.date.last is not None and one.date.last < day


def is_term_set(sentence: Sentence, one: Dated, text: str) -> bool:
    """Whether a date is the time within which an order is to be obeyed: "ordering envoys out within two days"."""
    if not one.owners or not text[one.date.start : one.date.end].lower().startswith("within "):
        return False
    return sentence.tokens[one.owners[0][0]].lemma.lower() in URGING


def counted_from(sentence: Sentence, verb: int) -> Token | None:
    """The noun from which the time of a verb is counted, and of which it tells nothing more: "after the killing"."""
    for below in sentence.children(verb):
        inner = sentence.children(below) if sentence.tokens[below].lemma.lower() in _UNITS else ()
        for index in (below, *inner):
            case = sentence.child(index, "case")
            if case is not None and case.lemma.lower() in ("after", "before") and _is_bare(sentence, index):
                return sentence.tokens[index]
    return None


def _is_bare(sentence: Sentence, noun: int) -> bool:
    """Whether a noun is "the killing" and no more: not "the killing of a general", not "a killing"."""
    below = [one for one in map(sentence.tokens.__getitem__, sentence.children(noun)) if one.upos != "PUNCT"]
    words = [one.text.lower() for one in below if one.relation != "case"]
    token = sentence.tokens[noun]
    return words in (["the"], ["that"], ["this"]) and is_nominal(token) and token.lemma.lower() not in (*TIMES, *HOURS)


def told_before(noun: Token, sentences: Sequence[Sentence]) -> tuple[Sentence, list[int]] | None:
    """The nearest of the sentences before that tells of a noun's deed as done, and the words that do."""
    stem = noun.lemma.lower()[:_STEM]
    if len(stem) < _STEM:
        return None
    for sentence in reversed(sentences[-_BACK:]):
        alike = (token for token in sentence if token.lemma.lower().startswith(stem) or _is_first_told(token, noun))
        if words := [token.index for token in alike if _is_told(sentence, token, noun)]:
            return sentence, words
    return None


def _is_first_told(token: Token, noun: Token) -> bool:
    return token.lemma.lower() in FIRST_TOLD.get(noun.lemma.lower(), ())


def _is_told(sentence: Sentence, token: Token, noun: Token) -> bool:
    if token.upos != "VERB":
        first = _is_first_told(token, noun) and token.lemma.lower() in EVENTS
        alike = token.lemma.lower() == noun.lemma.lower() or first
        return is_nominal(token) and alike and token.relation not in ("compound", "flat")
    return not auxiliaries(sentence, token.index) & (AHEAD | MODAL)

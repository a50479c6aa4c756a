"""Dates of what lies ahead, in sentences that tell of the past: "arrested him ahead of a vote on 6 May".

Such a date is that of the vote, and it may be still to come; the verb has none. So is that of a protest that somebody
"called for". And what somebody "said would" happen on 29 March may have been due before the day of publication.
"""

from typing import Final

from graph.extraction.clauses import preposition
from graph.extraction.timing.datewords import EVENTS, FORWARD, HOURS, PLANNING, TIMES
from graph.extraction.timing.tense import Owner, auxiliaries, is_nominal, is_predicate
from graph.language.dates import DateFound
from graph.language.sentence import Sentence, Token
from graph.model import Date

_OCCASIONS: Final = EVENTS | frozenset("deadline holiday anniversary arrival start opening festival match".split())
_APPEARING: Final = frozenset("speak appear testify address stand bring present say tell".split())
"""Who does so before a court or congress does it in front of it, and not earlier."""
_HERALDS: Final = frozenset((*PLANNING, *FORWARD, "announce", "order", "propose", "call", "convene", "approve"))
_UNITS: Final = frozenset("hour day night week fortnight month year decade minute".split())
NEAR, _FAR = 60, 180
"""So many days ahead is what was told of without a year likely meant, and so many back it is not."""
WEEK: Final = 7


def ahead_of(sentence: Sentence, owner: int, first: int) -> int | None:
    """The noun that something was done "before" or "ahead of", to which the date behind it belongs."""
    noun: Token | None = None
    for token in reversed(sentence.tokens[owner + 1 : first]):
        word = token.text.lower()
        before = sentence.tokens[token.index - 1].text.lower()
        ahead = (word, before) in (("of", "ahead"), ("to", "prior"))
        if sentence.tokens[token.index - 1].lemma.lower() in _UNITS and word == "before":
            return None  # "the day before the vote on Sunday" counts from it
        if ahead or word == "before":
            return noun.index if noun is not None and _is_occasion(sentence, owner, noun, word) else None
        if token.upos in ("VERB", "AUX", "SCONJ", "CCONJ") or word in (",", ";", "after", "since", "until", "during"):
            return None
        if is_nominal(token) and token.relation not in ("compound", "flat"):
            noun = token
    return None


def _is_occasion(sentence: Sentence, owner: int, noun: Token, tie: str) -> bool:
    lemma = noun.lemma.lower()
    if lemma in (*TIMES, *HOURS):
        return False
    verb = sentence.tokens[owner].lemma.lower()
    return tie != "before" or (lemma in _OCCASIONS and verb not in _APPEARING)


def tied_ahead(sentence: Sentence, noun: int) -> bool:
    """Whether a noun is one that something was done before."""
    token = sentence.tokens[noun]
    return is_nominal(token) and ahead_of(sentence, max(0, noun - 8), noun + 1) == noun


def called_for(sentence: Sentence, owner: int, first: int) -> int | None:
    """The noun for an event that somebody called for or announced, to which the date behind it may belong."""
    verb = sentence.tokens[owner].lemma.lower()
    for token in reversed(sentence.tokens[owner + 1 : first]):
        if token.upos in ("VERB", "AUX") or token.text in (",", ";"):
            return None
        if is_nominal(token) and token.lemma.lower() in EVENTS and token.relation != "compound":
            return token.index if verb in _HERALDS or preposition(sentence, token.index) == "for" else None
    return None


def lies_ahead(back: DateFound, ahead: DateFound, published: Date | None) -> bool:
    """Whether a day without a year is rather one soon to come than one long past."""
    if published is None or back.last is None or ahead.first is None or back.precision != "day":
        return False
    return (published - back.last).days > _FAR and 0 <= (ahead.first - published).days <= NEAR


def was_due(
    sentence: Sentence, owners: tuple[Owner, ...], back: DateFound, ahead: DateFound, published: Date | None
) -> bool:
    """Whether what "would" be on a day without a year was due just before publication: "said it would free them on
    29 March", printed in April.
    """
    if published is None or not back.last or not ahead.first or not owners or back.precision == "year":
        return False
    token = sentence.tokens[owners[0][0]]
    chain = [token.index]
    while sentence.tokens[chain[-1]].relation in ("xcomp", "conj", "obl", "nsubj", "obj") and len(chain) < 4:
        chain.append(sentence.tokens[chain[-1]].head)
    would = any("would" in auxiliaries(sentence, one) for one in chain if is_predicate(sentence, one))
    return would and (published - back.last).days <= NEAR and (ahead.first - published).days > _FAR

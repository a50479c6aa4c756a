"""Dates that the parser hung on a word which has another one already: what happens once has one time."""

from dataclasses import replace
from typing import Final

from graph.extraction.clauses import preposition
from graph.extraction.timing.attachment import Dated
from graph.extraction.timing.datewords import EVENTS
from graph.extraction.timing.tense import above, is_nominal
from graph.language.sentence import Sentence

_AT: Final = ("", "in", "on", "at")


def moved_up(sentence: Sentence, one: Dated, before: list[Dated]) -> Dated:
    """A date with its owners; where these are a participle that has another date already, the predicate over it.

    "Extended sanctions imposed in 2012 by a year on Thursday": what happens once has one time.
    """
    if len(one.owners) != 1 or not one.date.last:
        return one
    owner, marker = one.owners[0]
    if (noun := _event_of_another_day(sentence, one, before)) is not None:
        return replace(one, owners=((noun, marker),))
    if sentence.tokens[owner].relation != "acl":
        return one
    if sentence.tokens[one.top].relation == "conj":
        return one  # "who trained there in 1997 and 1998"
    for other in before:
        apart = other.date.first and other.date.last and other.date.first.year != one.date.last.year
        if apart and marker in _AT and any(index == owner and tie in _AT for index, tie in other.owners):
            over = above(sentence, owner)
            return one if over is None else replace(one, owners=((over, marker),))
    return one


def _event_of_another_day(sentence: Sentence, one: Dated, before: list[Dated]) -> int | None:
    """The noun for an event to which the second of two days belongs that the parser hung on one verb.

    "Fired missiles on Wednesday in revenge for the killing of a general on 3 January."
    """
    (owner, marker), day = one.owners[0], one.date
    for other in before:
        same = marker in _AT and any(index == owner and tie in _AT for index, tie in other.owners)
        if not same or day.precision != "day" or other.date.precision != "day" or other.date.counted:
            continue
        if day.last and day.first and other.date.first and other.date.last:
            apart = day.last < other.date.first or other.date.last < day.first
            between = sentence.tokens[other.top + 1 : one.top]
            nouns = [token for token in between if token.lemma.lower() in EVENTS and is_nominal(token)]
            told = [token for token in nouns if preposition(sentence, token.index) and token.relation != "compound"]
            if apart and told and not any(token.upos == "VERB" for token in sentence.tokens[told[-1].index : one.top]):
                return told[-1].index
    return None

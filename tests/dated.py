"""When what a word of a text tells took place, for tests of dates: the text is of 6 January 2022, a Thursday."""

import datetime as dt
from functools import cache

from graph.extraction.timing.bounds import event_period
from graph.extraction.timing.periods import Timing
from graph.language.parser import Parser
from graph.language.sentence import Sentence
from graph.model import Period

THURSDAY = dt.date(2022, 1, 6)


@cache
def parser() -> Parser:
    """The parser with the shipped model."""
    return Parser(None)


@cache
def parsed(text: str, published: dt.date | None = THURSDAY) -> tuple[Timing, tuple[Sentence, ...]]:
    """The dates of a text, and its sentences."""
    sentences = parser().parse(text, [])
    return Timing(text, published, sentences), sentences


def period(text: str, word: str, published: dt.date | None = THURSDAY) -> Period:
    """The period of the event that a word of the text names, where it first stands."""
    timing, sentences = parsed(text, published)
    heads = [(sentence, token.index) for sentence in sentences for token in sentence if token.text == word]
    assert heads, f"{word!r} is no word of {text!r}"
    return event_period(timing.of(*heads[0]))


def lasting(text: str, word: str) -> str:
    """The last day up to which it may go on; nothing where that is open."""
    return str(period(text, word).latest_end or "")


def when(text: str, word: str) -> str:
    """The first and last day on which it may begin, as one where they are the same; nothing where no date tells it."""
    told = period(text, word)
    first, last = told.earliest_begin, told.latest_begin
    return str(first or "") if first == last else f"{first}..{last}"


def shown(told: Period) -> str:
    """The bounds of a beginning, as short as they can be written: of a whole month or year that alone."""
    first, last = told.earliest_begin, told.latest_begin
    if first is None or last is None:
        return ""
    if first == last:
        return str(first)
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year:
        return str(first.year)
    whole = first.day == 1 and (last + dt.timedelta(days=1)).day == 1 and str(first)[:7] == str(last)[:7]
    return str(first)[:7] if whole else f"{first}..{last}"

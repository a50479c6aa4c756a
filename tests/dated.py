"""When what a word of a text tells took place, for tests of dates: the text is of 6 January 2022, a Thursday."""

import datetime as dt
from functools import cache

from graph.extraction.timing.bounds import event_period
from graph.extraction.timing.periods import Timing
from graph.language.parser import Parser
from graph.model import Period

THURSDAY = dt.date(2022, 1, 6)


@cache
def parser() -> Parser:
    """The parser with the shipped model."""
    return Parser(None)


def lasting(text: str, word: str) -> str:
    """The last day up to which it may go on; nothing where that is open."""
    return str(_period(text, word).latest_end or "")


def when(text: str, word: str) -> str:
    """The first and last day on which it may begin, as one where they are the same; nothing where no date tells it."""
    period = _period(text, word)
    first, last = period.earliest_begin, period.latest_begin
    return str(first or "") if first == last else f"{first}..{last}"


def _period(text: str, word: str) -> Period:
    sentences = parser().parse(text, [])
    timing = Timing(text, THURSDAY, sentences)
    head = next((sentence, token.index) for sentence in sentences for token in sentence if token.text == word)
    return event_period(timing.of(*head))

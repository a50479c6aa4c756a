"""When a proposition holds: from the dates beside its predicate and from what is said of its beginning and end."""

from dataclasses import replace
from typing import Final

from graph.extraction.clauses import preposition
from graph.extraction.relations import Phase
from graph.language.dates import DateFound, find_dates
from graph.language.sentence import Sentence
from graph.model import NO_PERIOD, Date, Period, Precision

_BEGIN: Final = ("since", "from", "as_of")
_END: Final = ("till", "until", "to", "through")


def dates_of(
    sentence: Sentence, head: int, text: str, published: Date | None, *, future: bool
) -> list[tuple[str, DateFound]]:
    """The dates that belong to a predicate, each with its preposition: those in its own clause, not in another's."""
    found = []
    for date in find_dates(text, published, start=sentence.start, end=sentence.end, future=future):
        covered = sentence.covering(date.start, date.end)
        top = next((index for index in covered if sentence.tokens[index].head not in covered), None)
        if top is None:
            continue
        first = sentence.tokens[top].head if sentence.tokens[top].relation == "conj" else top
        marker = preposition(sentence, top) or preposition(sentence, first)
        current = top
        for _ in range(4):
            current = sentence.tokens[current].head
            if current == head:
                found.append((marker, date))
                break
            if sentence.tokens[current].upos == "VERB":
                break
    # "Finland and Sweden joined in 2023 and 2024": which of the days is whose is not said.
    markers = [marker for marker, _ in found]
    return [(marker, date) for marker, date in found if markers.count(marker) == 1]


def relation_period(phase: Phase, dates: list[tuple[str, DateFound]], published: Date | None) -> Period:
    """The bounds of a relation that begins, holds, ends or once held, with these dates beside it.

    A relation that is over is over by the day of publication; where that is unknown, its end stays unknown too.
    """
    period = NO_PERIOD
    for marker, date in dates:
        if date.first is None or date.last is None:
            continue
        precision = Precision(date.precision)
        if marker in _END or (phase == Phase.ENDS and marker not in _BEGIN):
            period = replace(period, earliest_end=date.first, latest_end=date.last, precision=precision)
        elif marker in _BEGIN or phase == Phase.BEGINS:
            period = replace(period, earliest_begin=date.first, latest_begin=date.last, precision=precision)
    if phase.over and not period.ended and published:
        period = replace(period, latest_end=published)
    return period


def event_period(dates: list[tuple[str, DateFound]]) -> Period:
    """The bounds of an event that happened at, since or until these dates."""
    for marker, date in dates:
        if date.first and date.last and marker not in _END:
            return Period(
                date.first,
                date.last,
                None if marker in _BEGIN else date.first,
                None if marker in _BEGIN else date.last,
                Precision(date.precision),
            )
    return NO_PERIOD

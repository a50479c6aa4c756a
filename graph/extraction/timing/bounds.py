"""The bounds of what holds or happens, from the dates that belong to it."""

from collections.abc import Iterable
from dataclasses import replace

from graph.extraction.relations.found import Phase
from graph.extraction.timing.datewords import BEGINNING, ELSEWHEN, ENDING, UNTIL
from graph.language.dates import DateFound
from graph.language.dateunits import FINER
from graph.model import NO_PERIOD, Binding, Date, Period, Precision

Marked = tuple[str, DateFound]
"""A date and the preposition that ties it."""


def relation_period(phase: Phase, dates: list[Marked], published: Date | None) -> Period:
    """The bounds of a relation that begins, holds, ends or once held, with these dates beside it.

    A relation that is over is over by the day of publication; where that is unknown, its end stays unknown too.

    >>> from graph.language.dates import find_dates
    >>> dates = [("from", find_dates("1967", None)[0]), ("until", find_dates("2009", None)[0])]
    >>> period = relation_period(Phase.HELD, dates, None)
    >>> str(period.earliest_begin), str(period.latest_end)
    ('1967-01-01', '2009-12-31')
    """
    known = [
        (marker, _by(date) if marker == "by" else date)
        for marker, date in dates
        if date.last and marker not in ELSEWHEN and (marker == "since" or not date.lasting)
    ]
    begin = _finest(date for marker, date in known if _part(phase, marker, date) == Phase.BEGINS)
    end = _finest(date for marker, date in known if _part(phase, marker, date) == Phase.ENDS)
    during = next((date for marker, date in known if _part(phase, marker, date) == Phase.HELD), None)
    period = NO_PERIOD
    if begin:
        over, gone = begin.closing or (None, None)
        period = Period(begin.first, begin.last, over, gone, Precision(begin.precision))
    elif during and during.closing:
        period = Period(during.first, during.last, *during.closing, Precision(during.precision))
    elif during:  # "was a member in 1999": from then or before, until then or after
        period = Period(None, during.last, during.first, None, Precision(during.precision))
    if end and not (begin and begin.closing) and not (during and during.closing and not begin):
        first, last = end.closing or (end.first, end.last)
        if not (period.earliest_begin and last and period.earliest_begin > last):
            coarser = max(end.precision, period.precision or end.precision, key=lambda unit: FINER[unit])
            period = replace(period, earliest_end=first, latest_end=last, precision=Precision(coarser))
    begun = max((one for one in (period.earliest_begin, period.earliest_end) if one), default=published)
    if phase.over and published and begun and not period.latest_end and begun <= published:
        period = replace(period, latest_end=published)
    return period


def _by(date: DateFound) -> DateFound:
    """What has begun or ended "by" a date did so at some time before or on it."""
    return date if date.closing else replace(date, first=None)


def _finest(dates: Iterable[DateFound]) -> DateFound | None:
    """The first of several dates, or one within it that says more: "a month ago, on 6 September"."""
    chosen: DateFound | None = None
    for date in dates:
        if chosen is None:
            chosen = date
        elif date.first and date.last and chosen.first and chosen.last and not (chosen.closing or date.closing):
            inside = chosen.first <= date.first and date.last <= chosen.last
            if inside and FINER[date.precision] < FINER[chosen.precision]:
                chosen = date
    return chosen


def _part(phase: Phase, marker: str, date: DateFound) -> Phase:
    """Which part of a relation's time a date tells: its beginning, its end, or a time when it held."""
    if marker in ENDING:
        return Phase.ENDS
    if marker in BEGINNING or phase == Phase.BEGINS:
        return Phase.BEGINS
    if phase == Phase.ENDS:
        return Phase.ENDS
    return Phase.HELD if phase == Phase.HELD or date.closing else Phase.HOLDS


def event_period(dates: list[Marked], *, lasting: bool = False) -> Period:
    """The bounds of an event that happened at, between, since or by these dates.

    Of several dates the one that is not counted from another, and of those the finest, is taken. What is ``lasting``
    ends at a date that "until" ties.

    >>> from graph.language.dates import find_dates
    >>> period = event_period([("in", find_dates("May 2014", None)[0])])
    >>> str(period.earliest_begin), str(period.latest_begin)
    ('2014-05-01', '2014-05-31')
    """
    usable = [
        (marker, date)
        for marker, date in dates
        if date.first and date.last and marker not in (*ENDING, *ELSEWHEN) and not date.lasting
    ]
    ends = [date for marker, date in dates if marker in UNTIL and date.first and date.last and not date.lasting]
    if lasting and len(ends) == 1:
        return _until(event_period(dates), ends[0])
    if not usable:
        return NO_PERIOD
    marker, date = min(
        usable,
        key=lambda one: (one[0] in BEGINNING, one[1].counted, FINER[one[1].precision], one[1].first != one[1].last),
    )
    first, last, precision = date.first, date.last, Precision(date.precision)
    if date.closing and marker in BEGINNING:
        return Period(first, last, *date.closing, precision)
    if date.closing:
        return Period(first, date.closing[1], first, date.closing[1], precision)
    if marker == "by":
        return Period(None, last, None, last, precision)
    if marker in BEGINNING:
        return Period(first, last, precision=precision)
    return Period(first, last, first, last, precision)


def _until(period: Period, end: DateFound) -> Period:
    """A period with another end, unless it begins after that."""
    first, last = end.closing or (end.first, end.last)
    if period.latest_begin and first and period.latest_begin > first:
        return period
    unit = max(end.precision, period.precision or end.precision, key=lambda one: FINER[one])
    return replace(period, earliest_end=first, latest_end=last, precision=Precision(unit))


def bounding(dates: list[Marked], period: Period) -> tuple[Binding, ...]:
    """The words of the dates that bound a period."""
    bounds = (period.earliest_begin, period.earliest_end)
    return tuple(Binding("date", date.start, date.end) for _, date in dates if date.first and date.first in bounds)

"""What date expressions mean: the first and last day of each form of :mod:`graph.language.dateforms`.

A rule takes what its form matched and a :class:`Setting`, and gives bounds with the unit in which the date was given.
What needs the day of publication, or a date said before, is unresolved (both bounds ``None``) where that is not known.
The clock of the machine is never asked.
"""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from graph.language.dateunits import (
    DAY,
    FINER,
    MONTH,
    MONTHS,
    WEEKDAYS,
    YEAR,
    Bounds,
    Day,
    days_of,
    in_decade,
    in_month,
    in_unit,
    in_year,
    month_number,
    month_on,
    number,
    season,
    widened,
)

Parts = dict[str, str]


@dataclass(frozen=True, slots=True)
class Setting:
    """What a date expression is read against: the day of publication, whether its sentence looks ahead, and the bounds
    of the dates said before it, the last one last. ``frame``: of the date from which a story of former years tells on.
    """

    published: Day | None
    future: bool = False
    said: tuple[Bounds, ...] = ()
    frame: Bounds | None = None

    def anchor(self, unit: str) -> tuple[Day, Day] | None:
        """The last date said that is given as finely as a unit; none where that one is itself unresolved.

        A week is no day, but the day that it was counted from is: "struck on 12 March and jailed hundreds that week".
        """
        around: tuple[Day, Day] | None = None
        for first, last, precision in reversed(self.said):
            if FINER[precision] <= FINER[unit]:
                if first is None or last is None or (around and not around[0] <= first <= last <= around[1]):
                    return None
                if unit != DAY or first == last:
                    return first, last
                if around:
                    return None
                around = first, last
        return None


def given_day(parts: Parts, setting: Setting) -> Bounds | None:
    """A day with its year: "May 15, 1992", "5–7 May 2019", "2022-01-05"."""
    month = int(parts["number"]) if "number" in parts else month_number(parts["month"])
    return days_of(int(parts["year"]), month, int(parts["day"]), int(parts.get("until", 0)))


def slashed(parts: Parts, setting: Setting) -> Bounds | None:
    """ "05/01/2022" may be of January or of May: only what reads one way is resolved."""
    one, other, year = int(parts["one"]), int(parts["other"]), int(parts["year"])
    readings = {found for found in (days_of(year, other, one), days_of(year, one, other)) if found}
    return readings.pop() if len(readings) == 1 else (None, None, DAY) if readings else None


def day_of_month(parts: Parts, setting: Setting) -> Bounds | None:
    """A day without a year: the last one up to the day of publication, or the next one from it."""
    day, month, until = int(parts["day"]), month_number(parts["month"]), int(parts.get("until", 0))
    if setting.frame and (found := _told_on(setting.frame, lambda year: days_of(year, month, day, until))):
        return found
    published = setting.published
    if published is None:
        return (None, None, DAY) if days_of(2000, month, day) else None
    for year in (published.year, published.year + (1 if setting.future else -1)):
        found = days_of(year, month, day, until)
        if found and found[0] and (found[0] >= published if setting.future else found[0] <= published):
            return found
    return days_of(published.year, month, day, until)


def _told_on(frame: Bounds, of_year: Callable[[int], Bounds | None]) -> Bounds | None:
    """The first such day or month from the date on from which a story tells; in its year, where that is a year."""
    first, last, unit = frame
    if first is None or last is None:
        return None
    for year in range(first.year, last.year + 1 + (unit != YEAR)):
        found = of_year(year)
        if found and found[1] and found[1] >= first:
            return found
    return None


def lone_day(parts: Parts, setting: Setting) -> Bounds | None:
    """A day of which only the number is told ("on the 18th"): the last one, or the next where the sentence looks ahead;
    in the month of the date from which a story of former years tells on.
    """
    day, published = int(parts["day"]), setting.published
    if not 1 <= day <= 31:
        return None
    if setting.frame and setting.frame[0] and setting.frame[2] != YEAR:
        first = setting.frame[0]
        months = [month_on(first, step)[0] for step in (0, 1)]
        options = [one for month in months if month and (one := days_of(month.year, month.month, day))]
        return next((one for one in options if one[0] and one[0] >= first), None)
    if published is None:
        return None, None, DAY
    steps = range(3) if setting.future else range(0, -3, -1)
    for month in (month_on(published, step)[0] for step in steps):
        found = days_of(month.year, month.month, day) if month else None
        if found and found[0] and (found[0] >= published if setting.future else found[0] <= published):
            return found
    return None


def day_of_month_beside(parts: Parts, setting: Setting) -> Bounds | None:
    """ "The 4th of this month", "the 20th of that month": of the month of print, one beside it, or one said."""
    step = {"last": -1, "this": 0, "next": 1}.get(parts["which"])
    said = setting.anchor(MONTH) if step is None else None
    day = said[0] if said else setting.published if step is not None else None
    if day is None:
        return None, None, DAY
    month = month_on(day, step or 0)[0]
    return days_of(month.year, month.month, int(parts["day"])) if month else None


def half_of_month(parts: Parts, setting: Setting) -> Bounds | None:
    """ "The first half of May", "the second half of June 1994"."""
    first, last, unit = month_of_year(parts, setting) if "year" in parts else month_alone(parts, setting)
    if first is None or last is None:
        return first, last, unit
    return (first, first.replace(day=15), unit) if parts["half"] == "first" else (first.replace(day=16), last, unit)


def month_beside_now(parts: Parts, setting: Setting) -> Bounds | None:
    """ "February last year", "July of this year": a month of the year of publication, or of the one beside it."""
    if setting.published is None:
        return None, None, MONTH
    year = setting.published.year + _STEPS[parts["which"]]
    return in_month(year, month_number(parts["month"]), parts.get("part", ""))


def day_beside_now(parts: Parts, setting: Setting) -> Bounds | None:
    """ "28 September last year": a day of the year of publication, or of the one beside it."""
    day, month = int(parts["day"]), month_number(parts["month"])
    if setting.published is None:
        return (None, None, DAY) if days_of(2000, month, day) else None
    return days_of(setting.published.year + _STEPS[parts["which"]], month, day, int(parts.get("until", 0)))


_FEASTS: Final = {"new year's eve": (12, 31), "new year's day": (1, 1), "christmas eve": (12, 24)} | {
    "christmas day": (12, 25),
    "boxing day": (12, 26),
    "valentine's day": (2, 14),
    "may day": (5, 1),
    "bastille day": (7, 14),
    "all saints' day": (11, 1),
    "armistice day": (11, 11),
}


def feast(parts: Parts, setting: Setting) -> Bounds | None:
    """A day that has a name and the same date each year: "Christmas Day"."""
    month, day = _FEASTS[parts["feast"].replace("’", "'")]
    if "year" in parts:
        return days_of(int(parts["year"]), month, day)
    name = next(full for full, number in MONTHS.items() if number == month)
    return day_of_month({"month": name, "day": str(day)}, setting)


def month_of_year(parts: Parts, setting: Setting) -> Bounds:
    """A month with its year, or a part of it: "late February 2014"."""
    return in_month(int(parts["year"]), month_number(parts["month"]), parts.get("part", ""))


def month_alone(parts: Parts, setting: Setting) -> Bounds:
    """A month without a year: the last one, or the next one where the sentence looks ahead."""
    published, which, month = setting.published, parts.get("which", ""), month_number(parts["month"])
    if setting.frame and not which:
        found = _told_on(setting.frame, lambda year: in_month(year, month, parts.get("part", "")))
        if found:
            return found
    if published is None:
        return None, None, MONTH
    year = published.year
    if which == "this":
        pass
    elif which in ("next", "coming") or (setting.future and which not in ("last", "past")):
        year += month < published.month or (which == "next" and month == published.month)
    elif month > published.month or (which in ("last", "past") and month == published.month):
        year -= 1
    return in_month(year, month, parts.get("part", ""))


def season_alone(parts: Parts, setting: Setting) -> Bounds | None:
    """A season without a year: the last one that has begun, or the next one where the sentence looks ahead."""
    published, which = setting.published, parts.get("which", "")
    if published is None:
        return None, None, YEAR
    ahead = which in ("next", "coming") or (setting.future and which not in ("last", "this"))
    begun = [season(published.year + step, parts["season"]) for step in (-2, -1, 0, 1)]
    if ahead:
        return widened(next(one for one in begun if one[0] and one[0] > published))
    if which == "this":
        return widened(season(published.year, parts["season"]))
    limit = [one for one in begun if one[0] and one[1] and (one[1] if which == "last" else one[0]) <= published]
    return widened(limit[-1])


def weekday(parts: Parts, setting: Setting) -> Bounds | None:
    """A day of the week: the last one, today's included, or the next one where the sentence looks ahead."""
    published = setting.published
    if published is None:
        return None, None, DAY
    wanted, which = WEEKDAYS[parts["weekday"]], parts.get("which", "")
    back = (published.weekday() - wanted) % 7
    if "week" in parts:
        steps = {"last": -1, "this": 0, "next": 1}[parts["week"]]
        day = published - dt.timedelta(days=published.weekday() - wanted) + dt.timedelta(weeks=steps)
    elif which in ("next", "coming") or (setting.future and which in ("", "this")):
        day = published + dt.timedelta(days=(7 - back) % 7 or 7 * (which == "next"))
    else:
        # Yesterday is "Sunday", and "last Sunday" the one before.
        again = which in ("last", "past") and back <= 1
        day = published - dt.timedelta(days=back + 7 * again)
    return day, day, DAY


_NEAR: Final = {
    "the day before yesterday": (-2, -2),
    "the day after tomorrow": (2, 2),
    "yesterday": (-1, -1),
    "last night": (-1, -1),
    "overnight": (-1, 0),
    "tomorrow": (1, 1),
}


def near_day(parts: Parts, setting: Setting) -> Bounds | None:
    """A day or night by its distance: "yesterday", "last night", "overnight"."""
    if setting.published is None:
        return None, None, DAY
    first, last = (dt.timedelta(days=step) for step in _NEAR.get(" ".join(parts["near"].split()), (0, 0)))
    return setting.published + first, setting.published + last, DAY


_STEPS: Final = {"last": -1, "next": 1, "coming": 1, "this": 0, "the": 0}


def beside_now(parts: Parts, setting: Setting) -> Bounds | None:
    """ "last month", "the end of next year", "the second half of this year": a unit beside that of publication."""
    unit, published = parts["unit"], setting.published
    if published is None:
        return None, None, DAY if unit == "week" else unit
    return in_unit(published, unit, _STEPS[parts["which"]], parts.get("part") or parts.get("half", ""))


def past_unit(parts: Parts, setting: Setting) -> Bounds | None:
    """ "in the past month": from as far back to the day of publication."""
    unit, published = parts["unit"], setting.published
    if published is None:
        return None, None, DAY if unit == "week" else unit
    back = published - dt.timedelta(days={"week": 7, "month": 30, "year": 365, "decade": 3652}[unit])
    return back, published, DAY if unit == "week" else unit


_PAST: Final = {"hour": 0, "day": 1, "week": 7, "month": 30, "year": 365}
_FEW: Final = {"couple of": 3, "few": 7, "several": 7, "recent": 7}


def past_units(parts: Parts, setting: Setting) -> Bounds | None:
    """ "the past three days", "the last 24 hours", "recent weeks": from as far back to the day of publication."""
    unit, published = parts["unit"], setting.published
    precision = DAY if unit in ("hour", "week") else unit
    if published is None or (unit == "year" and "few" in parts):
        return None, None, precision
    count = _FEW[parts["few"]] if "few" in parts else number(parts["count"])
    days = (count + 23) // 24 if unit == "hour" else count * _PAST[unit]
    try:
        return published - dt.timedelta(days=days), published, precision
    except OverflowError:
        return None


def so_far(parts: Parts, setting: Setting) -> Bounds | None:
    """ "earlier this month", "later this year": the unit of publication up to its day, or from it on."""
    unit, published = parts["unit"], setting.published
    if published is None:
        return None, None, DAY if unit == "week" else unit
    first, last, precision = in_unit(published, unit, _STEPS[parts.get("which", "this")])
    if parts.get("which") == "last":
        return first, last, precision
    return (first, published, precision) if parts["way"] in ("earlier", "so far") else (published, last, precision)


def weekend(parts: Parts, setting: Setting) -> Bounds | None:
    """The last weekend, or the next one where the sentence looks ahead."""
    published, which = setting.published, parts.get("which", "")
    if published is None:
        return None, None, DAY
    saturday = published - dt.timedelta(days=(published.weekday() - 5) % 7)
    if which in ("next", "coming") or setting.future:
        saturday += dt.timedelta(weeks=1)
    elif which == "last" and published.weekday() >= 5:
        saturday -= dt.timedelta(weeks=1)
    return saturday, saturday + dt.timedelta(days=1), DAY


def decade(parts: Parts, setting: Setting) -> Bounds | None:
    """A decade or a part of it: "the 1990s", "the early 1990s"."""
    return in_decade(int(parts["year"]), parts.get("part", ""))


def year_alone(parts: Parts, setting: Setting) -> Bounds | None:
    """A year or a part of it: "2014", "late 2014", "the second half of 2019"."""
    return in_year(int(parts["year"]), parts.get("part") or parts.get("half", ""))

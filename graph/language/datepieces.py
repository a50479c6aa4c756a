"""What counted pieces of a month or year mean ("the first week of February", "the last day of October 1984"), and the
anniversaries of days ("the tenth anniversary of the September 11 attacks").

Weeks and fortnights are counted in sevens from the first of the month or year, or back from its last, since news does
not say on which weekday its weeks begin. "The first days" are a week at most, "the first months" a third of a year.
"""

import datetime as dt
from typing import Final

from graph.language.daterules import Parts, Setting, day_of_month
from graph.language.dateunits import (
    DAY,
    MONTH,
    ORDINALS,
    YEAR,
    Bounds,
    Day,
    days_of,
    in_unit,
    in_year,
    month_number,
    month_on,
    number,
)

_LONG: Final = {"day": 1, "week": 7, "fortnight": 14}
_FEW: Final = {"day": 7, "week": 3, "month": 4}
"""So many at most are "the first days", where they are not counted."""


def piece(parts: Parts, setting: Setting) -> Bounds | None:
    """A day, week or fortnight of a month, or also months of a year, counted from its beginning or its end."""
    whole = _whole(parts, setting)
    if whole is None or whole[0] is None or whole[1] is None:
        return whole and (None, None, whole[2])
    first, last, unit = whole[0], whole[1], parts["unit"]
    nth = 1 if parts["nth"] == "opening" else ORDINALS.get(parts["nth"], 0)
    count = number(parts.get("count", "a"))
    if not count or (nth > 1 and count > 1):
        return None
    if "many" in parts and "count" not in parts:
        count = _FEW[unit]
    if unit == "month":
        if whole[2] != YEAR:
            return None
        begin = month_on(first, nth - 1)[0] if nth else month_on(last, 1 - count)[0]
        end = month_on(begin, count - 1)[1] if begin else None
        return (begin, end, MONTH if count == 1 else YEAR) if end and end <= last else None
    long = _LONG[unit] * count
    begin = first + dt.timedelta(days=long * (nth - 1)) if nth else last - dt.timedelta(days=long - 1)
    end = min(last, begin + dt.timedelta(days=long - 1))
    return (begin, end, DAY) if first <= begin <= end else None


def _whole(parts: Parts, setting: Setting) -> Bounds | None:
    """The month or year of which it is a piece, with its unit."""
    year, month, beside = parts.get("year"), parts.get("month"), parts.get("which", "")
    published, step = setting.published, {"last": -1, "next": 1}.get(beside, 0)
    if published is None and year is None:
        return None, None, DAY
    if month is None:
        if year is not None:
            return Day(int(year), 1, 1), Day(int(year), 12, 31), YEAR
        assert published is not None
        return in_unit(published, parts["whole"], step)
    if year is None:
        assert published is not None
        ahead = setting.future and not beside
        passed = month_number(month) < published.month
        coming = month_number(month) > published.month
        step = (passed if ahead else -coming) if not beside else step
        year = str(published.year + step)
    return month_on(Day(int(year), month_number(month), 1), 0)


def anniversary(parts: Parts, setting: Setting) -> Bounds | None:
    """The day, so many years on, on which a day is marked; of a day without its year, the last one that came round."""
    if "day" in parts and "year" not in parts:
        return day_of_month({"month": parts["month"], "day": parts["day"]}, setting)
    if "nth" not in parts:
        return None
    nth = parts["nth"]
    year = int(parts["year"]) + (ORDINALS.get(nth) or number(nth.rstrip("stndrh")))
    return days_of(year, month_number(parts["month"]), int(parts["day"])) if "day" in parts else in_year(year)

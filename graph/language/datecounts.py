"""What date expressions mean that are counted: from the day of publication, or from a date said before.

The rules of :mod:`graph.language.daterules` and these are told apart by what they need: these need a day to count from.
"""

import datetime as dt
from typing import Final

from graph.language.daterules import Parts, Setting
from graph.language.dateunits import (
    DAY,
    MONTH,
    MONTHS,
    SEASONS,
    WEEKDAYS,
    YEAR,
    Bounds,
    Day,
    days_of,
    in_month,
    month_number,
    month_on,
    moved,
    number,
    season,
    widened,
)

_SIDES: Final = {"next": 1, "following": 1, "previous": -1, "preceding": -1, "before": -1, "after": 1}


def counted(parts: Parts, setting: Setting) -> Bounds | None:
    """ "three days ago", "in two weeks": counted from the day of publication."""
    unit = _unit(parts)
    ahead = "ago" not in parts
    if ahead and not setting.future:
        return None
    if "about" in parts or setting.published is None:
        return None, None, DAY if unit == "week" else unit
    return _stepped(setting.published, parts, 1 if ahead else -1)


def lasting(parts: Parts, setting: Setting) -> Bounds | None:
    """ "for twelve years", "for the past six months": since when, if it lasts until the day of publication."""
    unit = _unit(parts)
    if "about" in parts or setting.published is None:
        return None, None, DAY if unit == "week" else unit
    return _stepped(setting.published, parts, -1)


def _unit(parts: Parts) -> str:
    """The unit that is counted in: fortnights are weeks, two at a time."""
    return "week" if parts["unit"] == "fortnight" else parts["unit"]


def _stepped(start: Day, parts: Parts, way: int) -> Bounds | None:
    """The time so many units before or after a day; "two and a half years" is told as of a year."""
    unit, count = _unit(parts), number(parts.get("count", "a")) * (2 if parts["unit"] == "fortnight" else 1)
    if "half" in parts and unit in ("year", "decade"):
        months = 12 * count if unit == "year" else 120 * count
        first, last = sorted((month_on(start, way * (months + step)) for step in (3, 9)), key=lambda one: str(one[0]))
        return first[0], last[1], YEAR
    return moved(start, unit, count * way)


def from_last_said(parts: Parts, setting: Setting) -> Bounds | None:
    """ "a day earlier", "two years later", "hours later": counted from the last date said."""
    unit, back = _unit(parts), parts["way"] in ("earlier", "before", "before that")
    if unit in ("hour", "minute", "moment", "second"):
        day = setting.anchor(DAY)
        return (*day, DAY) if day else (None, None, DAY)
    found = setting.anchor(DAY if unit in ("day", "week") else YEAR if unit == "decade" else unit)
    if found is None:
        return None, None, DAY if unit == "week" else unit
    return _stepped(found[0], parts, -1 if back else 1)


_SPREAD: Final = {"day": 7, "week": 31, "month": 366, "year": 3660}
"""How many days "days later", "weeks later" may reach at most."""


def vaguely_from_last_said(parts: Parts, setting: Setting) -> Bounds | None:
    """ "days later", "a few weeks earlier", "within hours", "within three days": bounds beside the last day said."""
    unit, within = parts["unit"], parts["way"] == "within"
    anchor = setting.anchor(DAY if unit not in ("month", "year") else MONTH)
    if anchor is None and within and setting.future and setting.published:
        anchor = (setting.published, setting.published)  # a term set: "will withdraw within a year"
    if anchor is None:
        return None, None, DAY
    if unit in ("minute", "hour"):
        return (*anchor, DAY)
    reach = _SPREAD[unit]
    if "count" in parts:
        reach = number(parts["count"]) * {"day": 1, "week": 7, "month": 31, "year": 366}[unit]
    least = 0 if within else {"day": 1, "week": 7, "month": 28, "year": 365}[unit]
    near, far = dt.timedelta(days=least), dt.timedelta(days=reach)
    if parts["way"] in ("earlier", "before"):
        return anchor[0] - far, anchor[1] - near, DAY
    return anchor[0] + near, anchor[1] + far, DAY


def then_said(parts: Parts, setting: Setting) -> Bounds | None:
    """ "Since then", "until then": the last date said, as finely as it was given."""
    return setting.said[-1] if setting.said else (None, None, DAY)


def by_hour(parts: Parts, setting: Setting) -> Bounds | None:
    """ "By nightfall", "by dawn": the last day said; of the hours that end a night also the next one."""
    day = setting.anchor(DAY)
    if day is None:
        return None, None, DAY
    return day[0], day[1] + dt.timedelta(days=parts["hour"] in ("dawn", "daybreak", "morning", "midnight")), DAY


def beside_last_said(parts: Parts, setting: Setting) -> Bounds | None:
    """ "the same day", "the next morning", "the night before", "that year": beside the last date said."""
    unit, step = parts["unit"], _SIDES.get(parts.get("side", ""), 0)
    if unit == "weekend" or unit in SEASONS:
        return _named_beside(parts, setting, unit, step)
    unit = unit if unit in ("week", "month", "year") else "day"
    found = setting.anchor(DAY if unit == "week" else unit)
    if found is None and unit == "week" and not step and (part := setting.anchor(MONTH)):
        return (*part, MONTH)  # "in late November …; the same week"
    if found is None:
        return None, None, DAY if unit == "week" else unit
    return moved(found[0], unit, step)


def next_told(parts: Parts, setting: Setting) -> Bounds | None:
    """ "The next year it left": the year after the last one said. What is still to come "in the next year", or is told
    behind no date at all, is counted from the day of publication: that is another form."""
    if setting.future and ("span" in parts or not setting.said):
        return None
    return beside_last_said(parts, setting)


def of_year_said(parts: Parts, setting: Setting) -> Bounds | None:
    """ "In March of that year", "on 5 May of the following year": of the year of the last date said, or beside it."""
    found, month = setting.anchor(YEAR), month_number(parts["month"])
    if found is None:
        return None, None, DAY if "day" in parts else MONTH
    year = found[0].year + _SIDES.get(parts["side"], 0)
    return days_of(year, month, int(parts["day"])) if "day" in parts else in_month(year, month, parts.get("part", ""))


def name_beside_last_said(parts: Parts, setting: Setting) -> Bounds | None:
    """ "the following March", "the previous Monday", "that July": a named month or day beside the last date said."""
    return _named_beside(parts, setting, parts.get("month") or parts["weekday"], _SIDES.get(parts["side"], 0))


def _named_beside(parts: Parts, setting: Setting, name: str, step: int) -> Bounds | None:
    """The weekend, weekday, month or season of a name that comes next after the last date said, or came last before it;
    with no step, the one in the same week or year.
    """
    unit = DAY if name in WEEKDAYS or name == "weekend" else MONTH if name in MONTHS else YEAR
    found = setting.anchor(unit) or (setting.anchor(YEAR) if unit == MONTH else None)
    if found is None:
        return None, None, unit
    first, last = found
    if unit == DAY:
        wanted = WEEKDAYS.get(name, 5)
        away = (wanted - first.weekday() - 1) % 7 + 1 if step > 0 else -((first.weekday() - wanted - 1) % 7 + 1)
        if not step:
            away = wanted - first.weekday()
        day = first + dt.timedelta(days=away)
        return day, day + dt.timedelta(days=name == "weekend"), DAY
    options = [
        in_month(first.year + years, MONTHS[name]) if name in MONTHS else season(first.year + years, name)
        for years in range(-2, 3)
    ]
    if step > 0:
        chosen = next(one for one in options if one[0] and one[0] > last)
    elif step < 0:
        chosen = next(one for one in reversed(options) if one[1] and one[1] < first)
    else:
        chosen = options[2]
    return chosen if name in MONTHS else widened(chosen)

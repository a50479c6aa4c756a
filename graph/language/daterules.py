"""What date expressions mean: the first and last day of each form of :mod:`graph.language.dateforms`.

A rule takes what its form matched and a :class:`Setting`, and gives bounds with the unit in which the date was given.
What needs the day of publication, or a date said before, is unresolved (both bounds ``None``) where that is not known.
The clock of the machine is never asked.
"""

import calendar
import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

Day = dt.date
Bounds = tuple[Day | None, Day | None, str]
Parts = dict[str, str]
DAY, MONTH, YEAR, DECADE = "day", "month", "year", "decade"
FINER: Final = {DAY: 0, MONTH: 1, YEAR: 2, DECADE: 3}

MONTHS: Final = {
    name: number
    for number, name in enumerate(
        "january february march april may june july august september october november december".split(), 1
    )
}
WEEKDAYS: Final = {
    name: number for number, name in enumerate("monday tuesday wednesday thursday friday saturday sunday".split())
}
_UNITS: Final = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen""".split()
_TENS: Final = dict(
    zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), range(20, 100, 10), strict=True)
)
NUMBERS: Final = (
    {name: number for number, name in enumerate(_UNITS)}
    | _TENS
    | {f"{ten}-{one}": number + _UNITS.index(one) for ten, number in _TENS.items() for one in _UNITS[1:10]}
    | {"a": 1, "an": 1}
)


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
        """The last date said that is given as finely as a unit; none where that one is itself unresolved."""
        for first, last, precision in reversed(self.said):
            if FINER[precision] <= FINER[unit]:
                within = first and last and (unit != DAY or first == last)
                return (first, last) if first and last and within else None
        return None


def _valid(year: int, month: int, day: int, until: int = 0) -> Bounds | None:
    try:
        return Day(year, month, day), Day(year, month, until or day), DAY
    except ValueError:
        return None


def number(word: str) -> int:
    """A number in figures or words, in lower case; 0 where it is none.

    >>> number("a"), number("twenty-five"), number("37"), number("several")
    (1, 25, 37, 0)
    """
    return int(word) if word.isdigit() else NUMBERS.get(word, 0)


def _month_number(name: str) -> int:
    return next(number for full, number in MONTHS.items() if full.startswith(name[:3]))


def in_month(year: int, month: int, part: str = "") -> Bounds:
    last = calendar.monthrange(year, month)[1]
    begin, end = {
        "early": (1, 10),
        "beginning": (1, 10),
        "start": (1, 10),
        "mid": (11, 20),
        "middle": (11, 20),
        "late": (20, last),
        "end": (20, last),
    }.get(part, (1, last))
    return Day(year, month, begin), Day(year, month, end), MONTH


def month_on(day: Day, months: int, part: str = "") -> Bounds:
    count = day.year * 12 + day.month - 1 + months
    return in_month(count // 12, count % 12 + 1, part)


def _in_year(year: int, part: str = "") -> Bounds:
    begin, end = {
        "early": ((1, 1), (4, 30)),
        "beginning": ((1, 1), (2, 28)),
        "start": ((1, 1), (2, 28)),
        "mid": ((5, 1), (8, 31)),
        "middle": ((5, 1), (8, 31)),
        "late": ((9, 1), (12, 31)),
        "end": ((11, 1), (12, 31)),
        "first half": ((1, 1), (6, 30)),
        "second half": ((7, 1), (12, 31)),
        "first quarter": ((1, 1), (3, 31)),
        "second quarter": ((4, 1), (6, 30)),
        "third quarter": ((7, 1), (9, 30)),
        "fourth quarter": ((10, 1), (12, 31)),
        "last quarter": ((10, 1), (12, 31)),
    }.get(part, ((1, 1), (12, 31)))
    return Day(year, *begin), Day(year, *end), YEAR


SEASONS: Final = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}


def season(year: int, name: str) -> Bounds:
    """The three months of a northern season; a winter begins in its year."""
    return Day(year, SEASONS[name], 1), month_on(Day(year, SEASONS[name], 1), 2)[1], YEAR


def widened(season: Bounds) -> Bounds:
    """The year of a season: which months it has depends on the hemisphere. A winter may be of two years."""
    first, last, precision = season
    assert first is not None
    assert last is not None
    whole = first.year == last.year
    return (Day(first.year, 1, 1), Day(first.year, 12, 31), precision) if whole else season


def _in_week(day: Day, weeks: int = 0, part: str = "") -> Bounds:
    monday = day - dt.timedelta(days=day.weekday()) + dt.timedelta(weeks=weeks)
    begin, end = {"early": (0, 2), "beginning": (0, 1), "start": (0, 1), "late": (3, 6), "end": (3, 6)}.get(
        part, (0, 6)
    )
    return monday + dt.timedelta(days=begin), monday + dt.timedelta(days=end), DAY


def _in_unit(day: Day, unit: str, steps: int, part: str = "") -> Bounds:
    """The week, month or year so many before or after that of a day, or a part of it."""
    if unit == "week":
        return _in_week(day, steps, part)
    if unit == "month":
        return month_on(day, steps, part)
    return _in_year(day.year + steps, part)


def moved(day: Day, unit: str, count: int) -> Bounds | None:
    """The time so many days, weeks, months, years or decades from a day, as finely as such a phrase tells."""
    try:
        match unit:
            case "day":
                found = day + dt.timedelta(days=count)
                return found, found, DAY
            case "decade":
                year = day.year + 10 * count
                return Day(year - 5, 1, 1), Day(year + 5, 12, 31), DECADE
            case _:
                return _in_unit(day, unit, count)
    except (ValueError, OverflowError):
        return None


def given_day(parts: Parts, setting: Setting) -> Bounds | None:
    """A day with its year: "May 15, 1992", "5–7 May 2019", "2022-01-05"."""
    month = int(parts["number"]) if "number" in parts else _month_number(parts["month"])
    return _valid(int(parts["year"]), month, int(parts["day"]), int(parts.get("until", 0)))


def slashed(parts: Parts, setting: Setting) -> Bounds | None:
    """ "05/01/2022" may be of January or of May: only what reads one way is resolved."""
    one, other, year = int(parts["one"]), int(parts["other"]), int(parts["year"])
    readings = {found for found in (_valid(year, other, one), _valid(year, one, other)) if found}
    return readings.pop() if len(readings) == 1 else (None, None, DAY) if readings else None


def day_of_month(parts: Parts, setting: Setting) -> Bounds | None:
    """A day without a year: the last one up to the day of publication, or the next one from it."""
    day, month, until = int(parts["day"]), _month_number(parts["month"]), int(parts.get("until", 0))
    if setting.frame and (found := _told_on(setting.frame, lambda year: _valid(year, month, day, until))):
        return found
    published = setting.published
    if published is None:
        return (None, None, DAY) if _valid(2000, month, day) else None
    for year in (published.year, published.year + (1 if setting.future else -1)):
        found = _valid(year, month, day, until)
        if found and found[0] and (found[0] >= published if setting.future else found[0] <= published):
            return found
    return _valid(published.year, month, day, until)


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
        options = [one for month in months if month and (one := _valid(month.year, month.month, day))]
        return next((one for one in options if one[0] and one[0] >= first), None)
    if published is None:
        return None, None, DAY
    steps = range(3) if setting.future else range(0, -3, -1)
    for month in (month_on(published, step)[0] for step in steps):
        found = _valid(month.year, month.month, day) if month else None
        if found and found[0] and (found[0] >= published if setting.future else found[0] <= published):
            return found
    return None


def month_beside_now(parts: Parts, setting: Setting) -> Bounds | None:
    """ "February last year", "July of this year": a month of the year of publication, or of the one beside it."""
    if setting.published is None:
        return None, None, MONTH
    year = setting.published.year + _STEPS[parts["which"]]
    return in_month(year, _month_number(parts["month"]), parts.get("part", ""))


def day_beside_now(parts: Parts, setting: Setting) -> Bounds | None:
    """ "28 September last year": a day of the year of publication, or of the one beside it."""
    day, month = int(parts["day"]), _month_number(parts["month"])
    if setting.published is None:
        return (None, None, DAY) if _valid(2000, month, day) else None
    return _valid(setting.published.year + _STEPS[parts["which"]], month, day, int(parts.get("until", 0)))


_FEASTS: Final = {"new year's eve": (12, 31), "new year's day": (1, 1), "christmas eve": (12, 24)} | {
    "christmas day": (12, 25),
    "boxing day": (12, 26),
}


def feast(parts: Parts, setting: Setting) -> Bounds | None:
    """A day that has a name and the same date each year: "Christmas Day"."""
    month, day = _FEASTS[parts["feast"].replace("’", "'")]
    if "year" in parts:
        return _valid(int(parts["year"]), month, day)
    name = next(full for full, number in MONTHS.items() if number == month)
    return day_of_month({"month": name, "day": str(day)}, setting)


def month_of_year(parts: Parts, setting: Setting) -> Bounds | None:
    """A month with its year, or a part of it: "late February 2014"."""
    return in_month(int(parts["year"]), _month_number(parts["month"]), parts.get("part", ""))


def month_alone(parts: Parts, setting: Setting) -> Bounds | None:
    """A month without a year: the last one, or the next one where the sentence looks ahead."""
    published, which, month = setting.published, parts.get("which", ""), _month_number(parts["month"])
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
    return _in_unit(published, unit, _STEPS[parts["which"]], parts.get("part") or parts.get("half", ""))


def past_unit(parts: Parts, setting: Setting) -> Bounds | None:
    """ "in the past month": from as far back to the day of publication."""
    unit, published = parts["unit"], setting.published
    if published is None:
        return None, None, DAY if unit == "week" else unit
    back = published - dt.timedelta(days={"week": 7, "month": 30, "year": 365}[unit])
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
    first, last, precision = _in_unit(published, unit, _STEPS[parts.get("which", "this")])
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
    thirds = {"early": (0, 3), "beginning": (0, 1), "start": (0, 1), "mid": (4, 6), "middle": (4, 6)}
    begin, end = (thirds | {"late": (7, 9), "end": (8, 9)}).get(parts.get("part", ""), (0, 9))
    return Day(int(parts["year"]) + begin, 1, 1), Day(int(parts["year"]) + end, 12, 31), DECADE


def year_alone(parts: Parts, setting: Setting) -> Bounds | None:
    """A year or a part of it: "2014", "late 2014", "the second half of 2019"."""
    return _in_year(int(parts["year"]), parts.get("part") or parts.get("half", ""))

"""Units of time as dates are given in them: days, months, seasons, years, and what lies so many of them away."""

import calendar
import datetime as dt
from typing import Final

Day = dt.date
Bounds = tuple[Day | None, Day | None, str]
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

ORDINALS: Final = {
    name: number
    for number, name in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), 1
    )
} | {f"{name.removesuffix('y')}ieth": number for name, number in _TENS.items()}


def days_of(year: int, month: int, day: int, until: int = 0) -> Bounds | None:
    """A day of a month, or those up to another one; none where the calendar has no such day."""
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


def month_number(name: str) -> int:
    """The number of a month by its name or the beginning of it."""
    return next(number for full, number in MONTHS.items() if full.startswith(name[:3]))


def in_month(year: int, month: int, part: str = "") -> Bounds:
    """A month, or its early, middle or late part."""
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
    """The month so many after that of a day."""
    count = day.year * 12 + day.month - 1 + months
    return in_month(count // 12, count % 12 + 1, part)


def in_year(year: int, part: str = "") -> Bounds:
    """A year, or its early, middle or late part, a half or a quarter."""
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


def in_unit(day: Day, unit: str, steps: int, part: str = "") -> Bounds:
    """The week, month, year or decade so many before or after that of a day, or a part of it."""
    if unit == "week":
        return _in_week(day, steps, part)
    if unit == "month":
        return month_on(day, steps, part)
    if unit == DECADE:
        return in_decade(day.year // 10 * 10 + 10 * steps, part)
    return in_year(day.year + steps, part)


def in_decade(year: int, part: str = "") -> Bounds:
    """The decade that begins with a year, or a part of it."""
    thirds = {"early": (0, 3), "beginning": (0, 1), "start": (0, 1), "mid": (4, 6), "middle": (4, 6)}
    begin, end = (thirds | {"late": (7, 9), "end": (8, 9)}).get(part, (0, 9))
    return Day(year + begin, 1, 1), Day(year + end, 12, 31), DECADE


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
                return in_unit(day, unit, count)
    except (ValueError, OverflowError):
        return None

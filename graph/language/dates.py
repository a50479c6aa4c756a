"""Date expressions in news to bounds, against the day of publication.

News is past-biased: "on Wednesday" is the last one, on or before the day of publication, and "in March" the last March,
unless the sentence speaks of the future. What needs the day of publication stays unresolved where that is not known;
the clock of the machine is never asked.
"""

import calendar
import datetime as dt
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

Day = dt.date

_MONTHS: Final = {
    name: number
    for number, name in enumerate(
        "january february march april may june july august september october november december".split(), 1
    )
}
_SHORT: Final = {name[:3]: number for name, number in _MONTHS.items()} | {"sept": 9}
_WEEKDAYS: Final = {
    name: number for number, name in enumerate("monday tuesday wednesday thursday friday saturday sunday".split())
}
_NUMBERS: Final = {
    name: number
    for number, name in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())
} | {"a": 1, "an": 1}

_FULL_MONTH = "|".join(name.capitalize() for name in _MONTHS)
_MONTH = rf"(?P<month>{_FULL_MONTH}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?)"
_WEEKDAY = rf"(?P<weekday>{'|'.join(name.capitalize() for name in _WEEKDAYS)})"
_PART = r"(?:(?P<part>early|mid|late)[ -])?"
_WHICH = r"(?:(?P<which>last|next|this|past|coming)\s+)?"
_ORDINAL = r"(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:1[6-9]|20)\d\d)"


@dataclass(frozen=True, slots=True)
class DateFound:
    """A date expression: its characters, the first and last day that it may mean, and the unit it is given in.

    ``precision`` is ``day``, ``month``, ``year`` or ``decade``. Both days are ``None`` where it cannot be resolved.
    """

    start: int
    end: int
    first: Day | None
    last: Day | None
    precision: str

    @property
    def day(self) -> Day | None:
        """The day, where the expression names one."""
        return self.first if self.first == self.last else None


def find_dates(
    text: str, published: Day | None, *, start: int = 0, end: int | None = None, future: bool = False
) -> list[DateFound]:
    """The date expressions in a stretch of text, in order.

    ``future`` says that the sentence speaks of what is to come.

    >>> found = find_dates("declared on Wednesday, for the first time since May 15, 1992", dt.date(2022, 1, 6))
    >>> [(str(date.first), str(date.last)) for date in found]
    [('2022-01-05', '2022-01-05'), ('1992-05-15', '1992-05-15')]
    """
    found: list[DateFound] = []
    position, stop = start, len(text) if end is None else end
    while match := _ANY.search(text, position, stop):
        position = match.end()
        rule = next(rule for name, rule in _RULES.items() if match[name] is not None)
        reading = rule(match[0], published, future)
        if reading is not None:
            found.append(DateFound(match.start(), match.end(), *reading))
    return found


def read_date(text: str, at: int) -> DateFound | None:
    """The full date (day, month and year) that begins at a character, if one does.

    >>> read_date("of May 15, 1992,", 3).day
    datetime.date(1992, 5, 15)
    """
    match = re.compile(_FULL).match(text, at) or re.compile(_FULL_BRITISH).match(text, at)
    reading = _full_day(match[0], None, False) if match else None
    return DateFound(match.start(), match.end(), *reading) if match and reading else None


Reading = tuple[Day | None, Day | None, str] | None
_UNRESOLVED_DAY: Final = (None, None, "day")


def _named(pattern: str, text: str) -> dict[str, str]:
    match = re.fullmatch(pattern, text, re.IGNORECASE)
    return {name: value.lower().rstrip(".") for name, value in match.groupdict().items() if value} if match else {}


def _month_number(name: str) -> int:
    return _MONTHS.get(name) or _SHORT[name[:4] if name.startswith("sept") else name[:3]]


def _valid(year: int, month: int, day: int) -> Reading:
    try:
        found = Day(year, month, day)
    except ValueError:
        return None
    return found, found, "day"


_FULL = rf"{_MONTH} (?P<day>\d{{1,2}}){_ORDINAL},? {_YEAR}"
_FULL_BRITISH = rf"(?P<day>\d{{1,2}}){_ORDINAL} (?:of )?{_MONTH},? {_YEAR}"
_ISO = r"(?P<year>\d{4})-(?P<number>\d\d)-(?P<day>\d\d)"
_DAY_MONTH = rf"{_MONTH} (?P<day>\d{{1,2}}){_ORDINAL}(?!\d|,? \d{{3}})"
_DAY_MONTH_BRITISH = rf"(?P<day>\d{{1,2}}){_ORDINAL} (?:of )?{_MONTH}"
_MONTH_YEAR = rf"{_PART}{_MONTH},? (?:of )?{_YEAR}"
_MONTH_ALONE = rf"(?:{_PART}{_WHICH}{_MONTH})"
_WEEKDAY_EXPR = rf"{_WHICH}{_WEEKDAY}"
_NEAR_DAY = r"(?P<near>today|yesterday|tomorrow|tonight)"
_UNIT = r"(?P<which>last|next|this|past|coming)\s+(?P<unit>week|month|year)"
_AGO = rf"(?P<count>\d+|{'|'.join(_NUMBERS)})\s+(?P<unit>day|week|month|year|decade)s?\s+(?P<way>ago|later|earlier)"
_DECADE = r"(?:the )?(?:(?P<part>early|mid|late)[ -])?(?P<year>(?:1[6-9]|20)\d0)s"
_YEAR_ALONE = rf"{_PART}{_YEAR}(?![\d%-]|,\d| (?:people|troops|soldiers|men|km|miles|metres|dollars|tonnes))"


def _full_day(text: str, published: Day | None, future: bool) -> Reading:
    parts = _named(_FULL, text) or _named(_FULL_BRITISH, text)
    return _valid(int(parts["year"]), _month_number(parts["month"]), int(parts["day"]))


def _iso_day(text: str, published: Day | None, future: bool) -> Reading:
    parts = _named(_ISO, text)
    return _valid(int(parts["year"]), int(parts["number"]), int(parts["day"]))


def _day_of_month(text: str, published: Day | None, future: bool) -> Reading:
    parts = _named(_DAY_MONTH, text) or _named(_DAY_MONTH_BRITISH, text)
    if published is None:
        return _UNRESOLVED_DAY
    years = (published.year, published.year + 1) if future else (published.year, published.year - 1)
    readings = [_valid(year, _month_number(parts["month"]), int(parts["day"])) for year in years]
    for reading in readings:
        if reading and reading[0] and (reading[0] >= published if future else reading[0] <= published):
            return reading
    return readings[0]


def _month_of_year(text: str, published: Day | None, future: bool) -> Reading:
    parts = _named(_MONTH_YEAR, text)
    return _in_month(int(parts["year"]), _month_number(parts["month"]), parts.get("part", ""))


def _month_alone(text: str, published: Day | None, future: bool) -> Reading:
    parts = _named(_MONTH_ALONE, text)
    if published is None:
        return None, None, "month"
    month, which = _month_number(parts["month"]), parts.get("which", "")
    year = published.year
    if which in ("next", "coming") or (future and which != "last"):
        year += month < published.month or (which == "next" and month == published.month)
    elif month > published.month or (which in ("last", "past") and month == published.month):
        year -= 1
    return _in_month(year, month, parts.get("part", ""))


def _in_month(year: int, month: int, part: str) -> Reading:
    last = calendar.monthrange(year, month)[1]
    begin, end = {"early": (1, 10), "mid": (11, 20), "late": (20, last)}.get(part, (1, last))
    return Day(year, month, begin), Day(year, month, end), "month"


def _weekday(text: str, published: Day | None, future: bool) -> Reading:
    parts = _named(_WEEKDAY_EXPR, text)
    if published is None:
        return _UNRESOLVED_DAY
    wanted, which = _WEEKDAYS[parts["weekday"]], parts.get("which", "")
    back = (published.weekday() - wanted) % 7
    if which in ("next", "coming") or (future and which in ("", "this")):
        day = published + dt.timedelta(days=(7 - back) % 7 or 7 * (which == "next"))
    else:
        day = published - dt.timedelta(days=back or 7 * (which in ("last", "past")))
    return day, day, "day"


def _near_day(text: str, published: Day | None, future: bool) -> Reading:
    if published is None:
        return _UNRESOLVED_DAY
    day = published + dt.timedelta(days={"yesterday": -1, "tomorrow": 1}.get(text.lower(), 0))
    return day, day, "day"


def _unit(text: str, published: Day | None, future: bool) -> Reading:
    parts = _named(_UNIT, text)
    step = {"last": -1, "past": -1, "next": 1, "coming": 1, "this": 0}[parts["which"]]
    if published is None:
        return None, None, "day" if parts["unit"] == "week" else parts["unit"]
    if parts["unit"] == "week":
        monday = published - dt.timedelta(days=published.weekday()) + dt.timedelta(weeks=step)
        return monday, monday + dt.timedelta(days=6), "day"
    if parts["unit"] == "year":
        return Day(published.year + step, 1, 1), Day(published.year + step, 12, 31), "year"
    months = published.year * 12 + published.month - 1 + step
    return _in_month(months // 12, months % 12 + 1, "")


def _ago(text: str, published: Day | None, future: bool) -> Reading:
    parts = _named(_AGO, text)
    if published is None or parts["way"] != "ago":
        return None
    count = int(parts["count"]) if parts["count"].isdigit() else _NUMBERS[parts["count"]]
    match parts["unit"]:
        case "day" | "week" as unit if count < 5000:
            day = published - dt.timedelta(days=count * (7 if unit == "week" else 1))
            return day, day, "day"
        case "month" if count < 1200:
            months = published.year * 12 + published.month - 1 - count
            return _in_month(months // 12, months % 12 + 1, "")
        case "year" | "decade" as unit:
            year = published.year - count * (10 if unit == "decade" else 1)
            return (Day(year, 1, 1), Day(year, 12, 31), unit) if year > 1500 else None
    return None


def _decade(text: str, published: Day | None, future: bool) -> Reading:
    parts = _named(_DECADE, text)
    begin, end = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}.get(parts.get("part", ""), (0, 9))
    year = int(parts["year"])
    return Day(year + begin, 1, 1), Day(year + end, 12, 31), "decade"


def _year_alone(text: str, published: Day | None, future: bool) -> Reading:
    parts = _named(_YEAR_ALONE, text)
    year, part = int(parts["year"]), parts.get("part", "")
    begin, end = {"early": ((1, 1), (4, 30)), "mid": ((5, 1), (8, 31)), "late": ((9, 1), (12, 31))}.get(
        part, ((1, 1), (12, 31))
    )
    return Day(year, *begin), Day(year, *end), "year"


# In the order in which they are tried: what says more comes first.
_PATTERNS: Final[tuple[tuple[str, str, Callable[[str, Day | None, bool], Reading]], ...]] = (
    ("full", _FULL, _full_day),
    ("full_british", _FULL_BRITISH, _full_day),
    ("iso", _ISO, _iso_day),
    ("month_year", _MONTH_YEAR, _month_of_year),
    ("day_month", _DAY_MONTH, _day_of_month),
    ("day_month_british", _DAY_MONTH_BRITISH, _day_of_month),
    ("weekday_expr", _WEEKDAY_EXPR, _weekday),
    ("near_day", _NEAR_DAY, _near_day),
    ("unit_expr", _UNIT, _unit),
    ("ago", _AGO, _ago),
    (
        "month_alone",
        rf"(?<![A-Za-z] )(?<=\b){_MONTH_ALONE}|(?<=in ){_MONTH_ALONE}|(?<=since ){_MONTH_ALONE}"
        rf"|(?:last|next|this|early|mid|late)[ -]{_MONTH_ALONE}",
        _month_alone,
    ),
    ("decade", _DECADE, _decade),
    ("year_alone", _YEAR_ALONE, _year_alone),
)
_RULES: Final = {name: rule for name, _, rule in _PATTERNS}


def _alternatives() -> Iterator[str]:
    for name, pattern, _ in _PATTERNS:
        yield f"(?P<{name}>{re.sub(r'[(][?]P<[a-z]+>', '(?:', pattern)})"


_ANY: Final = re.compile(rf"(?<![\w$€£-])(?:{'|'.join(_alternatives())})(?!\w)")

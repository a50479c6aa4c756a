"""Two date expressions that tell one time: "between May and July 2019", "from Monday to Friday", "on Monday and
Tuesday", "in February or March", "ten years ago today".
"""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from graph.language.dateforms import read_form
from graph.language.datefound import DateFound
from graph.language.daterules import Setting
from graph.language.dateunits import DAY, FINER, MONTH, month_on, number

Day = dt.date

_RANGE: Final = {"between": ("and",), "from": ("to", "until", "till", "through", "up to"), "": ("-", "–", "to")}
_DAYS: Final = ("day_month", "day_month_british", "weekday")
_BARE: Final = (*_DAYS, "month")
_AND: Final = re.compile(r" and (?=[A-Z\d])| and (?:early |late )?on (?=\S+(?: \d+)?(?:[,.;]|$))")
_OPENED: Final = re.compile(r"\b(between|from) (?:the )?$", re.IGNORECASE)
_REACH: Final = 14
"""So many characters before a date may the word stand that opens a range."""
_APART: Final = 31
"""So many days may lie between two days that are told as one time."""


def joined(text: str, found: list[tuple[str, DateFound]], published: Day | None) -> Iterator[DateFound]:
    """The dates with ranges as one: "between May and July 2019", "from Monday to Friday", "1992 to 1994"; and with "ten
    years ago today", "in February or March" and "on Monday and Tuesday" as one.
    """
    at = 0
    while at < len(found):
        name, date = found[at]
        then = found[at + 1] if at + 1 < len(found) else None
        both = then and (
            _anniversary(text, name, date, then[1])
            or _either(text, name, date, then)
            or _range(text, name, date, then, published)
            or _pair(text, name, date, then, published)
        )
        if both:
            yield both
            at += 1
        else:
            yield date
        at += 1


def _anniversary(text: str, name: str, ago: DateFound, date: DateFound) -> DateFound | None:
    """ "ten years ago today", "a year ago next month": the second date, so many years before."""
    if name != "ago" or ago.first is None or date.first is None or date.last is None or date.closing:
        return None
    years = re.match(r"(\S+) (year|decade)s? ago$", text[ago.start : ago.end], re.IGNORECASE)
    if years is None or text[ago.end : date.start] not in (" ", " on ", " in "):
        return None
    back = number(years[1].lower()) * (10 if years[2].lower() == "decade" else 1)
    try:
        first = date.first.replace(year=date.first.year - back)
        last = month_on(first, 0)[1] if date.precision == MONTH else date.last.replace(year=date.last.year - back)
    except ValueError:  # a 29 February
        return None
    return DateFound(ago.start, date.end, first, last, date.precision)


def _either(text: str, name: str, one: DateFound, then: tuple[str, DateFound]) -> DateFound | None:
    """ "In February or March", "on Monday or Tuesday": one of two dates, of which it is not said which."""
    other_name, other = then
    if name != other_name or text[one.end : other.start] != " or " or one.closing or other.closing:
        return None
    bounds = [one.first, one.last, other.first, other.last]
    known = sorted(bound for bound in bounds if bound)
    if len(known) < len(bounds):
        return None
    return replace(one, end=other.end, first=known[0], last=known[-1])


def _range(
    text: str, name: str, one: DateFound, then: tuple[str, DateFound], published: Day | None
) -> DateFound | None:
    other_name, other = then
    opening = _OPENED.search(text[max(0, one.start - _REACH) : one.start])
    middle = text[one.end : other.start].strip().removesuffix(" the").lower()
    word = opening[1].lower() if opening else ""
    if middle not in _RANGE[word] or one.closing or other.closing or other.first is None or other.last is None:
        return None
    if not word and name != other_name:
        return None
    if name in _BARE and (other_name not in _BARE or name == other_name == "month"):
        # "between March and May 2019": the March before that May.
        one = _before(text, name, one, other.last)
    elif name in _DAYS and other_name in _DAYS:
        one, other = _in_order(text, (name, one), then, published)
    if one.first is None or one.last is None or other.first is None or other.last is None or one.last > other.first:
        return None
    coarser = max(one.precision, other.precision, key=lambda unit: FINER[unit])
    begin = opening.start() + max(0, one.start - _REACH) if opening and word == "between" else one.start
    return DateFound(begin, other.end, one.first, one.last, coarser, (other.first, other.last), one.counted)


def _pair(
    text: str, name: str, one: DateFound, then: tuple[str, DateFound], published: Day | None
) -> DateFound | None:
    """ "On Monday and Tuesday", "on March 31 and April 1": from the one day to the other; of what happens once it is
    not said on which, and which of several is of which.
    """
    if name not in _DAYS or then[0] not in _DAYS or one.closing or then[1].closing:
        return None
    tie = _AND.match(text, one.end)
    if tie is None or tie.end() != then[1].start or re.match(r"['’]s?\b", text[then[1].end : then[1].end + 2]):
        return None
    one, other = _in_order(text, (name, one), then, published)
    if one.first is None or other.last is None or not 0 < (other.last - one.first).days <= _APART:
        return None
    return replace(one, end=other.end, last=other.last)


def _in_order(
    text: str, one: tuple[str, DateFound], then: tuple[str, DateFound], published: Day | None
) -> tuple[DateFound, DateFound]:
    """Two days that follow each other: the first of them before the second, or where that is too far back the second
    after the first.
    """
    (name, first), (other_name, second) = one, then
    if first.first is None or second.last is None or published is None:
        return first, second
    nearer = _before(text, name, first, second.last)
    if nearer.first and (second.last - nearer.first).days <= _APART and second.last <= published:
        return nearer, second
    if first.first <= second.last and (second.last - first.first).days <= _APART:
        return first, second
    reading = read_form(other_name, text, second.start, Setting(first.first, future=True))
    later = replace(second, first=reading[1][0], last=reading[1][1]) if reading else second
    if later.last and (later.last - first.first).days <= _APART:
        return first, later
    return nearer, second


def _before(text: str, name: str, date: DateFound, day: Day) -> DateFound:
    """A date as it would be read on a day."""
    reading = read_form(name, text, date.start, Setting(day))
    return replace(date, first=reading[1][0], last=reading[1][1]) if reading else date


def up_to(text: str, date: DateFound) -> DateFound:
    """A date with two days, as a range where a word opens one: "from March 20 to 25"."""
    opening = _OPENED.search(text[max(0, date.start - _REACH) : date.start])
    if opening is None or date.first is None or date.last is None or date.precision != DAY:
        return date
    start = opening.start() + max(0, date.start - _REACH) if opening[1].lower() == "between" else date.start
    return replace(date, start=start, last=date.first, closing=(date.last, date.last))

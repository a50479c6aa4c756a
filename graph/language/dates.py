"""Date expressions in news to bounds, against the day of publication.

News is past-biased: "on Wednesday" is the last one, on or before the day of publication, and "in March" the last March,
unless the sentence looks ahead. "A day earlier" counts from the last date said. What needs the day of publication stays
unresolved where that is not known; the clock of the machine is never asked. The forms are in
:mod:`graph.language.dateforms`.
"""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import Final

from graph.language.dateforms import FORMS, read_form
from graph.language.datefound import DateFound
from graph.language.dateranges import joined, up_to
from graph.language.daterules import Parts, Setting
from graph.language.dateunits import FINER, MONTH, MONTHS, Bounds

__all__ = ["DateFound", "find_dates", "names_a_date", "read_date"]

Day = dt.date


def find_dates(
    text: str,
    published: Day | None,
    *,
    start: int = 0,
    end: int | None = None,
    future: bool = False,
    said: Sequence[DateFound] = (),
) -> list[DateFound]:
    """The date expressions in a stretch of text, in order.

    ``future`` says that the sentence speaks of what is to come; ``said`` are the dates before this stretch.

    >>> found = find_dates("declared on Wednesday, for the first time since May 15, 1992", dt.date(2022, 1, 6))
    >>> [(str(date.first), str(date.last)) for date in found]
    [('2022-01-05', '2022-01-05'), ('1992-05-15', '1992-05-15')]
    """
    found: list[tuple[str, DateFound]] = []
    position, stop = start, len(text) if end is None else end
    earlier = (one for one in reversed(said) if not one.lasting and (future or _is_past(one.bounds, published)))
    before = [one.bounds for one in islice(earlier, _REMEMBERED)][::-1]
    while match := _ANY.search(text, position, stop):
        name = next(name for name in FORMS if match[name] is not None)
        setting = Setting(published, future, tuple(before[-_REMEMBERED:]))
        frame = None
        if name in _FRAMED and not future:
            frame = _frame(name, text, match.start(), [*said, *(date for _, date in found)], setting)
            setting = replace(setting, frame=frame)
            if frame is None and _is_unclear(name, text, match.start(), [*said, *(date for _, date in found)], setting):
                setting = Setting(None)
        reading = None if _is_no_date(name, text, match) else read_form(name, text, match.start(), setting)
        if reading is None:
            position = match.start() + len(match[0].split()[0])
            continue
        position, bounds, parts = reading
        counted = name in _COUNTED or frame is not None
        date = DateFound(match.start(), position, *bounds, counted=counted, lasting=name == "lasting")
        if name == "years":
            date = _with_last_year(date, parts)
        elif "until" in parts:
            date = up_to(text, date)
        found.append((name, date))
        if not date.lasting and (future or _is_past(bounds, published)):
            before.append(bounds)
    return list(joined(text, found, published))


def names_a_date(text: str, start: int, end: int) -> bool:
    """Whether anything in a stretch of text has the form of a date, so that it is worth looking for dates there."""
    return _ANY.search(text, start, end) is not None


def _is_past(bounds: Bounds, published: Day | None) -> bool:
    """Whether a date may be one from which what took place is counted: "that night" is none still to come."""
    return bounds[0] is None or published is None or bounds[0] <= published


def _frame(name: str, text: str, at: int, said: Sequence[DateFound], setting: Setting) -> Bounds | None:
    """The date of a former year from which a story tells on up to a place in the text, if the last date said is one.

    "On June 12, 2006, … On July 12 its men …": the July of that year. What goes on must itself open its sentence or
    clause, or would else lie long ago; the year alone frames only its own sentence.
    """
    last = next((one for one in reversed(said) if not one.lasting), None)
    if last is None or last.first is None or last.closing:
        return None
    opens = _OPENS.search(text[max(0, last.start - _REACH) : last.start])
    if not opens and not (last.counted and last.precision != "year"):
        return None
    published = setting.published
    former = published is None or last.first.year < published.year
    named = last.counted or re.search(r"\d{4}", text[last.start : last.end])
    if not former or not named or last.precision not in FINER or last.precision == "decade":
        return None
    between = text[last.end : at]
    if last.precision == "year" and re.search(r"[.!?]\s", between):
        return None
    if _GOES_ON.search(text[max(0, at - _REACH) : at]) or (not opens and len(_ENDS.findall(between)) <= 1):
        return last.bounds
    alone = read_form(name, text, at, setting)
    if last.precision == "year" or published is None or alone is None or alone[1][0] is None:
        return None
    return last.bounds if (published - alone[1][0]).days > _LONG_AGO else None


def _is_unclear(name: str, text: str, at: int, said: Sequence[DateFound], setting: Setting) -> bool:
    """Whether a month opens the sentence behind one with a month of a former year, and may be of that time or of now.

    "They invaded in February 2022. In March they held talks": in that March, or in the last one.
    """
    last = next((one for one in reversed(said) if not one.lasting), None)
    if name != "month" or last is None or last.first is None or last.precision not in ("day", "month"):
        return False
    if not re.search(r"\d{4}", text[last.start : last.end]) or len(_ENDS.findall(text[last.end : at])) != 1:
        return False
    then, now = (read_form(name, text, at, replace(setting, frame=one)) for one in (last.bounds, None))
    opens = _OPENS.search(text[max(0, at - _REACH) : at]) is not None
    return opens and then is not None and now is not None and then[1] != now[1]


def read_date(text: str, at: int) -> DateFound | None:
    """The full date (day, month and year) that begins at a character, if one does.

    >>> read_date("of May 15, 1992,", 3).day
    datetime.date(1992, 5, 15)
    """
    for name in ("full", "full_british"):
        if reading := read_form(name, text, at, Setting(None)):
            return DateFound(at, reading[0], *reading[1])
    return None


_REMEMBERED: Final = 12
"""So many dates back does "a day later" look for one that is fine enough."""
_COUNTED: Final = (
    *("later", "vaguely_later", "same", "following", "before", "beside_name", "by_hour", "then"),
    *("next_told", "of_year_said"),
)
# They lack a year, or month, that the story has from before.
_FRAMED: Final = ("day_month", "day_month_british", "month", "lone_day")
# What opens a sentence, or a clause behind a comma, frames what it tells; a year with four digits is said.
_STOP: Final = r"(?:^|[.!?:][\"”’)]*\s+|\n\s*"
_OPENS: Final = re.compile(rf"{_STOP})(?:(?:on|in|by|at) )?(?:the )?(?:night of )?$", re.IGNORECASE)
_GOES_ON: Final = re.compile(rf"{_STOP}|[,;] (?:and |but |then )?)(?:(?:on|in|by|at) )?$", re.IGNORECASE)
_ENDS: Final = re.compile(r"[.!?][\"”’)]*\s")
_REACH: Final = 24
"""So many characters before a date is looked for the stop before it."""
_LONG_AGO: Final = 180
"""So many days back a day or month is seldom told without its year."""
# Days with names of their own, and days that come again and again.
_FEASTS: Final = frozenset("Good Black Bloody Ash Palm Easter Super Holy Maundy Shrove Cyber Whit Orthodox".split())
_AGAIN: Final = frozenset("every each most".split())
_TITLES: Final = re.compile(r" (?:Times|Mail|Mirror|Express|Telegraph|Agreement|Club|Group|Movement|Night)\b")
_MONTH_AFTER: Final = frozenset(
    """in since until till through during from between and last next this early mid late before after by of to for a an
    the its their his her each every past coming""".split()
)
_AMBIGUOUS_AFTER: Final = frozenset(
    "in since until till through during last next this early mid late from between".split()
)
_AMBIGUOUS: Final = ("March", "May")
_ROUND_AFTER: Final = frozenset("some nearly almost least than approximately roughly over another".split())
_YEAR_AFTER: Final = frozenset(
    """In Since Until Till By From During After Before Between Of And The Its Their His Her Our This That A An For To On
    Around About Mid Early Late Spring Summer Autumn Fall Winter Both Throughout Post Pre As Under January February
    March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday
    Saturday Sunday""".split()
)
_NUMBERED: Final = frozenset(
    "resolution no number flight article section law decree act protocol room route highway order paragraph".split()
)
_EITHER: Final = re.compile(rf"\b(?:{'|'.join(name.capitalize() for name in MONTHS)}) or $")
_FROM_MONTH: Final = re.compile(rf"\b[Ff]rom (?:\w+ )?(?:{'|'.join(name.capitalize() for name in MONTHS)}) to $")
_NO_NOUN: Final = r" (?:after|and|as|at|before|but|by|for|in|is|of|on|or|that|to|was|when|where|which|while|with)\b"


def _is_no_date(name: str, text: str, match: re.Match[str]) -> bool:
    """Whether the words around show that a form is something else: a count, a name, a number of a resolution."""
    before = re.search(r"([\w'’.]+)([ -]?)$", text[max(0, match.start() - 30) : match.start()])
    word, after = before[1] if before else "", text[match.end() : match.end() + 20]
    match name:
        case "weekday":
            return word in _FEASTS or word.lower() in _AGAIN or _TITLES.match(after) is not None
        case "month":
            either = word == "or" and _EITHER.search(text[max(0, match.start() - 40) : match.start()]) is not None
            ranging = _FROM_MONTH.search(text[max(0, match.start() - 40) : match.start()]) is not None
            return not either and _is_no_month(match[0], word, after, from_month=ranging)
        case "year" | "years":
            first = text[match.start()].isdigit()
            named = word[:1].isupper() and word not in _YEAR_AFTER and not word.endswith(("'s", "’s", "s'", "s’", "."))
            return first and (named or word.lower() in _ROUND_AFTER or word.lower().rstrip(".") in _NUMBERED)
        case "ahead" | "past_unit" | "past_units":
            if name == "past_units" and word.lower() == "of":
                return True  # "15 of the past 21 years"
            return word.lower() in ("time", "once", "for", "only")
        case "weekend_of":
            return word.lower() in (*_AGAIN, "a") or re.match(_NO_NOUN, after) is not None
        case "lone_day":
            # "The 3rd Battalion", "the 9th Street bridge" are names.
            return word.lower() != "on" and re.match(r" [A-Z]", after) is not None
    return False


def _is_no_month(form: str, word: str, after: str, *, from_month: bool = False) -> bool:
    """Whether "May" or "March" is a verb, a walk or a name: a month by itself stands after a preposition or article, or
    with a word that places it ("last March")."""
    if form.split(maxsplit=1)[0] != form or "-" in form:
        return re.match(r" (?:of the|on [A-Z])", after) is not None
    if from_month:
        return False
    if form in _AMBIGUOUS and (re.match(r" (?:on|through|for) |['’]s? ", after) or word.lower() in ("to", "by")):
        return True
    if form in _AMBIGUOUS and word.lower() not in _AMBIGUOUS_AFTER:
        return not (word.lower() in ("a", "an", "the", "its", "their", "of") and re.match(r" [a-z]", after))
    possessive = re.match(r"['’]s\b", after) is not None
    return not possessive and word.lower() not in _MONTH_AFTER and not word.endswith(("'s", "’s"))


def _with_last_year(date: DateFound, parts: Parts) -> DateFound:
    """ "2010–14": the years from one to the other; "2022-03" is a month."""
    year, short = int(parts["year"]), parts["short"]
    if len(short) == 2 and int(short) <= year % 100 and 1 <= int(short) <= 12:
        reading = read_form("iso", f"{year}-{short}-01", 0, Setting(None))
        assert reading is not None
        first = reading[1][0]
        assert first is not None
        last = (first.replace(day=28) + dt.timedelta(days=4)).replace(day=1) - dt.timedelta(days=1)
        return replace(date, first=first, last=last, precision=MONTH)
    last_year = int(short) if len(short) == 4 else year // 100 * 100 + int(short)
    if not year < last_year < year + 200:
        return date
    return replace(date, closing=(Day(last_year, 1, 1), Day(last_year, 12, 31)))


def _alternatives() -> Iterator[str]:
    for name, (pattern, _) in FORMS.items():
        bare = re.sub(r"[(][?]P<\w+>", "(?:", pattern).replace("(?P=mark)", "[/.]")
        yield f"(?P<{name}>{bare})"


_ANY: Final = re.compile(rf"(?<![\w$€£-])(?:{'|'.join(_alternatives())})(?!\w)")

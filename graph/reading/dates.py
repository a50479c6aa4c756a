"""Dates of publication, as newspapers and their pages write them; none is ever guessed."""

import datetime as dt
import re
from typing import Final

_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH: Final = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|"
    r"\.)?|"
    r"Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_DAY: Final = r"(?P<d>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR: Final = r"(?P<y>(?:19|20)\d\d)"
_FORMS: Final = tuple(
    re.compile(form, re.I)
    for form in (
        rf"(?<!\d){_YEAR}[-/.](?P<m>[01]?\d)[-/.](?P<d>[0-3]?\d)(?!\d)",
        rf"(?<!\d){_YEAR}(?P<m>[01]\d)(?P<d>[0-3]\d)(?=T\d|$)",
        rf"(?<!\d){_DAY}(?:\s+of)?[\s-]+(?P<b>{MONTH}),?[\s-]+{_YEAR}(?!\d)",
        rf"\b(?P<b>{MONTH})\s*{_DAY}(?:,\s*|\s+){_YEAR}(?!\d)",
        rf"(?<!\d)(?P<n1>[0-3]?\d)[-/.](?P<n2>[0-3]?\d)[-/.]{_YEAR}(?!\d)",
    )
)
_IN_ADDRESS: Final = re.compile(r"/(?P<y>(?:19|20)\d\d)[/-](?P<m>\d\d?|[a-z]{3})[/-](?P<d>\d\d?)(?=[/-])", re.I)
_PARTIAL: Final = re.compile(
    rf"(?<![\w])(?:{MONTH}\s+[0-3]?\d|[0-3]?\d\s+{MONTH}|"
    rf"[0-3]?\d[-/.][0-3]?\d[-/.](?:\d\d)?\d\d)(?:st|nd|rd|th)?(?!\w)",
    re.I,
)
_AGO: Final = re.compile(
    r"(?:\b(?:an?|\d{1,3}) (?:second|minute|min|hour|hr|day|week|month|year)s? ago\b|\b(?:today|"
    r"yesterday|just now)\b)",
    re.I,
)
_CLOCK: Final = re.compile(r"\d{1,2}(?:[:.]\d\d){0,2}(?:\.\d+)?\s*(?:[ap]\.?m\b\.?)?|[+-]\d\d:?\d\d\b", re.I)
_AROUND: Final = frozenset(
    "published posted updated issued modified created filed released first last originally date update publication "
    "dated on at time "
    "about mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday t z "
    "gmt utc est edt et "
    "cst cdt ct mst mdt mt pst pdt pt bst cet cest eet eest ist pkt msk jst kst hkt sgt wib aest aedt ast gst local "
    "eastern central "
    "pacific hours hrs h am pm a.m p.m".split()
)


def read_date(text: str) -> dt.date | None:
    """The first full date in a text, in the zone in which it is written; ``None`` where there is none.

    A numeric day and month that could be exchanged ("06/05/2022") name no date.

    >>> read_date("Published on Thursday, 6th January 2022 at 10:00 GMT")
    datetime.date(2022, 1, 6)
    >>> read_date("2024-10-16T00:00:00+08:00"), read_date("06/05/2022"), read_date("30/04/2024")
    (datetime.date(2024, 10, 16), None, datetime.date(2024, 4, 30))
    """
    found = [match for form in _FORMS if (match := form.search(text))]
    for match in sorted(found, key=lambda m: m.start()):
        day = _date_of(match.groupdict())
        if day:
            return day
    return None


def address_date(url: str) -> dt.date | None:
    """The date that an address carries in its path, as ``/2024/04/30/``.

    >>> address_date("https://news.example/world/2024/apr/30/talks-resume")
    datetime.date(2024, 4, 30)
    """
    match = _IN_ADDRESS.search(url)
    if not match:
        return None
    month = match["m"]
    return _date_of({"y": match["y"], "d": match["d"], "m": month if month.isdigit() else None, "b": month})


def is_date_line(line: str) -> bool:
    """Whether a line says only when it was published or updated.

    >>> is_date_line("Updated: January 6, 2022 10:15 am IST"), is_date_line("3 hours ago")
    (True, True)
    >>> is_date_line("Updated figures for 6 January 2022 show 12 dead.")
    False
    """
    if len(line) > 160:
        return False
    rest, times = line, 0
    for form in (*_FORMS, _PARTIAL, _AGO):
        rest, found = form.subn(" ", rest)
        times += found
    rest = _CLOCK.sub(" ", rest) if times else rest
    return times > 0 and all(word.lower() in _AROUND for word in re.findall(r"[^\W_]+(?:\.[^\W_]+)*", rest))


def _date_of(parts: dict[str, str | None]) -> dt.date | None:
    year = int(parts["y"] or 0)
    if parts.get("n1"):
        one, two = int(parts["n1"] or 0), int(parts["n2"] or 0)
        if one <= 12 and two <= 12 and one != two:
            return None
        day, month = (one, two) if two <= 12 else (two, one)
    else:
        day = int(parts["d"] or 0)
        month = (
            int(parts["m"] or 0)
            if parts.get("m")
            else _MONTHS.index((parts["b"] or "")[:3].lower()) + 1
            if (parts["b"] or "")[:3].lower() in _MONTHS
            else 0
        )
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None

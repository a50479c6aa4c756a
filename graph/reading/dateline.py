"""Datelines and agency tags: the place, day and wire that open or close an article are particulars, not its words."""

import datetime as dt
import re
from typing import Final

from graph.language.datelines import AGENCIES
from graph.reading.dates import MONTH, read_date
from graph.reading.phrases import AGENCY_TAG

_PLACE: Final = r"[A-Z][\w.'’-]+(?:[ /,-]+(?:of |the |de |la |el |al-)?[A-Z][\w.'’-]*){0,5}"
_DAY: Final = (
    rf"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\w*\.?,? )?(?:{MONTH} [0-3]?\d|[0-3]?\d {MONTH})(?:,? (?:19|20)\d\d)?"
)
_WIRE: Final = (
    rf"[(/\[]\s*(?:{AGENCIES}|Associated Press|The Associated Press|Web Desk|"
    r"[A-Z][\w. -]{1,24}(?:News|Press|Agency|Post|Times))\s*[)/\]]"
)
_SOURCE: Final = r"[(/\[]\s*[A-Z][\w.&’' -]{1,30}\s*[)/\]]"  # of whom nobody has heard: only beside a day or capitals
_CAPITALS: Final = r"[A-Z][A-Z.'’-]{2,}(?:[ /,-]+(?:[A-Z][A-Z.'’-]+|(?<=, )[A-Z][a-z]+)){0,3}"
_DASH: Final = r"\s*(?:[—–-]{1,3}|:)\s+"
_FORMS: Final = tuple(
    re.compile(r"\s*" + form)
    for form in (
        rf"{_PLACE}(?:\s*\[[A-Z]\w+\])?,?\s*(?P<day>{_DAY})\.?,?\s*(?:{_WIRE}|{_SOURCE})?\.?"
        rf"(?:{_DASH}|(?<=[/)\].])\s*)",
        rf"{_PLACE}\s*{_WIRE}\.?(?:{_DASH}|(?<=[/.])\s+)",  # KYIV, Ukraine (AP) — ; above: KYIV, June 5 (Reuters) -
        r"\([A-Z][\w.& -]{1,24}\)\s*[—–-]{1,3}\s+",  # (CNN) —
        rf"(?P<day>{_DAY})\.?\s*(?:{_WIRE}){_DASH}",  # June 5 (Reuters) -
        rf"{_CAPITALS}(?:\s*{_SOURCE}\.?)?(?:\s*[—–]{{1,3}}\s*|\s-{{1,3}}\s+)",
    )
)


def split_dateline(paragraph: str) -> tuple[str, dt.date | None]:
    """Part an opening dateline from the sentence after it; the date is given only where the dateline has a year.

    >>> split_dateline("KYIV, June 5 (Reuters) - Russia fired missiles on Friday.")
    ('Russia fired missiles on Friday.', None)
    >>> split_dateline("NEW DELHI [India], January 6, 2022 (ANI): India called for calm.")
    ('India called for calm.', datetime.date(2022, 1, 6))
    >>> split_dateline("Kazakhstan - once calm - is not.")
    ('Kazakhstan - once calm - is not.', None)
    """
    head = paragraph[:140]
    for form in _FORMS:
        match = form.match(head)
        if match and len(paragraph) > match.end() + 10 and paragraph[match.end()] not in ",;)":
            named = match.groupdict().get("day")
            return paragraph[match.end() :], read_date(named) if named else None
    return paragraph, None


def strip_agency(paragraph: str) -> str:
    """Take the agency's tag from the end of a paragraph.

    >>> strip_agency("The talks will resume on Monday. (ANI)")
    'The talks will resume on Monday.'
    """
    shorter = AGENCY_TAG.sub("", paragraph)
    return shorter if shorter and shorter[-1] in ".!?\"”'’" else paragraph

"""How far one thing told lies from another: "a day after police shot at crowds", "hours before", "days after"."""

import re
from dataclasses import dataclass
from typing import Final

from graph.language.dateunits import moved, number
from graph.language.sentence import Sentence
from graph.model import Date

_COUNTED: Final = re.compile(
    r"(?P<before>\w*) ?\b(?P<count>an?|\d+|[a-z]+(?:-[a-z]+)?) "
    r"(?P<unit>hour|minute|day|week|fortnight|month|year|decade)s?$",
    re.IGNORECASE,
)
_LOOSE: Final = re.compile(
    r"(?<!\bmany )(?<!\bof )\b(?P<unit>hours|minutes|moments|days|weeks|months)$",
    re.IGNORECASE,
)
_WITHIN: Final = re.compile(r"\bwithin (?P<unit>hours|minutes|moments|days|weeks|months)$", re.IGNORECASE)
# "In the week after the coup", "in the days before the vote".
_SPAN: Final = re.compile(r"\b(?:in|during|over) the (?P<unit>hour|day|week|month|year)(?P<more>s?)$", re.IGNORECASE)
# "Two years to the day after the vote".
_TO_THE_DAY: Final = re.compile(r"\b(?P<count>an?|\d+|[a-z]+(?:-[a-z]+)?) years? to the day$", re.IGNORECASE)
# "The morning after the vote", "the day before the coup".
_BESIDE: Final = re.compile(r"\bthe (?:very )?(?:day|morning|afternoon|evening)$", re.IGNORECASE)
_VAGUE: Final = frozenset("over nearly almost about some around".split())
_AT_MOST: Final = frozenset("within under".split())
_SPREAD: Final = {"minute": 0, "moment": 0, "hour": 1, "day": 7, "week": 31, "month": 366}
"""How many days "hours after", "days after" may reach at most."""
_WINDOW: Final = 60
"""So many characters before "after" may its count begin."""


@dataclass(frozen=True, slots=True)
class Offset:
    """A distance in time. ``way`` is -1 where what it stands in front of is the earlier of the two ("a day after X").

    ``count`` is 0 where only a unit is told; then, and where ``most``, it is a distance of that much at most.
    ``exact``: of so many years "to the day".
    """

    count: int
    unit: str
    way: int
    most: bool = False
    exact: bool = False

    def turned(self) -> "Offset":
        """The distance seen from the other side."""
        return Offset(self.count, self.unit, -self.way, self.most, self.exact)

    def of(self, first: Date, last: Date) -> tuple[Date, Date, str] | None:
        """The bounds of what lies so far from a day or a longer time, and the unit that they are given in."""
        if self.exact:
            return _years_on(first, last, self.count * self.way)
        if not self.most:
            return _bounds(moved(first, self.unit, self.count * self.way))
        days = {"day": 1, "week": 7, "fortnight": 14, "month": 31, "year": 366}
        reach = self.count * days.get(self.unit, 1) or _SPREAD[self.unit]
        far = moved(first if self.way < 0 else last, "day", reach * self.way)
        if far is None or far[0] is None:
            return None
        return (far[0], last, "day") if self.way < 0 else (first, far[0], "day")


def _years_on(first: Date, last: Date, years: int) -> tuple[Date, Date, str] | None:
    try:
        return first.replace(year=first.year + years), last.replace(year=last.year + years), "day"
    except ValueError:  # a 29 February
        return None


def _bounds(found: tuple[Date | None, Date | None, str] | None) -> tuple[Date, Date, str] | None:
    return (found[0], found[1], found[2]) if found and found[0] and found[1] else None


def offset(sentence: Sentence, clause: int, text: str) -> Offset | None:
    """How far a clause, or a noun for an event, lies from what it belongs to; none where nothing in front says so.

    ``text`` is the article's. "Within a day of the earthquake" is read as one day after it at most.
    """
    subject = sentence.child(clause, "nsubj")
    marks = [sentence.child(one, "mark", "case") for one in (clause, *([subject.index] if subject else []))]
    mark = next((one for one in marks if one is not None), None)
    if mark is not None and mark.index < clause and mark.lemma.lower() in ("after", "before"):
        before = text[max(sentence.start, mark.start - _WINDOW) : mark.start].rstrip()
        return _told(before, -1 if mark.lemma.lower() == "after" else 1)
    for token in reversed(sentence.tokens[max(0, clause - 7) : clause]):
        word = token.lemma.lower()
        before = text[max(sentence.start, token.start - _WINDOW) : token.start].rstrip()
        if word in ("after", "before"):
            return _told(before, -1 if word == "after" else 1)
        if word == "of" and (found := _COUNTED.search(before)) and found["before"].lower() == "within":
            return Offset(number(found["count"].lower()), found["unit"].lower(), -1, most=True)
        if word == "of" and (loose := _WITHIN.search(before)):
            return Offset(0, loose["unit"].lower().removesuffix("s"), -1, most=True)
        if token.upos in ("VERB", "PUNCT", "SCONJ", "CCONJ") and token.relation != "amod":
            return None
    return None


def _told(before: str, way: int) -> Offset | None:
    if span := _SPAN.search(before):
        return Offset(0 if span["more"] else 1, span["unit"].lower(), way, most=True)
    if exact := _TO_THE_DAY.search(before):
        return Offset(number(exact["count"].lower()), "year", way, exact=True)
    if _BESIDE.search(before):
        return Offset(1, "day", way)
    found = _COUNTED.search(before)
    if found and (count := number(found["count"].lower())):
        unit, word = found["unit"].lower(), found["before"].lower()
        if unit == "fortnight":
            unit, count = "week", 2 * count
        less = re.search(r"\b(less|more) than$", before[: found.start("count")].rstrip(), re.IGNORECASE)
        if less and less[1].lower() == "more":
            return None
        if unit in ("hour", "minute"):  # by the day: the same one, or the one beside it
            return Offset(0, unit, way, most=True) if count < 25 else None
        if less or word in _AT_MOST:
            return Offset(count, unit, way, most=True)
        return None if word in _VAGUE else Offset(count, unit, way)
    if loose := _LOOSE.search(before):
        return Offset(0, loose["unit"].lower().removesuffix("s"), way, most=True)
    return None

"""Where the article puts words between quotation marks.

Marks may be straight or typographic, double, single or angular. A quotation may run over paragraphs: each paragraph
opens it again and only the last one closes it; also where the breaks between the paragraphs are lost, as in reports
that were written to be read out. Marks inside a quotation ("nested") belong to it.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

_CLOSING: Final = {"“": "”", "„": "“”", "«": "»", '"': '"', "”": "”", "‟": "”"}
_MIXED: Final = {'"': "“”", "“": '"'}
"""Marks of another kind, which may be nested in what a mark opens, or close it behind the end of what is said."""
_LONGEST: Final = 4000
# A single mark opens behind a space or a bracket and in front of a word; it closes behind one, and not inside a word.
_SINGLE: Final = re.compile(
    r"(?:(?<=[\s(\[—–:])|^)[‘'](?=\w)([^‘\n]{2,600}?)(?<=[\w.,!?…%)])[’'](?=[\s.,;:!?)\]—–]|$)", re.M
)
_PARAGRAPH: Final = re.compile(r"[^\n]+")
_SENTENCE_ENDS: Final = tuple(".!?…)")
_SHORTEST: Final = 6
"""Characters that a sentence has at least, with the mark that opens it."""


_WORKS: Final = (
    "book memoir memoirs autobiography biography novel film movie documentary song album single article essay play "
    "poem report paper pamphlet exhibition series programme program show lecture magazine podcast column painting "
    "opera musical anthem hymn sequel bestseller thesis study editorial video drama comedy ballad manifesto"
).split()
_WORK: Final = re.compile(rf"\b(?:{'|'.join(_WORKS)})(?: (?:called|titled|entitled|named|headlined))?,? ?$", re.I)
_SHOWN: Final = re.compile(r"\b(?:on|in|for|with|of|by|to) (?:the )?[A-Z]\w*(?: [A-Z]\w*)*['’]s ?$")
"""What stands in front of a programme: "on the BBC's “Newsnight”"."""
_SMALL: Final = 4
"""Words with fewer letters may stand in small letters in a title."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """The characters between two marks. ``continued`` tells that the quotation goes on in the next paragraph.

    >>> Quotation(14, 34).holds(20, 25)
    True
    """

    start: int
    end: int
    continued: bool = False

    def holds(self, start: int, end: int) -> bool:
        """Whether a stretch lies inside, give or take a mark."""
        return self.start - 1 <= start and end <= self.end + 1


class Quotations:
    """All quotations of a text in order, to be asked by place.

    >>> text = 'He called it "an act of aggression" today.'
    >>> [text[one.start:one.end] for one in Quotations(text)]
    ['an act of aggression']
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self.all: list[Quotation] = _found(text)
        self._starts = [one.start for one in self.all]

    def __iter__(self) -> Iterator[Quotation]:
        return iter(self.all)

    def at(self, place: int) -> Quotation | None:
        """The quotation that a place lies in; its opening mark counts as inside."""
        before = bisect_right(self._starts, place + 1) - 1
        if before < 0:
            return None
        one = self.all[before]
        return one if place < one.end else None

    def is_title(self, quote: Quotation) -> bool:
        """Whether a quotation is the name of a book, a film or the like: nobody says it.

        >>> text = 'In her memoir, "The Long Road Home", she wrote that it rained.'
        >>> quotations = Quotations(text)
        >>> [quotations.is_title(one) for one in quotations]
        [True]
        """
        words = self._text[quote.start : quote.end].strip(" ,").split()
        front = self._text[max(quote.start - 40, 0) : quote.start - 1]
        work = bool(words) and words[-1][-1] not in ".!" and _WORK.search(front)
        if not words or not (work or _SHOWN.search(front)):
            return False
        return all(one[:1].isupper() or not one[:1].isalpha() or len(one) < _SMALL for one in (*words, words[0]))

    def between(self, start: int, end: int) -> list[Quotation]:
        """The quotations that begin inside a stretch."""
        return self.all[bisect_right(self._starts, start - 1) : bisect_right(self._starts, end - 1)]


def _found(text: str) -> list[Quotation]:
    paragraphs = list(_PARAGRAPH.finditer(text))
    found: list[Quotation] = []
    for number, paragraph in enumerate(paragraphs):
        following = text[paragraphs[number + 1].start() :][:3] if number + 1 < len(paragraphs) else ""
        found += _double(text, paragraph.start(), paragraph.end(), following.lstrip()[:1])
    starts = [one.start for one in found]
    single: list[Quotation] = []
    for match in _SINGLE.finditer(text):
        before = bisect_right(starts, match.start()) - 1
        if before < 0 or match.start() >= found[before].end:
            single.append(Quotation(match.start(1), match.end(1)))
    return sorted([*found, *single], key=lambda one: one.start)


def _double(text: str, start: int, end: int, following: str) -> list[Quotation]:
    """The quotations of one paragraph; the last may stay open where the next paragraph begins with a mark."""
    found: list[Quotation] = []
    at = start
    while at < end:
        mark = text[at]
        if mark not in _CLOSING or (mark == "”" and not _opens(text, at, start)):
            at += 1
            continue
        far = min(end, at + _LONGEST + 2)
        close = _close(text, at, far)
        again = _opened_again(text, at, far if close is None else close + 1, closed=close is not None)
        if again is not None:
            found.append(Quotation(at + 1, len(text[:again].rstrip()), continued=True))
            at = again
            continue
        if close is None:
            if following and following in _CLOSING and end - at > 20:
                found.append(Quotation(at + 1, end, continued=True))
            break
        if 2 <= close - at - 1 <= _LONGEST:
            found.append(Quotation(at + 1, close))
        at = close + 1
    return found


def _opened_again(text: str, at: int, end: int, *, closed: bool) -> int | None:
    """Where a quotation that nothing has closed is opened again behind the end of a sentence: "It rains. "It pours."

    ``end`` is behind the mark that would close it, if it is ``closed``. A straight mark opens if it stands behind a
    space and in front of a word; a typographic one may also be nested, and opens again only where the quotation would
    not be closed else.
    """
    mark = text[at]
    if mark != '"' and (mark == "”" or closed):
        return None
    for place in range(at + _SHORTEST, end):
        if text[place] != mark:
            continue
        ended = text[place - 1] == " " and text[place - 3 : place].rstrip()[-1:] in _SENTENCE_ENDS
        return place if ended and text[place + 1 : place + 2].isalnum() else None
    return None


def _opens(text: str, at: int, start: int) -> bool:
    return (at == start or text[at - 1].isspace()) and text[at + 1 : at + 2].isalnum()


def _ends_saying(text: str, place: int) -> bool:
    """Whether a mark stands behind the end of a sentence or clause, and in front of no word."""
    return text[place - 1] in ",.?!" and not text[place + 1 : place + 2].isalnum()


def _close(text: str, at: int, end: int) -> int | None:
    """Where a mark is closed; an opening mark of the same kind in between is nested and closes first."""
    opening, closing, depth = text[at], _CLOSING[text[at]], 1
    mixed, nested = _MIXED.get(opening, ""), False
    for place in range(at + 1, end):
        if text[place] in mixed:
            if depth == 1 and not nested and _ends_saying(text, place):
                return place
            nested = text[place + 1 : place + 2].isalnum()
        if text[place] in closing:
            depth -= 1
            if not depth:
                return place
        elif text[place] == opening and opening != '"':
            depth += 1
    return None

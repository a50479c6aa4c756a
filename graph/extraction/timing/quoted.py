"""What quoted words tell of is dated from the day on which they were spoken: '"Tomorrow I shall meet her," he said on
Tuesday'.
"""

import re
from collections.abc import Iterable
from typing import Final

from graph.extraction.timing.attachment import Dated
from graph.language.sentence import Sentence
from graph.model import Date, Precision
from graph.vocabulary import VOCABULARY

_ON: Final = ("", "on")
_YEAR: Final = re.compile(r"\d{4}")


def is_quoted(text: str, at: int) -> bool:
    """Whether a character stands within quotation marks, of its paragraph.

    >>> is_quoted('"Tomorrow," he said', 1), is_quoted('"Tomorrow," he said', 15)
    (True, False)
    """
    before = text[text.rfind("\n", 0, at) + 1 : at]
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”")


def spoken_on(text: str, sentence: Sentence, found: Iterable[Dated], published: Date | None) -> Date | None:
    """The one day before publication on which a sentence says that its words were spoken."""
    days = {
        one.date.first
        for one in found
        if one.date.day and one.date.precision == Precision.DAY and not is_quoted(text, one.date.start)
        for owner, marker in one.owners[:1]
        if marker in _ON and sentence.tokens[owner].lemma.lower() in VOCABULARY.speech
    }
    day = days.pop() if len(days) == 1 else None
    return day if day and published and day < published else None


def hangs_on_speech(text: str, one: Dated) -> bool:
    """Whether a date is in quoted words, and is reckoned from the day on which they were spoken."""
    date = one.date
    told = _YEAR.search(text[date.start : date.end]) is not None
    return is_quoted(text, date.start) and not (told or date.counted or date.lasting)

"""On which day somebody said something: "the ministry said on Monday", "told reporters on 5 January"."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from graph.extraction.attribution.sayings import Saying
from graph.extraction.timing.periods import Timing
from graph.language.sentence import Sentence
from graph.model import Date, Precision
from graph.terms import Iri

_ON: Final = ("", "on", "in", "at", "late", "early")
_SPEAKING: Final = ("speak", "talk", "address", "write", "testify")
_SPOKEN_ON: Final = 2
"""So many sentences further somebody who goes on speaking does so on the same day."""


class SaidDays:
    """Tells the days of an article's sayings: by the date at the word for saying, else the day on which the same holder
    said what stands right before, else the day of publication."""

    def __init__(
        self, sentences: Sequence[Sentence], timing: Timing, sayings: Sequence[Saying], published: Date | None
    ) -> None:
        self._starts = [one.start for one in sentences]
        self._sentences = sentences
        self._timing = timing
        self._published = published
        self._days: dict[Iri, list[tuple[int, Date | None]]] = {}
        for saying in sayings:
            number = self._number(saying)
            if number is not None and saying.verb != (0, 0):
                self._days.setdefault(saying.holder, []).append((number, self._named(saying, sentences[number])))

    def of(self, saying: Saying) -> Date | None:
        """The day on which it was said; ``None`` where not even the day of publication is known."""
        number = self._number(saying)
        if number is None:
            return self._published
        if own := self._named(saying, self._sentences[number]):
            return own
        near = [day for at, day in self._days.get(saying.holder, ()) if day and 0 <= number - at <= _SPOKEN_ON]
        return near[-1] if near else self._published

    def _number(self, saying: Saying) -> int | None:
        place = saying.verb[0] if saying.verb != (0, 0) else saying.start
        return bisect_right(self._starts, place) - 1 if self._starts and place >= self._starts[0] else None

    def _named(self, saying: Saying, sentence: Sentence) -> Date | None:
        """The one day that the report itself names, not after publication."""
        cues = [i for i in sentence.covering(*saying.verb) if sentence.tokens[i].lemma.lower() == saying.lemma]
        days = self._days_at(sentence, cues)
        days = days or self._days_at(sentence, [one for cue in cues for one in _telling(sentence, cue)])
        day = days.pop() if len(days) == 1 else None
        return day if day and (self._published is None or day <= self._published) else None

    def _days_at(self, sentence: Sentence, words: Iterable[int]) -> set[Date]:
        return {
            date.first
            for index in words
            for marker, date in self._timing.own(sentence, index)
            if marker in _ON and date.precision == Precision.DAY and date.first and date.day and not date.closing
        }


def _telling(sentence: Sentence, cue: int) -> Iterator[int]:
    """What says how something was said: "Speaking on Monday, …", "in an interview aired on Sunday"."""
    for below in sentence.children(cue):
        token = sentence.tokens[below]
        if token.relation == "advcl" and token.lemma.lower() in _SPEAKING:
            yield below
        elif token.relation == "obl":
            yield below
            yield from (one for one in sentence.children(below) if sentence.tokens[one].relation == "acl")

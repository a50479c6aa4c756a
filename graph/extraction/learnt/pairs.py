"""Pairs of words of which something is to be judged: who takes part, who is what to whom, who is meant."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from graph.extraction.learnt.pieces import Place, Window
from graph.extraction.learnt.view import KINDS, View

NEAR: Final = 3
"""Sentences before one in which somebody is looked for whom it leaves out."""
DISTANCES: Final = 16
_NUMBERS: Final = {kind: number for number, kind in enumerate(KINDS)}


@dataclass(frozen=True, slots=True)
class Pair:
    """Two words, what kind the second is, and where it matters what the first is."""

    first: Place
    second: Place
    kind: str
    other: str = "word"

    @property
    def distance(self) -> int:
        """How far the second stands from the first: one of :data:`DISTANCES` steps, in words and then in sentences."""
        return _steps(self.first[0] - self.second[0], self.second[1] - self.first[1])

    @property
    def kinds(self) -> tuple[int, int]:
        """The numbers of the kinds of both words."""
        return _NUMBERS[self.other], _NUMBERS[self.kind]


@lru_cache(maxsize=4_000)
def _steps(sentences: int, words: int) -> int:
    if sentences:
        return min(12 + sentences, 15) if sentences > 0 else 0
    size = min(max(abs(words) - 1, 0).bit_length(), 5)  # up to 1, 2, 4, 8, 16 words, or more
    return 1 + size if words > 0 else 7 + size


def before(views: Sequence[View], window: Window, number: int) -> Iterator[Place]:
    """The words that name somebody in the sentences before one, as far as the window shows them."""
    for earlier in range(max(0, number - NEAR), number):
        for index in views[earlier].named:
            if (earlier, index) in window.places and views[earlier].kinds[index] != "treaty":
                yield earlier, index


def pairs_of(view: View, number: int, window: Window) -> Iterator[Pair]:
    """All ordered pairs of words of a sentence that may name somebody."""
    words = [(place, view.kinds[index]) for index in view.sides if (place := (number, index)) in window.places]
    for first, other in words:
        for second, kind in words:
            if first is not second:
                yield Pair(first, second, kind, other)

"""Finding stretches of a text by place, without looking through all of them."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import Generic, Protocol, TypeVar

_CELL = 256


class Stretch(Protocol):
    """Anything that covers the characters from ``start`` to ``end``."""

    @property
    def start(self) -> int:
        """The first character."""

    @property
    def end(self) -> int:
        """One behind the last character."""


One = TypeVar("One", bound=Stretch)


class Stretches(Generic[One]):
    """Stretches that may overlap, laid out in cells of the text; each look-up sees only what lies in one cell.

    >>> from collections import namedtuple
    >>> Stretch = namedtuple("Stretch", "start end")
    >>> Stretches([Stretch(0, 900), Stretch(5, 20), Stretch(700, 800)]).around(710, 720)
    [Stretch(start=0, end=900), Stretch(start=700, end=800)]
    """

    def __init__(self, stretches: Iterable[One]) -> None:
        self._cells: dict[int, list[One]] = {}
        for one in stretches:
            for cell in range(one.start // _CELL, max(one.start, one.end - 1) // _CELL + 1):
                self._cells.setdefault(cell, []).append(one)

    def around(self, start: int, end: int) -> list[One]:
        """Those that cover all of some characters, in the order in which they were given."""
        return [one for one in self._cells.get(start // _CELL, ()) if one.start <= start and end <= one.end]


def latest(spans: Sequence[tuple[int, int]], start: int) -> tuple[int, int] | None:
    """Of spans in order that do not overlap, the last that begins at `start` or before it.

    >>> latest([(0, 3), (5, 9)], 4), latest([(5, 9)], 4)
    ((0, 3), None)
    """
    index = bisect_right(spans, start, key=_start)
    return spans[index - 1] if index else None


def overlapping(sentences: Sequence[One], start: int, end: int) -> Sequence[One]:
    """Of stretches in order that do not overlap, those that share characters with some."""
    first = last = bisect_right(sentences, start, key=_end)
    while last < len(sentences) and sentences[last].start < end:
        last += 1
    return sentences[first:last]


def line_around(text: str, place: int) -> tuple[int, int]:
    """Where the line of a text begins and ends that a place lies in; a paragraph is a line.

    >>> line_around("A fire.\\nTwo died.", 10)
    (8, 17)
    """
    end = text.find("\n", place)
    return text.rfind("\n", 0, place) + 1, end if end >= 0 else len(text)


def _start(span: tuple[int, int]) -> int:
    return span[0]


def _end(one: Stretch) -> int:
    return one.end

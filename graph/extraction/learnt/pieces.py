"""Sentences to windows of word pieces, as the encoder takes them.

A window holds as many sentences as fit, so that what one sentence leaves open ("it", "the demand") can be read from
those before it. Every person is one piece, the same wherever the window names him: who it is decides nothing, that it
is the same one does.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Final

from graph.extraction.learnt.view import View
from graph.language.wordpieces import WordPieces

LENGTH: Final = 224
"""Pieces in a window, about; a longer sentence is cut behind :data:`LONGEST`."""
LONGEST: Final = 384
BEFORE: Final = 1
"""Sentences of the window before that a window begins with."""
_MOST: Final = 4
"""Pieces of one word; what a longer one ends with is left out."""
PEOPLE: Final = 40
"""Pieces that stand for persons."""
Place = tuple[int, int]
"""A word: the number of its sentence in the article, and its index there."""


@dataclass(slots=True)
class Window:
    """Pieces by number, and where each word begins among them. ``own``: the sentences that are read in this window;
    those before them only give context."""

    pieces: list[int]
    places: dict[Place, int] = field(default_factory=dict)
    own: list[int] = field(default_factory=list)


class Cutter:
    """Cuts words into pieces and packs sentences into windows."""

    def __init__(self, file: Path) -> None:
        self._words = WordPieces(file, _MOST)

    @cached_property
    def _people(self) -> list[int]:
        return [self._words.named(f"[unused{number}]") for number in range(PEOPLE)]

    def windows(self, views: Sequence[View]) -> list[Window]:
        """The windows of an article; each sentence is read in one of them."""
        cut = [self._cut(view) for view in views]
        counts = [1 + sum(map(len, words)) for words in cut]
        windows: list[Window] = []
        first = 0
        while first < len(views):
            begin, size = first, 0
            while begin > 0 and begin > first - BEFORE and size + counts[begin - 1] <= LENGTH // 2:
                begin -= 1
                size += counts[begin]
            last = first
            while last < len(views) and (last == first or size + counts[last] <= LENGTH):
                size += counts[last]
                last += 1
            windows.append(self._window(views, cut, begin, first, last))
            first = last
        return windows

    def _cut(self, view: View) -> list[list[int]]:
        """The pieces of each word; of a person, who has one in each window, some piece."""
        return [
            [self._words.unknown] if kind == "person" else self._words.of(token.text)
            for token, kind in zip(view.sentence, view.kinds, strict=True)
        ]

    def _window(
        self, views: Sequence[View], cut: Sequence[Sequence[list[int]]], begin: int, first: int, last: int
    ) -> Window:
        window = Window([self._words.begin], own=list(range(first, last)))
        people: dict[str, int] = {}
        for number in range(begin, last):
            kinds = views[number].kinds
            for token, pieces in zip(views[number].sentence, cut[number], strict=True):
                window.places[number, token.index] = len(window.pieces)
                if kinds[token.index] == "person":
                    named = views[number].links.at(token.start, token.end)
                    who = named.entity if named else token.text
                    window.pieces.append(self._people[people.setdefault(who, len(people)) % PEOPLE])
                else:
                    window.pieces += pieces
            window.pieces.append(self._words.end)
        if len(window.pieces) > LONGEST:
            window.pieces = window.pieces[:LONGEST]
            window.places = {place: at for place, at in window.places.items() if at < LONGEST}
        return window

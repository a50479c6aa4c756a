"""Text to words with their offsets; a linked name stands as one word beside its parts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from graph.language.words import Offsets, Words

_STRETCH = re.compile(r"\S+")
_MOST = 50_000  # stretches that are remembered


class Tokeniser:
    """Cuts text into words, given what cuts a stretch of text without a space.

    The tokenisers of pipelines never join what stands on both sides of a space, so that a stretch without one is cut
    the same wherever it stands: it is cut once and remembered.
    """

    def __init__(self, cut: Callable[[str], list[Offsets]]) -> None:
        self._by = cut
        self._cut: dict[str, list[Offsets]] = {}

    def words(self, text: str, start: int, end: int) -> Iterator[Offsets]:
        """Where the words of a part of a text stand."""
        for stretch in _STRETCH.finditer(text, start, end):
            at = stretch.start()
            for first, last in self._inside(stretch.group()):
                yield at + first, at + last

    def _inside(self, stretch: str) -> list[Offsets]:
        found = self._cut.get(stretch)
        if found is None:
            if len(self._cut) >= _MOST:
                self._cut.clear()
            found = self._cut[stretch] = self._by(stretch)
        return found

    def sentence(self, text: str, start: int, end: int, names: list[Offsets]) -> Words:
        """The words of one sentence; each name stands as one token."""
        found = Words([], [], [])
        at = start
        for name in [*names, (end, end)]:
            for word in self.words(text, at, name[0]):
                found.ends.append((len(found.parts), len(found.parts)))
                found.parts.append(word)
                found.tokens.append(word)
            if name[0] < name[1]:
                inside = list(self.words(text, *name))
                found.ends.append((len(found.parts), len(found.parts) + len(inside) - 1))
                found.parts.extend(inside)
                found.tokens.append(name)
            at = name[1]
        return found

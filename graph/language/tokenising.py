"""Text to the words that a spaCy pipeline is given, with their offsets; a linked name stands as one word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

Offsets = tuple[int, int]
Prepared = tuple["Doc", list[Offsets]]
_STRETCH = re.compile(r"\S+")
_MOST = 50_000  # stretches that are remembered


class Tokeniser:
    """Cuts text into the words of a pipeline.

    Its tokeniser never joins what stands on both sides of a space, so that a stretch without one is cut the same
    wherever it stands: it is cut once and remembered.
    """

    def __init__(self, nlp: Language) -> None:
        self._nlp = nlp
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
            found = [(token.idx, token.idx + len(token)) for token in self._nlp.tokenizer(stretch)]
            self._cut[stretch] = found
        return found

    def sentence(self, text: str, start: int, end: int, names: list[Offsets]) -> Prepared:
        """A spaCy Doc of one sentence and the article offsets of its words; names stand as one word each.

        The parser reads the last word of a collapsed name in its place: names of one word are what it has
        seen most, and their last word (surname, 'Organisation', 'Republic') tells most of their shape.
        """
        from spacy.tokens import Doc

        forms: list[str] = []
        offsets: list[Offsets] = []
        at = start
        for name_start, name_end in [*names, (end, end)]:
            for first, last in self.words(text, at, name_start):
                offsets.append((first, last))
                forms.append(text[first:last])
            if name_start < name_end:
                offsets.append((name_start, name_end))
                forms.append(surrogate(text[name_start:name_end]))
            at = name_end
        follows = [text[stop : stop + 1].isspace() for _, stop in offsets]
        starts: list[bool | int | None] = [number == 0 for number in range(len(forms))]
        return Doc(self._nlp.vocab, words=forms, spaces=follows, sent_starts=starts), offsets


def surrogate(name: str) -> str:
    """The one word that the parser reads for a collapsed name."""
    parts = [part for part in name.replace("-", " ").split() if part[:1].isalnum()]
    capitalised = [part for part in parts if part[:1].isupper()]
    return (capitalised or parts or [name])[-1]

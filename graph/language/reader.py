"""The model that is shipped: one transformer reads the words of an article, small heads draw trees and find names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from graph.errors import LanguageError
from graph.language.encoder import Encoder, Vectors
from graph.language.heads import Heads, runs
from graph.language.wordcutter import WordCutter
from graph.language.wordpieces import WordPieces, shape
from graph.language.words import Annotated, Offsets, Words, spans

MODEL: Final = Path(__file__).with_name("model")
LENGTH: Final = 192
"""Pieces in a window, about: as many sentences as fit are read at once, each in sight of the others."""
LONGEST: Final = 448
"""Pieces that are read at once at most; a longer sentence is read in parts."""


class Reader:
    """Reads sentences with the weights of a folder; LanguageError if they cannot be loaded."""

    WEIGHTS: Final = "encoder.onnx"

    def __init__(self, folder: Path) -> None:
        try:
            self._pieces = WordPieces(folder / "pieces.json")
            self._encoder = Encoder(folder / self.WEIGHTS)
            self._heads = Heads.load(folder / "heads.npz")
            self._words = WordCutter(folder / "tokeniser.json")
        except (OSError, ValueError, KeyError) as error:
            raise LanguageError(
                f"the language model {str(folder)!r} cannot be loaded ({error}); install Foedus anew, or name "
                "another folder"
            ) from error

    def cut(self, stretch: str) -> list[Offsets]:
        return self._words(stretch)

    def annotate(self, text: str, sentences: Sequence[Words]) -> Iterator[Annotated]:
        cut = [self._cut(text, words) for words in sentences]
        for window in windows([len(one.pieces) for one in cut]):
            yield from self._window([sentences[number] for number in window], [cut[number] for number in window])

    def _cut(self, text: str, words: Words) -> _Cut:
        found = _Cut([], [], [], [])
        for start, end in words.parts:
            word = text[start:end]
            pieces = self._pieces.of(word)
            found.firsts.append(len(found.pieces))
            found.pieces += pieces
            found.lasts.append(len(found.pieces) - 1)
            found.shapes += [shape(word)] * len(pieces)
        return found

    def _window(self, sentences: Sequence[Words], cut: Sequence[_Cut]) -> Iterator[Annotated]:
        """What is said of sentences that are read together."""
        pieces, shapes = [self._pieces.begin], [0]
        firsts, lasts, tokens = list[int](), list[int](), list[tuple[int, int]]()
        for words, one in zip(sentences, cut, strict=True):
            at = len(pieces)
            tokens += [(at + one.firsts[first], at + one.lasts[last]) for first, last in words.ends]
            firsts += [at + first for first in one.firsts]
            lasts += [at + last for last in one.lasts]
            pieces += [*one.pieces, self._pieces.end]
            shapes += [*one.shapes, 0]
        seen = self._seen(pieces, shapes)
        marks = self._heads.names(_means(seen, firsts, lasts), [len(words.parts) for words in sentences])
        trees = self._heads.trees(_means(seen, *zip(*tokens, strict=True)), [len(words.tokens) for words in sentences])
        for words, (heads, relations, tags), marked in zip(sentences, trees, marks, strict=True):
            parts, named = words.parts, runs(marked)
            both = [tag.partition("|") for tag in tags]
            yield Annotated(
                heads,
                relations,
                [upos for upos, _, _ in both],
                [feats for _, _, feats in both],
                None,
                spans(((parts[first][0], parts[last][1]), kind) for first, last, kind in named),
            )

    def _seen(self, pieces: list[int], shapes: list[int]) -> Vectors:
        stretches = range(0, len(pieces), LONGEST)
        return np.concatenate(
            [self._encoder.read(pieces[at : at + LONGEST], shapes=shapes[at : at + LONGEST]) for at in stretches]
        )


def _means(seen: Vectors, firsts: Sequence[int], lasts: Sequence[int]) -> Vectors:
    """Words by the vectors of their first and last piece."""
    found: Vectors = (seen[list(firsts)] + seen[list(lasts)]) * np.float32(0.5)
    return found


@dataclass(slots=True)
class _Cut:
    """The pieces of a sentence, how their words are written, and the first and last piece of each word."""

    pieces: list[int]
    shapes: list[int]
    firsts: list[int]
    lasts: list[int]


def windows(sizes: Sequence[int]) -> Iterator[list[int]]:
    """The numbers of the sentences that are read together, given how many pieces each has.

    >>> list(windows([100, 80, 40, 300, 20]))
    [[0, 1], [2], [3], [4]]
    """
    window: list[int] = []
    held = 0
    for number, size in enumerate(sizes):
        if window and held + size > LENGTH:
            yield window
            window, held = [], 0
        window.append(number)
        held += size + 1
    if window:
        yield window

"""What words mean, as numbers: a table of vectors in which words that are used alike lie near to each other.

The vectors are GloVe's (Pennington, Socher and Manning: GloVe, Global Vectors for Word Representation, 2014; Public
Domain Dedication and License 1.0), cut to the most frequent words and to eight bits a number.
"""

from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

TABLE = Path(__file__).with_name("model") / "vectors.npz"
Vector = NDArray[np.float32]


class WordVectors:
    """Vectors by word, in lower case; a word that is not in the table has the zero vector."""

    def __init__(self, words: list[str], rows: NDArray[np.int8], scale: Vector) -> None:
        self._row = {word: index for index, word in enumerate(words)}
        self._rows = rows
        self._scale = scale
        self.zero: Vector = np.zeros(rows.shape[1], dtype=np.float32)

    @property
    def width(self) -> int:
        """How many numbers a vector has."""
        return len(self.zero)

    def of(self, word: str) -> Vector:
        """The vector of a word.

        >>> table = shipped()
        >>> bool(table.of("shell") @ table.of("bombard") > table.of("shell") @ table.of("praise"))
        True
        """
        index = self._row.get(word)
        return self.zero if index is None else self._rows[index] * self._scale

    def mean(self, words: list[str]) -> Vector:
        """The mean vector of some words; zero where none of them is known."""
        rows = [self._row[word] for word in words if word in self._row]
        if not rows:
            return self.zero
        mean: Vector = self._rows[rows].mean(axis=0, dtype=np.float32) * self._scale
        return mean


@cache
def shipped() -> WordVectors:
    """The table that is shipped."""
    with np.load(TABLE) as data:
        return WordVectors(bytes(data["words"]).decode().split("\n"), data["rows"], data["scale"])

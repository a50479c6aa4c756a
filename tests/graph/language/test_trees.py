"""Trees from scores: always one root and no circle, and never worse than what a slow search finds."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from graph.language.trees import best_tree

SCORES = st.integers(1, 5).flatmap(
    lambda size: arrays(np.float32, (size, size + 1), elements=st.integers(-20, 20).map(float))
)


def is_tree(heads: list[int]) -> bool:
    """Whether every word comes to the one root."""
    if sum(head == word for word, head in enumerate(heads)) != 1:
        return False
    for number in range(len(heads)):
        word, way = number, {number}
        while heads[word] != word:
            word = heads[word]
            if word in way:
                return False
            way.add(word)
    return True


def gain(scores: np.ndarray[tuple[int, ...], np.dtype[np.float32]], heads: list[int]) -> float:
    return float(sum(scores[word, 0 if head == word else head + 1] for word, head in enumerate(heads)))


@settings(max_examples=200)
@given(SCORES)
def test_it_is_a_tree(scores: np.ndarray[tuple[int, ...], np.dtype[np.float32]]) -> None:
    heads = best_tree(scores)
    assert len(heads) == len(scores)
    assert is_tree(heads)


def crosses(heads: list[int]) -> bool:
    """Whether arcs cross, the root hanging on something before the first word."""
    arcs = [sorted((word + 1, 0 if head == word else head + 1)) for word, head in enumerate(heads)]
    return any(a < c < b < d for a, b in arcs for c, d in arcs)


@settings(max_examples=60)
@given(SCORES)
def test_below_its_root_it_is_the_best_tree_without_arcs_that_cross(
    scores: np.ndarray[tuple[int, ...], np.dtype[np.float32]],
) -> None:
    heads = best_tree(scores)
    assert not crosses(heads)
    root = next(word for word, head in enumerate(heads) if head == word)
    every = [list(one) for one in product(range(len(scores)), repeat=len(scores)) if one[root] == root]
    best = max(gain(scores, one) for one in every if is_tree(one) and not crosses(one))
    assert gain(scores, heads) == pytest.approx(best)


def test_a_circle_is_broken_where_it_costs_least() -> None:
    # Each of two words would best hang on the other; a third is the root.
    scores = np.array([[0, -9, 9, 5], [0, 9, -9, 2], [9, 0, 0, -9]], dtype=np.float32)
    assert best_tree(scores) == [2, 0, 2]


def test_long_sentences_are_drawn_too() -> None:
    scores = np.random.default_rng(1).normal(size=(400, 401)).astype(np.float32)
    assert is_tree(best_tree(scores))
    assert not crosses(best_tree(scores[:120, :121]))

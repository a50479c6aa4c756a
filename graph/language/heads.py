"""The heads of the shipped model: from the vectors of words to tags, heads, relations and names.

Heads and relations are scored by biaffine products of a word as dependent and a word as head (Dozat and Manning 2017,
"Deep Biaffine Attention for Neural Dependency Parsing"); the network that is trained is ``recipe.network.Network``.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from graph.language.trees import best_tree

Floats = NDArray[np.float32]
_NEVER: Final = -1e4
Tree = tuple[list[int], list[str], list[str]]
"""The head of each word (its own number for the root), its relation, its tag."""


def _and_one(vectors: Floats) -> Floats:
    return np.concatenate([vectors, np.ones((len(vectors), 1), dtype=np.float32)], axis=1)


@dataclass(frozen=True)
class Heads:
    """Weights by name; ``relations``, ``tags`` (``UPOS|features``) and ``marks`` (BILOU with kinds) are classes."""

    weights: Mapping[str, Floats]
    relations: tuple[str, ...]
    tags: tuple[str, ...]
    marks: tuple[str, ...]

    @classmethod
    def load(cls, file: Path) -> "Heads":
        """The heads from numpy's archive."""
        with np.load(file) as stored:
            parts: dict[str, NDArray[Any]] = dict(stored)
        relations, tags, marks = (tuple(parts.pop(name).tobytes().decode().split("\n")) for name in NAMES)
        weights = {name: np.asarray(part, dtype=np.float32) for name, part in parts.items()}
        return cls(weights, relations, tags, marks)

    def trees(self, vectors: Floats, sizes: Sequence[int]) -> Iterator[Tree]:
        """The trees of sentences, of so many words each, from the vectors of all their words."""
        weight, bias, ends = self._at_once
        told = vectors @ weight + bias
        np.maximum(told[:, : ends[-1]], 0, out=told[:, : ends[-1]])
        dependent, head, below, above, tagged = np.split(told, ends, axis=1)
        sought = _and_one(dependent) @ self.weights["arc.w"][0]
        tags = tagged.argmax(axis=1)
        heads, above_each = list[list[int]](), list[Floats]()
        at = 0
        for size in sizes:
            those = slice(at, at + size)
            offered = _and_one(np.concatenate([self._root[0], head[those]]))
            tree = best_tree(sought[those] @ offered.T)
            rows = [0 if one == number else one + 1 for number, one in enumerate(tree)]
            heads.append(tree)
            above_each.append(np.concatenate([self._root[1], above[those]])[rows])
            at += size
        relations = self._labels(_and_one(below), _and_one(np.concatenate(above_each))).argmax(axis=1)
        at = 0
        for tree in heads:
            those = slice(at, at + len(tree))
            yield tree, [self.relations[one] for one in relations[those]], [self.tags[one] for one in tags[those]]
            at += len(tree)

    def names(self, vectors: Floats, sizes: Sequence[int]) -> Iterator[list[str]]:
        """The marks of the words of sentences, of so many words each: where a name begins and ends, and of what kind
        it is; the likeliest marks that fit each other (Viterbi 1967)."""
        scores = vectors @ self.weights["ner.weight"].T + self.weights["ner.bias"]
        for path in best_paths(scores, sizes, self._follows):
            yield [self.marks[one] for one in path]

    @cached_property
    def _follows(self) -> Floats:
        """0 where a mark (column) may follow another (row), else far below; the last row and column stand for what is
        before the first word and behind the last."""
        marks = [*self.marks, "O"]
        found = np.full((len(marks), len(marks)), _NEVER, dtype=np.float32)
        for row, first in enumerate(marks):
            for column, second in enumerate(marks):
                inside = first[0] in "BI"
                if inside == (second[0] in "IL") and (not inside or first[2:] == second[2:]):
                    found[row, column] = 0
        return found

    def _labels(self, below: Floats, above: Floats) -> Floats:
        size = below.shape[1]
        seen = (below @ self._label_weights).reshape(len(below), len(self.relations), size)
        scores: Floats = np.einsum("wrd,wd->wr", seen, above)
        return scores

    @cached_property
    def _label_weights(self) -> Floats:
        weight = self.weights["lab.w"]
        return np.ascontiguousarray(weight.transpose(1, 0, 2).reshape(weight.shape[1], -1))

    @cached_property
    def _at_once(self) -> tuple[Floats, Floats, list[int]]:
        names = ("dep", "head", "ldep", "lhead", "tag")
        weight = np.concatenate([self.weights[f"{name}.weight"] for name in names]).T
        bias = np.concatenate([self.weights[f"{name}.bias"] for name in names])
        ends = np.cumsum([len(self.weights[f"{name}.bias"]) for name in names[:-1]]).tolist()
        return np.ascontiguousarray(weight), bias, ends

    @cached_property
    def _root(self) -> tuple[Floats, Floats]:
        """What stands above the first word of a tree, as head and as what relations are told to."""
        found = [
            np.maximum(self.weights[f"{name}.weight"] @ self.weights["root"] + self.weights[f"{name}.bias"], 0)[None]
            for name in ("head", "lhead")
        ]
        return found[0], found[1]


def best_paths(scores: Floats, sizes: Sequence[int], follows: Floats) -> list[list[int]]:
    """The class of each word of sentences, of so many words each, by which the scores, and those of each class after
    another, add up to the most in each sentence.

    >>> fits = np.array([[0, 0, -9], [-9, -9, 0], [0, 0, -9]])  # 0 after 0, 1 after 0, the end after 1
    >>> best_paths(np.array([[1.0, 0.0], [1.0, 0.5], [0.0, 0.5]]), [2, 1], fits)
    [[0, 1], [1]]
    """
    count = scores.shape[1]
    longest = np.argsort([-size for size in sizes], kind="stable")  # those that go on stand before those that ended
    lengths = np.array(sizes)[longest]
    begins = (np.cumsum(sizes) - sizes)[longest]
    gained = follows[count, :count] + scores[begins]
    came: list[list[list[int]]] = []
    for step in range(1, max(sizes)):
        still = int((lengths > step).sum())
        ways = gained[:still, :, None] + follows[:count, :count]
        came.append(ways.argmax(axis=1).tolist())
        gained[:still] = ways.max(axis=1) + scores[begins[:still] + step]
    ends = (gained + follows[:count, count]).argmax(axis=1).tolist()
    paths = [list[int]()] * len(sizes)
    for row, number in enumerate(longest.tolist()):
        path = [ends[row]]
        for back in reversed(came[: sizes[number] - 1]):
            path.append(back[row][path[-1]])
        paths[number] = path[::-1]
    return paths


NAMES = ("relations_", "tags_", "marks_")
"""The parts of the archive that name the classes."""


def runs(marks: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """The names that BILOU marks tell, by their first and last word; where marks disagree, the kind of the first
    stands and a change of kind begins anew.

    >>> list(runs(["B-ORG", "L-ORG", "O", "I-PLACE", "U-PERSON"]))
    [(0, 1, 'ORG'), (3, 3, 'PLACE'), (4, 4, 'PERSON')]
    """
    begun, kind = -1, ""
    for index, mark in enumerate([*marks, "O"]):
        if begun >= 0 and (mark[0] in "OBU" or mark[2:] != kind):
            yield begun, index - 1, kind
            begun = -1
        if mark != "O" and begun < 0:
            begun, kind = index, mark[2:]

"""Examples to tensors."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import Final

import torch
from torch import Tensor

from graph.language.recipe.examples import Example, windows
from graph.language.recipe.network import MARKS
from graph.language.wordpieces import WordPieces, shape

UNKNOWN: Final = -1
"""The number of a class that is not told."""


class Cutter:
    """Words to pieces, names of classes to their numbers."""

    def __init__(self, pieces: WordPieces, relations: Sequence[str], tags: Sequence[str]) -> None:
        self.pieces = pieces
        self.relations = {name: number for number, name in enumerate(relations)}
        self.tags = {name: number for number, name in enumerate(tags)}
        self.marks = {name: number for number, name in enumerate(MARKS)}

    def size(self, one: Example) -> int:
        """The pieces of a sentence, and one for its end."""
        return 1 + sum(len(self.pieces.of(word)) for word in one.words)


@dataclass(slots=True)
class Batch:
    """Windows beside each other. ``ends``: where the words that have marks begin and end among all pieces, (2, words);
    ``first`` and ``last`` the same for tokens, (sentences, tokens); ``heads`` count from the root, which is 0."""

    pieces: Tensor
    mask: Tensor
    shapes: Tensor
    ends: Tensor
    marks: Tensor
    first: Tensor
    last: Tensor
    heads: Tensor
    relations: Tensor
    tags: Tensor


def grouped(
    examples: Sequence[Example], cutter: Cutter, size: int, chance: Random | None
) -> list[list[list[Example]]]:
    """Windows in groups of about ``size`` pieces, each of windows about as long as each other."""
    found = windows(examples, [cutter.size(one) for one in examples], chance)
    lengths = {id(window): 1 + sum(cutter.size(one) for one in window) for window in found}
    found.sort(key=lambda window: lengths[id(window)] + (chance.random() * 8 if chance else 0))
    groups: list[list[list[Example]]] = [[]]
    for window in found:
        if groups[-1] and lengths[id(window)] * (len(groups[-1]) + 1) > size:
            groups.append([])
        groups[-1].append(window)
    if chance:
        chance.shuffle(groups)
    return groups


def batch(group: Sequence[Sequence[Example]], cutter: Cutter) -> Batch:
    """A group of windows as tensors."""
    longest = max(1 + sum(cutter.size(one) for one in window) for window in group)
    pieces, mask, shapes = (torch.zeros((len(group), longest), dtype=torch.long) for _ in range(3))
    ends, marks = list[tuple[int, int]](), list[int]()
    trees = list[tuple[list[tuple[int, int]], Example]]()
    for row, window in enumerate(group):
        numbers, written = [cutter.pieces.begin], [0]
        for one in window:
            places = list[tuple[int, int]]()
            for word in one.words:
                own = cutter.pieces.of(word)
                places.append((row * longest + len(numbers), row * longest + len(numbers) + len(own) - 1))
                numbers += own
                written += [shape(word)] * len(own)
            numbers.append(cutter.pieces.end)
            written.append(0)
            for place, mark in zip(places, one.marks or (), strict=False):
                if mark != "-":
                    ends.append(place)
                    marks.append(cutter.marks[mark])
            if one.tokens is not None:
                trees.append(([(places[first][0], places[last][1]) for first, last in one.tokens], one))
        pieces[row, : len(numbers)] = torch.tensor(numbers)
        mask[row, : len(numbers)] = 1
        shapes[row, : len(numbers)] = torch.tensor(written)
    most = max((len(places) for places, _ in trees), default=0)
    first, last = (torch.zeros((len(trees), most), dtype=torch.long) for _ in range(2))
    heads, relations, tags = (torch.full((len(trees), most), UNKNOWN, dtype=torch.long) for _ in range(3))
    for row, (places, one) in enumerate(trees):
        those = slice(0, len(places))
        first[row, those], last[row, those] = torch.tensor(places).T
        heads[row, those] = torch.tensor([0 if head == at else head + 1 for at, head in enumerate(one.heads or ())])
        relations[row, those] = torch.tensor([cutter.relations.get(name, UNKNOWN) for name in one.relations or ()])
        tags[row, those] = torch.tensor([cutter.tags.get(name, UNKNOWN) for name in one.tags or ()])
    return Batch(
        pieces,
        mask,
        shapes,
        torch.tensor(ends, dtype=torch.long).reshape(-1, 2).T,
        torch.tensor(marks, dtype=torch.long),
        first,
        last,
        heads,
        relations,
        tags,
    )

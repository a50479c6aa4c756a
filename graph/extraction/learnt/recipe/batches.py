"""Examples to tensors."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from graph.extraction.learnt.pairs import Pair
from graph.extraction.learnt.recipe.examples import NOTHING, Example

ROLES = ("nothing", "actor", "recipient")
PHASES = ("", "+", "!")
_Row = tuple[int, int, Pair, int, int, Sequence[int]]
"""Where both words stand, the pair, its topic, its class, and the numbers of its features."""


@dataclass(frozen=True, slots=True)
class Classes:
    """The names of what is learnt, in the order of their numbers; ``NOTHING`` comes first."""

    roots: tuple[str, ...]
    relations: tuple[str, ...]


@dataclass(slots=True)
class Pairs:
    """Pairs of words: where both stand among all pieces of the batch, what is known of them, and their classes."""

    one: Tensor
    two: Tensor
    distance: Tensor
    other: Tensor
    kind: Tensor
    topic: Tensor
    classes: Tensor
    features: Tensor
    starts: Tensor


@dataclass(slots=True)
class Batch:
    """Windows beside each other, and what is to be learnt of their words."""

    pieces: Tensor
    mask: Tensor
    words: Tensor
    triggers: Tensor
    features: Tensor
    starts: Tensor
    sides: Pairs
    relations: Pairs
    phases: Pairs
    same: Pairs


def batches(examples: Sequence[Example], classes: Classes, size: int, order: random.Random | None) -> Iterator[Batch]:
    """Batches of about `size` pieces, of windows about as long as each other, in random order if one is given."""
    ranked = sorted(examples, key=lambda one: len(one.window.pieces) + (order.random() * 8 if order else 0))
    parts: list[list[Example]] = [[]]
    for one in ranked:
        longest = len(one.window.pieces)
        if parts[-1] and longest * (len(parts[-1]) + 1) > size:
            parts.append([])
        parts[-1].append(one)
    if order:
        order.shuffle(parts)
    for part in parts:
        yield batch(part, classes)


def batch(examples: Sequence[Example], classes: Classes) -> Batch:
    """One batch."""
    longest = max(len(one.window.pieces) for one in examples)
    pieces = torch.zeros((len(examples), longest), dtype=torch.long)
    mask = torch.zeros((len(examples), longest), dtype=torch.long)
    words, triggers, known = list[int](), list[int](), list[list[int]]()
    sides, relations, phases, same = (list[_Row]() for _ in range(4))
    for row, one in enumerate(examples):
        window = one.window
        pieces[row, : len(window.pieces)] = torch.tensor(window.pieces)
        mask[row, : len(window.pieces)] = 1
        at = {place: row * longest + index for place, index in window.places.items()}
        for place, root, numbers in one.triggers:
            known.append(numbers)
            words.append(at[place])
            triggers.append(0 if root == NOTHING else 1 + classes.roots.index(root))
        for root, found in one.sides:
            topic = classes.roots.index(root)
            sides += [(at[p.first], at[p.second], p, topic, ROLES.index(role), own) for p, role, own in found]
        for pair, name, phase, own in one.relations or ():
            ends = at[pair.first], at[pair.second], pair, 0
            relations.append((*ends, 0 if name == NOTHING else 1 + classes.relations.index(name), own))
            if name != NOTHING:
                phases.append((*ends, PHASES.index(phase), []))
        same += [(at[p.first], at[p.second], p, 0, int(meant), []) for p, meant in one.same or ()]
    return Batch(
        pieces,
        mask,
        torch.tensor(words, dtype=torch.long),
        torch.tensor(triggers, dtype=torch.long),
        *_bags(known),
        *(_pairs(part) for part in (sides, relations, phases, same)),
    )


def _bags(known: Sequence[Sequence[int]]) -> tuple[Tensor, Tensor]:
    """Features of all rows, one after the other, and where those of each row begin."""
    starts = [0]
    for one in known[:-1]:
        starts.append(starts[-1] + len(one))
    flat = [number for one in known for number in one]
    return torch.tensor(flat, dtype=torch.long), torch.tensor(starts[: len(known)], dtype=torch.long)


def _pairs(found: list[_Row]) -> Pairs:
    one, two, distance, other, kind, topic, classes = (
        torch.tensor(column, dtype=torch.long)
        for column in (
            [row[0] for row in found],
            [row[1] for row in found],
            [row[2].distance for row in found],
            [row[2].kinds[0] for row in found],
            [row[2].kinds[1] for row in found],
            [row[3] for row in found],
            [row[4] for row in found],
        )
    )
    return Pairs(one, two, distance, other, kind, topic, classes, *_bags([row[5] for row in found]))

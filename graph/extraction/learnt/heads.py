"""The heads: from the vectors of words to shares of certainty, one for each class (they sum to one)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from graph.extraction.learnt.pairs import Pair

Shares = NDArray[np.float32]
Weights = Mapping[str, NDArray[Any]]


def softmax(scores: Shares) -> Shares:
    """Shares from scores, row by row."""
    grown = np.exp(scores - scores.max(axis=-1, keepdims=True))
    shares: Shares = grown / grown.sum(axis=-1, keepdims=True)
    return shares


def added(table: Shares, features: Sequence[Sequence[int]]) -> Shares:
    """The rows of a table that each list of numbers names, one at least, added up."""
    starts = np.cumsum([0, *(len(numbers) for numbers in features[:-1])])
    rows = np.fromiter(chain.from_iterable(features), dtype=np.intp)
    found: Shares = np.add.reduceat(table[rows], starts)
    return found


@dataclass(frozen=True)
class TriggerHead:
    """Judges words that may tell an event; the network that is trained is ``recipe.network.TriggerHead``."""

    weights: Weights

    def shares(self, vectors: Shares, features: Sequence[Sequence[int]]) -> Shares:
        """One row for each word, with its features by number."""
        part = self.weights
        hidden = vectors @ part["deep.weight"].T + part["deep.bias"] + added(part["wide.weight"], features)
        return softmax(np.maximum(hidden, 0) @ part["out.weight"].T + part["out.bias"])


@dataclass(frozen=True)
class PairHead:
    """Judges pairs of words; the network that is trained is ``recipe.network.PairHead``."""

    weights: Weights

    def known(self, features: Sequence[Sequence[int]]) -> Shares:
        """What features add, one row for each pair."""
        return added(self.weights["wide.weight"], features)

    def seen(self, vectors: Shares) -> tuple[Shares, Shares, Shares, Shares]:
        """What is worked out once for each word: as the first of a pair, as the second, and for both together."""
        weight, bias, ends = self._at_once
        first, second, left, right = np.split(vectors @ weight + bias, ends, axis=1)
        return first, second, left, right

    @cached_property
    def _at_once(self) -> tuple[Shares, Shares, list[int]]:
        """The weights of `seen` side by side, since one large multiplication is faster than four small ones; and where
        each but the first begins."""
        part = self.weights
        names = ("first", "second", "left", "right")
        weights = [part[f"{name}.weight"].T for name in names]
        none = np.zeros(len(part["second.weight"]), dtype=np.float32)
        bias = np.concatenate([part.get(f"{name}.bias", none) for name in names])
        return np.hstack(weights), bias, list(np.cumsum([weight.shape[1] for weight in weights[:-1]]))

    def shares(
        self,
        seen: tuple[Shares, Shares, Shares, Shares],
        pairs: Sequence[Pair],
        rows: Sequence[tuple[int, int]],
        topic: int = 0,
        features: Sequence[Sequence[int]] | None = None,
    ) -> Shares:
        """One row for each pair; ``rows`` says where the vectors of its words stand among those seen; ``features`` are
        the numbers of what is known of each pair, for a head that takes them."""
        first, second, left, right = seen
        one, two = (np.array(column, dtype=np.intp) for column in zip(*rows, strict=True))
        others, kinds = zip(*(pair.kinds for pair in pairs), strict=True)
        part = self.weights
        hidden = (
            first[one]
            + second[two]
            + part["distance.weight"][[pair.distance for pair in pairs]]
            + part["other.weight"][list(others)]
            + part["kind.weight"][list(kinds)]
            + part["topic.weight"][topic]
        )
        if features is not None:
            hidden += self.known(features)
        both = np.concatenate([np.maximum(hidden, 0), left[one] * right[two]], axis=-1)
        return softmax(both @ part["out.weight"].T + part["out.bias"])


@dataclass(frozen=True)
class Heads:
    """All heads, with the names of what they tell apart: the first class of each is *nothing*."""

    roots: tuple[str, ...]
    relations: tuple[str, ...]
    trigger: tuple[Shares, Shares]
    triggers: TriggerHead
    sides: PairHead
    related: PairHead
    ties: PairHead
    phases: PairHead

    @classmethod
    def load(cls, file: Path) -> "Heads":
        """The heads from their file."""
        with np.load(file) as data:
            parts = {name: data[name] for name in data.files}
        names = [tuple(bytes(parts.pop(one)).decode().split("\n")) for one in ("roots", "relations_")]
        parts = {name: part.astype(np.float32) for name, part in parts.items()}
        heads = (PairHead(_of(parts, one)) for one in ("sides", "related", "relations", "phases"))
        return cls(
            names[0],
            names[1],
            (parts["trigger.weight"], parts["trigger.bias"]),
            TriggerHead(_of(parts, "triggers")),
            *heads,
        )

    def glance(self, vectors: Shares) -> Shares:
        """At a first look, one row for each word: the share of *nothing*, then of each event type."""
        weight, bias = self.trigger
        return softmax(vectors @ weight.T + bias)


def _of(parts: Weights, head: str) -> Weights:
    return {name.partition(".")[2]: part for name, part in parts.items() if name.startswith(f"{head}.")}

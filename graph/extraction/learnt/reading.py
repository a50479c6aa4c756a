"""An article as the learnt reader has read it: shares of certainty for whatever is asked of its words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Final

import numpy as np

from graph.extraction.learnt.features import numbers, of_meant, of_side, of_tie, of_trigger
from graph.extraction.learnt.heads import Heads, PairHead, Shares
from graph.extraction.learnt.pairs import Pair, before, pairs_of
from graph.extraction.learnt.pieces import Cutter, Place, Window
from graph.extraction.learnt.view import View
from graph.language.encoder import Encoder

MODEL: Final = Path(__file__).with_name("model")
PHASES: Final = ("", "+", "!")
"""That a relation holds, begins, or ends or is over."""


@dataclass(frozen=True, slots=True)
class Side:
    """A word that may name somebody who takes part, with the share of certainty of each role."""

    place: Place
    nothing: float
    actor: float
    recipient: float


@dataclass(frozen=True, slots=True)
class Related:
    """Two words of a sentence between whose bearers a relation is told."""

    first: int
    second: int
    name: str
    phase: str
    share: float


Trigger = tuple[int, dict[str, float]]
"""A word that may tell an event, with the share of each event type."""


@dataclass(slots=True)
class _Seen:
    """A window with its vectors, and what each head has worked out of them so far: of words and pairs of words by
    sentence, once for all sentences that are read in it."""

    window: Window
    vectors: Shares
    rows: dict[Place, int]
    heads: dict[int, tuple[Shares, Shares, Shares, Shares]] = field(default_factory=dict)
    triggers: dict[int, list[Trigger]] = field(default_factory=dict)
    related: dict[int, list[Pair]] = field(default_factory=dict)

    def of(self, head: PairHead) -> tuple[Shares, Shares, Shares, Shares]:
        if id(head) not in self.heads:
            self.heads[id(head)] = head.seen(self.vectors)
        return self.heads[id(head)]


class LearntReader:
    """Reads articles; made once, used for many."""

    def __init__(self, folder: Path = MODEL) -> None:
        self._cutter = Cutter(folder / "pieces.json")
        self._encoder = Encoder(folder / "encoder.onnx")
        self.heads = Heads.load(folder / "heads.npz")

    @classmethod
    @cache
    def shipped(cls) -> "LearntReader":
        """The reader with the weights that are shipped, loaded once in a process."""
        return cls()

    def read(self, views: Sequence[View]) -> "Reading":
        """An article, given sentence by sentence."""
        windows = self._cutter.windows(views)
        return Reading(self.heads, views, windows, [self._encoder.read(window.pieces) for window in windows])


class Reading:
    """What can be asked of one article."""

    def __init__(
        self, heads: Heads, views: Sequence[View], windows: Sequence[Window], vectors: Sequence[Shares]
    ) -> None:
        self._heads = heads
        self.views = views
        self._seen: dict[int, _Seen] = {}
        for window, found in zip(windows, vectors, strict=True):
            places = [(number, index) for number, index in window.places if index in views[number].asked]
            rows = {place: row for row, place in enumerate(places)}
            seen = _Seen(window, found[[window.places[place] for place in places]], rows)
            self._seen |= dict.fromkeys(window.own, seen)

    def triggers(self, number: int) -> list[Trigger]:
        """The words of a sentence that may tell an event, with the share of each event type; the rest is *nothing*."""
        seen = self._seen[number]
        if not seen.triggers:
            seen.triggers = {number: [] for number in seen.window.own}
            for (sentence, index), shares in self._telling(seen):
                seen.triggers[sentence].append((index, shares))
        return seen.triggers[number]

    def _telling(self, seen: _Seen) -> Iterator[tuple[Place, dict[str, float]]]:
        """The words of a window that may tell an event."""
        words = [(number, index) for number in seen.window.own for index in self.views[number].triggers]
        words = [word for word in words if word in seen.rows]
        if not words:
            return
        vectors = seen.vectors[[seen.rows[word] for word in words]]
        likely = [row for row, share in enumerate(self._heads.glance(vectors)[:, 0]) if share < _SURELY_NOTHING]
        if not likely:
            return
        features = [numbers(of_trigger(self.views[words[row][0]], words[row][1])) for row in likely]
        for one, row in zip(likely, self._heads.triggers.shares(vectors[likely], features), strict=True):
            yield words[one], dict(zip(self._heads.roots, row[1:].tolist(), strict=True))

    def sides(self, number: int, trigger: int, root: str) -> list[Side]:
        """The words of a sentence, then the names of those before it, that may take part in an event."""
        seen, view = self._seen[number], self.views[number]
        told = (number, trigger)
        words = [(number, index) for index in view.sides if index != trigger and (number, index) in seen.rows]
        words += before(self.views, seen.window, number)
        if not words or told not in seen.rows:
            return []
        pairs = [Pair(told, word, self.views[word[0]].kinds[word[1]]) for word in words]
        features = [
            numbers(
                of_side(view, trigger, root, word[1])
                if word[0] == number
                else of_meant(root, pair.kind, number - word[0])
            )
            for word, pair in zip(words, pairs, strict=True)
        ]
        rows = [(seen.rows[pair.first], seen.rows[pair.second]) for pair in pairs]
        head = self._heads.sides
        shares = head.shares(seen.of(head), pairs, rows, self._heads.roots.index(root), features)
        return [Side(word, *map(float, row)) for word, row in zip(words, shares, strict=True)]

    def relations(self, number: int, likely: float) -> list[Related]:
        """The relations that a sentence tells between its words, the likeliest of each pair, as far as their share is
        so high."""
        seen = self._seen[number]
        pairs = self._related(seen, number)
        if not pairs:
            return []
        view = self.views[number]
        features = [numbers(of_tie(view, pair.first[1], pair.second[1])) for pair in pairs]
        shares = self._shares(seen, self._heads.ties, pairs, features)
        best = (shares[:, 1:].argmax(axis=1) + 1).tolist()
        told = [
            (pair, self._heads.relations[name - 1], share)
            for pair, name, row in zip(pairs, best, shares, strict=True)
            if (share := float(row[name])) >= likely
        ]
        if not told:
            return []
        # An end that goes unseen makes a false claim; one that is seen too often costs little.
        phases = (self._shares(seen, self._heads.phases, [pair for pair, _, _ in told]) * _ENDS).argmax(axis=1)
        return [
            Related(pair.first[1], pair.second[1], name, PHASES[phase], share)
            for (pair, name, share), phase in zip(told, phases.tolist(), strict=True)
        ]

    def _related(self, seen: _Seen, number: int) -> list[Pair]:
        """The pairs of words of a sentence that may be related, at a first look."""
        if not seen.related:
            seen.related = {own: [] for own in seen.window.own}
            every = [pair for own in seen.window.own for pair in pairs_of(self.views[own], own, seen.window)]
            glance = self._shares(seen, self._heads.related, every)[:, 0] if every else ()
            for pair, nothing in zip(every, glance, strict=True):
                if nothing < _SURELY_NOTHING:
                    seen.related[pair.first[0]].append(pair)
        return seen.related[number]

    def _shares(
        self, seen: _Seen, head: PairHead, pairs: list[Pair], features: list[list[int]] | None = None
    ) -> Shares:
        rows = [(seen.rows[pair.first], seen.rows[pair.second]) for pair in pairs]
        return head.shares(seen.of(head), pairs, rows, features=features)


_ENDS: Final = np.array([1, 1, 3], dtype=np.float32)
_SURELY_NOTHING: Final = 0.97
"""Past this share of *nothing* a word or pair is passed over."""

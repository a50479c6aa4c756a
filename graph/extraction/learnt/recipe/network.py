"""The network in PyTorch: a transformer, and small heads on the words it has read."""

from typing import Any, Final

import torch
from torch import Tensor, nn

from graph.extraction.learnt.features import SIZE
from graph.extraction.learnt.pairs import DISTANCES
from graph.extraction.learnt.view import KINDS

WIDTH: Final = 384
HIDDEN: Final = 160
CROSS: Final = 48


class TriggerHead(nn.Module):
    """Event types for words: by the word in its context, and by what grammar says of it."""

    def __init__(self, classes: int) -> None:
        super().__init__()
        self.deep = nn.Linear(WIDTH, HIDDEN)
        self.wide = wide()
        self.out = nn.Linear(HIDDEN, classes)
        self.drop = nn.Dropout(0.1)

    def forward(self, words: Tensor, features: Tensor, starts: Tensor) -> Tensor:
        """Scores, one row for each word."""
        scores: Tensor = self.out(self.drop(torch.relu(self.deep(words) + self.wide(features, starts))))
        return scores


def wide() -> nn.EmbeddingBag:
    """A table of features by number; those of a word are added up."""
    table = nn.EmbeddingBag(SIZE, HIDDEN, mode="sum")
    nn.init.normal_(table.weight, std=0.01)
    return table


class PairHead(nn.Module):
    """Classes for pairs of words: of each by itself, of both together, of their distance and kinds, and of a topic (the
    type of the event that the first word tells)."""

    def __init__(self, classes: int, topics: int = 1, *, features: bool = False) -> None:
        super().__init__()
        self.wide = wide() if features else None
        self.first = nn.Linear(WIDTH, HIDDEN)
        self.second = nn.Linear(WIDTH, HIDDEN, bias=False)
        self.left = nn.Linear(WIDTH, CROSS)
        self.right = nn.Linear(WIDTH, CROSS)
        self.distance = nn.Embedding(DISTANCES, HIDDEN)
        self.kind = nn.Embedding(len(KINDS), HIDDEN)
        self.other = nn.Embedding(len(KINDS), HIDDEN)
        self.topic = nn.Embedding(topics, HIDDEN)
        self.out = nn.Linear(HIDDEN + CROSS, classes)
        self.drop = nn.Dropout(0.1)
        for table in (self.distance, self.kind, self.other, self.topic):
            nn.init.normal_(table.weight, std=0.05)

    def forward(self, vectors: Tensor, pairs: Any) -> Tensor:
        """Scores, one row for each pair (:class:`~graph.extraction.learnt.recipe.batches.Pairs`)."""
        one, two = vectors[pairs.one], vectors[pairs.two]
        distance, other, kind, topic = pairs.distance, pairs.other, pairs.kind, pairs.topic
        seen = self.first(one) + self.second(two) + self.distance(distance) + self.kind(kind) + self.other(other)
        if self.wide is not None:
            seen = seen + self.wide(pairs.features, pairs.starts)
        both = self.left(one) * self.right(two)
        scores: Tensor = self.out(self.drop(torch.cat([torch.relu(seen + self.topic(topic)), both], dim=-1)))
        return scores


class Network(nn.Module):
    """The transformer with a head for triggers, sides, relations, their phases, and who is the same; ``trigger`` and
    ``related`` are quick first looks that say which words, and which pairs of words, are worth the features of
    ``triggers`` and ``relations``. That the transformer must know whom
    "they" and "the bloc" mean (``same``) helps it to the rest; the pipeline resolves those by rules that do better."""

    def __init__(self, encoder: Any, layers: int, roots: int, relations: int) -> None:
        super().__init__()
        self.encoder = encoder
        encoder.encoder.layer = encoder.encoder.layer[:layers]
        self.drop = nn.Dropout(0.1)
        self.trigger = nn.Linear(WIDTH, roots + 1)
        self.triggers = TriggerHead(roots + 1)
        self.sides = PairHead(3, roots, features=True)
        self.related = PairHead(relations + 1)
        self.relations = PairHead(relations + 1, features=True)
        self.phases = PairHead(3)
        self.same = PairHead(2)

    def read(self, pieces: Tensor, mask: Tensor) -> Tensor:
        """The vectors of all pieces."""
        found: Tensor = self.encoder(input_ids=pieces, attention_mask=mask).last_hidden_state
        return found

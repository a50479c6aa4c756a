"""The network in PyTorch: a transformer, and small heads on the words it has read.

What is computed without PyTorch where the model is used stands in :mod:`graph.language.heads`.
"""

from typing import Any, Final

import torch
from torch import Tensor, nn
from torch.nn.functional import dropout

from graph.language.wordpieces import SHAPES

WIDTH: Final = 384
ARC: Final = 192
LABEL: Final = 96
DROP: Final = 0.2
MARKS: Final = ("O", *(f"{mark}-{kind}" for kind in ("PERSON", "ORG", "PLACE", "MISC") for mark in "BILU"))


class Biaffine(nn.Module):
    """Weights for products of two words: for each class a matrix, with a row and a column for constants."""

    def __init__(self, width: int, classes: int) -> None:
        super().__init__()
        self.w = nn.Parameter(torch.empty(classes, width + 1, width + 1))
        nn.init.normal_(self.w, std=0.02)


class Network(nn.Module):
    """The transformer, told how words are written by what was meant for numbers of segments, and the heads."""

    def __init__(self, encoder: Any, layers: int, relations: int, tags: int) -> None:
        super().__init__()
        self.encoder = encoder
        encoder.encoder.layer = encoder.encoder.layer[:layers]
        first = encoder.embeddings.token_type_embeddings.weight.data[:1]
        encoder.embeddings.token_type_embeddings = nn.Embedding.from_pretrained(first.repeat(SHAPES, 1), freeze=False)
        self.drop = nn.Dropout(DROP)
        self.dep, self.head = nn.Linear(WIDTH, ARC), nn.Linear(WIDTH, ARC)
        self.ldep, self.lhead = nn.Linear(WIDTH, LABEL), nn.Linear(WIDTH, LABEL)
        self.root = nn.Parameter(torch.randn(WIDTH) * 0.02)
        self.arc, self.lab = Biaffine(ARC, 1), Biaffine(LABEL, relations)
        self.tag, self.ner = nn.Linear(WIDTH, tags), nn.Linear(WIDTH, len(MARKS))

    def read(self, pieces: Tensor, mask: Tensor, shapes: Tensor) -> Tensor:
        """The vectors of all pieces of all windows, one after the other."""
        found = self.encoder(input_ids=pieces, attention_mask=mask, token_type_ids=shapes).last_hidden_state
        vectors: Tensor = self.drop(found).flatten(0, 1)
        return vectors

    def arcs(self, words: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """How well each word hangs on each other, (sentences, words, words), the first word of each the root; then the
        words as dependents and as heads, of which :meth:`labels` are asked."""
        dependent, head = self._active(self.dep(words)), self._active(self.head(words))
        scores = torch.einsum("sid,de,sje->sij", dependent, self.arc.w[0], head)
        return scores, self._active(self.ldep(words)), self._active(self.lhead(words))

    def labels(self, below: Tensor, above: Tensor) -> Tensor:
        """The scores of the relations of pairs of a word and its head, (pairs, relations)."""
        weight = self.lab.w.permute(1, 0, 2).reshape(below.shape[1], -1)
        scores: Tensor = ((below @ weight).view(len(below), len(self.lab.w), -1) * above[:, None]).sum(-1)
        return scores

    def _active(self, words: Tensor) -> Tensor:
        words = dropout(torch.relu(words), DROP, self.training)
        return torch.cat([words, torch.ones_like(words[..., :1])], dim=-1)

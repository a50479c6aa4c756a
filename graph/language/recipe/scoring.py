"""What the network gets wrong, while it is trained and on texts that it is not trained on."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn.functional import cross_entropy

from graph.language.heads import runs
from graph.language.recipe.batches import UNKNOWN, Batch, Cutter, batch, grouped
from graph.language.recipe.examples import Example
from graph.language.recipe.names import by_label, chunks
from graph.language.recipe.network import MARKS, Network

_NEVER = -1e4
_TAGS = 0.5
"""How much tags count beside heads, relations and names."""


def losses(network: Network, one: Batch) -> Tensor:
    """What a batch got wrong, all heads together."""
    vectors = network.read(one.pieces, one.mask, one.shapes)
    found = torch.zeros(())
    if len(one.marks):
        found = found + cross_entropy(network.ner(_words(vectors, *one.ends)), one.marks)
    if one.first.numel():
        words = _words(vectors, one.first, one.last)
        found = found + _TAGS * cross_entropy(
            network.tag(words).flatten(0, 1), one.tags.flatten(), ignore_index=UNKNOWN
        )
        arcs, below, above = _arcs(network, words, one)
        found = found + cross_entropy(arcs.flatten(0, 1), one.heads.flatten(), ignore_index=UNKNOWN)
        row, word = (one.heads >= 0).nonzero(as_tuple=True)
        labels = network.labels(below[row, word + 1], above[row, one.heads[row, word]])
        found = found + cross_entropy(labels, one.relations[row, word], ignore_index=UNKNOWN)
    return found


def _words(vectors: Tensor, first: Tensor, last: Tensor) -> Tensor:
    return (vectors[first] + vectors[last]) / 2


def _arcs(network: Network, words: Tensor, one: Batch) -> tuple[Tensor, Tensor, Tensor]:
    rooted = torch.cat([network.root.expand(len(words), 1, -1), words], dim=1)
    arcs, below, above = network.arcs(rooted)
    there = torch.cat([torch.ones((len(words), 1), dtype=torch.bool), one.heads >= 0], dim=1)
    return arcs.masked_fill(~there[:, None, :], _NEVER)[:, 1:], below, above


@torch.no_grad()  # type: ignore[untyped-decorator]  # PyTorch has no types there
def figures(network: Network, cutter: Cutter, examples: list[Example]) -> dict[str, float]:
    """In per cent: attachment without and with relations and tags on given words (heads one by one, no trees made);
    or, where only names are marked, their exact F1."""
    network.eval()
    right: dict[str, int] = dict.fromkeys(("uas", "las", "tags", "words"), 0)
    gold, mine = set[tuple[int, int, int, str]](), set[tuple[int, int, int, str]]()
    for number, group in enumerate(grouped(examples, cutter, 3_000, None)):
        one = batch(group, cutter)
        vectors = network.read(one.pieces, one.mask, one.shapes)
        if one.first.numel():
            words = _words(vectors, one.first, one.last)
            arcs, below, above = _arcs(network, words, one)
            row, word = (one.heads >= 0).nonzero(as_tuple=True)
            heads = arcs.argmax(-1)[row, word]
            labels = network.labels(below[row, word + 1], above[row, heads]).argmax(-1)
            held = heads == one.heads[row, word]
            right["words"] += len(row)
            right["uas"] += int(held.sum())
            right["las"] += int((held & (labels == one.relations[row, word])).sum())
            right["tags"] += int((network.tag(words).argmax(-1) == one.tags)[row, word].sum())
        elif len(one.marks):
            marks = [MARKS[mark] for mark in network.ner(_words(vectors, *one.ends)).argmax(-1).tolist()]
            at = 0
            for place, named in enumerate(part for window in group for part in window):
                own = marks[at : at + len(named.words)]
                at += len(named.words)
                gold |= {(number * 10_000 + place, *chunk) for chunk in chunks(named.marks or [])}
                mine |= {(number * 10_000 + place, first, last + 1, kind) for first, last, kind in runs(own)}
    network.train()
    if gold:
        return by_label(gold, mine)
    return {name: round(100 * right[name] / max(1, right["words"]), 2) for name in ("uas", "las", "tags")}

"""Train the language model: one transformer for words, trees and names.

    python -m graph.language.recipe.train ../shared --news news.conllu --out build/language.pt

The transformer begins as the first four layers of all-MiniLM-L6-v2, with the most frequent pieces of its vocabulary;
soon after the beginning the neurons between its layers that matter least are taken out, and the rest learns on. The
rate falls to nothing in five rounds, then once more in a last one, which has twice as many made-up sentences. After
each round the figures on the development halves are printed; nothing is chosen by them, the mean of the weights after
five rounds and after the last is written.
Seeded. About two hours on one core.
"""

from __future__ import annotations

# ruff: noqa: S311, T201 (chance is no secret here, and a script prints)
import argparse
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from random import Random
from typing import Final

import torch
from torch import Tensor, nn

from graph.language.recipe.batches import Cutter, batch, grouped
from graph.language.recipe.examples import Corpus, Example, development, names_of_development
from graph.language.recipe.inputs import verify
from graph.language.recipe.network import Network
from graph.language.recipe.scoring import figures, losses
from graph.language.recipe.transformers import encoder, mean, only, thin, vocabulary
from graph.language.wordpieces import WordPieces

LAYERS, WIDTH, PIECES = 4, 768, 19_800
STAGES: Final = ((5, 1.0, 1.0), (1, 0.6, 2.0))
"""How many rounds, how fast (a share of the rates), and how many made-up sentences (a share of the usual)."""
SIZE, WIDE, LOOKED_AT = 2_000, 200, 40
"""Pieces in a batch; steps before neurons are taken out, and batches by which it is judged which."""
RATE, HEADS_RATE, DECAY, WARMING = 2e-4, 1e-3, 0.01, 150
BETAS: Final = (0.9, 0.98)
Draw = Callable[[Random], list[Example]]
"""What a round learns from."""


def main() -> None:
    """Train, score, write."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("shared", type=Path, help="the folder that holds treebanks/ and ner/")
    options.add_argument("--news", type=Path, required=True, help="made-up trees, by news.py")
    options.add_argument("--out", type=Path, required=True)
    options.add_argument("--threads", type=int, default=1)
    chosen = options.parse_args()
    torch.set_num_threads(chosen.threads)
    torch.manual_seed(0)
    corpus = Corpus(verify(chosen.shared), chosen.news)
    relations, tags = corpus.classes()
    chosen.out.parent.mkdir(parents=True, exist_ok=True)
    pieces = chosen.out.with_suffix(".json")
    carrier = encoder(attention_probs_dropout_prob=0.0)
    only(carrier, vocabulary(pieces, lambda piece: not piece.startswith("[unused"), PIECES))
    network = Network(carrier, LAYERS, len(relations), len(tags))
    cutter = Cutter(WordPieces(pieces), relations, tags)
    held = [*development(chosen.shared), names_of_development(chosen.shared)]
    ends = list[dict[str, Tensor]]()
    for number, (rounds, rate, made) in enumerate(STAGES):
        wide = WIDE if number == 0 else None
        for one in train(network, cutter, partial(_drawn, corpus, made), rounds, rate, wide):
            print(f"stage {number}, round {one}: {[figures(network, cutter, part) for part in held]}", flush=True)
        ends.append({name: part.clone() for name, part in network.state_dict().items()})
    torch.save(
        {"state": mean(ends), "layers": LAYERS, "width": WIDTH, "relations": relations, "tags": tags},
        chosen.out,
    )


def _drawn(corpus: Corpus, made: float, chance: Random) -> list[Example]:
    return list(corpus.draw(chance, made))


def train(
    network: Network, cutter: Cutter, draw: Draw, rounds: int, rate: float = 1.0, wide: int | None = None
) -> Iterator[int]:
    """Train, with a pause after each round; ``draw`` says what each learns from, ``rate`` how fast, and after ``wide``
    steps neurons are taken out."""
    chance = Random(0)
    number = rounds * len(grouped(draw(Random(1)), cutter, SIZE, Random(1)))
    optimizer = _optimizer(network)
    step = 0
    network.train()
    for one in range(rounds):
        groups = grouped(draw(chance), cutter, SIZE, chance)
        for group in groups:
            if step == wide:
                thin(network.encoder, _looked_at(network, cutter, groups[:LOOKED_AT]), WIDTH)
                optimizer = _optimizer(network)
            slope = min(1.0, (step + 1) / WARMING) * max(0.0, 1 - step / (number + 1))
            for parameters, full in zip(optimizer.param_groups, (RATE, HEADS_RATE), strict=True):
                parameters["lr"] = full * rate * slope
            optimizer.zero_grad()
            losses(network, batch(group, cutter)).backward()  # type: ignore[no-untyped-call]  # PyTorch has no types there
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            step += 1
        yield one


def _looked_at(
    network: Network, cutter: Cutter, groups: Sequence[list[list[Example]]]
) -> Iterator[Callable[[], Tensor]]:
    for group in groups:
        yield partial(losses, network, batch(group, cutter))


def _optimizer(network: Network) -> torch.optim.Optimizer:
    carried = {id(one) for one in network.encoder.parameters()}
    heads = [one for one in network.parameters() if id(one) not in carried]
    return torch.optim.AdamW(
        [{"params": list(network.encoder.parameters())}, {"params": heads}], lr=RATE, weight_decay=DECAY, betas=BETAS
    )


if __name__ == "__main__":
    main()

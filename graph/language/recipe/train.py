"""Train the parsing pipeline from treebanks, or go on from a checkpoint.

    python -m graph.language.recipe.train ../shared --out /tmp/parser --steps 3000 --seed 1

Batches by words, averaged parameters, a learning rate that warms up and falls off linearly to the last
step. Steps are counted and not minutes, so that two machines do the same. The best checkpoint on the
development halves (LAS, gold words) is kept in OUT/best.
"""

from __future__ import annotations

# ruff: noqa: S311, T201 (a script prints; its chance is seeded so that a run can be repeated)
import argparse
import json
import random
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TypeVar

import numpy
import spacy
from spacy.language import Language
from spacy.training import Example
from spacy.util import load_config, load_model_from_config
from thinc.api import Adam, NumpyOps, fix_random_seed, set_current_ops

from graph.language.recipe.augment import names, vary
from graph.language.recipe.entities import Tagged
from graph.language.recipe.inputs import verify
from graph.language.recipe.treebank import Tree, as_doc, read

Words = TypeVar("Words", bound=Tree | Tagged)

HERE = Path(__file__).parent
TRAIN = ("en_ewt-train.conllu", "en_gum-free-train.conllu")
DEVELOPMENT = ("en_ewt-dev.conllu", "en_gum-free-dev.conllu")


def main() -> None:
    options = arguments()
    fix_random_seed(options.seed)
    set_current_ops(NumpyOps(use_blis=False))  # numpy multiplies three times as fast as blis here
    verify(options.shared)
    trees = [t for name in TRAIN for t in read(options.shared / "treebanks" / name)]
    trees = [t for t in trees if 1 < len(t.words) <= 120]
    news = [t for path in options.extra for t in read(path)]
    print("trees", len(trees), "words", sum(len(t.words) for t in trees), "made", len(news), flush=True)
    nlp = begin(options, trees + news)
    optimise(nlp, trees, news, options)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--config", type=Path, default=HERE / "parser.cfg")
    parser.add_argument("--steps", type=int, default=3000)
    parser.add_argument("--rate", type=float, default=0.001)
    parser.add_argument("--floor", type=float, default=0.05, help="share of the rate left at the end")
    parser.add_argument("--drop", type=float, default=0.15)
    parser.add_argument("--words", type=int, default=1200, help="words in a batch")
    parser.add_argument("--every", type=int, default=500, help="steps between checkpoints")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--extra", type=Path, nargs="*", default=[], help="further CoNLL-U files")
    parser.add_argument(
        "--share", type=float, default=0.12, help="further trees in an epoch, per tree of the treebanks"
    )
    parser.add_argument("--start", type=Path, help="checkpoint to go on from")
    return parser.parse_args()


def begin(options: argparse.Namespace, trees: list[Tree]) -> Language:
    """A fresh pipeline, its labels taken from all trees; or the checkpoint."""
    if options.start:
        return spacy.load(options.start)
    nlp = load_model_from_config(load_config(options.config), auto_fill=True)
    nlp.initialize(lambda: (example(nlp, t) for t in trees))
    return nlp


def example(nlp: Language, tree: Tree) -> Example:
    """Gold words, nothing else, against the annotated sentence; the sentence bounds are known to the parser."""
    from spacy.tokens import Doc

    starts: list[bool | int | None] = [number == 0 for number in range(len(tree.words))]
    return Example(Doc(nlp.vocab, words=tree.words, spaces=tree.spaces, sent_starts=starts), as_doc(tree, nlp.vocab))


def batches(
    trees: Sequence[Words], words: int, chance: random.Random, more: Sequence[Words] = (), share: float = 0.0
) -> Iterator[list[Words]]:
    """Endless batches of about `words` words, neighbours of like length; each epoch draws anew from `more`."""
    while True:
        drawn: list[Words] = chance.sample(more, min(len(more), int(share * len(trees))))
        order = sorted([*trees, *drawn], key=lambda t: len(t.words) + chance.random() * 12)
        groups: list[list[Words]] = []
        group: list[Words] = []
        size = 0
        for tree in order:
            group.append(tree)
            size += len(tree.words)
            if size >= words:
                groups.append(group)
                group, size = [], 0
        chance.shuffle(groups)
        yield from groups


def optimise(nlp: Language, trees: list[Tree], news: list[Tree], options: argparse.Namespace) -> None:
    chance = random.Random(options.seed)
    dev = [list(read(options.shared / "treebanks" / name)) for name in DEVELOPMENT]
    sgd = Adam(
        learn_rate=options.rate,
        beta1=0.9,
        beta2=0.999,
        L2=0.01,
        L2_is_weight_decay=True,
        grad_clip=1.0,
        use_averages=True,
    )
    began, best = time.process_time(), 0.0
    losses: dict[str, float] = {}
    pool = names(trees)
    for step, group in enumerate(batches(trees, options.words, chance, news, options.share), 1):
        share = step / options.steps
        sgd.learn_rate = options.rate * min(1.0, step / 250) * max(options.floor, 1 - share)
        nlp.update([example(nlp, vary(t, chance, pool)) for t in group], drop=options.drop, sgd=sgd, losses=losses)
        if step % options.every == 0 or share >= 1:
            with nlp.use_params(sgd.averages):
                scores = [round(100 * score(nlp, part), 2) for part in dev]
                (options.out / "last").mkdir(parents=True, exist_ok=True)
                nlp.to_disk(options.out / "last", exclude=["vectors"])
                if sum(scores) > best:
                    best = sum(scores)
                    nlp.to_disk(options.out / "best", exclude=["vectors"])
            line = {
                "step": step,
                "cpu_minutes": round((time.process_time() - began) / 60, 1),
                "rate": round(sgd.learn_rate, 6),
                "las": scores,
                "losses": {k: round(float(v)) for k, v in losses.items()},
            }
            print(json.dumps(line), flush=True)
            losses = {}
        if share >= 1:
            return


def score(nlp: Language, trees: list[Tree]) -> float:
    """Labelled attachment on gold words, punctuation counted."""
    right = total = 0
    pairs = [example(nlp, t) for t in trees]
    for doc, pair in zip(nlp.pipe((p.predicted for p in pairs), batch_size=64), pairs, strict=True):
        for mine, gold in zip(doc, pair.reference, strict=True):
            total += 1
            right += mine.head.i == gold.head.i and mine.dep_ == gold.dep_
    return right / total


if __name__ == "__main__":
    numpy.random.seed(0)
    main()

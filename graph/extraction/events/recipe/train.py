"""Train the event reader from the labelled sentences.

    python -m graph.extraction.events.recipe.train [--held-out 5]

With ``--held-out N`` every Nth sentence is kept back and the figures on those are printed; nothing is written. Without
it all sentences are learnt and the weights are written to ``graph/extraction/events/model``. Seeded: the same
sentences give
the same weights on the same machine.
"""

# ruff: noqa: T201 (a script prints)
import argparse
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from scipy import sparse
from sklearn.neural_network import MLPClassifier

from graph.extraction.events.classifier import Classifier
from graph.extraction.events.features import Features, View
from graph.extraction.events.finder import NOTHING, SIDES, TRIGGERS, EventFinder
from graph.extraction.events.recipe.labelled import FOLDER, Labelled, Told, labelled
from graph.extraction.linking.joining import recognised
from graph.extraction.linking.links import link
from graph.extraction.linking.names import reference_gazetteer
from graph.language.parser import Parser
from graph.vocabulary import VOCABULARY

NETWORKS, HIDDEN, ROUNDS, RARE, DECAY = 2, 64, 6, 4, 1e-2


@dataclass
class Examples:
    """Words with their features and classes."""

    found: list[Features]
    classes: list[str]


def main() -> None:
    """Train, and score or write."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--held-out", type=int, default=0)
    options.add_argument("--sentences", type=Path, default=FOLDER)
    options.add_argument("--networks", type=int, default=NETWORKS)
    chosen = options.parse_args()
    reader = Reader()
    views = [(view, one) for one in labelled(chosen.sentences) for view in reader.views(one)]
    if not chosen.held_out:
        triggers, roles = reader.examples(views)
        train(triggers, chosen.networks).save(TRIGGERS)
        train(roles, chosen.networks).save(SIDES)
        return
    kept = [pair for n, pair in enumerate(views) if n % chosen.held_out]
    apart = [pair for n, pair in enumerate(views) if not n % chosen.held_out]
    triggers, roles = reader.examples(kept)
    print(f"{len(kept)} sentences, {len(triggers.found)} words, {len(roles.found)} sides; lost: {dict(reader.lost)}")
    unseen, sides = reader.examples(apart)
    for name, known, new in (("triggers", triggers, unseen), ("sides", roles, sides)):
        report(name, train(known, chosen.networks), new)


class Reader:
    """Parses labelled sentences and takes the examples out of them."""

    def __init__(self) -> None:
        self._parser = Parser(None)
        self._gazetteer = reference_gazetteer()
        self._finder = EventFinder(VOCABULARY)
        self.lost: Counter[str] = Counter()

    def views(self, one: Labelled) -> list[View]:
        """The sentences as the event reader sees them."""
        links = link(one.text, self._gazetteer)
        several = [(name.start, name.end) for name in links.mentions if not one.text[name.start : name.end].isalnum()]
        sentences = self._parser.parse(one.text, several)
        recognised(links, sentences)
        return [self._finder.view(sentence, links) for sentence in sentences]

    def examples(self, views: list[tuple[View, Labelled]]) -> tuple[Examples, Examples]:
        """The words that may tell an event, and those that may name a side."""
        triggers, roles = Examples([], []), Examples([], [])
        for view, one in views:
            told = self._told(view, one)
            for index in view.triggers():
                triggers.found.append(view.of_trigger(index))
                triggers.classes.append(told[index].root if index in told else NOTHING)
            for index, event in told.items():
                sides = {
                    i: name
                    for name, places in (("recipient", event.recipients), ("actor", event.actors))
                    for place in places
                    if (i := _token(view, place)) is not None
                }
                for i in sides:
                    self.lost["side"] += i not in view.sides
                for i in view.sides:
                    if i != index:
                        roles.found.append(view.of_side(index, event.root, i))
                        roles.classes.append(sides.get(i, NOTHING))
        return triggers, roles

    def _told(self, view: View, one: Labelled) -> dict[int, Told]:
        told = {}
        for event in one.events:
            index = _token(view, event.trigger)
            if index is None:
                continue
            self.lost["trigger"] += index not in view.triggers()
            told[index] = event
        return told


def _token(view: View, place: tuple[int, int]) -> int | None:
    covered = view.sentence.covering(*place)
    return next(
        (i for i in covered if view.sentence.tokens[i].head not in covered or view.sentence.tokens[i].is_root), None
    )


def train(examples: Examples, networks: int) -> Classifier:
    """Networks with different beginnings, whose mean is the classifier."""
    counts = Counter(name for one in examples.found for name in one.names)
    names = sorted(name for name, count in counts.items() if count >= RARE)
    data, classes = matrix(examples.found, names), sorted(set(examples.classes))
    layers = []
    for seed in range(networks):
        network = MLPClassifier(
            (HIDDEN,), alpha=DECAY, batch_size=128, learning_rate_init=1e-3, max_iter=ROUNDS, random_state=seed, tol=0.0
        )
        network.fit(data, examples.classes)
        (first, second), (first_bias, second_bias) = network.coefs_, network.intercepts_
        layers.append((first, first_bias, second, second_bias))
    return Classifier(classes, names, layers)


def matrix(found: list[Features], names: list[str]) -> Any:
    """One row for each word: its named features as ones, then its vectors."""
    column = {name: index for index, name in enumerate(names)}
    have = [[column[name] for name in one.names if name in column] for one in found]
    starts = np.cumsum([0, *map(len, have)])
    ones = sparse.csr_matrix(
        (
            np.ones(starts[-1], dtype=np.float32),
            np.concatenate([np.array(row, dtype=np.int32) for row in have]),
            starts,
        ),
        shape=(len(found), len(names)),
    )
    return sparse.hstack([ones, sparse.csr_matrix(np.stack([one.vectors for one in found]))], format="csr")


def report(name: str, classifier: Classifier, new: Examples) -> None:
    """Precision and recall of each class, and of all but *nothing* at several thresholds."""
    shares = classifier.shares(new.found)
    best = shares.argmax(axis=1)
    for one in classifier.classes:
        index = classifier.classes.index(one)
        right = sum(b == index and c == one for b, c in zip(best, new.classes, strict=True))
        print(name, one, _line(right, int((best == index).sum()), new.classes.count(one)))
    shares[:, classifier.classes.index(NOTHING)] = 0
    best, most = shares.argmax(axis=1), shares.max(axis=1)
    wanted = sum(c != NOTHING for c in new.classes)
    for threshold in (0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8):
        found = most >= threshold
        right = sum(f and classifier.classes[b] == c for f, b, c in zip(found, best, new.classes, strict=True))
        print(name, "at", threshold, _line(right, int(found.sum()), wanted))


def _line(right: int, found: int, wanted: int) -> str:
    precision, recall = right / max(1, found), right / max(1, wanted)
    return f"P {precision:.3f} R {recall:.3f} F {2 * right / max(1, found + wanted):.3f} of {wanted}"


if __name__ == "__main__":
    main()

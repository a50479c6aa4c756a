"""Train the recogniser of names.

    python -m graph.language.recipe.train_names ../shared --out /tmp/names --vectors /tmp/vectors.npz

No choice is made on crossner-politics-dev: the steps are fixed, the averaged parameters are kept.
"""

from __future__ import annotations

# ruff: noqa: S311, T201 (a script prints; its chance is seeded so that a run can be repeated)
import argparse
import random
from collections import defaultdict
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import load_config, load_model_from_config
from thinc.api import Adam, NumpyOps, fix_random_seed, set_current_ops

from graph.language.recipe import politics
from graph.language.recipe.entities import Tagged, columns, gum, retokenised, universal
from graph.language.recipe.inputs import verify
from graph.language.recipe.tokeniser import adapt
from graph.language.recipe.train import batches
from graph.language.recipe.vectors import install_all
from graph.language.vectors import read as read_vectors

HERE = Path(__file__).parent


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--config", type=Path, default=HERE / "names.cfg")
    parser.add_argument("--steps", type=int, default=3000)
    parser.add_argument("--words", type=int, default=1000)
    parser.add_argument("--rate", type=float, default=0.001)
    parser.add_argument("--drop", type=float, default=0.3)
    parser.add_argument("--swap", type=float, default=0.3)
    parser.add_argument("--made", type=int, default=8000, help="made-up sentences of politics")
    parser.add_argument("--seed", type=int, default=1)
    vectors = parser.add_mutually_exclusive_group(required=True)
    vectors.add_argument("--embeddings", type=Path, help="word vectors as they were published")
    vectors.add_argument("--vectors", type=Path, help="what vectors.py has made of them")
    options = parser.parse_args()
    fix_random_seed(options.seed)
    set_current_ops(NumpyOps(use_blis=False))
    chance = random.Random(options.seed)
    data = corpus(verify(options.shared))
    data += politics.sentences(chance, options.made)
    print("sentences", len(data), flush=True)
    nlp = load_model_from_config(load_config(options.config), auto_fill=True)
    adapt(nlp)
    if options.vectors:
        nlp.vocab.vectors = read_vectors(options.vectors)
    else:
        install_all(nlp, options.embeddings)
    data = [retokenised(t, nlp.tokenizer) for t in data]
    pool = names(data)
    nlp.initialize(lambda: (example(nlp, t) for t in data))
    sgd = Adam(learn_rate=options.rate, L2=0.01, L2_is_weight_decay=True, grad_clip=1.0, use_averages=True)
    test = [retokenised(t, nlp.tokenizer) for t in columns(options.shared / "ner" / "crossner-politics-dev.conll")]
    for step, group in enumerate(batches(data, options.words, chance)):
        share = step / options.steps
        sgd.learn_rate = options.rate * min(1.0, (step + 1) / 150) * max(0.02, 1 - share)
        nlp.update([example(nlp, swapped(t, pool, options.swap, chance)) for t in group], drop=options.drop, sgd=sgd)
        if (step and step % 500 == 0) or step >= options.steps:
            with nlp.use_params(sgd.averages):
                print(step, score(nlp, test), flush=True)
                nlp.to_disk(options.out, exclude=["vectors"])
        if step >= options.steps:
            return


def corpus(shared: Path) -> list[Tagged]:
    """All training sentences; the small corpus of political text counts four times."""
    ner, trees = shared / "ner", shared / "treebanks"
    data = list(columns(ner / "wikigold.conll"))
    data += 4 * list(columns(ner / "crossner-politics-train.conll"))
    data += universal(ner / "uner-ewt-dev.iob2", trees / "en_ewt-dev.conllu")
    data += gum(trees / "en_gum-free-train.conllu")
    return [t for t in data if 1 < len(t.words) <= 120]


def names(data: list[Tagged]) -> dict[str, list[list[str]]]:
    """The names seen, by label."""
    found: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for tagged in data:
        for start, end, label in chunks(tagged.tags):
            found[label].add(tuple(tagged.words[start:end]))
    return {label: [list(name) for name in sorted(kept)] for label, kept in found.items()}


def chunks(tags: list[str]) -> list[tuple[int, int, str]]:
    result, begin = [], 0
    for index, tag in enumerate(tags):
        if tag[0] in "BU":
            begin = index
        if tag[0] in "LU":
            result.append((begin, index + 1, tag[2:]))
    return result


def swapped(tagged: Tagged, pool: dict[str, list[list[str]]], rate: float, chance: random.Random) -> Tagged:
    """The sentence with some of its names exchanged for others of their label."""
    words, tags, at = [], [], 0
    for start, end, label in [*chunks(tagged.tags), (len(tagged.words), len(tagged.words), "")]:
        words += tagged.words[at:start]
        tags += tagged.tags[at:start]
        name = tagged.words[start:end]
        if name and label != "MISC" and chance.random() < rate:
            name = chance.choice(pool[label])
        if name:
            marks = ["U"] if len(name) == 1 else ["B", *["I"] * (len(name) - 2), "L"]
            words += name
            tags += [f"{mark}-{label}" for mark in marks]
        at = end
    return Tagged(cased(words, chance), tags)


def cased(words: list[str], chance: random.Random) -> list[str]:
    """Now and then all in capitals, or every word with one, as in headlines."""
    draw = chance.random()
    if draw < 0.03:
        return [word.upper() for word in words]
    if draw < 0.05:
        return [word[:1].upper() + word[1:] for word in words]
    return words


def example(nlp: Language, tagged: Tagged) -> Example:
    return Example.from_dict(Doc(nlp.vocab, words=tagged.words), {"entities": tagged.tags, "words": tagged.words})


def score(nlp: Language, data: list[Tagged]) -> dict[str, float]:
    """Exact F1 in per cent by label, and over persons, organisations and places."""
    gold: set[tuple[int, int, int, str]] = set()
    mine: set[tuple[int, int, int, str]] = set()
    docs = nlp.pipe((Doc(nlp.vocab, words=t.words) for t in data), batch_size=64)
    for number, (doc, tagged) in enumerate(zip(docs, data, strict=True)):
        gold |= {(number, *chunk) for chunk in chunks(tagged.tags)}
        mine |= {(number, ent.start, ent.end, ent.label_) for ent in doc.ents}
    return by_label(gold, mine)


def by_label(gold: set[tuple[int, int, int, str]], mine: set[tuple[int, int, int, str]]) -> dict[str, float]:
    """F1 in per cent of persons, organisations and places together ('all3') and of each label."""
    groups = {"all3": {"PERSON", "ORG", "PLACE"}} | {label: {label} for label in ("PERSON", "ORG", "PLACE", "MISC")}
    result = {}
    for name, labels in groups.items():
        asked = {chunk for chunk in gold if chunk[3] in labels}
        given = {chunk for chunk in mine if chunk[3] in labels}
        result[name] = round(200 * len(asked & given) / max(1, len(asked) + len(given)), 2)
    return result


if __name__ == "__main__":
    main()

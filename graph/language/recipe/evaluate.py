"""Score a pipeline from raw text, the splitter in front, as CoNLL 2018 did: words aligned by their characters.

    python -m graph.language.recipe.evaluate MODEL ../shared [--part test|dev]

Prints word and sentence F1, UPOS, lemma, UAS and LAS (all F1 over words, relations with their subtypes),
LAS on gold words and sentences, and the F1 of the most frequent relations.
"""

from __future__ import annotations

# ruff: noqa: T201 (a script prints)
import argparse
import json
import time
from collections import Counter
from itertools import groupby
from pathlib import Path

from graph.language.parser import Parser
from graph.language.recipe.entities import Tagged, columns
from graph.language.recipe.inputs import verify
from graph.language.recipe.names import by_label, chunks
from graph.language.recipe.treebank import Tree, read
from graph.language.sentence import Sentence

Row = tuple[int, int, int, int, str, str, str]  # start, end, head's start and end, relation, upos, lemma


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("model", type=Path)
    options.add_argument("shared", type=Path)
    options.add_argument("--part", default="test")
    options.add_argument("--relations", action="store_true")
    chosen = options.parse_args()
    verify(chosen.shared)
    parser = Parser(chosen.model)
    parser.parse("Ready.")
    for name in (f"en_ewt-{chosen.part}", f"en_gum-free-{chosen.part}"):
        trees = list(read(chosen.shared / "treebanks" / f"{name}.conllu"))
        print(name, json.dumps(score(parser, trees, chosen.relations)))
    corpus = columns(chosen.shared / "ner" / "crossner-politics-dev.conll")
    print("crossner-politics-dev", json.dumps(score_names(parser, list(corpus))))


def score(parser: Parser, trees: list[Tree], relations: bool) -> dict[str, object]:
    gold: list[Row] = []
    mine: list[Row] = []
    bounds: list[set[tuple[int, int]]] = [set(), set()]
    base, spent, count = 0, 0.0, 0
    for _, group in groupby(trees, key=lambda tree: tree.document):
        text, rows, starts = raw(list(group))
        began = time.process_time()
        parsed = parser.parse(text)
        spent += time.process_time() - began
        gold += [shifted(row, base) for row in rows]
        mine += [shifted(row, base) for sentence in parsed for row in flat(sentence)]
        bounds[0] |= {(start + base, end + base) for start, end in starts}
        bounds[1] |= {(sentence.start + base, sentence.end + base) for sentence in parsed}
        base += len(text) + 2
        count += len(rows)
    result: dict[str, object] = {
        "words": f1(gold, mine, lambda r: r[:2]),
        "sentences": round(200 * len(bounds[0] & bounds[1]) / (len(bounds[0]) + len(bounds[1])), 2),
        "upos": f1(gold, mine, lambda r: (*r[:2], r[5])),
        "lemma": f1(gold, mine, lambda r: (*r[:2], r[6].lower())),
        "lemma_verbs_nouns": f1(
            [r for r in gold if r[5] in {"VERB", "NOUN"}],
            [r for r in mine if r[5] in {"VERB", "NOUN"}],
            lambda r: (*r[:2], r[6].lower()),
        ),
        "uas": f1(gold, mine, lambda r: r[:4]),
        "las": f1(gold, mine, lambda r: r[:5]),
        "words_per_cpu_second": round(count / spent),
    }
    if relations:
        names = Counter(r[4] for r in gold)
        result["relations"] = {
            name: f1([r for r in gold if r[4] == name], [r for r in mine if r[4] == name], lambda r: r[:5])
            for name, number in names.most_common()
            if number >= 30
        }
    return result


def score_names(parser: Parser, corpus: list[Tagged]) -> dict[str, float]:
    """Exact F1 in per cent by label, from raw text, words set apart by spaces."""
    gold: set[tuple[int, int, int, str]] = set()
    mine: set[tuple[int, int, int, str]] = set()
    for number, tagged in enumerate(corpus):
        places = [0]
        for word in tagged.words:
            places.append(places[-1] + len(word) + 1)
        gold |= {(number, places[first], places[last] - 1, label) for first, last, label in chunks(tagged.tags)}
        parsed = parser.parse(" ".join(tagged.words))
        mine |= {(number, name.start, name.end, name.label) for sentence in parsed for name in sentence.entities}
    return by_label(gold, mine)


def raw(trees: list[Tree]) -> tuple[str, list[Row], list[tuple[int, int]]]:
    """One document's text, paragraphs apart, with its rows and its sentences' offsets."""
    text, rows, bounds = "", [], []
    for tree in trees:
        if text:
            text += "\n\n" if tree.opens_paragraph else " "
        start, places = len(text), []
        for word, space in zip(tree.words, tree.spaces, strict=True):
            places.append((len(text), len(text) + len(word)))
            text += word + " " * space
        text = text.rstrip()
        bounds.append((start, len(text)))
        for index, place in enumerate(places):
            head = tree.heads[index]
            above = (-1, -1) if head == index else places[head]
            rows.append((*place, *above, tree.deprels[index], tree.upos[index], tree.lemmas[index]))
    return text, rows, bounds


def flat(sentence: Sentence) -> list[Row]:
    return [
        (
            t.start,
            t.end,
            *((-1, -1) if t.is_root else (sentence.tokens[t.head].start, sentence.tokens[t.head].end)),
            t.deprel,
            t.upos,
            t.lemma,
        )
        for t in sentence
    ]


def shifted(row: Row, base: int) -> Row:
    above = row[2:4] if row[2] < 0 else (row[2] + base, row[3] + base)
    return (row[0] + base, row[1] + base, *above, *row[4:])


def f1(gold: list[Row], mine: list[Row], key) -> float:  # type: ignore[no-untyped-def]
    """F1 in per cent of what `key` keeps of the rows."""
    if not gold and not mine:
        return 100.0
    return round(200 * len({key(r) for r in gold} & {key(r) for r in mine}) / (len(gold) + len(mine)), 2)


if __name__ == "__main__":
    main()

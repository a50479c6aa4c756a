"""What the network learns from: treebanks, corpora of names and made-up sentences, drawn anew in each round."""

from __future__ import annotations

# ruff: noqa: S311 (chance is no secret here)
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from typing import Final

from graph.language.recipe import politics
from graph.language.recipe.augment import names as names_of_trees
from graph.language.recipe.augment import vary
from graph.language.recipe.entities import Tagged, columns, gum, retokenised, universal
from graph.language.recipe.names import names, swapped
from graph.language.recipe.tokeniser import tokenizer
from graph.language.recipe.treebank import Tree, read

LONGEST: Final = 120
"""Words of a sentence that is learnt from."""
MADE: Final = 8_000
NEWS_SHARE, POLITICS_SHARE = 0.15, 0.3
"""Made-up news, of the treebanks' number, and made-up politics, of theirs, that a round has."""
JOINED, WITHOUT_FIRST = 0.5, 0.2
"""How many names of several words stand as one, and how many of those without their first word."""
SWAPPED: Final = 0.3
_WITHIN: Final = frozenset({"of", "the", "and", "-", "for", "de", "al"})
DEVELOPMENT: Final = ("en_ewt-dev.conllu", "en_gum-free-dev.conllu")


@dataclass(slots=True)
class Example:
    """A sentence: its words, and what is known of them.

    ``marks``: BILOU marks of names, '-' where nobody knows. ``tokens``: first and last word of each token of the tree,
    a name of several words being one token; ``heads`` (a root's is its own), ``relations`` and ``tags`` of the tokens.
    """

    words: list[str]
    marks: list[str] | None = None
    tokens: list[tuple[int, int]] | None = None
    heads: list[int] | None = None
    relations: list[str] | None = None
    tags: list[str] | None = None
    document: str = ""


def tag(tree: Tree, index: int) -> str:
    """Part of speech and features of a word in one."""
    return tree.upos[index] + (f"|{tree.feats[index]}" if tree.feats[index] else "")


class Corpus:
    """All that is learnt from. ``shared`` holds treebanks/ and ner/; ``news`` is a file of made-up trees."""

    def __init__(self, shared: Path, news: Path, made: int = MADE) -> None:
        trees, ner = shared / "treebanks", shared / "ner"
        marked = zip(read(trees / "en_gum-free-train.conllu"), gum(trees / "en_gum-free-train.conllu"), strict=True)
        # Marks take the place of the remarks, so that what varies a tree keeps them beside their words.
        self.trees = [replace(tree, misc=[f"@{mark}" for mark in tagged.tags]) for tree, tagged in marked]
        self.trees += [_bare(tree) for tree in read(trees / "en_ewt-train.conllu")]
        self.trees = [tree for tree in self.trees if len(tree.words) <= LONGEST]
        self.news = [replace(_bare(tree), document="") for tree in read(news)]
        self.pool = names_of_trees(self.trees)
        cut = tokenizer()
        small = [retokenised(one, cut) for one in columns(ner / "crossner-politics-train.conll")]
        self.named = [retokenised(one, cut) for one in columns(ner / "wikigold.conll")]
        self.named += [
            retokenised(one, cut) for one in universal(ner / "uner-ewt-dev.iob2", trees / "en_ewt-dev.conllu")
        ]
        self.named = [one for one in [*self.named, *small] if 1 < len(one.words) <= LONGEST]
        self.named += 3 * small  # the small corpus of political text counts four times
        self.made = [retokenised(one, cut) for one in politics.sentences(Random(5), made)]
        self.names = names(self.named + self.made)

    def classes(self) -> tuple[list[str], list[str]]:
        """The relations, and the tags that occur twice at least."""
        relations, tags = set[str](), dict[str, int]()
        for tree in [*self.trees, *self.news]:
            relations.update(tree.deprels)
            for index in range(len(tree.words)):
                tags[tag(tree, index)] = tags.get(tag(tree, index), 0) + 1
        return sorted(relations), sorted(name for name, number in tags.items() if number > 1)

    def draw(self, chance: Random, made: float = 1.0) -> Iterator[Example]:
        """The sentences of a round, each in one of its variants, those of a document one after the other; with so many
        times the usual share of made-up ones."""
        for tree in self.trees:
            # Names that are marked stay of their kind.
            yield example(vary(tree, chance, {} if tree.misc[0] else self.pool), chance)
        for tree in chance.sample(self.news, min(len(self.news), int(made * NEWS_SHARE * len(self.trees)))):
            yield example(vary(tree, chance, self.pool), chance)
        for tagged in [*self.named, *chance.sample(self.made, int(made * POLITICS_SHARE * len(self.made)))]:
            yield _named(swapped(tagged, self.names, SWAPPED, chance))


def development(shared: Path) -> list[list[Example]]:
    """The development halves of the treebanks, names in their words."""
    return [[example(_bare(tree)) for tree in read(shared / "treebanks" / name)] for name in DEVELOPMENT]


def names_of_development(shared: Path) -> list[Example]:
    """The development half of the corpus of names."""
    cut = tokenizer()
    return [_named(retokenised(one, cut)) for one in columns(shared / "ner" / "crossner-politics-dev.conll")]


def _named(tagged: Tagged) -> Example:
    return Example(tagged.words, tagged.tags)


def _bare(tree: Tree) -> Tree:
    return replace(tree, misc=[""] * len(tree.words))


def example(tree: Tree, chance: Random | None = None) -> Example:
    """A tree as an example; by chance some names of several words stand as one token."""
    joined = {first: (first, last, head) for first, last, head in (whole_names(tree, chance) if chance else ())}
    tokens, at = list[tuple[int, int, int]](), dict[int, int]()
    word = 0
    while word < len(tree.words):
        first, last, head = joined.get(word, (word, word, word))
        at |= dict.fromkeys(range(first, last + 1), len(tokens))
        tokens.append((first, last, head))
        word = last + 1
    return Example(
        tree.words,
        [mark[1:] for mark in tree.misc] if tree.misc and tree.misc[0] else None,
        [(first, last) for first, last, _ in tokens],
        [at[tree.heads[head]] for _, _, head in tokens],
        [tree.deprels[head] for _, _, head in tokens],
        ["PROPN|Number=Sing" if last > first else tag(tree, head) for first, last, head in tokens],
        tree.document,
    )


def whole_names(tree: Tree, chance: Random) -> Iterator[tuple[int, int, int]]:
    """By chance some runs of proper nouns, as first and last word and the one that hangs on the outside."""
    first = 0
    while first < len(tree.words):
        end = _run(tree, first)
        if end - first > 1 and chance.random() < JOINED:
            begin = first + (chance.random() < WITHOUT_FIRST)
            for start, stop in ((begin, end), (first, end), (begin, end - 1)):
                outside = [
                    word
                    for word in range(start, stop)
                    if not start <= tree.heads[word] < stop or tree.heads[word] == word
                ]
                if stop - start > 1 and len(outside) == 1:
                    yield start, stop - 1, outside[0]
                    break
        first = max(end, first + 1)


def _run(tree: Tree, first: int) -> int:
    """Where a run of proper nouns ends; little words between two of them belong to it."""
    end = first
    while end < len(tree.words):
        following = tree.upos[end + 1 : end + 3]
        little = end > first and tree.words[end] in _WITHIN and "PROPN" in following
        if tree.upos[end] != "PROPN" and not (little and first <= tree.heads[end] <= end + 2):
            break
        end += 1
    while end > first and tree.upos[end - 1] != "PROPN":
        end -= 1
    return end


def windows(examples: Sequence[Example], sizes: Sequence[int], chance: Random | None) -> list[list[Example]]:
    """The sentences of each document in windows of so many pieces as chance has it, as an article is read in windows;
    ``sizes`` are the pieces of each sentence."""
    found: list[list[Example]] = []
    room = 0
    for one, size in zip(examples, sizes, strict=True):
        if not found or size > room or not one.document or one.document != found[-1][-1].document:
            found.append([])
            room = chance.randint(30, 170) if chance else 170
        found[-1].append(one)
        room -= size
    return found

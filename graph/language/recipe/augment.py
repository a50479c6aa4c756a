"""Variants of a training sentence that keep its tree: casing, names, quotation marks, dashes, apostrophes."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from graph.language.recipe.treebank import Tree

QUOTES = [("“", "”"), ('"', '"'), ("‘", "’"), ("'", "'"), ("``", "''"), ("«", "»")]
WEIGHTS = [50, 30, 8, 6, 3, 3]
OPENING, CLOSING = {"“", "``", "«", "„"}, {"”", "''", "»"}


NAMES_SWAPPED = 0.08


def names(trees: list[Tree]) -> dict[str, list[str]]:
    """Proper nouns by the relation they stand in, as often as they occur."""
    pool: dict[str, list[str]] = {}
    for tree in trees:
        for index, word in enumerate(tree.words):
            if is_plain_name(tree, index):
                pool.setdefault(tree.deprels[index], []).append(word)
    return pool


def is_plain_name(tree: Tree, index: int) -> bool:
    word = tree.words[index]
    plain = tree.upos[index] == "PROPN" and tree.feats[index] == "Number=Sing" and tree.lemmas[index] == word
    return plain and word[0].isupper() and word.isalpha()


def swap(tree: Tree, pool: dict[str, list[str]], chance: Random) -> Tree:
    """Some proper nouns exchanged for others seen in the same relation."""
    words, lemmas = list(tree.words), list(tree.lemmas)
    for index in range(len(words)):
        if chance.random() < NAMES_SWAPPED and is_plain_name(tree, index) and tree.deprels[index] in pool:
            words[index] = lemmas[index] = chance.choice(pool[tree.deprels[index]])
    return replace(tree, words=words, lemmas=lemmas)


def vary(tree: Tree, chance: Random, pool: dict[str, list[str]]) -> Tree:
    """One random variant; most of the time only the typography and some names move."""
    tree = swap(tree, pool, chance)
    words = typeset(tree.words, chance)
    draw = chance.random()
    if draw < 0.03:
        words = [word.lower() for word in words]
    elif draw < 0.05:
        words = [word.upper() for word in words]
    elif draw < 0.07:
        words = [word[:1].upper() + word[1:] for word in words]
    tree = replace(tree, words=words)
    last = len(words) - 1
    if chance.random() < 0.04 and last > 2 and words[last] in ".!?" and tree.heads.count(last) == 0:
        tree = without_last(tree)
    return tree


def typeset(words: list[str], chance: Random) -> list[str]:
    """Quotation marks, apostrophes and dashes in one randomly chosen house style."""
    opening, closing = chance.choices(QUOTES, WEIGHTS)[0]
    curly = chance.random() < 0.5
    dash = chance.choice(["-", "–", "—", "--"])
    inside, result = False, []
    for word in words:
        if word in OPENING or (word == '"' and not inside):
            inside = True
            result.append(opening)
        elif word in CLOSING or word == '"':
            inside = False
            result.append(closing)
        elif word in {"--", "—", "–"}:
            result.append(dash)
        elif curly and len(word) > 1:
            result.append(word.replace("'", "’"))
        else:
            result.append(word)
    return result


def without_last(tree: Tree) -> Tree:
    """The tree without its final token, which must govern nothing."""
    return replace(
        tree,
        **{
            name: getattr(tree, name)[:-1]
            for name in ("words", "spaces", "lemmas", "upos", "feats", "heads", "deprels", "misc")
        },
    )

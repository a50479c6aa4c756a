"""Names in training texts: found by their marks, exchanged for others, and scored."""

from __future__ import annotations

from collections import defaultdict
from random import Random

from graph.language.recipe.entities import Tagged


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


def swapped(tagged: Tagged, pool: dict[str, list[list[str]]], rate: float, chance: Random) -> Tagged:
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


def cased(words: list[str], chance: Random) -> list[str]:
    """Now and then all in capitals, or every word with one, as in headlines."""
    draw = chance.random()
    if draw < 0.03:
        return [word.upper() for word in words]
    if draw < 0.05:
        return [word[:1].upper() + word[1:] for word in words]
    return words


def by_label(gold: set[tuple[int, int, int, str]], mine: set[tuple[int, int, int, str]]) -> dict[str, float]:
    """F1 in per cent of persons, organisations and places together ('all3') and of each label."""
    groups = {"all3": {"PERSON", "ORG", "PLACE"}} | {label: {label} for label in ("PERSON", "ORG", "PLACE", "MISC")}
    result = {}
    for name, labels in groups.items():
        asked = {chunk for chunk in gold if chunk[3] in labels}
        given = {chunk for chunk in mine if chunk[3] in labels}
        result[name] = round(200 * len(asked & given) / max(1, len(asked) + len(given)), 2)
    return result

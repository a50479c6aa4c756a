"""Named-entity corpora in, sentences with BILOU tags out; four labels: PERSON, ORG, PLACE, MISC.

A tag of '-' says that the corpus does not tell: the recogniser is neither rewarded nor punished there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from spacy.tokenizer import Tokenizer

from graph.language.recipe.treebank import Tree, read

UNIFIED = {
    "PER": "PERSON", "person": "PERSON", "politician": "PERSON",
    "ORG": "ORG", "organisation": "ORG", "politicalparty": "ORG", "organization": "ORG",
    "LOC": "PLACE", "location": "PLACE", "country": "PLACE", "place": "PLACE",
    "MISC": "MISC", "misc": "MISC", "event": "MISC", "election": "MISC",
}  # fmt: skip
ENTITY = re.compile(r"\((?P<key>\d+)-(?P<kind>[a-z]+)-(?P<rest>[^()]*)|(?P<close>\d+)\)|\)")
INSIDE = frozenset({"PROPN", "ADP", "DET", "CCONJ", "PUNCT", "ADJ", "NUM", "NOUN", "PART", "VERB"})


@dataclass(slots=True)
class Tagged:
    """Words with one BILOU tag each ('B-ORG', 'O', '-')."""

    words: list[str]
    tags: list[str]


def retokenised(tagged: Tagged, tokenizer: Tokenizer) -> Tagged:
    """The words cut as the tokeniser cuts them ('Little-Pengelly' in three), the tags spread over the parts."""
    words: list[str] = []
    tags: list[str] = []
    for word, tag in zip(tagged.words, tagged.tags, strict=True):
        parts = [token.text for token in tokenizer(word) if not token.is_space] or [word]
        mark, _, label = tag.partition("-")
        words += parts
        if not label or len(parts) == 1:
            tags += [tag] * len(parts)
            continue
        first = "B" if mark in "BU" else "I"
        last = "L" if mark in "LU" else "I"
        tags += [f"{first}-{label}", *[f"I-{label}"] * (len(parts) - 2), f"{last}-{label}"]
    return Tagged(words, tags)


def columns(path: Path) -> Iterator[Tagged]:
    """wikigold and CrossNER: a word and an IO or BIO tag in each line, an empty line between sentences."""
    for block in re.split(r"\n\s*\n", path.read_text("utf-8")):
        rows = [line.split() for line in block.split("\n") if line.strip() and not line.startswith("-DOCSTART")]
        if rows:
            yield Tagged([row[0] for row in rows], bilou([row[-1] for row in rows]))


def universal(path: Path, treebank: Path) -> Iterator[Tagged]:
    """Universal NER, which has no MISC: names it leaves out are unknown, by the treebank's parts of speech."""
    upos = {tuple(tree.words): tree.upos for tree in read(treebank)}
    for block in path.read_text("utf-8").split("\n\n"):
        rows = [line.split("\t") for line in block.split("\n") if line and not line.startswith("#")]
        if not rows:
            continue
        words = [row[1] for row in rows]
        tags = bilou([row[2] if row[2][1:] not in {"-OTH"} else "O" for row in rows])
        yield Tagged(words, unsure(words, tags, upos.get(tuple(words))))


def gum(path: Path) -> Iterator[Tagged]:
    """GUM's own entities: a person, organisation or place counts as named if its span is written as a name."""
    for tree in read(path):
        plain = ["O"] * len(tree.words)
        for first, last, kind in spans(tree):
            start, end = first, last
            while start < end and (tree.upos[start] in {"DET", "ADP"} or named_title(tree, start, end)):
                start += 1
            while end > start and tree.words[end - 1] in {"'s", "’s", "'", "’", ","}:
                end -= 1
            if start < end and kind in UNIFIED and is_name(tree, start, end):
                label = UNIFIED[kind]
                if all(tag == "O" for tag in plain[start:end]):
                    plain[start:end] = [f"B-{label}"] + [f"I-{label}"] * (end - start - 1)
        yield Tagged(tree.words, unsure(tree.words, bilou(plain), tree.upos))


def spans(tree: Tree) -> list[tuple[int, int, str]]:
    """Spans of GUM's Entity annotation, the longest first."""
    open_at: list[tuple[str, int, str]] = []
    found = []
    for index, misc in enumerate(tree.misc):
        value = next((part[7:] for part in misc.split("|") if part.startswith("Entity=")), "")
        for mark in ENTITY.finditer(value):
            if mark["key"]:
                open_at.append((mark["key"], index, mark["kind"]))
                if value[mark.end() : mark.end() + 1] == ")":
                    found.append((open_at[-1][1], index + 1, mark["kind"]))
                    open_at.pop()
            elif mark["close"]:
                for place in range(len(open_at) - 1, -1, -1):
                    if open_at[place][0] == mark["close"]:
                        found.append((open_at[place][1], index + 1, open_at[place][2]))
                        del open_at[place]
                        break
    return sorted(found, key=lambda span: (span[0] - span[1], span[0]))


def named_title(tree: Tree, start: int, end: int) -> bool:
    """Whether the span opens with a title before a name ('President', 'Mr.'), which is not part of it."""
    return end - start > 1 and tree.deprels[start] == "nmod:desc"


def is_name(tree: Tree, start: int, end: int) -> bool:
    """Capitalised throughout but for little words, with a proper noun and no clause or comma inside."""
    upos, words = tree.upos[start:end], tree.words[start:end]
    if "PROPN" not in upos or end - start > 9 or (not words[0][0].isupper() and not words[0][0].isdigit()):
        return False
    little = {"ADP", "DET", "CCONJ", "PART", "PUNCT"}
    if {"in", "from", "at", "near"} & set(words):
        return False
    solid = all(w[:1].isupper() or w[:1].isdigit() or u in little for w, u in zip(words, upos, strict=True))
    return solid and upos[-1] not in little and not {",", ";", ":", "(", "'s", "’s"} & set(words) and "PRON" not in upos


def unsure(words: list[str], tags: list[str], upos: list[str] | None) -> list[str]:
    """Capitalised proper nouns and adjectives outside the spans become unknown."""
    kinds = upos or ["X"] * len(words)
    return [
        "-" if tag == "O" and word[:1].isupper() and kind in {"PROPN", "ADJ"} else tag
        for word, tag, kind in zip(words, tags, kinds, strict=True)
    ]


def bilou(tags: list[str]) -> list[str]:
    """IO or BIO tags in the unified labels as BILOU; labels that are not kept become O."""
    plain = []
    for tag in tags:
        mark, _, label = tag.partition("-")
        plain.append((mark, UNIFIED.get(label, label if label in UNIFIED.values() else "")))
    result = []
    for index, (mark, label) in enumerate(plain):
        if not label:
            result.append("O")
            continue
        before = plain[index - 1] if index else ("", "")
        after = plain[index + 1] if index + 1 < len(plain) else ("", "")
        opens = mark == "B" or before[1] != label
        closes = after[1] != label or after[0] == "B"
        result.append(f"{'U' if opens and closes else 'B' if opens else 'L' if closes else 'I'}-{label}")
    return result

"""CoNLL-U in, sentences out: the words, trees and raw text that training and scoring share."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(slots=True)
class Tree:
    """One annotated sentence. `heads` are 0-based, the root's head is its own index."""

    words: list[str]
    spaces: list[bool]
    lemmas: list[str]
    upos: list[str]
    feats: list[str]
    heads: list[int]
    deprels: list[str]
    misc: list[str]
    document: str = ""
    opens_paragraph: bool = False

    @property
    def text(self) -> str:
        return "".join(word + " " * space for word, space in zip(self.words, self.spaces, strict=True)).rstrip()


def read(path: Path) -> Iterator[Tree]:
    """Trees of a CoNLL-U file. Multiword tokens give their spelling to their words; empty nodes are skipped."""
    document, opens = "", False
    for block in path.read_text("utf-8").split("\n\n"):
        rows = []
        for line in block.split("\n"):
            if line.startswith("# newdoc"):
                document, opens = line.partition("=")[2].strip(), True
            elif line.startswith("# newpar"):
                opens = True
            elif line and not line.startswith("#"):
                rows.append(line.split("\t"))
        if rows:
            yield build(rows, document, opens)
            opens = False


def build(rows: list[list[str]], document: str, opens: bool) -> Tree:
    """One tree from the rows of its block."""
    glued: set[int] = set()  # words inside a multiword token: no space after all but the last
    lacking: set[int] = set()  # last words of multiword tokens written without a space after them
    surface: dict[int, str] = {}
    for row in rows:
        if "-" in row[0]:
            first, last = (int(part) for part in row[0].split("-"))
            glued.update(range(first, last))
            if "SpaceAfter=No" in row[9]:
                lacking.add(last)
            surface |= spellings(row[1], [r[1] for r in rows if r[0].isdigit() and first <= int(r[0]) <= last], first)
    words = [row for row in rows if row[0].isdigit()]
    return Tree(
        words=[surface.get(int(row[0]), row[1]) for row in words],
        spaces=[not (int(row[0]) in glued or int(row[0]) in lacking or "SpaceAfter=No" in row[9]) for row in words],
        lemmas=[row[2] for row in words],
        upos=[row[3] for row in words],
        feats=[row[5] if row[5] != "_" else "" for row in words],
        heads=[int(row[6]) - 1 if row[6] != "0" else int(row[0]) - 1 for row in words],
        deprels=[row[7] for row in words],
        misc=[row[9] for row in words],
        document=document,
        opens_paragraph=opens,
    )


def spellings(whole: str, parts: list[str], first: int) -> dict[int, str]:
    """How the words of a multiword token are written in the text, where they differ from it ('can' 'not')."""
    if "".join(parts) == whole or len("".join(parts)) != len(whole):
        return {}
    found, at = {}, 0
    for number, part in enumerate(parts, first):
        found[number] = whole[at : at + len(part)]
        at += len(part)
    return found


def as_doc(tree: Tree, vocab: Any) -> Any:
    """The tree as a spaCy Doc of one sentence with its annotation."""
    from spacy.tokens import Doc

    starts: list[bool | int | None] = [number == 0 for number in range(len(tree.words))]
    return Doc(
        vocab,
        words=tree.words,
        spaces=tree.spaces,
        pos=tree.upos,
        morphs=tree.feats,
        lemmas=tree.lemmas,
        heads=tree.heads,
        deps=["ROOT" if dep == "root" else dep for dep in tree.deprels],
        sent_starts=starts,
    )

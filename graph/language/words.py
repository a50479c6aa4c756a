"""The words of a sentence before they are read, and what a reader makes of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from graph.language.sentence import Span

Offsets = tuple[int, int]
"""Where something begins and ends among the characters of the article."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one sentence by their offsets: `tokens` with each linked name whole, `parts` with all words apart.

    `ends` says of each token which of the parts are its first and its last.
    """

    tokens: list[Offsets]
    parts: list[Offsets]
    ends: list[Offsets]


@dataclass(slots=True)
class Annotated:
    """What a model says of the tokens of a sentence, and the names it recognised.

    `heads` are numbers of tokens, a root's is its own; `lemmas` is None for a model that leaves them to the rules.
    """

    heads: list[int]
    relations: list[str]
    upos: list[str]
    feats: list[str]
    lemmas: list[str] | None
    names: tuple[Span, ...]


class Annotator(Protocol):
    """A model that reads sentences: the one that is shipped, or an installed spaCy pipeline."""

    def cut(self, stretch: str) -> list[Offsets]:
        """The words of a stretch of text without a space."""

    def annotate(self, text: str, sentences: Sequence[Words]) -> Iterator[Annotated]:
        """What the model says of each sentence of an article, in order."""


def batches(sentences: Sequence[Words], most: int, widest: int) -> Iterator[Sequence[Words]]:
    """The sentences in batches of `most` at most, and of `widest` characters, or of one sentence.

    >>> long = [Words([(at * 700, at * 700 + 600)], [], []) for at in range(40)]
    >>> [len(batch) for batch in batches(long, 64, 10_000)]
    [16, 16, 8]
    """
    batch: list[Words] = []
    width = 0
    for words in sentences:
        size = words.tokens[-1][1] - words.tokens[0][0]
        if batch and (len(batch) == most or width + size > widest):
            yield batch
            batch, width = [], 0
        batch.append(words)
        width += size
    if batch:
        yield batch


def spans(found: Iterable[tuple[Offsets, str]]) -> tuple[Span, ...]:
    """Names by their offsets and labels, labels unified; those of other kinds are left out."""
    return tuple(Span(start, end, LABELS[label]) for (start, end), label in found if label in LABELS)


LABELS = {
    "PERSON": "PERSON", "PER": "PERSON", "ORG": "ORG", "NORP": "MISC", "GPE": "PLACE", "LOC": "PLACE",
    "FAC": "PLACE", "PLACE": "PLACE", "MISC": "MISC", "EVENT": "MISC", "LAW": "MISC", "PRODUCT": "MISC",
    "WORK_OF_ART": "MISC", "LANGUAGE": "MISC",
}  # fmt: skip

"""What the parser hands on: frozen sentences, tokens and spans with offsets into the article's text.

Nothing here knows which parser made them; relations are Universal Dependencies
(https://universaldependencies.org/u/dep/), parts of speech the seventeen universal tags.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Token:
    """One word, or one linked name collapsed to a single word.

    `head` is the index of the governing token in the same sentence; the root governs itself.
    `start` and `end` are character offsets in the article: `article[start:end] == text` always.

    >>> token = Token(0, "signed", "sign", "VERB", "Tense=Past|VerbForm=Fin", 0, "root", 10, 16)
    >>> token.feature("Tense"), token.feature("Voice"), token.is_root
    ('Past', '', True)

    `relation` is the universal relation without its subtype: 'nsubj' for 'nsubj:pass'.
    """

    index: int
    text: str
    lemma: str
    upos: str
    feats: str
    head: int
    deprel: str
    start: int
    end: int
    relation: str = field(init=False, repr=False, compare=False)  # asked for too often to be cut off each time

    def __post_init__(self) -> None:
        object.__setattr__(self, "relation", self.deprel.partition(":")[0])

    def feature(self, name: str) -> str:
        """Value of one morphological feature, '' when the token does not carry it."""
        if f"{name}=" not in self.feats:
            return ""
        for pair in self.feats.split("|"):
            key, _, value = pair.partition("=")
            if key == name:
                return value
        return ""

    @property
    def is_root(self) -> bool:
        return self.head == self.index


@dataclass(frozen=True, slots=True)
class Span:
    """A name found by the recogniser: character offsets in the article, label PERSON, ORG, PLACE or MISC."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A parsed sentence: a tree over `tokens` with exactly one root, and the recogniser's names.

    >>> he = Token(0, "He", "he", "PRON", "Case=Nom", 1, "nsubj", 0, 2)
    >>> left = Token(1, "left", "leave", "VERB", "Tense=Past", 1, "root", 3, 7)
    >>> sentence = Sentence(0, 7, (he, left))
    >>> sentence.root.text, sentence.children(1), sentence.subtree(1)
    ('left', (0,), (0, 1))
    """

    start: int
    end: int
    tokens: tuple[Token, ...]
    entities: tuple[Span, ...] = ()
    _children: tuple[tuple[int, ...], ...] = field(init=False, repr=False, compare=False, default=())

    def __post_init__(self) -> None:
        below: list[list[int]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head != token.index:
                below[token.head].append(token.index)
        object.__setattr__(self, "_children", tuple(tuple(indices) for indices in below))

    def __len__(self) -> int:
        return len(self.tokens)

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens)

    @property
    def root(self) -> Token:
        """The token that governs itself; IndexError on a sentence without tokens."""
        return next((token for token in self.tokens if token.is_root), self.tokens[0])

    def children(self, index: int) -> tuple[int, ...]:
        """Indices directly governed by the token at `index`, in textual order."""
        return self._children[index]

    def child(self, index: int, *deprels: str) -> Token | None:
        """First token under `index` whose relation is one of `deprels`: 'nsubj' also finds 'nsubj:pass'."""
        for below in self._children[index]:
            token = self.tokens[below]
            if token.deprel in deprels or token.relation in deprels:
                return token
        return None

    def subtree(self, index: int) -> tuple[int, ...]:
        """Indices of the token at `index` and of everything below it, in textual order."""
        found, todo = [index], [index]
        while todo:
            below = self._children[todo.pop()]
            found.extend(below)
            todo.extend(below)
        return tuple(sorted(found))

    def ancestors(self, index: int) -> Iterator[int]:
        """Indices from the token's head up to the root."""
        while self.tokens[index].head != index:
            index = self.tokens[index].head
            yield index

    def covering(self, start: int, end: int) -> tuple[int, ...]:
        """Indices of the tokens that overlap the characters `start` to `end` of the article."""
        return tuple(token.index for token in self.tokens if token.start < end and token.end > start)

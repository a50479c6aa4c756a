"""A tree whose words can be hung elsewhere, for :mod:`graph.language.mending`."""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterator, Sequence

from graph.language.words import Annotated


class Tree:
    """A tree while it is mended; ``forms`` are its words in lower case."""

    def __init__(self, found: Annotated, forms: Sequence[str]) -> None:
        self.heads, self.relations, self.upos, self.feats = found.heads, found.relations, found.upos, found.feats
        self.forms = forms
        self._below: list[list[int]] = [[] for _ in forms]
        for word, head in enumerate(self.heads):
            if head != word:
                self._below[head].append(word)

    def below(self, head: int, *relations: str) -> list[int]:
        """The words that hang on one, by those relations if any are given."""
        return [
            word
            for word in self._below[head]
            if not relations or self.relations[word].partition(":")[0] in relations
        ]

    def all_below(self, head: int) -> Iterator[int]:
        """A word and all that hangs on it."""
        todo = [head]
        while todo:
            word = todo.pop()
            yield word
            todo += self._below[word]

    def first(self, head: int) -> int:
        """The first word of all that hangs on one."""
        return min(self.all_below(head))

    def case(self, word: int) -> str:
        """The preposition of a word, or nothing."""
        return next((self.forms[one] for one in self.below(word, "case")), "")

    def hang(self, word: int, head: int, relation: str) -> None:
        """Hang a word elsewhere, unless that would make a circle."""
        above = head
        while self.heads[above] != above:
            if above == word:
                return
            above = self.heads[above]
        if above != word:
            self.put(word, head, relation)

    def put(self, word: int, head: int, relation: str) -> None:
        """Hang a word elsewhere, or make it the root; that no circle comes of it is the caller's care."""
        if self.heads[word] != word:
            self._below[self.heads[word]].remove(word)
        if head != word:
            insort(self._below[head], word)
        self.heads[word], self.relations[word] = head, relation

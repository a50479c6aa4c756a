"""Stretches of text without a space to words: marks in front, marks behind and marks inside are words of their own.

The rules are those of spaCy's tokeniser, and so is the way in which they are put to use
(https://spacy.io/usage/linguistic-features#how-tokenizer-works): to import all of spaCy for them would take longer than
anything else that is loaded.
"""

import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from graph.language.words import Offsets


class WordCutter:
    """Cuts by the rules of a file (:mod:`graph.language.recipe.tokeniser` writes it): expressions for what stands
    ``before``, ``behind`` and ``inside`` words, for what is ``one`` word whatever else fits, and for an ``address`` on
    the net; and ``forms`` that are cut in ways of their own, each with its parts.

    OSError, ValueError or KeyError if the file is missing or broken.
    """

    def __init__(self, file: Path) -> None:
        rules = json.loads(file.read_text(encoding="utf-8"))
        self._before, self._behind, self._inside, self._one, self._address = (
            re.compile(rules[name]) for name in ("before", "behind", "inside", "one", "address")
        )
        self._forms: dict[str, list[str]] = rules["forms"]
        self._marked: dict[str, list[tuple[str, list[str]]]] = {}
        """The forms that have a mark, and so come cut by the rules, with the words that they come as, by the first."""
        for form in self._forms:
            if any(rule.search(form) for rule in (self._before, self._behind, self._inside)):
                words = list(self._cut(form, {}))
                self._marked.setdefault(words[0], []).append((form, words))

    def __call__(self, stretch: str) -> list[Offsets]:
        """Where the words of a stretch begin and end."""
        found: list[Offsets] = []
        at = 0
        for word in self._whole(list(self._cut(stretch, self._forms))):
            found.append((at, at + len(word)))
            at += len(word)
        return found

    def _cut(self, stretch: str, forms: dict[str, list[str]]) -> Iterator[str]:
        """The words by the rules, given the forms that have ways of their own."""
        before, rest, behind = self._stripped(stretch, forms)
        yield from before
        if rest in forms:
            yield from forms[rest]
        elif self._one.match(rest) or self._address.match(rest):
            yield rest
        else:
            yield from self._apart(rest)
        yield from reversed(behind)

    def _stripped(self, stretch: str, forms: dict[str, list[str]]) -> tuple[list[str], str, list[str]]:
        """The marks in front, what is left, and the marks behind, the last first."""
        before: list[str] = []
        behind: list[str] = []
        rest, size = stretch, -1
        while rest and len(rest) != size and rest not in forms and not self._one.match(rest):
            size = len(rest)
            front = _length(self._before.search(rest))
            if rest[front:] in forms:
                before.append(rest[:front])
                return before, rest[front:], behind
            end = size - _length(self._behind.search(rest[front:]))
            if rest[:end] in forms:
                behind.append(rest[end:])
                return before, rest[:end], behind
            before += [rest[:front]] if front else []
            behind += [rest[end:]] if end < size else []
            rest = rest[front:end]
        return before, rest, behind

    def _apart(self, rest: str) -> Iterator[str]:
        """What stands between the marks inside, and the marks."""
        at = 0
        for mark in self._inside.finditer(rest):
            if mark.start() == 0:
                continue
            yield from (part for part in (rest[at : mark.start()], mark[0]) if part)
            at = mark.end()
        if rest[at:]:
            yield rest[at:]

    def _whole(self, words: Sequence[str]) -> Iterator[str]:
        """The words, those that make up a form with a mark as its parts instead: the longest form first."""
        found = sorted(
            (-len(parts), at, form)
            for at, word in enumerate(words)
            for form, parts in self._marked.get(word, ())
            if words[at : at + len(parts)] == parts
        )
        taken: set[int] = set()
        instead: dict[int, tuple[int, str]] = {}
        for size, at, form in found:
            end = at - size
            if at not in taken and end - 1 not in taken:
                instead[at] = end, form
            taken.update(range(at, end))
        at = 0
        while at < len(words):
            if at in instead:
                at, form = instead[at]
                yield from self._forms[form]
            else:
                yield words[at]
                at += 1


def _length(found: re.Match[str] | None) -> int:
    return found.end() - found.start() if found else 0

"""Wordings: relations said by words in a row, read without the parser.

Where a frame (:mod:`graph.extraction.patterns`) asks for a head with its arguments, a wording asks for
words one after
another. It serves what newspapers say in appositions and asides, where parsers go wrong most often::

    {subject} , {object's} ~ [neighbour|neighbor]        "Nigeria, Niger's southern neighbour"
    {both} share ~ [border|frontier]                      "The two countries share a 970-kilometre border"
    {object} [have|keep] ~~ [soldier|troop] in {subject}  "France, which keeps 1,500 soldiers in Niger"
    {subject} , all? [member|members] <object>            "Uzbekistan, the sixth member": of the body spoken of

A word stands for any form of its lemma; ``[a|b]`` for one of some, ``word?`` for a word or none. ``~`` is up to six
words inside a noun phrase, ``~~`` up to twelve without a full stop between. ``{subject}`` and ``{object}`` are names or
what means them, alone or in a list; with ``'s`` they own what follows ("Niger's", "its", "Russian"); with ``:City``
only such kinds fit. ``{both}`` are two or more of whom each is subject and object. ``<object>`` is not said here: it is
the last fitting body named.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import Final

from graph.extraction.linking.links import Links, Mention
from graph.extraction.relations.wordingslots import POSSESSIVE, Slots
from graph.extraction.relations.wordingsyntax import WIDE, Piece, pieces
from graph.language.sentence import Sentence

_PHRASE: Final = ("DET", "ADJ", "NUM", "NOUN", "PROPN", "ADV", "PART", "X", "SYM")
_WAYS: Final = 40
"""Ways at most in which one place is read."""


@dataclass(frozen=True, slots=True)
class Said:
    """A wording found in a sentence: the tokens that fill its slots, and its first word, which is its head.

    ``verbs``: those of its words that are verbs, full ones first; with one, the sentence may deny or hope what it says.
    ``wordless``: it has no word.
    ``first``: the token with which it begins, where a name in it is not owned: subject of its verb.
    """

    slots: dict[str, tuple[int, ...]]
    head: int
    start: int
    end: int
    verbs: tuple[int, ...]
    wordless: bool = False
    first: frozenset[int] = frozenset()


@lru_cache(maxsize=20_000)
def forms(text: str, lemma: str) -> frozenset[str]:
    """The words that a token may be a form of: its lemma, and its text without a plain ending.

    >>> sorted(forms("borders", "borders"))
    ['border', 'borders']
    """
    cut = {
        text[: -len(end)] for end in ("s", "es", "ed", "d", "ing") if text.endswith(end) and len(text) > len(end) + 3
    }
    return frozenset((text, lemma, *cut)) if cut else frozenset((text, lemma))


class Reader:
    """Finds wordings in one sentence."""

    def __init__(self, sentence: Sentence, links: Links) -> None:
        self._sentence = sentence
        self._links = links
        self._named: dict[int, Mention] = {}
        for token in sentence:
            if (found := links.at(token.start, token.end)) and found.form != "nominal":
                self._named[token.index] = found
        texts = [token.text.lower() for token in sentence]
        self._slots = Slots(sentence, self._named, texts)
        self._forms = [
            forms(texts[token.index], token.lemma.lower()) if token.index not in self._named else frozenset()
            for token in sentence
        ]
        self._places: dict[str, list[int]] = {}
        """Where each word stands; those inside of names are none."""
        for index, words in enumerate(self._forms):
            for word in words:
                self._places.setdefault(word, []).append(index)
        self.spoken = self._places.keys()

    def find(self, wording: str) -> Iterator[list[Said]]:
        """Where a wording stands: for each place the ways in which it can be read, the likeliest first."""
        elements = pieces(wording)
        limits = self._limits(elements)
        first = elements[0]
        for start in self._begins(first, min(limits[0] + 1, len(self._sentence))):
            ways = list(islice(self._match(elements, limits, 0, start), _WAYS))
            if ways:
                leads = bool(first.slot) and not first.owner
                yield [self._said(start, *way, leads=leads) for way in ways]

    def _begins(self, piece: Piece, stop: int) -> Iterator[int]:
        """The tokens before one with which an element may begin."""
        if piece.slot and not piece.implied:
            yield from (start for start in range(stop) if self._slots.of(piece, start))
        elif piece.words and not piece.optional and "." not in piece.words:
            yield from sorted({at for word in piece.words for at in self._places.get(word, ()) if at < stop})
        else:
            yield from range(stop)

    def _limits(self, elements: tuple[Piece, ...]) -> list[int]:
        """For each element the last token from which it and those behind it may still fit, below zero where they fit
        nowhere; and last where the sentence ends. What a wording has to say stands in its order, or is not said.
        """
        limits = [len(self._sentence)]
        for piece in reversed(elements):
            limit = limits[-1]
            if "." in piece.words and not piece.optional:
                limit -= 1
            elif piece.words and not piece.optional:
                places = (place for word in piece.words for place in self._places.get(word, ()) if place < limit)
                limit = max(places, default=-1)
            limits.append(limit)
        return limits[::-1]

    def _said(self, start: int, end: int, slots: dict[str, tuple[int, ...]], told: list[int], *, leads: bool) -> Said:
        words = told or [filled[-1] for filled in slots.values() if filled][-1:]
        verbs = [i for i in words if self._sentence.tokens[i].upos in ("VERB", "AUX")]
        # Of "had applied" and "was joined" the full verb: its are the sense, the date, what is denied or hoped.
        verbs.sort(key=lambda i: self._sentence.tokens[i].upos != "VERB")
        return Said(
            slots,
            verbs[0] if verbs else words[0],
            start,
            end,
            tuple(verbs),
            not told,
            frozenset((start,)) if leads else frozenset(),
        )

    def _match(
        self, elements: tuple[Piece, ...], limits: list[int], at: int, index: int
    ) -> Iterator[tuple[int, dict[str, tuple[int, ...]], list[int]]]:
        """The ways in which the elements from one on fit the tokens from one on: end, slots, tokens of words."""
        if index > limits[at]:
            return
        if at == len(elements):
            yield index, {}, []
            return
        piece = elements[at]
        if piece.slot:
            for after, filled in [(index, ())] if piece.implied else self._slots.of(piece, index):
                for end, slots, told in self._match(elements, limits, at + 1, after):
                    yield end, {**slots, piece.slot: filled}, told
        elif piece.gap:
            for after in self._gap(piece.gap, index):
                yield from self._match(elements, limits, at + 1, after)
        else:
            if index < len(self._sentence) and self._is(piece, index):
                for end, slots, told in self._match(elements, limits, at + 1, index + 1):
                    mark = self._sentence.tokens[index].upos != "PUNCT"
                    yield end, slots, [index, *told] if mark else told
            if piece.optional:
                yield from self._match(elements, limits, at + 1, index)

    def _is(self, piece: Piece, index: int) -> bool:
        token = self._sentence.tokens[index]
        if "." in piece.words and token.upos == "PUNCT":
            return True
        return not self._forms[index].isdisjoint(piece.words)

    def _gap(self, most: int, index: int) -> Iterator[int]:
        """Where a gap may end: shortest first."""
        for after in range(index, min(index + most, len(self._sentence)) + 1):
            yield after
            if after == len(self._sentence):
                return
            token = self._sentence.tokens[after]
            inside = token.upos in _PHRASE or token.text in ("-", "–") or token.text.lower() in POSSESSIVE
            inside = inside or (token.upos == "VERB" and self._sentence.tokens[after - 1].text in ("-", "–"))
            wide = most == WIDE and token.text not in (".", ";", ":", "?", "!")
            if not inside and not wide:
                return

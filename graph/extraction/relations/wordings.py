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

from graph.extraction.clauses import begins_clause
from graph.extraction.lexicon import LOCALITIES, TITLES
from graph.extraction.linking.links import Links, Mention
from graph.extraction.relations.wordingsyntax import WIDE, Piece, pieces
from graph.language.sentence import Sentence

_PHRASE: Final = ("DET", "ADJ", "NUM", "NOUN", "PROPN", "ADV", "PART", "X", "SYM")
_BETWEEN: Final = (",", "and", "or")
_POSSESSIVE: Final = frozenset("its his her their whose".split())
_LARGER: Final = frozenset("archipelago sea gulf river valley plant airport summit".split())
"""Nouns behind a name that make another thing of it."""
_HOLDERS: Final = frozenset("government army military regime junta".split())
"""Who is not named, and yet known, before a hyphen: "the government-held town"."""
_ABOUT: Final = frozenset("about some around nearly almost".split())
_LISTED, _WAYS = 30, 40


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
        self._last: dict[int, int] = {}
        self._filled: dict[tuple[bool, bool, tuple[str, ...]], dict[int, list[tuple[int, tuple[int, ...]]]]] = {}
        self._texts = [token.text.lower() for token in sentence]
        self._forms = [
            forms(self._texts[token.index], token.lemma.lower()) if token.index not in self._named else frozenset()
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
            yield from (start for start in range(stop) if self._slot(piece, start))
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
            for after, filled in [(index, ())] if piece.implied else self._slot(piece, index):
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
            inside = token.upos in _PHRASE or token.text in ("-", "–") or token.text.lower() in _POSSESSIVE
            inside = inside or (token.upos == "VERB" and self._sentence.tokens[after - 1].text in ("-", "–"))
            wide = most == WIDE and token.text not in (".", ";", ":", "?", "!")
            if not inside and not wide:
                return

    def _slot(self, piece: Piece, index: int) -> list[tuple[int, tuple[int, ...]]]:
        """The names or nouns that fill a slot from a token on: longest list first."""
        known = self._filled.setdefault(piece.filling, {})
        found = known.get(index)
        if found is None:
            found = known[index] = list(self._possessor(piece, index) if piece.owner else self._fillings(piece, index))
        return found

    def _fillings(self, piece: Piece, index: int) -> Iterator[tuple[int, tuple[int, ...]]]:
        if not piece.kinds and self._is_both(index):
            yield index + 1, (index,)
            return
        found: list[int] = []
        ways: list[tuple[int, tuple[int, ...]]] = []
        position, joined = index, False
        while position < min(index + _LISTED, len(self._sentence)):
            one = self._noun(piece, position)
            if one is None:
                break
            after, head = one
            if found and self._is_counted(after):
                break  # "in the country and the United States 1,100"
            if found and begins_clause(self._sentence, found[0], position, after):
                break  # "seized the town of Bunagana, and | Uganda denied helping it"
            found.append(head)
            # "Kazakhstan, Russia and Iran" is a list; "al-Qaeda, a United Nations report said" is none.
            if len(found) == 1 or joined:
                ways.append((after, tuple(found)))
            position = after
            joined = False
            while position < len(self._sentence) and self._sentence.tokens[position].text in _BETWEEN:
                joined = joined or self._sentence.tokens[position].text != ","
                position += 1
            if position == after:
                break
        if piece.slot == "both":
            ways = [(after, heads) for after, heads in ways if len(heads) > 1 or self._several(heads[0])]
        yield from reversed(ways)
        if ways and (behind := self._behind_aside(ways[0][0])) is not None:
            yield behind, ways[0][1]

    def _is_counted(self, index: int) -> bool:
        """Whether a number stands behind a name: "and Germany | about 300"."""
        behind = self._sentence.tokens[index : index + 2]
        rough = len(behind) > 1 and behind[0].lemma.lower() in _ABOUT and behind[1].upos == "NUM"
        return rough or (len(behind) > 0 and behind[0].upos == "NUM")

    def _behind_aside(self, index: int) -> int | None:
        """Where an aside between commas ends that begins at a token: "Lagarde, a French national, | took over"."""
        tokens = self._sentence.tokens
        if index >= len(tokens) or tokens[index].text != ",":
            return None
        for token in tokens[index + 1 : index + WIDE]:
            if token.text == ",":
                return token.index + 1
            if token.text in (";", ":", '"', "“", "”", "."):
                return None
        return None

    def _several(self, head: int) -> bool:
        token = self._sentence.tokens[head]
        return head not in self._named and (token.feature("Number") == "Plur" or token.text.lower() in ("both", "they"))

    def _noun(self, piece: Piece, index: int) -> tuple[int, int] | None:
        """A noun phrase that begins with a token: where it ends, and the token that stands for it."""
        tokens = self._sentence.tokens
        position = index
        while position < len(tokens) and position < index + 7:
            token = tokens[position]
            named = self._named.get(position)
            if named and named.form == "demonym" and self._goes_on(position):
                position += 1
                continue
            if named:
                last = self._last_of(named)
                following = tokens[last + 1] if last + 1 < len(tokens) else None
                if following and following.text in ("-", "–"):
                    position = last + 1
                    continue  # "the Russia-led alliance"
                if piece.kinds and named.kind not in piece.kinds:
                    return None
                if following and following.text in ("'s", "’s", "'", "’"):
                    return None
                if following and following.lemma.lower() in _LARGER:
                    return None  # "in the Comoros archipelago"
                return last + 1, last
            if token.upos == "PRON" and position == index and not piece.kinds:
                return position + 1, position
            if token.upos == "NOUN" and token.lemma.lower() in LOCALITIES and self._is_of(position):
                position += 2
                continue  # "the Algerian town of Tindouf"
            if token.upos == "NOUN" and not self._goes_on(position):
                body = "Agency" in piece.kinds and token.lemma.lower() == "ministry"
                return (position + 1, position) if body or not piece.kinds else None
            titled = token.upos == "PROPN" and token.lemma.lower() in TITLES
            if (
                token.upos not in ("DET", "ADJ", "NUM", "NOUN", "VERB", "ADV")
                and token.text not in ("-", "–")
                and not titled
            ):
                return None
            if token.upos == "VERB" and (position == index or tokens[position - 1].text != "-"):
                return None
            position += 1
        return None

    def _last_of(self, named: Mention) -> int:
        """The last token of a name."""
        if named.start not in self._last:
            self._last[named.start] = self._sentence.covering(named.start, named.end)[-1]
        return self._last[named.start]

    def _is_of(self, index: int) -> bool:
        """Whether "of" and a name stand behind a word."""
        following = self._sentence.tokens[index + 1] if index + 2 < len(self._sentence) else None
        return following is not None and following.text == "of" and index + 2 in self._named

    def _goes_on(self, index: int) -> bool:
        """Whether the noun phrase goes on behind a word: "northern | town", "Russian | soldiers"."""
        following = self._sentence.tokens[index + 1] if index + 1 < len(self._sentence) else None
        return following is not None and (
            following.upos in ("NOUN", "PROPN", "ADJ", "NUM")
            or following.text in ("-", "–")
            or index + 1 in self._named
        )

    def _is_both(self, index: int) -> bool:
        """Whether "both" stands there alone, and no noun phrase goes on behind it: "a country that borders both, …"."""
        if index >= len(self._texts) or self._texts[index] != "both":
            return False
        behind = self._sentence.tokens[index + 1] if index + 1 < len(self._texts) else None
        return behind is None or behind.upos in ("PUNCT", "AUX", "VERB", "CCONJ")

    def _possessor(self, piece: Piece, index: int) -> Iterator[tuple[int, tuple[int, ...]]]:
        """Who owns what follows: "Niger's", "its", "Russian", "American, French and Japanese"."""
        tokens = self._sentence.tokens
        position = index + (index < len(tokens) and self._texts[index] in ("the", "a", "an"))
        found: list[int] = []
        while position < len(tokens):
            named = self._named.get(position)
            last = self._last_of(named) if named else position
            owned = last + 1 < len(tokens) and tokens[last + 1].text in ("'s", "’s", "'", "’")
            hyphened = last + 1 < len(tokens) and tokens[last + 1].text in ("-", "–")
            holds = hyphened and self._texts[position] in _HOLDERS
            if not named and not owned and not holds and self._texts[position] not in _POSSESSIVE:
                break
            if not named and owned and tokens[position].upos != "NOUN":
                break
            if piece.kinds and (named is None or named.kind not in piece.kinds):
                break
            found.append(last)
            position = last + (2 if owned else 1)
            yield position, tuple(found)
            if position < len(tokens) and tokens[position].text in _BETWEEN and not owned:
                position += 1
            else:
                break

"""What fills the slots of :mod:`graph.extraction.relations.wordings`: names and nouns, lists of them, and owners."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from graph.extraction.clauses import begins_clause
from graph.extraction.lexicon import LOCALITIES, TITLES
from graph.extraction.linking.links import Mention
from graph.extraction.relations.wordingsyntax import WIDE, Piece
from graph.language.sentence import Sentence

_BETWEEN: Final = (",", "and", "or")
POSSESSIVE: Final = frozenset("its his her their whose".split())
_LARGER: Final = frozenset("archipelago sea gulf river valley plant airport summit".split())
"""Nouns behind a name that make another thing of it."""
_HOLDERS: Final = frozenset("government army military regime junta".split())
"""Who is not named, and yet known, before a hyphen: "the government-held town"."""
_ABOUT: Final = frozenset("about some around nearly almost".split())
_LISTED: Final = 30
"""Words at most of a list."""


class Slots:
    """Finds what may fill a slot in one sentence.

    ``named``: the names of the sentence, by their tokens. ``texts``: its words in lower case.
    """

    def __init__(self, sentence: Sentence, named: Mapping[int, Mention], texts: Sequence[str]) -> None:
        self._sentence = sentence
        self._named = named
        self._texts = texts
        self._last: dict[int, int] = {}
        self._filled: dict[tuple[bool, bool, tuple[str, ...]], dict[int, list[tuple[int, tuple[int, ...]]]]] = {}

    def of(self, piece: Piece, index: int) -> list[tuple[int, tuple[int, ...]]]:
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
            if not named and not owned and not holds and self._texts[position] not in POSSESSIVE:
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

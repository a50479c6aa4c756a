"""The syntax of wordings (:mod:`graph.extraction.relations.wordings`): a line of words and slots to its elements."""

import re
from dataclasses import dataclass, field
from functools import cache
from typing import Final

from graph.errors import VocabularyError

_PIECE: Final = re.compile(
    r"\{(?P<slot>subject|object|both)(?P<owner>'s)?(?::(?P<kinds>[\w|]+))?\}|<(?P<implied>subject|object)>"
    r"|\[(?P<choice>[^\]]+)\](?P<maybe>\?)?|(?P<gap>~~?)|(?P<word>[^\s?{}<>]+)(?P<optional>\?)?"
)
WIDE: Final = 12
NARROW: Final = 6
"""The most words of a gap: in a sentence, in a noun phrase."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One element of a wording; exactly one of its parts is set, but for flags."""

    slot: str = ""
    owner: bool = False
    kinds: tuple[str, ...] = ()
    implied: bool = False
    words: frozenset[str] = frozenset()
    optional: bool = False
    gap: int = 0
    filling: tuple[bool, bool, tuple[str, ...]] = field(init=False, repr=False, compare=False)
    """All that decides what may fill a slot: whether it owns what follows, whether it is both sides, its kinds."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "filling", (self.owner, self.slot == "both", self.kinds))


@cache
def pieces(wording: str) -> tuple[Piece, ...]:
    """The elements of a wording. Raises :class:`~graph.errors.VocabularyError` where it has no word or no slot.

    >>> [piece.slot or sorted(piece.words) for piece in pieces("{subject} , [ally|friend] of {object}")]
    ['subject', [','], ['ally', 'friend'], ['of'], 'object']
    """
    found = []
    for part in wording.split():
        match = _PIECE.fullmatch(part)
        if match is None:
            raise VocabularyError(f"the wording {wording!r} has a piece that means nothing: {part!r}")
        if match["slot"]:
            kinds = tuple(match["kinds"].split("|")) if match["kinds"] else ()
            found.append(Piece(match["slot"], bool(match["owner"]), kinds))
        elif match["implied"]:
            found.append(Piece(match["implied"], implied=True))
        elif match["gap"]:
            found.append(Piece(gap=WIDE if match["gap"] == "~~" else NARROW))
        else:
            words = frozenset((match["choice"] or match["word"]).lower().split("|"))
            found.append(Piece(words=words, optional=bool(match["maybe"] or match["optional"])))
    slots = {piece.slot for piece in found if piece.slot}
    said = any(word.isalpha() for piece in found for word in piece.words) or (found[0].owner and bool(found[-1].kinds))
    if slots not in ({"subject", "object"}, {"both"}) or not said:
        raise VocabularyError(f"the wording {wording!r} needs a word, and both sides as slots")
    return tuple(found)


def words_of(wording: str) -> tuple[frozenset[str], ...]:
    """The words of each element that a sentence must have for the wording to be worth trying, the rarest first.

    >>> [sorted(words) for words in words_of("{subject} , [ally|friend] of {object}")]
    [['ally', 'friend'], ['of'], [',']]
    """
    told = {piece.words for piece in pieces(wording) if piece.words and not piece.optional and "." not in piece.words}
    return tuple(sorted(told, key=lambda words: (-max(map(len, words)), len(words), sorted(words))))

"""Words to the pieces that a transformer knows, by number."""

from functools import lru_cache
from pathlib import Path
from typing import Final

from tokenizers import Tokenizer

MOST: Final = 6
"""Pieces of one word; what a longer one ends with is left out."""
_LONGEST: Final = 60
_KEPT: Final = 20_000


class WordPieces:
    """Cuts words by a vocabulary (the JSON file of a ``tokenizers`` tokenizer); at most ``most`` pieces a word."""

    def __init__(self, file: Path, most: int = MOST) -> None:
        self.tokenizer = Tokenizer.from_file(str(file))
        self.tokenizer.no_padding()
        self.tokenizer.no_truncation()
        self._most = most
        self._known: dict[str, list[int]] = {}
        self.begin, self.end, self.unknown = (self.named(piece) for piece in ("[CLS]", "[SEP]", "[UNK]"))

    def named(self, piece: str) -> int:
        """The number of a piece; ValueError where the vocabulary lacks it."""
        number = self.tokenizer.token_to_id(piece)
        if number is None:
            raise ValueError(f"the vocabulary has no piece {piece}: write it anew with the recipe's package step")
        return int(number)

    def of(self, word: str) -> list[int]:
        """The pieces of a word, one at least."""
        found = self._known.get(word)
        if found is None:
            if len(self._known) > _KEPT:
                self._known.clear()
            found = self.tokenizer.encode(word[:_LONGEST], add_special_tokens=False).ids[: self._most]
            found = self._known[word] = found or [self.unknown]
        return found


@lru_cache(maxsize=_KEPT)  # new words never end
def shape(word: str) -> int:
    """How a word is written, which pieces in lower case do not tell: 0 small, 1 with a capital, 2 in capitals, 3 with
    capitals inside, 4 one capital, 5 with digits, 6 a mark.

    >>> [shape(word) for word in ("bloc", "Astana", "NATO", "McCain", "U", "2nd", "—")]
    [0, 1, 2, 3, 4, 5, 6]
    """
    if not any(letter.isalnum() for letter in word):
        return 6
    if any(letter.isdigit() for letter in word):
        return 5
    if word.islower():
        return 0
    if len(word) == 1:
        return 4
    if word.isupper():
        return 2
    return 1 if word[0].isupper() and word[1:].islower() else 3


SHAPES: Final = 8
"""Room for the numbers of shapes."""

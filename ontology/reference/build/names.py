"""The names of a place: one label, and the other names that a newspaper writes."""

import difflib
import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Final

from pyoxigraph import NamedNode, Triple

from .terms import ALT_LABEL, LABEL, english

_LATIN: Final = re.compile(r"[A-Za-zÀ-ɏḀ-ỿ0-9 .,'’()/&–-]+")
_FOREIGN: Final = re.compile(r"sz|sj|tj|dj|ij|cz|sch|rj|lj|nj|w(?!a)|ou|v$|'")
_LETTERS: Final = str.maketrans(
    {"ı": "i", "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ə": "a", "Ə": "A", "ß": "ss",
     "æ": "ae", "Æ": "Ae", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th", "œ": "oe", "’": "'", "‘": "'", "–": "-"}
)  # fmt: skip


def fold(name: str) -> str:
    """Return ``name`` in ASCII, as an agency without special characters writes it.

    >>> fold("Şanlıurfa"), fold("Malmö")
    ('Sanliurfa', 'Malmo')
    """
    decomposed = unicodedata.normalize("NFKD", name.translate(_LETTERS))
    return decomposed.encode("ascii", "ignore").decode()


def name_place(node: NamedNode, label: str, others: Iterable[str]) -> Iterator[Triple]:
    """Yield the label, the other names and the ASCII form of each, none of them twice."""
    yield Triple(node, LABEL, english(label))
    written = [label, *others]
    for name in dict.fromkeys([*written[1:], *map(fold, written)]):
        if name != label and _LATIN.fullmatch(name):
            yield Triple(node, ALT_LABEL, english(name))


def choose_spellings(label: str, names: Iterable[str], limit: int = 2) -> list[str]:
    """Return the spellings among ``names`` (GeoNames: every language, also nicknames) that are ``label`` again.

    A gazetteer lists "Stalin" and "Hughesovka" for Donetsk, and the airport's code. Kept is only what is as good
    as the same word, in ASCII, nearest first, and not in Hungarian, Dutch or German spelling. The other names of
    a city are written by hand.

    >>> choose_spellings("Donetsk", ["DOK", "Stalin", "Donietsk", "Doneckas", "Hughesovka", "Донецк"])
    ['Donietsk']
    """
    plain = fold(label).lower()
    ranked = []
    for name in sorted(set(names)):
        folded = fold(name)
        if folded != name or len(name) < 6 or not name[0].isupper() or not _LATIN.fullmatch(name):
            continue
        if folded.lower() == plain or folded[0].lower() != plain[0] or name.count(" ") != label.count(" "):
            continue
        if _FOREIGN.search(folded.lower()) and not _FOREIGN.search(plain):
            continue
        likeness = difflib.SequenceMatcher(None, plain, folded.lower()).ratio()
        if likeness >= 0.87 and folded[-1].lower() == plain[-1]:
            ranked.append((-likeness, name))
    return [name for _, name in sorted(ranked)[:limit]]

"""The capitalised names of a text that nothing else knows, as far as their letters tell."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from graph.extraction.lexicon import BLOCS, BODIES, CALENDAR, COUNTRIES, DOCUMENTS, HUMAN, SHORT_TITLES, TITLES
from graph.extraction.linking.links import Links
from graph.extraction.linking.names import Word
from graph.extraction.peoples import names_people

_LONGEST: Final = 3
"""Words that a name has at most."""
_SHORTEST: Final = 3
_OPENERS: Final = frozenset(
    "The A An In On At After Before When While As If Since From To For By With And But Although Though Both Neither "
    "Neighbouring Neighboring Neighbour Neighbor Breakaway Tiny Many Some Two Three Despite Because Once Whether That "
    "This These Those Its His Her Their Until Under Over Against Between Among Like Unlike Meanwhile Even Now Then "
    "Yesterday Today Why How What Where Who Only Last Next Former".split()
)
"""What may begin a sentence in front of a name and is no part of it."""
_NOUNS: Final = HUMAN | BODIES | BLOCS | COUNTRIES | DOCUMENTS | frozenset(
    "nobody somebody everybody parliament southerner northerner".split()
)
"""What is written with a capital where a sentence begins, and by itself."""
_PARTS: Final = frozenset(
    "Northern Southern Eastern Western Central North South East West Baltic Balkan Nordic Arctic Alpine Caspian Gulf "
    "Mediterranean Adriatic Aegean Siberian Union Confederate".split()
)
"""What is of several states, or of a part of one."""


class Unknown(NamedTuple):
    """A name that nothing else knows, where it stands; ``led`` says that a title or another part of a name is in front
    of it, so that somebody is called so."""

    name: str
    start: int
    end: int
    led: bool


def unknown_names(links: Links) -> Iterator[Unknown]:
    """The capitalised names of a text that nothing is known of, in order."""
    found: list[Word] = []
    led = False
    for at, word in enumerate(links.words):
        before = links.words[at - 1] if at else None
        part = _is_part(word, links)
        if found and part and links.text[found[-1].end : word.start] == " ":
            found.append(word)
            continue
        yield from _run(links, found, led)
        led = before is not None and (_leads(before, links, word) or _hangs(links.text, before, word))
        found = [word] if part and not _opens(links.text, word) else []
    yield from _run(links, found, led)


def _opens(text: str, word: Word) -> bool:
    """Whether a word only has its capital because a sentence begins with it."""
    return word.text in ("The", "A", "An") or (word.text in _OPENERS and is_opening(text, word.start))


def _run(links: Links, found: list[Word], led: bool) -> Iterator[Unknown]:
    if not found:
        return
    name = links.text[found[0].start : found[-1].end]
    common = len(found) == 1 and found[0].folded.removesuffix("s") in _NOUNS
    common = common or found[-1].text in _PARTS
    if len(found) <= _LONGEST and len(name) >= _SHORTEST and not common and not names_people(name):
        yield Unknown(name, found[0].start, found[-1].end, led)


def _is_part(word: Word, links: Links) -> bool:
    """Whether a word may be one of a name that nothing else knows."""
    text = word.text
    if not text[:1].isupper() or text.isupper() or not text.isalpha() or text in CALENDAR:
        return False
    return word.folded not in TITLES | SHORT_TITLES and not links.at(word.start, word.end)


def _leads(before: Word, links: Links, word: Word) -> bool:
    """Whether a title stands right in front of a word: "President Zembla"."""
    gap = links.text[before.end : word.start]
    return gap in (" ", ". ") and before.folded in TITLES | SHORT_TITLES


def _hangs(text: str, before: Word, word: Word) -> bool:
    """Whether a word is the second part of one that is written with a hyphen or an apostrophe."""
    return text[before.end : word.start] in ("-", "’", "'", "–")


def is_opening(text: str, start: int) -> bool:
    """Whether a sentence begins at a place, as far as the stop in front tells."""
    front = text[max(0, start - 3) : start].rstrip(" “\"‘'")
    return not front or front[-1] in ".!?:;\n—–-" or start == 0

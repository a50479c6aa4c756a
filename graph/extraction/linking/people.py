"""People by parts of their names: whom a surname, a first name or "Mr" with a surname means."""

import re
from collections.abc import Callable, Iterable
from typing import Final

from graph.extraction.lexicon import SHORT_TITLES, TITLES
from graph.extraction.linking.names import Known, fold
from graph.terms import Iri

_PARTICLES: Final = frozenset("bin ibn al el von van de der den da di do dos du la le ter".split())
_COMMON: Final = frozenset("van la do".split())
"""Particles that are words too, and a name's only where the text has the whole name with them before."""
# Titles that go with a first name and are part of what people are called: "Lady Gaga", "Prince William".
_STYLES: Final = frozenset(
    "king queen prince princess emir sultan pope lady lord archduke archduchess duke duchess father sister".split()
)
_ARTICLE: Final = re.compile(r" (?:al|el|as|ash|at|ad|an|ar|az)-(?=\w)")
_SYLLABLES: Final = re.compile(r"[^\W\d_]+-[^\W\d_]+ ")
_TITLE: Final = re.compile(r"([^\W\d_]+)\.?\s+")


def untitled(name: str) -> int:
    """How many characters of a name are titles in front of it.

    >>> untitled("Mr Howard"), untitled("Vice Adm. Peter Hollis"), untitled("Prince")
    (3, 10, 0)
    """
    begin = 0
    while (found := _TITLE.match(name, begin)) and fold(found[1]) in (TITLES | SHORT_TITLES) - _STYLES:
        begin = found.end()
    return begin


def bearer(short: str, people: Iterable[Known], officer: Callable[[Iri], bool] = lambda _: False) -> Known | None:
    """The one person of that surname among those whom the text names in full ("Bin Salman" too, where a sentence
    begins); else, for a single word, the one of that first name ("Muhyiddin Yassin … Muhyiddin"), else of that name
    between ("Bassirou Diomaye Faye … Diomaye"). Ali Hassan is somebody else than Ali Hassan Omar. The Arabic article
    may be left out: "Abdel Fattah al-Burhan … Burhan". Of several of one surname the one is meant whom alone the text
    has named with an office (``officer``); the surname may go first, in front of two syllables: "Kim Yong-ho"."""
    part = plain(short)
    names = [(plain(one.label), one) for one in {one.iri: one for one in people}.values()]
    longer = [(name, one) for name, one in names if part in name and name != part]
    first = [one for name, one in longer if _begins(part, name)]
    bearers = [one for name, one in longer if name.endswith(part)]
    if len(first) == 1 and officer(first[0].iri):
        bearers += first
    if len(bearers) > 1:
        bearers = [one for one in bearers if officer(one.iri)] or bearers
    if not bearers and " " not in short:
        bearers = [one for name, one in longer if name.startswith(part)] or [one for _, one in longer]
    return bearers[0] if len(bearers) == 1 else None


def _begins(surname: str, name: str) -> bool:
    """Whether a surname goes before the name of two syllables: "Kim Yong-ho"."""
    return name.startswith(surname) and _SYLLABLES.fullmatch(name, len(surname)) is not None


def plain(name: str) -> str:
    """A name as names are compared: in small letters, without the Arabic article, a space at either end."""
    return _ARTICLE.sub(" ", f" {name} ".casefold())


def particles_before(text: str, start: int) -> int:
    """Where a surname begins whose last word begins at ``start``: with its particles, as in "bin Laden".

    >>> particles_before("when bin Laden", 9)
    5
    >>> particles_before("Jo van Holm left. So did van Holm", 29), particles_before("Jo Holm left the van Holm had", 21)
    (25, 21)
    """
    surname = re.compile(r"\w*").match(text, start)
    end = surname.end() if surname else start
    while found := re.search(r"(?<!\w)([^\W\d_]+) $", text[max(0, start - 8) : start]):
        begin = start - len(found[0])
        if found[1] not in _PARTICLES or (found[1] in _COMMON and not _is_whole(text[:begin], text[begin:end])):
            break
        start = begin
    return start


def _is_whole(before: str, name: str) -> bool:
    """Whether a text has a surname behind the first name that goes with it: "Jo van Holm", "Ana de la Cruz"."""
    return re.search(rf"[A-ZÀ-ÖØ-Þ][\w.’'-]*(?: (?:{'|'.join(_PARTICLES)}))* {re.escape(name)}\b", before) is not None

"""Two readings of one stretch of text, the gazetteer's and the recogniser's: which of them stands."""

import re
from typing import Final, Protocol

from graph.extraction.lexicon import LOCATIVE, SHORT_TITLES, TITLES
from graph.terms import Iri

_WORDS: Final = re.compile(r"[^\W_]+")
_PLACES: Final = ("State", "Region", "City", "GeographicFeature", "Facility")
_PARTICLES: Final = frozenset("al bin ibn von van de der den da el dos di la le du ap abu ben ter zu y e s ".split())
_JOINTS: Final = frozenset("of for and the in to on de des du la le les per for von für und y e i s a ".split())
_ARTICLE: Final = re.compile(r"[Tt]he ")
_OWNED: Final = re.compile(r"(?:'s|’s)\s")
_NO_FIRST: Final = ("The", "A", "An")
"""What nobody's first name is."""
_FIRST: Final = re.compile(r"\b([A-Z][\w’'-]*(?:\.[\w’'-]+)*)(\.?) $")
_LONGEST_FIRST: Final = 40
"""Characters that a first name or a title has at most."""
_BANK: Final = re.compile(r" Bank of [A-Z]")
"""What makes the name of a system of banks that of one of them: "Federal Reserve | Bank of Dallas"."""


class Named(Protocol):
    """A stretch of text that the gazetteer or a title told to be a name."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def kind(self) -> str: ...
    @property
    def form(self) -> str: ...
    @property
    def speaks_for(self) -> Iri | None: ...


def gives_way(text: str, one: Named, start: int, end: int, label: str) -> bool:
    """Whether `one` is only a part, or a misreading, of a name with that label recognised from `start` to `end`.

    A party "of Canada" is no country and "Jordan Spieth" none either; but a bank "on Friday", a person "of Germany" and
    a "US Secretary of State" leave the known name as it is.
    """
    begins = _ARTICLE.match(text, one.start, one.end)
    first = begins.end() if begins else one.start  # "the British" may be a part of "British Empire"
    if not (start <= first and one.end <= end) or one.kind in ("Treaty", "TreatyArticle"):
        return False
    if (first, one.end) == (start, end):
        surname = one.kind in ("ArmedGroup", "Publisher") and _is_titled(text, text[start:end])
        free = (surname or one.kind in ("City", "Region")) and one.form == "name" and one.speaks_for is None
        return free and label == "PERSON" and not _follows_locative(text, start) and brought_in(text, text[start:end])
    before, after = text[start:first], text[one.end : end]
    if before.strip().lower() in ("", "the") and after.strip() in ("", "'s", "’s", "-", "+"):
        return False
    if label == "MISC":
        return one.form != "demonym"
    if _OWNED.match(after):
        return False
    rest: list[str] = _WORDS.findall(f"{before} {after}")
    little = [word for word in rest if word[:1].islower() and f"-{word}" not in after]  # "Kim Dae" in "Kim Dae-jung"
    if label == "PERSON":
        surname = one.form == "demonym" and not after
        allowed = one.kind == "Person" or surname or (one.kind in _PLACES and one.form == "name" and not one.speaks_for)
        allowed = allowed or (one.form == "name" and not after and text[one.start : one.end].isalpha())  # "Ann Wagner"
        strange = any(word.isdigit() or word.lower() in TITLES for word in rest)
        return allowed and not strange and _PARTICLES.issuperset(little)
    if label == "PLACE":
        return (one.kind in _PLACES or one.form == "demonym") and {"of", "the", "and"}.issuperset(little)
    if one.kind == "Agency" and not before and _BANK.match(after):
        return True
    if one.kind not in (*_PLACES, "Person") and (before or not after[1:2].isupper() or little):
        return False
    return _JOINTS.issuperset(little)


def brought_in(text: str, name: str) -> bool:
    """Whether a name may be somebody's: it has several words, or a text that calls people by surnames has it somewhere
    behind a first name or a title ("Mayor Houston"), and not behind an article or the end of a sentence."""
    if not name.isalpha():
        return True
    places = (found.start() for found in re.finditer(rf"{name}\b", text))
    fronts = (_FIRST.search(text, max(0, place - _LONGEST_FIRST), place) for place in places)
    return any(
        found[1] not in _NO_FIRST and (not found[2] or len(found[1]) == 1 or found[1].lower() in SHORT_TITLES)
        for found in fronts
        if found
    )


def _is_titled(text: str, name: str) -> bool:
    """Whether a text has a name somewhere behind a title and a first name: "Rep. Ann Wagner"."""
    titled = re.finditer(rf"\b([\w-]+)(\.?) [A-Z][\w.’'-]+ {re.escape(name)}\b", text)
    return any(found[1].lower() in (SHORT_TITLES if found[2] else TITLES | SHORT_TITLES) for found in titled)


def _follows_locative(text: str, start: int) -> bool:
    return any(word.lower() in LOCATIVE for word in _WORDS.findall(text[max(0, start - 20) : start])[-1:])

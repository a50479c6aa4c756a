"""Places that an article has named already, and words that stand for them: "there", "the town"."""

import re
from collections.abc import Iterator
from typing import Final

from graph.extraction.linking.links import Links, Mention
from graph.language.sentence import Sentence

PLACES: Final = ("Region", "City", "Facility", "GeographicFeature", "Place", "State")
_TOWNS: Final = frozenset(("city", "town", "village"))
_NAMING: Final = frozenset("compound flat appos nmod conj amod acl".split())
_LOCATES: Final = re.compile(r"\b(?:in|into|at|near|outside|around|of|from|to) $", re.IGNORECASE)


def is_named_town(sentence: Sentence, noun: int) -> bool:
    """Whether a noun stands for a town that was named before: "the city", not "the city of Goma" nor "a city"."""
    below = [sentence.tokens[i] for i in sentence.children(noun)]
    other = any(one.relation in _NAMING for one in below)
    town = sentence.tokens[noun].lemma.lower() in _TOWNS and not other
    return town and any(one.text.lower() in ("the", "that") for one in below)


def town_before(at: int, links: Links) -> Iterator[Mention]:
    """The town named last before a character, and not for its government: "Kigali denies it"."""
    before = [one for one in links.among(0, at) if is_place(one) and one.kind in ("City", "Place")]
    governs = [one for one in before if one.speaks_for and not _LOCATES.search(links.text[: one.start][-12:])]
    yield from [one for one in before if one not in governs][-1:]


def named_before(at: int, links: Links) -> Iterator[Mention]:
    """The place named last before a character: where "there" is, or "where" in front of a clause."""
    before = [one for one in links.among(0, at) if is_place(one)]
    yield from ([*filter(is_narrow, before)] or before)[-1:]


def is_place(named: Mention) -> bool:
    """Whether what is named is a place, and not those who come from there."""
    return named.kind in PLACES and named.form not in ("demonym", "part")


def is_narrow(named: Mention) -> bool:
    """Whether what is named is a place narrower than a state."""
    return is_place(named) and named.kind != "State"

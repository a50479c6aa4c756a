"""Text to mentions: which stretch of it names which entity.

The gazetteer goes first, then names that the text itself introduces ("Uzbek trade minister Laziz Kudratov", "the
Northern Dialogue Forum (NDF)"), then short forms of people named before. What stays unclear stays unlinked: a missing
link is better than a wrong one.
"""

import re
from collections.abc import Iterator
from typing import Final

from graph.extraction.lexicon import CALENDAR
from graph.extraction.linking.firms import firms
from graph.extraction.linking.introductions import introduced_bodies, introduced_people
from graph.extraction.linking.koreas import koreas
from graph.extraction.linking.links import Links
from graph.extraction.linking.longer import is_of_longer_name
from graph.extraction.linking.names import Gazetteer, Known
from graph.extraction.linking.namesakes import likeliest
from graph.extraction.linking.occurrences import Occurrence
from graph.extraction.linking.polities import polities
from graph.extraction.linking.shortforms import acronyms, short_names

_BODIES: Final = ("InternationalOrganisation", "Agency", "Organisation")
_KINDS: Final = frozenset("National Supreme Federal Presidential Regional Provincial Higher".split())
"""What says in front of a body's name, even where a sentence begins, that another one is meant."""
_LARGE: Final = 1_000_000
"""People who live in a city that is meant by its name alone."""
_BESIDE_FIRMS: Final = CALENDAR | frozenset("Corp Co Inc Ltd Limited Plc Group Holding Holdings Company Vice".split())
"""What stands beside a firm's name, or goes on with it, and makes it nobody else's."""
_OWNER: Final = re.compile(r"(\S+(?: \S+)?)(?:['’]s|['’]) $")
_CROWN: Final = re.compile(r"(?:King|Queen|Emir|Emperor|Sultan) (?=[A-Z])")
"""What stands in front of a known name as an office, and not as a part of it."""


def link(text: str, gazetteer: Gazetteer) -> Links:
    """The mentions of names in a text.

    Names known from the reference data come first, then people whom the text introduces with a title, acronyms that it
    introduces in brackets, and surnames of people named in full before.
    """
    links = Links(text, gazetteer)
    for one in _occurrences(links):
        if known := _meant(one, gazetteer):
            start, end = one.match.start, one.match.end
            crown = _CROWN.match(text, start, end) if known.kind == "Person" else None
            links.add(crown.end() if crown else start, end, known, one.match.form)
    koreas(links)
    firms(links)
    polities(links)
    introduced_people(links)
    introduced_bodies(links)
    acronyms(links)
    short_names(links)
    return links


def _occurrences(links: Links) -> Iterator[Occurrence]:
    """The names of the gazetteer in a text, in order."""
    parts = links.words
    begins = {word.start: index for index, word in enumerate(parts)}
    ends = {word.end: index for index, word in enumerate(parts)}
    for match in links.gazetteer.find(links.text, parts):
        yield Occurrence(match, links.text, parts, begins[match.start], ends[match.end])


def _meant(one: Occurrence, gazetteer: Gazetteer) -> Known | None:
    """Whom a known name means where it stands; nobody where it may be a part of another name or too weak alone."""
    if one.match.form == "demonym" and (one.match.candidates[0].kind != "State" or one.is_of_continent()):
        return None
    if one.is_denied() or one.is_money():
        return None
    if one.match.form == "abbreviation" and one.match.candidates[0].kind == "Region":
        return one.match.candidates[0] if one.is_shortened() else None
    known = likeliest(one, gazetteer)
    if known.kind in _BODIES and _is_another_body(one, known, gazetteer):
        return None
    if known.kind in ("City", "Region") and not _is_clear(one, known):
        return None
    if known.kind == "Company" and one.first == one.last and _is_of_other_name(one, gazetteer):
        return None
    if is_of_longer_name(one.text, one.match.start, one.match.end, known, gazetteer):
        return None
    return known


def _is_another_body(one: Occurrence, known: Known, gazetteer: Gazetteer) -> bool:
    """Whether an owner that is not its state or a part of a name that is not known stands in front of a body's name:
    "his country's Security Council", but not "China's Xinhua"."""
    front = one.in_front
    if front is not None and front.text in _KINDS:
        return True
    unknown = front is not None and one.ends_name() and not any(gazetteer.find(front.text))
    return unknown or (one.is_possessed() and not _is_owned(one, known, gazetteer))


def _is_of_other_name(one: Occurrence, gazetteer: Gazetteer) -> bool:
    """Whether a firm's name of one word is a part of a longer one that is not known, such as a person's: "Marcelo
    Odebrecht", "Sony Setiawan", but not "Boeing CEO" or "Chevron Nigeria"."""
    beside = [word for word, part in ((one.in_front, one.ends_name()), (one.behind, one.begins_name())) if part]
    other = (word.text for word in beside if word is not None and not word.text.isupper())
    return any(text not in _BESIDE_FIRMS and not any(gazetteer.find(text)) for text in other)


def _is_owned(one: Occurrence, known: Known, gazetteer: Gazetteer) -> bool:
    """Whether the name in front of a body's, as its owner, is that of its state."""
    named = _OWNER.search(one.text, max(0, one.match.start - 40), one.match.start)
    return named is not None and any(
        match.end == len(named[1]) and not set(known.within).isdisjoint(place.iri for place in match.candidates)
        for match in gazetteer.find(named[1])
    )


def _is_clear(one: Occurrence, place: Known) -> bool:
    """Whether a city or region is meant by its name: one of several words, one beside which something says that it is a
    place, or a capital or large city that is no part of another name."""
    if one.first != one.last:
        return True
    if one.is_tied_to_name():
        return False
    if one.is_placed():
        return True
    known = place.speaks_for is not None or place.weight >= _LARGE or one.follows_comma
    return known and not one.is_inside_name()

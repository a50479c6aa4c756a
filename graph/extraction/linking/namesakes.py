"""Of several entities of one name: which of them a text means."""

import re
from collections.abc import Collection, Iterable
from functools import cache
from typing import Final

from graph.extraction.linking.names import Gazetteer, Known
from graph.extraction.linking.occurrences import Occurrence
from graph.terms import Iri, expand, mint

_ORDER: Final = (
    "State",
    "InternationalOrganisation",
    "Treaty",
    "Publisher",
    "Agency",
    "ArmedGroup",
    "Person",
    "PoliticalParty",
    "Facility",
    "City",
    "Region",
    "Organisation",
    "Office",
)
_BESIDE: Final = 80
"""Characters on either side of a name in which a city says which of its namesakes is meant."""
_FAR_NAME: Final = 40
"""Characters of the longest name of a region behind a comma."""
_LARGE: Final = 1_000_000
"""People who live in a city that is meant by its name alone."""
_USA: Final = expand("id:country-USA")
_AMERICAN: Final = (
    r"(?:Gov\b|[Gg]overnor|[Ll]ieutenant governor|Secretary of State|secretary of state|[Ss]en(?:ator|ate|\.)|Rep\.|"
    r"[Cc]ongress(?:man|woman)|Republicans?|Democrats?|GOP|judge|court|jury|grand jury|prosecutors?|sheriff|troopers?|"
    r"lawmakers?|legislat|voters?|residents?|man|woman|primary|run-?off|National Guard|Supreme Court|Attorney General|"
    r"attorney general|county|State)"
)
_CAUCASUS: Final = re.compile(r"\b(?:Tbilisi|Batumi|Caucasus|Abkhaz|South Ossetia)")
_ENDED: Final = re.compile(r"[,.;)]|$")


def rank(known: Known) -> tuple[int, int, str]:
    """How likely a namesake is meant where nothing beside the name says which, the likeliest with the least."""
    order = _ORDER.index(known.kind) if known.kind in _ORDER else len(_ORDER)
    return (order, -known.weight, known.iri)


def likeliest(name: Occurrence, gazetteer: Gazetteer) -> Known:
    """Whom of those of one name a text means there, by what it says beside it."""
    candidates = sorted(of_these(name.match.candidates, name.text, gazetteer), key=rank)
    if name.match.form == "abbreviation" and len(candidates) > 1:  # "the Australian Federal Police … AFP"
        candidates = [one for one in candidates if one.label in name.text] or candidates
    if name.in_front and name.in_front.folded == "other":
        candidates = _other_of(candidates, name, gazetteer)
    if kind := name.kind_beside():
        candidates = [one for one in candidates if one.kind == kind] or candidates
    if name.before and name.follows_comma:  # "Gori, Georgia"
        around = _around(gazetteer, name.before.text)
        candidates = [one for one in candidates if one.iri in around] or candidates
    if candidates[0].kind == "City" and name.precedes_comma:
        candidates = _lying_in(candidates, name, gazetteer)
    if name.is_scene():
        candidates.sort(key=lambda one: one.kind != "Facility")
    return candidates[0]


def of_these(namesakes: Collection[Known], text: str, gazetteer: Gazetteer) -> Collection[Known]:
    """Of places of one name those that a whole text may mean: the American state where it has words for that one and
    none for the other state, or where the others are cities of states that it does not name."""
    state = next((one for one in namesakes if one.kind == "Region" and _USA in one.within), None)
    if state is None or len(namesakes) < 2:
        return namesakes
    lands = [one for one in namesakes if one.kind == "State"]
    if lands:
        adjectives = [adjective for one in lands if (adjective := gazetteer.demonyms.get(one.iri))]
        abroad = any(adjective in text for adjective in adjectives) or _CAUCASUS.search(text)
        return namesakes if abroad or not _of_american(state.label).search(text) else [state]
    others = [one for one in namesakes if one is not state and not _is_named(one, text, gazetteer)]
    return [one for one in namesakes if one not in others]


@cache
def _of_american(label: str) -> re.Pattern[str]:
    """What is said of an American state, and not of a state of that name, which has an adjective."""
    return re.compile(rf"\b{label}(?:[’']s)? {_AMERICAN}|\b[RD]-{label[:2]}\b|\bAtlanta\b|\bstate of {label}\b")


def _is_named(city: Known, text: str, gazetteer: Gazetteer) -> bool:
    """Whether a text names the state or region in which a city lies, or the city is a large one."""
    around = (gazetteer.known[one].label for one in city.within if one in gazetteer.known)
    return city.kind != "City" or city.weight >= _LARGE or any(label in text for label in around)


def _around(gazetteer: Gazetteer, named: str) -> set[Iri]:
    """What those lie in that a stretch of text names."""
    return {place for match in gazetteer.find(named) for one in match.candidates for place in one.within}


def _other_of(candidates: list[Known], name: Occurrence, gazetteer: Gazetteer) -> list[Known]:
    """Of namesakes, best first, those that a name behind "the other" may mean ("the other Congo"): the state whose city
    is named behind it or before it, else those that the name does not mean by itself."""
    states = [one for one in candidates if one.kind == "State"]
    if len(states) < 2:
        return candidates
    text, start, end = name.text, name.match.start, name.match.end
    for beside in (text[end : end + _BESIDE], text[max(0, start - _BESIDE) : start]):
        cities = {place for match in gazetteer.find(beside) for one in match.candidates[:1] for place in one.within}
        there = [one for one in states if one.iri in cities]
        if len(there) == 1:
            return there
    return states[1:]


def _lying_in(cities: list[Known], name: Occurrence, gazetteer: Gazetteer) -> list[Known]:
    """Of cities of one name those that lie in the region behind a comma; where none does, a city that is not known:
    "Birmingham, Alabama" is none of England."""
    text, start = name.text, name.match.end + len(", ")
    behind = next((one for one in gazetteer.find(text[start : start + _FAR_NAME]) if one.start == 0), None)
    regions = [one for one in behind.candidates if one.kind in ("Region", "State")] if behind else []
    if behind is None or not regions:
        return cities
    inside = [one for one in cities if any(place.iri in one.within for place in regions)]
    if inside or not _ENDED.match(text, start + behind.end) or any(one.kind == "State" for one in regions):
        return inside or cities
    states = set(_within_or_above(cities, gazetteer))
    if any(place in states for one in regions for place in one.within):
        return cities
    called = text[: name.match.end].rpartition(cities[0].label)[1] or cities[0].label
    region = regions[0]
    return [Known(mint("place", f"{called} {region.label}"), "Place", called, (region.iri,))]


def _within_or_above(cities: Iterable[Known], gazetteer: Gazetteer) -> Iterable[Iri]:
    """The places in which cities lie, and those in which these lie."""
    for city in cities:
        for place in city.within:
            yield place
            yield from known.within if (known := gazetteer.known.get(place)) else ()

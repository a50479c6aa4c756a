"""Offices of parts of a state: governors, premiers, first ministers. Such a one is never of the state that is told of:
"Russian missiles hit Kharkiv, regional governor Oleh Syniehubov said" makes nobody Russia's."""

import re
from typing import Final

from graph.extraction.linking.links import Mention
from graph.extraction.meaning.actors import Actors
from graph.extraction.relations.titleowners import Owner
from graph.extraction.relations.titleruns import Run
from graph.language.sentence import Sentence
from graph.terms import expand

OFFICES: Final = frozenset(("governor", "lieutenant governor", "premier", "first minister", "chief minister", "head"))
"""Offices that only a part of a state has; a state's premier is its head of government."""
SHORT: Final = {"gov.": "governor", "gov": "governor", "lt.": "lieutenant", "lt": "lieutenant"}
"""How titles are shortened in front of a name."""
_NATIONS: Final = {"scottish": "Scotland", "welsh": "Wales"}
"""Peoples that have no state of their own, and where their ministers govern."""
_OF_LANDS: Final = {
    "premier": frozenset(expand(f"id:country-{code}") for code in ("AUS", "CAN", "DEU", "ZAF")),
    "chief": frozenset(expand(f"id:country-{code}") for code in ("IND", "PAK", "MYS")),
    "first": frozenset(expand(f"id:country-{code}") for code in ("GBR",)),
}
"""Of which states' parts somebody is by such a title alone."""
_BANKS: Final = re.compile(r"\b(?:[Bb]anks?|Fed|Reserve|IMF|IAEA|Board of Governors)\b")
_LOCAL: Final = frozenset("regional provincial local state".split())


def unsaid(sentence: Sentence, run: Run, first: int, bearer: Mention, actors: Actors) -> Owner | None:
    """The part of a state of which no name or possessive says that an office is of it: where the adjective in front is
    its people's, or the only region of which the sentence of a "regional governor" tells."""
    links = actors.links
    before = [sentence.tokens[i] for i in run.tokens if i < first]
    if all(one.text.lower() == "the" for one in before):
        return _of_text(sentence, run, first, bearer, actors)
    word = before[-1]
    nation = links.gazetteer.named(_NATIONS.get(word.text.lower(), ""))
    if nation:
        return Owner(links.keep(nation[0].iri), word.start, word.end)
    if word.lemma.lower() not in _LOCAL or any(links.on(one) for one in before):
        return None
    regions = {one.entity for one in links.beginning(sentence.start, sentence.end) if one.kind == "Region"}
    return Owner(regions.pop(), bearer.start, bearer.end, named=False) if len(regions) == 1 else None


def _of_text(sentence: Sentence, run: Run, first: int, bearer: Mention, actors: Actors) -> Owner | None:
    """The only part of a state of which a text has told up to a bare title: "Texas sent soldiers … | Governor Ada Holm
    said". Of a bank that is told of too, a governor may be one; a premier may be a state's."""
    links, title = actors.links, sentence.tokens[first].lemma.lower()
    if run.verb is not None or title == "head" or _BANKS.search(links.text):
        return None
    begin = min(bearer.start, sentence.tokens[run.tokens[0]].start)
    parts = [one for one in links.beginning(0, begin) if one.kind == "Region"]
    states = {one.within for one in (links.known(part.entity) for part in parts) if one.within}
    if len({one.entity for one in parts}) != 1 or any(one.form == "demonym" for one in parts):
        return None
    land = next((one[0] for one in states), None)
    if land is None or (title in _OF_LANDS and land not in _OF_LANDS[title]):
        return None
    others = {one.entity for one in links.beginning(0, begin) if one.kind == "State"}
    if title == "premier" and others - {land}:
        return None
    return Owner(parts[0].entity, bearer.start, bearer.end, named=False)


def has(owner: Owner, title: str, actors: Actors) -> bool:
    """Whether what a title is said to be of is a part of a state that has such an office: no town has a premier."""
    links = actors.links
    kind = links.known(owner.entity).kind
    if title == "head":  # "head of Africa", at a bank
        inside = links.known(owner.entity).within or owner.entity not in links.gazetteer.known
        return kind == "Region" and bool(inside)
    return kind == "Region" or (kind in ("City", "Place") and "governor" in title)

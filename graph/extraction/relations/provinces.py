"""Offices of parts of a state: governors, premiers, first ministers. Such a one is never of the state that is told of:
"Russian missiles hit Kharkiv, regional governor Oleh Syniehubov said" makes nobody Russia's."""

from typing import Final

from graph.extraction.linking.links import Mention
from graph.extraction.meaning.actors import Actors
from graph.extraction.relations.titleowners import Owner
from graph.extraction.relations.titleruns import Run
from graph.language.sentence import Sentence

OFFICES: Final = frozenset(("governor", "lieutenant governor", "premier", "first minister", "chief minister", "head"))
"""Offices that only a part of a state has; a state's premier is its head of government."""
SHORT: Final = {"gov.": "governor", "gov": "governor", "lt.": "lieutenant", "lt": "lieutenant"}
"""How titles are shortened in front of a name."""
_NATIONS: Final = {"scottish": "Scotland", "welsh": "Wales"}
"""Peoples that have no state of their own, and where their ministers govern."""
_LOCAL: Final = frozenset("regional provincial local state".split())


def unsaid(sentence: Sentence, run: Run, first: int, bearer: Mention, actors: Actors) -> Owner | None:
    """The part of a state of which no name or possessive says that an office is of it: where the adjective in front is
    its people's, or the only region of which the sentence of a "regional governor" tells."""
    links = actors.links
    before = [sentence.tokens[i] for i in run.tokens if i < first]
    if not before:
        return None
    word = before[-1]
    nation = links.gazetteer.named(_NATIONS.get(word.text.lower(), ""))
    if nation:
        return Owner(links.keep(nation[0].iri), word.start, word.end)
    if word.lemma.lower() not in _LOCAL or any(links.on(one) for one in before):
        return None
    regions = {one.entity for one in links.beginning(sentence.start, sentence.end) if one.kind == "Region"}
    return Owner(regions.pop(), bearer.start, bearer.end, named=False) if len(regions) == 1 else None


def has(owner: Owner, title: str, actors: Actors) -> bool:
    """Whether what a title is said to be of is a part of a state that has such an office: no town has a premier."""
    links = actors.links
    kind = links.known(owner.entity).kind
    if title == "head":  # "head of Africa", at a bank
        inside = links.known(owner.entity).within or owner.entity not in links.gazetteer.known
        return kind == "Region" and bool(inside)
    return kind == "Region" or (kind in ("City", "Place") and "governor" in title)

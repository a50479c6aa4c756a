"""Where a place lies by what stands beside its name: "Basra, Iraq", "the northern town of Arusha" in a Tanzanian story.

The reference data must agree, or at least not say otherwise.
"""

import re
from collections.abc import Iterator
from typing import Final

from graph.extraction.linking.links import Mention, state_of
from graph.extraction.meaning.actors import Actors
from graph.extraction.relations.found import Found
from graph.language.sentence import Sentence
from graph.model import Binding
from graph.terms import Iri, expand
from graph.vocabulary import Vocabulary

_LOCATED: Final = expand("fds:locatedIn")
_PLACES: Final = ("City", "Place", "Facility")
_LARGER: Final = ("Region", "State")
_TOLD: Final = "region-x-"
"""Regions without an office of their own, as Donbas: what lies in them the reference data does not say."""
_BESIDE: Final = re.compile(r", (?:in )?")
_CLOSED: Final = re.compile(r"[,.;:)]|$| and | –| --")
_OPENED: Final = re.compile(r"\b(?:in|at|near|from|to|of|outside|around|and|for) $", re.IGNORECASE)
_TOWN: Final = re.compile(
    r"\b(?:(?:north|south|east|west)(?:-?(?:east|west))?(?:ern)?|central|coastal|capital|largest|biggest) "
    r"(?:\w+ )?(?:city|town|village|port|suburb|settlement|resort|hamlet) of $"
)
"""A town whose side of the country is told lies in that country."""
_BRITISH: Final = re.compile(
    r"\b(?:English|Scottish|Welsh|Northern Irish) (?:\w+ )?(?:city|town|village|port|suburb|resort) of $"
)
_BRITAIN: Final = expand("id:country-GBR")
"""The state of towns that are called after a nation that has none of its own."""


def whereabouts(sentence: Sentence, actors: Actors, vocabulary: Vocabulary) -> Iterator[Found]:
    """Where the places of a sentence lie, as far as the words beside their names and the reference data say it."""
    here = actors.links.beginning(sentence.start, sentence.end)
    relation = vocabulary.relation(_LOCATED)
    for number, place in enumerate(here):
        if place.kind not in (*_PLACES, "Region") or place.form not in ("name", "short"):
            continue
        larger = here[number + 1] if number + 1 < len(here) else None
        where: Iri | None = None
        if larger and _stands_beside(place, larger, sentence, actors):
            where, end = larger.entity, larger.end
        elif state := _of_the_story(place, sentence, actors):
            where, end, larger = state, place.end, None
        if where is None:
            continue
        named = larger or place
        yield Found(
            relation,
            place.entity,
            actors.links.keep(where),
            sentence,
            sentence.covering(place.start, place.end)[-1],
            place.start,
            end,
            "place",
            presupposed=True,
            inferred=larger is None,
            slots=(
                Binding("subject", place.start, place.end, place.entity),
                *((Binding("object", named.start, named.end, where),) if larger else ()),
            ),
        )


def _stands_beside(place: Mention, larger: Mention, sentence: Sentence, actors: Actors) -> bool:
    """Whether the name behind a comma is of what a place lies in: known to be so, or where nothing else can be meant
    behind a preposition ("in Dobele, Latvia")."""
    links = actors.links
    between = links.text[place.end : larger.start]
    if place.kind not in _PLACES or larger.kind not in _LARGER or larger.form != "name":
        return False
    if not _BESIDE.fullmatch(between) or not _CLOSED.match(links.text, larger.end):
        return False
    above = within(place.entity, actors)
    if above:
        return larger.entity in above
    opened = _OPENED.search(links.text[max(sentence.start, place.start - 12) : place.start])
    return opened is not None and place.entity not in links.gazetteer.known


def _of_the_story(place: Mention, sentence: Sentence, actors: Actors) -> Iri | None:
    """The state in which a "town of" that name lies, where the text has spoken of that state before."""
    links = actors.links
    if _BRITISH.search(links.text, max(sentence.start, place.start - 40), place.start):
        return _BRITAIN if state_of(links.known(place.entity), links) in (_BRITAIN, None) else None
    if not _TOWN.search(links.text, max(sentence.start, place.start - 40), place.start):
        return None
    state = state_of(links.known(place.entity), links)
    named = (one for one in links.beginning(0, sentence.end) if one.kind == "State" and one.entity == state)
    return state if state and next(named, None) else None


def within(place: Iri, actors: Actors) -> set[Iri]:
    """All in which the reference data says that a place lies; nothing where it does not know the place."""
    known = actors.links.gazetteer.known
    above, waiting = set[Iri](), [place]
    while waiting:
        one = known.get(waiting.pop())
        fresh = [other for other in one.within if other not in above] if one else []
        above.update(fresh)
        waiting += fresh
    return above


def may_lie_in(subject: Iri, thing: Iri, actors: Actors) -> bool:
    """Whether the reference data lets a place lie in another: not where it puts it somewhere else."""
    known = actors.links.gazetteer.known
    above = within(subject, actors)
    state = state_of(known[thing], actors.links) if thing in known else None
    if actors.links.known(subject).kind == "State" and actors.links.known(thing).kind in ("City", "Facility"):
        return False  # "Malaysia's ministries sit in Putrajaya"
    seated = actors.links.known(subject).kind not in ("City", "Place", "Region", "Facility") and state in above
    told = thing.rpartition("/")[2].startswith(_TOLD) and state is not None and state in above
    return not above or thing in above or thing not in known or seated or told

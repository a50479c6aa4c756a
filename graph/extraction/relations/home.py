"""At home: the state from whose capital a report was written, and what only one state has that a text speaks of.

"WASHINGTON (AP) — Treasury Secretary Ada Holm …" needs no country's name; nor does "Finance Minister Ray MacSharry said
… Ireland's wages bill", where the text speaks of no other state.
"""

import re
from typing import Final

from graph.extraction.linking.links import state_of
from graph.extraction.meaning.actors import Actors
from graph.language.datelines import datelines
from graph.terms import Iri, expand

_SEATS: Final = frozenset(("Brussels", "Vienna", "Geneva", "The Hague", "Addis Ababa"))
"""Capitals and seats of bodies in which ministers of all states speak."""
_SECRETARIES: Final = tuple(expand(f"id:country-{code}") for code in ("USA", "GBR", "MEX", "PHL"))
"""States whose ministers are called secretaries: a minister who speaks there is a guest."""
_HOUSEHOLD: Final = re.compile(
    r"(?:['’]s?)? (?:[\w-]+ )?(?:budget|wages?|tax(?:es)?|debts?|deficit|economy|inflation|currency|spending|bill|"
    r"interest rates|growth|balance of payments|foreign exchange|exports|parliament|unemployment)\b"
)
"""What a state has of its own and its own ministers speak of."""
_ABROAD: Final = frozenset("foreign external defence defense".split())


def written_at(actors: Actors, title: frozenset[str] = frozenset()) -> Iri | None:
    """The state in whose capital a report was written, by the dateline with which its text begins, where it has
    ministers by a title's words."""
    links = actors.links
    end = next(datelines(links.text), 0)
    here = [one for one in links.beginning(0, end) if one.speaks_for and one.form != "demonym"]
    if not here or links.known(here[0].entity).label in _SEATS:
        return None
    guest = here[0].speaks_for in _SECRETARIES and "minister" in title and "prime" not in title
    return None if guest else here[0].speaks_for


def means(actors: Actors, state: Iri) -> bool:
    """Whether a text means a state anywhere: itself, or by its cities, its bodies or who heads it."""
    links, day = actors.links, actors.article.published
    if actors.discourse.is_named(state):
        return True
    for one in links.mentions:
        if one.kind in ("City", "Agency") and state_of(links.known(one.entity), links) == state:
            return True
        known = one.kind == "Person" and one.entity in links.gazetteer.known
        if known and actors.offices.headed_by(one.entity, day) == state:
            return True
    return False


def household(actors: Actors, title: frozenset[str]) -> Iri | None:
    """The only state of which a text speaks, where it speaks of that state's budget or debt: its minister need not be
    called so; a foreign minister may speak of another's."""
    if title & _ABROAD:
        return None
    links = actors.links
    states: set[Iri] = set()
    owning = False
    for one in links.mentions:
        if one.kind not in ("State", "City", "Region", "Agency"):
            continue
        if (state := state_of(links.known(one.entity), links)) is not None:
            states.add(state)
            owning = owning or (one.kind == "State" and _HOUSEHOLD.match(links.text, one.end) is not None)
    return states.pop() if owning and len(states) == 1 else None

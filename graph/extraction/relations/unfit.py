"""Relations that would be read off words for something else: games that are left, claims that are recognised."""

from typing import Final

from graph.extraction.linking.links import Links
from graph.extraction.recognitions import RECOGNISING, freed_from, owned_as
from graph.extraction.relations.found import Found
from graph.extraction.tournaments import is_tournament
from graph.model import Date

_MEMBERSHIPS: Final = ("member_of", "applied_to_join")
_MANNED: Final = frozenset(
    "troop force soldier peacekeeper contingent battalion brigade unit personnel police policeman observer".split()
)
"""Whom a state takes out of a body's force, and stays in that body."""
_PLACES: Final = ("part_of", "located_in", "capital_of")


def is_unfit(found: Found, links: Links) -> bool:
    """Whether somebody would be a member of games ("withdrew from the French Open"), or no longer one of a body whose
    force his soldiers leave, a state would be recognised of which only a claim is ("recognised the town as Peru's
    capital"), or that claim would be the text's own."""
    if isinstance(found.object, Date):
        return False
    if found.relation.name in _MEMBERSHIPS:
        return is_tournament(links.known(found.object).label) or _takes_out_troops(found)
    if found.relation.name == "recognises":
        return bool(owned_as(found.sentence, found.head))
    return found.relation.name in _PLACES and _is_recognised(found)


def _takes_out_troops(found: Found) -> bool:
    """Whether soldiers leave a body's force: "pulled its troops out of the African Union force"."""
    taken = found.sentence.child(found.head, "obj") if found.phase.over else None
    return taken is not None and taken.lemma.lower() in _MANNED


def _is_recognised(found: Found) -> bool:
    """Whether the object of a relation stands in what something is recognised as, or free of."""
    sentence = found.sentence
    thing = next((one for one in found.slots if one.role == "object"), None)
    covered = set(sentence.covering(thing.start, thing.end)) if thing else set()
    verbs = [token.index for token in sentence if token.lemma.lower() in RECOGNISING]
    return any(covered & {*owned_as(sentence, verb), *freed_from(sentence, verb)} for verb in verbs)

"""Relations that would be read off words for something else: games that are left, claims that are recognised, things
that are handed over."""

import re
from dataclasses import replace
from typing import Final

from graph.extraction.clauses import is_passive, preposition
from graph.extraction.excepted import is_excepted
from graph.extraction.linking.links import Links
from graph.extraction.recognitions import RECOGNISING, freed_from, owned_as
from graph.extraction.relations.found import Found
from graph.extraction.tournaments import is_tournament
from graph.model import Date
from graph.terms import Iri

_MEMBERSHIPS: Final = ("member_of", "applied_to_join")
_MANNED: Final = frozenset(
    "troop force soldier peacekeeper contingent battalion brigade unit personnel police policeman observer".split()
)
"""Whom a state takes out of a body's force, and stays in that body."""
_PEOPLE: Final = frozenset("member leader fighter militant supporter activist commander official".split())
_BEING: Final = ("become", "remain", "stay", "include")
_ALLIANCES: Final = frozenset("alliance coalition bloc league pact".split())
_OBSERVING: Final = re.compile(r"\bobserver\b[\w \-]*$", re.IGNORECASE)
_AS_OBSERVER: Final = re.compile(r"(?:,? (?:and )?[A-Z][\w'’-]*)* as (?:an )?(?:\w+ )?observers?\b")
_PLACES: Final = ("part_of", "located_in", "capital_of")
_CHAIRS: Final = frozenset("presidency chairmanship chair secretariat function".split())
"""What a state or a body hands over to whoever follows it; the power that it hands over is that of another state."""
_POWERS: Final = _CHAIRS | frozenset(
    """power control authority leadership office rein reins command helm baton premiership duty responsibility
    government throne crown job role post mayoralty governorship captaincy seal sash gavel torch""".split()
)
"""What a person hands over to whoever follows him."""
_FIRMS: Final = ("Company", "Organisation", "Publisher")


def is_unfit(found: Found, links: Links) -> bool:
    """Whether somebody would be a member of games ("withdrew from the French Open"), of a body with whose members he
    only deals, or no longer one of a body whose force his soldiers leave, a state would be recognised of which only a
    claim is ("recognised the town as Peru's capital"), or that claim would be the text's own; or somebody would be
    followed by whoever only gets a thing from him ("handed over a suspect to Chad"), or by whoever replaces him with
    another."""
    if isinstance(found.object, Date):
        return False
    if " part of " in found.pattern and _is_the_other(found, links):
        return True
    if found.relation.name == "agency_of" and _is_of_another(found, links):
        return True
    if found.relation.name == "member_of" and (_only_observes(found, links) or _is_seat(found) or _joins_forces(found)):
        return True
    if found.relation.name == "controls" and found.sentence.tokens[found.head].lemma.lower() == "conquer":
        return links.known(found.subject).kind in _FIRMS  # what sells well rules nothing
    if found.relation.name == "leads" and links.known(found.subject).kind == "State":
        return links.known(found.object).kind == "Agency"  # "which is run by the government in Tripoli"
    if found.relation.name in _MEMBERSHIPS:
        label = links.known(found.object).label
        return is_tournament(label) or _takes_out_troops(found) or _deals_with_members(found)
    if found.relation.name == "recognises":
        return bool(owned_as(found.sentence, found.head))
    if found.relation.name == "succeeded_by" and _is_who_replaces(found):
        return True
    if found.relation.name == "succeeded_by" and found.sentence.tokens[found.head].lemma.lower() == "hand":
        return _hands_a_thing(found, _POWERS if links.known(found.subject).kind == "Person" else _CHAIRS)
    return found.relation.name in _PLACES and _is_recognised(found)


def as_told(found: Found) -> Found:
    """A relation, denied where one of its sides is left out of those of whom it is told: "by France but not Serbia"."""
    sentence = found.sentence
    if not any(token.text.lower() == "not" for token in sentence):
        return found
    sides = [sentence.covering(slot.start, slot.end)[-1:] for slot in found.slots if slot.role != "date"]
    out = any(is_excepted(sentence, index) for side in sides for index in side)
    return replace(found, denied=not found.denied) if out else found


def _is_the_other(found: Found, links: Links) -> bool:
    """Whether "part of" says the other one of both: a bureau is a part of its ministry and no member, a party is a
    member of its alliance and no part."""
    subject, thing = links.known(found.subject), links.known(Iri(str(found.object)))
    if found.relation.name == "member_of":
        return thing.kind == "Agency" and subject.kind != "Person"
    return found.relation.name == "part_of" and thing.label.rpartition(" ")[2].lower() in _ALLIANCES


def _is_of_another(found: Found, links: Links) -> bool:
    """Whether a known body would be an organ of one of which it is none: another has its name, "the African Union's
    Security Council"."""
    body, thing = links.known(found.subject), links.known(Iri(str(found.object)))
    if found.pattern == "as learnt" and body.kind != "Agency":
        return True  # a charity in Berlin is no organ of Germany: of whom nothing is known, words must say it
    wholes = [one for one in body.within if one.rpartition("/")[2].startswith("org-")]
    return thing.kind == "InternationalOrganisation" and bool(wholes) and found.object not in wholes


def _only_observes(found: Found, links: Links) -> bool:
    """Whether the words between a state and a body say that it looks on there ("holds observer status in the union"),
    or those behind it ("with Kenya and Chad as observers")."""
    places = {slot.role: slot for slot in found.slots}
    if len(places) < 2:
        return False
    one, body = places["subject"], places["object"]
    between = links.text[one.end : body.start] if one.end <= body.start else ""
    return bool(_OBSERVING.search(between) or _AS_OBSERVER.match(links.text, one.end))


def _is_seat(found: Found) -> bool:
    """Whether the member would be the party for which somebody sits: "a member of the Bundestag for the Left Party"."""
    subject = next((one for one in found.slots if one.role == "subject"), None)
    covered = found.sentence.covering(subject.start, subject.end) if subject else ()
    heads = (i for i in covered if found.sentence.tokens[i].head not in covered)
    return any(preposition(found.sentence, i) == "for" for i in heads)


def _takes_out_troops(found: Found) -> bool:
    """Whether soldiers leave a body's force: "pulled its troops out of the African Union force"."""
    taken = found.sentence.child(found.head, "obj") if found.phase.over else None
    return taken is not None and taken.lemma.lower() in _MANNED


def _deals_with_members(found: Found) -> bool:
    """Whether somebody only does something to a body's members: "arrested six members of ETA"."""
    sentence = found.sentence
    thing = next((one for one in found.slots if one.role == "object"), None)
    for index in sentence.covering(thing.start, thing.end) if thing else ():
        noun = sentence.tokens[sentence.tokens[index].head]
        verb = sentence.tokens[noun.head]
        if noun.lemma.lower() in _PEOPLE and noun.feature("Number") == "Plur" and noun.relation == "obj":
            return verb.upos == "VERB" and verb.lemma.lower() not in _BEING
    return False


def _is_who_replaces(found: Found) -> bool:
    """Whether one of the two is whoever puts another in somebody's place: "Holm replaced Berg with Lund"."""
    sentence = found.sentence
    subject = sentence.child(found.head, "nsubj")
    if sentence.tokens[found.head].lemma.lower() != "replace" or subject is None or is_passive(sentence, found.head):
        return False
    by_whom = any(preposition(sentence, i) == "with" for i in sentence.children(found.head))
    return by_whom and any(subject.index in sentence.covering(one.start, one.end) for one in found.slots)


def _hands_a_thing(found: Found, offices: frozenset[str]) -> bool:
    """Whether what is handed over is something else than one of these offices; without an object it is the office."""
    sentence = found.sentence
    thing = sentence.child(found.head, "obj") or sentence.child(found.head, "nsubj:pass")
    return thing is not None and thing.lemma.lower() not in offices


def _is_recognised(found: Found) -> bool:
    """Whether the object of a relation stands in what something is recognised as, or free of."""
    sentence = found.sentence
    thing = next((one for one in found.slots if one.role == "object"), None)
    covered = set(sentence.covering(thing.start, thing.end)) if thing else set()
    verbs = [token.index for token in sentence if token.lemma.lower() in RECOGNISING]
    return any(covered & {*owned_as(sentence, verb), *freed_from(sentence, verb)} for verb in verbs)


def _joins_forces(found: Found) -> bool:
    """Whether two only work together: "joined forces", but not "joined the armed forces"."""
    sentence, thing = found.sentence, found.sentence.child(found.head, "obj")
    if thing is None or thing.text.lower() != "forces" or sentence.tokens[found.head].lemma.lower() != "join":
        return False
    return sentence.child(thing.index, "det", "amod", "compound", "nmod", "nmod:poss") is None

"""Memberships that would be read off words for something else: of observers, critics and employees, of those who are
named beside a body, and of troops who are taken out of it."""

import re
from dataclasses import replace
from typing import Final

from graph.extraction.clauses import members, preposition, surface_subject
from graph.extraction.linking.links import Links
from graph.extraction.relations.found import Found, Phase
from graph.terms import Iri

_MANNED: Final = frozenset(
    "troop force soldier peacekeeper contingent battalion brigade unit personnel police policeman observer".split()
)
"""Whom a state takes out of a body's force, and stays in that body."""
_PEOPLE: Final = frozenset("member leader fighter militant supporter activist commander official".split())
_BEING: Final = ("become", "remain", "stay", "include")
_OBSERVING: Final = re.compile(r"\bobserver\b[\w \-]*$", re.IGNORECASE)
_AS_OBSERVER: Final = re.compile(r"(?:,? (?:and )?[A-Z][\w'’-]*)* as (?:an )?(?:\w+ )?observers?\b")
_AGAINST: Final = frozenset("critic opponent adversary foe enemy rival detractor victim".split())
"""Who is of a body only as one who is against it, or suffers from it."""
_ENTERING: Final = ("accession", "admission", "bid", "entry", "membership")
_LABEL: Final = re.compile(r"\s?:\s")
_ADDRESS: Final = re.compile(r"\b(?:Street|Palace|White House|Kremlin|Capitol Hill|Whitehall|Oval Office)$")
"""What is called by where it lies: whoever leaves or enters it leaves or enters a house, or an office that is held
there."""
_PARTNERS: Final = frozenset("ally member leader partner state country power nation minister government".split())
_BESIDE: Final = re.compile(r",? (?:and|or) (?:the )?")
_BLOC: Final = "InternationalOrganisation"
FIRMS: Final = ("Company", "Organisation", "Publisher")


def only_observes(found: Found, links: Links) -> bool:
    """Whether the words between a state and a body say that it looks on there ("holds observer status in the union"),
    or those behind it ("with Kenya and Chad as observers")."""
    places = {slot.role: slot for slot in found.slots}
    if len(places) < 2:
        return False
    one, body = places["subject"], places["object"]
    between = links.text[one.end : body.start] if one.end <= body.start else ""
    return bool(_OBSERVING.search(between) or _AS_OBSERVER.match(links.text, one.end))


def is_seat(found: Found, _: Links) -> bool:
    """Whether the member would be the party for which somebody sits: "a member of the Bundestag for the Left Party"."""
    subject = next((one for one in found.slots if one.role == "subject"), None)
    covered = found.sentence.covering(subject.start, subject.end) if subject else ()
    heads = (i for i in covered if found.sentence.tokens[i].head not in covered)
    return any(preposition(found.sentence, i) == "for" for i in heads)


def is_rebel_among_states(found: Found, links: Links) -> bool:
    """Whether an armed group would be a member of a body of states, where only its name stands near: "OPEC members met
    after the return of Hezbollah"."""
    one, body = links.known(found.subject), links.known(Iri(str(found.object)))
    return found.pattern == "as learnt" and one.kind == "ArmedGroup" and body.kind == "InternationalOrganisation"


def takes_out_troops(found: Found, _: Links) -> bool:
    """Whether soldiers leave a body's force: "pulled its troops out of the African Union force"."""
    taken = found.sentence.child(found.head, "obj") if found.phase.over else None
    return taken is not None and taken.lemma.lower() in _MANNED


def deals_with_members(found: Found, _: Links) -> bool:
    """Whether somebody only does something to a body's members: "arrested six members of ETA"."""
    sentence = found.sentence
    thing = next((one for one in found.slots if one.role == "object"), None)
    for index in sentence.covering(thing.start, thing.end) if thing else ():
        noun = sentence.tokens[sentence.tokens[index].head]
        verb = sentence.tokens[noun.head]
        if noun.lemma.lower() in _PEOPLE and noun.feature("Number") == "Plur" and noun.relation == "obj":
            return verb.upos == "VERB" and verb.lemma.lower() not in _BEING
    return False


def is_against(found: Found, _: Links) -> bool:
    """Whether somebody is only called a critic or a foe of a body: "Ada Holm, a critic of the Labour Party"."""
    sentence, thing = found.sentence, next((one for one in found.slots if one.role == "object"), None)
    for index in sentence.covering(thing.start, thing.end) if thing else ():
        noun = sentence.tokens[sentence.tokens[index].head]
        if noun.lemma.lower() in _AGAINST and preposition(sentence, index) in ("of", "to"):
            return True
    return False


def is_label(found: Found, links: Links) -> bool:
    """Whether a body right in front of a colon is only what the words behind it are about: "The G7: Japan left"."""
    body = next((one for one in found.slots if one.role == "object"), None)
    return found.pattern == "as learnt" and body is not None and _LABEL.match(links.text, body.end) is not None


def is_address(found: Found, links: Links) -> bool:
    """Whether somebody only leaves or enters where rulers sit: "left Downing Street"."""
    thing = next((one for one in found.slots if one.role == "object"), None)
    verb = found.sentence.tokens[found.head].upos == "VERB"
    return verb and thing is not None and _ADDRESS.search(links.text, thing.start, thing.end) is not None


def is_listed_beside(found: Found, links: Links) -> bool:
    """Whether a body would be the member of another behind whose name it only stands in a list: "a member of OPEC and
    the Arab League"."""
    places = {slot.role: slot for slot in found.slots}
    if len(places) < 2 or any(links.known(one.entity).kind != _BLOC for one in places.values() if one.entity):
        return False
    one, body = places["subject"], places["object"]
    return body.end <= one.start and _BESIDE.fullmatch(links.text, body.end, one.start) is not None


def is_ally_inside(found: Found, links: Links) -> bool:
    """Whether a body's name only says of which alliance somebody is one of the allies: "Turkey, a NATO ally"."""
    sentence, thing = found.sentence, next((one for one in found.slots if one.role == "object"), None)
    if thing is None or links.known(Iri(str(found.object))).kind != _BLOC:
        return False
    last = sentence.covering(thing.start, thing.end)[-1]
    behind = sentence.tokens[last + 1] if last + 1 < len(sentence) else None
    return behind is not None and behind.lemma.lower() == "ally"


def is_ally_outside(found: Found, links: Links) -> bool:
    """Whether an ally is one of somebody, and no member of a body of states: "Labour ally Ada Holm"."""
    if found.pattern != "{object} ally {subject}":
        return False
    return links.known(found.subject).kind != "State" or not is_ally_inside(found, links)


def only_works_there(found: Found, links: Links) -> bool:
    """Whether a firm or a body that is no party only stands as an owner in front of a name: "Boeing's Nora Colvin"."""
    one, body = (next((slot for slot in found.slots if slot.role == role), None) for role in ("subject", "object"))
    if found.pattern != "as learnt" or one is None or body is None:
        return False
    owned = links.text[body.end : one.start] in ("'s ", "’s ", "' ", "’ ")
    person = links.known(found.subject).kind == "Person"
    return owned and person and links.known(Iri(str(found.object))).kind in FIRMS


def is_anothers(found: Found, _: Links) -> bool:
    """Whether the membership that is told of is somebody else's: "Greece vetoed Albania's NATO membership"."""
    sentence, places = found.sentence, {slot.role: slot for slot in found.slots}
    if found.pattern != "as learnt" or len(places) < 2:
        return False
    one, body = (sentence.covering(places[role].start, places[role].end) for role in ("subject", "object"))
    nouns = {sentence.tokens[index].head for index in body}
    owners = [
        owner.index
        for noun in nouns
        if sentence.tokens[noun].lemma.lower() in _ENTERING and (owner := sentence.child(noun, "nmod:poss"))
    ]
    return bool(owners) and not set(owners) & set(one)


def is_of_fighters(found: Found, links: Links) -> bool:
    """Whether a band would be the member of another of which only its fighters are told: "gunmen from the al-Qaeda
    affiliate JNIM"."""
    kinds = {links.known(one).kind for one in (found.subject, Iri(str(found.object)))}
    one = next((slot for slot in found.slots if slot.role == "subject"), None)
    unnamed = one is not None and links.at(one.start, one.end) is None
    return found.pattern == "as learnt" and unnamed and kinds == {"ArmedGroup"}


def joins_members(found: Found, _: Links) -> bool:
    """Whether somebody only does something together with members of a body: "joined NATO allies in praising it"."""
    sentence, thing = found.sentence, next((one for one in found.slots if one.role == "object"), None)
    joined = sentence.child(found.head, "obj") if sentence.tokens[found.head].lemma.lower() == "join" else None
    covered = sentence.covering(thing.start, thing.end) if thing else ()
    people = joined is not None and joined.lemma.lower() in _PARTNERS and joined.feature("Number") == "Plur"
    return joined is not None and people and any(sentence.tokens[i].head == joined.index for i in covered)


def is_behind_clause(found: Found, _: Links) -> bool:
    """Whether somebody's own clause begins behind one that ends with a body: "if Chad quits, Togo will pay"."""
    sentence = found.sentence
    places = {slot.role: sentence.covering(slot.start, slot.end) for slot in found.slots}
    one, body = places.get("subject", ()), places.get("object", ())
    if found.pattern != "as learnt" or not one or not body or body[-1] + 2 < one[0] or body[-1] > one[0]:
        return False
    if sentence.tokens[body[-1] + 1].text != ",":
        return False
    clauses = [sentence.tokens[i] for i in sentence.ancestors(body[0]) if sentence.tokens[i].relation == "advcl"]
    return any(sentence.child(clause.index, "mark") and clause.index < body[0] < clause.head for clause in clauses)


def is_of_other_clause(found: Found, links: Links) -> bool:
    """Whether a verb's subject is another state than would be the member, which does something else: "Chad wants to
    join NATO, and | Togo would become a member of the union"."""
    sentence = found.sentence
    one = next((slot for slot in found.slots if slot.role == "subject"), None)
    noun = sentence.child(found.head, "cop", "nsubj") if sentence.child(found.head, "cop") else None
    verb = sentence.tokens[found.head].upos == "VERB" and found.pattern == "as learnt"
    subject = surface_subject(sentence, found.head) if verb or noun else None
    covered = sentence.covering(one.start, one.end) if one else ()
    if subject is None or not covered:
        return False
    named = links.on(sentence.tokens[subject])
    if named is None or named.kind != "State" or set(members(sentence, subject)) & set(covered):
        return False
    own = next((sentence.tokens[i] for i in covered if sentence.tokens[i].relation == "nsubj"), None)
    return own is not None and own.head != found.head


def is_only_of_people(found: Found, links: Links) -> bool:
    """Whether an adjective only says what others were: "members of the league that had never been British"."""
    sentence, one = found.sentence, next((slot for slot in found.slots if slot.role == "subject"), None)
    covered = sentence.covering(one.start, one.end) if one else ()
    told = [sentence.tokens[i] for i in covered if sentence.child(i, "cop")]
    return any((named := links.on(token)) is not None and named.form == "demonym" for token in told)


def as_before(found: Found) -> Found:
    """A membership that holds already, of those after whom another comes: "became a member after Kenya and Uganda"."""
    sentence, one = found.sentence, next((slot for slot in found.slots if slot.role == "subject"), None)
    covered = sentence.covering(one.start, one.end) if one else ()
    if found.phase is not Phase.BEGINS or found.relation.name != "member_of" or not covered:
        return found
    first = sentence.tokens[covered[0]]
    while first.relation == "conj":
        first = sentence.tokens[first.head]
    after = first.relation == "obl" and preposition(sentence, first.index) == "after"
    return replace(found, phase=Phase.HOLDS) if after else found


def joins_forces(found: Found, _: Links) -> bool:
    """Whether two only work together: "joined forces", but not "joined the armed forces"."""
    sentence, thing = found.sentence, found.sentence.child(found.head, "obj")
    if thing is None or thing.text.lower() != "forces" or sentence.tokens[found.head].lemma.lower() != "join":
        return False
    return sentence.child(thing.index, "det", "amod", "compound", "nmod", "nmod:poss") is None

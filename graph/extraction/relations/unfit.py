"""Relations that would be read off words for something else: games that are left, claims that are recognised, things
that are handed over."""

import re
from collections.abc import Callable, Collection
from dataclasses import replace
from typing import Final

from graph.extraction.attribution.conditions import is_unreal
from graph.extraction.clauses import is_passive, preposition
from graph.extraction.counted import is_ranked
from graph.extraction.excepted import is_excepted
from graph.extraction.linking.links import Links, state_of
from graph.extraction.recognitions import RECOGNISING, besides_which, freed_from, owned_as
from graph.extraction.relations.found import Found
from graph.extraction.relations.unfitclauses import (
    does_something_else,
    does_without_signing,
    is_in_own_clause,
    is_of_members,
    is_said_of_noun,
    lack_it,
)
from graph.extraction.relations.unfitheads import is_in_favour_of, is_only_under, only_founds
from graph.extraction.relations.unfitmembers import (
    FIRMS,
    as_before,
    deals_with_members,
    is_address,
    is_against,
    is_ally_inside,
    is_ally_outside,
    is_anothers,
    is_behind_clause,
    is_label,
    is_listed_beside,
    is_of_fighters,
    is_of_other_clause,
    is_only_of_people,
    is_rebel_among_states,
    is_seat,
    joins_forces,
    joins_members,
    only_observes,
    only_works_there,
    takes_out_troops,
)
from graph.extraction.timing.tense import infinitive
from graph.extraction.tournaments import is_tournament
from graph.language.sentence import Sentence
from graph.model import Date
from graph.terms import Iri

_ALLIANCES: Final = frozenset("alliance coalition bloc league pact".split())
_PARTIES: Final = re.compile(r" (?:party|coalition|alliance)\b")
_CHAIRS: Final = frozenset("presidency chairmanship chair secretariat function".split())
"""What a state or a body hands over to whoever follows it; the power that it hands over is that of another state."""
_POWERS: Final = _CHAIRS | frozenset(
    """power control authority leadership office rein reins command helm baton premiership duty responsibility
    government throne crown job role post mayoralty governorship captaincy seal sash gavel torch""".split()
)
"""What a person hands over to whoever follows him."""
_LISTED: Final = re.compile(r"(?:,|,? and)(?: the)? (?:[A-Z][\w'’ -]{1,60}(?:,|,? and)(?: the)? )?")
_WITH: Final = re.compile(r"\b(?:relations?|ties|alliances?|pacts?|treaty|treaties|agreements?) with (?!each|one\b)")
_EMBASSIES: Final = ("embassy", "mission", "consulate")
_BLOC: Final = "InternationalOrganisation"
_ITS: Final = re.compile(r" (?:its|their|the) ")
_CONTESTED: Final = ("country-x-", "country-TWN", "country-XKX", "country-PSE", "country-ESH")
"""States of which others say that they are a part of theirs."""


def is_unfit(found: Found, links: Links) -> bool:
    """Whether words that would tell a relation tell something else: each rule is asked of those types of relation that
    its wording is mistaken for."""
    if isinstance(found.object, Date):
        return False
    return any(rule(found, links) for rule in _RULES.get(found.relation.name, ()))


def as_told(found: Found) -> Found:
    """A relation, denied where one of its sides is left out of those of whom it is told: "by France but not Serbia"."""
    found, sentence = as_before(found), found.sentence
    if lack_it(found):
        return replace(found, denied=not found.denied)
    if not any(token.text.lower() == "not" for token in sentence):
        return found
    sides = [sentence.covering(slot.start, slot.end)[-1:] for slot in found.slots if slot.role != "date"]
    out = any(is_excepted(sentence, index) for side in sides for index in side)
    return replace(found, denied=not found.denied) if out else found


def _is_not_told_of(found: Found, links: Links) -> bool:
    """Whether "it" is called one's own where the sentence names no such land: "Morocco runs the colony and considers it
    its own"."""
    sentence = found.sentence
    here = {str(one.entity) for one in links.beginning(sentence.start, sentence.end)}
    return " ~~ and [regard" in found.pattern and str(found.object) not in here


def _are_states(found: Found, links: Links) -> bool:
    """Whether "them" were taken for states that would be claimed: "Chad claims the islands, Peru claims them"."""
    thing = next((one for one in found.slots if one.role == "object"), None)
    words = links.text[thing.start : thing.end].lower() if thing else ""
    return words in ("them", "these", "those") and links.known(Iri(str(found.object))).kind == "State"


def _is_the_other(found: Found, links: Links) -> bool:
    """Whether "part of" says the other one of both: a bureau is a part of its ministry and no member, a party is a
    member of its alliance and no part."""
    if " part of " not in found.pattern:
        return False
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


def _is_party(found: Found, links: Links) -> bool:
    """Whether the words beside a name say that it is a party's: "India's opposition Congress party"."""
    return any(_PARTIES.match(links.text, one.end) for one in found.slots if one.role == "subject")


def _is_with_third(found: Found, links: Links) -> bool:
    """Whether two of a list would be tied to each other, where all of it are to somebody else: "Fiji and Norway
    established diplomatic relations with Togo"."""
    places = sorted((slot for slot in found.slots if slot.role in ("subject", "object")), key=lambda one: one.start)
    if found.pattern != "as learnt" or len(places) < 2:
        return False
    listed = _LISTED.fullmatch(links.text, places[0].end, places[1].start) is not None
    return listed and _WITH.search(links.text, places[1].end, found.sentence.end) is not None


def _is_political(found: Found, links: Links) -> bool:
    """Whether somebody's party would be one to a treaty: "His party, the Left Bloc, opposed the accord"."""
    return found.pattern == "{object} party {subject}" and links.known(found.subject).kind not in ("State", _BLOC)


def _is_talked_in(found: Found, _: Links) -> bool:
    """Whether a town would be where an embassy is only because talks were held there: "will reopen their embassies
    after a meeting in Muscat"."""
    thing = next((one for one in found.slots if one.role == "object"), None)
    if not found.pattern.endswith("embassy in {object}") or thing is None:
        return False
    return any(_of_meeting(found.sentence, index) for index in found.sentence.covering(thing.start, thing.end))


def _of_meeting(sentence: Sentence, index: int) -> bool:
    """Whether a name stands below a noun that is neither the embassy nor a part of the name."""
    token = sentence.tokens[index]
    above = sentence.tokens[token.head]
    return token.relation == "nmod" and above.index < index and above.lemma.lower() not in _EMBASSIES


def _is_who_replaces(found: Found, _: Links) -> bool:
    """Whether one of the two is whoever puts another in somebody's place: "Holm replaced Berg with Lund"."""
    sentence = found.sentence
    subject = sentence.child(found.head, "nsubj")
    if sentence.tokens[found.head].lemma.lower() != "replace" or subject is None or is_passive(sentence, found.head):
        return False
    by_whom = any(preposition(sentence, i) == "with" for i in sentence.children(found.head))
    return by_whom and any(subject.index in sentence.covering(one.start, one.end) for one in found.slots)


def _hands_a_thing(found: Found, links: Links) -> bool:
    """Whether what is handed over is no office: "handed over a suspect to Chad". Without an object it is one."""
    sentence = found.sentence
    if sentence.tokens[found.head].lemma.lower() != "hand":
        return False
    offices = _POWERS if links.known(found.subject).kind == "Person" else _CHAIRS
    thing = sentence.child(found.head, "obj") or sentence.child(found.head, "nsubj:pass")
    return thing is not None and thing.lemma.lower() not in offices


def _is_recognised(found: Found, _: Links) -> bool:
    """Whether the object of a relation stands in what something is recognised as, or free of."""
    sentence = found.sentence
    verbs = [token.index for token in sentence if token.lemma.lower() in RECOGNISING]
    return any(_covers(found, "object", (*owned_as(sentence, verb), *freed_from(sentence, verb))) for verb in verbs)


def _is_claimed(found: Found, _: Links) -> bool:
    """Whether only a claim is recognised ("recognised the town as Peru's capital"), or what stands beside it."""
    sentence = found.sentence
    besides = besides_which(sentence, found.head)
    return bool(owned_as(sentence, found.head)) or _covers(found, "object", besides)


def _is_of_games(found: Found, links: Links) -> bool:
    """Whether somebody would be a member or the head of games: "withdrew from the French Open"."""
    return is_tournament(links.known(Iri(str(found.object))).label)


def _is_government(found: Found, links: Links) -> bool:
    """Whether a state would lead its own agency: "which is run by the government in Tripoli"."""
    return links.known(found.subject).kind == "State" and links.known(Iri(str(found.object))).kind == "Agency"


def _is_no_rule(found: Found, links: Links) -> bool:
    """Whether a state is only held to a draw or to its word, or a market conquered by a firm."""
    verb = found.sentence.tokens[found.head].lemma.lower()
    one, other = links.known(found.subject).kind, links.known(Iri(str(found.object))).kind
    return (verb == "hold" and one == other == "State") or (verb == "conquer" and one in FIRMS)


def _covers(found: Found, role: str, words: Collection[int]) -> bool:
    """Whether one side of a relation stands on some words."""
    thing = next((one for one in found.slots if one.role == role), None)
    return thing is not None and any(one in words for one in found.sentence.covering(thing.start, thing.end))


def _lies_between(found: Found, _: Links) -> bool:
    """Whether a place would be part of what it only lies beside: "an exclave between Poland and Lithuania"."""
    sentence, thing = found.sentence, next((one for one in found.slots if one.role == "object"), None)
    covered = sentence.covering(thing.start, thing.end) if thing else ()
    return any(preposition(sentence, i) == "between" for one in covered for i in (one, sentence.tokens[one].head))


def _is_of_rank(found: Found, links: Links) -> bool:
    """Whether a state only stands for something somewhere: "stands as the strongest force in the Middle East"."""
    stands = found.sentence.tokens[found.head].lemma.lower() == "stand"
    return stands and links.known(found.subject).kind == "State"


def _describes_another(found: Found, links: Links) -> bool:
    """Whether a state only says of where somebody is who lives elsewhere: "a Moscow-based US lawyer"."""
    sentence, thing = found.sentence, next((one for one in found.slots if one.role == "subject"), None)
    covered = sentence.covering(thing.start, thing.end) if thing else ()
    beside = any(sentence.tokens[i].relation in ("amod", "compound") and sentence.tokens[i].head > i for i in covered)
    return beside and links.known(found.subject).kind == "State"


def _is_first_to(found: Found, _: Links) -> bool:
    """Whether somebody will only be the first of an office to do something, and may hold it already: "will become the
    first president to visit Togo"."""
    sentence = found.sentence
    verb = next((i for i in (found.head, sentence.tokens[found.head].head) if _is_to_become(sentence, i)), None)
    title = sentence.child(verb, "xcomp") if verb is not None else None
    if verb is None or title is None or not is_ranked(sentence, title.index):
        return False
    behind = (i for i in (*sentence.children(verb), *sentence.children(title.index)) if i > title.index)
    return any(sentence.tokens[i].relation in ("xcomp", "acl", "advcl") and infinitive(sentence, i) for i in behind)


def _is_to_become(sentence: Sentence, index: int) -> bool:
    return sentence.tokens[index].lemma.lower() == "become" and is_unreal(sentence, sentence.tokens[index])


def _is_held_by_others(found: Found, links: Links) -> bool:
    """Whether "government-held Aleppo" would be held by a government or an army that is not known, or is not that of
    the state in which the place lies."""
    if not found.inferred or not (found.pattern.startswith("{subject's} - ") or "{subject} control" in found.pattern):
        return False
    holder, place = links.known(found.subject), links.known(Iri(str(found.object)))
    if holder.iri.rpartition("/")[2].startswith("group-"):
        return True
    states = state_of(holder, links), state_of(place, links)
    return holder.kind in ("State", "Agency") and None not in states and states[0] != states[1]


def _begins_next(found: Found, links: Links) -> bool:
    """Whether a city begins a clause of its own that leaves out its verb: "Lima is its capital, Cusco | its oldest"."""
    city = next((one for one in found.slots if one.role == "subject"), None)
    return city is not None and _ITS.match(links.text, city.end) is not None


def _is_whole(found: Found, links: Links) -> bool:
    """Whether a place would be in what lies in it: "the state of Georgia, USA"."""
    known = links.gazetteer.known.get(Iri(str(found.object)))
    return known is not None and found.subject in known.within


def _is_other_state(found: Found, links: Links) -> bool:
    """Whether "it" was taken for a state that would be a part of another, or have one as its part: of "Fiji and Chad
    left the bloc; Peru never belonged to it" the bloc was meant."""
    sides = found.subject, Iri(str(found.object))
    contested = any(one.rpartition("/")[2].startswith(_CONTESTED) for one in sides)
    states = all(links.known(one).kind == "State" for one in sides)
    named = {one.entity for one in links.beginning(found.start, found.end)}
    return states and not contested and found.inferred and not named.issuperset(sides)


_Rule = Callable[[Found, Links], bool]
_HEADS: Final = (is_only_under, only_founds, is_in_favour_of)
_MEMBERS: Final = (_is_of_games, takes_out_troops, deals_with_members)
_RULES: Final[dict[str, tuple[_Rule, ...]]] = {
    "administers": (is_said_of_noun,),
    "agency_of": (_is_of_another, _is_party),
    "allied_with": (is_ally_inside, _is_with_third),
    "applied_to_join": _MEMBERS,
    "capital_of": (_is_recognised, _begins_next),
    "claims_territory": (_is_not_told_of, _are_states),
    "controls": (is_said_of_noun, _is_no_rule, _is_held_by_others),
    "has_diplomatic_relations_with": (_is_talked_in, _is_with_third),
    "head_of_government_of": (_is_first_to,),
    "head_of_state_of": (_is_first_to,),
    "chairs": _HEADS,
    "leads": (_is_of_games, _is_government, _is_first_to, *_HEADS),
    "located_in": (is_in_own_clause, _is_recognised, _is_whole, _begins_next, _is_of_rank, _describes_another),
    "member_of": (
        _is_the_other,
        only_observes,
        is_seat,
        is_address,
        is_ally_outside,
        is_anothers,
        is_listed_beside,
        joins_forces,
        is_against,
        is_label,
        is_rebel_among_states,
        only_works_there,
        is_of_fighters,
        joins_members,
        is_behind_clause,
        is_of_other_clause,
        is_only_of_people,
        *_MEMBERS,
    ),
    "minister_of": (_is_first_to,),
    "part_of": (_is_the_other, _is_recognised, _lies_between, _is_whole, _is_other_state),
    "party_to": (_is_political, is_of_members),
    "recognises": (_is_claimed, does_something_else),
    "signatory_of": (is_of_members, does_without_signing),
    "succeeded_by": (_is_who_replaces, _hands_a_thing),
}

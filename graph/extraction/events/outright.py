"""Verbs that tell one deed and no other, by who does it, to whom and with what: "Chad accused Airbus of fraud", "sold
jets to Oman", "ordered the envoy to explain", "freed ten soldiers", "captured a warlord"."""

from collections.abc import Collection
from typing import Final

from graph.extraction.attribution.conditions import is_negated
from graph.extraction.clauses import OBJECT, RECIPIENT, SUBJECT, Predication, preposition
from graph.extraction.events.ended import is_taken_before
from graph.extraction.events.everyday import FORCES
from graph.extraction.events.vows import STRIKES
from graph.extraction.learnt.view import View
from graph.extraction.lexicon import ENVOYS, TITLES

ORDERING: Final = ("order", "tell", "instruct")
DEMANDING: Final = ("demand", "insist", "request")
_OFF: Final = ("leave", "quit", "vacate", "go", "depart", "come", "return", "pack", "get", "stay", "withdraw")
"""What envoys are told to do who are sent away or kept from coming back."""
_PAYING: Final = ("pay", "repay", "compensate", "reimburse", "refund")
TAKING: Final = ("capture", "seize", "occupy", "overrun")
_TOWNS: Final = ("town", "city", "village", "province")
POSTING: Final = ("send", "dispatch", "deploy")
_WHOSE: Final = ("demonym", "state", "bloc", "organisation")
_KEEPING: Final = ("peacekeeper",)
_PEACE: Final = ("peacekeeping", "peace", "stabilisation", "stabilization")
_SENT: Final = ("troop", "soldier", "marine", "paratrooper", "commando")
_TROOPS: Final = frozenset(
    "troop soldier army force fighter commando paratrooper marine militiaman rebel insurgent guerrilla militant "
    "militia jihadist separatist".split()
)
WELCOMING: Final = ("welcome", "hail", "applaud")
_CAPTIVES: Final = frozenset("soldier policeman officer sailor marine peacekeeper hostage captive abductee".split())
"""Whom a band holds, and no fighters of its own."""
_CHARGED: Final = ("state", "capital", "organisation", "bloc")
_GLAD: Final = (*_CHARGED, "person", "people", "country")
_JOINED: Final = ("organisation", "bloc", "treaty")
CONDEMNING: Final = ("condemn", "denounce", "criticise", "criticize")
_UNIONS: Final = ("coalition", "alliance", "bloc", "group", "union", "pact", "treaty", "agreement", "accord")
_BESIDE: Final = ("appos", "compound", "flat", "nmod", "amod")
_NO_TITLES: Final = frozenset(("head", "chair", "speaker"))
"""Titles that are words for things too."""
_LEADERS: Final = (TITLES - _NO_TITLES) | {"second-in-command", "kingpin", "fugitive", "spy", "treasurer"}
_SUSPECTING: Final = (("for", "questioning"), ("for", "interrogation"), ("on", "suspicion"), ("on", "charge"))
"""For what, or on what ground, police take somebody in whom they hold."""


def is_given_back(view: View, index: int) -> bool:
    """Whether who took a thing gives it back to a state: "seized a boat and | returned | it to Vietnam"."""
    verb = view.framing.predications.get(index)
    if verb is None or not verb.is_verb or not is_taken_before(view.sentence, index):
        return False
    goals = verb.of("to")
    return bool(goals) and all(view.kinds[one] in ("state", "capital", "country") for one in goals)


def is_told_to_pay(view: View, index: int) -> bool:
    """Whether somebody is ordered to pay, who is neither driven out nor held: "ordered Chad to compensate them"."""
    verb = view.framing.predications.get(index)
    clause = view.sentence.child(index, "xcomp")
    if verb is None or not verb.is_verb or clause is None or clause.feature("VerbForm") != "Inf":
        return False
    return clause.lemma.lower() in _PAYING and bool(verb.passive or verb.of(OBJECT) or verb.of(RECIPIENT))


def is_welcomed(view: View, index: int) -> bool:
    """Whether somebody is glad of "it", what was told before, and receives no guest: "Oman welcomed it"."""
    verb = view.framing.predications.get(index)
    if verb is None or not verb.is_verb or verb.passive or is_negated(view.sentence, index):
        return False
    glad = bool(verb.of(SUBJECT)) and all(view.kinds[one] in _GLAD for one in verb.of(SUBJECT))
    return glad and [view.lemmas[one] for one in verb.of(OBJECT)] == ["it"]


def asks_envoy(view: View, index: int) -> bool:
    """Whether an envoy is only told to do something, and not to go: "ordered the ambassador to explain the remarks"."""
    verb, clause = view.framing.predications.get(index), view.sentence.child(index, "xcomp")
    if verb is None or not verb.is_verb or verb.passive or clause is None or clause.feature("VerbForm") != "Inf":
        return False
    told = (clause.index, *(i for i in view.sentence.children(clause.index) if view.sentence.tokens[i].upos == "VERB"))
    envoys = any(view.lemmas[one] in ENVOYS for one in verb.of(OBJECT))
    return envoys and all(view.lemmas[one] not in _OFF for one in told)


def is_caught(view: View, index: int) -> bool:
    """Whether somebody captures a leader or a person whom all know, which is an arrest: "captured the warlord Ali"; of
    another name nobody knows that it is no town's."""
    verb = view.framing.predications.get(index)
    if verb is None or not verb.is_verb or not verb.of(OBJECT):
        return False
    doers = verb.of("by" if verb.passive else SUBJECT)
    by_things = any(view.kinds[one] in ("thing", "word", "name") for one in doers)
    return not by_things and all(_is_leader(view, one) for one in verb.of(OBJECT))


def _is_leader(view: View, index: int) -> bool:
    """Whether a word is somebody's title or has one beside it, or is a name in the reference data."""
    if view.lemmas[index] in _LEADERS:
        return view.kinds[index] != "place"
    named = view.mentions[index]
    if named is None or named.kind != "Person":
        return False
    titles = (one for one in view.sentence.children(index) if view.sentence.tokens[one].relation in _BESIDE)
    return named.entity in view.links.gazetteer.known or any(view.lemmas[one] in _LEADERS for one in titles)


def is_not_joined(view: View, index: int) -> bool:
    """Whether a state or its leader will not join a body or a treaty, which is a refusal: "Oslo will not join OPEC"."""
    verb = view.framing.predications.get(index)
    if verb is None or not verb.is_verb or verb.passive or not is_negated(view.sentence, index):
        return False
    helping = {view.lemmas[one] for one in view.sentence.children(index) if view.sentence.tokens[one].relation == "aux"}
    doers, bodies = verb.of(SUBJECT), verb.of(OBJECT)
    states = bool(doers) and all(view.kinds[one] in ("state", "capital", "country", "pronoun") for one in doers)
    joined = bool(bodies) and all(view.kinds[one] in _JOINED or view.lemmas[one] in _UNIONS for one in bodies)
    only_later = any(preposition(view.sentence, i) in ("before", "until") for i in view.sentence.children(index))
    return states and joined and not only_later and not helping.isdisjoint(("will", "would"))


def is_let_go(view: View, index: int) -> bool:
    """Whether a band frees whom it held, and helps nobody: "the rebels' front freed ten soldiers"; who is freed "from"
    others, or in a raid, was not its captive."""
    verb = view.framing.predications.get(index)
    if verb is None or not verb.is_verb or verb.passive or verb.of("from"):
        return False
    if any(view.lemmas[one] in STRIKES for one in view.sentence.subtree(index)):
        return False
    named = [view.mentions[one] for one in verb.of(SUBJECT)]
    bands = bool(named) and all(one is not None and one.kind == "ArmedGroup" for one in named)
    held = verb.of(OBJECT)
    return bands and bool(held) and all(view.lemmas[one] in _CAPTIVES for one in held)


def is_demanded_of(view: View, index: int) -> bool:
    """Whether what another ought to do is demanded, in the subjunctive: "insisted that Peru return the painting"."""
    verb, clause = view.framing.predications.get(index), view.sentence.child(index, "ccomp")
    if verb is None or not verb.is_verb or verb.passive or clause is None or is_negated(view.sentence, index):
        return False
    doer, helping = view.sentence.child(clause.index, "nsubj"), view.sentence.child(clause.index, "aux", "cop")
    asked = bool(verb.of(SUBJECT)) and all(view.kinds[one] in _GLAD for one in verb.of(SUBJECT))
    bare = clause.upos == "VERB" and helping is None and clause.text.lower() == clause.lemma.lower()
    if doer is None or view.sentence.child(doer.index, "conj"):  # of several, "sell" tells what they do as well
        return False
    return asked and bare and view.kinds[doer.index] in (*_CHARGED, "person")


def is_charge_between(view: View, index: int) -> bool:
    """Whether states or bodies with names accuse each other of something: "Chad accused Airbus of fraud"."""
    match = view.framing.frame(index, "ACCUSE")
    if match is None or match.predication.head != index or is_negated(view.sentence, index):
        return False
    verb = match.predication
    if not verb.is_verb or verb.passive or not verb.of("of"):
        return False
    slots = [match.slots.get(slot, ()) for slot in ("actor", "recipient")]
    return all(slots) and all(view.kinds[one] in _CHARGED for slot in slots for one in slot)


def is_sale_between(view: View, index: int) -> bool:
    """Whether states or firms with names sell each other goods that are known: "Airbus sold jets to Oman"."""
    match = view.framing.frame(index, "COOPERATE")
    if match is None or match.predication.head != index or is_negated(view.sentence, index):
        return False
    slots = [match.slots.get(slot, ()) for slot in ("actor", "recipient")]
    return all(slots) and all(view.kinds[one] in _CHARGED for slot in slots for one in slot)


def is_condemned(view: View, index: int) -> bool:
    """Whether states or bodies with names blame each other, and punish nobody: "Oslo condemned NATO"; a court that
    condemned somebody "to" something did."""
    match = view.framing.frame(index, "ACCUSE")
    if match is None or match.predication.head != index or is_negated(view.sentence, index):
        return False
    verb = match.predication
    slots = (verb.of(SUBJECT), verb.of(OBJECT))
    if not verb.is_verb or verb.passive or verb.of("to"):
        return False
    return all(slots) and all(view.kinds[one] in _CHARGED for slot in slots for one in slot)


def is_town_taken(view: View, index: int) -> bool:
    """Whether those who bear arms take a town or a province: "troops seized the town of Gori"; "a force" of police
    takes none."""
    verb = view.framing.predications.get(index)
    if verb is None or not verb.is_verb or verb.passive or is_negated(view.sentence, index):
        return False
    doers, things = verb.of(SUBJECT), verb.of(OBJECT)
    armed = bool(doers) and all(view.lemmas[one] in _TROOPS for one in doers)
    police = any(view.lemmas[one] == "police" for doer in doers for one in view.sentence.children(doer))
    return armed and not police and bool(things) and all(view.lemmas[one] in _TOWNS for one in things)


def is_taken_in_by_force(view: View, index: int) -> bool:
    """Whether police take in people whom they suspect or question, and shelter nobody: "took in nine refugees on
    suspicion of theft"."""
    verb = view.framing.predications.get(index)
    if verb is None or not verb.is_verb or verb.passive or verb.particle != "in" or not verb.of(OBJECT):
        return False
    doers = verb.of(SUBJECT)
    police = bool(doers) and all(view.lemmas[one] in FORCES for one in doers)
    why = [(role, view.lemmas[one]) for role in ("for", "on") for one in verb.of(role)]
    return police and any(one in why for one in _SUSPECTING)


def is_posted(view: View, index: int) -> bool:
    """Whether plain troops are sent to a state and nothing is said of what they do there: "sent troops to Gabon",
    "NATO troops were sent to Gabon", but not "sent troops to Gabon to fight rebels", "as peacekeepers", "sent captured
    soldiers to Gabon"."""
    match, verb = view.framing.frame(index, "MOBILIZE"), view.framing.predications.get(index)
    if verb is None or not verb.is_verb or verb.of("by") or (match is None and not verb.passive):
        return False
    if match is not None and match.predication.head != index:
        return False
    why = view.sentence.child(index, "advcl", "xcomp", "ccomp", "conj") or verb.of("for") or verb.of("as")
    return _are_sent(view, verb, _SENT) and not why


def is_peace_kept(view: View, index: int) -> bool:
    """Whether peacekeepers are sent to a state, by whomever: "SADC peacekeepers will be dispatched to Malawi"."""
    verb = view.framing.predications.get(index)
    return verb is not None and verb.is_verb and verb.passive and _are_sent(view, verb, _KEEPING)


def _are_sent(view: View, verb: Predication, words: Collection[str]) -> bool:
    goals, sent = verb.of("to"), verb.of(OBJECT)
    plain = bool(sent) and all(_is_plain(view, one, words) for one in sent)
    return plain and bool(goals) and all(view.kinds[one] == "state" for one in goals)


def _is_plain(view: View, troops: int, words: Collection[str]) -> bool:
    """Whether nothing but their number or whose they are is said of troops: "400 NATO troops", but not "captured
    troops"; of forces for peace, that they are."""
    below = [view.sentence.tokens[one] for one in view.sentence.children(troops)]
    peace = words is _KEEPING and view.lemmas[troops] in (*_SENT, "force", "mission")
    peace = peace and any(one.text.lower() in _PEACE for one in below)
    return (peace or view.lemmas[troops] in words) and all(
        one.relation in ("nummod", "det", "case") or view.kinds[one.index] in _WHOSE or one.text.lower() in _PEACE
        for one in below
    )

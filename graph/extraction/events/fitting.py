"""Which type of event a word tells, where frames fit it: what the learnt reader weighs, and what a frame says for sure.

A frame fits by its words; here it is asked whether its slots can hold what stands in them.
"""

import re
from collections.abc import Callable
from typing import Final

from graph.extraction.clauses import OBJECT, Predication, preposition
from graph.extraction.events.certain import certain
from graph.extraction.events.dismissals import DISMISSING, is_dismissal
from graph.extraction.events.everyday import FORCES
from graph.extraction.events.phonings import is_phoned
from graph.extraction.frames import Match
from graph.extraction.learnt.framing import Source
from graph.extraction.learnt.view import View
from graph.extraction.lexicon import TITLES
from graph.language.sentence import Sentence

FAVOUR = 5.0
"""How much likelier a type is where a frame of it fits the word."""
_CALLING: Final = "{actor} call {recipient}"
_SUPPORTING: Final = "march] in support of"
_SURELY: Final = 0.9
"""How certain a type is of which the words say all."""
_LISTS: Final = re.compile(r"\b(?:black)?list\b")
_TRUCES: Final = re.compile(r"\b(?:cease-?fire|truce|armistice)\b")
_NO_PLACES: Final = ("treaty", "organisation", "bloc", "person", "people", "office")
_HOSTING: Final = ("host", "welcome")
_THANKING: Final = frozenset("thank praise commend applaud laud hail salute".split())
_OPEN: Final = ("a", "an", "another", "more", "two", "new")
_MEETING: Final = ("talk", "meeting", "discussion", "negotiation", "consultation", "conversation", "summit")
_AFTER: Final = ("after", "before", "since", "following", "amid", "despite", "during")
"""Prepositions behind which another deed is told than the verb's."""
_REFUGEES: Final = frozenset("refugee migrant evacuee exile asylum-seeker orphan survivor homeless".split())
_HOLDING_UP: Final = frozenset("stall suspend freeze withhold block halt delay hold suspension freezing".split())
_TOGETHER: Final = ("sign", "ink", "conclude", "agree")
_SIDES: Final = ("state", "capital", "organisation", "bloc")
_REFUSING: Final = ("refuse", "decline")
GOING: Final = ("leave", "go", "depart", "come")


def fitting(view: View, index: int, name: str) -> Match[Source] | None:
    """The frame of a type that fits a word, where its slots can hold what stands in them: nobody leaves a treaty as
    soldiers leave a town, and "received a hundred of them" tells of no guests."""
    match = view.framing.frame(index, name)
    if match is None or (match.predication.head != index and _is_apart(view.sentence, index)):
        return None
    places, guests = match.slots.get("place", ()), match.slots.get("actor", ()) if name == "CONSULT" else ()
    if match.predication.lemma in _HOSTING and "recipient" in match.slots and not _is_hosted(view, guests, places):
        return None
    clauses = match.slots.get("clause", ()) if name == "SANCTION" else ()
    wrong = (
        (places and all(view.kinds[one] in _NO_PLACES for one in places))
        or (guests and all(view.kinds[one] in ("thing", "word") for one in guests))
        or (match.predication.lemma == "free" and bool(match.predication.of("from")))  # from others: a rescue
        or ((holds := _HOLDING.get((name, match.predication.lemma))) is not None and not holds(view, match))
        or (index == match.predication.head and _SUPPORTING in match.pattern)  # the verb tells the march
        or not all(view.lemmas[one] in GOING for one in clauses)  # who is ordered to explain is not expelled
    )
    return None if wrong else match


def is_withheld(view: View, noun: int) -> bool:
    """Whether aid is what the verb over it ends or holds up: "froze aid to Chad", "cut 2 million euros in aid", "the
    aid was stalled", "the hold on aid"."""
    token, over = view.sentence.tokens[noun], view.framing.frame(noun, "SANCTION")
    if token.upos != "NOUN":
        return False
    held = view.lemmas[token.head] in _HOLDING_UP and token.deprel in ("nmod", "obj", "nsubj:pass")
    return held or (over is not None and over.predication.head != noun)


def is_thanked_for(sentence: Sentence, noun: int) -> bool:
    """Whether a noun says for what somebody is thanked: "thanked the queen for her support"."""
    token = sentence.tokens[noun]
    verb = sentence.tokens[token.head].lemma.lower()
    return token.upos == "NOUN" and verb in _THANKING and preposition(sentence, noun) == "for"


def is_come_for(sentence: Sentence, noun: int) -> bool:
    """Whether a noun says for which meeting somebody comes, and with whom: "flew to Lima for talks with the king"."""
    token = sentence.tokens[noun]
    partners = any(preposition(sentence, one) == "with" for one in sentence.children(noun))
    return token.lemma.lower() in _MEETING and partners and preposition(sentence, noun) == "for"


def _is_apart(sentence: Sentence, noun: int) -> bool:
    """Whether a noun tells something else than the verb over it: whoever comes for talks visits, and the two talk; what
    is done after a mutiny is none."""
    later = sentence.tokens[noun].upos == "NOUN" and preposition(sentence, noun) in _AFTER
    return later or is_thanked_for(sentence, noun) or is_come_for(sentence, noun)


def _is_hosted(view: View, guests: tuple[int, ...], places: tuple[int, ...]) -> bool:
    """Whether those who are hosted are guests at a place, and not troops or refugees, or welcome in some other way."""
    people = all(view.kinds[one] == "person" or view.lemmas[one] in {*TITLES, "delegation"} for one in guests)
    return people and all(view.kinds[one] in ("place", "capital", "state") for one in places)


def _is_sheltered(view: View, match: Match[Source]) -> bool:
    """Whether who is taken in has fled, or is taken in by a state: "took in hundreds of refugees", "France took in a
    thousand Bosnians", but not "took in dozens for questioning"."""
    things, doers = match.slots.get("recipient", ()), match.slots.get("actor", ())
    if match.predication.of("for") or any(view.lemmas[one] in FORCES for one in doers):
        return False
    state = any(view.kinds[one] == "state" for one in doers)
    told = [one for thing in things for one in view.sentence.subtree(thing)]
    return any(view.lemmas[one] in _REFUGEES or (state and view.kinds[one] == "people") for one in told)


def _is_convened(view: View, calling: Predication) -> bool:
    """Whether a verb calls people to what was not there yet: "called a strike", but not "called the strike illegal"."""
    if view.sentence.child(calling.head, "xcomp") is not None:
        return False
    articles = (view.sentence.child(thing, "det", "nmod:poss") for thing in calling.of(OBJECT))
    return all(one is None or one.text.lower() in _OPEN for one in articles)


def _leaves_no_doubt(view: View, index: int, name: str, match: Match[Source]) -> bool:
    """Whether nothing else can be told by a word where a frame of a type fits: who is welcomed "in Ankara" is a guest,
    who is removed "from a list" let off, who gets "a hospital" or is "taken in" helped, and who "called off a truce"
    made none."""
    if name == "SANCTION" and _TRUCES.search(match.pattern):
        return index == match.predication.head or _TRUCES.fullmatch(view.lemmas[index]) is not None
    others = match.slots.get("recipient", ())
    called = match.predication.of(OBJECT) if match.predication.lemma == "call" else ()
    if called and match.source[0].name == "PROTEST":
        return index in (match.predication.head, *called)  # a strike that is called is no raid
    listed = bool(others) and all(view.kinds[one] not in ("thing", "word") for one in others)
    if name == "AID" and (match.predication.lemma in ("hand", "take") or "debt" in match.pattern):
        return True
    return match.predication.lemma in _HOSTING or (listed and _LISTS.search(match.pattern) is not None)


def _is_certain(view: View, index: int, match: Match[Source]) -> bool:
    """Whether a frame tells its type for certain by who stands in it: two sides that sign, conclude or agree on
    something together, ships or troops of two that hold a joint exercise or patrol, or one that opens a probe into
    another or what is another's ("into Vietnamese steel"). What they agree "on" is a deed of its own."""
    if index != match.predication.head and preposition(view.sentence, index):
        return False
    doers, others = (match.slots.get(slot, ()) for slot in ("actor", "recipient"))
    if "joint [exercise" in match.pattern:
        done = view.sentence.tokens[index].feature("VerbForm") != "Inf"  # "refused to hold a joint exercise"
        return done and index == match.predication.head and _are_of_two_states(view, doers)
    if not doers or not all(view.kinds[one] in _SIDES for one in doers):
        return False
    if match.predication.lemma in _TOGETHER:
        return len(doers) > 1 and "recipient" not in match.slots
    probed = "probe] into" in match.pattern and bool(others)
    return probed and all(view.kinds[one] in (*_SIDES, "people") for one in others)


def is_refused_jointly(view: View, index: int) -> bool:
    """Whether a joint exercise or patrol is only what somebody refuses to hold: "refused to conduct a joint patrol"."""
    match = view.framing.frame(index, "COOPERATE")
    if match is None or "joint [exercise" not in match.pattern:
        return False
    held = view.sentence.tokens[match.predication.head]
    return held.relation == "xcomp" and view.lemmas[held.head] in _REFUSING


def _are_of_two_states(view: View, doers: tuple[int, ...]) -> bool:
    """Whether those who do something are called by two states or more: "Danish and Polish warships"."""
    near = {word for one in doers for word in (one, *view.sentence.subtree(one))}
    states = {named.entity for word in near if (named := view.mentions[word]) and named.kind == "State"}
    return len(states) > 1


def favoured(view: View, index: int, shares: dict[str, float]) -> tuple[str, float, float]:
    """The likeliest type of a word, how likely it is, and how likely it is that the word tells anything; the odds of a
    type with a frame that fits are better."""
    told = sum(shares.values())
    if sure := certain(view, index):
        return sure.name, told if sure.read else _SURELY, told if sure.read else _SURELY
    fits = {name: match for name in view.framing.frames(index) if (match := fitting(view, index, name))}
    for name, match in fits.items():
        if _is_certain(view, index, match):
            return name, 1.0, 1.0
        if _leaves_no_doubt(view, index, name, match):
            return name, told, told
    # Where frames of several types fit, those that say most: who is told "to leave" as an ambassador is expelled.
    most = max((match.weight for match in fits.values()), default=0)
    framed = {name for name, match in fits.items() if match.weight == most}
    odds = {name: share * (FAVOUR if name in framed else 1) for name, share in shares.items()}
    every = 1 - told + sum(odds.values())
    name = max(odds, key=lambda one: odds[one])
    return name, odds[name] / every, sum(odds.values()) / every


_HOLDING: Final[dict[tuple[str, str], Callable[[View, Match[Source]], bool]]] = {
    ("AID", "take"): _is_sheltered,
    ("PROTEST", "call"): lambda view, match: _is_convened(view, match.predication),
    ("CONSULT", "call"): lambda view, match: match.pattern != _CALLING or is_phoned(view, match.predication.head),
    **{("SANCTION", verb): lambda view, match: is_dismissal(view, match.predication.head) for verb in DISMISSING},
}
"""By type and verb of a frame, whether its slots hold what they should."""

"""Which type of event a word tells, where frames fit it: what the learnt reader weighs, and what a frame says for sure.

A frame fits by its words; here it is asked whether its slots can hold what stands in them.
"""

import re
from typing import Final

from graph.extraction.clauses import preposition
from graph.extraction.events.defections import DEFECTING
from graph.extraction.events.dismissals import DISMISSING, is_dismissal
from graph.extraction.events.phonings import is_phoned
from graph.extraction.frames import Match
from graph.extraction.learnt.framing import Source
from graph.extraction.learnt.view import View
from graph.extraction.lexicon import TITLES
from graph.language.sentence import Sentence

FAVOUR = 5.0
"""How much likelier a type is where a frame of it fits the word."""
_CALLING: Final = "{actor} call {recipient}"
_SURELY: Final = 0.9
"""How certain a type is of which the words say all."""
_LISTS: Final = re.compile(r"\b(?:black)?list\b")
_NO_PLACES: Final = ("treaty", "organisation", "bloc", "person", "people", "office")
_HOSTING: Final = ("host", "welcome")
_THANKING: Final = frozenset("thank praise commend applaud laud hail salute".split())
_MEETING: Final = ("talk", "meeting", "discussion", "negotiation", "consultation", "conversation", "summit")
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
        or (name == "SANCTION" and match.predication.lemma in DISMISSING and not is_dismissal(view, match.predication))
        or (name == "CONSULT" and match.pattern == _CALLING and not is_phoned(view, match.predication))
        or not all(view.lemmas[one] in GOING for one in clauses)  # who is ordered to explain is not expelled
    )
    return None if wrong else match


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
    """Whether a noun tells something else than the verb over it: whoever comes for talks visits, and the two talk."""
    return is_thanked_for(sentence, noun) or is_come_for(sentence, noun)


def _is_hosted(view: View, guests: tuple[int, ...], places: tuple[int, ...]) -> bool:
    """Whether those who are hosted are guests at a place, and not troops or refugees, or welcome in some other way."""
    people = all(view.kinds[one] == "person" or view.lemmas[one] in {*TITLES, "delegation"} for one in guests)
    return people and all(view.kinds[one] in ("place", "capital", "state") for one in places)


def _leaves_no_doubt(view: View, match: Match[Source]) -> bool:
    """Whether nothing else can be told where a frame fits: who is welcomed "in Ankara" is a guest, and who is removed
    "from a list" let off."""
    others = match.slots.get("recipient", ())
    listed = bool(others) and all(view.kinds[one] not in ("thing", "word") for one in others)
    return match.predication.lemma in _HOSTING or (listed and _LISTS.search(match.pattern) is not None)


def favoured(view: View, index: int, shares: dict[str, float]) -> tuple[str, float, float]:
    """The likeliest type of a word, how likely it is, and how likely it is that the word tells anything; the odds of a
    type with a frame that fits are better."""
    if view.lemmas[index] in DISMISSING and is_dismissal(view, view.framing.predications.get(index)):
        return "SANCTION", _SURELY, _SURELY
    if view.lemmas[index] in DEFECTING and view.sentence.tokens[index].upos == "VERB":
        return "SANCTION", _SURELY, _SURELY
    if view.lemmas[index] == "call" and is_phoned(view, view.framing.predications.get(index)):
        return "CONSULT", _SURELY, _SURELY
    fits = {name: match for name in view.framing.frames(index) if (match := fitting(view, index, name))}
    told = sum(shares.values())
    for name, match in fits.items():
        if _leaves_no_doubt(view, match):
            return name, told, told
    # Where frames of several types fit, those that say most: who is told "to leave" as an ambassador is expelled.
    most = max((match.weight for match in fits.values()), default=0)
    framed = {name for name, match in fits.items() if match.weight == most}
    odds = {name: share * (FAVOUR if name in framed else 1) for name, share in shares.items()}
    every = 1 - told + sum(odds.values())
    name = max(odds, key=lambda one: odds[one])
    return name, odds[name] / every, sum(odds.values()) / every

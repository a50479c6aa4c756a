"""What some words tell for certain, whatever the learnt reader makes of them: attacks on computers, people who are
sent back, soldiers who storm a palace, and truces that are broken.

"Hackers attacked the website" is no assault and no reproach, and who "returned 50 migrants to Chad" released nobody.
"""

from typing import Final

from graph.extraction.clauses import MODIFIER, OBJECT, SUBJECT, Predication, preposition
from graph.extraction.events.everyday import FORCES
from graph.extraction.learnt.view import View
from graph.extraction.lexicon import TITLES
from graph.extraction.peoples import a_people
from graph.terms import Iri, expand

CYBER: Final = ("COERCE", expand("plover:COERCE-cyber"))
DEPORTING: Final = ("COERCE", expand("plover:COERCE-deport"))
_STRIKING: Final = frozenset("attack strike assault raid offensive".split())
_HACKERS: Final = frozenset("hacker hacktivist ransomware malware".split())
_COMPUTERS: Final = frozenset("website web-site webpage computer server database mainframe".split())
_BY_WIRE: Final = ("cyber", "hacking", "ransomware", "ddos", "malware", "hacker")
_DOING: Final = ("by", "from", "of", MODIFIER)
_SENDING: Final = ("send", "fly", "ship", "return")
_MIGRANTS: Final = frozenset("migrant immigrant refugee seeker asylum-seeker deportee".split())
"""Who is sent back, and never let go."""
_ARMED: Final = frozenset(
    "soldier troop army military commando paratrooper marine mutineer officer tank militiaman fighter "
    "gunman".split()
)
_BREAKING: Final = ("violate", "breach")
_TRUCES: Final = ("ceasefire", "cease-fire", "truce", "armistice")
_STATES: Final = ("state", "capital")
_SENDERS: Final = FORCES | {"government", "navy", "coastguard"}
_SWAPPING: Final = ("swap", "exchange", "deal")


def certain(view: View, index: int) -> tuple[str, Iri | None] | None:
    """The type and mode of what a word tells for certain, if anything."""
    if view.lemmas[index] in _SENDING:
        return DEPORTING if sent_back(view, index) else None
    if view.lemmas[index] in ("storm", *_BREAKING) and _is_by_arms(view, index):
        return "ASSAULT", None
    return CYBER if view.lemmas[index] in (*_STRIKING, "break") and _is_by_wire(view, index) else None


def sent_back(view: View, index: int) -> tuple[int, ...]:
    """Those whom a state sends back, if a verb tells that: "returned 50 migrants to Chad", "sent 20 Uighurs back".

    Its own people are brought home; whom the United Nations or a charity bring back comes of his own will; and who is
    sent back to a camp or to his unit, or is exchanged, is not deported.
    """
    verb = view.framing.predications.get(index)
    if verb is None or not verb.is_verb or verb.lemma not in _SENDING or not _is_out_of_state(view, verb):
        return ()
    back = verb.lemma == "return" or any(view.lemmas[one] == "back" for one in _near(view, verb))
    people = verb.of(OBJECT)
    if not back or not people or view.sentence.child(people[0], "nmod:poss") is not None:
        return ()
    if all(view.lemmas[one] in _MIGRANTS for one in people):
        return people
    swapped = any(view.lemmas[one] in _SWAPPING for one in view.sentence.subtree(index))
    return people if verb.lemma == "send" and not swapped and _are_foreign(view, verb, people) else ()


def _is_out_of_state(view: View, verb: Predication) -> bool:
    """Whether a state or those who keep its borders send somebody to another state, as far as it is said where to."""
    doers = verb.of(SUBJECT)
    if not all(view.kinds[one] in _STATES or view.lemmas[one] in _SENDERS for one in doers):
        return False
    return all(view.kinds[one] in _STATES for one in _near(view, verb) if preposition(view.sentence, one) == "to")


def _near(view: View, verb: Predication) -> list[int]:
    """The words right under a verb, and those under them: "back" may hang on "Chad", or "to Chad" on "back"."""
    below = view.sentence.children(verb.head)
    return [*below, *(one for each in below for one in view.sentence.children(each))]


def carries_people(view: View, index: int) -> bool:
    """Whether a verb tells that others are flown or sent somewhere: who does that visits nobody."""
    verb = view.framing.predications.get(index)
    people = verb.of(OBJECT) if verb is not None and verb.lemma in _SENDING and not verb.passive else ()
    return bool(people) and all(view.kinds[one] == "people" and view.lemmas[one] not in TITLES for one in people)


def _is_by_arms(view: View, index: int) -> bool:
    """Whether soldiers storm a building, which is no riot, or a truce is broken, which is more than to refuse it."""
    verb = view.framing.predications.get(index)
    if verb is None or not verb.is_verb:
        return False
    doers = verb.of(SUBJECT) if verb.lemma == "storm" else verb.of(OBJECT)
    return any(view.lemmas[one] in (_ARMED if verb.lemma == "storm" else _TRUCES) for one in doers)


def _are_foreign(view: View, verb: Predication, people: tuple[int, ...]) -> bool:
    """Whether people are called by their nation ("20 Albanians", "20 Uighurs"), and that is not the one of those who
    send them."""
    own = {one.entity for index in verb.of(SUBJECT) if (one := view.mentions[index])}
    counted = [one for one in people if view.sentence.child(one, "nummod")]
    named = [named for one in counted if (named := view.mentions[one]) and named.form == "demonym"]
    stateless = [one for one in counted if view.mentions[one] is None and a_people(view.sentence.tokens[one])]
    foreign = all(one.entity not in own for one in named)
    return bool(own) and foreign and len(named) + len(stateless) == len(people)


def _is_by_wire(view: View, index: int) -> bool:
    """Whether hackers attack, or computers are attacked, or the attack is called so."""
    told = view.framing.predications.get(index)
    if told is None:
        return False
    if told.lemma == "break":
        return told.is_verb and bool(_COMPUTERS & {view.lemmas[one] for one in told.of("into")})
    if told.is_verb:
        doers, things = told.of(SUBJECT), told.of(OBJECT)
    else:
        if any(word in view.lemmas[one] for one in told.of(MODIFIER) for word in _BY_WIRE):
            return True
        doers, things = tuple(one for role in _DOING for one in told.of(role)), told.of("on")
        above = view.framing.predications.get(view.sentence.tokens[index].head)
        if above is not None and above.is_verb and preposition(view.sentence, index) == "under":
            doers, things = (*doers, *above.of("from"), *above.of("by")), above.of(SUBJECT)
    hacked = any(view.lemmas[one] in _HACKERS for one in doers)
    return hacked or any(view.lemmas[one] in _COMPUTERS for one in things)

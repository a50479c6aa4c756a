"""Who is sent out of a state: "returned 50 migrants to Chad" releases nobody, and visits nobody."""

from typing import Final

from graph.extraction.clauses import OBJECT, SUBJECT, Predication, preposition
from graph.extraction.events.everyday import FORCES
from graph.extraction.events.participants import Participants, who
from graph.extraction.learnt.view import View
from graph.extraction.lexicon import TITLES
from graph.extraction.peoples import a_people
from graph.terms import expand

SENDING: Final = ("send", "fly", "ship", "return")
_MIGRANTS: Final = frozenset("migrant immigrant refugee seeker asylum-seeker deportee".split())
"""Who is sent back, and never let go."""
_SENDING_AWAY: Final = ("deport", "expel", "send", "push", "return", "transfer")
_STATES: Final = ("state", "capital")
_SENDERS: Final = FORCES | {"government", "navy", "coastguard"}
DEPORTATION: Final = expand("plover:COERCE-deport")
_HELPING: Final = frozenset("relief aid humanitarian charity rescue rescuer volunteer".split())
_SHELTERS: Final = frozenset(
    "camp shelter centre center hostel unit base barracks front".split()
)
"""Where those are sent who do not leave the state by that."""
_SWAPPING: Final = ("swap", "exchange", "deal")


def sent_back(view: View, index: int) -> tuple[int, ...]:
    """Those whom a state sends back, if a verb tells that: "returned 50 migrants to Chad", "sent 20 Uighurs back".

    Its own people are brought home; whom the United Nations or a charity bring back comes of his own will; and who is
    sent back to a camp or to his unit, or is exchanged, is not deported.
    """
    verb = view.framing.predications.get(index)
    if verb is None or not verb.is_verb or verb.lemma not in SENDING or not _is_out_of_state(view, verb):
        return ()
    back = verb.lemma == "return" or any(view.lemmas[one] == "back" for one in _near(view, verb))
    people = verb.of(OBJECT)
    if not back or not people or view.sentence.child(people[0], "nmod:poss") is not None:
        return ()
    if all(view.lemmas[one] in _MIGRANTS for one in people):
        return people
    swapped = any(view.lemmas[one] in _SWAPPING for one in view.sentence.subtree(index))
    return people if verb.lemma == "send" and not swapped and _are_foreign(view, verb, people) else ()


def are_helped_home(view: View, index: int) -> bool:
    """Whether helpers bring people back, whom they do not send out of a state: "relief workers returned refugees"."""
    verb = view.framing.predications.get(index)
    if verb is None or not verb.is_verb or not carries_people(view, index):
        return False
    back = verb.lemma == "return" or any(view.lemmas[one] == "back" for one in _near(view, verb))
    helping = [any(view.lemmas[i] in _HELPING for i in (one, *view.sentence.children(one))) for one in verb.of(SUBJECT)]
    return back and bool(helping) and all(helping)


def with_sent_away(taking: Participants) -> None:
    """Put in those who are sent away: in the place of the state to which they are sent back, and where the reader sees
    nobody ("is sending migrants across the border")."""
    view, verb = taking.view, taking.predication
    if back := sent_back(view, taking.told[1]):
        taking.spare("recipient", who(taking.sides["recipient"]))
    away = verb.of(OBJECT) if verb is not None and verb.lemma in _SENDING_AWAY and not back else ()
    people = [one for one in away if view.kinds[one] == "people"] if not taking.sides["recipient"] else []
    for index in (*back, *people):
        taking.put("recipient", index)


def carries_people(view: View, index: int) -> bool:
    """Whether a verb tells that others are flown or sent somewhere: who does that visits nobody."""
    verb = view.framing.predications.get(index)
    people = verb.of(OBJECT) if verb is not None and verb.lemma in SENDING and not verb.passive else ()
    return bool(people) and all(view.kinds[one] == "people" and view.lemmas[one] not in TITLES for one in people)


def is_brought_back(verb: Predication) -> bool:
    """Whether somebody is sent to a place within the state: "returned 60 refugees to a camp near Athens"."""
    sentence = verb.sentence
    towards = [one for one in sentence.children(verb.head) if preposition(sentence, one) == "to"]
    return verb.lemma in SENDING and any(sentence.tokens[one].lemma.lower() in _SHELTERS for one in towards)


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


def _are_foreign(view: View, verb: Predication, people: tuple[int, ...]) -> bool:
    """Whether people are called by their nation ("20 Albanians", "20 Uighurs"), and that is not the one of those who
    send them."""
    own = {one.entity for index in verb.of(SUBJECT) if (one := view.mentions[index])}
    counted = [one for one in people if view.sentence.child(one, "nummod")]
    named = [named for one in counted if (named := view.mentions[one]) and named.form == "demonym"]
    stateless = [one for one in counted if view.mentions[one] is None and a_people(view.sentence.tokens[one])]
    foreign = all(one.entity not in own for one in named)
    return bool(own) and foreign and len(named) + len(stateless) == len(people)

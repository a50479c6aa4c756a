"""What those do who bear arms, which is more than the word says of others: soldiers storm a station, rebels stage an
uprising, troops leave a land, a gunman attacks somebody; and officers of the police who only search a building."""

from typing import Final

from graph.extraction.clauses import OBJECT, SUBJECT
from graph.extraction.events.lasting import TRUCES
from graph.extraction.learnt.view import View

_ARMED: Final = frozenset(
    "soldier troop army military commando paratrooper marine mutineer tank militiaman fighter "
    "gunman".split()
)
_OF_SOLDIERS: Final = frozenset("army military rebel mutinous renegade navy naval presidential guard".split())
_OF_POLICE: Final = frozenset("police customs immigration tax".split())
_CIVIL: Final = frozenset("congress parliament senate assembly court party faction senator lawmaker union".split())
"""Whose truces are broken with votes and words."""
_OUTLAWS: Final = ("gunman", "bomber", "assassin", "knifeman")
"""Who attacks with nothing but weapons."""
RISING: Final = ("uprising", "rebellion", "insurrection", "insurgency", "revolt")
STAGING: Final = ("stage", "launch", "mount", "lead", "start", "begin", "wage")
IN_ARMS: Final = _ARMED | frozenset("rebel insurgent guerrilla militant militia separatist jihadist officer".split())
_DRIVEN: Final = frozenset("tank artillery armour armor warplane jet helicopter gunship howitzer".split())
"""Arms that drive or fly into a land with their own crews."""
LEAVING: Final = ("leave", "quit", "vacate")


def is_by_arms(view: View, index: int) -> bool:
    """Whether soldiers storm a building, which is no riot, or a truce is broken, which is more than to refuse it."""
    verb = view.framing.predications.get(index)
    if verb is None or not verb.is_verb:
        return False
    doers = verb.of(SUBJECT) if verb.lemma == "storm" else verb.of(OBJECT)
    if verb.lemma != "storm":
        civil = any(view.lemmas[one] in _CIVIL for one in verb.of(SUBJECT))
        return not civil and any(view.lemmas[one] in TRUCES for one in doers)
    return any(view.lemmas[one] in _ARMED or _is_officer(view, one) for one in doers)


def is_departure(view: View, index: int) -> bool:
    """Whether armed men leave a land or a town, which is more than to go: "the soldiers left Kazakhstan"."""
    verb = view.framing.predications.get(index)
    if verb is None or not verb.is_verb or verb.passive:
        return False
    armed = any(view.lemmas[one] in IN_ARMS or view.lemmas[one] == "force" for one in verb.of(SUBJECT))
    return armed and any(view.kinds[one] in ("state", "capital", "place", "country") for one in verb.of(OBJECT))


def is_by_outlaws(view: View, index: int) -> bool:
    """Whether those attack somebody who never do so with words: "a gunman attacked a banker"."""
    verb = view.framing.predications.get(index)
    if verb is None or not verb.is_verb or not (verb.passive or verb.of(OBJECT)):
        return False
    return any(view.lemmas[one] in _OUTLAWS for one in verb.of("by" if verb.passive else SUBJECT))


def _is_officer(view: View, index: int) -> bool:
    """Whether a word means officers who are soldiers; those of the police or the customs search what they storm."""
    beside = {view.lemmas[one] for one in view.sentence.subtree(index)}
    return view.lemmas[index] == "officer" and not beside.isdisjoint(_OF_SOLDIERS)


def is_raided(view: View, index: int) -> bool:
    """Whether officers of the police or the customs storm a building: they search it, and attack nobody."""
    verb = view.framing.predications.get(index)
    if verb is None or not verb.is_verb or verb.passive:
        return False
    doers, things = verb.of(SUBJECT), verb.of(OBJECT)
    searching = bool(doers) and all(_is_of_police(view, one) for one in doers)
    return searching and bool(things) and all(
        view.kinds[one] in ("thing", "word", "body") or view.lemmas[one] == "office" for one in things
    )


def _is_of_police(view: View, index: int) -> bool:
    """Whether a word means officers of those who search: "police | officers"; a mutineer is none."""
    beside = {view.lemmas[one] for one in view.sentence.subtree(index)}
    return view.lemmas[index] == "officer" and not beside.isdisjoint(_OF_POLICE) and beside.isdisjoint(_OF_SOLDIERS)


def is_armed_rising(view: View, index: int) -> bool:
    """Whether those who bear arms rise, which is more than a protest: "rebels staged an uprising"."""
    verb = view.framing.light_verb(index)
    if verb is None or verb.lemma not in STAGING or index not in verb.of(OBJECT):
        return False
    named = [view.mentions[one] for one in verb.of(SUBJECT)]
    bands = any(one is not None and one.kind == "ArmedGroup" for one in named)
    return bands or any(view.lemmas[one] in IN_ARMS for one in verb.of(SUBJECT))


def is_hacked_to_death(view: View, index: int) -> bool:
    """Whether a blade hacks somebody, and no computer is hacked; nor does he choke by himself."""
    verb = view.framing.predications.get(index)
    return verb is not None and bool(verb.of(OBJECT)) and any(view.lemmas[one] == "death" for one in verb.of("to"))


def is_driven_in(view: View, index: int) -> bool:
    """Whether arms are sent into a land, which are no gift to it: "sent tanks into Chad", but not "tanks to Chad"."""
    verb = view.framing.predications.get(index)
    if verb is None or not verb.is_verb or not any(view.kinds[one] == "state" for one in verb.of("into")):
        return False
    return any(view.lemmas[one] in _DRIVEN for one in verb.of(OBJECT))

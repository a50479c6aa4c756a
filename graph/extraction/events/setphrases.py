"""Set phrases that tell a deed by a word that tells none alone, and who takes part in it by their grammar.

"Found him guilty", "before opening fire", "turned tear gas on the crowd", "sat down for talks", "won support from us",
"called on the queen", "stayed in touch with Iran", "voted for Ada Holm", "stood by her".
"""

from collections.abc import Callable
from typing import Final

from graph.extraction.attribution.conditions import is_negated
from graph.extraction.clauses import OBJECT, RECIPIENT, SUBJECT, members, preposition
from graph.extraction.events.awards import AWARDING, awarded
from graph.extraction.events.blaming import (
    COMPARING,
    DISMAYED,
    SAYING,
    SCOLDING,
    SUING,
    called_out,
    dismayed,
    judged,
    likened,
    scolded,
    went_to_law,
)
from graph.extraction.events.participants import Participants
from graph.extraction.events.phrasing import BINDING, HELD, Said, are, by_frame, governing, tied
from graph.extraction.learnt.view import View

MEETINGS: Final = frozenset("talk negotiation meeting dialogue discussion consultation".split())
WEAPONS: Final = frozenset("cannon gas teargas spray bullet baton grenade".split())
BACKING: Final = ("support", "backing", "endorsement")
_PLEDGES: Final = ("assurance", "guarantee", "undertaking")
_GIVING: Final = ("give", "offer", "provide", "grant")
_GETTING: Final = frozenset("get gain receive obtain secure win have".split())
_SORROW: Final = ("condolence", "sympathy", "sorrow", "grief")
_DEATHS: Final = ("death", "passing", "killing", "loss", "assassination", "murder")
_FINDING: Final = ("find", "pronounce", "declare", "judge")
_WINNING: Final = frozenset("win gain secure garner earn obtain attract enjoy".split())
_MATERIAL: Final = frozenset(
    "financial military logistical logistic material technical humanitarian economic medical air budget fire".split()
)
"""What makes support help: who has that is aided."""
_OF_POLICE: Final = frozenset("water tear pepper rubber plastic stun flash-bang baton".split())
_POINTING: Final = frozenset("train turn aim point use unleash".split())
_AT: Final = ("on", "at", "against", "upon")
_HARMLESS: Final = frozenset("air sky target debate".split())
_STEPS: Final = 2
CALLING: Final = ("call",)
TOUCH: Final = ("touch", "contact")
VOTING: Final = ("vote",)
BACKING_UP: Final = ("stand", "throw")
_STAYING: Final = ("be", "keep", "stay", "remain", "get")


def convicted(view: View, guilty: int) -> Said | None:
    """Who found whom guilty; who is found not guilty, or finds himself so, is none."""
    verb = governing(view, guilty)
    if verb is None or verb.lemma not in _FINDING or view.sentence.tokens[guilty].relation not in ("xcomp", "ccomp"):
        return None
    below = view.sentence.children(guilty)
    own = tuple(i for i in below if view.sentence.tokens[i].relation == "nsubj")
    whom = verb.of(OBJECT) or verb.of(RECIPIENT) or tuple(one for i in own for one in members(view.sentence, i))
    whom = tuple(one for one in whom if one != guilty)
    if not whom or is_negated(view.sentence, guilty) or view.sentence.child(guilty, "mark"):
        return None
    if any(view.lemmas[one].endswith(("self", "selves")) for one in whom):
        return None
    by = tuple(i for i in below if preposition(view.sentence, i) == "by") if verb.passive else ()
    return Said(verb.of(SUBJECT) or by, whom)


def opened(view: View, fire: int) -> Said | None:
    """Who opened fire on whom; not who has yet to do so, nor who shot into the air."""
    verb = governing(view, fire)
    if verb is None or verb.lemma != "open" or fire not in verb.of(OBJECT) or not _is_told(view, verb.head):
        return None
    if any(view.lemmas[one] in _HARMLESS for one in view.sentence.subtree(verb.head)):
        return None
    others = tied(view, verb, fire, _AT)
    if others and all(view.kinds[one] in ("thing", "word") for one in others):
        return None  # "opened fire on the budget"
    return Said(verb.of(SUBJECT), others)


def pointed(view: View, weapon: int) -> Said | None:
    """Who turned what disperses crowds on whom: "trained water cannons on the marchers"."""
    verb = governing(view, weapon)
    if verb is None or verb.lemma not in _POINTING or verb.passive or weapon not in verb.of(OBJECT):
        return None
    kind = weapon and view.lemmas[weapon - 1] in _OF_POLICE
    others = tied(view, verb, weapon, _AT)
    people = bool(others) and all(view.kinds[one] in ("people", "person", "pronoun") for one in others)
    return Said(verb.of(SUBJECT), others) if people and (kind or view.lemmas[weapon] == "teargas") else None


def sat_down(view: View, meeting: int) -> Said | None:
    """Who sat down for talks, and with whom: both meet."""
    verb, noun = None, meeting
    for _ in range(_STEPS):
        verb = governing(view, noun)
        if verb is not None and verb.is_verb:
            break
        noun = view.sentence.tokens[noun].head  # "for a round of | talks"
    if verb is None or verb.lemma != "sit" or verb.particle != "down" or preposition(view.sentence, noun) != "for":
        return None
    return Said((*verb.of(SUBJECT), *tied(view, verb, meeting, ("with",))))


def won(view: View, backing: int) -> Said | None:
    """Whose support somebody won: "gained backing from the generals", which is no help with money or arms."""
    verb = governing(view, backing)
    if verb is None or verb.lemma not in _WINNING or verb.passive or backing not in verb.of(OBJECT):
        return None
    if any(view.lemmas[one] in _MATERIAL for one in view.sentence.children(backing)):
        return None
    backers = tied(view, verb, backing, ("from", "of"))
    for purpose in () if backers else tied(view, verb, backing, ("for",)):
        backers = tied(view, verb, purpose, ("from",))  # "support for his plan | from the unions"
    return Said(backers, verb.of(SUBJECT)) if backers else None


def assured(view: View, pledge: int) -> Said | None:
    """Who assures whom: "gave British officials assurances", "assurances gained from the king"."""
    verb = governing(view, pledge)
    if verb is None or verb.passive or pledge not in verb.of(OBJECT):
        return None
    if verb.lemma in _GIVING:
        others = verb.of(RECIPIENT) or tied(view, verb, pledge, ("to",))
        return Said(verb.of(SUBJECT), others) if others else None
    givers = tied(view, verb, pledge, ("from",)) if verb.lemma in _GETTING else ()
    return Said(givers, verb.of(SUBJECT)) if givers else None


def condoled(view: View, sorrow: int) -> Said | None:
    """Over whose death somebody voices sorrow, where he voices it to nobody: "his condolences on the death of Holm"."""
    verb = governing(view, sorrow)
    if verb is None or verb.passive or sorrow not in verb.of(OBJECT) or tied(view, verb, sorrow, ("to", "with")):
        return None
    deaths = [one for one in tied(view, verb, sorrow, ("on", "over", "at", "for")) if view.lemmas[one] in _DEATHS]
    dead = [one for death in deaths for one in view.sentence.children(death) if one > death]
    dead = [one for one in dead if preposition(view.sentence, one) == "of"]
    return Said(verb.of(SUBJECT), tuple(each for one in dead for each in members(view.sentence, one))) if dead else None


def called(view: View, verb: int) -> Said | None:
    """Who blames whom, or who visits whom."""
    return called_out(view, verb) or called_on(view, verb)


def called_on(view: View, verb: int) -> Said | None:
    """Who "called on the queen", and so visited her: somebody by himself, who asks for nothing."""
    told = view.framing.predications.get(verb)
    if told is None or told.particle or told.passive or not told.is_verb or told.of("for") or told.of(OBJECT):
        return None
    doers, whom = told.of(SUBJECT), tuple(one for one in told.of("on") if view.kinds[one] in ("person", "office"))
    whom = whom or tuple(one for one in told.of("on") if view.lemmas[one] in ("he", "she"))
    asked = any(
        view.sentence.tokens[one].relation in ("xcomp", "ccomp", "parataxis")
        or view.sentence.tokens[one].feature("VerbForm") == "Inf"
        for one in view.sentence.subtree(verb)
        if one > verb
    )
    alone = are(view, doers, ("person", "office", "people", "pronoun")) and all(
        view.sentence.tokens[one].feature("Number") != "Plur" or view.kinds[one] == "pronoun" for one in doers
    )
    return Said(doers, whom) if whom and alone and not asked and view.sentence.tokens[verb].relation != "conj" else None


def in_touch(view: View, noun: int) -> Said | None:
    """Who "stayed in touch with" whom: both speak; not with reality, and not with a crowd."""
    if preposition(view.sentence, noun) != "in":
        return None
    over = view.framing.predications.get(noun) if view.sentence.child(noun, "cop") else governing(view, noun)
    if over is None or (over.head != noun and over.lemma not in _STAYING):
        return None
    others = tied(view, over, noun, ("with",))
    return Said((*over.of(SUBJECT), *others)) if over.of(SUBJECT) and are(view, others, HELD) else None


def voted(view: View, verb: int) -> Said | None:
    """Who voted for whom: for a person, no bill and no plan."""
    told = view.framing.predications.get(verb)
    if told is None or not told.is_verb or told.passive:
        return None
    whom = told.of("for")
    return Said(told.of(SUBJECT), whom) if are(view, whom, ("person",)) else None


def backed(view: View, verb: int) -> Said | None:
    """Who "stood by" somebody or "threw his weight behind" him."""
    return by_frame(view, verb, "SUPPORT")


def with_phrased(taking: Participants) -> None:
    """Put those on the sides of a deed whom a set phrase has there, as far as they are known to act."""
    index = taking.told[1]
    phrase = PHRASES.get(taking.view.lemmas[index])
    said = phrase(taking.view, index) if phrase else None
    if said is None:
        return
    for slot, words in (("actor", said.doers), ("recipient", said.others)):
        found = [((taking.told[0], word), one) for word in words for one in taking.acting(word)]
        taking.spare("actor" if slot == "recipient" else "recipient", {one for _, one in found})
        if found:
            taking.fill(slot, found)


def _is_told(view: View, verb: int) -> bool:
    """Whether a verb tells what was done, and not what one may or must do first: "must shout before opening fire"."""
    token = view.sentence.tokens[verb]
    above = verb if token.relation != "advcl" else token.head
    bound = any(view.lemmas[i] in BINDING for i in view.sentence.children(above))
    return not bound and all(view.sentence.tokens[i].feature("VerbForm") != "Inf" for i in (verb, above))


PHRASES: Final[dict[str, Callable[[View, int], Said | None]]] = {
    "guilty": convicted,
    "fire": opened,
    **dict.fromkeys(WEAPONS, pointed),
    **dict.fromkeys(MEETINGS, sat_down),
    **dict.fromkeys(BACKING, won),
    **dict.fromkeys(_PLEDGES, assured),
    **dict.fromkeys(_SORROW, condoled),
    **dict.fromkeys(CALLING, called),
    **dict.fromkeys(SUING, went_to_law),
    **dict.fromkeys(TOUCH, in_touch),
    **dict.fromkeys(VOTING, voted),
    **dict.fromkeys(DISMAYED, dismayed),
    **dict.fromkeys(SAYING, judged),
    **dict.fromkeys(SCOLDING, scolded),
    **dict.fromkeys(BACKING_UP, backed),
    **dict.fromkeys(AWARDING, awarded),
    **dict.fromkeys(COMPARING, likened),
}
"""What is asked of a word whether it tells such a deed."""

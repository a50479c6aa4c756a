"""With what weapons a deed of force was done, where its words name them: "drones struck a depot", "killed in an air
strike", "fired dozens of rockets at the town".

What is named says more of how it was done than the verb: who fires rockets uses no firearm. A thing that is struck
says nothing of it: who storms a school may leave it standing.
"""

from collections.abc import Iterator
from typing import Final

from graph.extraction.clauses import OBJECT, SUBJECT, Predication, preposition
from graph.extraction.events.sharedplaces import ANSWERS
from graph.extraction.learnt.view import View
from graph.language.sentence import Sentence
from graph.terms import Iri, expand

_DRONE: Final = expand("plover:ASSAULT-drone")
_AERIAL: Final = expand("plover:ASSAULT-aerial")
_HEAVY: Final = expand("plover:ASSAULT-heavy-weapons")
_GUNS: Final = expand("plover:ASSAULT-firearms")
_BLASTS: Final = expand("plover:ASSAULT-explosives")
_BLADES: Final = expand("plover:ASSAULT-primitive")
_SUICIDE: Final = expand("plover:ASSAULT-suicide-attack")
_DESTROYED: Final = expand("plover:ASSAULT-destroy")
_CROWD: Final = expand("plover:ASSAULT-crowd-control")
WEAPONS: Final = {
    **dict.fromkeys("drone uav quadcopter fpv".split(), _DRONE),
    **dict.fromkeys("missile airstrike air-strike warplane jet helicopter gunship".split(), _AERIAL),
    **dict.fromkeys("rocket mortar artillery howitzer shell shelling cannon tank".split(), _HEAVY),
    **dict.fromkeys("gunfire sniper rifle pistol shooting".split(), _GUNS),
    **dict.fromkeys("bomb ied explosive grenade mine landmine".split(), _BLASTS),
    **dict.fromkeys("knife machete axe".split(), _BLADES),
}
_FLOWN: Final = frozenset("air aerial glide barrel cluster".split())
"""What stands before bombs and attacks that come from above."""
_ATTACKS: Final = frozenset(
    "attack strike raid assault barrage salvo volley bombardment bombing fire blast explosion ambush unit battery crew "
    "squadron operator swarm wave incursion killing bomber".split()
)
"""What is called by the weapon with which it is done."""
_DEEDS: Final = _ATTACKS | frozenset("airstrike air-strike shelling gunfire shooting".split())
SENDING: Final = frozenset("fire launch send drop detonate throw hurl lob plant lay unleash fly explode".split())
_MANY: Final = frozenset("dozen hundred score number barrage salvo volley wave swarm series hail".split())
_GROUNDS: Final = ("after", "before", "since", "following", "over", "despite", "amid")
_WITH: Final = ("with", "by")
_WITHIN: Final = ("in", "during")
_LOOSE: Final = frozenset((None, _DRONE, _AERIAL, _HEAVY, _GUNS, _BLASTS, _DESTROYED))
"""Ways of force that say no more than with what it was done."""
_DESTROYING: Final = frozenset(
    "destroy demolish raze burn torch blow wreck ruin level flatten loot ransack bulldoze damage sabotage set".split()
)


def by_weapons(view: View, told: int, mode: Iri | None) -> Iri | None:
    """How a deed of force was done that a word tells, by the weapons that go with it, else by what is known of it
    (``mode``)."""
    if mode not in _LOOSE:
        return mode
    predication = view.framing.predications.get(told)
    named = list(dict.fromkeys(_named(view, told, predication)))
    if named:
        return _AERIAL if {*named} == {_DRONE, _AERIAL} else named[0]
    if mode == _DESTROYED and view.lemmas[told] not in _DESTROYING and view.sentence.tokens[told].upos == "VERB":
        return None
    # The noun may have it from the verb over it, whose weapons are of another deed.
    return None if mode == _GUNS and view.lemmas[told] in ("killing", "strike", "attack") else mode


def is_of_another(sentence: Sentence, told: int, verb: int) -> bool:
    """Whether the verb over a noun tells a deed of its own, of whose weapons and code the noun has nothing: "fired
    rockets in retaliation for the | killing |", but not "carried out a series of | raids |"."""
    if told == verb or sentence.tokens[told].upos == "VERB":
        return False
    current = sentence.tokens[told]
    while current.index != verb and not current.is_root:
        if current.relation == "obl" and preposition(sentence, current.index) in _GROUNDS:
            return True
        above = sentence.tokens[current.head]
        if above.relation == "obl" and above.lemma.lower() in ANSWERS:
            return True
        current = above
    return False


def _named(view: View, told: int, predication: Predication | None) -> Iterator[Iri]:
    """The ways of which the words with a deed tell."""
    if predication is None:
        return
    words: tuple[int, ...] = () if predication.is_verb else (told,)
    if predication.is_verb and not predication.passive:
        words = predication.of(SUBJECT)
    if predication.is_verb and predication.lemma in SENDING and predication.particle != "down":
        words = (*words, *predication.of(OBJECT))
    words = (*words, *(one for tie in _WITH for one in predication.of(tie)))
    within = (one for tie in _WITHIN for one in predication.of(tie))
    words = (*words, *(one for one in within if view.lemmas[one] in _DEEDS))  # who dies in a jet is hit by what?
    for word in words:
        yield from _of_phrase(view, word, dropped=predication.lemma == "drop")


def _of_phrase(view: View, noun: int, *, dropped: bool) -> Iterator[Iri]:
    """The way of which a noun with its words tells: "a suicide car bomb", "dozens of rockets"."""
    tokens, lemma = view.sentence.tokens, view.lemmas[noun]
    if lemma in _MANY:
        below = (one for one in view.sentence.children(noun) if tokens[one].relation == "nmod")
        for one in below:
            yield from _of_phrase(view, one, dropped=dropped)
    beside = [view.lemmas[one] for one in view.sentence.children(noun) if tokens[one].relation in ("compound", "amod")]
    if lemma not in WEAPONS and lemma not in _ATTACKS:
        return
    if "water" in beside:
        yield _CROWD
    elif "suicide" in beside:
        yield _SUICIDE
    elif not _FLOWN.isdisjoint(beside) or (dropped and lemma == "bomb"):
        yield _AERIAL
    elif way := next((WEAPONS[one] for one in (lemma, *beside) if one in WEAPONS), None):
        yield way

"""Harm that nobody does: what nature and accidents do ("the quake killed six", "a lorry hit a bus")."""

from typing import Final

from graph.extraction.clauses import preposition, surface_subject
from graph.extraction.lexicon import DISEASES
from graph.language.sentence import Sentence, Token

_NATURE: Final = DISEASES | frozenset(
    "earthquake quake tremor aftershock tsunami storm rainstorm hurricane cyclone typhoon tornado flood flooding "
    "landslide mudslide avalanche eruption volcano drought famine heatwave wildfire lightning crash accident "
    "collision derailment stampede blaze pile-up burst overdose fentanyl opioid heroin alcohol tobacco smoking smog "
    "pollution heat blizzard".split()
)
"""What kills and harms, and is nobody's deed."""
_MISHAPS: Final = frozenset("derail crash overturn capsize collide plunge burst skid tumble".split())
"""What vehicles and dams do that kills those in them or near, unless somebody steers them "into" others."""
_VEHICLES: Final = frozenset(
    "lorry truck car bus minibus coach van train tram ferry taxi motorcycle tractor trailer tanker locomotive "
    "pick-up pickup ambulance barge trawler freighter".split()
)
_STRUCK: Final = _VEHICLES | frozenset("tree wall pole lamppost bridge barrier cow elephant house ditch rail".split())
"""What a vehicle hits by mishap: who drives one into a crowd means to."""
_HITTING: Final = frozenset("hit strike ram".split())
_FALLING: Final = frozenset("collapse cave sink topple derail overturn capsize plunge".split())
"""What befalls mines, roofs and ships "when" people die in them."""
_WEAPONS: Final = frozenset(
    "bomb bombing shell shelling missile rocket drone mine attack strike airstrike raid blast explosion fire mortar "
    "grenade gunman sabotage troop soldier".split()
)
_BLASTS: Final = ("explosion", "blast")
_LEAKS: Final = frozenset("gas boiler methane dust firework fireworks colliery".split())
_EXPLODING: Final = frozenset("explode blow burst ignite erupt rupture".split())
_FUELS: Final = _LEAKS | frozenset(
    "cylinder tanker petrol gasoline fuel stove generator transformer battery kiln furnace oxygen ammonia fryer "
    "firecracker pyrotechnic".split()
)
"""What explodes by itself, unless a weapon hits it."""
_AIMED: Final = _WEAPONS - {*_BLASTS, "fire", "soldier", "troop", "mine"}
_COAL: Final = frozenset("coal gold copper zinc iron firework fireworks firecracker".split())
_WORKS: Final = ("mine", "pit", "factory", "plant", "warehouse", "shop")
"""Where, if it is of coal or fireworks, things explode by themselves."""


def is_by_nature(sentence: Sentence, index: int) -> bool:
    """Whether nobody did it: "the quake killed six", "eleven people were hurt in a train crash"."""
    below = [sentence.tokens[one] for one in sentence.children(index)]
    doing = [one for one in below if one.relation == "nsubj" and one.deprel != "nsubj:pass"]
    by = [one for one in below if one.relation == "obl" and preposition(sentence, one.index) in ("by", "in", "from")]
    verb = sentence.tokens[index]
    if not doing and verb.deprel == "acl:relcl":
        doing = [sentence.tokens[verb.head]]
    if _is_blown_up(sentence, index) or _is_mishap(sentence, index):
        return True
    if not doing and any(_is_fall(sentence, one) for one in below):
        return True
    if not doing and verb.relation in ("advcl", "conj"):
        if _is_mishap(sentence, verb.head):
            return True
        above = surface_subject(sentence, verb.head)
        doing = [sentence.tokens[above]] if above is not None else []
    blasts = (one for one in (*doing, *by) if one.lemma.lower() in _BLASTS)
    if any(sentence.tokens[i].lemma.lower() in _LEAKS for one in blasts for i in sentence.children(one.index)):
        return True
    own = verb.upos == "NOUN" and verb.lemma.lower() in _NATURE
    return own or any(one.lemma.lower() in _NATURE for one in (*doing, *by))


def _is_mishap(sentence: Sentence, verb: int) -> bool:
    """Whether a verb tells what befalls a vehicle or a dam: "the bus overturned", "a lorry hit a bus"."""
    subject, struck = sentence.child(verb, "nsubj"), sentence.child(verb, "obj")
    if sentence.tokens[verb].lemma.lower() in _HITTING and subject is not None and struck is not None:
        hits = subject.deprel == "nsubj" and subject.lemma.lower() in _VEHICLES and struck.lemma.lower() in _STRUCK
        return hits and not _has_weapons(sentence)
    if sentence.tokens[verb].lemma.lower() not in _MISHAPS:
        return False
    below = [sentence.tokens[one] for one in sentence.children(verb)]
    return not any(one.relation == "obj" or preposition(sentence, one.index) in ("into", "through") for one in below)


def _is_fall(sentence: Sentence, clause: Token) -> bool:
    """Whether a clause tells when people came to harm, as something fell or sank: "died when a shaft collapsed"."""
    if clause.relation != "advcl" or clause.lemma.lower() not in _FALLING or sentence.child(clause.index, "obj"):
        return False
    below = (sentence.tokens[one].lemma.lower() for one in sentence.children(clause.index))
    when = any(one in ("when", "as", "after") for one in below)
    subject = sentence.child(clause.index, "nsubj")
    return when and subject is not None and subject.upos == "NOUN" and not _has_weapons(sentence)


def _is_blown_up(sentence: Sentence, verb: int) -> bool:
    """Whether people came to harm as fuel or a boiler exploded: "died when a gas cylinder blew up", "a tanker exploded,
    killing six"; or at a blast in a coal mine."""
    token = sentence.tokens[verb]
    if any(one.upos in ("NOUN", "VERB") and one.lemma.lower() in _AIMED for one in sentence):
        return False
    clauses = [verb, *(one for one in sentence.children(verb) if sentence.tokens[one].relation == "advcl")]
    if token.relation in ("advcl", "conj"):
        clauses.append(token.head)
    exploding = (sentence.child(one, "nsubj") for one in clauses if sentence.tokens[one].lemma.lower() in _EXPLODING)
    if any(_has(sentence, one, _FUELS) for one in exploding if one is not None):
        return True
    top = token.head if token.lemma.lower() in _BLASTS and not token.is_root else verb
    below = [sentence.tokens[one] for one in (top, *sentence.subtree(top))]
    works = (one for one in below if one.lemma.lower() in _COAL)
    return any(one.lemma.lower() in _BLASTS for one in below) and any(
        sentence.tokens[one.head].lemma.lower() in _WORKS for one in works
    )


def _has(sentence: Sentence, noun: Token, words: frozenset[str]) -> bool:
    """Whether a word stands in the phrase of a noun."""
    return any(sentence.tokens[one].lemma.lower() in words for one in (noun.index, *sentence.subtree(noun.index)))


def _has_weapons(sentence: Sentence) -> bool:
    return any(one.upos == "NOUN" and one.lemma.lower() in _WEAPONS for one in sentence)

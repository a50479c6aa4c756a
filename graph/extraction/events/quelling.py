"""Protests that others put an end to: "police broke up a rally", "troops quelled a riot", "stopped a march by monks".

Whoever ends a protest is not among its protesters, but for those who end their own: "nurses ended a strike".
"""

from typing import Final

from graph.extraction.clauses import is_passive, preposition
from graph.extraction.events.everyday import FORCES
from graph.language.sentence import Sentence

_QUELLING: Final = frozenset(
    "disperse quell crush quash suppress smash repress prevent thwart foil ban outlaw prohibit forbid scatter".split()
)
"""Verbs of what nobody does to a protest of his own."""
_PHRASAL: Final = (("break", "up"), ("put", "down"), ("crack", "down"))
_ENDING: Final = frozenset("stop end halt block disrupt interrupt cut contain control".split())
"""Verbs of what protesters may do as well as the police."""


def is_quelled(sentence: Sentence, noun: int) -> bool:
    """Whether a noun is what a verb puts an end to, and not for those whose own it is."""
    token = sentence.tokens[noun]
    verb = sentence.tokens[token.head]
    if token.upos != "NOUN" or verb.upos != "VERB" or token.deprel not in ("obj", "nsubj:pass"):
        return False
    lemma, particle = verb.lemma.lower(), sentence.child(verb.index, "compound:prt")
    if lemma in _QUELLING or (particle is not None and (lemma, particle.lemma.lower()) in _PHRASAL):
        return True
    return lemma in _ENDING and (_is_others(sentence, noun) or _is_of_forces(sentence, noun, verb.index))


def _is_others(sentence: Sentence, noun: int) -> bool:
    """Whether the noun names who does it: "a march by teachers"."""
    return any(preposition(sentence, one) == "by" for one in sentence.children(noun))


def _is_of_forces(sentence: Sentence, noun: int, verb: int) -> bool:
    """Whether police or soldiers end it, and it is not called theirs."""
    below = (sentence.tokens[one] for one in sentence.children(verb))
    relation = "obl" if is_passive(sentence, verb) else "nsubj"
    doing = [one for one in below if one.relation == relation]
    forces = any(
        one.lemma.lower() in FORCES and (relation == "nsubj" or preposition(sentence, one.index) == "by")
        for one in doing
    )
    return forces and sentence.child(noun, "nmod:poss") is None

"""What somebody calls a deed: "called the release an important step" blames nobody."""

from typing import Final

from graph.extraction.clauses import preposition
from graph.language.sentence import Sentence

_CALLING: Final = ("call", "describe", "term", "dub", "label")
_GOOD: Final = frozenset(
    "important good great positive welcome encouraging hopeful historic significant major big crucial necessary "
    "constructive courageous right wise correct promising goodwill humanitarian".split()
)
_EITHER: Final = frozenset(
    "step move decision moment day sign signal development gesture choice result outcome contribution chapter "
    "opportunity thing start beginning".split()
)
"""Nouns that are as good or bad as the adjective in front."""
_ACHIEVED: Final = ("milestone", "breakthrough", "achievement", "success")
_CONVENED: Final = frozenset(
    "strike rally rallies protest march demonstration sit-in boycott walkout stoppage vigil meeting session summit "
    "election poll referendum vote conference truce ceasefire".split()
)
"""What is called, and so shall be held."""


def is_convened(sentence: Sentence, verb: int) -> bool:
    """Whether somebody calls people to something: "called a strike", but not "called the strike a crime"."""
    thing = sentence.child(verb, "obj")
    if sentence.tokens[verb].lemma.lower() != "call" or thing is None or thing.lemma.lower() not in _CONVENED:
        return False
    return thing.index > verb and sentence.child(verb, "xcomp", "ccomp") is None


def is_named(sentence: Sentence, verb: int) -> bool:
    """Whether somebody says what a thing is: "called the raid a crime", "described it as a blow"."""
    thing = sentence.child(verb, "obj") if sentence.tokens[verb].lemma.lower() in _CALLING else None
    return thing is not None and any(_names(sentence, one) for one in sentence.children(verb) if one > thing.index)


def _names(sentence: Sentence, below: int) -> bool:
    token = sentence.tokens[below]
    return token.relation == "xcomp" or (token.relation == "obl" and preposition(sentence, below) == "as")


def is_commended(sentence: Sentence, verb: int) -> bool:
    """Whether somebody calls a thing something good: "a good sign", "a milestone", but not "a major mistake"."""
    if sentence.tokens[verb].lemma.lower() not in _CALLING:
        return False
    for below in sentence.children(verb):
        token = sentence.tokens[below]
        if not _names(sentence, below) or below < verb:
            continue
        beside = {sentence.tokens[one].lemma.lower() for one in sentence.subtree(below)}
        good = token.lemma.lower() in _ACHIEVED or (token.lemma.lower() in _EITHER and beside & _GOOD)
        return bool(good) and not beside & {"not", "no", "hardly"}
    return False

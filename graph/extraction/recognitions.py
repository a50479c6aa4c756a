"""What a place is recognised as: "recognised the town as its capital" recognises a claim, and no state."""

from typing import Final

from graph.extraction.clauses import preposition
from graph.language.sentence import Sentence

RECOGNISING: Final = ("recognise", "recognize", "acknowledge")
_OWNED: Final = frozenset("capital part territory city land region province possession heartland seat".split())
"""What a place is for somebody, whose it then is."""


def owned_as(sentence: Sentence, verb: int) -> tuple[int, ...]:
    """The words of what a verb's object is recognised as, where that is a claim of somebody and no state or office."""
    if sentence.tokens[verb].lemma.lower() not in RECOGNISING:
        return ()
    for below in sentence.subtree(verb):
        if sentence.tokens[below].lemma.lower() in _OWNED and preposition(sentence, below) == "as":
            return tuple(sentence.subtree(below))
    return ()


def freed_from(sentence: Sentence, verb: int) -> tuple[int, ...]:
    """The words behind "independent" that say from whom: "recognised it as independent of Ukraine"."""
    if sentence.tokens[verb].lemma.lower() not in RECOGNISING:
        return ()
    tops = [below for below in sentence.subtree(verb) if sentence.tokens[below].lemma.lower() == "independent"]
    ties = [one for top in tops for one in sentence.children(top) if preposition(sentence, one) in ("of", "from")]
    return tuple(word for one in ties for word in sentence.subtree(one))

"""What a place is recognised as: "recognised the town as its capital" recognises a claim, and no state; and what is
not recognised by "which": "Peru lost Tacna, which Oslo recognised" recognises not Peru."""

from typing import Final

from graph.extraction.clauses import preposition
from graph.language.sentence import Sentence, Token

RECOGNISING: Final = ("recognise", "recognize", "acknowledge")
_OWNED: Final = frozenset("capital part territory city land region province possession heartland seat".split())
"""What a place is for somebody, whose it then is."""
_NUMBERS: Final = {"two": 2, "three": 3, "four": 4}


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


def besides_which(sentence: Sentence, verb: int) -> tuple[int, ...]:
    """The words in front of a clause with "which" that are not what it recognises: those outside of the phrase that it
    belongs to, and whose the places are that this lists: "two regions of Peru, Tacna and Arica, which …"."""
    above = sentence.tokens[sentence.tokens[verb].head]
    thing = sentence.child(verb, "obj")
    if sentence.tokens[verb].relation != "acl" or thing is None or thing.text.lower() not in ("which", "that"):
        return ()
    inside = set(sentence.subtree(above.index))
    return (*(i for i in range(thing.index) if i not in inside), *_owner_of_listed(sentence, above))


def _owner_of_listed(sentence: Sentence, noun: Token) -> tuple[int, ...]:
    """The first name behind "two regions of", where two more follow, with the noun, which may be taken to mean it."""
    number = sentence.child(noun.index, "nummod")
    owner = next((i for i in sentence.children(noun.index) if preposition(sentence, i) == "of"), None)
    if number is None or owner is None:
        return ()
    listed = [i for i in sentence.children(owner) if sentence.tokens[i].relation in ("conj", "appos")]
    return (number.index, noun.index, owner) if len(listed) == _NUMBERS.get(number.text.lower()) else ()

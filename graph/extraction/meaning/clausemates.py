"""Who takes part in a clause already, and is therefore not meant by a pronoun or noun for somebody else in it."""

from typing import Final

from graph.extraction.clauses import members, preposition, surface_subject
from graph.language.sentence import Sentence, Token

OBJECTS: Final = ("obj", "iobj", "obl")
_SOME: Final = frozenset("some many most several dozen hundred thousand all none".split())
_FREEING: Final = frozenset("free release rescue liberate save evacuate ransom".split())
"""What is done to those who were caught, and not to those who caught them."""


def counting(sentence: Sentence, token: Token) -> Token | None:
    """The number that tells how many of them are meant: "20" in "20 of them"."""
    above = sentence.tokens[token.head]
    tied = token.relation == "nmod" and preposition(sentence, token.index) == "of"
    return above if tied and (above.upos == "NUM" or above.lemma.lower() in _SOME) else None


def doers(sentence: Sentence, token: Token) -> tuple[int, ...]:
    """The words for those who do something to whoever a word means: "Police" in "Police arrested 20 of them"."""
    top = counting(sentence, token) or token
    if top.relation == "nmod" and sentence.tokens[top.head].relation in OBJECTS:
        top = sentence.tokens[top.head]  # "imposed sanctions on them"
    subject = surface_subject(sentence, top.head) if top.relation in OBJECTS else None
    if subject is None or subject == token.index:
        return ()
    return tuple(members(sentence, subject))


def is_freed(sentence: Sentence, token: Token) -> bool:
    """Whether somebody is let go, or saved."""
    top = counting(sentence, token) or token
    return top.relation == "obj" and sentence.tokens[top.head].lemma.lower() in _FREEING

"""Memberships that are no more than what a procedure or talks are about: "began the procedure to admit Iran", "opened
talks on the admission of Moldova"."""

from typing import Final, NamedTuple

from graph.extraction.attribution.conditions import is_negated
from graph.language.sentence import Sentence, Token
from graph.model import Certainty

_ADMITTING: Final = frozenset(
    "admit readmit accept readmission admission accession membership entry join rejoin accede".split()
)
_PROCEDURES: Final = ("procedure", "process", "proceeding", "preparation", "step")
_TALKS: Final = frozenset("talk negotiation discussion consultation debate".split())
_TIES: Final = ("to", "of", "for", "on", "about", "over", "towards", "toward")
_ENDING: Final = frozenset("complete conclude finish finalise finalize end close".split())
"""What is done to a procedure behind which there is a member."""


class Procedure(NamedTuple):
    """The noun for a procedure or for talks, and how certain it is what comes of it."""

    noun: Token
    certainty: Certainty


def procedure(sentence: Sentence, token: Token) -> Procedure | None:
    """The procedure or talks that an admission is what they are for or about."""
    first = sentence.subtree(token.index)[0]
    if token.lemma.lower() not in _ADMITTING or not first or sentence.tokens[first].text.lower() not in _TIES:
        return None
    noun = sentence.tokens[first - 1]
    talks = noun.lemma.lower() in _TALKS
    if noun.upos != "NOUN" or not (talks or noun.lemma.lower() in _PROCEDURES):
        return None
    if not talks and sentence.tokens[noun.head].lemma.lower() in _ENDING:
        return None
    if is_negated(sentence, noun.head):
        return Procedure(noun, Certainty.UNKNOWN)
    return Procedure(noun, Certainty.POSSIBLE if talks else Certainty.CERTAIN)

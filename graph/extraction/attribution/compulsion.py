"""What somebody had to do and did: "had to resign", "was forced to flee". Rules that bound people once are no deeds."""

from typing import Final

from graph.extraction.clauses import preposition
from graph.language.sentence import Sentence, Token

_RULES: Final = frozenset("under by before within according".split())
"""Prepositions in front of what made it a duty, or of when it was due."""


def had_to(sentence: Sentence, verb: Token) -> bool:
    """Whether a "had" over an infinitive tells what came about: it is past, told by nobody, and names no rule or term.

    What somebody *said* that others had to do is their duty yet ("said Bern had to pay"), and so is what a treaty asked
    for ("under the deal it had to leave", "had to leave by May").
    """
    if verb.text.lower() != "had" or any(sentence.tokens[i].relation == "aux" for i in sentence.children(verb.index)):
        return False
    over = verb
    while over.relation == "conj":
        over = sentence.tokens[over.head]
    if over.relation in ("ccomp", "parataxis", "acl") and over.deprel != "acl:relcl":
        return False
    done = sentence.child(verb.index, "xcomp")
    below = (*sentence.children(verb.index), *(sentence.children(done.index) if done else ()))
    return not any(preposition(sentence, i) in _RULES for i in below if sentence.tokens[i].relation == "obl")

"""Signings that the next sentences tell of again: "have signed a pact. The pact, sealed in Riyadh on Wednesday, …"."""

from collections.abc import Iterator, Sequence
from typing import Final

from graph.extraction.timing.bounds import Marked
from graph.extraction.timing.datewords import AHEAD, MODAL
from graph.extraction.timing.periods import Timing
from graph.extraction.timing.tense import auxiliaries
from graph.extraction.treaties.pacts import NOUNS
from graph.language.sentence import Sentence, Token

_SIGNING: Final = frozenset("sign seal conclude ink".split())
NEXT: Final = 2
"""How many sentences later the same signing may be told again."""


def is_signing(sentence: Sentence, head: int) -> bool:
    """Whether a verb tells that a pact was signed, and not that it will or may be."""
    thing = sentence.child(head, "obj")
    ahead = auxiliaries(sentence, head) & (AHEAD | MODAL)
    signs = sentence.tokens[head].lemma.lower() in _SIGNING and thing is not None and _is_pact(thing)
    return signs and not ahead


def signed_again(timing: Timing, following: Sequence[Sentence]) -> list[Marked]:
    """The dates with which the sentences that follow a signing tell of it again."""
    for later in following:
        for noun in filter(_is_pact, later):
            before = {later.tokens[below].lemma.lower() for below in later.children(noun.index)}
            if noun.upos == "PROPN" or not before & {"the", "this"}:
                return []  # another one
            for verb in _done_to(later, noun):
                if verb.lemma.lower() in _SIGNING and (dates := timing.of(later, verb.index)):
                    return dates
    return []


def _is_pact(token: Token) -> bool:
    return token.lemma.lower() in NOUNS and token.upos in ("NOUN", "PROPN")


def _done_to(sentence: Sentence, noun: Token) -> Iterator[Token]:
    """The verbs that say what was done to a thing: "the pact, sealed on Wednesday", "the pact was sealed"."""
    for below in sentence.children(noun.index):
        if sentence.tokens[below].relation == "acl":
            yield sentence.tokens[below]
    if noun.deprel == "nsubj:pass":
        yield sentence.tokens[noun.head]

"""What an article tells, before it is known whose words tell it."""

from dataclasses import dataclass
from typing import Final

from graph.extraction.attribution.sayings import Span
from graph.language.sentence import Sentence
from graph.model import Binding, Proposition, Stance

SURE: Final = 0.9
"""Confidence in the reading of a title or name."""
FAIR: Final = 0.8
"""The same of a predicate with names, and of what somebody says."""
WEAK: Final = 0.6
"""The same where one side is only meant."""

_PLAIN: Final = Stance()


@dataclass(frozen=True, slots=True)
class Told:
    """A proposition that an article tells, and how: a claim but for its holder.

    ``start`` and ``end`` are the characters that show it, ``at`` are those of the word whose speaker holds it;
    ``frame`` is what it was read by. ``presupposed``: a title or name says it in passing. ``cues`` are the words that
    made the stance.
    """

    proposition: Proposition
    start: int
    end: int
    at: Span
    frame: str
    confidence: float
    stance: Stance = _PLAIN
    cues: tuple[str, ...] = ()
    bindings: tuple[Binding, ...] = ()
    presupposed: bool = False


def predicate(sentence: Sentence, head: int) -> Span:
    """Where the word stands that tells something (characters)."""
    token = sentence.tokens[head]
    return token.start, token.end

"""The rules that a claim may break on its way to a fact and to a plain triple, and the verdict on it."""

from dataclasses import dataclass
from enum import StrEnum

from graph.terms import Iri


class Rule(StrEnum):
    """What can hold a claim back from being a fact, or a fact from being a plain triple."""

    ABOUT = "about"  # a statement in its own words relates no entities
    VOICE = "voice"  # only the narrator's own word is enough
    STANCE = "stance"  # only what is said to be so, without doubt, is
    CONFIDENCE = "confidence"  # the extractor must be sure enough of its reading
    DENIED = "denied"  # nobody may deny it
    RIVALLED = "rivalled"  # nobody else may be said to hold the same office on the same day
    ENDED = "ended"  # a plain triple holds on
    SUCCEEDED = "succeeded"  # an office's plain triple is its last holder's


@dataclass(frozen=True, slots=True)
class Verdict:
    """How a claim fared: whether its proposition is a fact, whether on this claim's word, and as a plain triple too.

    ``held_back`` are the rules that it breaks; ``by`` are the claims that deny it and the propositions that rival it.
    """

    fact: bool
    supports: bool
    plain: bool
    held_back: tuple[Rule, ...] = ()
    by: tuple[Iri, ...] = ()

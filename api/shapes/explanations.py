"""Why a claim was read as it was."""

from typing_extensions import TypedDict

from api.shapes.claims import Claim
from api.shapes.common import Named
from api.shapes.propositions import PropositionCore


class Rule(TypedDict):
    """The rule that fired, and where it is defined."""

    text: str | None
    type: Named | None
    pattern: str | None
    definition: str | None
    file: str | None
    code: str | None
    mode: Named | None


class Bound(TypedDict):
    """Words that filled a slot, and whom they were taken to mean."""

    role: str
    words: str | None
    start: int | None
    end: int | None
    entity: Named | None


class Cue(TypedDict):
    """Words that moved the stance."""

    words: str
    gave: str | None
    effect: str
    stands: bool


class HeldBack(TypedDict):
    """A rule of promotion that a claim breaks."""

    rule: str
    reason: str
    by: list[Named]


class Promotion(TypedDict):
    """Whether the claim made a fact, and which rules held it back."""

    fact: bool
    supports: bool
    plain_triple: bool
    outcome: str
    held_back: list[HeldBack]


class Explanation(TypedDict):
    """Why a claim was read as it was."""

    text_kept: bool
    claim: Claim
    proposition: PropositionCore
    chain: list[Named]
    rule: Rule
    bindings: list[Bound]
    cues: list[Cue]
    promotion: Promotion

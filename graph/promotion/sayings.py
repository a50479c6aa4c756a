"""What one claim does for its proposition: whether it is enough to make it a fact, or denies it."""

from dataclasses import dataclass
from typing import Final

from graph.model import Attribution, Certainty, Date, Modality, Polarity
from graph.rdf import Description
from graph.terms import Iri, expand

SURE_ENOUGH: Final = 0.7
"""The confidence below which a reading, though somebody's claim, does not make a fact."""

_NARRATED: Final = expand(f"stance:{Attribution.NARRATED}")


@dataclass(frozen=True, slots=True)
class Said:
    """What one claim does for its proposition: whether it is enough to make it a fact, or denies it, and its day.

    It is ``plain`` where it says so, of something actual and without doubt, whoever's word it is.
    """

    plain: bool
    supports: bool
    denies: bool
    on: Date
    article: Iri


def said_in(claim: Description, me: Iri) -> Said:
    """What a claim of this description does for its proposition."""
    plain = says(claim, me, Polarity.POSITIVE)
    return Said(
        plain,
        plain and is_narrated(claim, me) and confidence(claim, me) >= SURE_ENOUGH,
        says(claim, me, Polarity.NEGATIVE),
        claim.day(me, "fds:statedOn") or Date.min,
        Iri(claim.text(me, "fds:inArticle")),
    )


def is_narrated(claim: Description, me: str) -> bool:
    """Whether a claim is the narrator's own word."""
    return claim.text(me, "fds:attribution") == _NARRATED


def confidence(claim: Description, me: str) -> float:
    """How sure the extractor is of its reading, from 0 to 1."""
    return float(claim.text(me, "fds:confidence"))


def says(claim: Description, me: str, polarity: Polarity) -> bool:
    """Whether a claim says, of something actual and without doubt, that it is so (or is not so)."""
    wanted = {"polarity": polarity, "certainty": Certainty.CERTAIN, "modality": Modality.ACTUAL}
    return all(claim.text(me, f"fds:{name}") == expand(f"stance:{value}") for name, value in wanted.items())

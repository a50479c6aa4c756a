"""How a holder stands to a proposition: whether it is so, how surely, whether really, and in whose words.

The axes are data as well (``ontology/schemes/stance.ttl``).
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Polarity(StrEnum):
    """Does the holder say that it is so, or that it is not?"""

    POSITIVE = "positive"
    NEGATIVE = "negative"


class Certainty(StrEnum):
    """How sure the holder is: never how sure the extractor is (that is :attr:`Claim.confidence`)."""

    CERTAIN = "certain"
    PROBABLE = "probable"
    POSSIBLE = "possible"
    UNKNOWN = "unknown"


class Modality(StrEnum):
    """Is it said to be so, or only planned, asked for, hoped, owed or supposed?"""

    ACTUAL = "actual"
    PLANNED = "planned"
    REQUESTED = "requested"
    HOPED = "hoped"
    OBLIGED = "obliged"
    CONDITIONAL = "conditional"


class Attribution(StrEnum):
    """In whose words the claim stands: the narrator's, the holder's own, or the narrator's for the holder's."""

    NARRATED = "narrated"
    QUOTED = "quoted"
    PARAPHRASED = "paraphrased"


@dataclass(frozen=True, slots=True, order=True)
class Stance:
    """Polarity, certainty and modality together (after GRaSP, Fokkens et al. 2017)."""

    polarity: Polarity = Polarity.POSITIVE
    certainty: Certainty = Certainty.CERTAIN
    modality: Modality = Modality.ACTUAL

    @property
    def asserts(self) -> bool:
        """Whether the holder says, plainly, that it is so.

        >>> Stance().asserts, Stance(modality=Modality.PLANNED).asserts
        (True, False)
        """
        return self == Stance()

    @property
    def denied(self) -> "Stance":
        """The stance of whoever is sure that it is the other way round.

        >>> Stance(certainty=Certainty.UNKNOWN).denied.polarity.value, Stance().denied.certainty.value
        ('negative', 'certain')
        """
        turned = Polarity.POSITIVE if self.polarity == Polarity.NEGATIVE else Polarity.NEGATIVE
        return Stance(turned, Certainty.CERTAIN, self.modality)


ASSERTED: Final = Stance()
"""It is so: the stance that a claim has unless its words say otherwise."""

"""Who says what, how, and in which words: one holder's stance on one proposition, with the evidence that shows it."""

from dataclasses import dataclass

from graph.errors import ModelError
from graph.model.periods import Date
from graph.model.propositions import Proposition, proposition_iri
from graph.model.stances import ASSERTED, Attribution, Stance
from graph.terms import Iri, digest, expand


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """A span of an article's text, in characters; ``quote == text[start:end]``, whole sentences around it."""

    start: int
    end: int
    quote: str
    sentence_start: int
    sentence_end: int

    def __post_init__(self) -> None:
        if not 0 <= self.sentence_start <= self.start < self.end <= self.sentence_end:
            raise ModelError(
                f"evidence must lie inside its sentence: {self.start}–{self.end} is not inside "
                f"{self.sentence_start}–{self.sentence_end}"
            )
        if len(self.quote) != self.end - self.start:
            raise ModelError(f"the quote has {len(self.quote)} characters, its span {self.end - self.start}")


@dataclass(frozen=True, slots=True)
class Binding:
    """Words of the article that filled a slot of a claim, in characters, and the entity they were taken to mean.

    ``role`` is the slot: ``subject``, ``object``, ``actor``, ``recipient``, ``place``, ``date`` or ``holder``; or, of a
    word that moved the stance, the value that it gave (``negative``, ``possible``, ``planned``). Dates and cues mean no
    entity.

    >>> Binding("subject", 0, 6, expand("id:country-RUS")).entity  # "Moscow", which speaks for Russia
    'https://w3id.org/foedus/id/country-RUS'
    """

    role: str
    start: int
    end: int
    entity: Iri | None = None

    def __post_init__(self) -> None:
        if not self.role or not 0 <= self.start < self.end:
            raise ModelError(f"a binding names a slot and covers words: not {self.role!r} at {self.start}–{self.end}")


@dataclass(frozen=True, slots=True)
class Claim:
    """One holder's stance on one proposition in one article.

    ``holder`` is the narrator (the publisher's own voice) or whoever is quoted or paraphrased; ``reported_by`` are
    those who pass the holder's words on, nearest to the holder first. ``confidence`` (0 to 1) is the extractor's in
    its own reading. ``frame`` names the rule that fired, ``cues`` are the words that made the stance, ``bindings`` say
    which words filled which slot.
    """

    article: Iri
    proposition: Proposition
    holder: Iri
    evidence: tuple[Evidence, ...]
    attribution: Attribution = Attribution.NARRATED
    stance: Stance = ASSERTED
    reported_by: tuple[Iri, ...] = ()
    stated_on: Date | None = None
    confidence: float = 1.0
    frame: str = ""
    cues: tuple[str, ...] = ()
    bindings: tuple[Binding, ...] = ()

    def __post_init__(self) -> None:
        if not self.evidence:
            raise ModelError("a claim needs evidence: give at least one span of its article")
        if not 0 <= self.confidence <= 1:
            raise ModelError(f"confidence must lie between 0 and 1, not {self.confidence}")
        object.__setattr__(self, "evidence", tuple(sorted(set(self.evidence))))
        object.__setattr__(self, "confidence", round(self.confidence, 2))
        object.__setattr__(self, "cues", tuple(sorted(set(self.cues))))
        bindings = sorted(set(self.bindings), key=lambda one: (one.start, one.end, one.role, one.entity or ""))
        object.__setattr__(self, "bindings", tuple(bindings))

    @property
    def iri(self) -> Iri:
        """A digest of who says what, how, and where it stands."""
        spans = [(evidence.start, evidence.end) for evidence in self.evidence]
        return expand(
            "id:claim-"
            + digest(
                self.article,
                proposition_iri(self.proposition),
                self.holder,
                self.reported_by,
                self.attribution,
                [self.stance.polarity, self.stance.certainty, self.stance.modality],
                str(self.stated_on or ""),
                spans,
            )
        )

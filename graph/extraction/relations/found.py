"""What a reader of relations finds in a sentence, and which kinds of entities may stand where."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from graph.extraction.linking.links import Links, Mention
from graph.language.sentence import Sentence
from graph.model import Binding, Date, Precision
from graph.terms import Iri, expand
from graph.vocabulary import Frame, RelationType, Vocabulary

RENEWING: Final = frozenset("re-elect reelect re-elected reelected reappoint reappointed".split())
"""What is done to those who hold an office already, and keep it."""
KEEPING: Final = frozenset("win begin start secure".split())
"""What whoever holds an office does with one more term of it: since when he holds it is told elsewhere."""

TAKING: Final = frozenset("capture recapture retake seize overrun".split())
"""What is done to towns; a state is occupied or invaded."""


class Phase(StrEnum):
    """What is said of a relation's time: that it holds, begins, ends, or once held."""

    HOLDS = "holds"
    BEGINS = "begins"
    ENDS = "ends"
    HELD = "held"

    @property
    def over(self) -> bool:
        """Whether it no longer holds."""
        return self in (Phase.ENDS, Phase.HELD)


ATTRIBUTES: Final = ("amod", "compound")
"""How a participle hangs on a noun whose attribute it is: what "the Russia-led alliance" says is presupposed."""
FAR: Final = 400
"""Characters behind which a body or an office of which the text spoke is no longer meant."""


@dataclass(frozen=True, slots=True)
class Found:
    """A relation that a sentence speaks of: between whom, where it stands (characters), and which frame says so.

    ``head`` is the token whose stance is the relation's; ``phrase`` is the office. ``presupposed``: a title or an
    apposition says it in passing, whatever the sentence denies or hopes. ``named``: a noun with its arguments says it
    ("the border with Kazakhstan"), in a sentence that may be about something else. ``inferred``: one side is not named
    here, but meant ("the country", "it"). ``denied``: the words that stand for the predicate negate it ("nor does
    China"). ``slots``: which words fill which slot. ``again``: the relation of others that these followed, later.
    ``own``: nobody says so but the subject ("declared himself president").
    """

    relation: RelationType
    subject: Iri
    object: Iri | Date
    sentence: Sentence
    head: int
    start: int
    end: int
    pattern: str
    phase: Phase = Phase.HOLDS
    phrase: str = ""
    presupposed: bool = False
    precision: Precision | None = None
    named: bool = False
    inferred: bool = False
    denied: bool = False
    slots: tuple[Binding, ...] = ()
    again: "Found | None" = None
    own: bool = False

    def spoken_of(self, at: int) -> bool:
        """Whether the text before a place (characters) still has it in mind, so that words there may leave it out."""
        return self.start < at < self.end + FAR


@dataclass(frozen=True, slots=True)
class Kinds:
    """Which kinds of entities may stand on which side of a relation."""

    vocabulary: Vocabulary

    def fit(self, kind: str, wanted: tuple[Iri, ...]) -> bool:
        """Whether a kind is one of those that are wanted, or below one; with none wanted, any is."""
        return not wanted or any(self.vocabulary.is_a(expand(f"fds:{kind}"), one) for one in wanted)

    def fitting(self, named: Mention, wanted: tuple[Iri, ...]) -> Iri | None:
        """The entity of a mention where its kind fits; else the state for which a capital stands, where that does."""
        if self.fit(named.kind, wanted):
            return named.entity
        return named.speaks_for if named.speaks_for and self.fit("State", wanted) else None

    def alike(self, relation: RelationType, subject: Iri, thing: Iri, links: Links) -> bool:
        """Whether both sides are of one and the same kind, where a relation asks for that."""
        return not relation.same_kind or any(
            self.fit(links.known(subject).kind, (one,)) and self.fit(links.known(thing).kind, (one,))
            for one in relation.subjects
        )


def allowed(frame: Frame, thing: Iri) -> bool:
    """Whether a frame holds of an object: "chancellor" of Germany and Austria, "president" except of Iran."""
    return thing not in frame.exceptions and (not frame.only or thing in frame.only)


def can_be_run(kind: str) -> bool:
    """Whether things of a kind are run by staff; towns and countries are ruled."""
    return kind in ("Facility", "GeographicFeature")

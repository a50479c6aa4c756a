"""What the event reader hands on."""

from dataclasses import dataclass

from graph.language.sentence import Sentence
from graph.model import EventProposition
from graph.terms import Iri


@dataclass(frozen=True, slots=True)
class Deed:
    """An event that a sentence speaks of, where it stands (characters), and which frame or reading says so.

    ``inferred``: one of those in it is not named here, but meant ("the bloc", "it"), or no verb says that it took place
    ("the attack on …"), or the learnt reader alone, without a frame, found one side only. ``slots``: the slot, token
    and entity of each argument. ``share``: how certain the reader is. ``refuses``: its "not" is what it tells, and
    says nothing against it ("does not recognise"). ``at``: the first word of a later object with a date of its own.
    """

    event: EventProposition
    sentence: Sentence
    head: int
    start: int
    end: int
    frame: str
    inferred: bool = False
    slots: tuple[tuple[str, int, Iri], ...] = ()
    share: float = 1.0
    refuses: bool = False
    at: int | None = None

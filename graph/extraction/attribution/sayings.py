"""Somebody's words in an article: where they stand, who holds them, and how they are passed on."""

from dataclasses import dataclass

from graph.extraction.attribution.reported import Form
from graph.model import Attribution
from graph.terms import Iri

Span = tuple[int, int]


@dataclass(frozen=True, slots=True, order=True)
class Saying:
    """Somebody's words: the holder, the characters of what is said, and how it is passed on.

    ``parts`` are the stretches of what is said where a reporting clause stands in the middle of it. ``verb`` is where
    the report stands (characters, the speaker's name with it), so that the innermost saying can be told; ``lemma`` is
    the lemma of its cue and ``form`` the grammar of what is said. ``whole`` says that it is a statement of its own.
    ``denied`` tells that the holder is said not to think so. ``asides`` are stretches of a paraphrase in which the
    article speaks for itself. ``whole_in`` are the stretches that tell what is said as a proposition, where
    its own words are less than one. ``echo`` tells that the words are somebody else's, whom the holder denies or
    confirms; ``tops`` are where the predicates of what is said stand.
    ``nested`` tells that the report itself stands in a quotation with what is said.
    """

    start: int
    end: int
    holder: Iri
    mode: Attribution
    cue: str
    reported_by: tuple[Iri, ...] = ()
    whole: bool = True
    verb: Span = (0, 0)
    lemma: str = ""
    form: Form = Form.CLAUSE
    parts: tuple[Span, ...] = ()
    denied: bool = False
    asides: tuple[Span, ...] = ()
    echo: bool = False
    whole_in: tuple[Span, ...] = ()
    tops: tuple[Span, ...] = ()
    nested: bool = False

    @property
    def shown(self) -> tuple[Span, ...]:
        """The stretches that tell what is said as a whole: with what it is said of, in the order of the text."""
        return self.whole_in or self.spans

    @property
    def spans(self) -> tuple[Span, ...]:
        """The stretches of what is said, in the order of the text."""
        return self.parts or ((self.start, self.end),)

    @property
    def size(self) -> int:
        """How many characters are said."""
        return sum(high - low for low, high in self.spans)

    def covers(self, start: int, end: int) -> bool:
        """Whether a stretch is said, and not only set into what is said."""
        if not any(low <= start and end <= high for low, high in self.spans):
            return False
        return not any(low <= start and end <= high for low, high in self.asides)

    def names(self, start: int, end: int) -> bool:
        """Whether a stretch is of the report, and not said; where what is said stands between the verb and the speaker,
        it is none of the report: "Accusing Bern | of shelling it, | Oslo left"."""
        first, last = self.verb
        return first <= start and end <= last and not all(first < low and high < last for low, high in self.spans)

"""What one article tells, in which dates are looked for."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from graph.extraction.linking.links import Links
from graph.extraction.relations.found import Found
from graph.extraction.timing.periods import Timing
from graph.language.sentence import Sentence
from graph.model import Date
from graph.terms import Iri


@dataclass(frozen=True, slots=True)
class Story:
    """The sentences of one article with their dates and names, and what they tell.

    ``asserted``: whether a sentence says of a predicate that it is so. ``found``: what the article says, in its order.
    ``meant``: whom each "he" and "she" means, by the pronoun's characters.
    """

    timing: Timing
    sentences: Sequence[Sentence]
    links: Links
    found: Sequence[Found]
    published: Date | None
    asserted: Callable[[Sentence, int], bool]
    meant: Mapping[tuple[int, int], Iri]

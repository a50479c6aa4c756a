"""What was heard so far of which pronouns may speak: the subjects of sentences, and whose words a quotation is."""

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import islice
from typing import Final

from graph.extraction.clauses import members, surface_subject
from graph.extraction.linking.links import Links
from graph.extraction.meaning.talk import quote_around, tag_of
from graph.extraction.stretches import latest
from graph.language.sentence import Sentence, Token
from graph.terms import Iri

FAR: Final = 700
"""Characters behind which who or what was spoken of before is no longer meant."""
NEXT: Final = 250
"""Characters behind which "she" no longer bars whom "he" meant, and the sentence before has no subject any more."""


@dataclass(slots=True)
class Heard:
    """Keeps who was the subject of each sentence, who was called "he" or "she", and where the quotations stand."""

    links: Links
    resolve: Callable[..., Iri | None]
    quotations: list[tuple[int, int]] = field(default_factory=list)
    subjects: list[tuple[int, Iri]] = field(default_factory=list)
    asked: set[int] = field(default_factory=set)
    """Where the pronouns begin that are just being looked up: what a noun means may hang on whom they mean."""
    called: dict[bool, set[Iri]] = field(default_factory=lambda: {False: set(), True: set()})
    """Whom the text has called "he", and whom "she" (true)."""

    def subject_of_last_sentence(self, sentence: Sentence) -> Iri | None:
        """The subject of the main clause of the last sentence in front of one that has a subject at all."""
        before = [one for start, one in self.subjects if sentence.start - NEXT < start < sentence.start]
        return before[-1] if before else None

    def quoted(self, at: int) -> bool:
        """Whether a place lies in a quotation."""
        quote = latest(self.quotations, at)
        return quote is not None and at < quote[1]

    def saying(self, sentence: Sentence, pronoun: Token) -> set[Iri]:
        """Whose words the quotation is in which a pronoun stands: the subject of its tag, or where it has none in the
        sentence, of what was told before it."""
        quote = quote_around(self.links.text, self.quotations, pronoun)
        if quote is None or pronoun.start in self.asked:
            return set()
        verb = tag_of(sentence, pronoun, quote)
        if verb is None:
            before = (found for start, found in reversed(self.subjects) if not self.quoted(start))
            return set(islice(before, 1))
        subject = surface_subject(sentence, verb)
        if subject is None or quote[0] <= sentence.tokens[subject].start < quote[1]:
            return set()
        self.asked.add(pronoun.start)
        found = {one for i in members(sentence, subject) if (one := self.resolve(sentence, i, group=True))}
        self.asked.remove(pronoun.start)
        return found

"""Speakers whom a colon introduces, with whatever verb: "He was blunt: “…”"; and the lists of what they say, one line
for each thing and no stop behind it."""

from typing import Final

from graph.extraction.attribution.cuts import MARKS
from graph.extraction.attribution.floor import Floor, Spoke
from graph.extraction.attribution.quotations import Quotations
from graph.extraction.attribution.reported import Form
from graph.extraction.attribution.sayings import Saying
from graph.extraction.attribution.speakers import Speakers
from graph.extraction.clauses import surface_subject
from graph.extraction.stretches import line_around
from graph.language.sentence import Sentence
from graph.model import Attribution
from graph.terms import Iri

_LISTING: Final = frozenset("say add tell state argue claim insist warn explain announce".split())
"""Verbs behind which the lines of a list are what somebody says."""


class Introductions:
    """Finds the speakers in front of colons, of the same sentence's quotation or of the next paragraph's."""

    def __init__(self, text: str, quotations: Quotations, speakers: Speakers, floor: Floor) -> None:
        self._text = text
        self._quotations = quotations
        self._speakers = speakers
        self._floor = floor
        self._announced: dict[int, Iri] = {}
        self._listed: tuple[int, Iri] | None = None

    def hear(self, sentence: Sentence, governed: dict[int, Iri | None]) -> None:
        """Give a quotation behind a colon to the subject in front of it, unless a report has it (``governed``)."""
        self._announce(sentence)
        for quote in self._quotations.between(sentence.start, sentence.end):
            before = self._text[sentence.start : quote.start].rstrip(MARKS).rstrip()
            if quote.start in governed or not before.endswith(":"):
                continue
            speaker = self._in_front(sentence, sentence.start + len(before) - 1)
            if speaker is not None:
                governed[quote.start] = speaker[1]
                self._floor.give(speaker)

    def listed(self, sentence: Sentence) -> Saying | None:
        """The saying of a sentence that is a line of a list: "The mayor also said: / The quay must close / …"."""
        if self._listed is None or sentence.start < self._listed[0]:
            return None
        (begin, holder), self._listed = self._listed, None
        end = line_around(self._text, begin)[1]
        line = self._text[begin:end].rstrip(" ;,")
        told = sentence.child(sentence.root.index, "nsubj", "expl") is not None
        if sentence.start != begin or sentence.end < begin + len(line) or not told or not line[-1:].isalnum():
            return None
        self._listed = self._behind(end), holder
        return Saying(begin, begin + len(line), holder, Attribution.PARAPHRASED, ":", form=Form.CLAUSE)

    def _behind(self, place: int) -> int:
        """Where the text goes on behind a place."""
        return len(self._text) - len(self._text[place:].lstrip())

    def announced(self, paragraph: int) -> Iri | None:
        """Whose words a paragraph has, given by where it begins, as the sentence before it says."""
        return self._announced.get(paragraph)

    def _announce(self, sentence: Sentence) -> None:
        """Take note of whose words the next paragraph has, where a colon ends this one: "She wrote on her wall:"."""
        if self._text[sentence.start : sentence.end].rstrip().endswith(":"):
            speaker = self._in_front(sentence, sentence.end)
            following = self._behind(sentence.end)
            if "\n" not in self._text[sentence.end : following]:
                return
            if speaker is not None:
                self._announced[following] = speaker[1]
            said_by = surface_subject(sentence, sentence.root.index)
            if said_by is not None and sentence.root.lemma.lower() in _LISTING:
                self._listed = next(((following, one) for one in self._speaking(sentence, said_by)), None)

    def _speaking(self, sentence: Sentence, index: int) -> list[Iri]:
        """Whom a subject means; "he" is who was just found to speak in its sentence."""
        spoke = self._floor.between(sentence.start, sentence.end)
        if sentence.tokens[index].text.lower() in ("he", "she") and spoke:
            return [spoke[-1][1]]
        return self._speakers.of(sentence, index)

    def _in_front(self, sentence: Sentence, colon: int) -> Spoke | None:
        """The subject of the first predicate in front of a colon, and where the predicate stands."""
        for token in sentence:
            if token.end > colon:
                break
            subject = sentence.child(token.index, "nsubj")
            if token.upos in ("VERB", "ADJ", "NOUN", "AUX") and subject is not None and subject.end <= colon:
                found = surface_subject(sentence, token.index)
                holders = self._speaking(sentence, found) if found is not None else []
                return (token.start, holders[0]) if holders else None
        return None

"""Speakers whom a colon introduces, with whatever verb: "He was blunt: “…”"."""

from graph.extraction.attribution.cuts import MARKS
from graph.extraction.attribution.floor import Floor, Spoke
from graph.extraction.attribution.quotations import Quotations
from graph.extraction.attribution.speakers import Speakers
from graph.extraction.clauses import surface_subject
from graph.language.sentence import Sentence
from graph.terms import Iri


class Introductions:
    """Finds the speakers in front of colons, of the same sentence's quotation or of the next paragraph's."""

    def __init__(self, text: str, quotations: Quotations, speakers: Speakers, floor: Floor) -> None:
        self._text = text
        self._quotations = quotations
        self._speakers = speakers
        self._floor = floor
        self._announced: dict[int, Iri] = {}

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

    def announced(self, paragraph: int) -> Iri | None:
        """Whose words a paragraph has, given by where it begins, as the sentence before it says."""
        return self._announced.get(paragraph)

    def _announce(self, sentence: Sentence) -> None:
        """Take note of whose words the next paragraph has, where a colon ends this one: "She wrote on her wall:"."""
        if self._text[sentence.start : sentence.end].rstrip().endswith(":"):
            speaker = self._in_front(sentence, sentence.end)
            following = len(self._text) - len(self._text[sentence.end :].lstrip())
            if speaker is not None and "\n" in self._text[sentence.end : following]:
                self._announced[following] = speaker[1]

    def _in_front(self, sentence: Sentence, colon: int) -> Spoke | None:
        """The subject of the first predicate in front of a colon, and where the predicate stands."""
        for token in sentence:
            if token.end > colon:
                break
            subject = sentence.child(token.index, "nsubj")
            if token.upos in ("VERB", "ADJ", "NOUN", "AUX") and subject is not None and subject.end <= colon:
                found = surface_subject(sentence, token.index)
                holders = self._speakers.of(sentence, found) if found is not None else []
                return (token.start, holders[0]) if holders else None
        return None

"""Which quotations are statements, and which only words of a sentence that nobody utters."""

from typing import Final

from graph.extraction.attribution.cuts import MARKS
from graph.extraction.attribution.floor import Floor
from graph.extraction.attribution.quotations import Quotation, Quotations
from graph.language.sentence import Sentence
from graph.terms import Iri

_FULL: Final = 4
"""A quotation of fewer words is a phrase inside somebody's sentence, not a statement."""

_JOINING: Final = ("But", "And", "Yet", "So")
"""What joins a quotation that is a sentence to the one before it: 'But "it is a start."'."""


class Utterances:
    """Tells what quotations utter."""

    def __init__(self, text: str, quotations: Quotations, floor: Floor) -> None:
        self._text = text
        self._quotations = quotations
        self._floor = floor

    def is_free(self, quote: Quotation) -> bool:
        """Whether a quotation is a sentence of its own, and not only words of one."""
        if not self.says(quote):
            return False
        if self._text[quote.start].isupper():
            return True
        sentences = self._floor.around(quote.start, quote.end)
        front = self._text[sentences[0].start : quote.start] if sentences else ""
        rest = self._text[quote.end : sentences[-1].end] if sentences else ""
        return len((front + rest).strip(MARKS + " .,!?:;").split()) < 2

    def says(self, quote: Quotation) -> bool:
        """Whether a quotation is long enough to be a statement, or ends as a sentence does."""
        begun_in = self._floor.around(quote.start, quote.start + 1)
        if self._quotations.is_title(quote) or any(self._is_fragment(one, quote) for one in begun_in):
            return False
        several = " " in self._text[quote.start : quote.end]
        return self.is_long(quote) or (several and self._text[quote.end - 1] in ".!?,")

    def going_on(self, quote: Quotation) -> tuple[Sentence, Iri] | None:
        """The sentence of whose subject a quotation tells the rest, and whose it is, who is quoted straight before:
        "“It rains,” Holm said. The mayor “has slept for days.”"."""
        own = next(iter(self._floor.around(quote.start, quote.start + 1)), None)
        before = self._floor.sentence_before(own) if own is not None else None
        if own is None or before is None or not self.is_long(quote) or quote.end + len(". ") < own.end:
            return None
        if "\n" in self._text[before.start : own.start] or not self._quotations.between(before.start - 1, before.end):
            return None
        spoke = self._floor.between(before.start, own.start)
        return (own, spoke[-1][1]) if spoke and self._lacks_subject(own, quote) else None

    def _lacks_subject(self, sentence: Sentence, quote: Quotation) -> bool:
        """Whether a quotation begins with the finite verb of a sentence, and all in front of it is the subject."""
        first = next((one for one in sentence if one.start >= quote.start), None)
        subject = sentence.child(sentence.root.index, "nsubj")
        if first is None or subject is None or "VerbForm=Fin" not in first.feats or sentence.root.start < first.start:
            return False
        named = {*sentence.subtree(subject.index)}
        front = (one.index for one in sentence.tokens[: first.index] if one.upos != "PUNCT")
        return {*front} == {i for i in named if sentence.tokens[i].upos != "PUNCT"}

    def is_long(self, quote: Quotation) -> bool:
        """Whether a quotation is more than a phrase inside somebody's sentence."""
        return len(self._text[quote.start : quote.end].split()) >= _FULL

    def _is_fragment(self, sentence: Sentence, quote: Quotation) -> bool:
        """Whether words in marks are a part of a sentence that nobody utters: 'the so-called "War on Want"'.

        What is uttered stands at the beginning of its sentence or behind a comma, colon or the like, and has a finite
        verb unless it is a sentence.
        """
        if quote.end > sentence.end:
            return False
        front = self._text[sentence.start : quote.start].rstrip(MARKS + " ")
        behind = self._text[quote.end : sentence.end].strip(MARKS + " .,!?")
        if not (front.strip(MARKS + " (-–—") or behind) or (front in _JOINING and not behind):
            return False
        if front and front[-1] not in ",:;—–-.!?()…":
            return True
        finite = any(
            "VerbForm=Fin" in one.feats for one in sentence.tokens if quote.start <= one.start and one.end <= quote.end
        )
        return not finite and not (not front and self._text[quote.end - 1] in ",!?")

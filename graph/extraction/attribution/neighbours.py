"""Whose a quotation is that no sentence gives to anybody: the speaker nearest to it in its paragraph."""

from typing import Final

from graph.extraction.attribution.cuts import MARKS
from graph.extraction.attribution.floor import Floor
from graph.extraction.attribution.introductions import Introductions
from graph.extraction.attribution.quotations import Quotation, Quotations
from graph.extraction.linking.links import Mention
from graph.extraction.meaning.actors import Actors
from graph.extraction.stretches import line_around
from graph.terms import Iri

_CLOSE: Final = 45
_BEHIND: Final = 80
"""Characters behind a quotation within which a name says whose it is, titles in front of it counted."""
_FAR: Final = 1 << 30


class Neighbours:
    """Finds the speakers beside quotations, when all of the article has been heard."""

    def __init__(
        self, text: str, quotations: Quotations, actors: Actors, introductions: Introductions, floor: Floor
    ) -> None:
        self._text = text
        self._quotations = quotations
        self._actors = actors
        self._introductions = introductions
        self._floor = floor

    def of(self, quote: Quotation) -> Iri | None:
        """The speaker nearest to a quotation in its paragraph; of a paragraph that is all quotation, who spoke last."""
        low, high = line_around(self._text, quote.start)
        before = self._text[low : quote.start]
        if (announced := self._introductions.announced(low)) is not None and not before.strip(MARKS):
            return announced
        over = self._is_over(quote)
        later, distance, speaker = self._nearest(quote, low, high, over=over)
        # Somebody named right behind the quotation says it, with whatever verb: "…," President Ali shot back.
        named = self._actors.first_named(quote.end, min(quote.end + _BEHIND, high))
        if over and (speaker is None or later):
            speaker = self._acting_before(quote, low) or speaker
        if over and (speaker is not None or not self._opens(quote, high)):
            named = None
        if named is not None and (distance > _CLOSE or self._is_tagged(quote, high)):
            return named
        if speaker is None and (actor := self._acting_before(quote, low)):
            return actor
        if speaker is None and not before.strip(MARKS + " ") and not self._text[quote.end : high].strip(MARKS + " .,"):
            return self._floor.before_place(low)
        return speaker

    def _nearest(self, quote: Quotation, low: int, high: int, *, over: bool) -> tuple[bool, int, Iri | None]:
        """Who spoke nearest to a quotation in its paragraph: whether behind one that is ``over``, how far, and who."""
        near = [
            (over and place > quote.end, min(abs(place - quote.end), abs(quote.start - place)), holder)
            for place, holder in self._floor.between(low, max(high, quote.end))
            if not quote.start <= place < quote.end and self._is_near(place, quote)
        ]
        return min(near, default=(False, _FAR, None))

    def _is_near(self, place: int, quote: Quotation) -> bool:
        """Whether at most one sentence that is no quotation stands between a speaker and a quotation."""
        low, high = sorted((place, quote.start))
        between = self._floor.around(low, high + 1)[1:-1]
        return sum(self._quotations.at(one.start) is None for one in between) < 2

    def _is_over(self, quote: Quotation) -> bool:
        """Whether a full stop ends a quotation and another sentence begins behind it, which then need not tell whose
        it is: “The pumps are old.” The city bought them in 1961."""
        ended = self._text[quote.end - 1] == "." or self._text[quote.end : quote.end + 2].lstrip(MARKS)[:1] == "."
        last = self._floor.around(quote.end - 1, quote.end)[-1:]
        return ended and last != self._floor.around(quote.end + 3, quote.end + 4)[:1]

    def _opens(self, quote: Quotation, high: int) -> bool:
        """Whether the sentence behind a quotation opens with somebody's name: “The pumps are old.” Holm smiled."""
        named = self._straight_behind(quote, high, " .")
        return named is not None and named.kind == "Person"

    def _is_tagged(self, quote: Quotation, high: int) -> bool:
        """Whether a name stands straight behind a quotation that ends with a comma: "…," Ada Holm shot back."""
        return self._text[quote.end - 1] == "," and self._straight_behind(quote, high, " ,") is not None

    def _straight_behind(self, quote: Quotation, high: int, marks: str) -> Mention | None:
        """The first name behind a quotation, with nothing but marks between."""
        first = next(iter(self._actors.links.beginning(quote.end, high)), None)
        return first if first is not None and not self._text[quote.end : first.start].strip(MARKS + marks) else None

    def _acting_before(self, quote: Quotation, low: int) -> Iri | None:
        """The person who is the subject of the sentence straight before a quotation that is one of its own.

        "Ada Holm shook her head. “The river is brown.”" Where the quotation opens a paragraph, nobody may have spoken.
        """
        own = next(iter(self._floor.around(quote.start, quote.start + 1)), None)
        before = self._floor.sentence_before(own) if own is not None else None
        if own is None or before is None or self._text[own.start : quote.start].strip(MARKS + " "):
            return None
        if before.start < low and (self._floor.last is not None or before.end < low - 2):
            return None
        subjects = reversed(self._actors.pronouns.heard.subjects)
        acting = (found for at, found in subjects if before.start <= at < before.end)
        return next((one for one in acting if self._actors.links.known(one).kind == "Person"), None)

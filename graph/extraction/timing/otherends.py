"""The other end of what a claim dates one end of, as the same sentence tells it.

::

    "It left in 2024, 17 years after it had joined."             since 2007
    "It joined in 1996 and left in 2022."                        from 1996 until 2022
    "She was elected in May and took office in June."            since June
"""

from collections.abc import Callable, Sequence

from graph.extraction.relations.found import Found, Phase
from graph.extraction.timing.beginnings import beginnings
from graph.extraction.timing.bounds import Marked
from graph.extraction.timing.datewords import BEGINNING, ELSEWHEN, ENDING
from graph.extraction.timing.officewords import comes_to_office, losses
from graph.extraction.timing.periods import Timing
from graph.language.sentence import Sentence


class OtherEnds:
    """Finds the other end of the relations of one article.

    ``asserted``: whether a sentence says of a predicate that it is so. ``found``: what the article says, in its order.
    """

    def __init__(self, timing: Timing, found: Sequence[Found], asserted: Callable[[Sentence, int], bool]) -> None:
        self._timing = timing
        self._found = found
        self._asserted = asserted

    def begun(self, found: Found, dates: list[Marked]) -> list[Marked]:
        """Since when something was so that its verb ends, as the same clause says: "left it in 2024, 17 years after it
        had joined", "having been a member since 1961", "after 36 years".
        """
        sentence, head = found.sentence, found.head
        ends = [one for one in dates if one[1].last and one[0] not in (*BEGINNING, *ELSEWHEN)]
        known = any(tie in BEGINNING or date.closing for tie, date in dates)
        if found.phase is not Phase.ENDS or known or not ends or not self._asserted(sentence, head):
            return []
        told = next(beginnings(sentence, head, found.relation.name), None)
        told_at = self._timing.of(sentence, told.index) if told is not None else []
        since = [date for tie, date in told_at if tie not in (*ENDING, *ELSEWHEN) and date.first and not date.closing]
        begun = [("since", date) for date in since[:1]] or self._timing.before_end(sentence, head, ends)
        return [one for one in begun if one[1].first and ends[0][1].last and one[1].first <= ends[0][1].last]

    def closed(self, found: Found, dates: list[Marked]) -> list[Marked]:
        """The other end of what one sentence says began and ended: "joined in 1996 and left in 2022"."""
        if found.phase not in (Phase.BEGINS, Phase.ENDS) or not dates or not self._asserted(found.sentence, found.head):
            return []
        begins = found.phase is Phase.BEGINS
        wanted = (found.sentence, found.subject, found.relation, found.object, Phase.ENDS if begins else Phase.BEGINS)
        for one in self._found:
            if (one.sentence, one.subject, one.relation, one.object, one.phase) != wanted:
                continue
            more = next((date for _, date in self._timing.of(one.sentence, one.head) if date.first), None)
            if more and self._asserted(one.sentence, one.head):
                first, last = (dates[0][1], more) if begins else (more, dates[0][1])
                if first.first and last.last and first.first <= last.last:
                    return [("until" if begins else "since", more)]
        return []

    def lost(self, found: Found) -> list[Marked]:
        """The end of a rule of which a clause tells that it was, in a sentence that says how it ended."""
        return [
            ("until", date)
            for index, _ in losses(found.sentence, found.head)
            for marker, date in self._timing.of(found.sentence, index)
            if marker not in ELSEWHEN and date.first
        ][:1]

    def taken(self, found: Found) -> list[Marked]:
        """When whoever was elected took office, as the same clause says: "was elected … and took office in March"."""
        sentence = found.sentence
        joined = [sentence.tokens[i] for i in sentence.children(found.head) if sentence.tokens[i].relation == "conj"]
        taken = [one for one in joined if not sentence.child(one.index, "nsubj") and comes_to_office(sentence, one)]
        return self._timing.own(sentence, taken[0].index) if taken else []

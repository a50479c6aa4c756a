"""Dates that other claims of the article give: of the same office or membership told again, and of the next holder.

::

    "President X resigned on Saturday. X had been head of state since 2022."     one office, told twice
    "A became chancellor on Wednesday. B had been chancellor since 2005."        B was until A took over
    "President X was ousted on Monday. X had ruled Chad since 1990."             president since 1990
    "A became chancellor on Wednesday. Her predecessor, B, left."                 B was until A took over
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from graph.extraction.relations.found import Found, Phase
from graph.extraction.relations.succession import FOLLOWED
from graph.extraction.timing.bounds import Marked
from graph.extraction.timing.datewords import BEGINNING, ELSEWHEN, ENDING
from graph.extraction.timing.periods import Timing
from graph.extraction.timing.tense import auxiliaries
from graph.language.sentence import Sentence
from graph.model import Precision

OFFICES: Final = frozenset("chairs leads holds_office head_of_state_of head_of_government_of".split())
RULERS: Final = frozenset("head_of_state_of head_of_government_of".split())
RULING: Final = "administers"
"""What is told of whoever rules a country, whatever the office."""
MINISTER: Final = "minister_of"
_BELONGING: Final = ("member_of",)
_AT: Final = ("", "in", "on", "at")


class Tenures:
    """The claims of an article about offices and memberships, each of which may lend another its dates.

    ``asserted``: whether a sentence says of a predicate that it is so. ``found``: what the article says, in its order.
    """

    def __init__(self, timing: Timing, found: Sequence[Found], asserted: Callable[[Sentence, int], bool]) -> None:
        self._timing = timing
        self._found = [one for one in found if one.relation.name in (*OFFICES, *_BELONGING, RULING, MINISTER)]
        self._asserted = asserted

    def more(self, found: Found, known: list[Marked]) -> list[Marked]:
        """The dates of an office without those that are not known beside it: ``known`` first, changed where a span
        ("for twelve years") is now one up to the day of the next holder.
        """
        if found.relation.name not in (*OFFICES, *_BELONGING, MINISTER) or found.phase is Phase.BEGINS:
            return known
        dates = [*known]
        for wanted in (BEGINNING, ENDING) if found.phase is not Phase.ENDS else (BEGINNING,):
            if not any(marker in wanted or date.closing for marker, date in dates):
                dates += [one for one in self._told_again(found) if one[0] in wanted][:1]
        open_end = not any(marker in ENDING or date.closing for marker, date in dates)
        open_end = open_end and found.relation.name != MINISTER  # there are several in a country
        left = is_left_now(found, dates) or (found.pattern == FOLLOWED and found.phase.over)
        if open_end and left and (then := self._next_holder(found)):
            begun = [("since", date) if date.lasting and date.first else (marker, date) for marker, date in dates]
            if all(date.first is None or date.first <= then[1].last for _, date in begun if then[1].last):
                dates = [*begun, ("until", replace(then[1], closing=None))]
        return dates

    def _told_again(self, found: Found) -> Iterator[Marked]:
        """What other sentences of the article say of the same office of the same person."""
        for one in self._found:
            same = one.relation == found.relation or (one.relation.name == RULING and found.relation.name in RULERS)
            same = same and (one.subject, one.object) == (found.subject, found.object)
            if one is found or one.presupposed or not same:
                continue
            if found.relation.name == MINISTER and one.phrase != found.phrase:
                continue
            if one.phase in (Phase.HOLDS, Phase.HELD) and self._asserted(one.sentence, one.head):
                yield from self._timing.of(one.sentence, one.head)

    def _next_holder(self, found: Found) -> Marked | None:
        """When the one other person took the office of whom the article says so; none where it tells of several."""
        taken: list[Marked] = []
        people = set()
        for one in self._found:
            if (one.relation, one.object) != (found.relation, found.object) or one.subject == found.subject:
                continue
            if one.phase is Phase.BEGINS and self._asserted(one.sentence, one.head):
                people.add(one.subject)
                taken += [
                    (marker, date)
                    for marker, date in self._timing.of(one.sentence, one.head)
                    if marker in (*_AT, *BEGINNING) and marker not in ELSEWHEN and date.precision == Precision.DAY
                ]
        fit = [one for one in taken if one[1].first and one[1].last]
        return fit[0] if len(people) == 1 and fit else None


def _helpers(found: Found) -> set[str]:
    """The auxiliaries of a claim's predicate; of "had been head of state", where the claim stands on "state", those of
    "head".
    """
    token = found.sentence.tokens[found.head]
    helpers = auxiliaries(found.sentence, found.head)
    return helpers or auxiliaries(found.sentence, token.head)


def is_left_now(found: Found, dates: list[Marked]) -> bool:
    """Whether a claim is of who held an office until what the article tells: "had been in office since 2005"."""
    if found.phase is not Phase.HELD or found.presupposed:
        return False
    span = all(marker in BEGINNING or date.lasting for marker, date in dates)
    return bool(dates) and span and "had" in _helpers(found)

"""Since when and until when somebody held an office or was a member, as other sentences of the article tell.

::

    "President X spoke. He was first elected in 2010."                     president since 2010
    "He had held the office since 2015. The army ousted him on Monday."     until Monday
    "It left on Friday. It had been a member since 1973."                   until Friday
"""

from collections.abc import Iterator

from graph.extraction.relations.found import Found, Phase
from graph.extraction.timing.bounds import Marked
from graph.extraction.timing.datewords import BEGINNING, ELSEWHEN, ENDING
from graph.extraction.timing.officewords import comes_to_office
from graph.extraction.timing.story import Story
from graph.extraction.timing.tenures import MINISTER, OFFICES, RULERS, RULING, is_left_now
from graph.language.dates import DateFound
from graph.terms import Iri


class Elsewhere:
    """What the sentences of one article tell of the offices and memberships that others of them name."""

    def __init__(self, story: Story) -> None:
        self._story = story

    def of_office(self, found: Found, known: list[Marked]) -> list[Marked]:
        """Since when a ruler whose title has no date rules, and until when, where another sentence says it of the name
        or of "he" and "she".
        """
        if found.phase is not Phase.HOLDS or not (found.relation.name in RULERS or self._only_office(found)):
            return []
        more: list[Marked] = []
        for wanted in (BEGINNING, ENDING):
            if not any(marker in wanted or date.closing for marker, date in known):
                told = (one for one in self._told_of(found) if one[0] in wanted and self.is_past(one[1]))
                more += [one for one in (next(told, None),) if one]
        return more

    def left(self, found: Found, dates: list[Marked]) -> list[Marked]:
        """Until when somebody held the office that he "had held since 2015", as the article tells of his end in it: "he
        resigned on Monday", "the army ousted him".
        """
        office = found.relation.name in (*OFFICES, MINISTER) and self._only_office(found)
        ruler = found.relation.name in (*RULERS, RULING) or office
        if not is_left_now(found, dates) or comes_to_office(found.sentence, found.sentence.tokens[found.head]):
            return []
        begun = max((date.first for _, date in dates if date.first), default=None)
        told = [one for one in self._told_of(found) if one[0] in ENDING] if ruler else self._ended(found)
        ends = [one for one in told if one[1].first and self.is_past(one[1])]
        return [one for one in ends if begun is None or (one[1].last and one[1].last >= begun)][:1]

    def is_past(self, date: DateFound) -> bool:
        """Whether a date is no later than the day of print."""
        return date.first is None or self._story.published is None or date.first <= self._story.published

    def _ended(self, found: Found) -> list[Marked]:
        """When a membership ended, as another sentence tells: "left on Friday. It had been a member since 1973"."""
        same = (found.subject, found.relation, found.object, Phase.ENDS)
        over = [one for one in self._story.found if (one.subject, one.relation, one.object, one.phase) == same]
        if found.relation.name != "member_of" or len(over) != 1:
            return []
        if not self._story.asserted(over[0].sentence, over[0].head):
            return []
        dates = self._story.timing.of(over[0].sentence, over[0].head)
        return [("until", date) for tie, date in dates if tie not in (*BEGINNING, *ELSEWHEN)]

    def _only_office(self, found: Found) -> bool:
        """Whether a relation is the one office of its subject in the article: "appointed in 2013" is said of it."""
        offices = {
            (one.relation, one.object)
            for one in self._story.found
            if one.subject == found.subject and one.relation.name in (*OFFICES, MINISTER)
        }
        return offices == {(found.relation, found.object)}

    def _told_of(self, found: Found) -> Iterator[Marked]:
        """What the sentences say of the offices of a relation's subject, beyond the words of its title. No office ends
        with the death of who is called a former president.
        """
        theirs = (one for one in self._story.found if one.subject == found.subject)
        former = any(one.presupposed and one.phase is Phase.HELD for one in theirs)
        for start, end in self._mentioned(found.subject):
            if not found.start <= start < found.end:
                for sentence in self._story.sentences:
                    if sentence.start <= start < sentence.end:
                        yield from self._story.timing.of_title(sentence, start, end, former=former)

    def _mentioned(self, person: Iri) -> Iterator[tuple[int, int]]:
        yield from ((one.start, one.end) for one in self._story.links.mentions if one.entity == person)
        yield from (place for place, meant in self._story.meant.items() if meant == person)

"""Dates that another sentence gives: of the same signing, of a body's founding, of what somebody followed.

:mod:`graph.extraction.timing.periods` lets sentences lend each other little. A few things are said twice, or hang
together by what they are, and then the date of the one is that of the other::

    "The two have signed a pact. The pact, sealed in Riyadh on Wednesday, …"        one signing
    "The union was launched on Tuesday. Thabo Mbeki became its first chairman."      no first chairman comes later
    "Riyadh severed ties on Sunday. Sudan followed suit."                            since then, by the day of print
    "It joined on Thursday, two years after it had applied."                         who has joined asks no more
"""

from dataclasses import replace
from typing import Final

from graph.extraction.relations.found import KEEPING, Found, Phase
from graph.extraction.timing.bounds import Marked
from graph.extraction.timing.datewords import BEGINNING, ENDING
from graph.extraction.timing.elsewhere import Elsewhere
from graph.extraction.timing.otherends import OtherEnds
from graph.extraction.timing.phases import phase_of
from graph.extraction.timing.signings import NEXT, is_signing, signed_again
from graph.extraction.timing.story import Story
from graph.extraction.timing.tense import auxiliaries, is_nominal
from graph.extraction.timing.tenures import OFFICES, Tenures
from graph.language.sentence import Sentence

_FOUNDING: Final = frozenset("found establish create launch inaugurate form set".split())
_RULE: Final = frozenset("administers controls minister_of".split())


class Carrier:
    """Gives relations and deeds of one article their dates: those beside them, else those carried over."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._place = {sentence.start: at for at, sentence in enumerate(story.sentences)}
        self._tenures = Tenures(story.timing, story.found, story.asserted)
        self._ends = OtherEnds(story.timing, story.found, story.asserted)
        self._told = Elsewhere(story)

    def of_relation(self, found: Found) -> list[Marked]:
        """The dates of a relation, each with the preposition that ties it."""
        changed = found.phase in (Phase.BEGINS, Phase.ENDS)
        if second := self._of_second(found):
            return second
        if found.presupposed:
            former = found.phase is Phase.HELD
            dates = self._story.timing.of_title(found.sentence, found.start, found.end, former=former)
            if not dates and changed:
                dates = self._story.timing.of(found.sentence, found.head)  # of a change, not of a title
            return self._tenures.more(found, [*dates, *self._told.of_office(found, dates)])
        dates = self.of_deed(found.sentence, found.head) or self._beside_noun(found)
        if found.phase is Phase.ENDS and auxiliaries(found.sentence, found.head) & {"has", "have"}:
            dates = [("until" if tie == "since" else tie, date) for tie, date in dates]  # "has been out of it since"
        if found.named:  # "closed its border with Chad until Friday" tells not that the border ends then
            own = self._story.timing.own(found.sentence, found.head)
            dates = [one for one in dates if one in own or one[0] not in ENDING]
        if found.phase is Phase.HELD and found.relation.name in (*OFFICES, *_RULE):
            dates = [*dates, *self._ends.lost(found)]
        if _is_chosen(found):
            # Presidents take office weeks after they are elected; the year may pass for both.
            dates = [(marker, date) for marker, date in dates if date.precision == "year"]
            dates = self._ends.taken(found) or dates
        if not dates and found.again and found.phase in (Phase.BEGINS, Phase.ENDS):
            dates = self._since(found.again)
        if not dates and found.phase is Phase.BEGINS and found.relation.name in OFFICES:
            dates = self._founded(found)
        if found.relation.name == "applied_to_join" and found.phase is Phase.BEGINS:
            ahead = not self._story.asserted(found.sentence, found.head)
            dates = [*(one for one in dates if ahead or self._told.is_past(one[1])), *self._admitted(found)]
        if found.phase is Phase.HOLDS and found.sentence.tokens[found.head].lemma.lower() in KEEPING:
            dates = [*dates, *self._told.of_office(found, dates)]
        if left := self._told.left(found, dates):
            dates = [*(("since", date) if date.lasting and date.first else (tie, date) for tie, date in dates), *left]
        return self._tenures.more(found, [*dates, *(self._ends.closed(found, dates) or self._ends.begun(found, dates))])

    def _of_second(self, found: Found) -> list[Marked]:
        """The date of the later object or subject that a relation is of. That of meeting somebody is none of his title:
        "met President X on Monday, Prime Minister Y on Tuesday".
        """
        title = found.presupposed and found.phase in (Phase.HOLDS, Phase.HELD)
        for slot in found.slots:
            second = self._story.timing.of_second(found.sentence, slot.start, slot.end)
            if second and (not title or second[0][0] in (*BEGINNING, *ENDING)):
                return second
        return []

    def _beside_noun(self, found: Found) -> list[Marked]:
        """Since or until when something lasts that a noun tells, as a participle on it says: "the force in Lebanon,
        deployed since 1978".
        """
        sentence = found.sentence
        if found.phase.over or not is_nominal(sentence.tokens[found.head]):
            return []
        below = [i for i in sentence.children(found.head) if sentence.tokens[i].deprel == "acl"]
        lasting = [one for i in below for one in self._story.timing.of(sentence, i) if one[0] in (*BEGINNING, *ENDING)]
        return lasting if len(below) == 1 else []

    def phase(self, found: Found, dates: list[Marked]) -> Phase:
        """The phase of a relation beside its dates."""
        return phase_of(found, dates, self._story.timing, self._story.found)

    def of_deed(self, sentence: Sentence, head: int, at: int | None = None) -> list[Marked]:
        """The dates of a predicate; of a signing without any, those with which the next sentences tell of it again; of
        a later object (``at`` its first word) its own."""
        if at is not None:
            return self._story.timing.of_second(sentence, sentence.tokens[at].start, sentence.tokens[at].end)
        dates = self._story.timing.of(sentence, head)
        if dates or not is_signing(sentence, head):
            return dates
        behind = self._place[sentence.start] + 1
        return signed_again(self._story.timing, self._story.sentences[behind : behind + NEXT])

    def _since(self, again: Found) -> list[Marked]:
        """From the day of what is followed to that of publication, where both are in one year."""
        day = self._story.published
        for marker, date in self._story.timing.of(again.sentence, again.head):
            if day and date.first and date.first <= day and date.first.year == day.year:
                unit = "year" if date.first.month != day.month else "month" if date.first != day else "day"
                return [(marker, replace(date, first=date.first, last=day, precision=unit, closing=None))]
        return []

    def _founded(self, found: Found) -> list[Marked]:
        """The day on which a body was founded, of which the next sentence says that somebody became its first head."""
        at, phrase = self._place[found.sentence.start], found.sentence.covering(found.start, found.end)
        first = any(found.sentence.tokens[index].lemma.lower() == "first" for index in phrase)
        if not at or not first:
            return []
        before = self._story.sentences[at - 1]
        for token in before:
            if token.lemma.lower() in _FOUNDING and token.is_root and self._story.asserted(before, token.index):
                subject = before.child(token.index, "nsubj")
                named = self._story.links.at(subject.start, subject.end) if subject else None
                if named and named.entity == found.object:
                    return self._story.timing.of(before, token.index)
        return []

    def _admitted(self, found: Found) -> list[Marked]:
        """The end of an application: the day on which, as the article says, it led to membership."""
        for one in self._story.found:
            same = (one.subject, one.object) == (found.subject, found.object) and one.relation.name == "member_of"
            if same and one.phase is Phase.BEGINS and self._story.asserted(one.sentence, one.head):
                dates = self._story.timing.of(one.sentence, one.head)
                return [("until", date) for _, date in dates[:1] if date.first]
        return []


def _is_chosen(found: Found) -> bool:
    """Whether somebody was only chosen for an office: "was elected president", "was named as the next chairman"."""
    lemma = found.sentence.tokens[found.head].lemma.lower()
    if lemma == "elect" and found.relation.name == "head_of_state_of":
        return True
    phrase = found.sentence.covering(found.start, found.end) if found.phase is Phase.BEGINS else ()
    to_come = lemma != "become" and found.relation.name in OFFICES
    return to_come and any(found.sentence.tokens[index].lemma.lower() == "next" for index in phrase)

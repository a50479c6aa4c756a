"""Dates that another sentence gives: of the same signing, of a body's founding, of what somebody followed.

:mod:`graph.extraction.timing.periods` lets sentences lend each other little. A few things are said twice, or hang
together by what they are, and then the date of the one is that of the other::

    "The two have signed a pact. The pact, sealed in Riyadh on Wednesday, …"        one signing
    "The union was launched on Tuesday. Thabo Mbeki became its first chairman."      no first chairman comes later
    "Riyadh severed ties on Sunday. Sudan followed suit."                            since then, by the day of print
    "It joined on Thursday, two years after it had applied."                         who has joined asks no more
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from graph.extraction.clauses import preposition
from graph.extraction.linking.links import Links
from graph.extraction.relations.found import Found, Phase
from graph.extraction.timing.beginnings import beginnings
from graph.extraction.timing.bounds import Marked
from graph.extraction.timing.datewords import AHEAD, BEGINNING, ELSEWHEN, ENDING, MODAL
from graph.extraction.timing.officewords import comes_to_office, losses
from graph.extraction.timing.periods import Timing
from graph.extraction.timing.tense import auxiliaries, is_nominal
from graph.extraction.timing.tenures import MINISTER, OFFICES, RULERS, RULING, Tenures, is_left_now
from graph.extraction.treaties.pacts import NOUNS
from graph.language.dates import DateFound
from graph.language.sentence import Sentence, Token
from graph.model import Date
from graph.terms import Iri

_SIGNING: Final = frozenset("sign seal conclude ink".split())
_FOUNDING: Final = frozenset("found establish create launch inaugurate form set".split())
_RULE: Final = frozenset("administers controls minister_of".split())
_RESUMING: Final = frozenset(
    "restore resume reopen rejoin renew normalise normalize reestablish readmit reinstate open".split()
)
_PAUSING: Final = ("suspend", "bar")
_KEEPING: Final = frozenset("win begin start secure".split())
"""What whoever holds an office does with one more term of it: since when he holds it is told elsewhere."""
_NEXT: Final = 2
"""How many sentences later the same signing may be told again."""


class Carrier:
    """Gives relations and deeds of one article their dates: those beside them, else those carried over.

    ``asserted``: whether a sentence says of a predicate that it is so. ``found``: what the article says, in its order.
    ``meant``: whom each "he" and "she" means, by the pronoun's characters.
    """

    def __init__(
        self,
        timing: Timing,
        sentences: Sequence[Sentence],
        links: Links,
        found: Sequence[Found],
        published: Date | None,
        asserted: Callable[[Sentence, int], bool],
        meant: Mapping[tuple[int, int], Iri] = MappingProxyType({}),
    ) -> None:
        self._timing = timing
        self._sentences = sentences
        self._place = {sentence.start: at for at, sentence in enumerate(sentences)}
        self._links = links
        self._found = found
        self._published = published
        self._asserted = asserted
        self._meant = meant
        self._tenures = Tenures(timing, found, asserted)

    def of_relation(self, found: Found) -> list[Marked]:
        """The dates of a relation, each with the preposition that ties it."""
        changed = found.phase in (Phase.BEGINS, Phase.ENDS)
        if second := self._of_second(found):
            return second
        if found.presupposed:
            dates = self._timing.of_title(found.sentence, found.start, found.end, former=found.phase is Phase.HELD)
            if not dates and changed:
                dates = self._timing.of(found.sentence, found.head)  # of a change, not of a title
            return self._tenures.more(found, [*dates, *self._elsewhere(found, dates)])
        dates = self.of_deed(found.sentence, found.head) or self._beside_noun(found)
        if found.phase is Phase.ENDS and auxiliaries(found.sentence, found.head) & {"has", "have"}:
            dates = [("until" if tie == "since" else tie, date) for tie, date in dates]  # "has been out of it since"
        if found.named:  # "closed its border with Chad until Friday" tells not that the border ends then
            own = self._timing.own(found.sentence, found.head)
            dates = [one for one in dates if one in own or one[0] not in ENDING]
        if found.phase is Phase.HELD and found.relation.name in (*OFFICES, *_RULE):
            dates = [*dates, *self._lost(found)]
        if _is_chosen(found):
            # Presidents take office weeks after they are elected; the year may pass for both.
            dates = [(marker, date) for marker, date in dates if date.precision == "year"]
            dates = self._taken(found) or dates
        if not dates and found.again and found.phase in (Phase.BEGINS, Phase.ENDS):
            dates = self._since(found.again)
        if not dates and found.phase is Phase.BEGINS and found.relation.name in OFFICES:
            dates = self._founded(found)
        if found.relation.name == "applied_to_join" and found.phase is Phase.BEGINS:
            ahead = not self._asserted(found.sentence, found.head)
            dates = [*(one for one in dates if ahead or self._is_past(one[1])), *self._admitted(found)]
        if found.phase is Phase.HOLDS and found.sentence.tokens[found.head].lemma.lower() in _KEEPING:
            dates = [*dates, *self._elsewhere(found, dates)]
        if left := self._left(found, dates):
            dates = [*(("since", date) if date.lasting and date.first else (tie, date) for tie, date in dates), *left]
        return self._tenures.more(found, [*dates, *(self._closed(found, dates) or self._begun(found, dates))])

    def _of_second(self, found: Found) -> list[Marked]:
        """The date of the later object or subject that a relation is of. That of meeting somebody is none of his title:
        "met President X on Monday, Prime Minister Y on Tuesday".
        """
        title = found.presupposed and found.phase in (Phase.HOLDS, Phase.HELD)
        for slot in found.slots:
            second = self._timing.of_second(found.sentence, slot.start, slot.end)
            if second and (not title or second[0][0] in (*BEGINNING, *ENDING)):
                return second
        return []

    def _begun(self, found: Found, dates: list[Marked]) -> list[Marked]:
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

    def _taken(self, found: Found) -> list[Marked]:
        """When whoever was elected took office, as the same clause says: "was elected … and took office in March"."""
        sentence = found.sentence
        joined = [sentence.tokens[i] for i in sentence.children(found.head) if sentence.tokens[i].relation == "conj"]
        taken = [one for one in joined if not sentence.child(one.index, "nsubj") and comes_to_office(sentence, one)]
        return self._timing.own(sentence, taken[0].index) if taken else []

    def _beside_noun(self, found: Found) -> list[Marked]:
        """Since or until when something lasts that a noun tells, as a participle on it says: "the force in Lebanon,
        deployed since 1978".
        """
        sentence = found.sentence
        if found.phase.over or not is_nominal(sentence.tokens[found.head]):
            return []
        below = [i for i in sentence.children(found.head) if sentence.tokens[i].deprel == "acl"]
        lasting = [one for i in below for one in self._timing.of(sentence, i) if one[0] in (*BEGINNING, *ENDING)]
        return lasting if len(below) == 1 else []

    def phase(self, found: Found, dates: list[Marked]) -> Phase:
        """The phase of a relation beside its dates: what is resumed begins, and so does what a verb tells of one day.

        "Reopened its embassy", "occupied the town on Thursday": the past is that of the deed, not of what it began.
        """
        token = found.sentence.tokens[found.head]
        lemma = token.lemma.lower()
        if found.phase is Phase.HOLDS and (like := self._first(found)) is not None:
            return like.phase
        if found.phase is Phase.BEGINS and lemma in _PAUSING:
            return Phase.HOLDS  # who is suspended had joined before
        if found.phase.over and (lemma in _RESUMING or (lemma == "return" and _goes_to(found.sentence, token))):
            return Phase.BEGINS
        punctual = found.phase is Phase.HELD and found.relation.name not in OFFICES and token.upos == "VERB"
        if punctual and not auxiliaries(found.sentence, found.head):
            return Phase.BEGINS if any(date.day and tie in ("on", "", "in") for tie, date in dates) else found.phase
        return found.phase

    def _first(self, found: Found) -> Found | None:
        """The relation of the subject whose verb another one does without it, later: "Chad left it in 2012, Togo in
        2014"."""
        subjects = [slot for slot in found.slots if slot.role == "subject"]
        if not any(self._timing.of_second(found.sentence, slot.start, slot.end) for slot in subjects):
            return None
        told = (found.sentence, found.head, found.relation, found.object)
        alike = (one for one in self._found if (one.sentence, one.head, one.relation, one.object) == told)
        return next((one for one in alike if one.subject != found.subject and one.phase is not Phase.HOLDS), None)

    def _elsewhere(self, found: Found, known: list[Marked]) -> list[Marked]:
        """Since when a ruler whose title has no date rules, and until when, where another sentence says it of the name
        or of "he" and "she".
        """
        if found.phase is not Phase.HOLDS or not (found.relation.name in RULERS or self._only_office(found)):
            return []
        more: list[Marked] = []
        for wanted in (BEGINNING, ENDING):
            if not any(marker in wanted or date.closing for marker, date in known):
                told = (one for one in self._told_of(found) if one[0] in wanted and self._is_past(one[1]))
                more += [one for one in (next(told, None),) if one]
        return more

    def _left(self, found: Found, dates: list[Marked]) -> list[Marked]:
        """Until when somebody held the office that he "had held since 2015", as the article tells of his end in it: "he
        resigned on Monday", "the army ousted him".
        """
        office = found.relation.name in (*OFFICES, MINISTER) and self._only_office(found)
        ruler = found.relation.name in (*RULERS, RULING) or office
        if not is_left_now(found, dates) or comes_to_office(found.sentence, found.sentence.tokens[found.head]):
            return []
        begun = max((date.first for _, date in dates if date.first), default=None)
        told = [one for one in self._told_of(found) if one[0] in ENDING] if ruler else self._ended(found)
        ends = [one for one in told if one[1].first and self._is_past(one[1])]
        return [one for one in ends if begun is None or (one[1].last and one[1].last >= begun)][:1]

    def _ended(self, found: Found) -> list[Marked]:
        """When a membership ended, as another sentence tells: "left on Friday. It had been a member since 1973"."""
        same = (found.subject, found.relation, found.object, Phase.ENDS)
        over = [one for one in self._found if (one.subject, one.relation, one.object, one.phase) == same]
        if found.relation.name != "member_of" or len(over) != 1 or not self._asserted(over[0].sentence, over[0].head):
            return []
        dates = self._timing.of(over[0].sentence, over[0].head)
        return [("until", date) for tie, date in dates if tie not in (*BEGINNING, *ELSEWHEN)]

    def _only_office(self, found: Found) -> bool:
        """Whether a relation is the one office of its subject in the article: "appointed in 2013" is said of it."""
        offices = {
            (one.relation, one.object)
            for one in self._found
            if one.subject == found.subject and one.relation.name in (*OFFICES, MINISTER)
        }
        return offices == {(found.relation, found.object)}

    def _told_of(self, found: Found) -> Iterator[Marked]:
        """What the sentences say of the offices of a relation's subject, beyond the words of its title. No office ends
        with the death of who is called a former president.
        """
        former = any(one.presupposed and one.phase is Phase.HELD for one in self._found if one.subject == found.subject)
        for start, end in self._mentioned(found.subject):
            if not found.start <= start < found.end:
                for sentence in self._sentences:
                    if sentence.start <= start < sentence.end:
                        yield from self._timing.of_title(sentence, start, end, former=former)

    def _mentioned(self, person: Iri) -> Iterator[tuple[int, int]]:
        yield from ((one.start, one.end) for one in self._links.mentions if one.entity == person)
        yield from (place for place, meant in self._meant.items() if meant == person)

    def _is_past(self, date: DateFound) -> bool:
        return date.first is None or self._published is None or date.first <= self._published

    def _closed(self, found: Found, dates: list[Marked]) -> list[Marked]:
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

    def _lost(self, found: Found) -> list[Marked]:
        """The end of a rule of which a clause tells that it was, in a sentence that says how it ended."""
        return [
            ("until", date)
            for index, _ in losses(found.sentence, found.head)
            for marker, date in self._timing.of(found.sentence, index)
            if marker not in ELSEWHEN and date.first
        ][:1]

    def of_deed(self, sentence: Sentence, head: int, at: int | None = None) -> list[Marked]:
        """The dates of a predicate; of a signing without any, those with which the next sentences tell of it again; of
        a later object (``at`` its first word) its own."""
        if at is not None:
            return self._timing.of_second(sentence, sentence.tokens[at].start, sentence.tokens[at].end)
        return self._timing.of(sentence, head) or self._signed(sentence, head)

    def _signed(self, sentence: Sentence, head: int) -> list[Marked]:
        thing = sentence.child(head, "obj")
        ahead = auxiliaries(sentence, head) & (AHEAD | MODAL)
        if sentence.tokens[head].lemma.lower() not in _SIGNING or thing is None or not _is_pact(thing) or ahead:
            return []
        at = self._place[sentence.start] + 1
        for later in self._sentences[at : at + _NEXT]:
            for noun in filter(_is_pact, later):
                before = {later.tokens[below].lemma.lower() for below in later.children(noun.index)}
                if noun.upos == "PROPN" or not before & {"the", "this"}:
                    return []  # another one
                for verb in _done_to(later, noun):
                    if verb.lemma.lower() in _SIGNING and (dates := self._timing.of(later, verb.index)):
                        return dates
        return []

    def _since(self, again: Found) -> list[Marked]:
        """From the day of what is followed to that of publication, where both are in one year."""
        day = self._published
        for marker, date in self._timing.of(again.sentence, again.head):
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
        before = self._sentences[at - 1]
        for token in before:
            if token.lemma.lower() in _FOUNDING and token.is_root and self._asserted(before, token.index):
                subject = before.child(token.index, "nsubj")
                named = self._links.at(subject.start, subject.end) if subject else None
                if named and named.entity == found.object:
                    return self._timing.of(before, token.index)
        return []

    def _admitted(self, found: Found) -> list[Marked]:
        """The end of an application: the day on which, as the article says, it led to membership."""
        for one in self._found:
            same = (one.subject, one.object) == (found.subject, found.object) and one.relation.name == "member_of"
            if same and one.phase is Phase.BEGINS and self._asserted(one.sentence, one.head):
                dates = self._timing.of(one.sentence, one.head)
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


def _goes_to(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb takes its subject somewhere: "returned to the union", not "returned it" or "from it"."""
    to = any(preposition(sentence, i) == "to" for i in sentence.children(verb.index))
    return to and sentence.child(verb.index, "obj") is None


def _is_pact(token: Token) -> bool:
    return token.lemma.lower() in NOUNS and token.upos in ("NOUN", "PROPN")


def _done_to(sentence: Sentence, noun: Token) -> Iterator[Token]:
    """The verbs that say what was done to a thing: "the pact, sealed on Wednesday", "the pact was sealed"."""
    for below in sentence.children(noun.index):
        if sentence.tokens[below].relation == "acl":
            yield sentence.tokens[below]
    if noun.deprel == "nsubj:pass":
        yield sentence.tokens[noun.head]

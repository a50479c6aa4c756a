"""The dates of each predicate of an article: its own, those it shares, those of a title's beginning and end.

What bounds they give is told in :mod:`graph.extraction.timing.bounds`.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from graph.extraction.clauses import preposition
from graph.extraction.timing.anchors import counted_from, is_main, is_past_story, is_term_set, told_before
from graph.extraction.timing.anniversaries import anniversary, is_remembered
from graph.extraction.timing.attachment import Dated, attached
from graph.extraction.timing.bounds import Marked
from graph.extraction.timing.companions import companions
from graph.extraction.timing.datewords import (
    AHEAD,
    BEGINNING,
    ELSEWHEN,
    ENDING,
    MEANWHILE,
    MODAL,
    STOPPING,
    TIMES,
    UNTIL,
)
from graph.extraction.timing.forthcoming import NEAR, WEEK, called_for, lies_ahead, tied_ahead, was_due
from graph.extraction.timing.lengths import length, served, went_on
from graph.extraction.timing.officewords import DYING, office_changes
from graph.extraction.timing.offsets import Offset, offset
from graph.extraction.timing.printed import printed_later
from graph.extraction.timing.quoted import hangs_on_speech, spoken_on
from graph.extraction.timing.rehung import moved_up
from graph.extraction.timing.retold import begun, retold, stage
from graph.extraction.timing.seconds import Second, parted
from graph.extraction.timing.segments import compared
from graph.extraction.timing.tense import auxiliaries, draws_out, is_predicate, looks_ahead, opening
from graph.language.dates import DateFound, find_dates, names_a_date
from graph.language.dateunits import FINER, in_unit
from graph.language.sentence import Sentence, Token
from graph.model import Date, Precision

# "NAIROBI, Jan 5 (Reuters) - …": when it was written, not when anything happened.
_DATELINE: Final = re.compile(
    r"(?:^|\n)(?:[A-Z][A-Z .,/’'-]+(?:[^\n.(]|(?<=[A-Z][a-z][a-z])\.|(?<=Sept)\.){0,40}\([^)\n]{2,40}\)"
    r"|[A-Z][A-Z ,/’'-]{3,40},(?:[^\n.(]|(?<=[A-Z][a-z][a-z])\.|(?<=Sept)\.){0,25})\s*[-–—]"
)
_PRINTED_WITHIN: Final = 7
"""So many days after its dateline a text may be published."""
_AT: Final = ("", "in", "on", "at")
_BACK: Final = 2
"""So many sentences before may the beginning have been told from which "two days into the war" counts."""


class Timing:
    """The dates of one article, and to which words each belongs."""

    def __init__(self, text: str, published: Date | None, sentences: Iterable[Sentence]) -> None:
        self._text = text
        self._sentences = tuple(sentences)
        self._published = published
        self._dated: dict[int, list[Dated]] = {}
        self._seconds: dict[int, list[Second]] = {}
        said: list[DateFound] = []
        datelines = [match.span() for match in _DATELINE.finditer(text)]
        if written := _written(text, datelines, published):
            self._published = written
        for sentence in self._sentences:
            found, later = parted(sentence, self._read(sentence, said, datelines))
            self._dated[sentence.start], self._seconds[sentence.start] = found, later
            kept = [one for one in found if not one.date.lasting]
            said += [one.date for one in sorted(kept, key=lambda one: is_main(sentence, one))]

    def printed_later(self) -> DateFound | None:
        """A date that the text tells as past, and that shows the day of publication to be wrong."""
        if self._published is None:
            return None
        at = {sentence.start: sentence for sentence in self._sentences}
        told = [(at[start], one) for start, found in self._dated.items() for one in found]
        return printed_later(self._text, told, self._published)

    def _read(self, sentence: Sentence, said: list[DateFound], datelines: list[tuple[int, int]]) -> list[Dated]:
        """The dates of a sentence in order, each read as its words look back or ahead."""
        if not names_a_date(self._text, sentence.start, sentence.end):
            return []
        back, ahead = ({one.start: one for one in self._find(sentence, said, future)} for future in (False, True))
        found: list[Dated] = []
        for start in sorted({*back, *ahead}):
            one = attached(sentence, back.get(start) or ahead[start], self._text)
            if one is None or any(first <= start < last for first, last in datelines):
                continue
            if is_term_set(sentence, one, self._text):
                continue
            one, date = self._read_towards(sentence, one, back.get(start), ahead.get(start))
            future = date is not None and date is ahead.get(start)
            if date and date.counted:
                told = (other for other in found if not is_past_story(sentence, other, said))
                before = [*said, *(other.date for other in told if not other.date.lasting)]
                date = next(iter(self._find(sentence, before, future, date)), None)
            if date:
                found.append(moved_up(sentence, replace(one, date=date), found))
        return self._as_spoken(sentence, found)

    def _as_spoken(self, sentence: Sentence, found: list[Dated]) -> list[Dated]:
        """The dates of a sentence, those in quoted words as on the day on which it says that they were spoken."""
        day = spoken_on(self._text, sentence, found, self._published)
        for at, one in enumerate(found if day else ()):
            if hangs_on_speech(self._text, one):
                start, end, future = one.date.start, one.date.end, looks_ahead(sentence, one.owners)
                then = find_dates(self._text, day, start=start, end=end, future=future)
                found[at] = replace(one, date=then[0]) if then else one
        return found

    def _read_towards(
        self, sentence: Sentence, one: Dated, back: DateFound | None, ahead: DateFound | None
    ) -> tuple[Dated, DateFound | None]:
        """A date with its owners, read as they look back or ahead."""
        future = looks_ahead(sentence, one.owners)
        if back is None or ahead is None or back.bounds == ahead.bounds or not one.owners:
            return one, ahead if future else back
        (owner, marker), first = one.owners[0], sentence.covering(back.start, back.end)[0]
        if future:
            due = was_due(sentence, one.owners, back, ahead, self._published)
            return one, ahead if not due else back if back.precision == "day" else replace(back, first=None, last=None)
        if lies_ahead(back, ahead, self._published):
            if marker == "by":
                return one, ahead  # "withdrew its troops by 30 June", printed on the 29th
            noun = called_for(sentence, owner, first) if owner < first else None
            if noun is not None:
                return replace(one, owners=((noun, marker),)), ahead
        if marker in UNTIL and sentence.tokens[owner].lemma.lower() in STOPPING and self._published and back.last:
            past = (self._published - back.last).days <= NEAR  # "blocked it until Friday": of this week, or of the last
            return one, replace(back, first=None, last=None) if past else ahead
        if tied_ahead(sentence, owner) and owner < first:
            if back.last and ahead.first and (ahead.first - back.last).days <= WEEK:
                return one, replace(back, first=None, last=None)  # "ahead of the vote on Sunday"
            return one, ahead if lies_ahead(back, ahead, self._published) else back
        return one, back

    def _find(
        self, sentence: Sentence, said: list[DateFound], future: bool, within: DateFound | None = None
    ) -> list[DateFound]:
        start, end = (within.start, within.end) if within else (sentence.start, sentence.end)
        return find_dates(self._text, self._published, start=start, end=end, future=future, said=said)

    def of(self, sentence: Sentence, head: int) -> list[Marked]:
        """The dates of a predicate, each with the preposition that ties it: its own, else those it shares."""
        if sentence.tokens[head].relation in ("aux", "cop"):
            head = sentence.tokens[head].head  # "has kept troops there since 1974"
        over = sentence.tokens[sentence.tokens[head].head]
        if sentence.tokens[head].relation == "nmod" and over.lemma.lower() == "head" and preposition(sentence, head):
            head = over.index  # "had been head of state since 1966"
        own = self._own(sentence, head)
        found = [one for one in own if not one[1].lasting]
        if all(marker in ENDING for marker, _ in found):  # "revolted on Thursday and held him until that night"
            found += [one for one in self._shared(sentence, head) if not found or one[0] not in (*ENDING, *ELSEWHEN)]
        found += [_since(sentence, head, one) for _, one in own if one.lasting]
        if draws_out(sentence, head):
            found = [one for one in found if one[0] not in ENDING]
        loose = (i for i in sentence.children(head) if sentence.tokens[i].relation not in ("mark", "case"))
        below = [(sentence.tokens[i].text.lower(), sentence.children(i)) for i in loose]
        bare = {word for word, under in below if all(sentence.tokens[i].text == "ever" for i in under)}
        tie = "until" if _no_longer(sentence, head) else "since" if "since" in bare else ""
        if tie:  # "no longer recognised", "captured the city in May and have held it since"
            kept = ELSEWHEN if tie == "until" else (*ELSEWHEN, *BEGINNING, *ENDING)
            return [(marker if marker in kept else tie, date) for marker, date in found]
        return found

    def seconds(self, sentence: Sentence) -> Sequence[Second]:
        """The later objects of a sentence's verbs that have dates of their own."""
        return self._seconds.get(sentence.start, ())

    def of_second(self, sentence: Sentence, start: int, end: int) -> list[Marked]:
        """The date of the later object in which words (characters) stand, where it has one of its own."""
        covered = sentence.covering(start, end)
        later = [one for one in self.seconds(sentence) if covered and all(map(one.holds, covered))]
        return [(one.marker, one.dated.date) for one in later]

    def of_title(self, sentence: Sentence, start: int, end: int, *, former: bool = False) -> list[Marked]:
        """The dates of what a title says in passing: those beside it ("president since 2014"), and of its bearer's
        taking or leaving office ("…, who stepped down in March", "the killing of …"). The death of a ``former`` holder
        ended no office.
        """
        covered = sentence.covering(start, end)
        own = [(index, *one) for index in covered for one in self._own(sentence, index)]
        found = [
            (marker, date)
            for _, marker, date in own
            if (marker in (*BEGINNING, *ENDING) or date.closing) and not date.lasting
        ]
        found += [_since(sentence, index, date) for index, _, date in own if date.lasting]
        for index, word, tie in office_changes(sentence, covered):
            if former and word.lemma.lower() in DYING:
                continue
            named = "since" if tie == "elected" else tie
            dates = [(named or marker, date) for marker, date in self.of(sentence, index) if _tells(tie, marker, date)]
            if tie == "until" and (long := served(sentence, index) or went_on(sentence, index)):
                found += [("since", date) for _, date in _moved([("", date) for _, date in dates], long)]
            found += dates or (self._over(word) if tie == "until" and not found else [])
        return found

    def before_end(self, sentence: Sentence, verb: int, ends: list[Marked]) -> list[Marked]:
        """Since when something was so that a verb ended at these dates, as the length of it tells: "left the union on
        Friday after 40 years".
        """
        long = went_on(sentence, verb)
        return [("since", date) for _, date in _moved(ends, long)] if long else []

    def _over(self, word: Token) -> list[Marked]:
        """An end that has no date of its own: by the day of publication."""
        day = self._published
        return [("until", DateFound(word.start, word.end, None, day, Precision.DAY))] if day else []

    def own(self, sentence: Sentence, head: int) -> list[Marked]:
        """The dates of a predicate that it shares with no other, each with the preposition that ties it."""
        return self._own(sentence, head) if sentence.start in self._dated else []

    def _own(self, sentence: Sentence, head: int) -> list[Marked]:
        found = list(self._tied(sentence, head))
        for below in sentence.children(head):
            tie = opening(sentence, below)
            if sentence.tokens[below].relation in ("advcl", "acl") and tie in ("since", "until", "till"):
                if tie == "since" and compared(sentence, min(sentence.subtree(below))):
                    continue  # "the first country to recognise it since rebels seized the capital in August"
                found += [(tie, one) for _, one in self._tied(sentence, below)]
        tops = {one.top for _, one in found}
        # "Finland and Sweden joined in 2023 and 2024": which of the days is whose is not said.
        listed = {top for top in tops if sentence.tokens[top].relation == "conj" and sentence.tokens[top].head in tops}
        listed |= {sentence.tokens[top].head for top in listed}
        return [(marker, one.date) for marker, one in found if one.top not in listed]

    def _tied(self, sentence: Sentence, head: int) -> Iterator[tuple[str, Dated]]:
        for one in self._dated.get(sentence.start, ()):
            yield from ((marker, one) for owner, marker in one.owners if owner == head)

    def _shared(self, sentence: Sentence, head: int, seen: frozenset[int] = frozenset()) -> list[Marked]:
        """The dates of the clause that a predicate without dates shares its time with."""
        if long := length(sentence, head):
            return _lasted(self.of(sentence, long.over), long.back)
        if is_remembered(sentence, head):
            feast = anniversary(sentence, head)
            return _moved(self._own(sentence, feast.over), feast.back) if feast else []
        if counted := self._counted(sentence, head):
            return counted
        for other in companions(sentence, head):
            if other not in seen and len(seen) < 6:
                own = [one for one in self._own(sentence, other) if not one[1].lasting]
                found = [
                    one
                    for one in own or self._shared(sentence, other, seen | {head})
                    if not _is_of_first(sentence, other, head, *one)
                ]
                if found and opening(sentence, head) in MEANWHILE:
                    return _of_span(sentence, head, _when(sentence, head, found))
                if found:
                    return _of_span(sentence, head, found)
        return [] if seen else self._staged(sentence, head) or self._retold(sentence, head)

    def _staged(self, sentence: Sentence, head: int) -> list[Marked]:
        """The time of "Two days into the war, they seized it", counted from the day on which its beginning was told."""
        found = stage(sentence, head)
        before = [one for one in self._sentences if one.start < sentence.start]
        for one in reversed(before[-_BACK:] if found else []):
            dates = [self.of(one, index) for index in begun(found[0], one)] if found else []
            if found and dates:
                single = len({tuple(date.bounds for _, date in told) for told in dates}) == 1
                days = [(tie, date) for tie, date in dates[0] if tie in _AT and date.day]
                return _moved(days, found[1]) if single else []
        return []

    def _retold(self, sentence: Sentence, head: int) -> list[Marked]:
        """The day of a deed that was told before, where a predicate is of its time: "The attack killed ten people"."""
        noun = retold(sentence, head)
        told = told_before(noun, [one for one in self._sentences if one.start < sentence.start]) if noun else None
        if noun is None or told is None or self._own(sentence, noun.index) or self.seconds(told[0]):
            return []
        dates = [self.of(told[0], index) for index in told[1]]
        alike = len({tuple(one.bounds for _, one in date) for date in dates}) == 1
        return dates[0] if alike and all(tie in _AT and one.precision == Precision.DAY for tie, one in dates[0]) else []

    def _counted(self, sentence: Sentence, head: int) -> list[Marked]:
        """The time of "police shot at crowds" in "Ruto, a day after police shot at crowds, said on Wednesday …"."""
        told = sentence.tokens[head].head if sentence.tokens[head].relation == "nsubj" else head
        if told != head and self._own(sentence, told):
            return []  # "hours before a ceasefire took effect on Monday": the clause has its day
        if again := self._counted_from_before(sentence, head):
            return again
        if step := offset(sentence, head, self._text):
            inside = set(sentence.subtree(head)) if not sentence.tokens[head].is_root else {head}
            others = [
                one for dated in self._dated.get(sentence.start, ()) for one, _ in dated.owners if one not in inside
            ]
            over = [one for one in (*sentence.ancestors(head), *others) if one != head]
            return _moved(next((own for one in over if (own := self._own(sentence, one))), []), step)
        below = list(sentence.children(head))
        below += [i for one in below if sentence.tokens[one].lemma.lower() in TIMES for i in sentence.children(one)]
        for other in below:
            if (dates := self._own(sentence, other)) and (step := offset(sentence, other, self._text)):
                return _moved(dates, step.turned())
        return []

    def _counted_from_before(self, sentence: Sentence, head: int) -> list[Marked]:
        """The time of "A day before the eviction, the agency flew …", counted from the day on which that was told."""
        noun = counted_from(sentence, head)
        step = offset(sentence, noun.index, self._text) if noun and not self._own(sentence, noun.index) else None
        if noun is None or step is None:
            return []
        told = told_before(noun, [one for one in self._sentences if one.start < sentence.start])
        dates = [_moved(self.of(told[0], index), step.turned()) for index in told[1]] if told else []
        alike = len({tuple(one.bounds for _, one in date) for date in dates}) == 1
        return dates[0] if alike else []


def _is_of_first(sentence: Sentence, first: int, second: int, marker: str, date: DateFound) -> bool:
    """Whether the time that a verb lasted is its alone, where another is joined behind it: "led the Left Bloc | from
    2003 until 2009 | and joined the Green Party"."""
    if marker not in (*BEGINNING, *ENDING) and date.closing is None:
        return False
    joined = next((i for i in (second, *sentence.ancestors(second)) if sentence.tokens[i].head == first), second)
    token = sentence.tokens[joined]
    return token.relation == "conj" and sentence.tokens[first].start < date.start < token.start


def _of_span(sentence: Sentence, head: int, dates: list[Marked]) -> list[Marked]:
    """The dates that a clause takes from a day, as far as it says: "on 5 May 2013, the year in which it joined"."""
    noun = sentence.tokens[sentence.tokens[head].head]
    unit = noun.lemma.lower()
    if sentence.tokens[head].relation != "acl" or len(dates) != 1 or unit not in ("month", "year"):
        return dates
    spans = ((date, in_unit(date.first, unit, 0)) for _, date in dates if date.first and not date.closing)
    inside = ((date, span) for date, span in spans if date.last and span[1] and date.last <= span[1])
    return [("in", replace(date, first=span[0], last=span[1], precision=unit)) for date, span in inside]


def _no_longer(sentence: Sentence, head: int) -> bool:
    """Whether a predicate is "no longer" so: "longer than the constitution allows" is another thing."""
    longer = [i for i in sentence.children(head) if sentence.tokens[i].text.lower() == "longer"]
    return any(sentence.tokens[i - 1].text.lower() in ("no", "any") for i in longer if i)


def _when(sentence: Sentence, head: int, dates: list[Marked]) -> list[Marked]:
    """The time of a "when" clause by the dates of what it hangs on: "since Sunday, when soldiers stormed the square".
    Behind the end of a longer time it is of that end: "ruled from 1989 until 2019, when he was ousted".
    """
    word = next((i for i in sentence.children(head) if sentence.tokens[i].lemma.lower() == "when"), None)
    before = [one for one in dates if word is not None and one[1].end <= sentence.tokens[word].start]
    if any(date.closing or marker in ENDING for marker, date in dates):
        last = max(before, key=lambda one: one[1].end, default=None)
        if last is None or word is None or sentence.tokens[word].start - last[1].end > len(", "):
            return []
        dates = [(last[0], replace(last[1], closing=None, first=first, last=end)) for first, end in _ends(last[1])]
    return [("in" if marker in (*BEGINNING, *ENDING, "by") else marker, date) for marker, date in dates]


def _ends(date: DateFound) -> Iterator[tuple[Date, Date]]:
    """The bounds of the end of a longer time, or of a time that is told alone."""
    if date.closing:
        yield date.closing
    elif date.first and date.last:
        yield date.first, date.last


def _written(text: str, datelines: list[tuple[int, int]], published: Date | None) -> Date | None:
    """The day on which a text was written, by its dateline: the one that "today" and "on Monday" are told from.

    It lies up to a week before publication; where that is unknown, the dateline must name its year.
    """
    for start, end in datelines:
        for date in find_dates(text, published, start=start, end=end):
            if date.day and (published is None or 0 <= (published - date.day).days <= _PRINTED_WITHIN):
                return date.day
    return None


def _moved(dates: list[Marked], step: Offset) -> list[Marked]:
    """The first date that is fine enough to count from, so far on."""
    for marker, date in dates:
        fine = FINER[date.precision] <= FINER.get(step.unit, 0)
        if not date.first or not date.last or not fine or marker in (*BEGINNING, *ENDING, *ELSEWHEN) or date.lasting:
            continue
        if bounds := step.of(date.first, date.last):
            return [("in", replace(date, first=bounds[0], last=bounds[1], precision=bounds[2], closing=None))]
    return []


def _lasted(dates: list[Marked], back: Offset | None) -> list[Marked]:
    """The time up to the first date that is fine enough; only its end where how long it was is not told."""
    usable = [(tie, date) for tie, date in dates if date.first and date.last and tie not in ELSEWHEN]
    if not usable or back is None or usable[0][1].closing:
        return [("until", date) for _, date in usable[:1]]
    end = usable[0][1]
    begin = _moved(usable[:1], back)
    return [("from", replace(date, closing=(end.first, end.last))) for _, date in begin if end.first and end.last]


def _tells(tie: str, marker: str, date: DateFound) -> bool:
    """Whether a date beside a word that changes an office says when: of one that goes on, only since or until when."""
    if tie == "elected":
        return marker in _AT and date.precision == Precision.YEAR
    return marker not in ELSEWHEN and bool(tie or marker in (*BEGINNING, *ENDING) or date.closing)


def _since(sentence: Sentence, head: int, date: DateFound) -> Marked:
    """How long something goes on, as its beginning where it goes on until now: "has been", "for the past six years"."""
    helpers = auxiliaries(sentence, head)
    until_now = bool(helpers & {"has", "have", "’ve", "'ve"}) or not is_predicate(sentence, head)
    return ("since" if until_now and not helpers & (AHEAD | MODAL | {"had"}) else "for", date)

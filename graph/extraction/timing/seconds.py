"""Second objects and subjects with dates of their own: "joined the Arab League in 1945 and the African Union in 1963",
"Croatia joined the union in 2013, Bulgaria and Romania in 2007".

The one verb tells of two deeds. Its own date is that of the first one; what is told of the second one has the date
beside that: behind it, or in front ("took Sanaa in 2014 and a year later Aden").
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile

from graph.extraction.timing.attachment import Dated
from graph.extraction.timing.tense import above, is_nominal, is_predicate
from graph.language.sentence import Sentence, Token

_WEEK = 7
_SUBJECTS = ("nsubj", "conj", "parataxis")


@dataclass(frozen=True, slots=True)
class Second:
    """The words (first and behind the last) of a later object of a verb, or ``subject``, its date, and where that of
    the first is.
    """

    first: int
    last: int
    verb: int
    dated: Dated
    marker: str
    at: int
    subject: bool = False

    def holds(self, index: int) -> bool:
        """Whether a word is one of the object's."""
        return self.first <= index < self.last


def seconds(sentence: Sentence, found: Sequence[Dated]) -> Iterator[Second]:
    """The later objects of a sentence that have dates of their own, by its dates in order."""
    last: Second | None = None
    for one, other in pairwise(found):
        end, dated = max(_words(sentence, one)) + 1, _words(sentence, other)
        verb = last.verb if last is not None and last.dated is one else _verb(sentence, one)
        phrase = _phrase(sentence, end, dated, verb) if verb is not None else None
        if verb is None or phrase is None:
            continue
        marker = next((tie for _, tie in other.owners), "")
        if _has_object(sentence, verb, min(_words(sentence, found[0]))):
            at = last.at if last is not None and last.dated is one else one.date.start
            last = Second(*phrase[:2], verb, other, marker, at, subject=phrase[2])
            yield last


def _phrase(sentence: Sentence, end: int, dated: tuple[int, ...], verb: int) -> tuple[int, int, bool] | None:
    """Where the later object or subject begins and ends that has the second of two dates (the first one ends before
    ``end``, the second one is ``dated``), and whether it is a subject.
    """
    begin = min(dated)
    if (first := _behind_joiner(sentence, end, begin)) is not None:
        return first, begin, False
    if (later := _beside(sentence, end, dated, verb)) is not None:
        return later[0], begin, later[1]
    placed = _behind_date(sentence, end, dated, verb)
    return (*placed, False) if placed is not None else None


def _beside(sentence: Sentence, end: int, dated: tuple[int, ...], verb: int) -> tuple[int, bool] | None:
    """Where a name between two dates begins that hangs on the verb without an "and", and whether it is a subject, that
    does what the verb told of another one: ", Egypt in 1979".
    """
    begin, after = min(dated), max(dated) + 1
    tokens = [one for one in sentence.tokens[end:begin] if one.relation != "case" or one.head < begin]
    joined = list(takewhile(lambda one: one.text in (",", ";", "and"), tokens))
    phrase = tokens[len(joined) :]
    own = sentence.child(verb, "nsubj")
    if not joined or not phrase or own is None or own.index > verb:
        return None
    nouns = [one for one in phrase if is_nominal(one)]
    tops = [one for one in nouns if one.relation in (*_SUBJECTS, "obj") and one.head == verb]
    plain = all(is_nominal(one) or one.upos in ("DET", "ADJ") or one.text in (",", "and", "'s", "’s") for one in phrase)
    ends = after == len(sentence) or sentence.tokens[after].upos in ("PUNCT", "CCONJ")
    listed = all(one in tops or one.relation != "nsubj" for one in nouns)
    if len(tops) != 1 or not (plain and listed and ends):
        return None
    return phrase[0].index, tops[0].relation in _SUBJECTS


def _behind_date(sentence: Sentence, end: int, dated: tuple[int, ...], verb: int) -> tuple[int, int] | None:
    """Where an object stands behind the second date, right behind the first one's "and": "and a year later Aden"."""
    begin, first = min(dated), max(dated) + 1
    between = [one.text for one in sentence.tokens[end:begin]]
    if not between or between[0] not in ("and", "but") or any(text not in ("on", "in") for text in between[1:]):
        return None
    phrase = list(takewhile(lambda one: is_nominal(one) or one.upos in ("DET", "ADJ"), sentence.tokens[first:]))
    behind = first + len(phrase)
    stops = behind >= len(sentence) or sentence.tokens[behind].text in (",", ".", ";")
    nouns = [one for one in phrase if is_nominal(one)]
    tops = [one for one in nouns if one.head in dated or (one.relation in ("conj", "obj") and one.head <= begin)]
    own = all(one.head == verb or one.head in dated or sentence.tokens[one.head].head == verb for one in tops)
    alone = all(one in tops or one.relation in ("compound", "flat", "amod", "det") for one in phrase)
    return (first, behind) if stops and len(tops) == 1 and own and alone else None


def parted(sentence: Sentence, found: list[Dated]) -> tuple[list[Dated], list[Second]]:
    """The dates of a sentence, those of second objects with none of the verb's, and these objects."""
    later = list(seconds(sentence, found))
    apart = {id(one.dated) for one in later}
    first = {one.at: one.verb for one in later}
    kept = [
        replace(one, owners=()) if id(one) in apart else _of_verb(one, first.get(one.date.start)) for one in found
    ]
    return kept, [_in_order(one, found) for one in later]


def _in_order(one: Second, found: Sequence[Dated]) -> Second:
    """A later object; without its date where that would be days before the one told first, "Friday … and Monday"."""
    before = found[found.index(one.dated) - 1].date.day
    day = one.dated.date.day
    if before is None or day is None or not 0 < (before - day).days < _WEEK:
        return one
    return replace(one, dated=replace(one.dated, date=replace(one.dated.date, first=None, last=None)))


def _of_verb(one: Dated, verb: int | None) -> Dated:
    """A date as the verb's, where the parser took it for its object's: "visited Beijing in 2023 and Rome in May"."""
    if verb is None or any(owner == verb for owner, _ in one.owners):
        return one
    return replace(one, owners=((verb, one.owners[0][1] if one.owners else ""), *one.owners))


def _words(sentence: Sentence, one: Dated) -> tuple[int, ...]:
    return sentence.covering(one.date.start, one.date.end)


def _behind_joiner(sentence: Sentence, end: int, begin: int) -> int | None:
    """Where the object between two dates begins; none where anything but "and", or a comma, and a noun is there."""
    tokens = sentence.tokens[end:begin]
    joined = [one for one in tokens[:2] if one.text in (",", "and", "but")]
    if not joined or tokens[0] not in joined:
        return None
    phrase = tokens[len(joined) :]
    if not phrase or any(
        one.upos in ("VERB", "AUX", "SCONJ", "CCONJ", "PUNCT") or one.relation in ("mark", "advmod") for one in phrase
    ):
        return None
    heads = [one for one in phrase if one.relation == "conj" and (is_nominal(one) or one.upos == "NUM")]
    subjects = any(one.relation == "nsubj" for one in phrase)  # "and rebels Bukavu on Tuesday": they did it
    after = sentence.tokens[end_of_date] if (end_of_date := _end(sentence, begin)) < len(sentence) else None
    goes_on = after is not None and after.upos in ("VERB", "AUX")
    if subjects or goes_on or _are_two(phrase):
        return None
    return phrase[0].index if heads and phrase[0].upos != "ADP" else None


def _are_two(phrase: Sequence[Token]) -> bool:
    """Whether two phrases stand side by side: "and soldiers Bukavu", where the first one is the subject."""
    nouns = [one for one in takewhile(lambda one: one.upos != "ADP", phrase) if is_nominal(one)]
    return any(one.head != other.index and other.head != one.index for one, other in pairwise(nouns))


def _end(sentence: Sentence, begin: int) -> int:
    """Behind the last word of the date that begins at a word."""
    return max(i for i in sentence.subtree(begin) if i >= begin) + 1


def _verb(sentence: Sentence, one: Dated) -> int | None:
    """The verb whose object stands before a date."""
    at = one.owners[0][0] if one.owners else one.top
    verb = at if is_predicate(sentence, at) else above(sentence, at)
    return verb if verb is not None and verb < min(_words(sentence, one)) else None


def _has_object(sentence: Sentence, verb: int, date: int) -> bool:
    between = (sentence.tokens[i] for i in sentence.children(verb) if verb < i < date)
    return any(one.relation in ("obj", "obl", "nmod") for one in between)

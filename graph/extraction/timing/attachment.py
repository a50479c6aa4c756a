"""Which words of a sentence a date belongs to, and whether they look ahead.

A date belongs to the predicate of its own clause: "X attacked Y on Monday, the ministry said" dates the attack, "X
attacked Y, the ministry said on Monday" the saying. A date on a noun ("Tuesday's attack", "the 1992 treaty") belongs to
that noun. The parser's tree is followed where grammar does not speak against it: what stands straight beside a verb
belongs to it, "has vowed" takes no day in the past, and what is said keeps the dates in it.
"""

from dataclasses import dataclass
from typing import Final

from graph.extraction.clauses import preposition
from graph.extraction.timing.corrections import beside_verb, corrected, in_front, last_told, starting, told_first
from graph.extraction.timing.datewords import (
    BEGINNING,
    CONCURRENT,
    DECIDING,
    DECISIONS,
    DOCUMENTS,
    ELSEWHEN,
    ENDING,
    EVENTS,
    HALFWAY,
    HARMING,
    HOURS,
    LIGHT,
    MARKERS,
    MEETINGS,
    PARTAKING,
    REACTIONS,
    SPANS,
    STAGES,
    TIMES,
)
from graph.extraction.timing.segments import apposed, bracketed, compared, outside
from graph.extraction.timing.tense import Owner, above, auxiliaries, is_nominal, is_predicate
from graph.language.dates import DateFound
from graph.language.sentence import Sentence, Token

_SEASONS: Final = ("spring", "summer", "autumn", "winter", "fall")


@dataclass(frozen=True, slots=True)
class Dated:
    """A date in its sentence, and the words it belongs to, nearest first, each with the preposition that ties it."""

    date: DateFound
    top: int
    owners: tuple[Owner, ...]


def attached(sentence: Sentence, date: DateFound, text: str) -> Dated | None:
    """The words that a date belongs to; ``None`` where no word of the sentence is a date's."""
    covered = sentence.covering(date.start, date.end)
    if not covered:
        return None
    first, last = covered[0], covered[-1]
    if len(covered) == 1 and sentence.tokens[first].end - sentence.tokens[first].start > date.end - date.start:
        return Dated(date, first, ((first, "in"),))  # part of a name: "the 2015 nuclear deal"
    top = next((index for index in covered if sentence.tokens[index].head not in covered), first)
    marker = _marker(sentence, date, covered, text)
    if date.closing and (noun := bracketed(sentence, first)) is not None:
        return Dated(date, top, ((noun, "in"),))
    lasts = marker in (*BEGINNING, *ENDING) or date.closing is not None or date.lasting
    if lasts and (phrase := apposed(sentence, first)) is not None:
        return Dated(date, top, ((phrase, marker),))
    if (noun := _noun_of(sentence, date, covered, top, marker)) is not None:
        return Dated(date, top, _of_stage(sentence, noun) or _of_noun(sentence, noun, "in", strict=True))
    found = _climbed(sentence, top, marker, day=date.precision == "day")
    if (verb := outside(sentence, found[0][0] if found else top, first)) is not None:
        return Dated(date, top, ((verb, marker),))
    if found and (main := starting(sentence, found[0][0])) is not None:
        return Dated(date, top, ((main, "from"),))
    if (letter := _written(sentence, first)) is not None:
        return Dated(date, top, ((letter, marker),))
    if (noun := _subject_before(sentence, first, last)) is not None:
        return Dated(date, top, _of_noun(sentence, noun, marker, strict=False))
    beside = beside_verb(sentence, first, last)
    if beside is not None and beside not in [owner for owner, _ in found]:
        nouns = [one for one in found if not is_predicate(sentence, one[0])]
        found = [(beside, marker), *(nouns if beside > last else [])]
    elif beside is None:
        found = corrected(sentence, found, first, date)
        found = [(last_told(sentence, found[0][0], first), found[0][1]), *found[1:]] if found else []
        found = told_first(sentence, found, first, last, marker)
    if not found and sentence.root.index not in covered:
        found = [(sentence.root.index, marker)]  # a verb that the parser took for a noun, or a headline's noun
    return Dated(date, top, tuple((in_front(sentence, owner, first), tie) for owner, tie in found))


def _marker(sentence: Sentence, date: DateFound, covered: tuple[int, ...], text: str) -> str:
    """The preposition in front of a date, as the text has it."""
    if text[date.start : date.end].lower().startswith("between "):
        return "between"
    inside = sentence.tokens[covered[0]].text.lower() in HALFWAY and len(covered) > 1
    if inside and sentence.tokens[covered[1]].lemma.lower() in MARKERS:
        return sentence.tokens[covered[1]].lemma.lower()  # "was released early | in | 2011"
    index = covered[0] - 1
    while index >= 0 and (sentence.tokens[index].upos == "DET" or sentence.tokens[index].text.lower() in HALFWAY):
        index -= 1
    if index < 0:
        return ""
    word = sentence.tokens[index].lemma.lower()
    pair = f"{sentence.tokens[index - 1].lemma.lower()}_{word}" if index else ""
    if (word == "since" or _reaches_back(text, date)) and compared(sentence, index):
        return "than"
    if word == "over" and _reaches_back(text, date):
        return "in"  # "over the past three days"
    if word == "of" and index and (sentence.tokens[index - 1].lemma.lower() in (*TIMES, *_SEASONS)):
        over = preposition(sentence, index - 1)  # "by the summer of 2004", "until the night of 2 May"
        return over if over in ("by", *BEGINNING, *ENDING, *ELSEWHEN) else word
    if pair in MARKERS or word in MARKERS:
        return pair if pair in MARKERS else word
    chained = sentence.tokens[covered[0]].relation == "conj"
    return preposition(sentence, sentence.tokens[covered[0]].head) if chained else ""


def _reaches_back(text: str, date: DateFound) -> bool:
    """Whether a date is a time up to now: "the past year", "the last three days"."""
    return text[date.start : date.end].lower().startswith(("the past ", "the last "))


def _noun_of(sentence: Sentence, date: DateFound, covered: tuple[int, ...], top: int, marker: str) -> int | None:
    """The noun whose date it is, as its owner or modifier: "Tuesday's attack", "the 2015 deal", "the war of 1994"."""
    before = sentence.tokens[covered[0] - 1] if covered[0] else None
    follower = sentence.tokens[covered[-1] + 1] if covered[-1] + 1 < len(sentence) else None
    over = sentence.tokens[sentence.tokens[top].head]
    if follower and follower.text in ("'s", "’s", "'", "’"):
        return _noun_behind(sentence, follower.index + 1)
    owned = before is not None and (before.upos == "DET" or before.deprel == "nmod:poss" or before.text in ("'s", "’s"))
    tied = top < over.index and sentence.tokens[top].relation in ("compound", "nummod", "amod", "nmod", "det")
    bare = not sentence.tokens[covered[0]].text.lower().startswith(("last", "next", "this", "coming"))
    fine = date.precision == "day" and sentence.tokens[covered[0]].text.lower() != "weekend"
    if follower and (owned or (tied and bare and not fine and is_nominal(over) and not date.counted)):
        noun = _noun_behind(sentence, follower.index)
        opens = marker != "during" and noun is not None and sentence.tokens[noun].relation == "nsubj"
        if noun is not None and (owned or (noun == over.index and not (opens and marker))):
            return noun
    if (
        marker in ("of", "from")
        and is_nominal(over)
        and over.lemma.lower() not in (*TIMES, *_SEASONS)
        and not (marker == "from" and is_predicate(sentence, over.index))  # "was a minister from 2011"
        and over.index < top
        and sentence.tokens[top].relation != "obl"
    ):
        return _struck(sentence, over.index) if date.counted else over.index
    return None


def _struck(sentence: Sentence, noun: int) -> int:
    """The event of which a noun tells whom or where: "the attack on oil plants of nine days earlier"."""
    token = sentence.tokens[noun]
    over = sentence.tokens[token.head]
    inner = token.relation == "nmod" and token.lemma.lower() not in EVENTS and is_nominal(over)
    return over.index if inner and over.lemma.lower() in EVENTS else noun


def _noun_behind(sentence: Sentence, index: int) -> int | None:
    """The head of the noun phrase that begins at a word; none where no noun follows."""
    for token in sentence.tokens[index : index + 6]:
        if is_nominal(token):
            while is_nominal(token) and token.relation in ("compound", "flat", "nmod") and token.head > token.index:
                token = sentence.tokens[token.head]  # noqa: PLW2901 - up to the head of its phrase
            return token.index
        if token.upos not in ("ADJ", "NUM", "PUNCT", "ADV", "VERB") or token.text in (",", ".", ";", "–", ":"):
            return None
        if token.text.endswith("ing") and sentence.tokens[min(token.index + 1, len(sentence) - 1)].text == "of":
            return token.index  # "Monday's killing of a judge", whatever the tagger calls it
    return None


def _climbed(sentence: Sentence, top: int, marker: str, *, day: bool) -> list[Owner]:
    """The owners by the parser's tree: the nearest predicate or noun for an event above the date."""
    current = top
    for _ in range(7):
        head = sentence.tokens[current].head
        if head == current:
            break
        current = head
        if sentence.tokens[current].lemma.lower() in HOURS and not sentence.tokens[current].is_root:
            continue  # "before dawn on Monday", whatever the tagger takes "dawn" for
        if _once_more(sentence, current):
            continue
        if is_predicate(sentence, current):
            return [(current, marker)]
        if (verb := _turned(sentence, current)) is not None:
            return [(verb, marker)]
        if sentence.tokens[current].lemma.lower() in EVENTS or _followed(sentence, current):
            return list(_of_noun(sentence, current, marker, strict=False, day=day))
    return []


def _written(sentence: Sentence, first: int) -> int | None:
    """The verb for what is done in a paper that bears a date: "in a letter dated 9 October, he threatened them"."""
    dated = sentence.tokens[first - 1] if first else None
    if dated is None or dated.text.lower() != "dated" or dated.relation not in ("acl", "amod"):
        return None
    paper = sentence.tokens[dated.head]
    verb = paper.head if paper.relation == "obl" and preposition(sentence, paper.index) == "in" else None
    return verb if verb is not None and is_predicate(sentence, verb) else None


def _subject_before(sentence: Sentence, first: int, last: int) -> int | None:
    """The event that stands as subject before a date and its verb, with words between: "the visit of the king to Lima
    in April angered …".
    """
    verb = sentence.tokens[last + 1] if last + 1 < len(sentence) else None
    while verb is not None and verb.upos == "AUX" and verb.head > verb.index:
        verb = sentence.tokens[verb.head]
    subject = sentence.child(verb.index, "nsubj") if verb is not None and verb.upos in ("VERB", "AUX") else None
    if subject is None or subject.lemma.lower() not in EVENTS or not is_nominal(subject):
        return None
    tied = sentence.tokens[first - 1].upos == "ADP"
    if not tied and sentence.tokens[first].text.lower() not in ("last", "yesterday", "earlier"):
        return None
    between = sentence.tokens[subject.index + 1 : first - 1 if tied else first]
    return subject.index if between and all(_goes_with_noun(one) for one in between) else None


def _goes_with_noun(word: Token) -> bool:
    """Whether a word can stand within a noun's phrase that tells of no other deed: "a | Greek-owned | ship"."""
    clause = word.upos in ("VERB", "AUX", "SCONJ", "CCONJ") and word.relation not in ("amod", "compound")
    return not clause and word.text not in (",", ";")


def _once_more(sentence: Sentence, index: int) -> bool:
    """Whether a word is the "running" of "for a second day running", whatever hangs on it."""
    before = sentence.tokens[index - 1] if index else None
    return before is not None and sentence.tokens[index].text == "running" and before.lemma.lower() in (*TIMES, *SPANS)


def _followed(sentence: Sentence, noun: int) -> bool:
    """Whether a noun is what something comes after or lasts from, and so takes place: "a day after the poisoning of …
    on 4 March", "since its foundation in 1971".
    """
    token = sentence.tokens[noun]
    tied = preposition(sentence, noun) in ("after", "since", "until", "till")
    return token.upos == "NOUN" and tied and token.lemma.lower() not in (*TIMES, *HOURS)


def _turned(sentence: Sentence, noun: int) -> int | None:
    """The verb of "was elected president", which parsers hang on the noun: a participle with an auxiliary."""
    below = (i for i in sentence.children(noun) if i < noun and sentence.tokens[i].relation == "amod")
    return next((i for i in below if sentence.tokens[i].upos == "VERB" and auxiliaries(sentence, i)), None)


def _of_stage(sentence: Sentence, noun: int) -> tuple[Owner, ...]:
    """A noun of which a verb's time is a part, and that verb: "at the height of Monday's rush hour"."""
    stage = sentence.tokens[sentence.tokens[noun].head]
    part = stage.lemma.lower() in STAGES and stage.relation == "obl" and preposition(sentence, noun) == "of"
    if not part or preposition(sentence, stage.index) not in ("at", "in", "on", "during"):
        return ()
    return (noun, "in"), (stage.head, "in")


def _of_noun(sentence: Sentence, noun: int, marker: str, *, strict: bool, day: bool = False) -> tuple[Owner, ...]:
    """A noun as the owner of a date, and the verb whose time is the noun's.

    ``strict``: the date is the noun's own ("Tuesday's attack"), and the verb's only where it happens in or at it. A day
    behind the object of a verb is the verb's ("condemned the attack on Monday").
    """
    token = sentence.tokens[noun]
    own = ((noun, marker),)
    if is_predicate(sentence, noun) or token.is_root:
        return own
    head = sentence.tokens[token.head]
    tie = preposition(sentence, noun)
    if tie in ("since", "until", "till"):
        mark = sentence.child(noun, "case")
        before = sentence.tokens[mark.index - 1] if mark is not None and mark.index else None
        if before is not None and before.lemma.lower() in ("power", "office"):
            return (*own, (before.index, tie))  # "in power since a coup in 1994"
        if is_nominal(head) and token.relation == "nmod":
            return (*own, (head.index, tie))  # "the country's ruler since independence in 1980"
        verb = above(sentence, noun)
        return own if verb is None else (*own, (verb, tie))
    if tie == "after" and not strict:
        return own
    if token.relation == "obl" and tie == "without" and day:
        return ((head.index, marker),)  # "ended without a deal on Wednesday"
    if token.relation == "nmod" and tie in ("at", "during") and head.is_root and not strict:
        return (*own, (head.index, marker))  # a headline's noun, or a verb that the parser took for one
    if token.relation == "obl" and (tie in CONCURRENT or not tie):
        concurrent = tie in ("in", "during", "at") or not strict
        return (*own, (head.index, marker)) if concurrent else own
    if strict and token.deprel == "nsubj" and head.lemma.lower() in HARMING:
        return (*own, (head.index, marker))  # "Tuesday's attack killed ten"
    if strict and (verb := _of_that_time(sentence, noun, tie)) is not None:
        return (*own, (verb, marker))
    if not strict and token.relation in ("obj", "nsubj") and is_predicate(sentence, head.index):
        lemma = head.lemma.lower()
        if day and token.relation == "obj" and lemma not in LIGHT:
            return ((head.index, marker),)
        return own if lemma in REACTIONS - LIGHT else (*own, (head.index, marker))
    return own


def _of_that_time(sentence: Sentence, noun: int, tie: str) -> int | None:
    """The verb for what is done at once with what has a date of its own: "boycotted last year's vote"; for what is
    decided by or in a vote, ruling or meeting: "Monday's ruling annulled the law", "rejected the treaty in Sunday's
    referendum", whatever the parser hung the referendum on.
    """
    token = sentence.tokens[noun]
    over = sentence.tokens[token.head]
    if token.relation == "obj" and over.lemma.lower() in PARTAKING:
        return over.index
    does = token.deprel == "nsubj" and token.lemma.lower() in DECISIONS
    within = token.relation == "nmod" and over.deprel == "obj" and over.index < noun and tie in ("in", "at")
    verb = sentence.tokens[over.head] if within else over
    apart = over.lemma.lower() in EVENTS - DOCUMENTS  # "approved the raid at the talks" may be of one before
    there = does or (within and token.lemma.lower() in (*DECISIONS, *MEETINGS) and not apart)
    helpers = auxiliaries(sentence, verb.index)
    done = verb.lemma.lower() in DECIDING and helpers <= {"has", "have", "was", "were"}
    return verb.index if there and done else None

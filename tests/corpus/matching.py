"""When a claim is the reading that a case of the corpus wants, or the one that it forbids.

Every rule of comparison stands here, and in words in the README beside it.
"""

import datetime as dt
from collections.abc import Iterator
from typing import Any, Final

from graph.model import (
    Claim,
    Entity,
    EventProposition,
    Modality,
    Period,
    Polarity,
    RelationProposition,
    StatementProposition,
)
from graph.terms import expand, local_name
from graph.vocabulary import VOCABULARY

Row = dict[str, Any]
WIRE: Final = Entity(expand("id:publisher-corpus"), "Publisher", "Corpus")
TABLES: Final = {
    RelationProposition: "relation",
    EventProposition: "event",
    StatementProposition: "statement",
}
STANCE: Final = {"polarity": "positive", "certainty": "certain", "modality": "actual"}
_NEGATIONS: Final = frozenset("not no never neither nor nobody nothing none cannot without".split())


def plain(identifier: str) -> str:
    """An entity as it is compared: unnamed groups are all alike."""
    name = local_name(identifier)
    return "~" if name.startswith(("group-", "~")) else name


def holder(claim: Claim) -> str:
    """The holder as the corpus names it."""
    return "narrator" if claim.holder == WIRE.iri else plain(claim.holder)


def relation_key(claim: Claim) -> tuple[str, str, str]:
    """Subject, relation name and object of a relation claim."""
    one = claim.proposition
    assert isinstance(one, RelationProposition)
    return plain(one.subject), VOCABULARY.relation(one.predicate).name, plain(str(one.object))


def event_key(claim: Claim) -> tuple[str, frozenset[str], frozenset[str]]:
    """Root, actors and recipients of an event claim."""
    one = claim.proposition
    assert isinstance(one, EventProposition)
    return local_name(one.type), frozenset(map(plain, one.actors)), frozenset(map(plain, one.recipients))


def mode(claim: Claim) -> str:
    """The mode of an event claim as the corpus writes it: ``"aerial"`` for ``plover:ASSAULT-aerial``."""
    one = claim.proposition
    return local_name(one.mode).partition("-")[2] if isinstance(one, EventProposition) and one.mode else ""


def place(claim: Claim) -> str:
    """The place of an event claim, or nothing."""
    one = claim.proposition
    return plain(one.place) if isinstance(one, EventProposition) and one.place else ""


def label(claim: Claim) -> str:
    """A claim in one line, for the list of what was read wrongly."""
    match claim.proposition:
        case RelationProposition():
            return " ".join(relation_key(claim))
        case EventProposition():
            root, actors, recipients = event_key(claim)
            return f"{root} {sorted(actors)} {sorted(recipients)}"
        case StatementProposition(content):
            return content[:60]


def same(claim: Claim, wanted: Row) -> bool:
    """Whether a claim has the content of a row of its table; its stance, holder, place, mode and dates come after."""
    match claim.proposition:
        case RelationProposition():
            return _same_relation(claim, wanted)
        case EventProposition():
            return _same_event(claim, wanted)
        case StatementProposition(content):
            return _same_words(content, wanted["words"])


def _same_relation(claim: Claim, wanted: Row) -> bool:
    """Subject, relation and object are the same; a date is the same where it lies in the one that is wanted."""
    assert isinstance(claim.proposition, RelationProposition)
    subject, name, thing = relation_key(claim)
    one, other = plain(wanted["subject"]), plain(wanted["object"])
    if name != wanted["relation"]:
        return False
    dated = name == "founded_on" and thing.startswith(other)
    turned = VOCABULARY.relation(claim.proposition.predicate).symmetric
    return (subject == one and (thing == other or dated)) or (turned and (subject, thing) == (other, one))


def _same_event(claim: Claim, wanted: Row) -> bool:
    """Root and dyad are the same; where one of the two lists both sides as actors, it is the same people that count."""
    root, actors, recipients = event_key(claim)
    do, to = (frozenset(map(plain, wanted.get(side, []))) for side in ("actors", "recipients"))
    listed = (not recipients or not to) and actors | recipients == do | to
    return root == wanted["type"] and ((actors, recipients) == (do, to) or listed)


def _same_words(content: str, words: str) -> bool:
    """Half or more of the wanted words stand in the content."""
    wanted = _words(words)
    return 2 * len(wanted & _words(content)) >= len(wanted)


def _words(text: str) -> set[str]:
    return {word for part in text.lower().split() if (word := part.strip(".,;:!?\"'“”‘’()"))}


def same_polarity(claim: Claim, wanted: Row) -> bool:
    """Whether the polarities agree.

    Of relations and events, they are the same. A statement is negative in the corpus where the main clause of its words
    negates *or* its holder denies them; the extractor gives the holder's stance to the words alone. So a claim that
    denies is negative in either reading; one that does not is positive in the extractor's, and in the corpus' negative
    where the words bring their own negation: with such words, either polarity of the row agrees.
    """
    mine, theirs = claim.stance.polarity, wanted.get("polarity", "positive")
    if isinstance(claim.proposition, StatementProposition) and mine == Polarity.POSITIVE and theirs == "negative":
        return negated(wanted["words"])
    return mine == theirs


def negated(words: str) -> bool:
    """Whether words carry a negation of their own.

    >>> negated("the vote was neither free nor fair"), negated("it hadn't sent troops"), negated("these allegations")
    (True, True, False)
    """
    return any(word in _NEGATIONS or word.endswith(("n't", "n’t")) for word in _words(words))


def within(first: dt.date | None, last: dt.date | None, wanted: str) -> bool:
    """Whether bounds are the day, month or year that is wanted: they lie in it, and in no smaller unit.

    >>> day = dt.date
    >>> within(day(2014, 2, 20), day(2014, 2, 28), "2014-02"), within(day(2014, 2, 3), day(2014, 2, 3), "2014-02")
    (True, False)
    """
    if first is None or last is None or not (str(first).startswith(wanted) and str(last).startswith(wanted)):
        return False
    smaller = {4: 7, 7: 10, 10: None}[len(wanted)]
    return smaller is None or str(first)[:smaller] != str(last)[:smaller]


def dates(claim: Claim, wanted: Row, published: dt.date | None) -> Iterator[tuple[str, bool]]:
    """What can be judged of a claim's dates: each field (``begin``, ``end``, ``date``), and whether it is right.

    A wanted date that the claim does not give is wrong. One that the claim gives and the row does not want is passed
    over, unless it contradicts the row: an end of what is said to last, a deed done after it was reported, a beginning
    after the end.
    """
    period: Period = getattr(claim.proposition, "period", Period())
    begin = (period.earliest_begin, period.latest_begin)
    for name in ("begin", "date"):
        if day := wanted.get(name):
            yield name, within(*begin, day)
    end = wanted.get("end", "")
    if end == "past":
        yield "end", period.ended or claim.stance.polarity == Polarity.NEGATIVE
    elif end:
        yield "end", within(period.earliest_end, period.latest_end, end)
    actual = claim.stance.modality == Modality.ACTUAL and wanted.get("modality", "actual") == "actual"
    if isinstance(claim.proposition, RelationProposition) and not end and period.ended and actual:
        over = published is None or (period.latest_end is not None and period.latest_end <= published)
        if over and claim.stance.polarity == Polarity.POSITIVE and wanted.get("polarity", "positive") == "positive":
            yield "end", False
    late = published and begin[0] and begin[0] > published
    if isinstance(claim.proposition, EventProposition) and not wanted.get("date") and actual and late:
        yield "date", False
    if not wanted.get("begin") and begin[0] and end not in ("", "past") and str(begin[0])[: len(end)] > end:
        yield "begin", False


def is_forbidden(claim: Claim, bad: Row) -> bool:
    """Whether a claim is the reading that a case forbids: everything that the row names is as it names it.

    Of stance, what the row does not name is positive and actual; certainty only counts where it is named. What is said
    to be over is not said to hold, so a claim with an end is forbidden only by a row that names that end.
    """
    if "holder" in bad and plain(bad["holder"]) != holder(claim):
        return False
    if any(getattr(claim.stance, name).value != bad.get(name, STANCE[name]) for name in ("polarity", "modality")):
        return False
    if "certainty" in bad and claim.stance.certainty.value != bad["certainty"]:
        return False
    match claim.proposition:
        case RelationProposition(period=period) if "relation" in bad:
            subject, name, thing = relation_key(claim)
            return (
                name == bad["relation"]
                and plain(bad.get("subject", subject)) == subject
                and plain(bad.get("object", thing)) == thing
                and (not bad.get("begin") or _overlaps(period.earliest_begin, period.latest_begin, bad["begin"]))
                and _ends(period, bad.get("end", ""))
            )
        case EventProposition(period=period, count=count) if "event" in bad:
            root, actors, recipients = event_key(claim)
            return (
                root == bad["event"]
                and set(map(plain, bad.get("actors", []))) <= actors
                and set(map(plain, bad.get("recipients", []))) <= recipients
                and bad.get("mode", mode(claim)) == mode(claim)
                and plain(bad.get("place", place(claim))) == place(claim)
                and (not bad.get("count") or bad["count"] == count)
                and (not bad.get("date") or _overlaps(period.earliest_begin, period.latest_begin, bad["date"]))
            )
        case StatementProposition(content) if "words" in bad and "event" not in bad and "relation" not in bad:
            return _same_words(content, bad["words"])
    return False


def _overlaps(first: dt.date | None, last: dt.date | None, day: str) -> bool:
    """Whether bounds lie in a day, month or year: 5 May 2014 is in the 2014 that a row forbids."""
    return first is not None and last is not None and str(first).startswith(day) and str(last).startswith(day)


def _ends(period: Period, end: str) -> bool:
    if not end:
        return not period.ended
    return period.ended if end == "past" else _overlaps(period.earliest_end, period.latest_end, end)

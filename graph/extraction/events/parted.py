"""Deeds with a second object, or subject, that has a date of its own: "hit Goma on Monday and Bukavu on Tuesday" tells
of two, and so does "Chad recognised it in 2014, Togo in 2016".
"""

from collections.abc import Iterator
from dataclasses import replace

from graph.extraction.events.deeds import Deed
from graph.extraction.events.mentioned import is_narrow, is_place
from graph.extraction.linking.links import Links, Mention
from graph.extraction.timing.periods import Timing
from graph.extraction.timing.seconds import Second
from graph.language.sentence import Sentence
from graph.terms import Iri


def parted(deed: Deed, timing: Timing, links: Links) -> Iterator[Deed]:
    """The deed without what is told of later objects, and one more for each of these."""
    later = [one for one in timing.seconds(deed.sentence) if _tells(deed, one)]
    if not later:
        yield deed
        return
    whole = (later[0].first, later[-1].last)
    outside = tuple(slot for slot in deed.slots if not any(one.holds(slot[1]) for one in later))
    first = _with(deed, outside, _first_place(deed, links, *whole))
    if first.event.actors or first.event.recipients:
        yield first
    for one in later:
        yield from _second(deed, one, first, links)


def _tells(deed: Deed, one: Second) -> bool:
    """Whether a deed is that of the verb whose later object it is, or of a noun that is its first one."""
    head = deed.sentence.tokens[deed.head]
    return one.verb in (deed.head, head.head) and head.index < one.first


def _second(deed: Deed, one: Second, first: Deed, links: Links) -> Iterator[Deed]:
    """The deed that a later object tells, where it names who suffers it or where that was."""
    sentence = deed.sentence
    inside = tuple(slot for slot in deed.slots if one.holds(slot[1]))
    before = tuple(slot for slot in deed.slots if slot[1] < one.verb)
    if one.subject:  # who does, or suffers, what the first subject did
        role = before[0][0] if before else ""
        inside = tuple((role, *slot[1:]) for slot in inside)
        before = tuple(slot for slot in first.slots if slot[0] != role) if inside else ()
    named = [*_narrow(sentence, one.first, one.last, links)]
    counted = any(token.upos == "NUM" for token in sentence.tokens[one.first : one.first + 1])
    if counted and not inside:  # "five men in Lyon and three in Nice"
        inside = tuple(slot for slot in first.slots if slot not in before)
    placed = first.event.place is not None and bool(named)
    if not before or not (inside or placed):
        return
    end = max(sentence.tokens[one.last - 1].end, one.dated.date.end)
    place = first.event.place if one.subject else named[-1] if named else None
    event = _with(deed, (*before, *inside), place).event
    yield replace(
        deed, event=replace(event, count=None), slots=(*before, *inside), end=max(deed.end, end), at=one.first
    )


def _with(deed: Deed, slots: tuple[tuple[str, int, Iri], ...], place: Iri | None) -> Deed:
    actors = tuple(who for slot, _, who in slots if slot == "actor")
    recipients = tuple(who for slot, _, who in slots if slot == "recipient" and who not in actors)
    return replace(deed, slots=slots, event=replace(deed.event, actors=actors, recipients=recipients, place=place))


def _first_place(deed: Deed, links: Links, first: int, last: int) -> Iri | None:
    """The place of the first deed: not one that only a later object names."""
    place, sentence = deed.event.place, deed.sentence
    here = {one.entity for one in _places(sentence, 0, first, links)}
    there = {one.entity for one in _places(sentence, first, last, links)}
    return None if place in there - here else place


def _places(sentence: Sentence, first: int, last: int, links: Links) -> list[Mention]:
    start, end = sentence.tokens[first].start, sentence.tokens[last - 1].end
    return [one for one in links.among(start, end) if is_place(one)]


def _narrow(sentence: Sentence, first: int, last: int, links: Links) -> Iterator[Iri]:
    yield from (one.entity for one in _places(sentence, first, last, links) if is_narrow(one))

"""The events that an article tells: each with its stance, its time and the words that fill its slots."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from graph.extraction.attribution.sayings import Span
from graph.extraction.attribution.stance import StanceReader
from graph.extraction.bindings import bound, named_near
from graph.extraction.claims.told import FAIR, WEAK, Told, predicate
from graph.extraction.events.deeds import Deed
from graph.extraction.linking.links import Links
from graph.extraction.timing.bounds import bounding, event_period
from graph.extraction.timing.carried import Carrier
from graph.extraction.timing.datewords import OFF
from graph.model import Binding, Certainty, Modality, Polarity
from graph.terms import local_name

_MATERIAL: Final = frozenset("AID RETREAT PROTEST SANCTION MOBILIZE COERCE ASSAULT".split())
"""Event types that are done and not merely said (PLOVER's material ones)."""


def told_events(deeds: Iterable[Deed], stances: StanceReader, carrier: Carrier, links: Links) -> Iterator[Told]:
    """What is told of events."""
    for deed in deeds:
        stance, cues, moves = stances.read(deed.sentence, deed.head)
        if deed.refuses:
            stance = replace(stance, polarity=Polarity.POSITIVE)
        dates = carrier.of_deed(deed.sentence, deed.head, deed.at)
        period = event_period(dates, lasting=stance.polarity is Polarity.POSITIVE and not _is_put_off(deed))
        yield Told(
            replace(deed.event, period=period),
            deed.start,
            deed.end,
            predicate(deed.sentence, deed.head),
            deed.frame,
            min(WEAK if deed.inferred else FAIR, round(deed.share, 2)),
            stance,
            cues,
            (*_slots(deed, links), *bounding(dates, period), *moves),
        )


def _is_put_off(deed: Deed) -> bool:
    """Whether a day behind "until" is that on which a thing is to begin: "postponed talks until Friday"."""
    head = deed.sentence.tokens[deed.head]
    return not OFF.isdisjoint((head.lemma.lower(), deed.sentence.tokens[head.head].lemma.lower()))


def told_in_full(deeds: Iterable[Deed], stances: StanceReader) -> set[Span]:
    """The words (characters) of deeds that leave nothing more to say; "would leave if …" is more than RETREAT, and who
    "will be sent" where nobody knows by whom is more than AID."""
    return {
        predicate(deed.sentence, deed.head)
        for deed in deeds
        if local_name(deed.event.type) in _MATERIAL and deed.event.actors and _tells_how_meant(deed, stances)
    }


def _tells_how_meant(deed: Deed, stances: StanceReader) -> bool:
    """Whether a deed's stance tells how it is meant: done, planned or wanted, and neither denied nor unsure."""
    stance = stances.read(deed.sentence, deed.head)[0]
    firm = stance.polarity == Polarity.POSITIVE and stance.certainty == Certainty.CERTAIN
    return firm and stance.modality != Modality.CONDITIONAL


def _slots(deed: Deed, links: Links) -> Iterator[Binding]:
    """The words that fill an event's slots; of its place, those nearest to the predicate."""
    for slot, index, who in deed.slots:
        yield bound(slot, deed.sentence, index, who, links)
    place = deed.event.place
    if place and (named := named_near("place", deed.sentence, deed.head, place, links)):
        yield named

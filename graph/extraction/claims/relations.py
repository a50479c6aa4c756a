"""The relations that an article tells: each with its stance, and with the time for which it is said to hold."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from graph.extraction.attribution.sayings import Span
from graph.extraction.attribution.stance import StanceReader
from graph.extraction.claims.told import FAIR, SURE, WEAK, Told, predicate
from graph.extraction.meaning.offices import HELD
from graph.extraction.relations.found import Found, Phase
from graph.extraction.timing.bounds import Marked, bounding, relation_period
from graph.extraction.timing.carried import Carrier
from graph.model import Certainty, Date, Modality, Period, Polarity, RelationProposition, Stance


def told_relations(
    found: Iterable[Found], stances: StanceReader, carrier: Carrier, published: Date | None
) -> Iterator[Told]:
    """What is told of relations, of those at least of which anything is said."""
    for one in found:
        told = _told(one, stances, carrier, published)
        if told is not None:
            yield told


def predicates(found: Iterable[Found], stances: StanceReader) -> set[Span]:
    """The words (characters) that tell relations; "would not leave the bloc" tells none, as it goes on."""
    return {predicate(one.sentence, one.head) for one in found if not _goes_on(one, stances)}


def _goes_on(found: Found, stances: StanceReader) -> bool:
    """Whether only the end of a relation is told, and denied."""
    if found.presupposed or found.phase is not Phase.ENDS:
        return False
    return stances.read(found.sentence, found.head)[0].polarity == Polarity.NEGATIVE


def _told(found: Found, stances: StanceReader, carrier: Carrier, published: Date | None) -> Told | None:
    stance, cues, moves = (Stance(), (), ()) if found.presupposed else stances.read(found.sentence, found.head)
    if found.named and not stance.asserts:
        return None  # "would not close the border with …": neither said nor denied that there is one
    dates = carrier.of_relation(found)
    phase = carrier.phase(found, dates)
    if phase is Phase.ENDS and stance.polarity == Polarity.NEGATIVE:
        return None  # "is not withdrawing": it goes on, as far as anything is said
    period = Period(precision=found.precision) if found.precision else _period(phase, dates, stance, published)
    role = found.phrase.lower() if found.relation.iri in HELD else ""
    return Told(
        RelationProposition(found.subject, found.relation.iri, found.object, role, period),
        found.start,
        found.end,
        predicate(found.sentence, found.head),
        f"{found.relation.name}: {found.pattern}",
        WEAK if found.inferred else SURE if found.presupposed else FAIR,
        _towards(found, stance, ended_by_word=phase.over and not period.ended),
        cues,
        (*found.slots, *bounding(dates, period), *moves),
        found.presupposed,
    )


def _period(phase: Phase, dates: list[Marked], stance: Stance, published: Date | None) -> Period:
    """The bounds of a relation. What never was is not over by the day of publication, nor what is only to end: "said it
    would leave the court" tells of an end after that day.
    """
    to_end = phase is Phase.ENDS and stance.modality is not Modality.ACTUAL
    period = relation_period(phase, dates, None if to_end or stance.polarity is Polarity.NEGATIVE else published)
    begun = published is not None and (period.earliest_begin is None or period.earliest_begin <= published)
    ahead = not period.earliest_end and published is not None and published <= (period.latest_end or published)
    return replace(period, earliest_end=published) if to_end and begun and ahead else period


def _towards(found: Found, stance: Stance, *, ended_by_word: bool) -> Stance:
    """The stance towards a relation: what is over is denied, unless its period tells so, and what only its subject says
    is unknown."""
    if ended_by_word or found.denied:
        stance = replace(stance, polarity=Polarity.NEGATIVE)
    return replace(stance, certainty=Certainty.UNKNOWN) if found.own else stance

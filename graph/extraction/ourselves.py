"""Who takes part in what a speaker tells of "us": "We have not left the CSTO", said the prime minister of Armenia.

"I" is the speaker. "We" is what the speaker speaks for, where the article or the reference data says of what he or she
holds an office; else the speaker too. Where nobody is known to speak, nobody takes part. Of two who accuse each other
each speaks of the other.
"""

from collections.abc import Iterable, Sequence, Set
from dataclasses import replace
from typing import Final

from graph.extraction.events.deeds import Deed
from graph.extraction.meaning.offices import HELD, Offices
from graph.extraction.meaning.standins import OURSELVES, STAND_INS
from graph.extraction.relations.found import Found
from graph.model import Date, EventProposition, Proposition
from graph.terms import Iri, expand

_OFFICES: Final = (*HELD, expand("fds:spokespersonOf"))
"""Offices whose holders say "we" of that which they hold them of."""


def told_of_us(deed: Deed, speakers: Sequence[Iri], said: Iterable[Found], offices: Offices, day: Date | None) -> Deed:
    """A deed with the speakers of its words in place of "I" and "we"; unchanged where it has none of these."""
    event = deed.event
    if not any(one in STAND_INS for one in (*event.actors, *event.recipients)):
        return deed
    ours = [_body(one, said, offices, day) or one for one in speakers]

    def meant(who: Iri) -> Sequence[Iri]:
        return (ours if who == OURSELVES else speakers) if who in STAND_INS else (who,)

    actors = tuple(dict.fromkeys(one for who in event.actors for one in meant(who)))
    recipients = tuple(dict.fromkeys(one for who in event.recipients for one in meant(who) if one not in actors))
    slots = tuple((slot, index, one) for slot, index, who in deed.slots for one in meant(who))
    return replace(deed, event=replace(event, actors=actors, recipients=recipients), slots=slots, inferred=True)


def told_of_each_other(proposition: Proposition, between: str, holder: Iri, holders: Set[Iri]) -> Proposition:
    """What one of two says who "accused each other of shelling it": that the other did; ``between`` are the words from
    the verb of saying to what is said. Anything else is unchanged."""
    if not isinstance(proposition, EventProposition) or not proposition.actors:
        return proposition
    other = the_other(between, holder, holders)
    if other is None or not holders >= {*proposition.actors}:
        return proposition
    return replace(proposition, actors=(other,))


def the_other(between: str, holder: Iri, holders: Set[Iri]) -> Iri | None:
    """Of whom one of two speaks who "accused each other of shelling it"; ``between`` as above."""
    mutual = any(words in between.lower() for words in ("each other", "one another"))
    left = holders - {holder}
    return next(iter(left)) if mutual and len(holders) == 2 and len(left) == 1 else None


def _body(speaker: Iri, said: Iterable[Found], offices: Offices, day: Date | None) -> Iri | None:
    """What somebody holds an office of, by the article or else by the reference data."""
    held = [
        one.object
        for one in said
        if one.subject == speaker and one.relation.iri in _OFFICES and not one.phase.over and not one.denied
    ]
    return next((one for one in held if not isinstance(one, Date)), None) or offices.headed_by(speaker, day)

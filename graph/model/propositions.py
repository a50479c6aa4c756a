"""What can be said, without a speaker and without a stance: a relation, an event, or a statement in its own words.

The identity of a proposition is its content: two articles that say the same meet in one proposition.
"""

from dataclasses import dataclass

from graph.model.periods import NO_PERIOD, Date, Period
from graph.terms import Iri, digest, expand


@dataclass(frozen=True, slots=True)
class RelationProposition:
    """A lasting relation between two entities, or between an entity and a date.

    ``predicate`` is the IRI of a relation type; ``role`` says in which office or capacity, in words.
    """

    subject: Iri
    predicate: Iri
    object: Iri | Date
    role: str = ""
    period: Period = NO_PERIOD


@dataclass(frozen=True, slots=True)
class EventProposition:
    """Something done: a PLOVER event type with its actors, recipients, place, time and number of people."""

    type: Iri
    actors: tuple[Iri, ...] = ()
    recipients: tuple[Iri, ...] = ()
    mode: Iri | None = None
    contexts: tuple[Iri, ...] = ()
    code: str = ""
    place: Iri | None = None
    count: int | None = None
    period: Period = NO_PERIOD

    def __post_init__(self) -> None:
        for name in ("actors", "recipients", "contexts"):
            object.__setattr__(self, name, tuple(sorted(set(getattr(self, name)))))


@dataclass(frozen=True, slots=True)
class StatementProposition:
    """What was said where no relation says it all: the content in its own words, and whom it mentions."""

    content: str
    mentions: tuple[Iri, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "mentions", tuple(sorted(set(self.mentions))))


Proposition = RelationProposition | EventProposition | StatementProposition


def proposition_iri(proposition: Proposition) -> Iri:
    """The IRI of a proposition: a digest of its content.

    >>> csto = RelationProposition(expand("id:country-KAZ"), expand("org:memberOf"), expand("id:org-csto"))
    >>> proposition_iri(csto) == proposition_iri(csto)
    True
    """
    fields = [getattr(proposition, name) for name in proposition.__dataclass_fields__ if name != "period"]
    period = getattr(proposition, "period", NO_PERIOD)
    bounds = [str(getattr(period, name) or "") for name in period.__dataclass_fields__]
    return expand(f"id:proposition-{digest(type(proposition).__name__, fields, bounds)}")


def entities_of(proposition: Proposition) -> set[Iri]:
    """The entities that a relation or event is about; a statement in its own words is about none.

    >>> sorted(entities_of(RelationProposition(expand("id:a"), expand("org:memberOf"), expand("id:b"))))
    ['https://w3id.org/foedus/id/a', 'https://w3id.org/foedus/id/b']
    """
    match proposition:
        case RelationProposition(subject, _, thing):
            return {subject} if isinstance(thing, Date) else {subject, thing}
        case EventProposition(_, actors, recipients, place=place):
            return {*actors, *recipients, *([place] if place else [])}
        case _:
            return set()

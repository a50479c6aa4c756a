"""What is said of one proposition, all claims on it together."""

from dataclasses import dataclass, replace

from graph.decisions import Decisions
from graph.model import Date, EventProposition, Proposition, RelationProposition
from graph.promotion.testimony import Testimony
from graph.rdf import Description, read_proposition
from graph.terms import Iri


@dataclass(frozen=True, slots=True)
class Standing:
    """What is said of one proposition: who supports it, whether anyone denies it, when it was last stated.

    ``proposition`` names the entities that were kept where people decided that several are one.
    """

    iri: Iri
    proposition: Proposition
    supporters: tuple[Iri, ...]
    deniers: tuple[Iri, ...]
    last: Date
    reports: int

    @property
    def denied(self) -> bool:
        """Whether anyone denies it."""
        return bool(self.deniers)

    @property
    def accepted(self) -> bool:
        """Whether somebody's word is enough and nobody denies it."""
        return bool(self.supporters) and not self.denied


def standing_of(iri: Iri, testimony: Testimony, decided: Decisions) -> Standing | None:
    """What is said of a proposition; nothing where no article has it."""
    described = testimony.described(iri)
    if not described:
        return None
    supporters, stated, deniers, roots = [], [Date.min], [], set[Iri]()
    for name in testimony.claims_on(iri):
        said = testimony.said(name)
        if said.supports:
            supporters.append(name)
            root = testimony.root(said.article)
            # Who prints a story again later says nothing new.
            stated.append(said.on if root == said.article else min(said.on, testimony.issued(root)))
            roots.add(root)
        if said.denies:
            deniers.append(name)
    proposition = _kept(read_proposition(Description(described), iri), decided)
    return Standing(iri, proposition, tuple(sorted(supporters)), tuple(sorted(deniers)), max(stated), len(roots))


def _kept(proposition: Proposition, decided: Decisions) -> Proposition:
    """A proposition about the entities that were kept."""
    match proposition:
        case RelationProposition(subject, _, thing):
            return replace(
                proposition,
                subject=decided.kept(subject),
                object=thing if isinstance(thing, Date) else decided.kept(thing),
            )
        case EventProposition(_, actors, recipients, place=place):
            return replace(
                proposition,
                actors=tuple(map(decided.kept, actors)),
                recipients=tuple(map(decided.kept, recipients)),
                place=decided.kept(place) if place else None,
            )
        case _:
            return proposition

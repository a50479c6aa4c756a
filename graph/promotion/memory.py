"""What was found out about a store, and what is about to become of it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from graph.model import Date, RelationProposition
from graph.promotion.sayings import Said
from graph.store.interface import Quads
from graph.terms import Iri

Key = tuple[str, Iri, Iri]
"""One end of a relation (``rdf:subject`` or ``rdf:object``), the entity there, and the relation's type."""


@dataclass(slots=True)
class Memory:
    """What was found out about a store, kept from one change to the next, so that a change costs what it touches.

    ``said`` is what each claim does, ``claims`` are those on a proposition, ``near`` the relations with one end in
    common (and perhaps some that are there no more), ``roots`` the article whose story one tells, and ``days`` those
    of their publication.
    """

    said: dict[Iri, Said] = field(default_factory=dict)
    claims: dict[Iri, frozenset[Iri]] = field(default_factory=dict)
    near: dict[Key, frozenset[Iri]] = field(default_factory=dict)
    roots: dict[Iri, Iri] = field(default_factory=dict)
    days: dict[Iri, Date] = field(default_factory=dict)

    @property
    def size(self) -> int:
        """How much is remembered, in claims, propositions and articles."""
        return len(self.said) + len(self.claims) + len(self.near) + len(self.roots) + len(self.days)


@dataclass(frozen=True, slots=True)
class Change:
    """What is about to become of a store: as it is ``before``, and what is different then.

    ``subjects`` are described anew, and ``articles`` may tell other stories. ``claims`` are the claims that come, by
    proposition, and ``relations`` what they are about.
    """

    before: Quads
    subjects: Collection[str]
    articles: Collection[str]
    claims: Mapping[Iri, Collection[Iri]]
    relations: Collection[RelationProposition]

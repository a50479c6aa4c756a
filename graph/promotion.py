"""Claims to accepted facts: what may stand as a plain triple in the default graph, and why.

A proposition is a **fact** when somebody whose word is enough says plainly that it is so (positive, certain, actual),
the extractor is sure enough of its own reading (:data:`SURE_ENOUGH`), and nobody denies it. Whose word is enough: the
narrator's, and that of a speaker for his own speech act, which the narrator reports as an event of its own. A claim
that is quoted or paraphrased stays its holder's claim.

A fact's **plain triple** is written only where it holds on: not where an end is known, and of an office that one
person holds at a time only for the one stated last. Two persons in it on one day contest each other: neither is a fact.

The outcome is a function of the set of all claims: it does not depend on the order in which articles came.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from pyoxigraph import Literal, NamedNode, Quad

from graph.model import (
    Attribution,
    Certainty,
    Date,
    Modality,
    Polarity,
    Proposition,
    RelationProposition,
    entities_of,
    proposition_iri,
)
from graph.rdf import DEFAULT_GRAPH, LABEL, A, Description, node, plain_triple, proposition_triples, read_proposition
from graph.store.interface import Quads
from graph.terms import ARTICLE_GRAPHS, REFERENCE_GRAPHS, Iri, expand
from graph.vocabulary import Vocabulary

SURE_ENOUGH: Final = 0.7
"""The confidence below which a reading, though somebody's claim, does not make a fact."""

NAMING: Final = (
    A,
    LABEL,
    *(
        node(f"fds:{name}")
        for name in (
            "articleNumber",
            "signedOn",
            "obligationType",
            "trigger",
            "condition",
            "bearer",
            "beneficiary",
            "duty",
        )
    ),
)
"""The properties by which the default graph says what an entity is."""


@dataclass(frozen=True, slots=True)
class _Standing:
    """What is said of one proposition: who supports it, whether anyone denies it, when it was last stated."""

    proposition: Proposition
    supporters: tuple[Iri, ...]
    denied: bool
    last: Date

    @property
    def accepted(self) -> bool:
        return bool(self.supporters) and not self.denied


class Promotion:
    """The rules of promotion over one store."""

    def __init__(self, store: Quads, vocabulary: Vocabulary) -> None:
        self._store = store
        self._vocabulary = vocabulary

    def neighbours(self, proposition: Proposition) -> set[Iri]:
        """The propositions whose standing this one's coming or going may change, itself among them."""
        found = {proposition_iri(proposition)}
        if not isinstance(proposition, RelationProposition):
            return found
        relation = self._vocabulary.relation(proposition.predicate)
        ends = [("rdf:subject", proposition.subject)]
        if relation.one_subject and not isinstance(proposition.object, Date):
            ends.append(("rdf:object", proposition.object))
        for end, entity in ends:
            near = (quad for quad in self._store.quads(None, node(end), NamedNode(entity)) if _in_article(quad))
            found |= {
                Iri(other.value)
                for other in subjects(near)
                if any(self._store.quads(other, node("rdf:predicate"), NamedNode(proposition.predicate)))
            }
        return found

    def facts(self, affected: Iterable[Iri]) -> list[Quad]:
        """The quads of the default graph that these propositions deserve, as the claims in the store now stand."""
        standings = [standing for iri in sorted(set(affected)) if (standing := self._standing(iri))]
        accepted = [standing for standing in standings if standing.accepted and not self._rivalled(standing, standings)]
        written: list[Quad] = []
        for standing in accepted:
            written += _fact(standing)
            if triple := self._plain(standing, standings):
                written.append(triple)
        return sorted(set(written), key=str)

    def names(self, entities: Iterable[Iri]) -> list[Quad]:
        """What the default graph says of each of these entities beside its relations: reference data's words first.

        That is its type and label, and what a treaty, one of its articles or an obligation is.
        """
        nodes = [NamedNode(entity) for entity in sorted(set(entities))]
        return [
            Quad(me, predicate, value, DEFAULT_GRAPH)
            for me in nodes
            for predicate in NAMING
            if (value := self._preferred(me, predicate))
        ]

    def _preferred(self, entity: NamedNode, predicate: NamedNode) -> NamedNode | Literal | None:
        choices = [
            (not quad.graph_name.value.startswith(REFERENCE_GRAPHS), str(quad.object), quad.object)
            for quad in self._store.quads(entity, predicate)
            if isinstance(quad.graph_name, NamedNode) and isinstance(quad.object, NamedNode | Literal)
        ]
        return min(choices, key=lambda choice: choice[:2])[2] if choices else None

    def _standing(self, iri: Iri) -> _Standing | None:
        me = NamedNode(iri)
        described = [quad for quad in self._store.quads(me) if _in_article(quad)]
        if not described:
            return None
        supporters, stated, denied = [], [Date.min], False
        for subject in subjects(self._store.quads(None, node("fds:proposition"), me)):
            claim, name = Description(self._store.quads(subject)), subject.value
            if _says(claim, name, Polarity.POSITIVE) and _is_enough(claim, name):
                supporters.append(Iri(name))
                stated.append(claim.day(name, "fds:statedOn") or Date.min)
            denied = denied or _says(claim, name, Polarity.NEGATIVE)
        proposition = read_proposition(Description(set(described)), iri)
        return _Standing(proposition, tuple(sorted(supporters)), denied, max(stated))

    def _rivalled(self, one: _Standing, others: list[_Standing]) -> bool:
        """Whether somebody else is said to hold the same office on the same day."""
        return any(
            other is not one and other.accepted and other.last == one.last for other in self._rivals(one, others)
        )

    def _rivals(self, one: _Standing, others: list[_Standing]) -> list[_Standing]:
        mine = one.proposition
        if not isinstance(mine, RelationProposition) or mine.period.ended:
            return []
        relation = self._vocabulary.relation(mine.predicate)
        rivals = []
        for other in others:
            its = other.proposition
            if not isinstance(its, RelationProposition) or its.predicate != mine.predicate or its.period.ended:
                continue
            same_subject, same_object = its.subject == mine.subject, its.object == mine.object
            shared = {mine.subject, mine.object} & set(relation.shared_by)
            if not shared and (
                (relation.one_object and same_subject and not same_object)
                or (relation.one_subject and same_object and not same_subject)
            ):
                rivals.append(other)
        return rivals

    def _plain(self, one: _Standing, others: list[_Standing]) -> Quad | None:
        mine = one.proposition
        if not isinstance(mine, RelationProposition) or mine.period.ended:
            return None
        ended = any(
            isinstance(its := other.proposition, RelationProposition)
            and its.period.ended
            and other.accepted
            and (its.subject, its.predicate, its.object) == (mine.subject, mine.predicate, mine.object)
            and other.last >= one.last
            for other in others
        )
        if ended or any(other.accepted and other.last > one.last for other in self._rivals(one, others)):
            return None
        return Quad(*plain_triple(mine), DEFAULT_GRAPH)


def subjects(found: Iterable[Quad]) -> set[NamedNode]:
    """The subjects of some quads, each once."""
    return {quad.subject for quad in found if isinstance(quad.subject, NamedNode)}


def _in_article(quad: Quad) -> bool:
    return isinstance(quad.graph_name, NamedNode) and quad.graph_name.value.startswith(ARTICLE_GRAPHS)


_NARRATED = expand(f"stance:{Attribution.NARRATED}")


def _is_enough(claim: Description, me: str) -> bool:
    """Whether a claim is the narrator's, and surely read."""
    return claim.text(me, "fds:attribution") == _NARRATED and float(claim.text(me, "fds:confidence")) >= SURE_ENOUGH


def _says(claim: Description, me: str, polarity: Polarity) -> bool:
    """Whether a claim says, of something actual and without doubt, that it is so (or is not so)."""
    wanted = {"polarity": polarity, "certainty": Certainty.CERTAIN, "modality": Modality.ACTUAL}
    return all(claim.text(me, f"fds:{name}") == expand(f"stance:{value}") for name, value in wanted.items())


def _fact(standing: _Standing) -> list[Quad]:
    if not entities_of(standing.proposition):
        return []
    me = NamedNode(proposition_iri(standing.proposition))
    triples = [
        *proposition_triples(standing.proposition),
        (me, A, node("fds:Fact")),
        *((me, node("fds:supportedBy"), NamedNode(claim)) for claim in standing.supporters),
    ]
    return [Quad(*triple, DEFAULT_GRAPH) for triple in triples]

"""Claims to accepted facts: what may stand as a plain triple in the default graph, and why.

A proposition is a **fact** when somebody whose word is enough says plainly that it is so (positive, certain, actual),
the extractor is sure enough of its own reading (:data:`SURE_ENOUGH`), and nobody denies it. Whose word is enough: the
narrator's, and that of a speaker for his own speech act, which the narrator reports as an event of its own. A claim
that is quoted or paraphrased stays its holder's claim.

A fact's **plain triple** is written only where it holds on: not where an end is known, and of an office that one
person holds at a time only for the one stated last. Two persons in it on one day contest each other: neither is a fact.

The outcome is a function of the set of all claims: it does not depend on the order in which articles came.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Final

from pyoxigraph import Literal, NamedNode, Quad

import ontology
from graph.copies import root_of
from graph.decisions import Decisions
from graph.model import (
    Attribution,
    Certainty,
    Date,
    EventProposition,
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


class Rule(StrEnum):
    """What can hold a claim back from being a fact, or a fact from being a plain triple."""

    ABOUT = "about"  # a statement in its own words relates no entities
    VOICE = "voice"  # only the narrator's own word is enough
    STANCE = "stance"  # only what is said to be so, without doubt, is
    CONFIDENCE = "confidence"  # the extractor must be sure enough of its reading
    DENIED = "denied"  # nobody may deny it
    RIVALLED = "rivalled"  # nobody else may be said to hold the same office on the same day
    ENDED = "ended"  # a plain triple holds on
    SUCCEEDED = "succeeded"  # an office's plain triple is its last holder's


@dataclass(frozen=True, slots=True)
class Verdict:
    """How a claim fared: whether its proposition is a fact, whether on this claim's word, and as a plain triple too.

    ``held_back`` are the rules that it breaks; ``by`` are the claims that deny it and the propositions that rival it.
    """

    fact: bool
    supports: bool
    plain: bool
    held_back: tuple[Rule, ...] = ()
    by: tuple[Iri, ...] = ()


_REFERENCE: Final = tuple(
    NamedNode(f"{REFERENCE_GRAPHS}{file.stem}") for file in sorted(ontology.REFERENCE.glob("*.ttl"))
)


@dataclass(frozen=True, slots=True)
class Said:
    """What one claim does for its proposition: whether it is enough to make it a fact, or denies it, and its day.

    It is ``plain`` where it says so, of something actual and without doubt, whoever's word it is.
    """

    plain: bool
    supports: bool
    denies: bool
    on: Date
    article: Iri


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


@dataclass(frozen=True, slots=True)
class _Standing:
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
        return bool(self.deniers)

    @property
    def accepted(self) -> bool:
        return bool(self.supporters) and not self.denied


class Promotion:
    """The rules of promotion over one store.

    ``memory`` keeps what was found out from one change to the next. Where the store is looked at as it will be after a
    ``change``, the memory is of the state before; once the change is made, :meth:`remember` brings it up to date.
    """

    def __init__(
        self,
        store: Quads,
        vocabulary: Vocabulary,
        *,
        memory: Memory | None = None,
        change: Change | None = None,
    ) -> None:
        self._store = store
        self._vocabulary = vocabulary
        self._memory = Memory() if memory is None else memory
        self._change = change or Change(store, (), (), {}, ())
        self._now = Memory()
        self._decided = Decisions(store)

    def neighbours(self, proposition: Proposition) -> set[Iri]:
        """The propositions whose standing this one's coming or going may change, itself among them."""
        found = {proposition_iri(proposition)}
        if not isinstance(proposition, RelationProposition):
            return found
        relation = self._vocabulary.relation(proposition.predicate)
        ends = [("rdf:subject", proposition.subject)]
        if relation.one_subject and not isinstance(proposition.object, Date):
            ends.append(("rdf:object", proposition.object))
        for end, named in ends:
            for entity in sorted(self._decided.meant(named)):
                found |= self._near(end, entity, proposition.predicate)
        return found

    def _near(self, end: str, entity: Iri, predicate: Iri) -> frozenset[Iri]:
        """The relations of a type that have this entity at one end, in the store as it was before the change."""
        key = end, entity, predicate
        if key not in self._memory.near:
            before = self._change.before
            met = (quad for quad in before.quads(None, node(end), NamedNode(entity)) if _in_article(quad))
            self._memory.near[key] = frozenset(
                Iri(other.value)
                for other in subjects(met)
                if any(before.quads(other, node("rdf:predicate"), NamedNode(predicate)))
            )
        return self._memory.near[key]

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

    def judge(self, claim: Iri) -> Verdict:
        """How one claim fares, as the claims in the store now stand; the rules are those of :meth:`facts`."""
        described = Description(self._store.quads(NamedNode(claim)))
        me = Iri(described.text(claim, "fds:proposition"))
        proposition = read_proposition(Description({*filter(_in_article, self._store.quads(NamedNode(me)))}), me)
        standings = {iri: one for iri in sorted(self.neighbours(proposition)) if (one := self._standing(iri))}
        one, others = standings[me], list(standings.values())
        about, rivalled = bool(entities_of(proposition)), self._rivalled(one, others)
        denying = tuple(denier for denier in one.deniers if denier != claim)
        fact = about and one.accepted and not rivalled
        gone = self._gone(one, others) if fact else None
        broken = {
            Rule.ABOUT: not about,
            Rule.VOICE: described.text(claim, "fds:attribution") != _NARRATED,
            Rule.STANCE: not _says(described, claim, Polarity.POSITIVE),
            Rule.CONFIDENCE: float(described.text(claim, "fds:confidence")) < SURE_ENOUGH,
            Rule.DENIED: bool(denying),
            Rule.RIVALLED: one.accepted and rivalled,
            Rule.ENDED: gone == Rule.ENDED,
            Rule.SUCCEEDED: gone == Rule.SUCCEEDED,
        }
        contested = broken[Rule.RIVALLED] or broken[Rule.SUCCEEDED]
        rivals = [other.iri for other in self._rivals(one, others) if other.accepted]
        return Verdict(
            fact,
            fact and claim in one.supporters,
            fact and self._plain(one, others) is not None,
            tuple(rule for rule in Rule if broken[rule]),
            (*denying, *(sorted(rivals) if contested else ())),
        )

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
        for graph in _REFERENCE:  # most entities are known there: no need to go through all the articles that name them
            if known := [quad.object for quad in self._store.quads(entity, predicate, None, graph)]:
                return min((one for one in known if isinstance(one, NamedNode | Literal)), key=str, default=None)
        choices = [
            (not quad.graph_name.value.startswith(REFERENCE_GRAPHS), str(quad.object), quad.object)
            for quad in self._store.quads(entity, predicate)
            if isinstance(quad.graph_name, NamedNode) and isinstance(quad.object, NamedNode | Literal)
        ]
        return min(choices, key=lambda choice: choice[:2])[2] if choices else None

    def _standing(self, iri: Iri) -> _Standing | None:
        me = NamedNode(iri)
        described = self._described(me)
        if not described:
            return None
        supporters, stated, deniers, roots = [], [Date.min], [], set[Iri]()
        for name in self._claims(iri):
            said = self.said(name)
            if said.supports:
                supporters.append(name)
                root = self.root(said.article)
                # Who prints a story again later says nothing new.
                stated.append(said.on if root == said.article else min(said.on, self._issued(root)))
                roots.add(root)
            if said.denies:
                deniers.append(name)
        proposition = _kept(read_proposition(Description(described), iri), self._decided)
        return _Standing(iri, proposition, tuple(sorted(supporters)), tuple(sorted(deniers)), max(stated), len(roots))

    def _claims(self, iri: Iri) -> frozenset[Iri]:
        """The claims on a proposition."""
        now = self._now.claims
        if iri not in now:
            known = self._memory.claims.get(iri)
            if known is None:
                found = subjects(self._store.quads(None, node("fds:proposition"), NamedNode(iri)))
                now[iri] = frozenset(Iri(claim.value) for claim in found)
            else:
                gone = {claim for claim in known if claim in self._change.subjects}
                come = self._change.claims.get(iri, ())
                now[iri] = (known - gone).union(come) if gone or come else known
        return now[iri]

    def root(self, article: Iri) -> Iri:
        """The article whose story this one tells: itself, if it is no copy."""
        if article in self._memory.roots and article not in self._change.articles:
            return self._memory.roots[article]
        if article not in self._now.roots:
            self._now.roots[article] = root_of(self._store, article)
        return self._now.roots[article]

    def _issued(self, article: Iri) -> Date:
        """The day of an article's publication; an unknown one comes after all others."""
        if article in self._memory.days and article not in self._change.articles:
            return self._memory.days[article]
        if article not in self._now.days:
            me = NamedNode(article)
            issued = Description(self._store.quads(me, node("dct:issued"), None, me)).day(article, "dct:issued")
            self._now.days[article] = issued or Date.max
        return self._now.days[article]

    def remember(self) -> None:
        """Bring the memory up to date with a change that is made."""
        memory, now = self._memory, self._now
        for article in map(Iri, self._change.articles):
            memory.roots.pop(article, None)
            memory.days.pop(article, None)
        for subject in map(Iri, self._change.subjects):
            memory.said.pop(subject, None)
        memory.said.update(now.said)
        memory.claims.update(now.claims)
        memory.roots.update(now.roots)
        memory.days.update(now.days)
        for relation in self._change.relations:
            for end, entity in (("rdf:subject", relation.subject), ("rdf:object", relation.object)):
                if not isinstance(entity, Date) and (key := (end, entity, relation.predicate)) in memory.near:
                    memory.near[key] |= {proposition_iri(relation)}

    def _described(self, me: NamedNode) -> set[Quad]:
        """A proposition as one article describes it: all do in the same way, for its IRI is a digest of its content."""
        for quad in self._store.quads(me, A):
            if isinstance(quad.graph_name, NamedNode) and _in_article(quad):
                return set(self._store.quads(me, None, None, quad.graph_name))
        return set()

    def said(self, claim: Iri) -> Said:
        """What a claim does for its proposition."""
        if claim in self._memory.said and claim not in self._change.subjects:
            return self._memory.said[claim]
        if claim not in self._now.said:
            described = Description(self._store.quads(NamedNode(claim)))
            plain = _says(described, claim, Polarity.POSITIVE)
            self._now.said[claim] = Said(
                plain,
                plain and _is_enough(described, claim),
                _says(described, claim, Polarity.NEGATIVE),
                described.day(claim, "fds:statedOn") or Date.min,
                Iri(described.text(claim, "fds:inArticle")),
            )
        return self._now.said[claim]

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
        if not isinstance(mine, RelationProposition) or self._gone(one, others):
            return None
        return Quad(*plain_triple(mine), DEFAULT_GRAPH)

    def _gone(self, one: _Standing, others: list[_Standing]) -> Rule | None:
        """Why a relation that was a fact does not hold on, if it does not."""
        mine = one.proposition
        if not isinstance(mine, RelationProposition):
            return None
        ended = mine.period.ended or any(
            isinstance(its := other.proposition, RelationProposition)
            and its.period.ended
            and other.accepted
            and (its.subject, its.predicate, its.object) == (mine.subject, mine.predicate, mine.object)
            and other.last >= one.last
            for other in others
        )
        if ended:
            return Rule.ENDED
        later = any(other.accepted and other.last > one.last for other in self._rivals(one, others))
        return Rule.SUCCEEDED if later else None


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


def _fact(standing: _Standing) -> list[Quad]:
    if not entities_of(standing.proposition):
        return []
    me = NamedNode(standing.iri)
    triples = [
        *((me, predicate, value) for _, predicate, value in proposition_triples(standing.proposition)),
        (me, A, node("fds:Fact")),
        *((me, node("fds:supportedBy"), NamedNode(claim)) for claim in standing.supporters),
        (me, node("fds:independentReports"), Literal(standing.reports)),
    ]
    return [Quad(*triple, DEFAULT_GRAPH) for triple in triples]

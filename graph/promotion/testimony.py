"""What the claims in a store say, each looked at once: only what a change touches is looked at anew."""

from collections.abc import Iterable

from pyoxigraph import NamedNode, Quad

from graph.copies import root_of
from graph.model import Date, proposition_iri
from graph.promotion.memory import Change, Memory
from graph.promotion.sayings import Said, said_in
from graph.rdf import A, Description, node
from graph.store.interface import Quads
from graph.terms import ARTICLE_GRAPHS, Iri


class Testimony:
    """What the claims in one store say, which of them are on one proposition, and what their articles are.

    ``memory`` keeps what was found out from one change to the next. Where the store is looked at as it will be after a
    ``change``, the memory is of the state before; once the change is made, :meth:`remember` brings it up to date.
    """

    def __init__(self, store: Quads, *, memory: Memory | None = None, change: Change | None = None) -> None:
        self._store = store
        self._memory = Memory() if memory is None else memory
        self._change = change or Change(store, (), (), {}, ())
        self._now = Memory()

    def said(self, claim: Iri) -> Said:
        """What a claim does for its proposition."""
        if claim in self._memory.said and claim not in self._change.subjects:
            return self._memory.said[claim]
        if claim not in self._now.said:
            self._now.said[claim] = said_in(Description(self._store.quads(NamedNode(claim))), claim)
        return self._now.said[claim]

    def claims_on(self, iri: Iri) -> frozenset[Iri]:
        """The claims on a proposition."""
        now = self._now.claims
        if iri not in now:
            known = self._memory.claims.get(iri)
            if known is None:
                found = _subjects(self._store.quads(None, node("fds:proposition"), NamedNode(iri)))
                now[iri] = frozenset(Iri(claim.value) for claim in found)
            else:
                gone = {claim for claim in known if claim in self._change.subjects}
                come = self._change.claims.get(iri, ())
                now[iri] = (known - gone).union(come) if gone or come else known
        return now[iri]

    def near(self, end: str, entity: Iri, predicate: Iri) -> frozenset[Iri]:
        """The relations of a type that have this entity at one end, in the store as it was before the change."""
        key = end, entity, predicate
        if key not in self._memory.near:
            before = self._change.before
            met = (quad for quad in before.quads(None, node(end), NamedNode(entity)) if in_article(quad))
            self._memory.near[key] = frozenset(
                Iri(other.value)
                for other in _subjects(met)
                if any(before.quads(other, node("rdf:predicate"), NamedNode(predicate)))
            )
        return self._memory.near[key]

    def described(self, proposition: Iri) -> set[Quad]:
        """A proposition as one article describes it: all do in the same way, for its IRI is a digest of its content."""
        me = NamedNode(proposition)
        for quad in self._store.quads(me, A):
            if isinstance(quad.graph_name, NamedNode) and in_article(quad):
                return set(self._store.quads(me, None, None, quad.graph_name))
        return set()

    def root(self, article: Iri) -> Iri:
        """The article whose story this one tells: itself, if it is no copy."""
        if article in self._memory.roots and article not in self._change.articles:
            return self._memory.roots[article]
        if article not in self._now.roots:
            self._now.roots[article] = root_of(self._store, article)
        return self._now.roots[article]

    def issued(self, article: Iri) -> Date:
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


def in_article(quad: Quad) -> bool:
    """Whether a quad stands in the graph of an article."""
    return isinstance(quad.graph_name, NamedNode) and quad.graph_name.value.startswith(ARTICLE_GRAPHS)


def _subjects(found: Iterable[Quad]) -> set[NamedNode]:
    """The subjects of some quads, each once."""
    return {quad.subject for quad in found if isinstance(quad.subject, NamedNode)}

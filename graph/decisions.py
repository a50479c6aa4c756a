"""Decisions of people that two entities are one: recorded with who, when and why, and undone without a trace.

What articles say is never rewritten: each claim keeps the entity that was read. A decision stands in a graph of its own
(PROV-O), and promotion writes the facts about the merged entity about the one that was kept. Without the decision it
writes what it wrote before.
"""

import datetime as dt
from collections.abc import Iterable
from typing import Final

from pyoxigraph import Literal, NamedNode, Quad

from graph.errors import ModelError, NotFound
from graph.rdf import A, node
from graph.store.interface import Quads
from graph.terms import BASE, Iri, digest, expand, local_name
from graph.vocabulary import VOCABULARY

DECISIONS_GRAPH: Final = NamedNode(f"{BASE}graph/decisions")
_MERGED, _INTO = node("fds:merged"), node("fds:mergedInto")


class Decisions:
    """The decisions that a store holds.

    >>> from graph.store.embedded import EmbeddedStore
    >>> store, moldova, republic = EmbeddedStore.in_memory(), expand("id:country-MDA"), expand("id:org-moldova")
    >>> when = dt.datetime(2022, 5, 3, tzinfo=dt.UTC)
    >>> store.commit([], merging(store, moldova, republic, who="Ana", when=when, why="one state"))
    >>> Decisions(store).kept(republic) == moldova, sorted(Decisions(store).meant(moldova)) == [moldova, republic]
    (True, True)
    """

    def __init__(self, store: Quads) -> None:
        self._into: dict[Iri, Iri] = {}
        self._from: dict[Iri, list[Iri]] = {}
        for quad in store.quads(None, _MERGED, None, DECISIONS_GRAPH):
            for other in store.quads(_named(quad.subject), _INTO, None, DECISIONS_GRAPH):
                merged, kept = Iri(_named(quad.object).value), Iri(_named(other.object).value)
                self._into[merged] = kept
                self._from.setdefault(kept, []).append(merged)

    def kept(self, entity: Iri) -> Iri:
        """The entity that stands for this one."""
        while entity in self._into:
            entity = self._into[entity]
        return entity

    def meant(self, entity: Iri) -> set[Iri]:
        """All entities that are one with this one, itself among them."""
        waiting, found = [self.kept(entity)], set[Iri]()
        while waiting:
            one = waiting.pop()
            found.add(one)
            waiting += self._from.get(one, [])
        return found


def merging(store: Quads, kept: Iri, merged: Iri, *, who: str, when: dt.datetime, why: str = "", force: bool = False
            ) -> list[Quad]:
    """The record that an entity is merged into another.

    Raises :class:`~graph.errors.ModelError` where they are one already, or where the merged one is merged elsewhere,
    and, unless it is to be done by ``force``, where they are of kinds that exclude each other.
    """
    known = Decisions(store)
    one, other = local_name(kept), local_name(merged)
    if kept == merged:
        raise ModelError(f"{one} is given twice: name two entities by their ids, as `foedus ask NAME` shows them")
    if known.kept(kept) == known.kept(merged):
        apart = one if known.kept(merged) == merged else other
        raise ModelError(f"{one} and {other} are one already: `foedus split {apart}` parts them")
    if known.kept(merged) != merged:
        into = local_name(known.kept(merged))
        raise ModelError(f"{other} is merged into {into}: split it off first, with `foedus split {other}`")
    if not force:
        _require_one_kind(store, kept, merged)
    me = _decision(merged)
    described: list[tuple[NamedNode, NamedNode | Literal]] = [
        (A, node("fds:Merging")),
        (_MERGED, NamedNode(merged)),
        (_INTO, NamedNode(known.kept(kept))),
        (node("dct:creator"), Literal(who)),
        (
            node("prov:endedAtTime"),
            Literal(f"{when.astimezone(dt.UTC):%Y-%m-%dT%H:%M:%SZ}", datatype=node("xsd:dateTime")),
        ),
    ]
    if why:
        described.append((node("dct:description"), Literal(why, language="en")))
    return [Quad(me, predicate, value, DECISIONS_GRAPH) for predicate, value in described]


def splitting(store: Quads, merged: Iri) -> list[Quad]:
    """The record that has to go so that an entity stands for itself again.

    Raises :class:`~graph.errors.NotFound` where it is merged into none.
    """
    found = list(store.quads(_decision(merged), None, None, DECISIONS_GRAPH))
    if not found:
        name = local_name(merged)
        raise NotFound(f"{name} is merged into no other entity: `foedus ask {name}` shows which are merged into it")
    return found


def _require_one_kind(store: Quads, kept: Iri, merged: Iri) -> None:
    """Let two entities pass where some kind of the one goes with some kind of the other, or one has none."""
    one, other = (sorted({_named(quad.object).value for quad in store.quads(NamedNode(it), A)
                          if isinstance(quad.object, NamedNode)}) for it in (kept, merged))
    pairs = [(kind, another) for kind in one for another in other]
    if pairs and all(VOCABULARY.excludes(kind, another) for kind, another in pairs):
        raise ModelError(f"{local_name(kept)} is of the kind {_labels(one)} and {local_name(merged)} of the kind "
                         f"{_labels(other)}, and nothing is both: look whether they are the ones you mean; --force "
                         f"merges them anyhow")


def _labels(kinds: Iterable[str]) -> str:
    return " and ".join(VOCABULARY.labels.get(kind, local_name(kind)) for kind in kinds)


def _decision(merged: Iri) -> NamedNode:
    return NamedNode(expand(f"id:decision-{digest('merge', merged)}"))


def _named(term: object) -> NamedNode:
    if not isinstance(term, NamedNode):
        raise ModelError(f"a decision names entities, not {term}")
    return term

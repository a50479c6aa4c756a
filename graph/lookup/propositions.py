"""What is said: propositions with how they stand, who claims them, and where."""

from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import Final

from pyoxigraph import Literal, NamedNode, Quad

from graph.errors import NotFound
from graph.lookup.background import NAMES, REFERENCE, in_reference
from graph.lookup.claims import claimed, claims_on
from graph.lookup.events import events_of
from graph.lookup.labels import Labels
from graph.lookup.listing import cut, node_of, values
from graph.lookup.records import ClaimRecord, Named, Page, PropositionRecord, Status, Tally
from graph.model import (
    Date,
    EventProposition,
    Proposition,
    RelationProposition,
    StatementProposition,
)
from graph.rdf import Description, node, read_proposition
from graph.store.interface import Store
from graph.store.remembered import Change, Lookup
from graph.store.remembered import values as looked_up
from graph.terms import REFERENCE_GRAPHS, Iri, expand, local_name

_ORDER: Final = tuple(Status)
# How many claims of either polarity are given with a proposition: in a list, and on its own.
SHOWN: Final = 10
_ALL: Final = 500
_MANY: Final = 100
"""Propositions from which on it costs less to look at all denials than at all claims on these."""
_SAID: Final = ("GRAPH ?g {{ ?claim fds:proposition ?p ; fds:polarity stance:{0} ; fds:modality stance:actual }}")


@dataclass(slots=True)
class Found:
    """A proposition that an entity has to do with, before it is described."""

    iri: str
    roles: set[str] = field(default_factory=set)
    is_fact: bool = False
    claimed: bool = False
    is_disputed: bool = False
    plain: tuple[str, str, str, str] | None = None
    best: float = 0.0
    """The confidence of its surest claim, where that was asked for."""

    @property
    def rank(self) -> int:
        """What it takes part in goes before what it says of others; of background, the dated before the undated."""
        if self.plain:
            return 1 if "subject" in self.roles else 2
        return int(self.roles == {"holder"})

    @property
    def status(self) -> Status:
        if self.is_fact:
            return Status.FACT
        if self.is_disputed:
            return Status.DISPUTED
        return Status.CLAIMED if self.claimed else Status.REFERENCE


def statements_about(store: Store, iri: Iri, *, statuses: Collection[Status] = _ORDER, limit: int = 100,
                     cursor: str | None = None, most: int = SHOWN, events: bool = True) -> Page[PropositionRecord]:
    """The propositions in which an entity takes part, or which it holds: facts first, background last.

    ``roles`` of each says what it does there; ``most`` and ``events`` say how much comes with each, see
    :func:`described`. Raises :class:`~graph.errors.QueryError` for a cursor of another list.
    """
    return page_of(store, found_about(store, iri), statuses=statuses, limit=limit, cursor=cursor, most=most,
                   events=events)


def found_about(store: Store, iri: Iri) -> list[Found]:
    """All propositions in which an entity takes part, or which it holds, before they are described."""
    return [*_reified(store, iri), *plain(store, iri)]


def page_of(store: Store, found: Iterable[Found], *, statuses: Collection[Status], limit: int, cursor: str | None,
            most: int, events: bool) -> Page[PropositionRecord]:
    """A page of what was found that stands so; see :func:`statements_about`."""
    chosen = [one for one in found if one.status in statuses]
    page = cut(chosen, lambda one: (_ORDER.index(one.status), one.rank, one.iri), limit=limit, cursor=cursor)
    return Page(described(store, page.items, most=most, events=events), page.total, page.next_cursor)


def proposition(store: Store, iri: Iri) -> PropositionRecord:
    """One proposition with its claims: up to 500 that say so and 500 that deny it.

    Raises :class:`~graph.errors.NotFound` where there is none.
    """
    rows = store.select("SELECT DISTINCT ?it ?kind ?g { GRAPH ?g { ?it a ?kind } }", it=node_of(iri))
    if not any(local_name(row["kind"]).endswith("Proposition") for row in rows):
        raise NotFound(f"there is no proposition {local_name(iri)}: follow a link from an entity or an article to one")
    one = Found(iri, claimed=any(not row["g"].startswith(REFERENCE_GRAPHS) for row in rows))
    judge(store, {iri: one})
    return described(store, (one,), most=_ALL)[0]


def propositions_of(store: Store, iris: Iterable[Iri], *, claims: bool = True) -> dict[str, PropositionRecord]:
    """Claimed propositions by IRI, with or without the ``claims`` on each."""
    return _claimed(store, iris, most=SHOWN * claims)


def in_words(store: Store, iris: Iterable[Iri]) -> dict[str, PropositionRecord]:
    """Claimed propositions by IRI: what they say and how they stand, without a look at their claims and events."""
    return _claimed(store, iris, most=0, counted=False, events=False)


def _claimed(store: Store, iris: Iterable[Iri], *, most: int, counted: bool = True, events: bool = True
             ) -> dict[str, PropositionRecord]:
    found = {str(iri): Found(iri, claimed=True) for iri in iris}
    judge(store, found)
    return {record.iri: record for record in described(
        store, tuple(found.values()), most=most, counted=counted, events=events)}


def _reified(store: Store, iri: Iri) -> list[Found]:
    found: dict[str, Found] = {}
    for row in looked_up(store, _REIFIED, [iri]).get(iri, ()):
        one = found.setdefault(row["p"], Found(row["p"]))
        one.roles.add(row["role"])
        one.claimed = one.claimed or row["background"] == "false"
    judge(store, found)
    return list(found.values())


def _parts(store: Store, iris: Collection[str]) -> dict[str, list[dict[str, str]]]:
    """What each entity takes part in or holds, and how."""
    return {iri: store.select(f"""
        SELECT DISTINCT ?me ?p ?role ?background {{
          {{ VALUES (?by ?role) {{ {" ".join(f'({by} "{role}")' for by, role in _ROLES.items())} }}
            GRAPH ?g {{ ?p ?by ?me }} FILTER(?p != ?g) }}
          UNION {{ GRAPH ?g {{ ?claim fds:holder ?me ; fds:proposition ?p }} BIND("holder" AS ?role) }}
          BIND(?g IN ({NAMES}) AS ?background) }}""", me=node_of(iri)) for iri in iris}


def _taking_part(store: Store, change: Change) -> Iterator[str]:
    """The entities of which a change may have altered what they take part in, or hold."""
    yield from (row[2] for row in change.rows if row[1] in ROLES or row[1] == expand("fds:holder"))
    for subject in {row[0] for row in change.rows if row[1] == expand("fds:proposition")} - {""}:
        yield from (quad.object.value for quad in store.quads(node_of(subject), node("fds:holder"))
                    if isinstance(quad.object, NamedNode))


def parties(store: Store, propositions: Iterable[str]) -> Iterator[str]:
    """Who takes part in some propositions."""
    for iri in set(propositions):
        with suppress(NotFound):  # a value that is no IRI
            me = node_of(iri)
            yield from (quad.object.value for by in ROLES for quad in store.quads(me, NamedNode(by))
                        if isinstance(quad.object, NamedNode))


_ROLES: Final = {"rdf:subject": "subject", "rdf:object": "object", "fds:actor": "actor", "fds:recipient": "recipient",
                 "sem:hasPlace": "place", "fds:mentions": "mentioned"}
ROLES: Final = {expand(by): role for by, role in _ROLES.items()}
"""The properties by which somebody takes part in a proposition, and as what."""
_REIFIED: Final = Lookup(_parts, _taking_part)


def judge(store: Store, found: dict[str, Found]) -> None:
    """Find out which are facts, and which are both asserted and denied."""
    for iri, status in looked_up(store, _JUDGED, [one.iri for one in found.values() if one.claimed]).items():
        found[iri].is_fact, found[iri].is_disputed = status == Status.FACT, status == Status.DISPUTED


def _judged(store: Store, propositions: Collection[str]) -> dict[str, Status]:
    """How claimed propositions stand."""
    all_of_them = set(propositions)
    facts = _claimed_so(store, all_of_them, "?p a fds:Fact")
    # Few are denied, and only of those it matters whether somebody says so too.
    rest = all_of_them - facts
    denied = _claimed_so(store, rest, _SAID.format("negative")) if len(rest) < _MANY else rest & _denied(store)
    disputed = _claimed_so(store, denied, _SAID.format("positive"))
    return {iri: Status.FACT if iri in facts else Status.DISPUTED if iri in disputed else Status.CLAIMED
            for iri in all_of_them}


_JUDGED: Final = Lookup(_judged, touched=lambda store, change: chain(
    claimed(store, change), (row[0] for row in change.rows if row[2] == expand("fds:Fact"))))


def _denied(store: Store) -> set[str]:
    """All propositions that somebody denies."""
    return {row["p"] for row in store.select(f"SELECT DISTINCT ?p {{ {_SAID.format('negative')} }}")}


def _claimed_so(store: Store, propositions: set[str], pattern: str) -> set[str]:
    """The propositions of which a pattern holds."""
    rows = store.select(f"SELECT DISTINCT ?p {{ VALUES ?p {{ {values(propositions)} }} {pattern} }}"
                        ) if propositions else []
    return {row["p"] for row in rows}


def plain(store: Store, iri: Iri) -> list[Found]:
    """The undated facts of reference data, which are triples without a node of their own."""
    found: dict[str, Found] = {}
    for row in looked_up(store, _PLAIN, [iri]).get(iri, ()):
        subject, thing = (iri, row["other"]) if row["way"] == "subject" else (row["other"], iri)
        key = f"{subject} {row['by']} {thing}"
        found.setdefault(key, Found(key, {row["way"]}, plain=(subject, row["by"], thing, row["g"])))
    return list(found.values())


def _links(store: Store, iris: Collection[str]) -> dict[str, list[dict[str, str]]]:
    """The triples of reference data that link each entity with another."""
    # What stands behind a node of its own (rdf:subject …) is found there; these are the direct links.
    return {iri: store.select(f"""
        SELECT DISTINCT ?by ?other ?way ?g {{
          {{ {in_reference(f"{node_of(iri)} ?by ?other")} BIND("subject" AS ?way) }}
          UNION {{ {in_reference(f"?other ?by {node_of(iri)}")} BIND("object" AS ?way) }}
          FILTER(STRSTARTS(STR(?other), "{expand('id:')}") && ?by NOT IN (rdf:subject, rdf:object, fds:mentions)
                 && !STRSTARTS(STR(?other), "{expand('id:proposition-')}")) }}""") for iri in iris}


_PLAIN: Final = Lookup(_links, touched=lambda _, change: (
    iri for row in change.rows if row[3] in REFERENCE for iri in (row[0], row[2])))


def described(store: Store, found: tuple[Found, ...], *, most: int = SHOWN, counted: bool = True, events: bool = True
              ) -> tuple[PropositionRecord, ...]:
    """What was found, in its order: each with up to ``most`` claims of either polarity and how many there are
    (``counted``), and with the ``events`` that it tells of.
    """
    read = looked_up(store, _CONTENTS, [one.iri for one in found if not one.plain])
    contents = {iri: one.content for iri, one in read.items()}
    claims = claims_on(store, [one.iri for one in found if one.claimed], most=most) if counted else {}
    happened = [iri for iri, one in contents.items() if isinstance(one, EventProposition)]
    told = events_of(store, happened) if events else {}
    named = {iri for content in contents.values() for iri in _iris(content)}
    labels = Labels(store, named | {iri for one in found if one.plain for iri in one.plain[:3]})
    titles = _titles(store, {*(one.dataset for one in read.values()), *(one.plain[3] for one in found if one.plain)})

    def record(one: Found) -> PropositionRecord:
        if one.plain:
            subject, predicate, thing, graph = one.plain
            return PropositionRecord(Iri(""), "relation", Status.REFERENCE, labels[predicate], labels[subject],
                                     labels[thing], roles=tuple(sorted(one.roles)), dataset=titles[graph])
        tally, some = claims.get(one.iri, (Tally(), ()))
        said = _record(one, contents[one.iri], labels, some)
        return replace(said, tally=tally, source=read[one.iri].source, dataset=titles.get(read[one.iri].dataset, ""),
                       events=told.get(one.iri, ()))

    return tuple(map(record, found))


@dataclass(frozen=True, slots=True)
class _Content:
    """What a proposition says; of a reference fact also where it comes from, and the graph that it stands in."""

    content: Proposition
    source: str
    dataset: str


def _contents(store: Store, propositions: Collection[str]) -> dict[str, _Content]:
    rows = store.select(f"""
        SELECT DISTINCT ?p ?by ?value {{ VALUES ?p {{ {values(propositions)} }} GRAPH ?g {{ ?p ?by ?value }} }}""")
    sources = {row["p"]: row["value"] for row in rows if row["by"] == expand("dct:source")}
    datasets = _datasets(store, propositions)
    said = Description(Quad(NamedNode(row["p"]), NamedNode(row["by"]), Literal(row["value"])) for row in rows)
    return {iri: _Content(read_proposition(said, iri), sources.get(iri, ""), datasets.get(iri, ""))
            for iri in propositions}


_CONTENTS: Final = Lookup(_contents, touched=lambda _, change: change.subjects)


def _record(one: Found, content: Proposition, labels: Labels, claims: tuple[ClaimRecord, ...]) -> PropositionRecord:
    def name(iri: Iri | None) -> Named | None:
        return labels[iri] if iri else None

    roles = tuple(sorted(one.roles))
    match content:
        case StatementProposition(words, mentions):
            return PropositionRecord(Iri(one.iri), "statement", one.status, content=words, claims=claims, roles=roles,
                                     mentions=tuple(labels[iri] for iri in mentions))
        case EventProposition():
            return PropositionRecord(
                Iri(one.iri), "event", one.status, event=labels[content.type], mode=name(content.mode),
                actors=tuple(labels[iri] for iri in content.actors), place=name(content.place), count=content.count,
                recipients=tuple(labels[iri] for iri in content.recipients), period=content.period, claims=claims,
                roles=roles)
        case RelationProposition(subject, predicate, thing, role, period):
            day = thing if isinstance(thing, Date) else None
            return PropositionRecord(
                Iri(one.iri), "relation", one.status, labels[predicate], labels[subject],
                None if isinstance(thing, Date) else labels[thing], day, role, period=period, claims=claims,
                roles=roles)


def _iris(content: Proposition) -> set[Iri]:
    match content:
        case StatementProposition(_, mentions):
            return set(mentions)
        case EventProposition():
            some = (content.type, content.mode, content.place)
            return {*content.actors, *content.recipients, *(iri for iri in some if iri)}
        case RelationProposition(subject, predicate, thing):
            return {subject, predicate} if isinstance(thing, Date) else {subject, predicate, thing}


def _datasets(store: Store, propositions: Collection[str]) -> dict[str, str]:
    """The graph of reference data that describes each of these, where one does."""
    rows = store.select(f"SELECT ?p ?g {{ VALUES ?p {{ {values(propositions)} }} {in_reference('?p a ?kind')} }}")
    return {row["p"]: row["g"] for row in rows}


def _titles(store: Store, graphs: set[str]) -> dict[str, str]:
    """The titles of data sets by their graphs."""
    found = looked_up(store, _TITLED, graphs - {""})
    return {graph: found.get(graph, local_name(graph).removeprefix("reference-")) for graph in graphs - {""}}


def _titled(store: Store, graphs: Collection[str]) -> dict[str, str]:
    rows = store.select(f"SELECT ?g ?title {{ VALUES ?g {{ {values(graphs)} }} GRAPH ?g {{ ?g dct:title ?title }} }}")
    return {row["g"]: row["title"] for row in rows}


_TITLED: Final = Lookup(_titled, touched=lambda _, change: change.graphs)

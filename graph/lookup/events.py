"""Events: which propositions tell of the same one, in how many articles, and who says what of it."""

from collections.abc import Iterable
from typing import Final

from graph.errors import NotFound
from graph.lookup.labels import Labels
from graph.lookup.listing import node_of, values
from graph.lookup.records import EventRecord, Voice
from graph.model import Certainty, Date, Modality, Polarity, Stance
from graph.store.interface import Store
from graph.terms import EVENTS_GRAPH, Iri, expand, local_name

_IN_EVENTS: Final = f"GRAPH <{EVENTS_GRAPH}>"


def event(store: Store, iri: Iri) -> EventRecord:
    """One event; raises :class:`~graph.errors.NotFound` where there is none."""
    rows = store.select(f"SELECT ?it ?kind {{ {_IN_EVENTS} {{ ?it a ?kind }} }}", it=node_of(iri))
    if not rows:
        raise NotFound("there is no such event: follow a link from a proposition to one")
    return described(store, {iri})[iri]


def events_of(store: Store, propositions: Iterable[str]) -> dict[str, tuple[EventRecord, ...]]:
    """The events that these propositions tell of, by the proposition's IRI.

    Mostly that is one. A proposition without a date, published on days that are far apart, tells of several.
    """
    wanted = set(propositions)
    if not wanted:
        return {}
    rows = store.select(f"""
        SELECT ?p ?event {{ VALUES ?p {{ {values(wanted)} }} {_IN_EVENTS} {{ ?p fds:reportOf ?event }} }}""")
    records = described(store, {row["event"] for row in rows})
    found: dict[str, list[EventRecord]] = {}
    for row in rows:
        found.setdefault(row["p"], []).append(records[row["event"]])
    return {iri: tuple(sorted(some, key=lambda one: (one.first or Date.max, one.iri))) for iri, some in found.items()}


def described(store: Store, events: set[str]) -> dict[str, EventRecord]:
    """The events of these IRIs, by IRI."""
    if not events:
        return {}
    those = f"VALUES ?event {{ {values(events)} }}"
    said: dict[tuple[str, str], str] = {
        (row["event"], row["by"]): row["value"]
        for row in store.select(f"SELECT ?event ?by ?value {{ {those} {_IN_EVENTS} {{ ?event ?by ?value }} }}")
    }
    members: dict[str, list[Iri]] = {}
    for row in store.select(f"SELECT ?event ?p {{ {those} {_IN_EVENTS} {{ ?p fds:reportOf ?event }} }}"):
        members.setdefault(row["event"], []).append(Iri(row["p"]))
    held = store.select(f"""
        SELECT ?event ?holder ?polarity ?certainty ?modality (COUNT(?claim) AS ?n) {{ {those}
          {_IN_EVENTS} {{ ?claim fds:ofEvent ?event }}
          GRAPH ?g {{ ?claim fds:holder ?holder ; fds:polarity ?polarity ; fds:certainty ?certainty ;
            fds:modality ?modality }} }}
        GROUP BY ?event ?holder ?polarity ?certainty ?modality""")
    labels = Labels(store, {row["holder"] for row in held})
    voices: dict[str, list[Voice]] = {}
    for row in held:
        polarity, certainty, modality = (local_name(row[name]) for name in ("polarity", "certainty", "modality"))
        stance = Stance(Polarity(polarity), Certainty(certainty), Modality(modality))
        voices.setdefault(row["event"], []).append(Voice(labels[row["holder"]], stance, int(row["n"])))

    def day(iri: str, by: str) -> Date | None:
        value = said.get((iri, expand(by)))
        return Date.fromisoformat(value) if value else None

    return {
        iri: EventRecord(
            Iri(iri),
            labels[said[iri, expand("sem:eventType")]],
            int(said[iri, expand("fds:reportingArticles")]),
            int(said[iri, expand("fds:independentReports")]),
            day(iri, "sem:hasEarliestBeginTimeStamp"),
            day(iri, "sem:hasLatestEndTimeStamp"),
            tuple(sorted(members[iri])),
            tuple(sorted(voices[iri], key=lambda one: (-one.claims, one.holder.label, one.holder.iri, one.stance))),
        )
        for iri in events
    }

"""Two entities that somebody decides to be one, and the way back."""

import datetime as dt

import claim_graph as sample
import pytest
from pyoxigraph import NamedNode, Quad

from graph.errors import ModelError, NotFound
from graph.export.registry import EXPORTERS, Scope
from graph.ingest import change_article, merge, split
from graph.model import Article, Date, Entity, Extraction, RelationProposition
from graph.rdf import A, node, quads
from graph.store.embedded import EmbeddedStore
from graph.terms import Iri, expand

BODY = Entity(expand("id:org-collective-security-treaty"), "Organisation", "Collective Security Treaty")
NOON = dt.datetime(2022, 1, 9, 12, tzinfo=dt.UTC)


def say(store: EmbeddedStore, title: str, *said: RelationProposition) -> None:
    article = Article.of(
        f"{title}: Kazakhstan and the CSTO.", title=title, publisher=sample.WIRE, published=Date(2022, 1, 6)
    )
    claims = tuple(sample.claim(article, one, "Kazakhstan and the CSTO") for one in said)
    change_article(store, [], quads(Extraction(article, (*sample.ENTITIES, BODY, sample.WIRE), claims)), {})


def member(state: Iri, body: Iri) -> RelationProposition:
    return RelationProposition(state, expand("org:memberOf"), body)


@pytest.fixture
def store() -> EmbeddedStore:
    store = EmbeddedStore.in_memory()
    say(store, "one", member(sample.KAZ, sample.CSTO))
    say(store, "two", member(sample.RUS, BODY.iri))
    return store


def members(store: EmbeddedStore, body: Iri) -> list[str]:
    rows = store.select("SELECT ?body ?state { ?state org:memberOf ?body }")
    return sorted(row["state"] for row in rows if row["body"] == body)


def exported(store: EmbeddedStore) -> dict[str, bytes]:
    return {f"{name} {scope}": EXPORTERS[name].write(store, scope) for name in ("trig", "csv") for scope in Scope}


def decide(store: EmbeddedStore, kept: Iri = sample.CSTO, merged: Iri = BODY.iri) -> None:
    merge(store, kept, merged, who="Ana", when=NOON, why="the treaty's short name")


def test_facts_about_the_merged_are_about_the_kept(store: EmbeddedStore) -> None:
    decide(store)
    assert members(store, sample.CSTO) == [sample.KAZ, sample.RUS]
    assert members(store, BODY.iri) == []
    [record] = store.select(
        "SELECT ?who ?why ?when { GRAPH ?g { ?d fds:merged ?it ; dct:creator ?who ; "
        "dct:description ?why ; prov:endedAtTime ?when } }"
    )
    assert record == {"who": "Ana", "why": "the treaty's short name", "when": "2022-01-09T12:00:00Z"}


def test_what_articles_say_is_not_rewritten(store: EmbeddedStore) -> None:
    def said() -> list[dict[str, str]]:
        return store.select(
            "SELECT ?s ?p ?o { GRAPH ?g { ?s ?p ?o } FILTER(CONTAINS(STR(?g), 'article-')) } ORDER BY ?s ?p ?o"
        )

    before = said()
    decide(store)
    assert said() == before


def test_undone_every_export_has_the_bytes_from_before(store: EmbeddedStore) -> None:
    before = exported(store)
    decide(store)
    assert exported(store) != before
    split(store, BODY.iri)
    assert exported(store) == before


def test_before_or_after_the_articles_is_the_same(store: EmbeddedStore) -> None:
    decide(store)
    early = EmbeddedStore.in_memory()
    decide(early)
    say(early, "two", member(sample.RUS, BODY.iri))
    say(early, "one", member(sample.KAZ, sample.CSTO))
    assert exported(early) == exported(store)


def test_presidents_of_one_state_under_two_names_rival_each_other() -> None:
    store = EmbeddedStore.in_memory()
    other = expand("id:place-republic-of-kazakhstan")
    office = expand("fds:headOfStateOf")
    say(store, "one", RelationProposition(sample.TOKAYEV, office, sample.KAZ))
    say(store, "two", RelationProposition(expand("id:person-other"), office, other))
    before = exported(store)
    assert len(store.select("SELECT ?p { ?p fds:headOfStateOf ?state }")) == 2
    decide(store, sample.KAZ, other)
    assert store.select("SELECT ?p { ?p fds:headOfStateOf ?state }") == []
    split(store, other)
    assert exported(store) == before


def test_what_cannot_be_decided_is_refused(store: EmbeddedStore) -> None:
    with pytest.raises(ModelError, match="org-csto is given twice"):
        decide(store, sample.CSTO, sample.CSTO)
    decide(store)
    apart = "`foedus split org-collective-security-treaty` parts them"
    for kept, merged in ((BODY.iri, sample.CSTO), (sample.CSTO, BODY.iri)):
        with pytest.raises(ModelError, match=f"one already: {apart}"):
            decide(store, kept, merged)
    with pytest.raises(ModelError, match="split it off first, with `foedus split org-collective-security-treaty`"):
        decide(store, sample.KAZ, BODY.iri)
    split(store, BODY.iri)
    with pytest.raises(NotFound, match="merged into no other entity: `foedus ask org-collective-security-treaty`"):
        split(store, BODY.iri)


def test_kinds_that_exclude_each_other_are_merged_by_force_alone(store: EmbeddedStore) -> None:
    kinds = {"state": "fds:State", "person": "fds:Person", "place": "fds:Place", "country": "fds:State"}
    named = {name: expand(f"id:x-{name}") for name in (*kinds, "unknown")}
    article = NamedNode(sample.first_article().iri)
    store.commit([], [Quad(NamedNode(named[name]), A, node(kind), article) for name, kind in kinds.items()])
    for kept, merged in (("state", "place"), ("place", "country"), ("person", "unknown")):
        decide(store, named[kept], named[merged])
        split(store, named[merged])
    with pytest.raises(ModelError, match="x-person is of the kind person and x-state of the kind state"):
        decide(store, named["person"], named["state"])
    merge(store, named["person"], named["state"], who="Ana", when=NOON, force=True)

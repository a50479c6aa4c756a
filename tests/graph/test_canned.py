"""Canned queries: each file is one, is safe to fill in, and finds what it says."""

from datetime import date
from pathlib import Path

import claim_graph as sample
import pytest

import ontology
from graph.errors import NotFound, QueryError, VocabularyError
from graph.lookup.canned import Canned, canned, find, read
from graph.model import (
    Claim,
    EventProposition,
    Extraction,
    Modality,
    Period,
    Polarity,
    RelationProposition,
    Stance,
)
from graph.rdf import quads
from graph.store.embedded import EmbeddedStore
from graph.store.guard import check
from graph.terms import expand, local_name

NAMES = ["claims-that-others-deny", "contested-claims", "facts-with-one-source", "members-of-organisation",
         "mentions-by-publisher", "obligations-between", "offices-held", "sanctions-by-year", "timeline-of-dyad",
         "what-is-planned", "who-accuses-whom", "who-hosts-whose-forces"]


@pytest.fixture(scope="module")
def store() -> EmbeddedStore:
    return sample.filled(EmbeddedStore.in_memory())


def rows(store: EmbeddedStore, name: str, **values: str) -> list[dict[str, str]]:
    return store.select(find(name).bind(values))


def test_every_file_is_a_query() -> None:
    assert list(canned()) == NAMES
    assert len(list(ontology.QUERIES.iterdir())) == len(NAMES)


@pytest.mark.parametrize("one", canned().values(), ids=lambda one: one.name)
def test_each_runs_with_its_examples_and_says_what_it_is(one: Canned, store: EmbeddedStore) -> None:
    sparql = one.bind({parameter.name: parameter.example for parameter in one.parameters})
    check(sparql)
    assert {name for row in store.select(sparql) for name in row} <= set(one.columns)
    assert one.summary
    assert one.description.endswith(".")
    assert "$" not in sparql
    assert "ORDER BY" in sparql


def test_what_they_find(store: EmbeddedStore) -> None:
    [member] = rows(store, "members-of-organisation", organisation="org-csto", at="2022-01-06")
    assert member["label"] == "Kazakhstan"
    [contested] = rows(store, "contested-claims", state="country-RUS")
    assert (contested["says_label"], contested["denies_label"]) == ("Kassym-Jomart Tokayev", "Russia")
    [denied] = rows(store, "claims-that-others-deny", holder="person-kassym-jomart-tokayev")
    assert (denied["denied_by_label"], denied["quote"]) == ("Russia", "seized the airport")
    assert rows(store, "claims-that-others-deny", holder="country-RUS") == []
    [planned] = rows(store, "what-is-planned", holder="publisher-steppe-wire")
    assert planned["quote"] == "The alliance will send troops"
    assert [row["articles"] for row in rows(store, "mentions-by-publisher", entity="country-KAZ")] == ["1", "1"]
    assert rows(store, "facts-with-one-source", entity="country-KAZ") == []  # two publishers report it
    [deed] = rows(store, "timeline-of-dyad", actor="org-csto", recipient="country-KAZ")
    assert (deed["stated_on"], local_name(deed["modality"])) == ("2022-01-06", "planned")


@pytest.mark.parametrize(("name", "values", "words"), [
    ("contested-claims", {}, "state is missing"), ("contested-claims", {"state": "a b"}, "state must be an id"),
    ("contested-claims", {"state": "x", "sate": "y"}, "sate is no parameter"),
    ("offices-held", {"of": "country-KAZ", "at": "2022-02-30"}, "at must be a date"),
    ("contested-claims", {"state": "x> } DROP ALL #"}, "state must be an id")])
def test_a_wrong_value_is_named(name: str, values: dict[str, str], words: str) -> None:
    with pytest.raises(QueryError, match=words):
        find(name).bind(values)


def test_there_is_no_other() -> None:
    with pytest.raises(NotFound, match="who-accuses-whom"):
        find("who-loves-whom")


def test_a_file_without_its_header_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "bare.rq"
    file.write_text("SELECT ?s { ?s ?p ?o }", encoding="utf-8")
    with pytest.raises(VocabularyError, match=r"bare\.rq"):
        read(file)


@pytest.mark.parametrize("stance", [Stance(Polarity.NEGATIVE), Stance(modality=Modality.PLANNED)])
def test_what_is_denied_or_planned_does_not_hold(stance: Stance) -> None:
    article = sample.first_article()
    member = RelationProposition(sample.RUS, expand("org:memberOf"), sample.CSTO)
    leader = RelationProposition(sample.TOKAYEV, expand("fds:leads"), sample.CSTO)
    claims = [sample.claim(article, said, "Kazakhstan", stance=stance) for said in (member, leader)]
    store = EmbeddedStore.in_memory()
    store.commit([], quads(Extraction(article, (*sample.ENTITIES, article.publisher), tuple(claims))))
    assert rows(store, "members-of-organisation", organisation="org-csto", at="2022-01-06") == []
    assert rows(store, "offices-held", of="org-csto", at="2022-01-06") == []


def test_dates_bound_an_office_and_a_sanction_falls_in_its_year() -> None:
    tokayev, article = sample.TOKAYEV, sample.first_article()
    held = RelationProposition(tokayev, expand("fds:headOfStateOf"), sample.KAZ, "president", Period(
        date(2019, 3, 20), date(2019, 3, 20), date(2021, 1, 1), date(2021, 1, 1)))
    punished = EventProposition(expand("plover:SANCTION"), (sample.RUS,), (sample.KAZ,))
    accused = EventProposition(expand("plover:ACCUSE"), (sample.RUS,), (sample.KAZ,))
    hosted = RelationProposition(sample.KAZ, expand("fds:hostsForcesOf"), sample.RUS)
    claims: list[Claim] = [sample.claim(article, said, "Kazakhstan") for said in (held, punished, accused, hosted)]
    store = EmbeddedStore.in_memory()
    store.commit([], quads(Extraction(article, (*sample.ENTITIES, article.publisher), tuple(claims))))
    assert [row["role"] for row in rows(store, "offices-held", of="country-KAZ", at="2020-01-01")] == ["president"]
    assert rows(store, "offices-held", of="country-KAZ", at="2022-01-01") == []
    [sanction] = rows(store, "sanctions-by-year", **{"from": "2022-01-01", "to": "2022-12-31"})
    assert (sanction["year"], sanction["sender_label"], sanction["claims"]) == ("2022", "Russia", "1")
    [accusation] = rows(store, "who-accuses-whom", **{"from": "2022-01-01", "to": "2022-12-31"})
    assert (accusation["accuser_label"], accusation["accused_label"]) == ("Russia", "Kazakhstan")
    [host] = rows(store, "who-hosts-whose-forces", at="2022-01-06")
    assert (host["host_label"], host["forces_label"]) == ("Kazakhstan", "Russia")

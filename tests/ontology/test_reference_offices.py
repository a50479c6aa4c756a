"""Offices and their holders: one at a time, none without a name of its own."""

from collections import defaultdict
from itertools import combinations

import pytest
from pyoxigraph import Literal
from reference_organisations import ask, certain, members, overlap, table

from ontology.reference.build import offices
from ontology.reference.build.tables import split_cell
from ontology.reference.build.terms import slug

#: Heads of state who are several at once or take turns: relations/head_of_state_of.ttl has the same exceptions.
COLLECTIVE = {"country-AND", "country-BIH", "country-CHE", "country-SMR"}


def test_no_two_offices_answer_to_one_name() -> None:
    owners = defaultdict(set)
    for row in table("offices"):
        for name in [row["label"], *split_cell(row["alt_labels"])]:
            owners[name].add(row["id"])
    assert {name: sorted(ids) for name, ids in owners.items() if len(ids) > 1} == {}


def test_no_two_persons_answer_to_one_name_and_ids_follow_labels() -> None:
    owners = defaultdict(set)
    for row in table("officeholders"):
        assert row["person"] == f"person-{slug(row['label'])}"
        for name in [row["label"], *split_cell(row["alt_labels"])]:
            owners[name].add(row["person"])
    assert {name: sorted(ids) for name, ids in owners.items() if len(ids) > 1} == {}


def test_one_at_a_time() -> None:
    """Nobody shares the head of a state, of a government, a chair, or any office, but where the law has it so."""
    by_id = {row["id"]: row for row in table("offices")}
    spans = defaultdict(list)
    for term in table("officeholders"):
        for relation, value, _ in offices.relations(term, by_id[term["office"]]):
            alone = relation in {"headOfStateOf", "headOfGovernmentOf", "chairs", "leads", "holdsOffice"}
            shared = by_id[term["office"]]["collective"] == "yes"
            if alone and not shared:
                spans[relation, value].append((*certain(term["begin"], term["end"]), term["person"]))
    clashes = [
        (key, one, other)
        for key, found in spans.items()
        for one, other in combinations(sorted(found), 2)
        if overlap(one[:2], other[:2])
    ]
    assert clashes == []
    assert {row["target"] for row in by_id.values() if row["collective"]} == COLLECTIVE


def test_only_the_last_term_of_an_office_is_open() -> None:
    collective = {row["id"] for row in table("offices") if row["collective"]}
    terms = defaultdict(list)
    for row in table("officeholders"):
        if row["office"] not in collective:
            terms[row["office"]].append((row["begin"], row["end"], row["person"]))
    for found in terms.values():
        assert [term for term in sorted(found)[:-1] if not term[1]] == []


def test_every_state_has_a_head_and_almost_every_one_a_government() -> None:
    states = [row["target"] for row in table("offices") if "headOfStateOf" in row["relations"]]
    heads = {row["target"] for row in table("offices") if "headOfGovernmentOf" in row["relations"]}
    united_nations = {f"country-{code}" for code in members("un", "2025-01-01")}
    assert united_nations <= set(states)
    assert united_nations - heads == {"country-SMR"}


@pytest.mark.parametrize(
    ("name", "day", "person"),
    [
        ("Kazakh president", "2022-01-05", "person-kassym-jomart-tokayev"),
        ("Kazakh president", "2018-01-05", "person-nursultan-nazarbayev"),
        ("Armenian prime minister", "2022-01-06", "person-nikol-pashinyan"),
        ("Tajik president", "2022-01-06", "person-emomali-rahmon"),
        ("Russian president", "2010-05-05", "person-dmitry-medvedev"),
        ("Iran's president", "2024-06-01", "person-mohammad-mokhber"),
        ("British Foreign Secretary", "2017-01-01", "person-boris-johnson"),
        ("NATO chief", "2022-02-24", "person-jens-stoltenberg"),
        ("EU foreign policy chief", "2025-01-15", "person-kaja-kallas"),
        ("Roscosmos Director General", "2022-01-10", "person-dmitry-rogozin"),
        ("CSTO chairman", "2022-01-06", "person-nikol-pashinyan"),
        ("US president", "1987-06-12", "person-ronald-reagan"),
        ("US president", "1990-08-02", "person-george-h-w-bush"),
        ("US president", "2003-03-20", "person-george-w-bush"),
        ("Japan's prime minister", "1987-03-26", "person-yasuhiro-nakasone"),
        ("British prime minister", "1982-04-02", "person-margaret-thatcher"),
        ("Iraqi president", "1990-08-02", "person-saddam-hussein"),
        ("South African president", "1995-06-24", "person-nelson-mandela"),
    ],
)
def test_an_office_named_in_the_news_leads_to_its_holder(name: str, day: str, person: str) -> None:
    holders = ask(
        f"""SELECT ?person {{
          {{ ?office rdfs:label {Literal(name, language="en")} }}
          UNION {{ ?office skos:altLabel {Literal(name, language="en")} }}
          ?fact rdf:subject ?person ; rdf:predicate fds:holdsOffice ; rdf:object ?office ;
                sem:hasLatestBeginTimeStamp ?begin .
          OPTIONAL {{ ?fact sem:hasEarliestEndTimeStamp ?end }}
          FILTER (?begin <= "{day}"^^xsd:date && COALESCE(?end > "{day}"^^xsd:date, true)) }}"""
    )
    assert holders == {person}

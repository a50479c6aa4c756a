"""Organisations and their members: complete, in order, and free of contradictions within themselves."""

import re
from collections import Counter, defaultdict
from datetime import date
from itertools import combinations

import pytest
from reference_organisations import (
    FDS,
    ORG,
    PREFIXES,
    TABLES,
    ask,
    certain,
    every_organisation,
    members,
    overlap,
    store,
    table,
)

from ontology import REFERENCE
from ontology.reference.build import offices, organisations
from ontology.reference.build.facts import BY, bounds
from ontology.reference.build.tables import split_cell
from ontology.reference.build.writer import turtle

#: Members that an organisation counts from before its own founding act, with the reason.
COUNTED_FROM_EARLIER = {
    "csto": "from the entry into force of the treaty of 1992, eight years before the Charter of 2002",
}


@pytest.mark.parametrize("module", [organisations, offices])
def test_the_files_are_what_the_tables_give(module: object) -> None:
    for dataset in module.build(TABLES):  # type: ignore[attr-defined]
        assert (REFERENCE / f"{dataset.name}.ttl").read_bytes() == turtle(dataset)


def test_enough_is_known() -> None:
    belonging = {row["org"] for row in table("memberships")}
    kinds = Counter(row["class"] for row in organisations.agencies(TABLES))
    assert len(table("organisations")) >= 150
    assert len(belonging) >= 90
    assert kinds["Agency"] >= 500
    assert kinds["ArmedGroup"] >= 60
    assert len(table("officeholders")) >= 1600


def test_every_code_and_id_exists() -> None:
    states = organisations.state_labels(TABLES)
    ids = {row["id"] for row in every_organisation()}
    known = {f"country-{code}" for code in states} | {f"org-{name}" for name in ids}
    assert {row["state"] for row in table("memberships")} <= states.keys()
    assert {row["org"] for row in table("memberships")} <= ids
    for column in ("parent", "successor"):
        assert {row[column] for row in table("organisations")} - {""} <= ids
    assert {row["target"] for row in table("offices")} <= known
    assert {row["office"] for row in table("officeholders")} <= {row["id"] for row in table("offices")}
    assert {row["state"] for row in organisations.agencies(TABLES)} - {""} <= states.keys()


def test_ids_are_given_once() -> None:
    for rows in (every_organisation(), table("offices")):
        assert [name for name, count in Counter(row["id"] for row in rows).items() if count > 1] == []


def test_each_constitutive_treaty_is_in_the_treaties_and_founds_that_organisation() -> None:
    lines = (TABLES / "treaties.csv").read_text(encoding="utf-8").splitlines()
    slugs = {line.split(",")[0] for line in lines if not line.startswith("#")}
    treaties = [row["treaty"] for row in table("organisations") if row["treaty"]]
    assert set(treaties) <= slugs
    assert len(treaties) == len(set(treaties)) >= 40


@pytest.mark.parametrize(
    ("name", "columns"),
    [
        ("organisations", ("founded", "dissolved")),
        ("memberships", ("joined", "left")),
        ("officeholders", ("begin", "end")),
    ],
)
def test_dates_are_dates_and_in_order(name: str, columns: tuple[str, str]) -> None:
    for row in table(name):
        begin, end = (row[column].removeprefix(BY) for column in columns)
        for when in (begin, end):
            assert re.fullmatch(r"(\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?)?", when), row
            assert len(when) < 10 or date.fromisoformat(when), row
        assert not end or (begin and bounds(begin)[0] <= bounds(end)[1]), row


def test_no_state_is_twice_a_member_at_once() -> None:
    spans = defaultdict(list)
    for row in table("memberships"):
        if organisations.ROLES[row["role"]] is not None and row["role"] != "candidate":
            spans[row["org"], row["state"]].append(certain(row["joined"].removeprefix(BY), row["left"]))
    assert [key for key, found in spans.items() if any(overlap(*pair) for pair in combinations(found, 2))] == []


def test_an_observer_is_not_already_a_member() -> None:
    inside = defaultdict(list)
    for row in table("memberships"):
        if row["role"] == "member":
            inside[row["org"], row["state"]].append(certain(row["joined"].removeprefix(BY), row["left"]))
    for row in table("memberships"):
        if row["role"] in {"observer", "candidate", "partner", "dialogue partner", "associate"}:
            span = certain(row["joined"].removeprefix(BY), row["left"] or "2025-12-31")
            assert not any(overlap(span, other) for other in inside[row["org"], row["state"]]), row


def test_members_belong_within_the_life_of_the_organisation() -> None:
    lives = {row["id"]: (row["founded"], row["dissolved"]) for row in table("organisations")}
    early = set()
    for row in table("memberships"):
        founded, dissolved = lives[row["org"]]
        if (
            row["joined"].removeprefix(BY)
            and founded
            and bounds(row["joined"].removeprefix(BY))[1] < bounds(founded)[0]
        ):
            early.add(row["org"])
        if dissolved:
            assert row["left"], row
            assert bounds(row["left"])[0] <= bounds(dissolved)[1], row
    assert early == set(COUNTED_FROM_EARLIER)


@pytest.mark.parametrize(
    ("org", "day", "count"),
    [
        ("nato", "1949-12-31", 12), ("nato", "2023-05-01", 31), ("nato", "2024-04-01", 32),
        ("csto", "1998-01-01", 9), ("csto", "2003-01-01", 6), ("csto", "2010-01-01", 7), ("csto", "2022-01-06", 6),
        ("eu", "2019-06-01", 28), ("eu", "2021-01-01", 27), ("eu", "1995-06-01", 15), ("eu", "2004-06-01", 25),
        ("brics", "2010-01-01", 4), ("brics", "2015-01-01", 5), ("brics", "2024-06-01", 9), ("brics", "2025-06-01", 10),
        ("un", "1945-12-31", 51), ("un", "2025-01-01", 193), ("un-security-council", "2022-02-25", 15),
        ("un-security-council", "2025-06-01", 15), ("sco", "2016-01-01", 6), ("sco", "2024-08-01", 10),
        ("opec", "2024-02-01", 12), ("ecowas", "2024-06-01", 15), ("ecowas", "2025-02-01", 12),
        ("aes", "2025-02-01", 3),
        ("council-of-europe", "2022-03-01", 47), ("council-of-europe", "2022-04-01", 46), ("osce", "2025-01-01", 57),
        ("eaeu", "2022-01-06", 5), ("cis", "1995-01-01", 12), ("au", "2025-01-01", 55), ("oas", "2023-01-01", 35),
        ("asean", "2025-01-01", 10), ("asean", "2025-12-01", 11), ("arab-league", "2025-01-01", 22),
        ("gcc", "2025-01-01", 6), ("g7", "2025-01-01", 7), ("g8", "2010-01-01", 8), ("g20", "2025-01-01", 19),
        ("commonwealth", "2025-01-01", 56), ("icc", "2025-06-01", 125), ("eurozone", "2023-06-01", 20),
        ("schengen-area", "2024-06-01", 29), ("oecd", "2025-01-01", 38), ("apec", "2025-01-01", 21),
        ("cptpp", "2025-01-01", 12), ("rcep", "2025-01-01", 14), ("oic", "2025-01-01", 57), ("saarc", "2025-01-01", 8),
        ("warsaw-pact", "1960-01-01", 8), ("warsaw-pact", "1980-01-01", 7), ("sadc", "2025-01-01", 16),
        ("eac", "2025-01-01", 8), ("jef", "2025-01-01", 10), ("five-eyes", "2025-01-01", 5),
        ("celac", "2025-01-01", 33),
    ],
)  # fmt: skip
def test_members_at_a_date(org: str, day: str, count: int) -> None:
    found = members(org, day)
    assert len(found) == count, sorted(found)


def test_the_six_of_january_2022() -> None:
    assert members("csto", "2022-01-06") == {"ARM", "BLR", "KAZ", "KGZ", "RUS", "TJK"}


def test_observers_and_candidates_are_no_members() -> None:
    assert "SRB" not in members("csto", "2022-01-06")
    assert "UKR" not in members("eu", "2025-01-01")
    candidates = "SELECT ?s { ?f rdf:subject ?s ; rdf:predicate fds:appliedToJoin ; rdf:object id:org-eu }"
    assert ask(candidates) >= {"country-UKR", "country-MDA", "country-TUR"}


def test_a_role_nobody_knows_is_refused() -> None:
    row = {"org": "nato", "state": "UKR", "joined": "", "left": "", "role": "friend", "note": "", "source": "x"}
    with pytest.raises(ValueError, match="friend"):
        list(organisations.enrol([row]))


def test_no_two_organisations_answer_to_one_name() -> None:
    owners = defaultdict(set)
    for row in every_organisation():
        for name in [row["label"], row["abbreviation"], *split_cell(row["alt_labels"])]:
            owners[name.casefold()].add(row["id"])
    owners.pop("")
    shared = {name: sorted(ids) for name, ids in owners.items() if len(ids) > 1}
    assert shared == {}


def test_a_person_and_an_organisation_have_one_label() -> None:
    several = ask("SELECT ?s { ?s rdfs:label ?l } GROUP BY ?s HAVING (COUNT(?l) != 1)")
    assert several == set()
    nameless = ask("SELECT ?s { ?s a ?kind FILTER (?kind IN (fds:Person, fds:Office, fds:Agency, fds:ArmedGroup)) "
                   "FILTER NOT EXISTS { ?s rdfs:label ?l } }")  # fmt: skip
    assert nameless == set()


def test_every_fact_says_where_it_can_be_checked() -> None:
    facts = ask("SELECT ?f { ?f a fds:RelationProposition }")
    sourced = ask("SELECT ?f { ?f a fds:RelationProposition ; <http://purl.org/dc/terms/source> ?source }")
    assert facts == sourced
    assert len(facts) > 4000


def test_agencies_name_their_state_and_armed_groups_none() -> None:
    kazakh = ask('SELECT ?s { ?a skos:altLabel "Kazakhstan\'s foreign ministry"@en ; fds:agencyOf ?s }')
    assert kazakh == {"country-KAZ"}
    assert ask("SELECT ?a { ?a a fds:ArmedGroup ; fds:agencyOf ?s }") == set()
    assert ask("SELECT ?a { ?a a fds:Agency FILTER NOT EXISTS { ?a fds:agencyOf ?s } }") == set()


def test_relations_are_those_of_the_vocabulary() -> None:
    used = {
        row[0].value.removeprefix(FDS)
        for row in store().query(PREFIXES + "SELECT DISTINCT ?p { ?f rdf:predicate ?p }")  # type: ignore[union-attr]
    }
    assert used == {
        ORG + "memberOf", "appliedToJoin", "holdsOffice", "headOfStateOf", "headOfGovernmentOf", "ministerOf", "leads",
        "chairs", "spokespersonOf",
    }  # fmt: skip

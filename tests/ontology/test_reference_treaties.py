"""The treaty data: its tables are sound, its file is what they build, and a rule can work on it."""

import csv
import re
from collections import Counter
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, QuerySolutions, RdfFormat, Store

from ontology.reference.build import treaties
from ontology.reference.build.facts import bounds
from ontology.reference.build.tables import read_table, split_cell
from ontology.reference.build.writer import turtle

ONTOLOGY = Path(treaties.__file__).resolve().parents[2]
TABLES = ONTOLOGY / "reference" / "tables"
ID = "https://w3id.org/foedus/id/"
FDS = "https://w3id.org/foedus/ontology#"
CST = "collective-security-treaty-1992"
NATO = "north-atlantic-treaty-1949"
ATOP = {"defense", "offense", "neutrality", "nonaggression", "consultation"}

PREFIXES = """
PREFIX fds: <https://w3id.org/foedus/ontology#>
PREFIX id: <https://w3id.org/foedus/id/>
PREFIX atop: <https://w3id.org/foedus/atop#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX sem: <http://semanticweb.cs.vu.nl/2009/11/sem/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
"""

# Who was certainly a party on ?at: bound by then at the latest, and not out of it before.
PARTY = """
  ?in_{0} rdf:subject ?{0} ; rdf:predicate fds:partyTo ; rdf:object ?treaty .
  ?in_{0} sem:hasLatestBeginTimeStamp ?since_{0} .
  OPTIONAL {{ ?in_{0} sem:hasEarliestEndTimeStamp ?left_{0} }}
  FILTER(?since_{0} <= ?at && COALESCE(?left_{0} >= ?at, true))
"""

MUST_ASSIST = f"""
SELECT DISTINCT ?helper ?attacked ?obligation WHERE {{
  ?treaty fds:hasArticle/fds:imposes ?obligation .
  ?obligation fds:obligationType atop:defense ;
    fds:bearerRole fds:otherParties ; fds:beneficiaryRole fds:attackedParty .
  OPTIONAL {{ ?obligation fds:inForceFrom ?from }}
  OPTIONAL {{ ?obligation fds:inForceUntil ?until }}
  FILTER(COALESCE(?from <= ?at, true) && COALESCE(?until >= ?at, true))
  {PARTY.format("helper")} {PARTY.format("attacked")}
  FILTER(?helper != ?attacked)
}}"""

PARTIES = f"SELECT DISTINCT ?state WHERE {{ {PARTY.format('state')} }}"


@pytest.fixture(scope="module")
def store() -> Store:
    loaded = Store()
    loaded.bulk_load(path=ONTOLOGY / "reference" / "treaties.ttl", format=RdfFormat.TURTLE)
    return loaded


def solve(store: Store, query: str) -> list[tuple[str, ...]]:
    """The solutions of ``query``, as local names of ids or as they stand."""
    solutions = store.query(PREFIXES + query)
    assert isinstance(solutions, QuerySolutions)
    return [tuple(term.value.removeprefix(ID) for term in solution) for solution in solutions]


def solve_at(store: Store, query: str, at: str, treaty: str) -> list[tuple[str, ...]]:
    """The solutions of ``query`` on a day for one treaty."""
    bound = f'VALUES (?at ?treaty) {{ ("{at}"^^xsd:date id:treaty-{treaty}) }}'
    return solve(store, query.replace("WHERE {", f"WHERE {{ {bound}", 1))


def parties(store: Store, treaty: str, at: str) -> set[str]:
    return {state.removeprefix("country-") for (state,) in solve_at(store, PARTIES, at, treaty)}


def rows(table: str) -> list[dict[str, str]]:
    columns = {"treaties": treaties.TREATIES, "treaty_names": treaties.NAMES,
               "treaty_parties": treaties.PARTIES, "obligations": treaties.OBLIGATIONS}  # fmt: skip
    return list(read_table(TABLES / f"{table}.csv", columns[table]))


def cells(table: str, column: str) -> list[str]:
    """One column of a table of another data set, whose other columns are not of interest here."""
    lines = (TABLES / f"{table}.csv").read_text(encoding="utf-8").splitlines()
    return [row[column] for row in csv.DictReader(line for line in lines if line[:1] not in ("", "#"))]


def states() -> set[str]:
    return {*cells("states", "code"), *cells("historic_states", "code")}


# ── the tables ──


def test_file_is_what_the_tables_build() -> None:
    (dataset,) = treaties.build(TABLES)
    assert (ONTOLOGY / "reference" / "treaties.ttl").read_bytes() == turtle(dataset)


def test_treaties_are_named_once_and_their_year_is_in_the_slug() -> None:
    found = rows("treaties")
    assert len(found) >= 35
    for column in ("slug", "label"):
        assert [v for v, n in Counter(row[column] for row in found).items() if n > 1] == []
    for row in found:
        year = row["slug"][-4:]
        dated = (row["signed"], row["adopted"], row["in_force_from"])
        assert any(day.startswith(year) for day in dated) or not any(dated), row["slug"]
        assert row["source"], row["slug"]
        assert not re.search(r"\d", row["place"]), row["slug"]


def test_a_name_belongs_to_one_treaty() -> None:
    names = Counter(row["name"].casefold() for row in rows("treaty_names"))
    names.update(row["label"].casefold() for row in rows("treaties"))
    assert [name for name, n in names.items() if n > 1] == []


def test_dates_of_treaties_are_ordered() -> None:
    for row in rows("treaties"):
        columns = ("adopted", "signed", "in_force_from", "in_force_until")
        days = [date.fromisoformat(row[column]) for column in columns if row[column]]
        assert days == sorted(days), row


def test_parties_are_states_with_ordered_dates() -> None:
    known = states()
    assert {"KAZ", "XKX", "x-soviet-union"} <= known
    opened = {row["slug"]: row["signed"] or row["adopted"] for row in rows("treaties")}
    for row in rows("treaty_parties"):
        assert row["party"] in known, row
        assert row["signed"] or row["entered"], row
        assert row["entered"] or not row["withdrew"], row
        days = [opened[row["treaty"]], row["signed"], row["entered"], row["withdrew"]]
        for earlier, later in pairwise(day for day in days if day not in ("", "?")):
            assert bounds(earlier)[0] <= bounds(later)[1], row


def test_nobody_is_bound_twice_at_once_or_before_the_treaty_is() -> None:
    begun = {row["slug"]: row["in_force_from"] for row in rows("treaties")}
    ends: dict[tuple[str, str], str] = {}
    for row in rows("treaty_parties"):
        if row["entered"] in ("", "?"):
            continue
        key = row["treaty"], row["party"]
        first, last = bounds(row["entered"])
        assert ends.get(key, "") < first, row
        ends[key] = bounds(row["withdrew"])[1] if row["withdrew"] else "9999"
        assert last >= begun[row["treaty"]], row


def test_party_lists_say_how_far_they_go() -> None:
    listed = Counter(row["treaty"] for row in rows("treaty_parties"))
    for row in rows("treaties"):
        assert row["parties"] in ("all", "some", "none"), row
        assert (listed[row["slug"]] == 0) == (row["parties"] == "none"), row["slug"]


def test_obligations_are_of_atop_and_their_roles_are_known() -> None:
    known = states() | set(treaties.ROLES)
    for row in rows("obligations"):
        assert row["type"] in ATOP | {""}, row
        assert all((row["duty"], row["unit"])), row
        assert {*split_cell(row["bearer_role"]), *split_cell(row["beneficiary_role"])} <= known, row
        assert bool(row["bearer"]) == bool(row["bearer_role"]), row
        assert not row["type"] or all((row["bearer"], row["beneficiary"])), row
        assert row["type"] != "defense" or all((row["trigger"], row["beneficiary_role"])), row


def test_mutual_obligations_are_many() -> None:
    typed = [row for row in rows("obligations") if row["type"]]
    assert len({row["treaty"] for row in typed}) >= 25
    assert len({row["treaty"] for row in typed if row["type"] == "defense"}) >= 20


def test_wordings_of_one_duty_do_not_overlap() -> None:
    last: dict[tuple[str, ...], str] = {}
    for row in rows("obligations"):
        key = row["treaty"], row["unit"], row["article"], row["type"]
        if row["type"] and key in last:
            assert all((last[key], row["from"])), row
            assert date.fromisoformat(last[key]) + timedelta(days=1) == date.fromisoformat(row["from"]), row
        last[key] = row["to"]


def test_an_organisation_has_one_constitutive_treaty() -> None:
    founded = Counter(row["constitutes"] for row in rows("treaties") if row["constitutes"])
    assert founded.most_common(1)[0][1] == 1
    assert {"nato", "csto", "un", "eu", "arab-league"} <= set(founded)


def test_organisations_name_the_same_constitutive_treaty() -> None:
    ours = {row["constitutes"]: row["slug"] for row in rows("treaties") if row["constitutes"]}
    theirs = dict(zip(cells("organisations", "id"), cells("organisations", "treaty"), strict=True))
    assert {org: treaty for org, treaty in theirs.items() if treaty} == ours


# ── the graph ──


def test_every_term_is_defined(store: Store) -> None:
    defined = Store()
    for path in (ONTOLOGY / "foedus.ttl", *(ONTOLOGY / "relations").glob("*.ttl")):
        defined.load(path=path, format=RdfFormat.TURTLE)
    label = NamedNode("http://www.w3.org/2000/01/rdf-schema#label")
    used = {
        term.value
        for quad in store
        for term in (quad.predicate, quad.object)
        if isinstance(term, NamedNode) and term.value.startswith(FDS)
    }
    assert f"{FDS}bearerRole" in used
    assert [term for term in used if not any(defined.quads_for_pattern(NamedNode(term), label, None))] == []


def test_every_node_has_one_label(store: Store) -> None:
    query = """SELECT ?node (COUNT(?label) AS ?n) WHERE {
      VALUES ?class { fds:Treaty fds:TreatyArticle fds:Obligation } ?node a ?class .
      OPTIONAL { ?node rdfs:label ?label } } GROUP BY ?node"""
    counts = solve(store, query)
    assert len(counts) > 300
    assert [node for node, n in counts if n != "1"] == []


def test_no_treaty_is_spoken_of_that_is_not_there(store: Store) -> None:
    query = """SELECT DISTINCT ?treaty WHERE {
      ?x rdf:object|fds:supplements|fds:constitutiveTreaty ?treaty
      FILTER NOT EXISTS { ?treaty a fds:Treaty } }"""
    assert solve(store, query) == []


@pytest.mark.parametrize(
    ("treaty", "counts"),
    [
        (NATO, {"1949-08-23": 0, "1949-08-24": 12, "2022-01-01": 30, "2023-04-03": 30, "2023-04-04": 31,
                "2024-03-06": 31, "2024-04-01": 32}),
        ("treaty-on-european-union-1992", {"2020-01-31": 28, "2020-02-01": 27}),
        ("warsaw-pact-1955", {"1955-12-31": 8, "1990-12-31": 6}),
        ("paris-agreement-2015", {"2020-12-31": 0, "2021-03-01": 1}),
        ("treaty-on-conventional-armed-forces-in-europe-1990", {"2007-01-01": 30, "2024-01-01": 29}),
    ],
)  # fmt: skip
def test_number_of_parties(store: Store, treaty: str, counts: dict[str, int]) -> None:
    assert {at: len(parties(store, treaty, at)) for at in counts} == counts


def test_finland_and_sweden_enter_on_their_days(store: Store) -> None:
    assert parties(store, NATO, "2023-04-04") - parties(store, NATO, "2023-04-03") == {"FIN"}
    assert parties(store, NATO, "2024-03-07") - parties(store, NATO, "2024-03-06") == {"SWE"}


def test_who_must_assist_whom_under_the_collective_security_treaty(store: Store) -> None:
    six = {"ARM", "BLR", "KAZ", "KGZ", "RUS", "TJK"}
    assert parties(store, CST, "2022-01-06") == six
    answers = solve_at(store, MUST_ASSIST, "2022-01-06", CST)
    pairs = {(a.removeprefix("country-"), b.removeprefix("country-")) for a, b, _ in answers}
    assert len(answers) == 30
    assert pairs == {(a, b) for a in six for b in six if a != b}
    assert {o for _, _, o in answers} == {"obligation-collective-security-treaty-1992-4-2"}


def test_the_wording_of_article_4_is_that_of_the_day(store: Store) -> None:
    answers = solve_at(store, MUST_ASSIST, "2010-06-15", CST)
    assert len(answers) == 7 * 6
    assert {o for _, _, o in answers} == {"obligation-collective-security-treaty-1992-4-1"}


@pytest.mark.parametrize(
    ("treaty", "counts"),
    [
        ("treaty-on-european-union-1992", {"2009-11-30": 0, "2009-12-01": 27 * 26}),
        ("warsaw-pact-1955", {"1991-07-02": 0}),
        ("brussels-treaty-1948", {"1950-01-01": 5 * 4, "1960-01-01": 7 * 6}),
        ("russia-iran-comprehensive-strategic-partnership-treaty-2025", {"2026-01-01": 0}),
        ("budapest-memorandum-1994", {"2022-02-24": 0}),
    ],
)
def test_who_must_assist_whom(store: Store, treaty: str, counts: dict[str, int]) -> None:
    assert {at: len(solve_at(store, MUST_ASSIST, at, treaty)) for at in counts} == counts


def test_named_states_bear_named_duties(store: Store) -> None:
    query = """SELECT ?a ?b WHERE { id:treatyarticle-falepili-union-treaty-2023-4-1 fds:imposes ?o .
      ?o fds:bearerRole ?a ; fds:beneficiaryRole ?b }"""
    assert solve(store, query) == [("country-AUS", "country-TUV")]

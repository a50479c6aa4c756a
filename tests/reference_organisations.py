"""Organisations, offices and their holders: the tables, and the graph that is built from them."""

from functools import cache

from pyoxigraph import RdfFormat, Store

from ontology import REFERENCE
from ontology.reference.build import offices, organisations
from ontology.reference.build.facts import bounds
from ontology.reference.build.tables import read_table

TABLES = REFERENCE / "tables"
FDS, ID, ORG = "https://w3id.org/foedus/ontology#", "https://w3id.org/foedus/id/", "http://www.w3.org/ns/org#"
PREFIXES = f"""
PREFIX fds: <{FDS}> PREFIX id: <{ID}> PREFIX org: <{ORG}>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#> PREFIX sem: <http://semanticweb.cs.vu.nl/2009/11/sem/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
"""


def table(name: str) -> list[dict[str, str]]:
    columns = {
        "organisations": organisations.ORGANISATIONS,
        "memberships": organisations.MEMBERSHIPS,
        "offices": offices.OFFICES,
        "officeholders": offices.HOLDERS,
    }
    return list(read_table(TABLES / f"{name}.csv", columns[name]))


def every_organisation() -> list[dict[str, str]]:
    return [*table("organisations"), *organisations.agencies(TABLES)]


@cache
def store() -> Store:
    loaded = Store()
    for name in ("organisations", "offices"):
        loaded.bulk_load(path=str(REFERENCE / f"{name}.ttl"), format=RdfFormat.TURTLE)
    return loaded


def ask(query: str) -> set[str]:
    """Return the first column of a query, without the base of our ids."""
    answers = store().query(PREFIXES + query)
    return {row[0].value.removeprefix(ID) for row in answers}  # type: ignore[union-attr]


def members(org: str, day: str) -> set[str]:
    """Return the codes of the states that certainly belonged to the organisation on a day."""
    states = ask(
        f"""SELECT ?state {{
          ?fact rdf:subject ?state ; rdf:predicate org:memberOf ; rdf:object id:org-{org} .
          OPTIONAL {{ ?fact sem:hasLatestBeginTimeStamp ?begin }}
          OPTIONAL {{ ?fact sem:hasEarliestEndTimeStamp ?end }}
          FILTER (COALESCE(?begin <= "{day}"^^xsd:date, true) && COALESCE(?end > "{day}"^^xsd:date, true)) }}"""
    )
    return {state.removeprefix("country-") for state in states}


def certain(begin: str, end: str) -> tuple[str, str]:
    """Return the first and the last day on which a fact with these dates surely held."""
    return (bounds(begin)[1] if begin else "0001-01-01"), (bounds(end)[0] if end else "9999-12-31")


def overlap(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Say whether two spans share more than the day on which one hands over to the other."""
    return max(one[0], other[0]) < min(one[1], other[1])

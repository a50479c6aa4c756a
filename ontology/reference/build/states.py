"""States, de-facto states, territories and states that are gone: names, demonyms, codes."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from pyoxigraph import Literal, NamedNode, Triple

from .facts import dated_fact
from .geonames import read_countries
from .names import name_place
from .tables import Row, read_table, split_cell
from .terms import EXACT_MATCH, FDS, ID, SCHEMA, SKOS, SOURCE, TYPE, WD, date, english, integer, text

STATES: Final = ("code", "label", "status", "member", "part_of", "cow", "cow_number", "gw", "wikidata")
HISTORIC: Final = (
    "code", "label", "status", "begin", "end", "successors", "cow", "cow_number", "gw", "wikidata", "capital", "source",
)  # fmt: skip
NAMES: Final = ("code", "official", "aliases", "abbreviations", "former")
DEMONYMS: Final = ("code", "demonyms")

#: What the statuses of the tables are in the vocabulary.
CLASSES: Final = {"state": "State", "de-facto": "State", "territory": "Region", "area": "GeographicFeature"}
DE_FACTO: Final = "Self-declared state that most members of the United Nations do not recognise."


def country(code: str) -> NamedNode:
    """Return the IRI of a polity from its code in the tables ("KAZ", "x-abkhazia")."""
    return ID.node(f"country-{code}")


def build_states(tables: Path) -> Iterator[Triple]:
    """Yield the triples of the data set ``states``."""
    names = {row["code"]: row for row in read_table(tables / "names.csv", NAMES)}
    demonyms = {row["code"]: row for row in read_table(tables / "demonyms.csv", DEMONYMS)}
    present = list(read_table(tables / "states.csv", STATES))
    historic = list(read_table(tables / "historic_states.csv", HISTORIC))
    for row in [*present, *historic]:
        node = country(row["code"])
        yield Triple(node, TYPE, FDS.node(CLASSES[row["status"]]))
        yield from _names(node, row["label"], names.get(row["code"]), demonyms.get(row["code"]))
        yield from _codes(node, row)
        if row["status"] == "de-facto":
            yield Triple(node, SKOS.node("note"), english(DE_FACTO))
    for row in present:
        if row["part_of"]:
            yield Triple(country(row["code"]), FDS.node("partOf"), country(row["part_of"]))
    for row in historic:
        yield from _lifetime(row)


def _names(node: NamedNode, label: str, names: Row | None, demonyms: Row | None) -> Iterator[Triple]:
    if names:
        yield from name_place(node, label, split_cell(names["official"]) + split_cell(names["aliases"]))
        for column, term in (("abbreviations", "abbreviation"), ("former", "formerName")):
            for name in split_cell(names[column]):
                language = english(name) if column == "former" else text(name)
                yield Triple(node, FDS.node(term), language)
    else:
        yield from name_place(node, label, ())
    for demonym in split_cell(demonyms["demonyms"]) if demonyms else ():
        yield Triple(node, FDS.node("demonym"), english(demonym))


def _codes(node: NamedNode, row: Row) -> Iterator[Triple]:
    """Yield the codes; Gleditsch and Ward's number is COW's where the table gives no other."""
    known = read_countries().get(row["code"])
    codes: dict[str, str] = {
        "cowCode": row["cow_number"],
        "cowAbbreviation": row["cow"],
        "gwCode": row["gw"] or row["cow_number"],
    }
    if known:
        codes |= {
            "iso3166Alpha2": known.alpha2,
            "iso3166Alpha3": known.alpha3,
            "iso3166Numeric": known.numeric,
            "fipsCode": known.fips,
            "geonamesId": known.geonames_id,
        }
        if known.population:
            yield Triple(node, FDS.node("population"), integer(known.population))
    for term, code in codes.items():
        if code:
            yield Triple(node, FDS.node(term), text(code))
    if row["wikidata"]:
        yield Triple(node, EXACT_MATCH, WD.node(row["wikidata"]))


def _lifetime(row: Row) -> Iterator[Triple]:
    """Yield when a state of the past began and ended, its capital then, and what came of it."""
    node = country(row["code"])
    dates: dict[NamedNode, Literal] = {
        FDS.node("foundedOn"): date(row["begin"]),
        SCHEMA.node("dissolutionDate"): date(row["end"]),
        SOURCE: text(row["source"]),
    }
    for predicate, value in dates.items():
        yield Triple(node, predicate, value)
    yield from dated_fact(
        f"capital-{row['code']}", ID.node(f"city-{row['capital']}"), FDS.node("capitalOf"), node,
        begin=row["begin"], end=row["end"], source=row["source"],
    )  # fmt: skip
    for successor in split_cell(row["successors"]):
        yield from dated_fact(
            f"successor-{row['code']}-{successor}", node, FDS.node("succeededBy"), country(successor),
            begin=row["end"], source=row["source"],
        )  # fmt: skip

"""First-level regions, and the regions, seas and straits of the news that no code list has."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from pyoxigraph import NamedNode, Triple

from .geonames import read_countries
from .names import name_place
from .states import DEMONYMS, country
from .tables import read_table, split_cell
from .terms import FDS, ID, TYPE, english, text

REGIONS: Final = ("code", "geonames", "label", "aliases")
SHORTENED: Final = ("code", "abbreviations")
PLACES: Final = ("id", "class", "label", "aliases", "part_of", "geonames")


def build_regions(tables: Path) -> Iterator[Triple]:
    """Yield the triples of the data set ``regions``."""
    alpha3 = {row.alpha2: row.alpha3 for row in read_countries().values()}
    for row in read_table(tables / "regions.csv", REGIONS):
        node = ID.node(f"region-{row['code']}")
        yield Triple(node, TYPE, FDS.node("Region"))
        yield Triple(node, FDS.node("iso3166Part2"), text(row["code"]))
        yield Triple(node, FDS.node("partOf"), country(alpha3[row["code"].split("-")[0]]))
        yield from name_place(node, row["label"], split_cell(row["aliases"]))
    for row in read_table(tables / "region_abbreviations.csv", SHORTENED):
        for short in split_cell(row["abbreviations"]):
            yield Triple(ID.node(f"region-{row['code']}"), FDS.node("abbreviation"), text(short))
    for row in read_table(tables / "places.csv", PLACES):
        node = ID.node(row["id"])
        yield Triple(node, TYPE, FDS.node(row["class"]))
        if row["part_of"]:
            yield Triple(node, FDS.node("partOf"), country(row["part_of"]))
        yield from name_place(node, row["label"], split_cell(row["aliases"]))
    for row in read_table(tables / "demonyms.csv", DEMONYMS):
        if row["code"].startswith("region-"):
            for demonym in split_cell(row["demonyms"]):
                yield Triple(ID.node(row["code"]), FDS.node("demonym"), english(demonym))


def map_regions(tables: Path) -> dict[tuple[str, str], NamedNode]:
    """Return the region of each pair of alpha-2 code and GeoNames first-level code that the tables know."""
    known = {
        (row["code"].split("-")[0], admin1): ID.node(f"region-{row['code']}")
        for row in read_table(tables / "regions.csv", REGIONS)
        for admin1 in split_cell(row["geonames"])
    }
    for row in read_table(tables / "places.csv", PLACES):
        if row["geonames"]:
            alpha2, admin1 = row["geonames"].split(":")
            known[alpha2, admin1] = ID.node(row["id"])
    return known

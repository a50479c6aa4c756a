"""Cities, which of them are capitals, and the names of places that stand for a government."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from pyoxigraph import NamedNode, Triple

from .geonames import Town, read_countries, read_towns
from .names import choose_spellings, name_place
from .regions import PLACES, map_regions
from .states import STATES, country
from .tables import Row, read_table, split_cell
from .terms import FDS, GEO, ID, TYPE, decimal, english, integer, text

CITIES: Final = (
    "geonames_id", "label", "aliases", "former", "country", "admin1", "lat", "long", "population",
)  # fmt: skip
CAPITALS: Final = ("code", "geonames_id", "role", "speaks", "city")
FACILITIES: Final = ("id", "label", "aliases", "city", "speaks_for")

#: Every city of this many people is in the data set; smaller ones are if ``cities.csv`` names them.
LARGE: Final = 100_000

#: Countries whose names newspapers transcribe from another alphabet, in more than one way.
TRANSCRIBED: Final = frozenset({
    "AE", "AF", "AM", "AZ", "BD", "BG", "BH", "BY", "CY", "DZ", "EG", "ER", "ET", "GE", "GR", "IL", "IN",
    "IQ", "IR", "JO", "KG", "KH", "KP", "KR", "KW", "KZ", "LA", "LB", "LK", "LY", "MA", "MD", "ME", "MK",
    "MM", "MN", "NP", "OM", "PK", "PS", "QA", "RS", "RU", "SA", "SD", "SO", "SY", "TH", "TJ", "TM", "TN",
    "TW", "UA", "UZ", "YE",
})  # fmt: skip


def build_cities(tables: Path) -> Iterator[Triple]:
    """Yield the triples of the data set ``cities``."""
    named = {row["geonames_id"]: row for row in read_table(tables / "cities.csv", CITIES)}
    towns = {key: town for key, town in read_towns().items() if town.population >= LARGE or key in named}
    towns |= {key: _town(row) for key, row in named.items() if key not in towns}
    alpha3 = {row.alpha2: row.alpha3 for row in read_countries().values()}
    regions = map_regions(tables)
    states = {row["label"]: row["code"] for row in read_table(tables / "states.csv", STATES)}
    territories = {
        name
        for row in read_table(tables / "places.csv", PLACES)
        for name in (row["label"], *split_cell(row["aliases"]))
    }
    for key, town in towns.items():
        yield from _city(town, country(alpha3[town.country]), regions.get((town.country, town.admin1)))
        homonym = states.get(town.name, alpha3[town.country]) != alpha3[town.country]
        # "Gaza" is the strip to newspapers, unless they write "Gaza City".
        homonym = homonym or (town.name in territories and key in named)
        yield from _city_names(town, named.get(key), homonym)
    for row in read_table(tables / "capitals.csv", CAPITALS):
        node = ID.node(f"city-{row['geonames_id']}")
        if row["role"] == "capital":
            yield Triple(node, FDS.node("capitalOf"), _actor(row["code"]))
        if row["speaks"]:
            yield Triple(node, FDS.node("speaksFor"), _actor(row["code"]))
    for row in read_table(tables / "facilities.csv", FACILITIES):
        yield from _facility(row)


def _actor(code: str) -> NamedNode:
    """Return the actor that a code of the tables means: "org-eu" is an organisation, all else a polity."""
    return ID.node(code) if code.startswith("org-") else country(code)


def _town(row: Row) -> Town:
    """Return the town that a row of ``cities.csv`` describes in full."""
    return Town(
        row["geonames_id"], row["label"], row["country"], row["admin1"],
        float(row["lat"]), float(row["long"]), int(row["population"]), (),
    )  # fmt: skip


def _city(town: Town, state: NamedNode, region: NamedNode | None) -> Iterator[Triple]:
    node = ID.node(f"city-{town.geonames_id}")
    yield Triple(node, TYPE, FDS.node("City"))
    yield Triple(node, FDS.node("geonamesId"), text(town.geonames_id))
    yield Triple(node, FDS.node("locatedIn"), state)
    if region:
        yield Triple(node, FDS.node("locatedIn"), region)
    yield Triple(node, GEO.node("lat"), decimal(town.lat))
    yield Triple(node, GEO.node("long"), decimal(town.long))
    if town.population:
        yield Triple(node, FDS.node("population"), integer(town.population))


def _city_names(town: Town, row: Row | None, homonym: bool) -> Iterator[Triple]:
    """Yield the names: those of ``cities.csv``, GeoNames' own, and where the alphabet is another its spellings.

    A ``homonym`` is called as a state of which it is no part (Armenia in Colombia), or as the territory around it
    (Gaza). Newspapers write its country or "City" with it, and read on its own the name means the other, so
    ``cities.csv`` must name it.
    """
    if homonym and not row:
        raise ValueError(f"cities.csv: {town.name} ({town.geonames_id}) is called as a state, it needs a label")
    node = ID.node(f"city-{town.geonames_id}")
    label = row["label"] if row else town.name
    former = split_cell(row["former"]) if row else []
    others = split_cell(row["aliases"]) if row else []
    if not homonym:
        others = [*others, town.name]
    if town.country in TRANSCRIBED:
        others += [name for name in choose_spellings(label, town.names) if name not in former]
    yield from name_place(node, label, others)
    for name in former:
        yield Triple(node, FDS.node("formerName"), english(name))


def _facility(row: Row) -> Iterator[Triple]:
    node = ID.node(row["id"])
    yield Triple(node, TYPE, FDS.node("Facility"))
    yield from name_place(node, row["label"], split_cell(row["aliases"]))
    if row["city"]:
        yield Triple(node, FDS.node("locatedIn"), ID.node(f"city-{row['city']}"))
    if row["speaks_for"]:
        yield Triple(node, FDS.node("speaksFor"), _actor(row["speaks_for"]))

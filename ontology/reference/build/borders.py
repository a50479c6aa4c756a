"""Land borders, and the claims to territory that the news keeps coming back to."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from pyoxigraph import Triple

from .facts import dated_fact
from .geonames import read_countries
from .states import country
from .tables import read_table
from .terms import FDS, ID, slug

CORRECTIONS: Final = ("one", "other", "correction", "reason")
CLAIMS: Final = ("claimant", "territory", "begin", "source")


def list_borders(tables: Path) -> set[frozenset[str]]:
    """Return the pairs of alpha-3 codes that share a land border: GeoNames, corrected by ``borders.csv``.

    A correction that corrects nothing raises ``ValueError``: GeoNames has mended it, the row can go.
    """
    countries = read_countries()
    alpha3 = {row.alpha2: row.alpha3 for row in countries.values()}
    pairs = {
        frozenset((row.alpha3, alpha3[other]))
        for row in countries.values()
        for other in row.neighbours
        if other in alpha3
    }
    for row in read_table(tables / "borders.csv", CORRECTIONS):
        pair = frozenset((row["one"], row["other"]))
        if (pair in pairs) == (row["correction"] == "add"):
            raise ValueError(f"borders.csv: nothing to {row['correction']} for {row['one']} and {row['other']}")
        pairs ^= {pair}
    return pairs


def build_borders(tables: Path) -> Iterator[Triple]:
    """Yield the triples of the data set ``borders``, each border from both sides."""
    for pair in list_borders(tables):
        one, other = sorted(pair)
        yield Triple(country(one), FDS.node("borders"), country(other))
        yield Triple(country(other), FDS.node("borders"), country(one))
    for row in read_table(tables / "claims.csv", CLAIMS):
        yield from dated_fact(
            f"claim-{slug(row['claimant'])}-{slug(row['territory'])}",
            country(row["claimant"]),
            FDS.node("claimsTerritory"),
            ID.node(row["territory"]),
            begin=row["begin"],
            source=row["source"],
        )

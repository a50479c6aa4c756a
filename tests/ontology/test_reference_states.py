"""The states: their codes, their names, their capitals, and who speaks for them."""

from collections import defaultdict

import pytest
from reference_geography import ALT_LABEL, LABEL, RDF, Data, read

from ontology import REFERENCE

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


@pytest.fixture(scope="module")
def data() -> Data:
    return read()


def test_every_member_of_the_united_nations_is_a_state(data: Data) -> None:
    from ontology.reference.build.states import STATES
    from ontology.reference.build.tables import read_table

    members = [r["code"] for r in read_table(REFERENCE / "tables" / "states.csv", STATES) if r["member"] == "un"]
    assert len(set(members)) == 193
    assert {f"country-{code}" for code in members} <= set(data.of_class("State"))
    assert not {"VAT", "PSE", "TWN", "XKX", "COK", "ESH"} & set(members)


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


def test_states_of_the_past_end_and_are_succeeded(data: Data) -> None:
    gone = [s for s in data.of_class("State") if data.values[s]["https://schema.org/dissolutionDate"]]
    assert len(gone) == 10
    for state in gone:
        (begin,), (end,) = data.values[state]["foundedOn"], data.values[state]["https://schema.org/dissolutionDate"]
        assert begin < end
        succeeded = any(state in fact[f"{RDF}subject"] for fact in data.facts("succeededBy"))
        assert succeeded != state.endswith("-peoples-republic"), state  # annexed: a claim, and no succession
    assert data.values["country-x-soviet-union"]["https://schema.org/dissolutionDate"] == {"1991-12-26"}

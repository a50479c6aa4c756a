"""Names are found by longest match, as newspapers write them."""

import itertools

import pytest

from graph.extraction.linking.linker import link
from graph.extraction.linking.names import Gazetteer, Known, reference_gazetteer
from graph.terms import expand, local_name


def found(text: str) -> list[tuple[str, str]]:
    return [(text[one.start : one.end], local_name(one.entity)) for one in link(text, reference_gazetteer()).mentions]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Niger and Nigeria closed the border.", [("Niger", "country-NER"), ("Nigeria", "country-NGA")]),
        (
            "Papua New Guinea thanked Guinea-Bissau.",
            [("Papua New Guinea", "country-PNG"), ("Guinea-Bissau", "country-GNB")],
        ),
        ("The US told us to wait.", [("US", "country-USA")]),
        ("Fighting on the Tajik-Afghan border", [("Tajik", "country-TJK"), ("Afghan", "country-AFG")]),
        ("a Russia-led alliance", [("Russia", "country-RUS")]),
        ("Côte d’Ivoire and Cote d'Ivoire", [("Côte d’Ivoire", "country-CIV"), ("Cote d'Ivoire", "country-CIV")]),
        ("any of the participating States", []),
        ("the Swiss envoy told the Dutch", [("Swiss", "country-CHE"), ("Dutch", "country-NLD")]),
        ("He told his country's Security Council so.", []),
        ("the UN Security Council met", [("UN Security Council", "org-un-security-council")]),
        ("the Collective Security Council of the bloc", []),
        ("It ended - The African Union met.", [("African Union", "org-au")]),
    ],
)
def test_a_name_is_the_longest_that_fits(text: str, names: list[tuple[str, str]]) -> None:
    assert found(text) == names


def test_a_region_is_told_from_the_city_of_its_name() -> None:
    text = "In Almaty region and in the city of Almaty"
    kinds = [one.kind for one in link(text, reference_gazetteer()).mentions]
    assert kinds == ["Region", "City"]


def test_a_person_whom_a_title_introduces_is_known_by_the_surname_afterwards() -> None:
    text = "Trade minister Ayla Berdova left. Berdova did not say why."
    assert [name for _, name in found(text)] == ["person-ayla-berdova"] * 2


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("He met Sen. Ada Holm.", [("Ada Holm", "person-ada-holm")]),
        ("Rep. Ann Wagner (R-Mo.) agreed.", [("Ann Wagner", "person-ann-wagner")]),
        (
            "Brig. Gen. Otto Ryder and Lt Col Ida Moss",
            [("Otto Ryder", "person-otto-ryder"), ("Ida Moss", "person-ida-moss")],
        ),
        ("Sens. Ada Holm and Otto Ryder", [("Ada Holm", "person-ada-holm")]),
        ("Taoiseach Ada Holm left.", [("Ada Holm", "person-ada-holm")]),
        ("Minister Ada Hol'una left.", [("Ada Hol'una", "person-ada-holuna")]),
        ("Minister Ada Holm's car left.", [("Ada Holm", "person-ada-holm")]),
        ("The Wagner fighters left.", [("Wagner", "org-wagner-group")]),
    ],
)
def test_a_shortened_title_introduces_a_person_too(text: str, names: list[tuple[str, str]]) -> None:
    assert found(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("AFP said so.", [("AFP", "org-afp")]),
        (
            "The Australian Federal Police denied it, the AFP said.",
            [("Australian Federal Police", "org-australian-federal-police"), ("AFP", "org-australian-federal-police")],
        ),
        ("Iraq's INA said so.", [("Iraq", "country-IRQ"), ("INA", "org-ina-iraq")]),
        ("the Interfax news agency", [("Interfax news agency", "org-interfax")]),
        (
            "the Foreign, Commonwealth and Development Office",
            [("Foreign, Commonwealth and Development Office", "org-uk-foreign-office")],
        ),
        ("The Guardian Council met.", [("Guardian Council", "org-guardian-council")]),
    ],
)
def test_media_are_known_by_their_names(text: str, names: list[tuple[str, str]]) -> None:
    assert found(text) == names


def test_an_acronym_in_brackets_is_known_afterwards() -> None:
    forum = Known(expand("id:org-northern-dialogue-forum"), "InternationalOrganisation", "Northern Dialogue Forum")
    text = "The Northern Dialogue Forum (NDF) met. The NDF has nine members."
    links = link(text, Gazetteer([(forum, [("Northern Dialogue Forum", "name")])]))
    assert [text[one.start : one.end] for one in links.mentions] == ["Northern Dialogue Forum", "NDF", "NDF"]


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("Congo voted. In Brazzaville, the other Congo called for calm.", ["country-COD", "country-COG"]),
        ("Congo voted. The other Congo, ruled from Kinshasa, did not.", ["country-COD"]),
    ],
)
def test_the_other_of_two_namesakes_is_the_one_whose_city_is_named(text: str, states: list[str]) -> None:
    links = link(text, reference_gazetteer())
    found = {local_name(one.entity) for one in links.mentions if one.kind == "State"}
    assert sorted(found) == states


def test_mentions_never_overlap() -> None:
    text = (
        "Russian Foreign Ministry spokeswoman Maria Zakharova, Russian President Vladimir Putin, New York, South Sudan"
    )
    mentions = link(text, reference_gazetteer()).mentions
    assert all(one.end <= two.start for one, two in itertools.pairwise(mentions))


@pytest.mark.parametrize(("state", "adjective"), [("TUR", "Turkish"), ("ZWE", "Zimbabwean"), ("PHL", "Philippine")])
def test_the_adjective_of_a_state_is_the_one_that_names_begin_with(state: str, adjective: str) -> None:
    assert reference_gazetteer().demonyms[expand(f"id:country-{state}")] == adjective


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Kivu National Liberation Army fled.", []),
        ("The People's Defence Force fled.", ["org-peoples-defence-force-myanmar"]),
        ("The Magway People's Defence Force fled.", []),
        ("The Congolese Army of Liberation fled.", []),
        ("The National Liberation Army fled.", ["org-eln"]),
        ("The Colombian National Liberation Army fled.", ["org-eln"]),
        ("The Chinese People's Liberation Army fled.", ["org-peoples-liberation-army"]),
        ("The Karen National Liberation Army fled.", ["org-karen-national-liberation-army"]),
    ],
)
def test_a_part_of_a_longer_name_of_a_body_is_another_body(text: str, names: list[str]) -> None:
    assert [name for _, name in found(text) if name.startswith("org-")] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("National Security Council officials left.", []),
        ("The Supreme Security Council met.", []),
        ("The Security Council met.", ["org-un-security-council"]),
        ("The Gaza health ministry counted.", ["org-gaza-health-ministry"]),
        ("the Hamas-controlled health ministry", ["org-gaza-health-ministry"]),
    ],
)
def test_a_council_or_ministry_is_the_one_that_is_called_so(text: str, names: list[str]) -> None:
    assert [name for _, name in found(text)] == names


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("He lives in Virginia.", "region-US-VA"),
        ("He lives in Virginia, as many in South Africa do.", "city-943882"),
        ("He lives in Georgia, and voted in Atlanta.", "region-US-GA"),
        ("Georgia voters waited in Georgia.", "region-US-GA"),
        ("He lives in Georgia.", "country-GEO"),
        ("Georgia lawmakers met in Georgia, near Tbilisi.", "country-GEO"),
        ("Georgian voters, the senator said, are those of Georgia.", "country-GEO"),
    ],
)
def test_an_american_state_is_told_from_places_of_its_name(text: str, place: str) -> None:
    meant = {name for spelt, name in found(text) if spelt in ("Virginia", "Georgia")}
    assert meant == {place}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("A mill burned in Columbia, S.C., today.", [("Columbia", "city-4575352"), ("S.C.", "region-US-SC")]),
        ("A mill burned in Columbia, Mo., today.", [("Columbia", "city-4381982"), ("Mo", "region-US-MO")]),
        ("He spoke in Elko, Nev.", [("Nev", "region-US-NV")]),
        ("He met Mo. Farah, Del Rey, Ill and Miss Holm.", []),
        ("They went, Mass. or no Mass.", []),
        ("The SC and the NC met, N.C.", []),
    ],
)
def test_a_region_is_shortened_behind_a_city(text: str, names: list[tuple[str, str]]) -> None:
    assert found(text) == names

"""What lies in what: capitals of regions, shared islands, towns of nations without a state, parts named like towns."""

import pytest
from extracted import related, relations

from graph.extraction.linking.linker import link
from graph.extraction.linking.names import reference_gazetteer
from graph.terms import local_name


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Rebels reached Bunia, the capital of Ituri province.", ("city-217695", "locatedIn", "region-CD-IT")),
        ("Nouméa is the capital of New Caledonia.", ("city-2139521", "locatedIn", "country-NCL")),
        ("Haiti shares the island of Hispaniola with nobody else.", ("country-HTI", "locatedIn", "place-hispaniola")),
        (
            "Malaysia, which shares the island of Borneo with Brunei, agreed.",
            ("country-BRN", "locatedIn", "place-borneo"),
        ),
        ("A man was held in the English city of Leeds.", ("city-2644688", "locatedIn", "country-GBR")),
        ("Shots were fired in the Welsh village of Llanrhos.", ("place-llanrhos", "locatedIn", "country-GBR")),
        ("Okinawa, a Japanese prefecture, hosts jets.", ("region-JP-47", "partOf", "country-JPN")),
        ("Gibraltar is a British overseas territory.", ("country-GIB", "partOf", "country-GBR")),
        ("Quebec is a province of Canada.", ("region-CA-QC", "partOf", "country-CAN")),
    ],
)
def test_a_place_lies_where_the_words_say(text: str, relation: tuple[str, str, str]) -> None:
    assert relation in relations(text)


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Nouméa is the capital of New Caledonia.", "capitalOf"),
        ("Envoys flew from Lyon, the capital of French cooking, to Texas.", "locatedIn"),
        ("Voters in the state of Georgia, USA, went to the polls.", None),
        ("Chad left the Council of Europe. Belarus never belonged to it.", "partOf"),
        ("Teachers of English from the city of Krokstad met.", "locatedIn"),
        ("Haiti wants to share its coffee with the Dominican Republic.", "locatedIn"),
    ],
)
def test_where_else_it_does_not(text: str, relation: str | None) -> None:
    told = {(one, name, other) for one, name, other in relations(text) if name == relation or relation is None}
    assert told <= {("region-US-GA", "partOf", "country-USA")}


def test_a_city_that_begins_the_next_clause_is_no_capital() -> None:
    found = relations("Lima is Peru's capital, Arequipa its second city. Lima is its capital, Arequipa its heart.")
    assert {one for one, name, _ in found if name == "capitalOf"} == {"city-3936456"}


def test_a_capital_that_was_replaced_is_none_any_more() -> None:
    found = {one: claim for one, name, _, claim in related("Dodoma replaced Dar es Salaam as the capital of Tanzania.")}
    assert found.keys() == {"city-160196", "city-160263"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Rebels reached the Chadian capital on Friday. N'Djamena was quiet.",
            {("city-2427123", "capitalOf", "country-TCD")},
        ),
        (
            "The African Union met in Addis Ababa. The bloc, which is based in the Ethiopian capital, objected.",
            {("city-344979", "capitalOf", "country-ETH"), ("org-au", "locatedIn", "city-344979")},
        ),
        (
            "The East African Community met in Arusha. The bloc has its headquarters there.",
            {("org-eac", "locatedIn", "city-161325")},
        ),
        ("The Kenyan capital was calm; in Paris police fired at crowds.", set()),
        ("Lagos is bigger than the former Nigerian capital. French capital flowed into Paris.", set()),
        ("ECOWAS met in Abuja. The minister, who has his seat there, was absent.", set()),
        ("ECOWAS met in Abuja. The bloc had its eyes there on Togo.", set()),
    ],
)
def test_a_capital_is_meant_where_the_text_names_it_elsewhere(text: str, told: set[tuple[str, str, str]]) -> None:
    assert {one for one in relations(text) if one[1] in ("capitalOf", "locatedIn")} == told


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        ("UNICEF asked for money. The head of the United Nations agency was moved.", {"org-unicef"}),
        ("The World Health Organization met. The UN agency warned of cholera.", {"org-who"}),
        ("The United Nations' children's agency, UNICEF, asked for help.", {"org-unicef"}),
        ("WHO and UNICEF protested. The UN agency was bombed.", set()),
        ("The World Trade Organization met. No UN agency was there.", set()),
    ],
)
def test_an_agency_is_of_the_body_in_front_of_what_describes_it(text: str, agencies: set[str]) -> None:
    assert {one for one, name, _ in relations(text) if name == "agencyOf"} == agencies


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Okinawa, Japan's southernmost prefecture, waits.", "region-JP-47"),
        ("Córdoba, the province's capital, waits.", "city-3860259"),
        ("Córdoba, capital of a province, waits.", "city-3860259"),
        ("Córdoba, a city in a vast province, waits.", "city-3860259"),
        ("Córdoba, an Argentine province, waits.", "region-AR-X"),
    ],
)
def test_a_description_tells_a_part_of_a_state_from_the_town_of_its_name(text: str, named: str) -> None:
    assert local_name(link(text, reference_gazetteer()).mentions[0].entity) == named

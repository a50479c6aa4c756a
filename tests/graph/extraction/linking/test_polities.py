"""States that no table knows are known by what the text says they have; who is somebody, a firm or a town is none."""

import pytest
from extracted import events, relations

from graph.extraction.linking.linker import link
from graph.extraction.linking.names import reference_gazetteer
from graph.terms import local_name


def states(text: str) -> dict[str, str]:
    """What a text calls the states that no table knows."""
    links = link(text, reference_gazetteer())
    new = [one for one in links.mentions if one.kind == "State" and one.entity not in links.gazetteer.known]
    return {text[one.start : one.end]: local_name(one.entity) for one in new}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Tembria has recalled its ambassador to Chad.", {"Tembria"}),
        ("Tembria told Chad to leave, its foreign ministry said.", set()),
        ("Tembria will not leave, its foreign ministry said.", {"Tembria"}),
        ("Police opened fire in Tembria, and the parliament of Tembria met.", {"Tembria"}),
        ("The Tembrian army shelled a port, and Tembria denied it.", {"Tembria", "Tembrian"}),
        ("Thousands fled to Chad from Tembria, a landlocked republic of nine million people.", {"Tembria"}),
        ("Oslovar and Tembria signed a peace treaty that ends a border war.", {"Oslovar", "Tembria"}),
        ("Tembria's army shelled a port of Queda, and the two countries cut off talks.", {"Tembria"}),
        ("Nuevo Prado has an army, and Nuevo Pradan diplomats left.", {"Nuevo Prado", "Nuevo Pradan"}),
        ("The Kingdom of Tembria protested. Tembria wants the ship back.", {"Kingdom of Tembria", "Tembria"}),
        ("Tembria's leader met the king, who urged the breakaway province to wait.", {"Tembria"}),
        ("Troops crossed into Lutzen at dawn, the government of Lutzen said.", {"Lutzen"}),
        ("The Pakal State army took two townships.", {"Pakal State"}),
    ],
)
def test_who_has_what_a_state_has_is_one(text: str, names: set[str]) -> None:
    assert set(states(text)) == names


def test_a_state_has_one_id_by_all_of_its_names() -> None:
    text = "The Republic of Tembria protested. Tembria's coast is long, and the Tembrian navy is small."
    assert set(states(text).values()) == {"country-x-tembria"}


@pytest.mark.parametrize(
    "text",
    [
        "Holm's army crossed the border, and Holm's foreign minister resigned.",
        "Ada Tembria's government fell. Tembria has recalled its ambassador to Chad.",
        "President Tembria recognised Kosovo, and the parliament of Tembria met.",
        "Tembria, an Italian firm, opened its embassy in the metaverse.",
        "The Tembria Group has recalled its ambassador to Chad, and Tembria's shares fell.",
        "Tembria's president welcomed a striker, and Tembria's coach resigned.",
        "Troops in Tembria, a town near Oslo, crossed the border into Sweden.",
        "Southern troops invaded, and the Baltic airspace was closed.",
        "Soldiers without insignia occupied its parliament.",
        "She lived in Tembria and loved the Tembrian style.",
        "The Tembrian ambassador left.",
        "On Tuesday Lima expelled the Mexican ambassador.",
        "The regime of Batzarov imposed sanctions, and Batzarov's ambassador to the United Nations left.",
        "The people of Tembria welcomed the king, who has ties with Tembria, the capital of a district.",
        "Thousands fled into Tembria, and refugees from Tembria wept.",
        "Refugees from Tembria, an island off Yemen, said that the embassy in Tembria was closed.",
    ],
    ids=[
        "whatever a ruler has",
        "a first name",
        "a title",
        "a firm",
        "a longer name",
        "a club",
        "a town",
        "parts of the world",
        "common nouns",
        "nothing of a state's",
        "only its adjective",
        "a known city",
        "a ruler",
        "a capital",
        "a place where people flee",
        "an island",
    ],
)
def test_others_are_none(text: str) -> None:
    assert not states(text)


def test_a_new_state_acts_and_is_acted_upon_and_has_its_ministers() -> None:
    text = "Tembria has expelled two diplomats, the Tembrian foreign ministry said."
    [(_, actors, _, _)] = events(text)
    assert set(actors) == {"country-x-tembria"}
    [(_, _, recipients, _)] = events("Chad invaded the republic of Tembria.")
    assert set(recipients) == {"country-x-tembria"}
    told = relations("The foreign minister of Tembria, Ada Holm, left.")
    assert ("person-ada-holm", "ministerOf", "country-x-tembria") in told

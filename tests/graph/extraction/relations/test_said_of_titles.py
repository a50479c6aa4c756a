"""Who bears a title that stands apart from his name: in front of "is", or with a noun for what he is between."""

import datetime as dt

import pytest
from extracted import relations, terms

OFFICES = ("headOf", "ministerOf", "leads", "chairs", "spokespersonOf", "holdsOffice")


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Chile's prime minister is Ada Holm.", ("headOfGovernmentOf", "country-CHL")),
        (
            "Juan Riva is Ghana's president. His vice-president is Ada Holm.",
            ("holdsOffice", "office-vice-president-of-ghana"),
        ),
        ("The president of the World Bank is Ada Holm.", ("leads", "org-world-bank")),
        ("Sweden has a new cabinet. Its foreign minister since 2012 is now Ada Holm.", ("ministerOf", "country-SWE")),
        ("The spokesman for the Taliban was Ada Holm.", ("spokespersonOf", "org-taliban")),
    ],
)
def test_a_title_may_stand_in_front_of_its_verb(text: str, relation: tuple[str, str]) -> None:
    assert ("person-ada-holm", *relation) in relations(text)


def test_a_title_in_front_of_was_is_held_no_more() -> None:
    text = "The president of the World Bank then was Ada Holm."
    assert terms(text, "leads", day=dt.date(2015, 4, 1)) == {("", "/2015-04-01")}


@pytest.mark.parametrize(
    "text",
    [
        "Chile's prime minister is not Ada Holm.",
        "Chile's next prime minister will be Ada Holm.",
        "The favourite for prime minister of Chile is Ada Holm.",
        "The man who attacked Chile's prime minister is Ada Holm.",
        "The brother of Chile's president is Ada Holm.",
    ],
)
def test_what_stands_in_front_of_a_verb_is_not_always_a_title(text: str) -> None:
    assert not [one for one in relations(text) if one[1].startswith(OFFICES)]


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("The World Bank's president, the economist Ada Holm, spoke.", ("leads", "org-world-bank")),
        ("The chairman of the African Union, Senegal's President Ada Holm, spoke.", ("chairs", "org-au")),
        ("Mali's foreign minister, the French diplomat Ada Holm, spoke.", ("ministerOf", "country-MLI")),
        ("The leader of the Unity Party, former judge Ada Holm, resigned.", ("leads", "org-unity-party")),
    ],
)
def test_a_name_may_be_described_behind_its_title(text: str, relation: tuple[str, str]) -> None:
    assert ("person-ada-holm", *relation) in relations(text)


@pytest.mark.parametrize(
    "text",
    [
        "The wife of the president of Chad, the singer Ada Holm, sang.",
        "The leader of the Unity Party, a friend of the lawyer Ada Holm, resigned.",
        "The president of Chad, the economist Ada Holm and others met.",
    ],
)
def test_who_is_described_does_not_bear_each_title_in_front(text: str) -> None:
    assert not [one for one in relations(text) if one[0] == "person-ada-holm" and one[1].startswith(OFFICES)]


@pytest.mark.parametrize(
    "text",
    [
        "Juan Riva became Sweden's prime minister. Ada Holm of the Centre Party is finance minister.",
        "Juan Riva was elected prime minister of Sweden. Ada Holm becomes finance minister.",
        "Sweden's prime minister, Juan Riva, named a cabinet. Ada Holm of the Conservatives became foreign minister.",
    ],
)
def test_the_ministers_of_a_new_government_are_its_states(text: str) -> None:
    assert ("person-ada-holm", "ministerOf", "country-SWE") in relations(text)


@pytest.mark.parametrize(
    "text",
    [
        "Juan Riva became president of FIFA. Ada Holm of the Conservatives is finance minister.",
        "Juan Riva became head of the office of Sweden in Geneva. Finance Minister Ada Holm met him.",
    ],
)
def test_the_ministers_of_a_body_are_no_states(text: str) -> None:
    assert not [one for one in relations(text) if one[1] == "ministerOf"]

"""Of which state or body an officer is whose title does not say it, where two are told of."""

import pytest
from extracted import related

OFFICES = ("ministerOf", "holdsOffice", "headOfStateOf", "spokespersonOf", "leads", "chairs")


def offices(text: str) -> set[tuple[str, str]]:
    """What the people of a text hold: the relation, and of what."""
    return {(relation, thing) for _, relation, thing, _ in related(text) if relation in OFFICES}


@pytest.mark.parametrize(
    "text",
    [
        "Germany donated 12 tractors to Togo. Agriculture Minister Kossi Adjo thanked Germany.",
        "Ireland gave Togo a ferry. Transport Minister Kossi Adjo accepted the ferry.",
        "Benin banned maize from Togo. Trade Minister Kossi Adjo condemned the ban.",
    ],
)
def test_who_thanks_or_answers_is_the_others_minister(text: str) -> None:
    assert offices(text) == {("ministerOf", "country-TGO")}


def test_who_is_handed_something_serves_another_state() -> None:
    text = "The Chinese ambassador to Togo, Li Wen, handed the keys to Vice President Kossi Adjo."
    assert offices(text) == {
        ("holdsOffice", "office-ambassador-of-china-to-togo"),
        ("holdsOffice", "office-vice-president-of-togo"),
    }


def test_nobody_knows_whose_minister_speaks_of_a_loan() -> None:
    text = "Germany lent $50 million to Togo. Finance Minister Kossi Adjo said the loan would build roads."
    assert offices(text) == set()


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Togo bought boats from Spain. Defence Minister Kossi Adjo praised Spain.", "country-TGO"),
        ("Togo expelled workers from Benin. Interior Minister Kossi Adjo accused Benin of spying.", "country-TGO"),
        ("Norway pledged tanks to Ukraine. Defence Minister Lars Berg announced the gift.", "country-NOR"),
    ],
)
def test_who_acts_has_the_minister(text: str, state: str) -> None:
    assert offices(text) == {("ministerOf", state)}


@pytest.mark.parametrize(
    "text",
    [
        "The Islamic Development Bank will build a road in Mali, its president Omar Sall said.",
        "The European Investment Bank lent 50 million euros to Moldova, its vice president Ada Holm said.",
        "UEFA barred Georgia, its president Ada Holm said.",
    ],
)
def test_its_president_who_tells_of_a_deed_is_of_the_body_that_did_it(text: str) -> None:
    assert not any(thing.startswith("country-") or thing.startswith("office-") for _, thing in offices(text))


def test_its_president_may_be_of_the_state_that_acts() -> None:
    assert offices("Togo will leave the bank, its president Kossi Adjo said.") == {("headOfStateOf", "country-TGO")}


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("Peru signed a pact with Togo. Mr Adjo was a trade minister under Kossi Lawani.", set()),
        ("Peru praised Togo. Ada Holm, foreign minister under ousted leader Kossi Lawani, was jailed.", set()),
        ("Peru praised Togo. Ada Holm, a former trade minister under Emmanuel Macron, resigned.", {"country-FRA"}),
    ],
)
def test_a_minister_under_somebody_serves_no_other_state(text: str, states: set[str]) -> None:
    assert {thing for relation, thing in offices(text) if relation == "ministerOf"} == states


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("The Kremlin's spokesman, Juan Riva, denied it.", "org-kremlin"),
        ("Hezbollah fired rockets. Juan Riva, a spokesman for the Lebanese group, said so.", "org-hezbollah"),
        ("Fighters of Hamas left, said Juan Riva, a spokesman for the Palestinian movement.", "org-hamas"),
        ("Ben Kent's spokesman, Juan Riva, denied it.", "person-ben-kent"),
    ],
)
def test_a_spokesman_speaks_for_the_body_that_is_meant(text: str, body: str) -> None:
    assert offices(text) == {("spokespersonOf", body)}


@pytest.mark.parametrize(
    "text",
    [
        "Hamas and Hezbollah denied it. Juan Riva, a spokesman for the Palestinian group, said so.",
        "Hezbollah met Greenpeace. Juan Riva, a spokesman for the British group, said so.",
        "Israel bombed Gaza. Hamas denied it. Juan Riva, a spokesman for the Israeli group, said so.",
    ],
)
def test_a_group_that_may_be_another_has_no_spokesman(text: str) -> None:
    assert offices(text) == set()


def test_the_kremlins_leader_heads_the_state() -> None:
    assert offices("The Kremlin's leader, Boris Yeltsin, smiled.") <= {("headOfStateOf", "country-RUS")}

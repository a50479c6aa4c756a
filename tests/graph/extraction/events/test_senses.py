"""Verbs and nouns of several senses: what stands beside them says which deed they tell."""

import pytest
from extracted import events, said, sides


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("Rebels in Niger staged an uprising in 2003.", "ASSAULT"),
        ("Students in Niger staged an uprising in 2003.", "PROTEST"),
        ("The king blocked the assets of the Malian government.", "COERCE"),
        ("Peru has pledged to punish Chile by raising its tariffs.", "THREATEN"),
        ("The president promised to punish corruption.", "AGREE"),
        ("The judge dismissed the case against Ada Holm.", "CONCEDE"),
        ("The court dropped the indictment of Jan Lech.", "CONCEDE"),
        ("The king dismissed the minister.", "SANCTION"),
        ("The governor tapped Ada Holm for the bench.", "SUPPORT"),
        ("The governor tapped the colonel as envoy.", "SUPPORT"),
        ("The editor was hacked to death in Lahore.", "ASSAULT"),
        ("Hackers hacked the ministry in Riga.", "COERCE"),
        ("The cabinet came under fire for its budget.", "ACCUSE"),
        ("The army came under fire for two days.", "ASSAULT"),
        ("Ada Holm and Jan Lech both recommended Mr Berg for the post.", "SUPPORT"),
        ("The council proposed Jan Lech as director.", "SUPPORT"),
        ("The miners challenged the constitutionality of the agency.", "ACCUSE"),
        ("Holm's declaration of martial law caused panic.", "COERCE"),
        ("The president landed in Ghana on Friday for a visit.", "CONSULT"),
        ("The governor asked for the opening of the bridge to be delayed.", "REQUEST"),
    ],
)
def test_what_stands_beside_a_word_says_which_deed_it_tells(text: str, root: str) -> None:
    assert [found[0] for found in events(text) if found[0] != "SANCTION" or root == "SANCTION"] == [root]


def test_who_puts_down_a_revolt_stages_none() -> None:
    assert "army" not in str(sides("The army put down a revolt by students in Conakry.", "ASSAULT"))


def test_whose_declaration_it_is_declared_martial_law() -> None:
    text = "The mayor said Holm's \"unconstitutional and illegal declaration of martial law\" had caused panic in Lima."
    assert sides(text, "COERCE") == [({"person-holm"}, set())]


def test_a_court_that_lets_somebody_off_does_it_to_him() -> None:
    text = "The tribunal dismissed the case against Ada Holm."
    assert sides(text, "CONCEDE") == [({"group-tribunal"}, {"person-ada-holm"})]


def test_who_gave_the_occasion_to_drop_a_case_is_not_let_off() -> None:
    text = "Kent County prosecutors dismissed charges after investigators began to doubt the victims' statements."
    assert sides(text, "CONCEDE") == [({"group-prosecutors"}, set())]


def test_prosecutors_who_dismiss_charges_say_nothing_of_them() -> None:
    assert said("Prosecutors dismissed the charges.") == set()


def test_a_minister_who_dismisses_charges_says_that_they_are_not_so() -> None:
    assert {what for _, what in said("The minister dismissed the charges.")} == {"the charges"}


def test_whom_an_attack_unites_was_not_attacked() -> None:
    assert events("The bombing will unite Nigerians in the face of terrorism, the senator said.") == []
    assert events("The attack galvanised Tunisians.") == []
    assert sides("The attack killed nine Norwegians.", "ASSAULT") != []


@pytest.mark.parametrize(
    "text",
    [
        "The army came under fire for an hour.",
        "The army came under attack over the weekend.",
    ],
)
def test_how_often_or_when_somebody_comes_under_attack_is_no_reason(text: str) -> None:
    assert {found[0] for found in events(text)} == {"ASSAULT"}

"""Whose office a title is: of the state that was named or acts, of a whole body or of its branch in one land."""

import pytest
from extracted import relations


def test_a_bare_title_is_of_the_state_whose_head_was_named() -> None:
    text = (
        "President Luis Arce of Bolivia dismissed a general. Interior Minister Eduardo del Castillo praised the police."
    )
    assert ("person-eduardo-del-castillo", "ministerOf", "country-BOL") in relations(text)


@pytest.mark.parametrize(
    "text",
    [
        "The Prime Minister, Jack Orwell, has revealed that he will go to Indonesia.",
        "Defence Minister Rob Dale has sent more troops to Afghanistan.",
        "Bombs fell on villages in Chad. Foreign Minister Alan Dorn said it was too early to help.",
    ],
)
def test_where_somebody_goes_does_not_say_whose_minister_he_is(text: str) -> None:
    assert not [one for one in relations(text) if one[1] in {"headOfGovernmentOf", "ministerOf"}]


def test_a_title_joined_to_an_officers_name_is_of_the_same_state() -> None:
    text = "Israel was told so by German Chancellor Olaf Scholz and Foreign Minister Karl Weber."
    assert ("person-karl-weber", "ministerOf", "country-DEU") in relations(text)


def test_a_bare_title_is_of_the_state_that_acts() -> None:
    text = "Kenya recalled its envoy from Chad. Foreign Minister Peter Odoyo called it a protest."
    assert ("person-peter-odoyo", "ministerOf", "country-KEN") in relations(text)


def test_one_title_is_one_office_of_one_body() -> None:
    found = relations("Kenyan police spokesman Ali Odhiambo said a road was closed.")
    assert {thing for _, name, thing in found if name == "spokespersonOf"} == {"org-kenyan-police"}


@pytest.mark.parametrize(
    "text",
    [
        "The World Bank's Asia director Ada Holm visited Dhaka.",
        "UNESCO's country director for Laos, Ada Holm, left.",
        "Oxfam's regional director Ada Holm left.",
        "The International Monetary Fund's director for Central Asia, Bo Berg, left.",
        "Hezbollah's Syria commander Ali Haddad left.",
        "Airbus's China president Bo Berg left.",
    ],
    ids=["part of the world", "country", "regional", "behind the title", "commander", "president of a firm"],
)
def test_who_is_a_bodys_head_in_one_land_does_not_head_it(text: str) -> None:
    assert not relations(text)


@pytest.mark.parametrize(
    "text",
    [
        "UNICEF's executive director Ada Holm visited Mali.",
        "US Africa Command chief Bo Berg visited Niger.",
        "NATO's Norwegian chief Jens Stoltenberg visited Chad.",
    ],
    ids=["whole body", "named for a land", "origin"],
)
def test_who_heads_the_whole_of_it_does(text: str) -> None:
    assert relations(text)


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        (
            "Ada Holm, the French foreign minister, met her Chilean counterpart, Foreign Minister Maria Ruiz.",
            ("person-maria-ruiz", "ministerOf", "country-CHL"),
        ),
        (
            "White House spokeswoman Ada Holm said little. Her Chinese counterpart, foreign ministry spokesman Li Wen, "
            "disagreed.",
            ("person-li-wen", "spokespersonOf", "org-chn-foreign-ministry"),
        ),
    ],
)
def test_a_title_behind_a_counterpart_is_of_his_state(text: str, relation: tuple[str, str, str]) -> None:
    found = relations(text)
    assert relation in found
    assert [one for one in found if one[:2] == relation[:2]] == [relation]


def test_a_title_behind_another_mans_friend_is_not_of_his_state() -> None:
    found = relations("The French foreign minister met her Chilean friend, Foreign Minister Maria Ruiz.")
    assert ("person-maria-ruiz", "ministerOf", "country-CHL") not in found

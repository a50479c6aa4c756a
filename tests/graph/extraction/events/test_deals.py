"""What two sides sign, conclude or do not agree on, and what one of them looks into."""

import pytest
from extracted import events


@pytest.mark.parametrize(
    ("text", "root", "polarity", "sides"),
    [
        ("Rosatom and Bolivia signed a contract.", "SUPPORT", "positive", {"org-rosatom", "country-BOL"}),
        ("Gabon and Benin signed a contract on a dam.", "SUPPORT", "positive", {"country-GAB", "country-BEN"}),
        ("Eni and Libya inked a gas deal.", "SUPPORT", "positive", {"org-eni", "country-LBY"}),
        ("Greece and Malta failed to agree on fishing.", "AGREE", "negative", {"country-GRC", "country-MLT"}),
        ("Kenya and Uganda failed to agree on a border.", "AGREE", "negative", {"country-KEN", "country-UGA"}),
        ("Peru and Chile failed to conclude a trade agreement.", "SUPPORT", "negative", {"country-PER", "country-CHL"}),
    ],
)
def test_two_who_sign_or_do_not_agree_are_both_sides(text: str, root: str, polarity: str, sides: set[str]) -> None:
    [(found, who, others, claim)] = events(text)
    assert (found, claim.stance.polarity) == (root, polarity)
    assert {*who, *others} == sides


@pytest.mark.parametrize(
    ("text", "root", "sides"),
    [
        ("Norway and Sweden agreed on a ban on Belarusian timber.", "SANCTION", {"country-BLR"}),
        ("Ghana and Togo agreed on joint drills.", "COOPERATE", set()),
    ],
)
def test_what_two_agree_on_is_a_deed_of_its_own(text: str, root: str, sides: set[str]) -> None:
    found = {one[0]: one for one in events(text)}
    assert {name: one[3].stance.modality for name, one in found.items()} == {"AGREE": "actual", root: "planned"}
    assert set(found[root][2]) == sides


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("Canada opened an inquiry into Vietnamese steel pipes.", {"country-VNM"}),
        ("Italy opened a probe into Huawei.", {"org-huawei"}),
        ("The EU launched an anti-subsidy probe into Chinese electric buses.", {"country-CHN"}),
    ],
)
def test_a_probe_is_into_another_or_what_is_his(text: str, recipients: set[str]) -> None:
    [(root, _, others, _)] = events(text)
    assert (root, set(others)) == ("ACCUSE", recipients)


@pytest.mark.parametrize(
    "text",
    ["NASA launched a probe into space.", "Messi signed a contract.", "The singer signed a contract with a label."],
    ids=["craft", "player", "singer"],
)
def test_a_craft_and_a_players_contract_are_no_deeds_of_states(text: str) -> None:
    assert events(text) == []


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("UNICEF appealed for $70 million for Malawi.", set()),
        ("The United Nations appealed for $3 billion to help Mali.", set()),
        ("Tonga appealed to Australia for help.", {"country-AUS"}),
    ],
)
def test_for_whom_money_is_sought_is_not_asked(text: str, recipients: set[str]) -> None:
    assert [set(others) for root, _, others, _ in events(text) if root == "REQUEST"] == [recipients]


@pytest.mark.parametrize(
    "text",
    [
        "Malta insisted that a deal with Chad was possible.",
        "A deal between Serbia and Kosovo is close, the European Union said.",
        "Oman said that an agreement between Chad and Libya was within reach.",
        "Peru buried two guards; a week ago a truce with Chile had seemed within reach.",
        "Malta spurned a deal with the European Union on Monday.",
        "Ivory Coast scuppered a trade deal with Ghana.",
    ],
)
def test_a_deal_that_is_possible_or_spurned_is_none(text: str) -> None:
    assert not {"AGREE", "CONCEDE"} & {one[0] for one in events(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Malta and Chad reached a deal on fishing.",
        "A deal between Serbia and Kosovo was reached on Monday.",
        "Oman said that it had reached an agreement with Chad.",
    ],
)
def test_a_deal_that_is_reached_is_one(text: str) -> None:
    assert "AGREE" in {one[0] for one in events(text)}

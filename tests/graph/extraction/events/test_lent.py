"""Loans, debts and shipments: who helps whom, and through whose land the goods only come."""

import pytest
from extracted import events


@pytest.mark.parametrize(
    ("text", "actors", "recipients"),
    [
        ("Gabon borrowed $2 billion from Japan.", {"country-JPN"}, {"country-GAB"}),
        ("Tunisia secured a $1 billion loan from the World Bank.", {"org-world-bank"}, {"country-TUN"}),
        ("Japan forgave $2 billion of Chad's debt.", {"country-JPN"}, {"country-TCD"}),
        ("Russia wrote off $3 billion of Mali's debt.", {"country-RUS"}, {"country-MLI"}),
        ("India rescheduled Sri Lanka's debt.", {"country-IND"}, {"country-LKA"}),
        ("Japan lent Fiji US$90 million on Monday.", {"country-JPN"}, {"country-FJI"}),
        ("Kuwait gave Jordan US$2bn.", {"country-KWT"}, {"country-JOR"}),
        ("A batch of Indian vaccines arrived in Kathmandu on Friday.", {"country-IND"}, {"country-NPL"}),
        ("A shipment of Cuban vaccines arrived in Managua.", {"country-CUB"}, {"country-NIC"}),
    ],
)
def test_who_lends_forgives_or_delivers_helps(text: str, actors: set[str], recipients: set[str]) -> None:
    [(root, who, others, _)] = events(text)
    assert (root, set(who), set(others)) == ("AID", actors, recipients)


@pytest.mark.parametrize(
    ("text", "spared"),
    [
        ("A ship with 9,000 tonnes of Polish wheat donated by the World Food Programme docked in Massawa.", "POL"),
        ("A vessel carrying 9,000 tonnes of wheat for Somalia left Ukraine.", "UKR"),
        ("A convoy carrying UN aid crossed into north Sudan from Egypt.", "EGY"),
    ],
)
def test_whose_the_goods_were_and_whose_land_they_leave_takes_no_part(text: str, spared: str) -> None:
    assert all(f"country-{spared}" not in (*who, *others) for _, who, others, _ in events(text))


def test_who_signs_with_another_to_finance_something_pays() -> None:
    found = events("The World Bank signed a deal with Mali to fund a road.")
    assert ("AID", {"org-world-bank"}, {"country-MLI"}) in [(root, set(who), set(to)) for root, who, to, _ in found]


def test_who_is_awarded_a_contract_is_the_other_side() -> None:
    [(root, who, others, _)] = events("Peru awarded a contract to Bechtel.")
    assert (root, set(who), set(others)) == ("COOPERATE", {"country-PER"}, {"org-bechtel"})


@pytest.mark.parametrize(
    ("text", "firms"),
    [
        ("Peru awarded contracts to Siemens and to Bechtel.", {"siemens", "bechtel"}),
        ("The government of Peru awarded contracts to Siemens and to Turbex on Monday.", {"siemens", "turbex"}),
        ("Peru awarded contracts to Boeing, to Airbus and to Raytheon.", {"boeing", "airbus", "raytheon"}),
        ("Peru awarded contracts worth $2 billion to Boeing of Seattle and to Veltra of Norway.", {"boeing", "veltra"}),
        ("Peru awarded a contract to Boeing, and Holm said it was late. Ada Holm left.", {"boeing"}),
    ],
)
def test_all_who_are_awarded_contracts_are_the_other_side(text: str, firms: set[str]) -> None:
    [(root, who, others, _)] = events(text)
    assert (root, set(who), set(others)) == ("COOPERATE", {"country-PER"}, {f"org-{one}" for one in firms})


def test_a_contract_that_is_awarded_is_told_once() -> None:
    assert [root for root, *_ in events("Peru awarded a contract to Boeing.")] == ["COOPERATE"]


def test_nobody_agrees_with_those_whom_he_will_free() -> None:
    sides = {root: others for root, _, others, _ in events("Oman agreed to release hostages.")}
    assert sides["AGREE"] == set()
    assert len(sides["RETREAT"]) == 1

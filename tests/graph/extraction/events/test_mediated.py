"""Between whom somebody mediated, and whose accession is ratified, where a sentence before tells it."""

import datetime as dt

import pytest
from extracted import events

DAY = dt.date(2023, 5, 4)
PERU, CHILE = "country-PER", "country-CHL"


@pytest.mark.parametrize(
    ("text", "broker", "parties"),
    [
        ("Peru and Chile signed a truce on Friday. The deal was mediated by Oman.", "country-OMN", {PERU, CHILE}),
        ("Peru and Chile agreed on a ceasefire on Sunday. The truce was brokered by Malta.", "country-MLT",
         {PERU, CHILE}),
        ("Peru and Chile exchanged 40 prisoners. The exchange was negotiated by Norway.", "country-NOR",
         {PERU, CHILE}),
        ("Togo and Benin signed a pact on Monday. It was brokered by Ghana.", "country-GHA",
         {"country-TGO", "country-BEN"}),
    ],
)  # fmt: skip
def test_a_deal_told_before_is_brokered_between_its_parties(text: str, broker: str, parties: set[str]) -> None:
    assert [one[1:3] for one in events(text, DAY) if one[0] == "CONSULT"] == [({broker}, parties)]


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("Chile bombed Peru on Monday. The truce was brokered by Spain.", set()),
        ("Chile and Peru signed a deal on Monday. The deal with Bolivia was brokered by Spain.", {"country-BOL"}),
    ],
)
def test_other_deals_are_not_taken_for_it(text: str, others: set[str]) -> None:
    assert [one[1:3] for one in events(text, DAY) if one[0] == "CONSULT"] == [({"country-ESP"}, others)]


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("Serbia applied to join NATO in May. Spain ratified its accession in March.", {"country-SRB"}),
        ("Kosovo will join NATO next month. Italy's parliament ratified the accession on Tuesday.", {"country-XKX"}),
        ("Serbia joined NATO on Friday. Greece had been the last to ratify its accession.", {"country-SRB"}),
    ],
)
def test_an_accession_is_that_of_who_was_told_to_join(text: str, others: set[str]) -> None:
    assert [one[2] for one in events(text, DAY) if one[0] == "SUPPORT"] == [others]


def test_who_ratifies_his_own_accession_backs_nobody_told_before() -> None:
    found = events("Spain met Peru in Lima. Serbia ratified its accession on Monday.", DAY)
    assert not any({"country-ESP", "country-PER"} & one[2] for one in found if one[0] == "SUPPORT")

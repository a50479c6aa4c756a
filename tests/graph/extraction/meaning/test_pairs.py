"""Whom "both", "both countries" and "the two countries" mean."""

import pytest
from extracted import events, relations


@pytest.mark.parametrize(
    ("text", "accused"),
    [
        (
            "Latvia and Estonia asked to join the pact in May after Chad attacked Niger. Hungary blocked both bids, "
            "accusing the two countries of meddling.",
            {"country-LVA", "country-EST"},
        ),
        ("Chad and Niger signed a deal. Togo's president, Faure Gnassingbe, accused both countries of meddling.",
         {"country-TCD", "country-NER"}),
    ],
    ids=["joined", "plain"],
)  # fmt: skip
def test_the_two_countries_are_those_joined_before(text: str, accused: set[str]) -> None:
    assert {who for root, _, others, _ in events(text) if root == "ACCUSE" for who in others} == accused


def test_nobody_thanks_himself() -> None:
    text = (
        "Latvia's parliament ratified Kosovo's entry on Monday. Malta had done so in May. Kosovo's president, Vjosa "
        "Osmani, thanked both countries."
    )
    thanked = [others for root, actors, others, _ in events(text) if "person-vjosa-osmani" in actors]
    assert thanked
    assert not any("country-XKX" in others or "country-LVA" in others for others in thanked)


def test_both_alone_are_the_subject_just_before() -> None:
    text = "Uganda and Rwanda fought for two days. Both are members of the African Union."
    members = {subject for subject, relation, thing in relations(text) if (relation, thing) == ("memberOf", "org-au")}
    assert members == {"country-UGA", "country-RWA"}

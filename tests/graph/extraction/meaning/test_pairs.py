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


@pytest.mark.parametrize(
    ("text", "root", "meant"),
    [
        ("Kenya, Uganda and Chad met in Nairobi. The three agreed to build a railway.", "AGREE",
         {"country-KEN", "country-UGA", "country-TCD"}),
        ("Spain hosted talks between Chad, Mali and Niger. Togo thanked the three countries.", "SUPPORT",
         {"country-TCD", "country-MLI", "country-NER"}),
        ("Chad, Mali, Niger and Togo signed a pact. China condemned the four.", "ACCUSE",
         {"country-TCD", "country-MLI", "country-NER", "country-TGO"}),
        ("Chad, Mali, Niger and Togo signed a pact. China condemned the three.", "ACCUSE", set()),
    ],
)  # fmt: skip
def test_the_three_were_named_together(text: str, root: str, meant: set[str]) -> None:
    found = [(actors, others) for kind, actors, others, _ in events(text) if kind == root]
    assert [others if root != "AGREE" else actors for actors, others in found] == [meant]


def test_they_are_the_ministers_of_both_states() -> None:
    text = "Greek and Turkish ministers met in Athens. They signed a treaty."
    met, signed = ({who for kind, actors, *_ in events(text) if kind == one for who in actors}
                   for one in ("CONSULT", "SUPPORT"))  # fmt: skip
    assert len(met) == 2
    assert met == signed


def test_the_three_are_those_of_whom_the_text_says_that_they_are_three() -> None:
    text = "Chad, Mali and Niger met in Bamako. Police arrested three men. The three were freed."
    freed = [others for root, _, others, _ in events(text) if root == "RETREAT"]
    assert freed
    assert not any("country-" in who for others in freed for who in others)

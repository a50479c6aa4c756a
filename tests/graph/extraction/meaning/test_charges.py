"""Who denies a charge by a pronoun: whoever is accused."""

import pytest
from extracted import claims, events

from graph.model import Polarity, StatementProposition
from graph.terms import local_name


def deniers(text: str) -> set[str]:
    """Who holds that something is not so."""
    return {local_name(claim.holder) for claim in claims(text) if claim.stance.polarity is Polarity.NEGATIVE}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Chad accused Sudan of arming rebels. It denied the accusation.", {"country-SDN"}),
        ("Chad accused Sudan of arming rebels. It denied it.", {"country-SDN"}),
        ("Chad accused Sudan of arming rebels. It rejected the claim and closed the border.", {"country-SDN"}),
        ("Chad accused Sudan of arming rebels, but it denied the charge.", {"country-SDN"}),
        ("Amnesty International accused Hamas of killing civilians. It denied the charges.", {"org-hamas"}),
        ("Emmanuel Macron accused Vladimir Putin of lying. He dismissed the accusation.", {"person-vladimir-putin"}),
        ("Chad accused Sudan and Libya of arming rebels. They rejected the claim.", {"country-SDN", "country-LBY"}),
        ("Chad criticised Sudan. Its foreign ministry rejected the criticism.", {"country-SDN"}),
        ("Britain criticised Paul Kagame over the trial of Paul Rusesabagina. His office rejected the criticism.",
         {"org-presidency-of-rwanda"}),
    ],
)  # fmt: skip
def test_whoever_is_accused_denies_it(text: str, who: set[str]) -> None:
    assert deniers(text) == who


def test_the_denial_has_the_words_of_the_charge() -> None:
    found = {
        (local_name(claim.holder), claim.proposition.content)
        for claim in claims("Chad accused Sudan of arming rebels. It denied the accusation.")
        if isinstance(claim.proposition, StatementProposition)
    }
    assert {words for _, words in found} == {"Sudan [is] arming rebels"}
    assert {who for who, _ in found} == {"country-TCD", "country-SDN"}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Liz Truss accused Vladimir Putin of lying. She rejected the criticism.", {"person-liz-truss"}),
        ("Chad accused Sudan of arming rebels. It denied the claim by Sudan that Chad had lied.", {"country-TCD"}),
        ("Chad accused soldiers of looting. It dismissed the claim.", {"country-TCD"}),
    ],
)
def test_a_pronoun_of_another_kind_means_somebody_else(text: str, who: set[str]) -> None:
    assert deniers(text) == who


def test_he_is_who_is_criticised_and_not_who_was_arrested() -> None:
    text = "Bishops criticised Daniel Ortega for the jailing of Rolando Álvarez. His government expelled the envoy."
    expelling = {who for root, actors, _, _ in events(text) if root == "SANCTION" for who in actors}
    assert expelling == {"country-NIC"}

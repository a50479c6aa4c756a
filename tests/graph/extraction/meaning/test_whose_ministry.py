"""Whose "the ministry" is where no ministry was spoken of before."""

import pytest
from extracted import events


def accusers(text: str) -> set[str]:
    return {who for root, actors, _, _ in events(text) if root == "ACCUSE" for who in actors}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Estonia expelled the Russian ambassador. The foreign ministry condemned Moscow.", {"country-EST"}),
        ("Estonia expelled the Russian ambassador. The ministry accused him of spying.", {"country-EST"}),
        ("Kenya closed the border with Somalia. The interior ministry accused smugglers of theft.", {"country-KEN"}),
    ],
)
def test_the_ministry_is_of_the_state_that_acted_last(text: str, who: set[str]) -> None:
    assert accusers(text) == who


@pytest.mark.parametrize(
    "text",
    [
        "Estonia expelled the Russian ambassador. The foreign ministry condemned the decision.",
        "Iran jailed a Dane. The foreign ministry summoned the Iranian ambassador.",
        "Iran expelled a Danish envoy. The foreign ministry called the decision absurd.",
        "Airstrikes hit Rafah. Israel denied that. The health ministry accused the soldiers of murder.",
    ],
)
def test_a_ministry_that_may_be_anothers_is_nobodys(text: str) -> None:
    assert not any("country-" in who for who in accusers(text))

"""Whom a surname means that an officer shares with somebody else."""

import pytest
from extracted import events, holders

TWO = "Lesotho jailed Defence Minister Park Jong-su. Lucy Park, a baker, wept."


@pytest.mark.parametrize("deed", ["Chad accused Park of lying.", "Chad condemned Park and two colonels."])
def test_it_is_the_officers(deed: str) -> None:
    accused = {who for root, _, recipients, _ in events(f"{TWO} {deed}") if root == "ACCUSE" for who in recipients}
    assert "person-park-jong-su" in accused
    assert "person-lucy-park" not in accused


@pytest.mark.parametrize(
    "text",
    [
        f"{TWO} Chad condemned Park, the leader of the bakers.",
        "Lesotho jailed Defence Minister Park Jong-su. It freed Park Min-ho and Lucy Park. Chad condemned Park.",
    ],
)
def test_another_one_may_be_meant(text: str) -> None:
    condemned = {who for root, _, recipients, _ in events(text) if root == "ACCUSE" for who in recipients}
    assert "person-park-jong-su" not in condemned


def test_who_speaks_next_may_be_the_other_one() -> None:
    assert holders(f"{TWO} Park said the bread was stale.", "stale") == {"person-lucy-park"}

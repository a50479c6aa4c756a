"""Who is fined did that for which he is fined; a craft called after its maker is no firm."""

import pytest
from extracted import events


def test_who_is_fined_did_it_and_to_whom_is_no_part_of_the_fine() -> None:
    text = "Italy fined Google 9 million euros for aiding Iran."
    found = {(root, *who, *others) for root, who, others, _ in events(text)}
    assert ("SANCTION", "country-ITA", "org-google") in found
    assert all("country-ITA" not in one for one in found if one[0] != "SANCTION")


@pytest.mark.parametrize(
    "text", ["Rebels shot down a Boeing 737 in Mali.", "A Lockheed C-130 was shot down.", "Iran hit a Boeing."]
)
def test_a_craft_called_after_its_maker_is_no_firm(text: str) -> None:
    assert all("org-" not in one for _, who, others, _ in events(text) for one in (*who, *others))


def test_a_firm_that_is_struck_is_one() -> None:
    [(root, _, others, _)] = events("Russia attacked Naftogaz in Ukraine.")
    assert (root, list(others)) == ("ASSAULT", ["org-naftogaz"])

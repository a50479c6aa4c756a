"""Who did something before takes no part in what somebody is the second to do."""

import datetime as dt

import pytest
from extracted import events

DAY = dt.date(2023, 5, 4)


@pytest.mark.parametrize(
    ("text", "root", "doers"),
    [
        ("Oman became the third state, after Chad and Togo, to recognise Kosovo.", "SUPPORT", {"country-OMN"}),
        ("Peru is the fifth nation, following Chile and Brazil, to send police to Haiti.", "AID", {"country-PER"}),
        ("Togo became the second African state, after Benin, to recognise Kosovo.", "SUPPORT", {"country-TGO"}),
        ("Peru followed Chile in recognising Kosovo.", "SUPPORT", {"country-PER"}),
    ],
)
def test_who_did_it_before_is_none_of_those_who_do(text: str, root: str, doers: set[str]) -> None:
    assert [one[1] for one in events(text, DAY) if one[0] == root] == [doers]


@pytest.mark.parametrize(
    ("text", "root", "doers"),
    [
        ("Chad and Togo recognised Kosovo.", "SUPPORT", {"country-TCD", "country-TGO"}),
        ("Peru and Chile were the second and third states to recognise Kosovo.", "SUPPORT",
         {"country-PER", "country-CHL"}),
        ("Peru attacked Chile a day after Bolivia vowed to help Ecuador.", "AGREE", {"country-BOL"}),
    ],
)  # fmt: skip
def test_who_does_it_together_or_elsewhere_does_it(text: str, root: str, doers: set[str]) -> None:
    assert [one[1] for one in events(text, DAY) if one[0] == root] == [doers]

"""Fighting that is ended in words."""

import datetime as dt

import pytest
from extracted import events

DAY = dt.date(2023, 5, 4)


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Colombia and the ELN agreed to stop fighting.", {"country-COL", "org-eln"}),
        ("India and Pakistan have agreed to end the fighting in Kashmir.", {"country-IND", "country-PAK"}),
        ("Hamas agreed on Sunday to halt its rocket attacks.", {"org-hamas"}),
        ("Norway and Denmark declared the conflict over on Monday.", {"country-NOR", "country-DNK"}),
        ("Sudan and Chad declared their war over.", {"country-SDN", "country-TCD"}),
        ("Kenya and Somalia announced the end of their state of war.", {"country-KEN", "country-SOM"}),
    ],
)
def test_who_ends_fighting_in_words_concedes(text: str, actors: set[str]) -> None:
    found = [one[:2] for one in events(text, DAY)]
    assert ("CONCEDE", actors) in found
    assert not {"AGREE", "THREATEN"} & {one[0] for one in found}


@pytest.mark.parametrize(
    ("text", "roots"),
    [
        ("Togo and Benin agreed to end their campaign for seats.", {"AGREE"}),
        ("Peru agreed not to stop fighting the smugglers.", {"AGREE", "ASSAULT"}),
        ("Chad declared war on Libya over the border.", {"THREATEN"}),
        ("Norway and Chile declared their trade war over.", set()),
        ("Kenya's president declared the drought over.", set()),
    ],
)
def test_what_is_no_fighting_ends_in_no_concession(text: str, roots: set[str]) -> None:
    assert {one[0] for one in events(text, DAY)} <= roots


@pytest.mark.parametrize(
    "text",
    [
        "Hamas agreed to suspend rocket attacks on Israel.",
        "Russia will pause its strikes on Ukraine.",
        "Rwanda asked the M23 to suspend attacks on Goma.",
    ],
)
def test_attacks_that_are_to_be_suspended_are_not_planned(text: str) -> None:
    found = {claim.stance.polarity for root, _, _, claim in events(text, DAY) if root == "ASSAULT"}
    assert found == {"negative"}

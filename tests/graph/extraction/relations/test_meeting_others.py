"""Whom a state's officer meets, thanks or accuses serves another state, if nothing says which."""

import pytest
from extracted import relations


@pytest.mark.parametrize(
    "text",
    [
        "The Norwegian foreign minister met King Mohammed in Fez.",
        "The Hungarian prime minister flew to Rabat for talks with King Mohammed.",
        "Denmark's foreign minister thanked President Torres for the help.",
        "The Italian foreign minister was in Doha to see the emir, Sheikh Tamim.",
        "An Austrian delegation visited President Torres in Quito.",
    ],
)
def test_whom_an_officer_meets_serves_another_state(text: str) -> None:
    assert {one for one in relations(text) if one[1] in ("headOfStateOf", "headOfGovernmentOf")} == set()


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        (
            "France's government resigned. The opposition met Prime Minister Jean Duval on Friday.",
            ("person-jean-duval", "headOfGovernmentOf", "country-FRA"),
        ),
        (
            "The Swedish government fell on Monday. Prime Minister Eva Lund said so.",
            ("person-eva-lund", "headOfGovernmentOf", "country-SWE"),
        ),
    ],
)
def test_whom_others_at_home_meet_serves_the_state_of_the_story(text: str, relation: tuple[str, str, str]) -> None:
    assert relation in relations(text)

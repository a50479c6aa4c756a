"""What is lifted, eased or halted is told as ended, and not as done."""

import pytest
from extracted import events, relations


@pytest.mark.parametrize(
    ("text", "harm", "ending"),
    [
        ("Norway eased sanctions against Belarus.", "SANCTION", "RETREAT"),
        ("Japan eased sanctions on Zimbabwe on Monday.", "SANCTION", "RETREAT"),
        ("Niger ended a curfew in Diffa.", "COERCE", "CONCEDE"),
        ("Peru relaxed a curfew in Puno.", "COERCE", "CONCEDE"),
        ("Pakistan lifted a ban on Wikipedia.", "COERCE", "CONCEDE"),
        ("Guinea lifted a ban on opposition rallies.", "COERCE", "CONCEDE"),
        ("Eritrea ended its blockade of Assab.", "COERCE", "RETREAT"),
        ("Syria eased its siege of Zahle.", "COERCE", "RETREAT"),
        ("The Israeli army eased a closure of the Gaza Strip.", "COERCE", "CONCEDE"),
        ("Hezbollah stopped rocket attacks on Israel.", "ASSAULT", "RETREAT"),
        ("Mali and Tuareg rebels halted attacks under a truce.", "ASSAULT", "RETREAT"),
        ("The army halted its offensive against Karen rebels.", "ASSAULT", "RETREAT"),
        ("Iran demanded that Iraq end its blockade of the port.", "COERCE", "RETREAT"),
        ("Fatah demanded that Israel lift the siege of Nablus.", "COERCE", "RETREAT"),
    ],
)
def test_a_harm_that_ends_is_no_deed(text: str, harm: str, ending: str) -> None:
    roots = {found[0] for found in events(text)}
    assert harm not in roots
    assert ending in roots


@pytest.mark.parametrize(
    ("text", "harm"),
    [
        ("Norway imposed sanctions on Belarus.", "SANCTION"),
        ("Niger extended a curfew in Diffa.", "COERCE"),
        ("Police halted an attack by gunmen on a bank in Lima.", "ASSAULT"),
        ("Syria halted trade with Turkey.", "SANCTION"),
    ],
)
def test_a_harm_that_goes_on_is_a_deed(text: str, harm: str) -> None:
    assert harm in {found[0] for found in events(text)}


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Laos returned a seized fishing boat to Vietnam.", ({"country-LAO"}, {"country-VNM"})),
        ("Gabon released a seized tanker.", ({"country-GAB"}, set())),
        ("South Korea returned a detained fisherman to North Korea.", ({"country-KOR"}, {"country-PRK"})),
        ("Germany returned looted statues to Cameroon.", ({"country-DEU"}, {"country-CMR"})),
    ],
)
def test_what_is_given_back_is_not_taken(text: str, sides: tuple[set[str], set[str]]) -> None:
    assert [found[:3] for found in events(text)] == [("RETREAT", *sides)]


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers of Laos seized a boat and returned it to Vietnam.",
        "Soldiers of Chad seized a truck and later returned it to Niger.",
    ],
)
def test_what_is_seized_and_given_back_later_is_both(text: str) -> None:
    roots = {found[0] for found in events(text)}
    assert roots == {"COERCE", "RETREAT"}


def test_who_returns_a_citizen_rules_nobody() -> None:
    assert not relations("Libya returned a kidnapped German to his parents.")


@pytest.mark.parametrize(
    ("text", "boycotts"),
    [
        ("Jordan and Egypt ended their boycott of the bank at a meeting in Amman.", False),
        ("The Fijian unions lifted a boycott of the port.", False),
        ("The Fijian opposition announced a boycott of the vote.", True),
    ],
)
def test_a_boycott_that_is_over_is_none(text: str, boycotts: bool) -> None:
    assert any(root == "PROTEST" for root, *_ in events(text)) is boycotts

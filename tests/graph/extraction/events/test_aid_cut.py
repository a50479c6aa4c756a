"""Aid that is cut is not given, and whoever did that for which it is cut is he to whom it went."""

import pytest
from extracted import events

Told = dict[str, tuple[set[str], set[str]]]


def told(text: str) -> Told:
    return {root: (actors, others) for root, actors, others, _ in events(text)}


@pytest.mark.parametrize(
    ("text", "donor", "other"),
    [
        ("Canada froze $40 million in military aid to Niger.", "CAN", "NER"),
        ("Denmark froze aid to Gambia on Tuesday.", "DNK", "GMB"),
        ("Japan suspended 2 billion yen in aid to Myanmar.", "JPN", "MMR"),
        ("Finland cut 5 million euros in aid for Guinea on Friday.", "FIN", "GIN"),
    ],
)
def test_frozen_aid_is_not_given(text: str, donor: str, other: str) -> None:
    assert told(text) == {"SANCTION": ({f"country-{donor}"}, {f"country-{other}"})}


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("Sweden cut aid to Uganda on Friday for backing rebels in eastern Congo.", "SUPPORT"),
        ("The Netherlands cut aid to Chad on Friday for backing rebels in eastern Congo.", "SUPPORT"),
        ("Belgium stopped aid to Chad for arming Sudanese rebels.", "AID"),
        ("Norway suspended 3 million euros in aid to Chad for jailing activists.", "COERCE"),
    ],
)
def test_aid_is_cut_for_what_its_taker_did(text: str, root: str) -> None:
    assert told(text)[root][0] == {"country-UGA" if "Uganda" in text else "country-TCD"}


def test_aid_that_is_sent_is_given() -> None:
    assert told("Chad sent aid to Niger.") == {"AID": ({"country-TCD"}, {"country-NER"})}


@pytest.mark.parametrize(
    "text", ["Danish military aid for the rebels was stalled.", "French military aid to Niger was suspended on Friday."]
)
def test_aid_that_is_held_up_is_not_given(text: str) -> None:
    assert "AID" not in told(text)


def test_military_aid_is_of_the_state_and_not_of_its_army() -> None:
    assert told("U.S. military aid to Niger was suspended in May.")["SANCTION"] == ({"country-USA"}, {"country-NER"})
    assert told("The French military bombed a camp in Niger.")["ASSAULT"][0] != {"country-FRA"}

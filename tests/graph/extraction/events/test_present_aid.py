"""Aid and arms in the present tense: a deed where giver and receiver are named, and none where it is usual."""

import pytest
from extracted import events, sides


@pytest.mark.parametrize(
    ("text", "giver", "receiver"),
    [
        ("Finland sends rifles to Moldova.", "country-FIN", "country-MDA"),
        ("Gabon gives Togo aid.", "country-GAB", "country-TGO"),
        ("Peru gives tons of food aid to Haiti.", "country-PER", "country-HTI"),
        ("Togo, which supplies ammunition to Niger, closed its border.", "country-TGO", "country-NER"),
        ("Sudan arms Eritrea.", "country-SDN", "country-ERI"),
    ],
)
def test_who_gives_aid_or_arms_to_whom_is_told_in_the_present(text: str, giver: str, receiver: str) -> None:
    assert ({giver}, {receiver}) in sides(text, "AID")


@pytest.mark.parametrize(
    "text",
    [
        "Finland usually sends food to Moldova.",
        "The bank lends money to Togo.",
        "Peru gives tourists help in Lima.",
        "Kenya trains Somali soldiers.",
        "Algeria supplies gas to Spain.",
    ],
)
def test_what_is_usual_or_given_by_nobody_named_is_no_deed(text: str) -> None:
    assert events(text) == []


@pytest.mark.parametrize(
    ("text", "recipient"),
    [
        ("Firefighters from Sweden arrived in Greece to fight the blazes.", "country-GRC"),
        ("German firefighters landed in Athens.", "country-GRC"),
        ("Spanish rescue teams are digging in the ruins of Beirut.", "country-LBN"),
        ("Rescuers from Japan and Mexico are searching the ruins of Kathmandu.", "country-NPL"),
    ],
)
def test_who_comes_from_abroad_to_rescue_people_helps_their_state(text: str, recipient: str) -> None:
    assert [(one[0], one[2]) for one in events(text)] == [("AID", {recipient})]


@pytest.mark.parametrize(
    "text",
    [
        "Peruvian firefighters are fighting blazes near Lima.",
        "Rescuers from Spain are digging in the ruins of a house in Madrid.",
        "Doctors from Norway arrived in Lima for a conference.",
        "Rescuers from Turkey did not arrive in Athens.",
        "Rescuers dug in the ruins of Beirut.",
    ],
)
def test_who_works_at_home_or_comes_for_something_else_helps_no_state(text: str) -> None:
    assert "AID" not in {one[0] for one in events(text)}

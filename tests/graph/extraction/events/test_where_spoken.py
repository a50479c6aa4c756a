"""Where those are who say something, and what happens off a coast."""

import datetime as dt

import pytest
from extracted import events, place_of

DAY = dt.date(2022, 1, 6)
GOMA = "city-216281"


@pytest.mark.parametrize(
    ("text", "root", "wanted"),
    [
        ("Speaking in Goma, the Kenyan president condemned Rwanda.", "ACCUSE", GOMA),
        ("Speaking to reporters in Goma, the Kenyan president criticised the levy.", "ACCUSE", GOMA),
        ("The Kenyan president, speaking in Goma, condemned Rwanda.", "ACCUSE", GOMA),
        ("During a visit to Goma, the Kenyan president condemned Rwanda.", "ACCUSE", GOMA),
        ("While visiting Goma, the Kenyan president condemned Rwanda.", "ACCUSE", GOMA),
        # What is spoken of is elsewhere.
        ("Speaking about the raid in Goma, the Kenyan president condemned Rwanda.", "ACCUSE", "None"),
        ("Speaking in Goma, the Kenyan president condemned Rwanda's raid on Bukavu.", "ASSAULT", "city-217831"),
    ],
)
def test_who_speaks_somewhere_says_it_there(text: str, root: str, wanted: str) -> None:
    assert [place_of(claim) for name, *_, claim in events(text, DAY) if name == root] == [wanted]


@pytest.mark.parametrize(
    ("text", "root", "others"),
    [
        ("Pirates seized a trawler off the coast of Kenya on Tuesday.", "COERCE", set()),
        ("Peruvian marines attacked a trawler off the coast of Kenya.", "ASSAULT", set()),
    ],
)
def test_what_happens_off_a_coast_happens_there_and_not_to_its_state(text: str, root: str, others: set[str]) -> None:
    told = [(recipients, place_of(claim)) for name, _, recipients, claim in events(text, DAY) if name == root]
    assert told == [(others, "country-KEN")]

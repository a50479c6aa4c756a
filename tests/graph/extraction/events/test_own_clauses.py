"""Whose a deed is and where it took place, where a clause with a subject of its own stands beside another one."""

import datetime as dt

import pytest
from extracted import events, place_of, said

DAY = dt.date(2022, 1, 6)
GOMA, BUKAVU = "city-216281", "city-217831"
CHAD, KENYA, PERU = "country-TCD", "country-KEN", "country-PER"


def told(text: str, root: str) -> list[tuple[set[str], str]]:
    """The actors and the place of each event of a type."""
    return [
        (actors, place_of(claim))
        for name, actors, _, claim in events(text, DAY)
        if name == root
    ]


@pytest.mark.parametrize(
    ("text", "root", "wanted"),
    [
        # The raid has a place and a doer of its own, whatever the parser hangs the verb on.
        ("Rwanda shut the airport at Bukavu after a raid in Goma killed 12 people.", "ASSAULT", [(set(), GOMA)]),
        ("Scholz landed in Bukavu three days after a bomb in Goma killed 12 people.", "ASSAULT", [(set(), GOMA)]),
        ("Peru withdrew its envoy from Bukavu after a car bombing in Goma killed 9 nuns.", "ASSAULT", [(set(), GOMA)]),
        (
            "Two days after Peru barred Chilean ships, Kenya expelled three envoys.",
            "SANCTION",
            [({PERU}, "None"), ({KENYA}, "None")],
        ),
        # In front of the main clause too; its own soldiers are somebody's.
        ("A week after a pact was signed in Bukavu, Chad arrested an envoy in Goma.", "COERCE", [({CHAD}, GOMA)]),
        ("Two days after the accord was signed in Bukavu, Chad bombed Goma.", "ASSAULT", [({CHAD}, GOMA)]),
    ],
)
def test_what_a_clause_with_its_own_subject_tells_is_its_own(
    text: str, root: str, wanted: list[tuple[set[str], str]]
) -> None:
    assert sorted(told(text, root), key=str) == sorted(wanted, key=str)


@pytest.mark.parametrize(
    ("text", "root", "place"),
    [
        # What something is done for, or talks are about, was elsewhere.
        ("Police in Bukavu arrested a man over a killing in Goma.", "COERCE", BUKAVU),
        ("Chad expelled three officers over the looting in Goma.", "SANCTION", "None"),
        ("Kenya summoned the Rwandan envoy over a rally in Goma.", "ACCUSE", "None"),
        ("Macron arrived in Bukavu for talks on the conflict in Goma.", "CONSULT", BUKAVU),
        ("Kenya shot down a jet over the city of Goma.", "ASSAULT", GOMA),
        ("Chad's minister praised the alliance before the NATO summit in Goma.", "CONSULT", GOMA),
        # Who condemns a deed is elsewhere; where it was done stands behind it.
        ("In Bukavu, the Kenyan president condemned Rwanda's strikes on Goma.", "ASSAULT", GOMA),
        ("In Bukavu, the Kenyan president condemned Rwanda's strikes on Goma.", "ACCUSE", BUKAVU),
        ("Chad condemned the Rwandan raid in Goma.", "ASSAULT", GOMA),
    ],
)
def test_what_a_deed_is_about_does_not_place_it(text: str, root: str, place: str) -> None:
    assert [where for _, where in told(text, root)] == [place]


@pytest.mark.parametrize(
    ("text", "root", "actor"),
    [
        ("Kenya said Chad had shelled a hospital in Goma and condemned the attack.", "ACCUSE", KENYA),
        ("Peru said Kenya had shelled Goma and accused Nairobi of lying.", "ACCUSE", PERU),
        ("Kenya said Chad had bombed Goma and called on Peru to send doctors.", "REQUEST", KENYA),
        ("Kenya said Chad bombed a bridge, and urged Peru to send doctors.", "REQUEST", KENYA),
        ("Kenya said Chad had closed its border and threatened to retaliate.", "THREATEN", KENYA),
        # What the subject of the report does stays its own.
        ("Kenya said Chad had bombed Goma and expelled the Peruvian ambassador.", "SANCTION", CHAD),
        ("Peru said Kenya condemned the raid and urged restraint.", "ACCUSE", KENYA),
    ],
)
def test_who_says_what_another_did_reacts_to_it(text: str, root: str, actor: str) -> None:
    assert [actors for actors, _ in told(text, root)] == [{actor}]


def test_what_is_said_ends_where_the_speaker_does_more() -> None:
    text = "Kenya said Chad did it and accused Ndjamena of cheating."
    assert "Chad did it" in {words for _, words in said(text)}

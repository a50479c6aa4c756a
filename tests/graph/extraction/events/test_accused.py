"""Whoever is only charged with a deed, tried or held for it did it by nobody's word; that it was done is told."""

import pytest
from extracted import sides


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("Danish police charged two brothers with the murder of a nun in Aarhus.", {"group-nun"}),
        ("A court in Lima acquitted two colonels of the murder of a priest.", {"group-priest"}),
        ("Two colonels went on trial for the massacre of villagers in Lofa.", {"group-villagers"}),
        ("The court issued a warrant for General Otto Ryder over the massacre of monks.", {"group-monks"}),
        ("Police in Accra arrested a trader in connection with the killing of a judge.", {"group-judge"}),
    ],
)  # fmt: skip
def test_the_accused_is_no_doer(text: str, recipients: set[str]) -> None:
    assert sides(text, "ASSAULT") == [(set(), recipients)]


@pytest.mark.parametrize(
    "text",
    [
        "The captain was cleared of the killing of reporter Ada Holm.",
        "Police are questioning a farmer over the killing of a nurse in Cork.",
    ],
)
def test_who_is_cleared_or_questioned_is_no_doer(text: str) -> None:
    assert not [doers for doers, _ in sides(text, "ASSAULT") if doers]


def test_who_executes_somebody_did_not_do_what_he_is_executed_for() -> None:
    found = sides("Iraq executed three Yazidis for an attack on soldiers.", "ASSAULT")
    assert ({"country-IRQ"}, {"group-yazidis"}) in found
    assert not [doers for doers, others in found if others == {"group-soldiers"} and "country-IRQ" in doers]


def test_the_convict_suffered_nothing() -> None:
    text = "A former guard was convicted of the murder of a monk in Pegu."
    assert sides(text, "ASSAULT") == [(set(), {"group-monk"})]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Police in Accra detained a trader over the killing of a judge by rebels.", {"group-armed-group"}),
        ("Kenya condemned the murder of a nun by rebels.", {"group-armed-group"}),
        ("Norway accused Chad of the murder of a nun.", {"country-TCD"}),
    ],
)
def test_who_is_said_to_have_done_it_did(text: str, actors: set[str]) -> None:
    assert [found[0] for found in sides(text, "ASSAULT")] == [actors]


def test_who_faces_charges_for_murder_was_not_murdered() -> None:
    told = sides("A jury found Carl Brandt guilty on all counts he faced for murdering four people.", "ASSAULT")
    assert [others for _, others in told] == [{"group-people"}]

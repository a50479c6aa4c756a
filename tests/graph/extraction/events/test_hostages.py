"""Who takes whom hostage."""

import pytest
from extracted import events, sides

from graph.terms import local_name


@pytest.mark.parametrize(
    ("text", "doers", "recipients"),
    [
        ("Hezbollah took 40 sailors hostage on Sunday.", {"org-hezbollah"}, {"group-sailors"}),
        ("Rebels took a Dutch engineer hostage in Chad.", {"group-armed-group"}, {"group-engineer-netherlands"}),
        ("Gunmen took a German tourist hostage in Niger.", {"group-armed-group"}, {"group-tourist-germany"}),
        ("Inmates in Ecuador took 30 guards hostage.", {"group-inmates-ecuador"}, {"group-guards"}),
        ("Two nuns were taken hostage by rebels in Beni.", {"group-armed-group"}, {"group-nuns"}),
    ],
)
def test_who_is_taken_hostage_is_abducted(text: str, doers: set[str], recipients: set[str]) -> None:
    assert sides(text, "ASSAULT") == [(doers, recipients)]
    assert [claim.stance.certainty.value for _, _, _, claim in events(text)] == ["certain"]


def test_a_hostage_who_is_freed_is_somebody() -> None:
    assert sides("Rebels freed a hostage in Beni.", "RETREAT") == [({"group-armed-group"}, {"group-hostage"})]


def test_where_somebody_is_taken_hostage_is_told() -> None:
    found = events("Robbers took nine clerks hostage at a bank in Quito.")
    assert [local_name(claim.proposition.place) for *_, claim in found] == ["city-3652462"]


@pytest.mark.parametrize(
    ("text", "actor", "recipient"),
    [
        ("Turkey handed over five Uzbek dissidents to Tashkent.", "country-TUR", "country-UZB"),
        ("India handed over three separatists to Bangladesh.", "country-IND", "country-BGD"),
        ("Thailand handed over forty refugees to Myanmar.", "country-THA", "country-MMR"),
        ("The M23 handed over 30 deserters to Rwanda on Monday.", "org-m23", "country-RWA"),
    ],
)
def test_who_is_handed_over_to_a_state_that_seeks_him_is_not_freed(text: str, actor: str, recipient: str) -> None:
    assert [one[:3] for one in events(text)] == [("COOPERATE", {actor}, {recipient})]


@pytest.mark.parametrize(
    "text",
    [
        "Pakistan handed over a captured pilot to India.",
        "Togo handed over the port to Benin.",
        "Hamas handed over four hostages to the Red Cross.",
    ],
)
def test_captives_and_land_are_handed_over_otherwise(text: str) -> None:
    assert [one[0] for one in events(text)] == ["RETREAT"]

"""Whose the government is with which rebels have talks, and that it is not the host's."""

import pytest
from extracted import events


def sides(text: str) -> set[str]:
    return {one for _, actors, recipients, _ in events(text) for one in (*actors, *recipients)}


@pytest.mark.parametrize(
    ("text", "state", "host"),
    [
        ("Chadian rebels agreed a truce with the government in Doha.", "country-TCD", "country-QAT"),
        ("Mozambican insurgents resumed talks with the government in Rome.", "country-MOZ", "country-ITA"),
        ("Venezuelan opposition leaders refused to meet the government in Oslo.", "country-VEN", "country-NOR"),
        ("The government held talks with Chadian rebels in Doha.", "country-TCD", "country-QAT"),
        ("The government met Mozambican insurgents in Rome.", "country-MOZ", "country-ITA"),
        ("The government and Yemeni rebels held talks in Muscat.", "country-YEM", "country-OMN"),
        ("Talks between Yemeni separatists and the government in Riyadh collapsed.", "country-YEM", "country-SAU"),
    ],
)
def test_it_is_of_the_rebels_own_state(text: str, state: str, host: str) -> None:
    found = sides(text)
    assert state in found
    assert host not in found


def test_it_is_of_the_one_state_of_the_text_where_nothing_says_whose_the_rebels_are() -> None:
    found = sides("Colombia's president spoke. ELN rebels suspended talks with the government in Quito.")
    assert "country-COL" in found
    assert "country-ECU" not in found


def test_it_is_nobodys_where_several_states_could_be_meant() -> None:
    assert "country-NOR" not in sides("Tamil Tigers held talks with the government in Oslo.")
    assert "country-CUB" not in sides("The government held talks with ELN rebels in Havana.")
    assert "country-KEN" not in sides("The government and rebels from Darfur held talks in Nairobi.")


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("The government held talks with Chad in Doha.", "country-QAT"),
        ("The U.N. envoy held talks with the government in Juba.", "country-SSD"),
        ("Chadian rebels held talks with the Libyan government in Tripoli.", "country-LBY"),
        ("The government in Havana condemned Colombian rebels.", "country-CUB"),
        ("The government in Ndjamena met Arab rebels in Doha.", "country-TCD"),
        ("The government in Manila held talks with Moro rebels in Oslo.", "country-PHL"),
    ],
)
def test_who_meets_a_government_where_it_sits_meets_that_one(text: str, state: str) -> None:
    assert state in sides(text)

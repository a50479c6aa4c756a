"""Which state "the country" means, and whom "both sides", where others are named in between."""

import pytest
from extracted import events


def recipients(text: str, root: str) -> list[set[str]]:
    """To whom the events of a type are done."""
    return [others for kind, _, others, _ in events(text) if kind == root]


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Troops in Chad seized power. Togo and Benin met. The European Union suspended aid to the country.", "TCD"),
        ("Iran hanged two men. Norway condemned the executions. Sweden imposed sanctions on the country.", "IRN"),
        ("Iran hanged two men. Syria praised it. The European Union imposed sanctions on the country.", "IRN"),
        ("Iran hanged two men. Syria armed rebels. The European Union imposed sanctions on the country.", "SYR"),
    ],
)
def test_the_country_is_none_that_only_reacts_and_none_of_two(text: str, state: str) -> None:
    assert recipients(text, "SANCTION")[-1] == {f"country-{state}"}


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("Dozens of Ghanaians fought in Mali. Many Ghanaians blame the country's police.", "group-police-"),
        ("France sent troops to Mali. Malians blame the country's police.", "group-police-mali-"),
        ("France sent troops to Mali. Rebels blame the country's police.", "group-police-mali-"),
    ],
)
def test_the_country_whose_police_a_people_blames_may_be_its_own(text: str, whose: str) -> None:
    blamed = {one.rpartition("-")[0] + "-" for one in recipients(text, "ACCUSE")[-1]}
    assert blamed == {whose}


def test_a_man_and_his_deputy_are_no_two_sides() -> None:
    text = (
        "William Ruto and Raila Odinga met in Nairobi. Ruto's deputy, Rigathi Gachagua, attacked the court. "
        "Norway urged both sides to show restraint."
    )
    assert recipients(text, "REQUEST") == [{"person-william-ruto", "person-raila-odinga"}]

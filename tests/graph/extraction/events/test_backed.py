"""Who backs or leads somebody by what a hyphen ties to the word: "Rwandan-backed rebels", "a Saudi-led coalition"."""

import pytest
from extracted import events, extractor, report


def sides(text: str, kind: str) -> list[tuple[set[str], set[str]]]:
    return [(set(actors), set(recipients)) for root, actors, recipients, _ in events(text) if root == kind]


@pytest.mark.parametrize(
    ("text", "patron"),
    [
        ("Ugandan-backed rebels seized Bunia on Thursday.", "country-UGA"),
        ("Libyan-backed fighters attacked Faya-Largeau on Tuesday.", "country-LBY"),
        ("Emirati-backed forces seized Mukalla on Sunday.", "country-ARE"),
    ],
)
def test_the_patron_supports_the_group(text: str, patron: str) -> None:
    [(actors, recipients)] = sides(text, "SUPPORT")
    assert actors == {patron}
    assert recipients
    assert all(patron not in doers for doers, _ in sides(text, "ASSAULT"))


def test_a_group_is_of_its_own_state_and_not_of_its_patrons_too() -> None:
    assert [len(actors) for actors, _ in sides("U.S.-backed Syrian rebels attacked Raqqa on Monday.", "ASSAULT")] == [1]


def test_troops_of_two_states_stay_two() -> None:
    found = sides("Ethiopian and Kenyan troops attacked Kismayo on Monday.", "ASSAULT")
    assert [len(actors) for actors, _ in found] == [2]


def test_what_a_government_rejects_is_nothing_of_who_backs_it() -> None:
    found = sides("The UN-backed government in Tripoli rejected the plan.", "REJECT")
    assert all("org-un" not in recipients for _, recipients in found)


@pytest.mark.parametrize("name", ["Saudi-led coalition", "U.S.-led coalition", "Nigerian-led coalition"])
def test_a_coalition_is_called_by_who_leads_it(name: str) -> None:
    found = extractor()(report(f"A {name} bombed Aden on Monday. The coalition said that it had hit a camp."))
    assert [one.label for one in found.entities if "coalition" in one.label] == [name]

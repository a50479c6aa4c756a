"""Deeds that somebody claims, or blames on another: whose they are said to be, and who says so."""

import pytest
from extracted import events, said

from graph.model import Certainty, Modality, Polarity
from graph.terms import local_name


@pytest.mark.parametrize(
    ("text", "holder", "actor"),
    [
        ("Hezbollah claimed responsibility for the rocket fire on Haifa.", "org-hezbollah", "org-hezbollah"),
        ("The raid on Kidal was claimed by the Islamic State.", "org-islamic-state", "org-islamic-state"),
        ("Boko Haram has claimed a string of attacks on villages near Maiduguri.", "org-boko-haram", "org-boko-haram"),
        ("The Taliban claimed responsibility for a blast that wounded six.", "org-taliban", "org-taliban"),
        ("A car bomb claimed by the Taliban killed two people in Herat.", "org-taliban", "org-taliban"),
        ("The ambush, claimed by al-Shabaab, killed six people near Garissa.", "org-al-shabaab", "org-al-shabaab"),
        ("Cairo blamed the ambush on Hamas.", "country-EGY", "org-hamas"),
        ("Mali blamed the killing of three pilgrims on Burkina Faso.", "country-MLI", "country-BFA"),
        ("The blast, which Ankara blamed on Syria, wounded ten people.", "country-TUR", "country-SYR"),
        ("Cairo blamed Hamas for the raid, which killed six people near Rafah.", "country-EGY", "org-hamas"),
        ("Kenya blamed al-Shabaab for the abduction of two nurses.", "country-KEN", "org-al-shabaab"),
        ("Ghana accused Togo of involvement in the murder of a priest.", "country-GHA", "country-TGO"),
        ("Ghana accused Togo of a role in the murder of a priest by Hamas.", "country-GHA", "org-hamas"),
    ],
)
def test_who_did_it_is_what_somebody_says(text: str, holder: str, actor: str) -> None:
    assaults = [found for found in events(text) if found[0] == "ASSAULT"]
    assert {(local_name(claim.holder), *doers) for _, doers, _, claim in assaults} == {(holder, actor)}


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("The ambush was blamed on Hamas.", "org-hamas"),
        ("A bomb blamed on the Taliban killed six people in Herat.", "org-taliban"),
        ("Libya was blamed for the murder of a priest.", "country-LBY"),
    ],
)
def test_what_nobody_says_by_name_is_not_certain(text: str, actor: str) -> None:
    (assault,) = [found for found in events(text) if found[0] == "ASSAULT"]
    assert assault[1] == {actor}
    assert assault[3].stance.certainty is Certainty.UNKNOWN


@pytest.mark.parametrize(
    "text",
    [
        "No group claimed responsibility for the murder of a priest in Accra.",
        "Hamas has not claimed responsibility for the murder of a priest in Haifa.",
    ],
)
def test_what_nobody_claims_is_nobodys(text: str) -> None:
    assert not any(doers for root, doers, *_ in events(text) if root == "ASSAULT")


def test_who_is_blamed_for_the_deed_of_others_did_not_do_it() -> None:
    found = events("Israel blamed Lebanon for a raid by Hezbollah on Metula.")
    assert {"org-hezbollah"} in [doers for root, doers, *_ in found if root == "ASSAULT"]
    assert {"country-LBN"} not in [doers for root, doers, *_ in found if root == "ASSAULT"]


def test_what_is_blamed_on_something_is_no_statement() -> None:
    assert said("Peru blamed the fire on a short circuit.") == set()


@pytest.mark.parametrize(
    "text",
    [
        "No group has claimed responsibility for the murder of the judge in Quetta.",
        "There has been no claim of responsibility for the murder of the judge in Quetta.",
    ],
)
def test_what_nobody_claims_happened_all_the_same(text: str) -> None:
    assert {one[3].stance.polarity for one in events(text) if one[0] == "ASSAULT"} == {Polarity.POSITIVE}


@pytest.mark.parametrize(
    ("text", "holder", "actors"),
    [
        ("Peru said Chile was to blame for the attack on its consulate.", "country-PER", {"country-CHL"}),
        ("Hamas was to blame for the murder of a priest, Kenya said.", "country-KEN", {"org-hamas"}),
    ],
)
def test_who_is_to_blame_did_it_and_accuses_nobody(text: str, holder: str, actors: set[str]) -> None:
    (assault,) = [found for found in events(text) if found[0] == "ASSAULT"]
    assert (local_name(assault[3].holder), assault[1]) == (holder, actors)
    assert (assault[3].stance.certainty, assault[3].stance.modality) == (Certainty.CERTAIN, Modality.ACTUAL)
    assert not [found for found in events(text) if found[0] == "ACCUSE" and actors & found[1]]


def test_who_is_not_to_blame_did_not_do_it() -> None:
    found = events("Kenya said Hamas was not to blame for the murder of a priest in Haifa.")
    assert not [doers for root, doers, *_ in found if "org-hamas" in doers]

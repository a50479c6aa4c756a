"""Of whom a speaker speaks who says "he", "she" or "they"."""

import pytest
from extracted import claims, events

from graph.terms import local_name


def doers(text: str, kind: str) -> list[set[str]]:
    told = [(root, actors) for root, actors, _, claim in events(text) if local_name(claim.holder) != "publisher-wire"]
    return [actors for root, actors in told if root == kind]


@pytest.mark.parametrize(
    ("text", "kind", "actors"),
    [
        ('"He bombed Chad for years," Ada Holm said of Bo Berg.', "ASSAULT", {"person-bo-berg"}),
        ('"He bombed Chad for years," said Ada Holm, referring to Bo Berg.', "ASSAULT", {"person-bo-berg"}),
        ('Ada Holm met Bo Berg in Rome. "He will not attack Chad," Ada Holm said.', "ASSAULT", {"person-bo-berg"}),
        ('"She asked Chad for help," Ada Holm said.', "REQUEST", set()),
        ("Ada Holm said of Bo Berg that he had visited Chad.", "CONSULT", {"person-bo-berg"}),
        ("Ada Holm criticised Bo Berg and said he had bombed Chad.", "ASSAULT", {"person-bo-berg"}),
        ("Ada Holm praised Bo Berg and said she would visit Chad.", "CONSULT", {"person-ada-holm"}),
        ("Ada Holm met Bo Berg and said she had visited Chad.", "CONSULT", {"person-ada-holm"}),
        ('Bo Berg said that "he has visited Chad twice".', "CONSULT", {"person-bo-berg"}),
        ("Ada Holm said she had visited Chad.", "CONSULT", {"person-ada-holm"}),
    ],
)
def test_he_in_a_quotation_is_not_who_speaks(text: str, kind: str, actors: set[str]) -> None:
    assert doers(text, kind) == [actors]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ('Ada Holm said Peru should leave Chile. "They bombed our embassy," the senator said.', "country-PER"),
        ('Villagers fled the valley. "They shot at our children," the villagers said.', "villagers"),
    ],
)
def test_they_in_a_quotation_are_not_those_who_speak(text: str, actors: str) -> None:
    assert not any(actors in who for found in doers(text, "ASSAULT") for who in found)


@pytest.mark.parametrize(
    ("text", "root", "doer"),
    [
        ("Chad warned Niger on Friday it would pay dearly if it invaded Libya.", "ASSAULT", "country-TCD warns NER"),
        ("Oman told Qatar that it would pay a price if it jailed Ada Holm.", "COERCE", "country-OMN warns QAT"),
        ("Peru warned Chile that it would retaliate if it bombed Lima.", "ASSAULT", "country-PER warns CHL"),
        ("Kenya warned Sudan that it would be punished if it attacked Uganda.", "ASSAULT", "country-KEN warns SDN"),
    ],
)
def test_who_is_warned_that_it_would_pay_would_be_who_did_it(text: str, root: str, doer: str) -> None:
    holder, warned = doer.split(" warns ")
    [(actors, claim)] = [(who, claim) for name, who, _, claim in events(text) if name == root]
    assert actors == {f"country-{warned}"}
    assert (local_name(claim.holder), claim.stance.modality) == (holder, "conditional")


def test_who_warns_that_it_would_be_forced_to_act_speaks_of_itself() -> None:
    text = "Togo warned Ghana that it would be forced to invade Benin."
    assert all("country-GHA" not in who for root, who, _, _ in events(text) if root == "ASSAULT")


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Sudan will block the river if Ethiopia fills the dam, it said.", "country-SDN"),
        ("South Korea would quit the accord if the North fired rockets, it said.", "country-KOR"),
        ("Bolivia would free the sailors if Chile apologised, its government said.", "country-BOL"),
    ],
)
def test_it_in_a_tag_is_who_would_act_and_not_who_is_in_the_condition(text: str, holder: str) -> None:
    assert {local_name(one.holder) for one in claims(text)} == {holder}


def test_it_of_a_second_verb_is_who_speaks_and_not_of_whom() -> None:
    text = "Kigali said Burundi had provoked it, and it warned Burundi of an attack."
    assert {local_name(one.holder) for one in claims(text)} <= {"publisher-wire", "country-RWA"}

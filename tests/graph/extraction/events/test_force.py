"""Force: whose drones did it, who came under it, and whether bombs were dropped or planted."""

import datetime as dt

import pytest
from extracted import events

from graph.model import EventProposition
from graph.terms import local_name

DAY = dt.date(2023, 5, 4)


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Ukraine said its drones had struck a depot in Bryansk.", "country-UKR"),
        ("The Turkish military said its jets had destroyed six PKK caves in northern Iraq.", "org-tur-armed-forces"),
    ],
)
def test_whose_weapons_did_it(text: str, actor: str) -> None:
    assert [found[:2] for found in events(text, DAY)] == [("ASSAULT", {actor})]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("A Russian base in western Syria came under rocket attack on Friday.", "country-RUS"),
        ("Turkish soldiers came under mortar fire near Afrin.", "group-soldiers-turkey"),
        ("French troops in Mali came under rocket attack on Monday.", "group-troops-france"),
    ],
)
def test_who_came_under_attack(text: str, target: str) -> None:
    [(root, actors, recipients, _)] = events(text, DAY)
    assert (root, actors) == ("ASSAULT", set())
    assert [who for who in recipients if who.startswith(target)] == list(recipients) != []


def test_who_came_under_fire_from_critics_was_only_blamed() -> None:
    assert [found[0] for found in events("The president came under fire from lawmakers on Monday.", DAY)] == ["ACCUSE"]


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("Boko Haram bombed a market in Maiduguri on Monday.", ""),
        ("The bombing of a minibus in Quetta left four soldiers dead.", ""),
        ("Israel bombed a hospital in Rafah on Monday.", "ASSAULT-aerial"),
        ("The Sudanese army bombed a market in Nyala.", "ASSAULT-aerial"),
    ],
)
def test_only_who_has_aircraft_bombs_from_the_air(text: str, mode: str) -> None:
    [(_, _, _, claim)] = events(text, DAY)
    assert isinstance(claim.proposition, EventProposition)
    assert local_name(claim.proposition.mode or "") == mode


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("Eritrean troops captured the Ethiopian town of Badme on Monday.", {"country-ETH"}),
        ("M23 fighters seized the Congolese town of Sake on Friday.", {"country-COD"}),
        ("Libyan troops occupied the Chadian town of Aouzou in 1973.", {"country-TCD"}),
        ("Mauritanian troops captured the port of Dakhla on Friday.", set()),
        ("Somali troops captured the Somali town of Baidoa from militants on Friday.", None),
    ],
)
def test_whose_town_is_taken_suffers_it(text: str, whose: set[str] | None) -> None:
    [found] = [recipients for root, _, recipients, _ in events(text) if root == "ASSAULT"] or [set()]
    assert "country-SOM" not in found if whose is None else found == whose


def test_who_takes_back_a_town_was_not_taken_himself() -> None:
    found = events("Chad retook Bangui in May 2021, two weeks after Niger captured it.")
    assert [recipients for _, actors, recipients, _ in found if actors == {"country-NER"}] == [set()]


@pytest.mark.parametrize("victims", ["two suspected thieves", "a suspected thief", "three alleged robbers"])
def test_suspects_are_people_to_whom_something_is_done(victims: str) -> None:
    [found] = [recipients for root, _, recipients, _ in events(f"A mob lynched {victims} in Puebla.")]
    assert len(found) == 1


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ('A shell killed two nurses near Goma. "They bombed our school," the mayor said.', False),
        ('Rebels killed two nurses near Goma. "They bombed our school," the mayor said.', True),
    ],
)
def test_who_was_just_hurt_did_not_do_it(text: str, known: bool) -> None:
    done = [actors for name, actors, _, one in events(text) if name == "ASSAULT" and "publisher" not in one.holder]
    assert any(done) is known
    assert not any("nurses" in who for actors in done for who in actors)


@pytest.mark.parametrize("whom", ["Fernando Alvarado, a lawyer,", "a protester"])
def test_who_is_shot_dead_is_the_one_who_suffers(whom: str) -> None:
    [(_, _, recipients, claim)] = events(f"A gunman shot dead {whom} in Quito.")
    assert isinstance(claim.proposition, EventProposition)
    assert (len(recipients), local_name(claim.proposition.mode or "")) == (1, "ASSAULT-firearms")


@pytest.mark.parametrize(
    ("text", "root", "other"),
    [
        ("Mali's army has captured the jihadist commander Amadou Barry.", "COERCE", "person-amadou-barry"),
        ("Colombian soldiers captured a guerrilla leader near Cali.", "COERCE", "group-guerrilla-leader-c16874"),
        ("Kenyan troops captured the warlord Ahmed Yare near Afmadow.", "COERCE", "person-ahmed-yare"),
        ("Hezbollah captured two Israeli soldiers.", "ASSAULT", "group-soldiers-israel-1f3b04"),
        ("Kenyan troops captured the town of Afmadow.", "ASSAULT", ""),
    ],
)
def test_a_leader_who_is_captured_is_arrested(text: str, root: str, other: str) -> None:
    assert [(one[0], one[2]) for one in events(text)] == [(root, {other} if other else set())]

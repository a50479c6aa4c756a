"""Those who are somebody's: critics, kin, rivals and deputies of a name are not the one who is named."""

import datetime as dt

import pytest
from extracted import claims

from graph.model import EventProposition
from graph.terms import local_name

DAY = dt.date(2023, 5, 4)


def parties(text: str) -> set[str]:
    """Everybody who holds or does something in a text, or to whom it is done."""
    found = claims(text, DAY)
    told = [one.proposition for one in found if isinstance(one.proposition, EventProposition)]
    everybody = {one.holder for one in found} | {who for event in told for who in (*event.actors, *event.recipients)}
    return {local_name(one) for one in everybody}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("An ally of Joseph Kabila was killed by gunmen in Goma.", "person-joseph-kabila"),
        ("The brother of Emmanuel Macron visited Ghana.", "person-emmanuel-macron"),
        ("A friend of Prime Minister Rishi Sunak said taxes would rise.", "person-rishi-sunak"),
        ("Police in Ankara arrested the doctor of Olaf Scholz.", "person-olaf-scholz"),
    ],
    ids=["ally", "brother", "friend of a titled one", "doctor"],
)
def test_who_is_somebodys_is_not_that_person(text: str, name: str) -> None:
    assert parties(text)
    assert name not in parties(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A spokesman for Olaf Scholz said taxes would rise.", "person-olaf-scholz"),
        ("A spokeswoman for President Emmanuel Macron criticised Iran.", "person-emmanuel-macron"),
        ("The president of France Emmanuel Macron visited Ghana.", "person-emmanuel-macron"),
        ("Minister for Foreign Affairs Ada Holm visited Ghana.", "person-ada-holm"),
    ],
    ids=["spokesman", "spokeswoman of a titled one", "office of a state", "office of a field"],
)
def test_who_speaks_for_somebody_or_bears_the_title_is_meant_by_the_name(text: str, name: str) -> None:
    assert name in parties(text)


@pytest.mark.parametrize(
    "text", ["Hezbollah supporters blocked roads in Beirut.", "Hezbollah's supporters burned tyres in Beirut."]
)
def test_who_supports_a_band_is_not_the_band(text: str) -> None:
    assert parties(text)
    assert "org-hezbollah" not in parties(text)


def test_judges_at_a_seat_are_not_of_its_state() -> None:
    told = [one.proposition for one in claims("Judges at The Hague jailed Bo Berg.")]
    actors = [who for one in told if isinstance(one, EventProposition) for who in one.actors]
    assert actors
    assert not any("netherlands" in who for who in actors)

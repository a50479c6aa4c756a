"""Figures of speech, accidents and wares: words of force where nobody uses any, and the same words in earnest."""

import pytest
from extracted import events, relations


def _roots(text: str) -> set[str]:
    return {found[0] for found in events(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Korean dramas invaded Brazil last year.",
        "The minister's attack on poverty has failed.",
        "Japan is fighting a falling marriage rate.",
        "Portugal has declared war on graffiti.",
        "A lorry overturned in Chile, injuring 12 farmers.",
        "A gas explosion tore through a chocolate plant in Ohio, killing five people.",
        "Netflix conquered Chile and failed in Peru.",
        "Heroin killed 4,000 Canadians in 2019.",
        "A helicopter crash in Nevada killed six American soldiers.",
        "The Liberals bombed in Toronto.",
        "The party is at war with itself, and the premier is hostage to his deputies.",
    ],
)
def test_nobody_is_attacked(text: str) -> None:
    assert not _roots(text) & {"ASSAULT", "THREATEN"}


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("Iraqi tanks invaded Kuwait in 1990.", "ASSAULT"),
        ("Rebels attacked a barracks in Goma on Friday.", "ASSAULT"),
        ("The president declared war on the rebels.", "THREATEN"),
        ("A bomber crashed his car into a checkpoint, killing five soldiers.", "ASSAULT"),
    ],
)
def test_force_in_earnest_stays(text: str, root: str) -> None:
    assert root in _roots(text)


@pytest.mark.parametrize(
    "text",
    ["A weak franc threatened Swiss importers.", "Artificial intelligence threatens Indian jobs."],
)
def test_things_threaten_nobody(text: str) -> None:
    assert "THREATEN" not in _roots(text)


def test_things_support_no_state_whose_money_is_traded() -> None:
    assert "SUPPORT" not in _roots("Rising exports supported the Swedish krona.")
    assert "SUPPORT" in _roots("Senegal supported the Turkish currency.")


@pytest.mark.parametrize(
    "text",
    [
        "Meta released a language course on Monday.",
        "Toyota withdrew its pickup from Denmark.",
        "Danone withdrew a yoghurt from Belgium.",
    ],
)
def test_wares_and_animals_are_no_captives_and_no_troops(text: str) -> None:
    assert not _roots(text) & {"RETREAT", "SANCTION"}


def test_a_batch_of_captives_is_set_free() -> None:
    assert "RETREAT" in _roots("Rebels released a batch of prisoners in Mali.")


@pytest.mark.parametrize("text", ["Vienna has banned scooters.", "Madrid closed a street to cars."])
def test_a_council_is_no_state(text: str) -> None:
    assert events(text) == []


def test_a_capital_that_bans_what_is_of_a_state_is_its_state() -> None:
    assert [found[1] for found in events("Tokyo banned imports of beef from Canada.")] == [{"country-JPN"}]


def test_who_forces_somebody_to_resign_does_not() -> None:
    text = "Holm forced Lech to resign."
    assert all(len(found[1]) == 1 for found in events(text) if found[0] == "RETREAT")


def test_any_prime_minister_is_not_the_one_who_governs() -> None:
    text = "The novel follows a Swedish prime minister who resigns over a letter."
    assert all("country-SWE" not in str(found) for found in relations(text))


def test_who_joins_forces_joins_no_army() -> None:
    assert relations("Interpol and the FBI joined forces to find the smugglers.") == set()


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("Iran released a Greek supertanker.", "RETREAT"),
        ("Israel released tax revenues to the Palestinian Authority.", "RETREAT"),
        ("Chevron withdrew its rigs from Libya.", "RETREAT"),
        ("Pickups full of rebels overran the town of Kidal.", "ASSAULT"),
        ("A truck crashed through a barrier and killed two Kenyan soldiers.", "ASSAULT"),
        ("A manifesto threatened Norway with attacks.", "THREATEN"),
    ],
)
def test_what_was_held_is_released_and_those_in_arms_attack(text: str, root: str) -> None:
    assert root in {one[0] for one in events(text)}


@pytest.mark.parametrize(
    "text",
    [
        "She boarded a train in Bern and reached Italy on Monday.",
        "He boarded a plane to Peru on Friday.",
        "Hamas released a video of the captives.",
        "The rebels released a list of prisoners on Sunday.",
    ],
)
def test_what_carries_or_tells_is_not_taken_and_not_freed(text: str) -> None:
    assert not _roots(text) & {"COERCE", "RETREAT"}


def test_a_ship_is_boarded_by_force() -> None:
    assert "COERCE" in _roots("Iranian commandos boarded a tanker in the Gulf.")


@pytest.mark.parametrize(
    ("text", "attacks"),
    [
        ("The colonel, notorious for his attacks on traders, met the Emir of Kuwait.", False),
        ("The clan was long feared and known for its raids on villages.", False),
        ("The pass was once famous for its attacks on pilgrims.", False),
        ("Saddam Hussein is best known for the invasion of Kuwait.", True),
        ("The colonel ordered his attacks on traders to begin in Kidal and struck a market.", True),
    ],
)
def test_what_somebody_is_known_for_is_no_attack_of_the_day(text: str, attacks: bool) -> None:
    assert ("ASSAULT" in _roots(text)) is attacks


@pytest.mark.parametrize(
    ("text", "attacks"),
    [
        ("Two miners were killed when a tunnel collapsed near Potosi.", False),
        ("Six clerks were killed when the roof of a bank caved in near Lugano.", False),
        ("A tram hit a van in Lodz, killing three people.", False),
        ("A bus hit a taxi on the coastal road in Accra, killing four passengers.", False),
        ("A lorry struck a minibus near Mbale, killing nine women.", False),
        ("Nine people were killed when a school collapsed after an airstrike in Idlib.", True),
        ("A lorry hit a crowd in Nice, killing eleven people.", True),
        ("Two soldiers were killed when gunmen stormed a post near Gao.", True),
    ],
)
def test_who_dies_in_a_mishap_was_not_attacked(text: str, attacks: bool) -> None:
    assert ("ASSAULT" in _roots(text)) is attacks

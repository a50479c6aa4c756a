"""Words that say little alone: rounds of talks, messages of sympathy, forces, ships and towns."""

import pytest
from extracted import events, read, sides

CHAD, NIGER, PERU = "country-TCD", "country-NER", "country-PER"


@pytest.mark.parametrize(
    "text",
    [
        "Chad held a third round of talks with Niger in Geneva.",
        "Chad opened a second day of negotiations with Niger.",
    ],
)
def test_a_round_of_talks_is_held_by_both(text: str) -> None:
    assert [(root, actors | others) for root, actors, others, _ in events(text)] == [("CONSULT", {CHAD, NIGER})]


def test_a_round_of_talks_is_with_somebody() -> None:
    text = "Union leaders held a second round of talks with the Peruvian government."
    assert [root for root, *_ in events(text)] == ["CONSULT"]
    assert sides(text, "CONSULT") == [({"group-leaders", PERU}, set())]


@pytest.mark.parametrize("words", ["message of condolence", "telegram of congratulations", "message of sympathy"])
def test_who_sends_a_kind_message_supports(words: str) -> None:
    assert [one[:3] for one in events(f"Chad sent a {words} to Peru.")] == [("SUPPORT", {CHAD}, {PERU})]


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("The EU-led force arrested two men in Goma.", "EU-led force"),
        ("Security forces arrested two men in Goma.", "security forces"),
        ("The hostage-takers freed two women.", "hostage takers"),
    ],
)
def test_nouns_that_say_little_keep_what_stands_in_front(text: str, called: str) -> None:
    assert called in {one.label for one in read(text).entities}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Rebels attacked the Chadian town of Mao.", {CHAD}),
        ("Nigerian soldiers shelled the Chadian village of Bol.", {CHAD}),
        ("Chadian rebels attacked the Chadian town of Mao.", set()),
        ("Soldiers attacked the Chadian town of Mao.", set()),
        ("Britain warned Iran it would pay if it attacked ships in the Gulf.", set()),
    ],
)
def test_whose_town_or_ships_are_attacked(text: str, wanted: set[str]) -> None:
    assert [others for root, _, others, _ in events(text) if root == "ASSAULT"] == [wanted]


def test_what_was_captured_is_returned() -> None:
    text = "Chad returned three captured naval vessels to Niger."
    assert [one[:3] for one in events(text)] == [("RETREAT", {CHAD}, {NIGER})]


@pytest.mark.parametrize("deed", ["resumed diplomatic relations.", "resumed ties on Monday."])
def test_who_resumes_relations_backs_the_other(deed: str) -> None:
    assert [one[:2] for one in events(f"Chad and Niger {deed}")] == [("SUPPORT", {CHAD, NIGER})]


@pytest.mark.parametrize(
    "text",
    [
        "The Taliban captured Kunduz on Sunday and stormed Herat on Friday.",
        "Somalia's army captured Afgooye in May and bombed Kismayo on 3 June.",
        "Guerrillas attacked a barracks in Pasto on Friday, a week after they bombed a bank in Cali.",
        "Hezbollah attacked a post near Metula on Monday, a year to the day after it ambushed a patrol at Zarit.",
    ],
)
def test_two_attacks_on_days_of_their_own_are_two(text: str) -> None:
    assert [root for root, *_ in events(text)] == ["ASSAULT", "ASSAULT"]


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked a village on Monday and killed ten people.",
        "Gunmen attacked a convoy on Friday and burned three lorries.",
        "Soldiers shot and killed a boy on Sunday.",
    ],
)
def test_an_attack_with_one_day_is_one(text: str) -> None:
    assert [root for root, *_ in events(text)] == ["ASSAULT"]

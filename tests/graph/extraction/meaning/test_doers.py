"""Whose army and government are meant where nothing says it and two states are told of as often."""

import pytest
from extracted import claims, events

from graph.terms import local_name


def armies(text: str) -> set[str]:
    """The armies that say or do something, or to whom it is done."""
    found = {local_name(one) for _, actors, recipients, _ in events(text) for one in (*actors, *recipients)}
    found |= {local_name(claim.holder) for claim in claims(text)}
    return {one for one in found if one.endswith("armed-forces") or one in ("org-idf", "army", "military")}


@pytest.mark.parametrize(
    ("text", "army"),
    [
        ("Kenyan troops killed nine militants near Kismayo on Sunday, the military said.", "org-ken-armed-forces"),
        ("Turkey struck PKK fighters in northern Iraq. The army destroyed two depots.", "org-tur-armed-forces"),
        ("Israeli soldiers shot dead a Palestinian near Nablus on Friday, the army said.", "org-idf"),
        ("Peru deported loggers from Chile. The army arrested two loggers.", "org-per-armed-forces"),
    ],
)
def test_an_army_is_that_of_who_acts(text: str, army: str) -> None:
    assert armies(text) == {army}


@pytest.mark.parametrize(
    ("text", "army"),
    [
        ("Iran fired missiles at Israel on Monday. The army said it had intercepted most of them.", "org-idf"),
        (
            "Rwandan soldiers attacked a village in Burundi. The army said it had repelled the attack.",
            "org-bdi-armed-forces",
        ),
        ("Gunmen raided Niger near the border with Mali. The army sent jets.", "org-ner-armed-forces"),
    ],
)
def test_an_army_is_that_of_who_was_attacked(text: str, army: str) -> None:
    assert armies(text) == {army}


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Ghana borrowed $2 billion from France. The opposition accused the government of waste.", "country-GHA"),
        ("Ghana raised taxes on miners from Canada. The opposition accused the government of greed.", "country-GHA"),
        ("Spain sent ambulances to Ghana. The opposition accused the government of waste.", "country-GHA"),
        ("Chinese miners entered Ghana. Ghanaian farmers urged the government to act.", "country-GHA"),
        ("Togo banned grain from Ghana. The government condemned the ban.", "country-GHA"),
        ("Togo asked Ghana to free a journalist. The government rejected the request.", "country-GHA"),
    ],
)
def test_a_government_is_that_of_the_state_that_the_text_is_about(text: str, state: str) -> None:
    assert any(
        state in {local_name(one) for one in (*actors, *recipients)}
        for root, actors, recipients, _ in events(text)
        if root in ("ACCUSE", "REQUEST", "REJECT")
    )


def test_nobody_thanks_himself() -> None:
    thanks = [
        {local_name(one) for one in actors}
        for root, actors, _, _ in events("Japan gave boats to Fiji. The government thanked Japan.")
        if root == "SUPPORT"
    ]
    assert thanks == [{"country-FJI"}]

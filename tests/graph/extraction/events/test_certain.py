"""Attacks by hackers and on computers, and people who are sent back, whatever else the words may tell."""

import pytest
from extracted import events

from graph.model import EventProposition
from graph.terms import local_name


def told(text: str) -> list[tuple[str, set[str], set[str]]]:
    found = []
    for _, actors, others, claim in events(text):
        assert isinstance(claim.proposition, EventProposition)
        mode = claim.proposition.mode
        found.append((local_name(mode) if mode else "", plain(actors), plain(others)))
    return found


def plain(sides: set[str]) -> set[str]:
    return {one.removeprefix("group-").partition("-")[0] if "group" in one else one for one in sides}


@pytest.mark.parametrize(
    ("text", "actors", "recipients"),
    [
        ("Chinese hackers attacked Norway's oil pipelines on Monday.", {"hackers"}, {"country-NOR"}),
        ("Iran launched a cyber attack on a Turkish refinery.", {"country-IRN"}, {"country-TUR"}),
        ("Latvia's state websites came under attack from Belarusian hackers.", {"hackers"}, {"country-LVA"}),
        ("Chinese hackers broke into computers of the Peruvian government.", {"hackers"}, {"country-PER"}),
    ],
)
def test_hackers_attack_by_wire(text: str, actors: set[str], recipients: set[str]) -> None:
    assert told(text) == [("COERCE-cyber", actors, recipients)]


@pytest.mark.parametrize(
    ("text", "actors", "recipients"),
    [
        ("Spain returned 40 migrants to Mauritania on Friday.", {"country-ESP"}, {"migrants"}),
        ("Austria returned 12 asylum seekers to Iraq on Monday.", {"country-AUT"}, {"seekers"}),
        ("Kenya sent back 300 Burundian refugees on Friday.", {"country-KEN"}, {"refugees"}),
        ("Cambodia sent 20 Uighurs back to China on Saturday.", {"country-KHM"}, {"uighurs"}),
        ("Laos sent 30 Uyghurs back to China on Monday.", {"country-LAO"}, {"uyghurs"}),
        ("Forty refugees were returned to Burundi on Monday.", set(), {"refugees"}),
    ],
)
def test_who_is_sent_back_is_who_suffers_it(text: str, actors: set[str], recipients: set[str]) -> None:
    assert told(text) == [("COERCE-deport", actors, recipients)]


@pytest.mark.parametrize(
    "text",
    [
        "The United Nations flew 300 refugees back to Somalia.",
        "Denmark sent 20 Danes back home from Syria.",
        "The refugees returned to Syria on Friday.",
        "Chad sent its ambassador back to Niamey.",
        "Poland flew 30 Albanians back to Tirana.",
        "Norway sent 90 Ukrainians back to the front after drills.",
        "Syria sent nine Turks back to Ankara in an exchange of prisoners.",
        "Relief workers returned 80 refugees to Burundi.",
        "The police returned 60 refugees to a camp near Athens.",
        "Police returned 40 migrants to a shelter in Porto.",
    ],
)
def test_whoever_comes_home_is_not_deported(text: str) -> None:
    assert not {mode for mode, _, _ in told(text)} & {"COERCE-deport", "CONSULT-visit"}


def test_reproaches_and_raids_are_no_attacks_by_wire() -> None:
    for text in ("The minister attacked the opposition over its plans.", "Chad's army attacked the Haqqani network."):
        assert "COERCE-cyber" not in {mode for mode, _, _ in told(text)}


@pytest.mark.parametrize(
    ("text", "actors", "recipients"),
    [
        ("Rebel soldiers stormed the presidential palace in Lomé.", {"soldiers"}, set()),
        ("The parliament in Lima was stormed by commandos.", {"commandos"}, {"country-PER"}),
        ("Armenia violated the truce with Azerbaijan on Monday.", {"country-ARM"}, {"country-AZE"}),
        ("Eritrea breached a ceasefire with Ethiopia.", {"country-ERI"}, {"country-ETH"}),
    ],
)
def test_soldiers_who_storm_and_who_breaks_a_truce_attack(text: str, actors: set[str], recipients: set[str]) -> None:
    assert [(plain(who), plain(whom)) for root, who, whom, _ in events(text) if root == "ASSAULT"] == [
        (actors, recipients)
    ]
    assert not {root for root, *_ in events(text)} & {"PROTEST", "REJECT", "CONCEDE"}


def test_a_crowd_that_storms_riots() -> None:
    assert {root for root, *_ in events("Protesters stormed the parliament in Lima.")} == {"PROTEST"}


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("Gunmen set fire to a clinic in Beni.", "ASSAULT"),
        ("Protesters set fire to the Danish consulate in Lahore.", "PROTEST"),
    ],
)
def test_what_is_set_fire_to_burns(text: str, root: str) -> None:
    told = [(name, one.stance.modality.value) for name, *_, one in events(text)]
    assert told == [(root, "actual")]


def test_officers_of_the_police_who_storm_attack_nobody() -> None:
    assert not [one for one in events("Police officers stormed a printing house in Lomé.") if one[0] == "ASSAULT"]
    assert [one[0] for one in events("Police officers stormed the offices of a newspaper in Harare.")] == ["COERCE"]
    assert [one[0] for one in events("Army officers stormed the palace in Lomé.")] == ["ASSAULT"]
    assert [one[0] for one in events("Mutinous officers stormed the assembly.")] == ["ASSAULT"]


def test_armed_men_who_leave_a_land_withdraw() -> None:
    text = "Ada Holm said that the soldiers of the Collective Security Treaty Organisation would leave Kazakhstan soon."
    assert [mode for mode, _, _ in told(text)] == ["RETREAT-withdraw"]


def test_who_is_ordered_to_pay_is_not_driven_out() -> None:
    found = events("Chad struck Mali. The court said it had ordered Togo to pay.")
    assert {(root, *plain(others)) for root, _, others, _ in found} == {
        ("ASSAULT", "country-MLI"), ("REQUEST", "country-TGO"),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("words", "glad"),
    [("welcomed it", True), ("hailed it", True), ("did not welcome it", False)],
)
def test_who_welcomes_it_is_glad_of_what_was_told(words: str, glad: bool) -> None:
    found = events(f"The plan was drafted by Malta. Chad criticised it. Estonia {words}.")
    assert any(root == "SUPPORT" and actors == {"country-EST"} for root, actors, *_ in found) is glad


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Rolls-Royce sold jets to Oman.", ("org-rolls-royce", "country-OMN")),
        ("Russia will sell gas to Hungary.", ("country-RUS", "country-HUN")),
        ("Ada Holm sold jets to collectors.", ()),
    ],
)
def test_a_sale_of_known_goods_between_states_and_firms_is_told(text: str, sides: tuple[str, ...]) -> None:
    found = [(*plain(doers), *plain(others)) for root, doers, others, _ in events(text) if root == "COOPERATE"]
    assert found == ([sides] if sides else [])

"""What is only said or thought is no deed: beliefs, assurances, warnings of what others do."""

import pytest
from extracted import events, said, sides

from graph.terms import local_name


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("Finland believes that Russia cut the cable.", "ACCUSE"),
        ("Tunisia's president fears that Algeria will close the border.", "ACCUSE"),
        ("Uruguay doubts that Argentina will free the sailors.", "ACCUSE"),
        ("Moldova suspects that Transnistria armed the clans.", "ACCUSE"),
        ("Viktor Orban insisted that Ukraine had broken the accord.", "REQUEST"),
        ("Peru's government insisted Chile would return the painting.", "REQUEST"),
        ("The FBI warned senators that China had stolen the plans.", "THREATEN"),
        ("A retired colonel warned lawmakers that Pyongyang would strike back.", "THREATEN"),
        ("Senators were briefed by the CIA about attacks on ports.", "ACCUSE"),
        ("Spies warned the senators about Iranian plots.", "THREATEN"),
        ("The pope warned against a war over Taiwan.", "THREATEN"),
        ("Norway warned both sides against a return to war.", "THREATEN"),
        ("Generals said the army was ready.", "MOBILIZE"),
        ("The president said that the army was strong.", "MOBILIZE"),
        ("Lawmakers in Uganda voted on the law. The opposition said it would protest.", "REJECT"),
        ("Women in Lagos waved banners and placards that demanded elections.", "REQUEST"),
        ("MPs in Kenya voted on the bill. The opposition said it would protest.", "REJECT"),
    ],
)
def test_what_is_only_said_is_no_deed(text: str, root: str) -> None:
    assert root not in {found[0] for found in events(text)}


@pytest.mark.parametrize(
    ("text", "root", "recipients"),
    [
        ("Moldova suspects Transnistria of arming the clans.", "ACCUSE", {"country-x-transnistria"}),
        ("Chile insisted that Peru return the painting.", "REQUEST", {"country-PER"}),
        ("Kenya demanded that Uganda release the fishermen.", "REQUEST", {"country-UGA"}),
        ("Lima requested that Bolivia withdraw its ambassador.", "REQUEST", {"country-BOL"}),
        ("Chile insisted that Peru must return the painting.", "REQUEST", {"country-PER"}),
        ("Iran warned Iraq that it would shell the camps.", "THREATEN", {"country-IRQ"}),
        ("Moscow warned Finland that Russia would answer any deployment.", "THREATEN", {"country-FIN"}),
        ("Armenia warned Azerbaijan against shelling villages.", "THREATEN", {"country-AZE"}),
        ("North Korea warned the United States against sending bombers to Guam.", "THREATEN", {"country-USA"}),
        ("Armenia warned Azerbaijan against sending troops to Goris.", "THREATEN", {"country-AZE"}),
    ],
)
def test_a_reproach_a_demand_and_a_threat_are_deeds(text: str, root: str, recipients: set[str]) -> None:
    (found,) = [one for one in events(text) if one[0] == root]
    assert recipients <= found[2]


@pytest.mark.parametrize(
    ("text", "root", "actors"),
    [
        ("Serbia blocked a statement condemning Bosnia.", "ACCUSE", None),
        ("Togo voted against a resolution denouncing Rwanda.", "ACCUSE", None),
        ("Italy vetoed a declaration calling on Malta to open its ports.", "REQUEST", None),
        ("Nepal refused to sign a letter criticising Bhutan.", "ACCUSE", None),
        ("A motion condemning Laos failed in parliament.", "ACCUSE", None),
        ("The African Union issued a statement condemning Eritrea.", "ACCUSE", {"org-au"}),
        ("Portugal backed a resolution condemning Iran.", "ACCUSE", {"country-PRT"}),
        ("The council backed the statement condemning Togo.", "ACCUSE", {"group-council"}),
    ],
)
def test_what_stands_in_a_paper_is_said_by_those_who_back_it(text: str, root: str, actors: set[str] | None) -> None:
    assert next((found[0] for found in sides(text, root)), None) == actors


def test_who_is_told_of_a_deed_takes_no_part_in_it() -> None:
    told = events("Senators were briefed by the CIA about Russian attacks on Odesa.")
    (found,) = [one for one in told if one[0] == "ASSAULT"]
    assert found[:3] == ("ASSAULT", {"country-RUS"}, set())


def test_what_is_warned_against_is_not_to_be() -> None:
    found = events("Armenia warned Azerbaijan against shelling villages.")
    (claim,) = [claim for root, *_, claim in found if root == "ASSAULT"]
    assert local_name(claim.holder) == "country-ARM"
    assert (claim.stance.polarity, claim.stance.modality) == ("negative", "requested")


def test_what_somebody_insists_is_so_is_said() -> None:
    text = "Giorgia Meloni insisted that Italy would not leave the Energy Charter Treaty."
    assert ("Giorgia Meloni", "Italy would not leave the Energy Charter Treaty") in said(text)


def test_how_ready_an_army_is_is_said() -> None:
    assert ("generals", "the army was ready") in said("Generals said the army was ready.")


@pytest.mark.parametrize(
    "text",
    ["MPs in Kenya voted against the bill.", "MPs in Kenya voted on Monday to reject the bill."],
)
def test_how_somebody_votes_is_a_deed(text: str) -> None:
    assert "REJECT" in {found[0] for found in events(text)}


@pytest.mark.parametrize(
    "text",
    [
        "The mayor of Sumy warned residents of a drone attack.",
        "Japan warned sailors of Russian missile tests.",
    ],
)
def test_who_warns_people_of_a_danger_threatens_nobody(text: str) -> None:
    assert not [found for found in events(text) if found[0] == "THREATEN"]


def test_who_warns_people_of_what_he_will_do_threatens_them() -> None:
    found = events("Nepal warned the protesters of prosecution.")
    assert [root for root, *_ in found] == ["THREATEN"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The mayor said taxes were too high. Karl Moos, 44, agreed.", False),
        ("Peru asked for talks on the border. Chile agreed.", True),
        ("Karl Moos, 44, agreed to talks with Chile.", True),
    ],
)
def test_who_only_thinks_so_too_promises_nothing(text: str, told: bool) -> None:
    assert ("AGREE" in {root for root, *_ in events(text)}) is told


@pytest.mark.parametrize(
    "text",
    [
        "Six in ten Poles favour sending troops to the border, according to the survey.",
        "Most Italians oppose sending weapons to Kyiv.",
        "Half of all Swedes support sending jets to Ukraine, a poll found.",
        "Most voters in Chile back sending the army to the border.",
    ],
)
def test_what_many_people_would_like_is_not_done(text: str) -> None:
    assert events(text) == []


def test_a_state_that_is_against_a_step_says_no() -> None:
    assert any(root == "REJECT" for root, *_ in events("Italy opposes sending weapons to Kyiv."))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A documentary about the siege of Sarajevo opened in Berlin.", False),
        ("The play, set during the invasion of Norway, won two prizes in Venice.", False),
        ("The opera is set during the French conquest of Algeria.", False),
        ("The bishop spoke about the siege of Sarajevo.", True),
    ],
)
def test_what_a_film_is_about_is_no_news(text: str, told: bool) -> None:
    assert bool({root for root, *_ in events(text)} & {"ASSAULT", "COERCE"}) is told


@pytest.mark.parametrize(
    ("text", "backs"),
    [
        ("Militias loyal to the government seized a mine.", False),
        ("Fighters loyal to a warlord burned forty houses in Ituri.", False),
        ("The army pledged its loyalty to General Okello and backed his cabinet.", True),
    ],
)
def test_to_whom_fighters_are_loyal_they_do_not_back_that_day(text: str, backs: bool) -> None:
    assert any(root == "SUPPORT" for root, *_ in events(text)) is backs


@pytest.mark.parametrize(
    ("text", "coerces"),
    [
        ("The ruling party in Fiji expelled three lawmakers.", False),
        ("The parliament of Malta expelled two deputies.", False),
        ("Niger expelled two priests.", True),
    ],
)
def test_a_party_that_expels_its_own_deports_nobody(text: str, coerces: bool) -> None:
    assert any(root == "COERCE" for root, *_ in events(text)) is coerces


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("Warheads are in Belarus, according to a Polish general in Brussels, who asked not to be named.", "REQUEST"),
        ("The mayor of Lagos refused to be interviewed.", "REJECT"),
        ("The defence minister of Chad, Ada Holm, refused to be drawn on the dispute.", "REJECT"),
    ],
)
def test_who_keeps_his_name_or_views_to_himself_asks_and_refuses_nothing(text: str, root: str) -> None:
    assert root not in {found[0] for found in events(text)}


def test_who_asks_others_not_to_be_named_or_refuses_more_does_a_deed() -> None:
    assert "REQUEST" in {found[0] for found in events("Chad asked Sudan not to be drawn into the war.")}
    assert "REJECT" in {found[0] for found in events("Chad refused to be bound by the ruling of the court.")}

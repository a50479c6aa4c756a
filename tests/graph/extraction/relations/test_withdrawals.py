"""Who held or was host to what, by who leaves, is taken away, or asked to leave."""

import pytest
from extracted import related, relations

from graph.model import Polarity


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Peru called on Chile to withdraw its soldiers from Arica.", ("country-CHL", "controls")),
        ("Peru appealed to Chile to withdraw its soldiers from Arica.", ("country-CHL", "controls")),
        ("Kenya called on Sudan to withdraw its forces from Somalia.", ("country-SOM", "hostsForcesOf")),
        ("Peru withdrew its army from Arica.", ("country-PER", "controls")),
        ("Peru withdrew from Arica.", ("country-PER", "controls")),
    ],
)
def test_who_is_asked_to_withdraw_forces_is_there(text: str, relation: tuple[str, str]) -> None:
    found = {one[:2] for one in relations(text)}
    assert found == {relation}


def test_whose_forces_are_to_leave_is_who_is_asked() -> None:
    text = "Kenya called on Sudan to withdraw its forces from Somalia."
    assert relations(text) == {("country-SOM", "hostsForcesOf", "country-SDN")}


@pytest.mark.parametrize(
    "text",
    [
        "Morocco withdrew its ambassador from Berlin in 2021.",
        "Chile pulled its negotiators out of Lima.",
        "Ghana withdrew its diplomats from Beijing and Hanoi.",
        "Denmark has withdrawn its delegation from Vienna.",
    ],
)
def test_who_takes_envoys_away_held_no_town(text: str) -> None:
    assert "controls" not in {relation for _, relation, _ in relations(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Uganda threatened to pull its soldiers out of the African Union force in Somalia.",
        "Fiji threatened to withdraw its peacekeepers from the U.N. force in Lebanon.",
        "Nepal pulled its troops out of the African Union mission on Friday.",
    ],
)
def test_whose_soldiers_leave_a_bodys_force_stays_its_member(text: str) -> None:
    assert "memberOf" not in {relation for _, relation, _ in relations(text)}


def test_who_leaves_a_body_is_no_longer_its_member() -> None:
    assert relations("Burundi withdrew from the African Union.") == {("country-BDI", "memberOf", "org-au")}


@pytest.mark.parametrize(
    ("text", "hosts"),
    [
        (
            "Qatar's emir met the minister in Doha. Turkish soldiers have been stationed there since 2015.",
            {("country-QAT", "country-TUR")},
        ),
        ("Gabon is rich. France keeps 350 soldiers there.", {("country-GAB", "country-FRA")}),
        (
            "In Niamey, thousands rallied on Friday. France has 900 soldiers in the country and Belgium 110.",
            {("country-NER", "country-FRA"), ("country-NER", "country-BEL")},
        ),
        (
            "The president of Chad met reporters. Some 300 French soldiers are stationed in the country.",
            {("country-TCD", "country-FRA")},
        ),
        (
            "France has 900 soldiers in Chad and Germany about 300.",
            {("country-TCD", "country-FRA"), ("country-TCD", "country-DEU")},
        ),
        ("Denmark withdrew its 100 soldiers from Mali last month.", {("country-MLI", "country-DNK")}),
        (
            "Armenia lost Nagorno-Karabakh. Russian peacekeepers were stationed there until May.",
            {("region-x-nagorno-karabakh", "country-RUS")},
        ),
        ("Kenya is at peace. The minister has five bases in the country.", set()),
        ("The minister flew to Chad. France had a meeting in the country.", set()),
        ("Niger said France had lost soldiers in the country.", set()),
        ("Russia has soldiers in Syria and Turkey 300 tanks.", {("country-SYR", "country-RUS")}),
    ],
)
def test_who_has_soldiers_there_or_in_the_country_is_told(text: str, hosts: set[tuple[str, str]]) -> None:
    assert {(one, other) for one, name, other in relations(text) if name == "hostsForcesOf"} == hosts


def test_soldiers_that_will_not_be_kept_there_are_denied() -> None:
    told = related("Mali's president met reporters in Bamako. France will not station soldiers there.")
    stances = [claim.stance for _, name, _, claim in told if name == "hostsForcesOf"]
    assert [one.polarity for one in stances] == [Polarity.NEGATIVE]

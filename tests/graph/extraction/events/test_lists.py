"""Lists of those under sanctions, patrols together, and deeds that somebody only blames."""

import datetime as dt

import pytest
from extracted import events

DAY = dt.date(2023, 5, 4)


@pytest.mark.parametrize(
    ("text", "root", "actor", "other"),
    [
        ("The EU added two Sudanese generals to its sanctions list.", "SANCTION", "org-eu", "group-generals-sudan"),
        ("Japan placed ten Russian firms on its sanctions list.", "SANCTION", "country-JPN", "group-firms-russia"),
        ("Washington removed Eritrea from its sanctions list.", "CONCEDE", "country-USA", "country-ERI"),
        ("Norway removed Chad from its list of unsafe countries.", "CONCEDE", "country-NOR", "country-TCD"),
    ],
)
def test_who_is_put_on_a_list_or_taken_from_it(text: str, root: str, actor: str, other: str) -> None:
    [(found, actors, recipients, _)] = events(text, DAY)
    assert (found, actors) == (root, {actor})
    assert [who.startswith(other) for who in recipients] == [True]


def test_who_is_removed_from_office_is_not_let_off() -> None:
    assert [found[0] for found in events("The army removed the president from office.", DAY)] == ["COERCE"]


def test_who_patrols_jointly_cooperates() -> None:
    [(root, actors, *_)] = events("Russian and Chinese warships conducted a joint patrol in the Pacific.", DAY)
    assert (root, actors) == ("COOPERATE", {"country-RUS", "country-CHN"})


def test_who_refuses_to_patrol_jointly_does_not_cooperate() -> None:
    text = "Danish and Polish frigates refused to conduct a joint patrol in the Baltic."
    assert [root for root, *_ in events(text, DAY)] == ["REJECT"]


@pytest.mark.parametrize(
    ("text", "root", "actors"),
    [
        ("Canada denounced the expulsion of its diplomats from New Delhi.", "SANCTION", {"country-IND"}),
        ("Chad condemned the arrest of its citizens in Sudan on Monday.", "COERCE", set()),
        ("Denmark condemned the jailing of Danish nurses in Eritrea.", "COERCE", set()),
        ("Germany condemned the Russian attack on Kyiv.", "ASSAULT", {"country-RUS"}),
    ],
)
def test_who_blames_a_deed_has_not_done_it(text: str, root: str, actors: set[str]) -> None:
    assert [found[1] for found in events(text, DAY) if found[0] == root] == [actors]


@pytest.mark.parametrize(
    ("text", "root", "others"),
    [
        ("The king met NATO and EU envoys.", "CONSULT", {"envoys-north-atlantic-treaty-organization", "envoys-eu"}),
        ("Bandits attacked UN and African Union peacekeepers.", "ASSAULT", {"peacekeepers-un", "peacekeepers-afr"}),
        ("UN and Kenyan officials met in Goma.", "CONSULT", {"officials-united-nations", "officials-kenya"}),
        ("The king visited NATO and EU envoys thanked him.", "CONSULT", {"org-nato"}),
    ],
)
def test_people_of_two_bodies_are_each_of_his_own(text: str, root: str, others: set[str]) -> None:
    [found] = [actors | recipients for one, actors, recipients, _ in events(text, DAY) if one == root]
    named = {who.removeprefix("group-") for who in found}
    assert all(any(who.startswith(other) for who in named) for other in others)
    assert len(named & {"org-nato", "org-un", "org-eu"}) == ("org-nato" in others)

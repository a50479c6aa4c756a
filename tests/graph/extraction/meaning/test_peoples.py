"""People who are of no state by their name: whom "Tutsis", "Hutu villagers" and "Kosovo Serbs" mean."""

import pytest
from extracted import events, extractor, relations, report


def labels(text: str, kind: str) -> list[tuple[set[str], set[str]]]:
    """The actors and recipients of each event of a type, by what they are called."""
    found = extractor()(report(text))
    called = {one.iri.rpartition("/")[2]: one.label for one in found.entities}
    return [
        ({called[one] for one in actors}, {called[one] for one in recipients})
        for root, actors, recipients, _ in events(text)
        if root == kind
    ]


@pytest.mark.parametrize(
    ("text", "actor", "victim"),
    [
        ("Lendu militiamen killed 14 Hemas near Bunia on Monday.", "Lendu militiamen", "Hemas"),
        ("Afghan gunmen killed three Hazaras in Ghazni on Friday.", "armed group (Afghanistan)", "Hazaras"),
        ("Soldiers killed dozens of Rohingya in Maungdaw.", "soldiers", "Rohingya"),
        ("Hindus attacked Muslims in Ahmedabad on Monday.", "Hindus", "Muslims"),
        ("Fulani herdsmen attacked Berom villagers near Jos.", "Fulani herdsmen", "Berom villagers"),
        ("Dinka fighters attacked Nuer rebels in Malakal.", "Dinka armed group", "Nuer armed group"),
        ("Bosnian Muslims attacked Croats in Mostar.", "Muslims (Bosnia and Herzegovina)", "Croats (Croatia)"),
    ],
)
def test_they_do_and_suffer_what_is_told(text: str, actor: str, victim: str) -> None:
    assert labels(text, "ASSAULT") == [({actor}, {victim})]


def test_they_are_no_body_and_no_place_and_lie_nowhere() -> None:
    text = "Gunmen massacred 40 Yazidis in Sinjar on Friday."
    assert relations(text) == set()
    assert "Yazidis" in {one.label for one in extractor()(report(text)).entities if one.kind == "PopulationGroup"}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Bosnian Serbs demonstrated in Banja Luka on Monday.", "Serbs (Bosnia and Herzegovina)"),
        ("Croatian Serbs demonstrated in Knin on Monday.", "Serbs (Croatia)"),
        ("Romania's ethnic Hungarians demonstrated in Cluj on Friday.", "ethnic Hungarians (Romania)"),
        ("Ethnic Uzbeks demonstrated in Osh on Friday.", "ethnic Uzbeks"),
        ("Estonia's Russians demonstrated in Narva on Monday.", "Russians (Estonia)"),
        ("Serbs demonstrated in Belgrade on Monday.", "Serbs (Serbia)"),
    ],
)
def test_a_minority_is_of_the_state_in_which_it_lives(text: str, who: str) -> None:
    assert [actors for actors, _ in labels(text, "PROTEST")] == [{who}]


def test_a_body_with_the_name_of_a_people_in_its_own_is_that_body() -> None:
    found = labels("The Muslim Brotherhood condemned the Arab League on Monday.", "ACCUSE")
    assert found == [({"Muslim Brotherhood"}, {"League of Arab States"})]


@pytest.mark.parametrize(
    ("text", "harmed"),
    [
        ("A Dane was arrested in Peru on Sunday.", {"Dane (Denmark)"}),
        ("Soldiers in Kano arrested a Belgian and an Austrian.", {"Belgian (Belgium)", "Austrian (Austria)"}),
        ("An Austrian, Lena Moser, was arrested in Kano.", {"Lena Moser"}),
        ("Belgians were arrested in Kano on Sunday.", {"Belgians (Belgium)"}),
        ("A Belgian minister was arrested in Kano.", {"minister (Belgium)"}),
    ],
)
def test_one_of_a_people_is_nobody_named_and_not_the_state(text: str, harmed: set[str]) -> None:
    assert [who for _, who in labels(text, "COERCE")] == [harmed]


def test_a_whole_people_is_its_state() -> None:
    assert labels("The Dutch attacked Peru on Sunday.", "ASSAULT") == [({"Netherlands"}, {"Peru"})]

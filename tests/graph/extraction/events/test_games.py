"""Words of force, rule and diplomacy in reports of games, and politics that only has to do with games."""

import pytest
from extracted import events, relations


@pytest.mark.parametrize(
    "text",
    [
        "Japan held Peru 2-2 in Osaka.",
        "Peru held Kenya to a goalless draw in Lima.",
        "Chile crushed Peru 4-0 in Santiago.",
        "Egypt attacked Sudan in the first half.",
        "Egypt shut out Sudan in overtime.",
        "Mali met Chad in a friendly in Bamako.",
        "Norway will meet Malta in the quarter-final in Oslo.",
        "Chile controlled Peru in midfield.",
        "Kenya defeated Egypt in handball.",
        "Ada Holm led the Wolves to a third title.",
        "Ada Holm leads the French Open by two strokes.",
        "Ada Holm resigned after 44 moves against Jon Berg.",
        "Jon Berg, a pawn down, resigned six moves later.",
    ],
)
def test_a_game_is_no_force_no_rule_and_no_visit(text: str) -> None:
    assert (events(text), relations(text)) == ([], set())


@pytest.mark.parametrize(
    "text",
    ["Norway visit Malta on Sunday.", "Wales host Kosovo in Cardiff on Friday.", "Zimbabwe tour Ireland in May."],
)
def test_a_country_with_a_verb_in_the_plural_is_a_team(text: str) -> None:
    assert events(text) == []


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("Norway visits Malta on Sunday.", "CONSULT"),
        ("Russia and Iran meet in Sochi on Monday.", "CONSULT"),
        ("Russia, Iran hold talks in Sochi on Monday.", "CONSULT"),
        ("Chad demands that Mali withdraw its troops.", "RETREAT"),
    ],
)
def test_other_plurals_and_clauses_tell_of_states(text: str, root: str) -> None:
    assert root in {found[0] for found in events(text)}


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("FIFA suspended Kenya's federation before the qualifiers.", "SANCTION"),
        ("Iran boycotted the semi-final against Israel.", "REJECT"),
        ("Brazil's president met his Chilean counterpart at the semi-final in Doha.", "CONSULT"),
        ("Russia attacked Georgia during the Beijing Olympics.", "ASSAULT"),
        ("Russian forces shelled Kharkiv in the second half of March.", "ASSAULT"),
        ("The Security Council condemned Israel 14-0 on Monday.", "ACCUSE"),
        ("The Senate approved aid to Ukraine 70-29 on Tuesday.", "AID"),
        ("Talks between Iran and Iraq were held in Geneva on April 24-28.", "CONSULT"),
    ],
)
def test_politics_around_games_and_votes_stays(text: str, root: str) -> None:
    assert root in {found[0] for found in events(text)}


def test_who_controls_a_state_without_a_game_does() -> None:
    assert "controls" in {relation for _, relation, _ in relations("Syria controlled Lebanon until 2005.")}


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("Paul Biya met Denis Sassou Nguesso in a friendly atmosphere in Yaounde.", "CONSULT"),
        ("The United States deported 60 Cubans to Mexico under Title 42.", "COERCE"),
        ("Russia vetoed the text, which lost 12-3 at the UN.", "REJECT"),
        ("Israel withdrew from Areas 2-3 in Gaza.", "RETREAT"),
    ],
)
def test_what_only_sounds_like_a_game_is_told(text: str, root: str) -> None:
    assert root in {one[0] for one in events(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Egyptian and Greek jets dropped bombs on an uninhabited island in a joint drill.",
        "Egyptian and Greek warships fired missiles in a joint exercise off Crete.",
    ],
)
def test_who_fires_in_a_joint_drill_drills_together(text: str) -> None:
    found = [one[:3] for one in events(text)]
    assert ("COOPERATE", {"country-EGY", "country-GRC"}, set()) in found
    assert "ASSAULT" not in {one[0] for one in found}


def test_who_is_accused_during_a_drill_is_not_told_to_drill() -> None:
    assert "COOPERATE" not in {one[0] for one in events("Egypt and Greece accused Malta of spying in an exercise.")}

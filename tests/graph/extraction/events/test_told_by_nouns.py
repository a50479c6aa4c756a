"""Both sides of a deed that a noun tells, and its day."""

import datetime as dt

import pytest
from extracted import bounds, events, period_of, relations, sides

from graph.terms import local_name

DAY = dt.date(2024, 5, 15)
Sides = tuple[set[str], set[str]]


def begun(text: str, root: str) -> list[str]:
    """When each event of a type began."""
    told = [period_of(claim) for name, *_, claim in events(text, DAY) if name == root]
    return [bounds(one.earliest_begin, one.latest_begin) for one in told]


@pytest.mark.parametrize(
    ("text", "root", "wanted"),
    [
        (
            "The detention of three Polish priests by Ukraine in early May angered Warsaw.",
            "COERCE",
            ({"country-UKR"}, {"group-priests-poland"}),
        ),
        (
            "Albania's expulsion of two diplomats drew a rebuke from Iran.",
            "SANCTION",
            ({"country-ALB"}, {"group-diplomats"}),
        ),
        (
            "Peru protested against the arrest by Chilean police of a Peruvian judge.",
            "COERCE",
            ({"group-police-chile"}, {"group-judge-peru"}),
        ),
    ],
)
def test_who_does_it_and_to_whom(text: str, root: str, wanted: Sides) -> None:
    assert wanted in sides(text, root)


def test_whose_report_it_is_arrests_nobody() -> None:
    text = "The publication of a report by Oxfam came on the day of the arrest of two Chadian ministers."
    assert all("org-oxfam" not in actors for actors, _ in sides(text, "COERCE"))


@pytest.mark.parametrize(
    ("text", "root", "day"),
    [
        (
            "The expulsion of two Iranian diplomats by Albania last week drew a sharp rebuke from Tehran.",
            "SANCTION",
            "2024-05-06/2024-05-12",
        ),
        (
            "The seizure by rebels of a Greek-owned tanker in the Red Sea on Friday prompted Athens to send a frigate.",
            "ASSAULT",
            "2024-05-10",
        ),
        (
            "The recognition by Peru of the Sahrawi Arab Democratic Republic in 1984 remains a sore point for Morocco.",
            "SUPPORT",
            "1984-01-01/1984-12-31",
        ),
    ],
)
def test_a_day_between_a_noun_and_its_verb_is_the_nouns(text: str, root: str, day: str) -> None:
    assert begun(text, root) == [day]


def test_what_a_deed_brought_about_has_another_day() -> None:
    text = "The expulsion of two Iranian diplomats by Albania last week drew a sharp rebuke from Tehran."
    assert begun(text, "ACCUSE") == [""]


def test_who_is_summoned_on_a_day_was_summoned_then() -> None:
    text = "Iran, whose foreign ministry summoned the Swedish ambassador on Monday, denied it."
    assert begun(text, "ACCUSE") == ["2024-05-13"]


def test_whose_deed_it_is_for_which_ties_are_cut() -> None:
    text = "Norway cut ties with Chad after its invasion of Niger in 2022."
    assert sides(text, "ASSAULT") == [({"country-TCD"}, {"country-NER"})]
    assert begun(text, "ASSAULT") == ["2022-01-01/2022-12-31"]
    left = "Iraq left the league in 1990 after its invasion of Kuwait."
    assert sides(left, "ASSAULT") == [({"country-IRQ"}, {"country-KWT"})]


def test_whose_country_is_invaded_invades_nobody() -> None:
    text = "Georgia, which severed relations with Russia after its invasion of the country in 2008, has new flights."
    assert all("country-RUS" not in others for _, others in sides(text, "ASSAULT"))
    assert [actors for actors, _ in sides(text, "ASSAULT")] == [{"country-RUS"}]


def test_who_angers_others_blames_nobody() -> None:
    assert sides("Georgia resumed its flights to Moscow, angering opposition parties.", "ACCUSE") == []
    assert [actors for actors, _ in sides("Iran was outraged by the attack on Abadan.", "ACCUSE")] == [{"country-IRN"}]


@pytest.mark.parametrize(
    ("text", "root", "certain"),
    [
        ("Police hold two men suspected of having killed five engineers in Quetta.", "ASSAULT", "unknown"),
        ("Before withdrawing from Palma, the rebels burnt its church.", "RETREAT", "certain"),
        ("Two rebels were seized before withdrawing from Palma.", "RETREAT", "unknown"),
    ],
)
def test_what_behind_a_preposition_was_done(text: str, root: str, certain: str) -> None:
    assert {one.stance.certainty.value for name, *_, one in events(text) if name == root} <= {certain}


def test_when_somebody_was_caught_he_was_not_set_free() -> None:
    text = "The United States released two men captured in Syria in 2019."
    assert begun(text, "RETREAT") == [""]
    assert begun("The United States released two men in Syria in 2019.", "RETREAT") == ["2019-01-01/2019-12-31"]


def test_whose_ministry_summons_somebody() -> None:
    text = "The raid drew a rebuke from Chad, whose foreign ministry summoned the Swiss ambassador."
    assert ({"country-TCD"}, {"country-CHE"}) in sides(text, "ACCUSE")


def test_an_army_that_speaks_in_a_paper_says_what_stands_in_front() -> None:
    text = "The rebels killed a priest, the Mozambican army said in a statement read on national radio."
    assert [(told[0], local_name(told[3].holder)) for told in events(text)] == [("ASSAULT", "org-moz-armed-forces")]


def test_who_hands_over_people_is_followed_by_nobody() -> None:
    text = "Ghana handed over to Togo on Friday two men suspected of theft."
    assert ("country-GHA", "succeeded_by", "country-TGO") not in relations(text)


def test_a_vendor_may_be_killed() -> None:
    assert sides("Police killed a street vendor in Tunis.", "ASSAULT") == [({"group-police"}, {"group-vendor"})]


def test_who_is_called_home_is_not_punished() -> None:
    text = "The recall by Spain of its ambassador to Nicaragua in early May angered Managua."
    assert all("group-ambassador-spain" not in others for _, others in sides(text, "SANCTION"))


def test_what_a_rule_asks_for_was_not_done() -> None:
    assert sides("The expulsion of a member by the African Union requires a vote of two thirds.", "SANCTION") == []
    done = "The expulsion of two diplomats by Albania requires an answer, Iran said."
    assert sides(done, "SANCTION") == [({"country-ALB"}, {"group-diplomats"})]

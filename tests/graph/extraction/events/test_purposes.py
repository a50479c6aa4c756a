"""What a protest is for is no second protest, and no denial of one."""

import pytest
from extracted import events

from graph.terms import local_name


@pytest.mark.parametrize(
    ("text", "actors", "recipients"),
    [
        ("The bakers blocked a motorway on Friday to protest against the flour tax.", "bakers", set()),
        ("Lorry drivers blocked the bridge to protest.", "drivers", set()),
        ("Doctors walked out on Tuesday to protest against long shifts.", "doctors", set()),
        ("Pupils occupied the town hall to demonstrate against Israel.", "pupils", {"country-ISR"}),
        ("Dockers stopped work to protest against the law.", "dockers", set()),
        ("Taxi drivers will walk out on Friday to protest against the fees.", "drivers", set()),
        ("Teachers marched on Sunday to protest against the cuts.", "teachers", set()),
    ],
)
def test_what_a_protest_is_for_is_no_second_one(text: str, actors: str, recipients: set[str]) -> None:
    [(root, who, others, claim)] = events(text)
    assert (root, others) == ("PROTEST", recipients)
    assert [one.removeprefix("group-").partition("-")[0] for one in who] == [actors]
    assert claim.stance.polarity == "positive"


def test_others_who_protest_too_are_told_apart() -> None:
    found = events("Farmers blocked a road on Monday, and doctors plan to protest in Lima.")
    assert [root for root, *_ in found] == ["PROTEST", "PROTEST"]


def test_what_something_is_blocked_for_is_not_denied() -> None:
    found = events("Israel blocked the crossing to attack Gaza.")
    (claim,) = [claim for root, *_, claim in found if root == "ASSAULT"]
    assert (claim.stance.polarity, claim.stance.modality) == ("positive", "planned")
    assert local_name(claim.holder) == "publisher-wire"


@pytest.mark.parametrize(
    ("text", "actors", "recipients", "polarity"),
    [
        ("Rwanda sent soldiers to help Burundi.", {"country-RWA"}, {"country-BDI"}, "positive"),
        ("Iran sent advisers to help Syria.", {"country-IRN"}, {"country-SYR"}, "positive"),
        ("Serbia denies sending volunteers to help Armenia.", {"country-SRB"}, {"country-ARM"}, "negative"),
        ("Algeria has not sent advisers to help Libya.", {"country-DZA"}, {"country-LBY"}, "negative"),
        ("The Netherlands will not send jets to help Kyiv.", {"country-NLD"}, {"country-UKR"}, "negative"),
    ],
)
def test_help_for_which_somebody_sends_others_is_told_once(
    text: str, actors: set[str], recipients: set[str], polarity: str
) -> None:
    [(who, others, claim)] = [one[1:] for one in events(text) if one[0] == "AID"]
    assert (who, others, claim.stance.polarity) == (actors, recipients, polarity)


def test_what_else_somebody_is_sent_for_is_a_deed_of_its_own() -> None:
    found = events("Norway sent police to arrest the rebels in Bergen.")
    assert [one[3].stance.modality for one in found if one[0] == "COERCE"] == ["planned"]

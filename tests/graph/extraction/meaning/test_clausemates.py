"""Whom "them", "both" and "the country" mean: somebody who does not take part in the same clause already."""

import pytest
from extracted import events


def sides(text: str, kind: str) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    """The actors and recipients of the events of a type, groups without what makes them this article's."""
    return sorted(
        (tuple(_plain(one) for one in sorted(actors)), tuple(_plain(one) for one in sorted(recipients)))
        for root, actors, recipients, _ in events(text)
        if root == kind
    )


def _plain(name: str) -> str:
    return name.removeprefix("country-") if name.startswith("country-") else name.rpartition("-")[0] or name


@pytest.mark.parametrize(
    ("text", "kind", "whom"),
    [
        ("Teachers marched in Nairobi. Soldiers attacked them.", "ASSAULT", "group-teachers"),
        ("Miners went on strike in Lima. Police detained 14 of them.", "COERCE", "group-miners"),
        ("Farmers blocked a road near Lyon. Police arrested some of them.", "COERCE", "group-farmers"),
        ("Gunmen abducted nine nurses in Jos. The army rescued them.", "AID", "group-nurses"),
        ("Gunmen abducted nine nurses in Jos. They were freed on Sunday.", "RETREAT", "group-nurses"),
        ("Police held seven students. A court freed them.", "RETREAT", "group-students"),
        ("Gunmen abducted nine nurses in Jos. Police arrested them.", "COERCE", "group-armed-group"),
        ("Teachers marched in Nairobi. Police beat them, and Kenya condemned them.", "ACCUSE", "group-teachers"),
    ],
)
def test_them_are_others_than_who_does_it(text: str, kind: str, whom: str) -> None:
    assert [recipients for _, recipients in sides(text, kind)] == [(whom,)]


def test_they_are_who_acted_before() -> None:
    found = sides("Gunmen abducted nine nurses in Jos. They demanded a ransom.", "REQUEST")
    assert [actors for actors, _ in found] == [("group-armed-group",)]


@pytest.mark.parametrize(
    ("text", "kind", "whom"),
    [
        ("Iran jailed a nurse. Sweden expelled its ambassador.", "SANCTION", "IRN"),
        ("Iran jailed a nurse. Sweden expelled 12 of its diplomats.", "SANCTION", "IRN"),
        ("Iran jailed a nurse. Sweden said it had expelled its ambassador.", "SANCTION", "IRN"),
        ("Belarus jailed a nurse. Latvia summoned its ambassador.", "ACCUSE", "BLR"),
        ("Belarus jailed a nurse. Latvia condemned its government.", "ACCUSE", "BLR"),
        ("Oman and Qatar condemned Iran. Egypt expelled its ambassador.", "SANCTION", "IRN"),
        ("Chad criticised Togo. Togo expelled its ambassador.", "SANCTION", "TCD"),
    ],
)
def test_a_state_expels_the_envoys_of_others(text: str, kind: str, whom: str) -> None:
    assert [one for _, recipients in sides(text, kind) for one in recipients] == [whom]


def test_a_state_recalls_its_own_envoys() -> None:
    assert sides("Iran jailed a nurse. Sweden recalled its ambassador from Tehran.", "SANCTION") == [
        (("SWE",), ("IRN",))
    ]


def test_what_is_under_sanctions_is_another_states() -> None:
    found = sides("Iran jailed a nurse. Sweden imposed sanctions on its generals.", "SANCTION")
    assert [recipients for _, recipients in found] == [("group-generals-iran",)]


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("Togo praised both.", "SUPPORT"),
        ("Togo accused both of aggression.", "ACCUSE"),
        ("Togo urged both to stop.", "REQUEST"),
        ("Togo imposed sanctions on both.", "SANCTION"),
        ("Togo thanked both of them.", "SUPPORT"),
    ],
)
def test_both_are_the_two_who_were_named_together(told: str, kind: str) -> None:
    assert sides(f"Chad and Niger clashed near the lake. {told}", kind) == [(("TGO",), ("NER", "TCD"))]


@pytest.mark.parametrize("whom", ["both", "both countries", "the two"])
def test_who_accuses_both_of_a_deed_does_it_not(whom: str) -> None:
    found = sides(f"Chad and Niger clashed near the lake. Togo accused {whom} of arming rebels.", "AID")
    assert [actors for actors, _ in found] == [("NER", "TCD")]


def test_both_may_belong_to_others() -> None:
    assert sides("Chad and Niger clashed near the lake. Togo praised both Mali and Benin.", "SUPPORT") == [
        (("TGO",), ("BEN", "MLI"))
    ]


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("Sweden criticised the country.", "ACCUSE"),
        ("Sweden broke off relations with the country.", "SANCTION"),
        ("Sweden sent food to the country.", "AID"),
        ("Sweden expelled two of the country's diplomats.", "SANCTION"),
        ("Sweden recalled its ambassador from the country.", "SANCTION"),
        ("Sweden gave the country wheat.", "AID"),
    ],
)
def test_no_state_does_something_to_itself_as_the_country(told: str, kind: str) -> None:
    assert sides(f"Iran jailed a nurse. {told}", kind) == [(("SWE",), ("IRN",))]


def test_what_a_state_does_across_the_country_is_not_done_to_another() -> None:
    assert sides("Iran jailed a nurse. Sweden deployed troops across the country.", "MOBILIZE") == [(("SWE",), ())]


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Iran seized a Jordanian ship. The kingdom condemned the attack.", "ACCUSE", ("JOR", "IRN")),
        ("Jordan met Syria in Cairo. The kingdom sent aid to the country.", "AID", ("JOR", "SYR")),
        ("Iraqi rebels hit a Kuwaiti port. The emirate bombed them.", "ASSAULT", ("KWT", "group-armed-group-iraq")),
        ("Bahrain threatened Yemen. Oman criticised the kingdom.", "ACCUSE", ("OMN", "BHR")),
        ("Laos criticised Thailand. The kingdom expelled its ambassador.", "SANCTION", ("THA", "LAO")),
    ],
)
def test_a_kingdom_is_no_republic(text: str, kind: str, expected: tuple[str, str]) -> None:
    actor, recipient = expected
    assert ((actor,), (recipient,)) in sides(text, kind)


@pytest.mark.parametrize(
    ("told", "kind"), [("Togo praised them.", "SUPPORT"), ("Togo condemned them.", "ACCUSE")]
)
def test_them_may_be_three(told: str, kind: str) -> None:
    [(actors, recipients)] = sides(f"Mali, Benin and Gabon held talks. {told}", kind)
    assert {*actors, *recipients} == {"BEN", "GAB", "MLI", "TGO"}


def test_they_who_were_sent_are_not_both_states() -> None:
    found = sides("Chad sent soldiers to Mali. They attacked the jihadists.", "ASSAULT")
    assert all(not {"TCD", "MLI"} & {*actors} for actors, _ in found)


def test_it_is_no_rebels_without_a_name() -> None:
    found = sides("Mali's rebels killed two soldiers. It accused Togo of arming them.", "ACCUSE")
    assert found == [(("MLI",), ("TGO",))]


def test_nobody_demands_his_own_release() -> None:
    text = "Police arrested 12 nurses in Lagos. The opposition demanded their release."
    freed = {who for root, _, others, _ in events(text) if root == "RETREAT" for who in others}
    assert freed
    assert all(who.startswith("group-nurses") for who in freed)


def test_who_takes_others_is_not_set_free() -> None:
    text = "Gunmen hijacked a train in Kano. Soldiers released 20 of them."
    assert sides(text, "RETREAT") == [(("group-soldiers",), ())]
    assert all("group-soldiers" not in doers for doers, _ in sides(text, "ASSAULT"))


def test_its_police_are_its_own_where_nobody_else_is_spoken_of() -> None:
    assert sides("Peru blamed its police for the crush.", "ACCUSE") == [(("PER",), ("group-police-peru",))]

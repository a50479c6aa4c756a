"""Offices in lives, as encyclopaedias tell them: of which body somebody is the head, and who beside him is not."""

import datetime as dt

import pytest
from extracted import related, relations

from graph.model import Polarity

LEFT = "org-left-bloc"


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        (
            "Ada Holm became the leader of the Left Bloc after a split from the Green Party.",
            {("person-ada-holm", LEFT)},
        ),
        ("Ada Holm became the leader of the Left Bloc.", {("person-ada-holm", LEFT)}),
        (
            "Ada Holm became the leader of the Left Bloc, which she co-founded in 1997 with Otto Ryder, "
            "after a split from the Green Party.",
            {("person-ada-holm", LEFT)},
        ),
        ("The Gambia left the Commonwealth in 2013 under Otto Ryder, calling it colonial.", set()),
        ("The Left Bloc was in power from 2003 to 2016, first under Ada Holm and then under Otto Ryder.", set()),
        (
            "The Left Bloc broke away from the Green Party in 2014 under the command of Otto Ryder.",
            {("person-otto-ryder", LEFT)},
        ),
    ],
)
def test_who_stands_beside_a_body_does_not_head_it(text: str, heads: set[tuple[str, str]]) -> None:
    assert {(one, body) for one, name, body in relations(text) if name == "leads"} == heads


def test_who_takes_one_office_from_another_takes_no_more() -> None:
    text = (
        "Tanzania's president, Otto Ryder, stepped down in 1985 in favour of Jan Lech but remained chairman of the "
        "Left Bloc until 1990."
    )
    assert {one for one, name, _ in relations(text) if name == "chairs"} == {"person-otto-ryder"}
    assert ("person-otto-ryder", "succeededBy", "person-jan-lech") in relations(text)


@pytest.mark.parametrize(
    ("text", "ministers"),
    [
        (
            "Otto Ryder, who had been an officer of the Honduran army under Jan Lech, became defence minister in 2014.",
            set(),
        ),
        ("Ada Holm, a daughter of Otto Ryder, was elected prime minister of Norway in 2001.", {"person-ada-holm"}),
        ("Ada Holm of the Left Bloc was elected prime minister of Norway in 2001.", {"person-ada-holm"}),
        ("The Left Bloc's leader, Ada Holm, became prime minister of Norway in 2001.", {"person-ada-holm"}),
    ],
)
def test_a_verb_gives_an_office_to_its_own_subject(text: str, ministers: set[str]) -> None:
    named = ("ministerOf", "headOfGovernmentOf")
    assert {one for one, name, _ in relations(text) if name in named and "lech" not in one} == ministers
    assert not {one for one, name, _ in relations(text) if name in named and "lech" in one}


def test_the_words_for_a_body_name_one() -> None:
    text = "Otto Ryder, who had been chief of staff of the Honduran army, died."
    assert len({body for _, name, body in relations(text) if name == "leads"}) == 1


def test_what_a_party_never_did_denies_no_leader() -> None:
    text = "Mr Okello's Uganda People's Movement has never won more than four seats."
    assert all(one.stance.polarity is Polarity.POSITIVE for _, name, _, one in related(text) if name == "leads")


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "Iceland, a founding member of NATO, has no army and has never been a member of the European Union, though "
            "it applied to join in 2009.",
            "org-eu",
        ),
        ("Iceland has no army and is not a member of NATO, though it applied to join in 2009.", "org-nato"),
    ],
)
def test_the_body_named_last_is_the_one_applied_to(text: str, body: str) -> None:
    assert {other for _, name, other in relations(text) if name == "appliedToJoin"} == {body}


@pytest.mark.parametrize(
    ("text", "signatories"),
    [
        (
            "The Treaty of Amity was signed in Bali in 1976 by the five founding members of ASEAN, Indonesia, "
            "Malaysia, the Philippines, Singapore and Thailand.",
            {"country-IDN", "country-MYS", "country-PHL", "country-SGP", "country-THA"},
        ),
        ("The Rio Treaty was signed in 1947 by nineteen states; Bolivia and Ecuador denounced it in 2012.", set()),
        ("The Rio Treaty was signed in 1947; the Union of Togo acceded to it in 2009.", set()),
        ("Togo signed the Rio Treaty in 1947.", {"country-TGO"}),
    ],
)
def test_who_signs_is_who_is_said_to(text: str, signatories: set[str]) -> None:
    assert {one for one, name, _ in relations(text) if name == "signatoryOf"} == signatories


def test_them_are_no_states_that_are_claimed() -> None:
    text = "Malaysia and Vietnam claim the Spratly Islands in part, China and Taiwan claim them in whole."
    claimed = {other for _, name, other in relations(text) if name == "claimsTerritory"}
    assert "feature-spratly-islands" in claimed


@pytest.mark.parametrize(
    ("text", "done"),
    [
        ("Otto Ryder held several posts in Nagorno-Karabakh until Azerbaijan retook the region in 2023.", True),
        ("The army will hold Bama until Nigeria retakes Gwoza.", False),
    ],
)
def test_what_was_retaken_is_no_condition(text: str, done: bool) -> None:
    assert {one.stance.asserts for _, name, _, one in related(text) if name == "controls"} == {done}


@pytest.mark.parametrize(
    ("text", "begun"),
    [
        ("Ada Holm led the Left Bloc from 2003 until 2009 and joined the Green Party.", None),
        ("From 2003 until 2009 Ada Holm led the Left Bloc and chaired the Green Party.", dt.date(2003, 1, 1)),
        ("Ada Holm left the Left Bloc in 2003 and joined the Green Party.", dt.date(2003, 1, 1)),
    ],
)
def test_how_long_one_thing_lasted_is_not_told_of_the_next(text: str, begun: dt.date | None) -> None:
    told = {one.proposition.period for _, _, other, one in related(text) if other == "org-green-party"}
    assert [period.earliest_begin for period in told] == [begun]


@pytest.mark.parametrize(
    ("text", "ministers"),
    [
        ("Dov Meridor was minister of justice in Ariel Sharon's second government.", {"country-ISR"}),
        ("Jean Morel was minister of transport in the government of Lionel Jospin.", {"country-FRA"}),
        (
            "Anne Delmas served as minister of trade under two prime ministers, Jean-Marc Ayrault and Manuel Valls.",
            {"country-FRA"},
        ),
        ("Anne Delmas was minister of labour in 2001 and studied under Lionel Jospin.", set()),
        ("Anne Delmas was minister of labour in the shadow of Lionel Jospin.", set()),
        ("Prime Minister António Guterres of Portugal knew Jan Lech and made him finance minister.", {"country-PRT"}),
        ("Prime Minister António Guterres of Portugal knew Jan Lech and met his finance minister.", set()),
    ],
)
def test_a_minister_is_of_the_state_of_whose_government_he_is(text: str, ministers: set[str]) -> None:
    assert {state for _, name, state in relations(text) if name == "ministerOf"} == ministers


@pytest.mark.parametrize(
    ("text", "chairs"),
    [
        ("The Left Bloc exists only here; its chairman since 2019 has been Jan Lech.", {"person-jan-lech"}),
        ("The Left Bloc exists only here; its chairman has met Jan Lech.", set()),
    ],
)
def test_who_has_been_its_chairman(text: str, chairs: set[str]) -> None:
    assert {one for one, name, _ in relations(text) if name in ("chairs", "leads")} == chairs


@pytest.mark.parametrize(
    ("text", "recognise"),
    [
        ("Transnistria is recognised by no member of the bloc, but Russia keeps 1,500 soldiers there.", set()),
        ("Transnistria is recognised by Russia.", {"country-RUS"}),
    ],
)
def test_who_does_something_else_recognises_nothing(text: str, recognise: set[str]) -> None:
    assert {one for one, name, _ in relations(text) if name == "recognises"} == recognise

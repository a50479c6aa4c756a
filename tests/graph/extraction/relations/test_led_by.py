"""Who leads which of several bodies; who is to hold an office, or held it then."""

import pytest
from extracted import related, relations


@pytest.mark.parametrize(
    ("text", "leads"),
    [
        (
            "The Workers Party, led by Ada Holm, and the Green Party, led by Jan Lech, voted together.",
            {("person-ada-holm", "org-workers-party"), ("person-jan-lech", "org-green-party")},
        ),
        (
            "The Workers Party, led by Ada Holm, and the Green Party voted together.",
            {("person-ada-holm", "org-workers-party")},
        ),
    ],
)
def test_of_two_bodies_each_has_its_own_leader(text: str, leads: set[tuple[str, str]]) -> None:
    assert {(who, body) for who, relation, body in relations(text) if relation == "leads"} == leads


@pytest.mark.parametrize(
    "text",
    [
        "Incoming Latvian prime minister Ada Holm visited Oslo.",
        "Latvia's incoming foreign minister, Ada Holm, visited Oslo.",
    ],
)
def test_who_comes_in_is_not_there_yet(text: str) -> None:
    assert not [one for one in relations(text) if one[0] == "person-ada-holm"]


def test_who_was_so_then_is_so_no_more() -> None:
    (one,) = [told for told in related("Then-President Ada Holm of Latvia fled.") if told[1] == "headOfStateOf"]
    assert one[3].proposition.period.latest_end is not None


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Ada Holm, chair of the small Orchard Party, resigned.", "org-orchard-party"),
        ("The head of Tarsim, Ada Holm, fled.", "org-tarsim"),
        ("Tarsim, a Marxist party, met in May. Its leader, Ada Holm, fled.", "org-tarsim"),
        ("The leader of a Marxist party, Ada Holm, fled.", None),
        ("Ada Holm, leader of the Islamist party, fled.", None),
        ("The leader of Ambazonia, Ada Holm, fled.", None),
    ],
)
def test_a_body_is_called_by_its_name_and_not_by_what_it_stands_for(text: str, body: str | None) -> None:
    led = {thing for who, relation, thing in relations(text) if relation in ("leads", "chairs") and "holm" in who}
    assert led == ({body} if body else set())


def test_who_is_called_with_a_first_name_is_no_body() -> None:
    text = "Tara Tarsim spoke. Ada Holm, a member of Tarsim, smiled."
    assert not [one for one in relations(text) if one[2] == "org-tarsim"]


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Yoweri Museveni has led Uganda since 1986.", True),
        ("Yoweri Museveni, who leads Uganda, spoke.", True),
        ("Yoweri Museveni has led Uganda into another war.", False),
        ("Yoweri Museveni led Uganda.", False),
        ("Yoweri Museveni will lead Uganda.", False),
        ("Ada Holm has led Uganda since 1986.", False),
    ],
)
def test_who_has_led_a_state_till_now_holds_the_office_that_is_known(text: str, held: bool) -> None:
    assert bool([one for one in relations(text) if one[1:] == ("headOfStateOf", "country-UGA")]) is held

"""Ambassadors: who sends them, and whereto."""

import pytest
from extracted import holders, relations


@pytest.mark.parametrize(
    ("text", "person", "office"),
    [
        ("U.S. Ambassador to Peru Ana Holm resigned.", "ana-holm", "united-states-to-peru"),
        ("Kenya's ambassador to Chad Peter Odera said nothing.", "peter-odera", "kenya-to-chad"),
        ("Polish Ambassador to the United Nations Jan Lech said so.", "jan-lech", "poland-to-united-nations"),
        ("Polish Ambassador to Germany Oleksy Makowski called for tanks.", "oleksy-makowski", "poland-to-germany"),
        ("Norway expelled the Peruvian ambassador, Luis Prada.", "luis-prada", "peru-to-norway"),
        ("Ghana thanked Togo and summoned its ambassador, Kofi Adu.", "kofi-adu", "togo-to-ghana"),
        ("Peru's envoy praised Chile. Norway summoned Chilean ambassador Luis Prada.", "luis-prada", "chile-to-norway"),
    ],
)
def test_an_ambassador_is_sent_by_one_state_to_another(text: str, person: str, office: str) -> None:
    assert (f"person-{person}", "holdsOffice", f"office-ambassador-of-{office}") in relations(text)


@pytest.mark.parametrize(
    "text",
    [
        "Danish ambassador Ana Holm called on Syria to open its crossings.",
        "Denmark's ambassador Ana Holm urged Israel to stop it.",
        "Danish ambassador Ana Holm said the council must act on Myanmar.",
        "The Security Council met on Monday. Chad bombed a town. Danish Ambassador Ana Holm condemned it.",
    ],
)
def test_of_whom_an_ambassador_speaks_is_not_where_he_is(text: str) -> None:
    offices = {thing for person, _, thing in relations(text) if person == "person-ana-holm"}
    assert offices == {"office-ambassador-of-denmark"}


def test_an_ambassador_with_his_post_in_front_of_his_name_is_who_speaks() -> None:
    text = "Polish Ambassador to the United Nations Jan Lech-Holm said Chad was late."
    assert holders(text, "was late") == {"person-jan-lech-holm"}


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Former ambassador to Chad Ana Holm spoke on Monday.", "office-ambassador-to-chad"),
        ("Ana Holm, the former special envoy for Yemen, spoke on Monday.", "office-special-envoy-to-yemen"),
        ("The special envoy for child safety, Ana Holm, spoke on Monday.", None),
    ],
)
def test_an_envoy_of_whom_nobody_says_who_sends_him_is_sent_to_somebody(text: str, office: str | None) -> None:
    assert [thing for who, _, thing in relations(text) if who == "person-ana-holm"] == ([office] if office else [])

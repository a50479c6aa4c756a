"""Whom it hits that a part of an economy is hit, and sanctions that come again."""

from extracted import sides


def test_who_hits_a_states_industry_hits_the_state() -> None:
    text = "The United States imposed sanctions on Venezuela's oil sector in January."
    assert sides(text, "SANCTION") == [({"country-USA"}, {"country-VEN"})]


def test_sanctions_that_are_reimposed_are_sanctions() -> None:
    text = "The United States lifted sanctions on Venezuela in October but reimposed them in April."
    assert sides(text, "SANCTION") == [({"country-USA"}, {"country-VEN"})]
    assert sides(text, "RETREAT") == [({"country-USA"}, {"country-VEN"})]

"""A day or month that owns a deed says when it was, and names nobody."""

import pytest
from extracted import read, sides


@pytest.mark.parametrize("day", ["Tuesday", "Friday", "Sunday", "October", "February"])
def test_a_day_does_nothing(day: str) -> None:
    text = f"The bishop denounced {day}'s attack."
    assert not any(one.label == day for one in read(text).entities)
    assert all(not actors for actors, _ in sides(text, "ASSAULT"))


def test_somebody_may_be_called_by_a_month() -> None:
    text = "Prime Minister Theresa May met Emmanuel Macron. Critics denounced May's plan."
    assert any(one.label == "Theresa May" for one in read(text).entities)

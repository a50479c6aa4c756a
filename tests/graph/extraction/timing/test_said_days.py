"""The day on which somebody said something, apart from the day of which it is said."""

import datetime as dt

import pytest
from extracted import claims

TUESDAY = dt.date(2025, 4, 1)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Iran bombed Iraq on Saturday, Iraq said on Sunday.", dt.date(2025, 3, 30)),
        ("The navy said in a statement on Monday that Iran attacked two ships.", dt.date(2025, 3, 31)),
        ("Speaking in Paris on Sunday, Macron said France attacked Mali.", dt.date(2025, 3, 30)),
        ("Lavrov said in an interview aired on Sunday that Russia attacked Georgia.", dt.date(2025, 3, 30)),
        ("Iran bombed Iraq on Saturday, Iraq said.", TUESDAY),
        ("Egypt on Sunday blamed Libya for the attack on Chad of nine days earlier.", dt.date(2025, 3, 30)),
        ("Egypt said last week that Libya attacked Chad.", TUESDAY),
        ("Egypt said Libya would attack Chad on Friday.", TUESDAY),
    ],
)
def test_a_date_at_the_word_for_saying_is_the_day_of_saying(text: str, day: dt.date) -> None:
    held = [one for one in claims(text, TUESDAY) if one.reported_by or one.attribution.value != "narrated"]
    assert {one.stated_on for one in held} == {day}


def test_who_goes_on_speaking_does_so_on_the_same_day() -> None:
    text = "Ada Holm said on Sunday that Iran attacked Iraq. She added that Egypt attacked Libya."
    assert {one.stated_on for one in claims(text, TUESDAY)} == {dt.date(2025, 3, 30)}


def test_what_a_newspaper_says_itself_it_says_when_it_is_published() -> None:
    assert {one.stated_on for one in claims("Iran attacked Iraq on Sunday.", TUESDAY)} == {TUESDAY}


def test_an_answer_has_a_day_too() -> None:
    text = "The United States says Rwanda supports the M23 rebels, an accusation Kigali denied on Sunday."
    denied = [one.stated_on for one in claims(text, TUESDAY) if one.holder.endswith("country-RWA")]
    assert denied
    assert all(isinstance(day, dt.date) for day in denied)

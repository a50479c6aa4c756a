"""Until when a relation holds that is only to end, or that never was."""

import datetime as dt

import pytest
from extracted import period_of, related

DAY = dt.date(2022, 1, 6)


def ends(text: str, predicate: str) -> list[tuple[str, str]]:
    """The bounds of the end of each relation of a kind."""
    told = [period_of(claim) for _, name, _, claim in related(text, DAY) if name == predicate]
    return [(str(one.earliest_end or ""), str(one.latest_end or "")) for one in told]


@pytest.mark.parametrize(
    ("text", "predicate", "wanted"),
    [
        ("Kenya said on Tuesday it would quit the International Criminal Court.", "memberOf", ("2022-01-06", "")),
        ("Burundi has threatened to leave the African Union.", "memberOf", ("2022-01-06", "")),
        ("Burundi will leave the African Union in March 2023.", "memberOf", ("2023-03-01", "2023-03-31")),
        ("Burundi will leave the African Union by March 2023.", "memberOf", ("2022-01-06", "2023-03-31")),
        ("Burundi had left the African Union by March 2020.", "memberOf", ("", "2020-03-31")),
        ("Burundi left the African Union.", "memberOf", ("", "2022-01-06")),
        ("Chad had no troops in Gabon.", "hostsForcesOf", ("", "")),
    ],
)
def test_what_is_only_to_end_is_not_over_on_the_day_of_print(
    text: str, predicate: str, wanted: tuple[str, str]
) -> None:
    assert ends(text, predicate) == [wanted]

"""Dates as news gives them, against Thursday 6 January 2022."""

import datetime as dt

import pytest

from graph.language.dates import find_dates

THURSDAY = dt.date(2022, 1, 6)


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    [
        ("signed on May 15, 1992, in Tashkent", "1992-05-15", "1992-05-15", "day"),
        ("signed on 15 May 1992", "1992-05-15", "1992-05-15", "day"),
        ("on 2022-01-05", "2022-01-05", "2022-01-05", "day"),
        ("declared on Wednesday", "2022-01-05", "2022-01-05", "day"),
        ("early Thursday", "2022-01-06", "2022-01-06", "day"),
        ("last Thursday", "2021-12-30", "2021-12-30", "day"),
        ("on Friday", "2021-12-31", "2021-12-31", "day"),
        ("yesterday", "2022-01-05", "2022-01-05", "day"),
        ("last August", "2021-08-01", "2021-08-31", "month"),
        ("in late February 2014", "2014-02-20", "2014-02-28", "month"),
        ("in March 2019", "2019-03-01", "2019-03-31", "month"),
        ("in December", "2021-12-01", "2021-12-31", "month"),
        ("on January 2", "2022-01-02", "2022-01-02", "day"),
        ("on 31 December", "2021-12-31", "2021-12-31", "day"),
        ("till 2019", "2019-01-01", "2019-12-31", "year"),
        ("in the 1990s", "1990-01-01", "1999-12-31", "decade"),
        ("three weeks ago", "2021-12-16", "2021-12-16", "day"),
        ("two years ago", "2020-01-01", "2020-12-31", "year"),
        ("last week", "2021-12-27", "2022-01-02", "day"),
        ("last month", "2021-12-01", "2021-12-31", "month"),
    ],
)
def test_an_expression_means_these_days(text: str, first: str, last: str, precision: str) -> None:
    found = find_dates(text, THURSDAY)
    assert [(str(date.first), str(date.last), date.precision) for date in found] == [(first, last, precision)]


@pytest.mark.parametrize(
    ("text", "day"),
    [("will meet on Friday", "2022-01-07"), ("next Thursday", "2022-01-13"), ("on 3 May", "2022-05-03")],
)
def test_what_is_to_come_looks_forward(text: str, day: str) -> None:
    assert [str(date.day) for date in find_dates(text, THURSDAY, future=True)] == [day]


@pytest.mark.parametrize("text", ["on Wednesday", "last August", "yesterday", "in March", "two years ago"])
def test_without_the_day_of_publication_nothing_is_guessed(text: str) -> None:
    assert all(date.first is None and date.last is None for date in find_dates(text, None))


@pytest.mark.parametrize(
    "text",
    [
        "about 2000 troops",
        "The marchers may return",
        "$1992 a month",
        "Article 4",
        "March on Washington was",
        "1,992 people",
    ],
)
def test_numbers_and_words_that_are_no_dates(text: str) -> None:
    assert [date for date in find_dates(text, THURSDAY) if date.precision != "month"] == []


def test_an_impossible_day_is_no_date() -> None:
    assert [date for date in find_dates("on 31 June 2021", THURSDAY) if date.precision == "day"] == []

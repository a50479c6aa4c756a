"""Dates as news gives them, against Thursday 6 January 2022."""

import datetime as dt

import pytest

from graph.language.dates import find_dates
from graph.language.splitting import sentences

THURSDAY = dt.date(2022, 1, 6)


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    [
        ("signed on May 15, 1992, in Tashkent", "1992-05-15", "1992-05-15", "day"),
        ("signed on 15 May 1992", "1992-05-15", "1992-05-15", "day"),
        ("on the 4th of this month", "2022-01-04", "2022-01-04", "day"),
        ("on the 30th of last month", "2021-12-30", "2021-12-30", "day"),
        ("in the second half of May", "2021-05-16", "2021-05-31", "month"),
        ("in the first half of February 1994", "1994-02-01", "1994-02-15", "month"),
        ("on the 5th of May 2012", "2012-05-05", "2012-05-05", "day"),
        ("on 2022-01-05", "2022-01-05", "2022-01-05", "day"),
        ("on Wednesday, January 5, 2022,", "2022-01-05", "2022-01-05", "day"),
        ("on Wednesday 5 January", "2022-01-05", "2022-01-05", "day"),
        ("on May 5-7, 2019", "2019-05-05", "2019-05-07", "day"),
        ("on 5–7 May", "2021-05-05", "2021-05-07", "day"),
        ("on 12 and 13 May", "2021-05-12", "2021-05-13", "day"),
        ("on 25/12/2021", "2021-12-25", "2021-12-25", "day"),
        ("on 12/25/2021", "2021-12-25", "2021-12-25", "day"),
        ("on 05/05/2021", "2021-05-05", "2021-05-05", "day"),
        ("declared on Wednesday", "2022-01-05", "2022-01-05", "day"),
        ("on Monday night", "2022-01-03", "2022-01-03", "day"),
        ("early Thursday", "2022-01-06", "2022-01-06", "day"),
        ("last Thursday", "2021-12-30", "2021-12-30", "day"),
        ("on Thursday last week", "2021-12-30", "2021-12-30", "day"),
        ("on Friday", "2021-12-31", "2021-12-31", "day"),
        ("Tuesday's attack", "2022-01-04", "2022-01-04", "day"),
        ("yesterday", "2022-01-05", "2022-01-05", "day"),
        ("last night", "2022-01-05", "2022-01-05", "day"),
        ("overnight", "2022-01-05", "2022-01-06", "day"),
        ("overnight on January 3 to 4", "2022-01-03", "2022-01-04", "day"),
        ("the day before yesterday", "2022-01-04", "2022-01-04", "day"),
        ("at the weekend", "2022-01-01", "2022-01-02", "day"),
        ("last August", "2021-08-01", "2021-08-31", "month"),
        ("in late February", "2021-02-20", "2021-02-28", "month"),
        ("in late February 2014", "2014-02-20", "2014-02-28", "month"),
        ("at the end of March", "2021-03-20", "2021-03-31", "month"),
        ("in mid-March", "2021-03-11", "2021-03-20", "month"),
        ("in March 2019", "2019-03-01", "2019-03-31", "month"),
        ("in December", "2021-12-01", "2021-12-31", "month"),
        ("November's election", "2021-11-01", "2021-11-30", "month"),
        ("the July coup", "2021-07-01", "2021-07-31", "month"),
        ("earlier this month", "2022-01-01", "2022-01-06", "month"),
        ("earlier in the week", "2022-01-03", "2022-01-06", "day"),
        ("on January 2", "2022-01-02", "2022-01-02", "day"),
        ("on Jan. 5", "2022-01-05", "2022-01-05", "day"),
        ("on 5 January", "2022-01-05", "2022-01-05", "day"),
        ("on 31 December", "2021-12-31", "2021-12-31", "day"),
        ("the December 14 vote", "2021-12-14", "2021-12-14", "day"),
        ("till 2019", "2019-01-01", "2019-12-31", "year"),
        ("the 2015 deal", "2015-01-01", "2015-12-31", "year"),
        ("the 2014 elections", "2014-01-01", "2014-12-31", "year"),
        ("In 2014 Boko Haram", "2014-01-01", "2014-12-31", "year"),
        ("in the second half of 2019", "2019-07-01", "2019-12-31", "year"),
        ("late in 2014", "2014-09-01", "2014-12-31", "year"),
        ("in the 1990s", "1990-01-01", "1999-12-31", "decade"),
        ("in the early 1990s", "1990-01-01", "1993-12-31", "decade"),
        ("in the first week of February", "2021-02-01", "2021-02-07", "day"),
        ("on the last day of October", "2021-10-31", "2021-10-31", "day"),
        ("in the last days of December", "2021-12-25", "2021-12-31", "day"),
        ("the final fortnight of March 2019", "2019-03-18", "2019-03-31", "day"),
        ("the second week of last month", "2021-12-08", "2021-12-14", "day"),
        ("in the first three months of 2019", "2019-01-01", "2019-03-31", "year"),
        ("the last month of 1999", "1999-12-01", "1999-12-31", "month"),
        ("on St Valentine's Day", "2021-02-14", "2021-02-14", "day"),
        ("in the past decade", "2012-01-07", "2022-01-06", "decade"),
        ("late last decade", "2017-01-01", "2019-12-31", "decade"),
        ("three days ago", "2022-01-03", "2022-01-03", "day"),
        ("three weeks ago", "2021-12-13", "2021-12-19", "day"),
        ("six months ago", "2021-07-01", "2021-07-31", "month"),
        ("two years ago", "2020-01-01", "2020-12-31", "year"),
        ("twenty-five years ago", "1997-01-01", "1997-12-31", "year"),
        ("last week", "2021-12-27", "2022-01-02", "day"),
        ("last month", "2021-12-01", "2021-12-31", "month"),
        ("last year", "2021-01-01", "2021-12-31", "year"),
        ("this month", "2022-01-01", "2022-01-31", "month"),
    ],
)
def test_an_expression_means_these_days(text: str, first: str, last: str, precision: str) -> None:
    found = find_dates(text, THURSDAY)
    assert [(str(date.first), str(date.last), date.precision) for date in found] == [(first, last, precision)]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("will meet on Friday", "2022-01-07", "2022-01-07"),
        ("next Thursday", "2022-01-13", "2022-01-13"),
        ("on 3 May", "2022-05-03", "2022-05-03"),
        ("on Thursday", "2022-01-06", "2022-01-06"),
        ("in March", "2022-03-01", "2022-03-31"),
        ("next week", "2022-01-10", "2022-01-16"),
        ("before the end of next week", "2022-01-13", "2022-01-16"),
        ("by the end of the year", "2022-11-01", "2022-12-31"),
        ("by the end of the decade", "2028-01-01", "2029-12-31"),
        ("in the first week of March", "2022-03-01", "2022-03-07"),
        ("in two weeks", "2022-01-17", "2022-01-23"),
        ("in three days' time", "2022-01-09", "2022-01-09"),
        ("tomorrow", "2022-01-07", "2022-01-07"),
        ("this weekend", "2022-01-08", "2022-01-09"),
        ("later this year", "2022-01-06", "2022-12-31"),
        ("last Friday", "2021-12-31", "2021-12-31"),
    ],
)
def test_what_is_to_come_looks_forward(text: str, first: str, last: str) -> None:
    assert [(str(date.first), str(date.last)) for date in find_dates(text, THURSDAY, future=True)] == [(first, last)]


@pytest.mark.parametrize(
    ("text", "begin", "end"),
    [
        ("between 1992 and 1994", "1992-01-01", "1994-12-31"),
        ("from 1991 to 2019", "1991-01-01", "2019-12-31"),
        ("from Monday to Wednesday", "2022-01-03", "2022-01-05"),
        ("between March and May 2019", "2019-03-01", "2019-05-31"),
        ("from December to February 2019", "2018-12-01", "2019-02-28"),
        ("in 2010–14", "2010-01-01", "2014-12-31"),
        ("(1992-1994)", "1992-01-01", "1994-12-31"),
        ("23 June to 4 July", "2021-06-23", "2021-07-04"),
    ],
)
def test_a_range_has_bounds_of_its_end(text: str, begin: str, end: str) -> None:
    (date,) = find_dates(text, THURSDAY)
    assert date.closing is not None
    assert (str(date.first), str(date.closing[1])) == (begin, end)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("It began on Monday. The next day it spread.", "2022-01-04", "2022-01-04"),
        ("It began on Monday. Two days later it spread.", "2022-01-05", "2022-01-05"),
        ("It began on Monday and spread hours later.", "2022-01-03", "2022-01-03"),
        ("It began on Monday and spread the same day.", "2022-01-03", "2022-01-03"),
        ("It began on Monday. The night before, it had rained.", "2022-01-02", "2022-01-02"),
        ("It began on 3 May 2011. A month earlier it had rained.", "2011-04-01", "2011-04-30"),
        ("It began in 1990. Two years later it spread.", "1992-01-01", "1992-12-31"),
        ("It began in May 1990 and spread that year.", "1990-01-01", "1990-12-31"),
        ("It began in May 1990 and ended the following March.", "1991-03-01", "1991-03-31"),
        ("It began in May 1990; the previous March it had rained.", "1990-03-01", "1990-03-31"),
        ("It began on Monday; the previous weekend it had rained.", "2022-01-01", "2022-01-02"),
        ("It began on Monday and ended the following Friday.", "2022-01-07", "2022-01-07"),
        ("It began in October 2000 and ended the following spring.", "2001-01-01", "2001-12-31"),
        ("It began in October 2013 and ended that winter.", "2013-12-01", "2014-02-28"),
        ("It began on 3 December 2013 and ended the next January.", "2014-01-01", "2014-01-31"),
        ("It began on Monday; earlier in the day it had rained.", "2022-01-03", "2022-01-03"),
        ("Oman closed the strait in 1971. The next year it opened a port.", "1972-01-01", "1972-12-31"),
        ("It joined in 1971 and left the next year.", "1972-01-01", "1972-12-31"),
        ("It was founded in 1971. In the next year it grew.", "1972-01-01", "1972-12-31"),
        ("It began in May 2011. The next month it spread.", "2011-06-01", "2011-06-30"),
        ("The vote was in 2017. In August of that year it was annulled.", "2017-08-01", "2017-08-31"),
        ("It fell in January 2017 and rose in late August of the same year.", "2017-08-20", "2017-08-31"),
        ("It fell in 2017 and rose on August 4 of that year.", "2017-08-04", "2017-08-04"),
        ("It fell in 2017 and rose on 4 August of the following year.", "2018-08-04", "2018-08-04"),
    ],
)
def test_what_is_counted_from_the_last_date_said(text: str, first: str, last: str) -> None:
    *_, date = find_dates(text, THURSDAY)
    assert (str(date.first), str(date.last), date.counted) == (first, last, True)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("It began in 1990. It is to grow in the next year.", "2023-01-01"),
        ("It is to grow the next year.", "2023-01-01"),
    ],
)
def test_the_next_year_to_come_is_counted_from_today(text: str, first: str) -> None:
    assert str(find_dates(text, THURSDAY, future=True)[-1].first) == first


@pytest.mark.parametrize(
    "text", ["In 1990. The next day", "In May 2011. Three days later", "The same month", "A day later"]
)
def test_a_count_from_what_is_said_less_finely_is_unresolved(text: str) -> None:
    assert find_dates(text, THURSDAY)[-1].first is None


@pytest.mark.parametrize(
    "text",
    ["on Wednesday", "last August", "yesterday", "in March", "two years ago", "overnight", "on 5 January", "this year"],
)
def test_without_the_day_of_publication_nothing_is_guessed(text: str) -> None:
    found = find_dates(text, None)
    assert found
    assert all(date.first is None and date.last is None for date in found)


@pytest.mark.parametrize("text", ["on 05/01/2022", "on 3/4/2021", "more than 30 years ago", "at least two weeks ago"])
def test_what_may_mean_several_things_is_unresolved(text: str) -> None:
    assert [date.first for date in find_dates(text, THURSDAY)] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "about 2000 troops",
        "The marchers may return",
        "$1992 a month",
        "Article 4",
        "March on Washington was",
        "1,992 people",
        "for the first time in 30 years",
        "on the eve of the summit",
        "hours after the talks",
        "a two-week truce",
        "Security Council Resolution 1701",
        "the Zapad 2021 exercise",
        "Zapad-2021",
        "at 1800 GMT",
        "the Good Friday agreement",
        "every Friday",
        "on Fridays",
        "on Orthodox Easter Sunday",
        "Theresa May said",
        "May's government",
        "The Sunday Times",
        "a 44-year-old",
        "in 72 hours",
    ],
)
def test_numbers_and_words_that_are_no_dates(text: str) -> None:
    assert find_dates(text, THURSDAY) == []


def test_an_impossible_day_is_no_date() -> None:
    assert [date for date in find_dates("on 31 June 2021", THURSDAY) if date.precision == "day"] == []


def test_the_29th_of_february_is_of_a_leap_year() -> None:
    assert [str(date.day) for date in find_dates("on 29 February 2020", THURSDAY)] == ["2020-02-29"]
    assert [date.day for date in find_dates("on 29 February 2021", THURSDAY) if date.precision == "day"] == []


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("ten years ago today", "2012-01-06", "2012-01-06"),
        ("a year ago yesterday", "2021-01-05", "2021-01-05"),
        ("ten years ago next month", "2012-02-01", "2012-02-29"),
        ("two and a half years ago", "2019-04-01", "2019-10-31"),
        ("in February last year", "2021-02-01", "2021-02-28"),
        ("in early July of this year", "2022-07-01", "2022-07-10"),
        ("last summer", "2021-01-01", "2021-12-31"),
        ("on New Year's Eve", "2021-12-31", "2021-12-31"),
        ("on Christmas Day 1991", "1991-12-25", "1991-12-25"),
    ],
)
def test_dates_beside_the_day_of_publication(text: str, first: str, last: str) -> None:
    (date,) = find_dates(text, THURSDAY)
    assert (str(date.first), str(date.last)) == (first, last)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("president for twelve years", "2010-01-01"),
        ("in office for the past six months", "2021-07-01"),
        ("at war for more than ten years", "None"),
    ],
)
def test_how_long_something_goes_on_is_told_apart(text: str, first: str) -> None:
    (date,) = find_dates(text, THURSDAY)
    assert date.lasting
    assert str(date.first) == first


@pytest.mark.parametrize("text", ["for the first time in 37 years", "jailed for 12 years in 2011", "the Arab spring"])
def test_what_is_no_duration(text: str) -> None:
    assert not any(date.lasting for date in find_dates(text, THURSDAY))


def test_nothing_is_counted_from_how_long_something_goes_on() -> None:
    *_, date = find_dates("It began on Monday, for twelve years. The next day it spread.", THURSDAY)
    assert str(date.first) == "2022-01-04"


@pytest.mark.parametrize(
    ("text", "last_day"),
    [
        # What opens a later sentence goes on in the year of what opened the one before.
        ("On 3 March 2014 the army marched in. On 18 March it annexed the town.", "2014-03-18"),
        ("On 20 December 2010 they marched. On 14 January the ruler fled.", "2011-01-14"),
        ("On 2 August 1990 Iraq invaded Kuwait. On the 6th the Council met.", "1990-08-06"),
        ("In 2004 the union grew, and in November the treaty was signed.", "2004-11-30"),
        ("In May 2015 the king died. In June his son was crowned.", "2015-06-30"),
        # A date inside its sentence frames nothing; nor does the present year, nor a year alone another sentence.
        ("Georgia, which fought a war in August 2008, held a vote. On 26 October it counted.", "2021-10-26"),
        ("In 2004 the union grew. In November it met.", "2021-11-30"),
        # But what would lie long ago is told with its year.
        ("On 3 March 2014 the army marched in. It annexed the town on 18 March.", "2014-03-18"),
        ("On 3 October 2014 the army marched in. It left the town on 18 December.", "2021-12-18"),
    ],
)
def test_a_story_of_former_years_keeps_its_year(text: str, last_day: str) -> None:
    said = []
    for start, end in sentences(text):
        said += find_dates(text, THURSDAY, start=start, end=end, said=said)
    assert str(said[-1].last) == last_day


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("on the 3rd, he left", "2022-01-03", "2022-01-03"),
        ("On the 28th Mali voted", "2021-12-28", "2021-12-28"),
        ("signed it on 2 January. Within hours Iran replied", "2022-01-02", "2022-01-02"),
        ("signed it on 2 January. Within days Iran replied", "2022-01-02", "2022-01-09"),
        ("signed it on 2 January. By dawn Iran had replied", "2022-01-02", "2022-01-03"),
        ("signed it on 2 January. By dusk Iran had replied", "2022-01-02", "2022-01-02"),
        ("signed it on 2 January. Days later Iran replied", "2022-01-03", "2022-01-09"),
        ("signed it on 2 December. A few weeks earlier, Iran had asked", "2021-11-01", "2021-11-25"),
    ],
)
def test_loose_distances_and_days_without_a_month(text: str, first: str, last: str) -> None:
    found = find_dates(text, THURSDAY)[-1]
    assert (str(found.first), str(found.last)) == (first, last)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("on the 20th anniversary of the September 11 attacks", "2021-09-11"),
        ("on the anniversary of the 4 March revolt", "2021-03-04"),
        ("on the tenth anniversary of its 4 March 2011 revolt", "2021-03-04"),
    ],
)
def test_an_anniversary_is_the_day_that_came_round(text: str, day: str) -> None:
    assert str(find_dates(text, THURSDAY)[0].day) == day


def test_a_week_of_something_else_is_no_week_of_the_calendar() -> None:
    assert find_dates("the last week of the campaign", THURSDAY) == []


@pytest.mark.parametrize("text", ["on the 5th floor", "the 10th anniversary", "the 38th parallel", "for the 2nd time"])
def test_an_ordinal_of_something_is_no_day(text: str) -> None:
    assert find_dates(text, THURSDAY) == []

"""Since when and until when a relation or an office holds, by the dates beside the words that say it."""

import datetime as dt

import pytest
from dated import THURSDAY, parsed, shown

from graph.extraction.relations.found import Phase
from graph.extraction.timing.bounds import relation_period
from graph.model import NO_PERIOD, Period

PERIODS = [
    ("He was president from 1991 to 2019.", "president", Phase.HELD, "1991", "2019"),
    ("Omar Bongo had ruled the country from 1967 until his death in 2009.", "ruled", Phase.HELD, "1967", "2009"),
    ("The islands were administered by Washington until 1972.", "administered", Phase.HELD, "", "1972"),
    ("Panama City has been the capital since 1903.", "capital", Phase.HOLDS, "1903", ""),
    ("Sweden joined NATO on Monday.", "joined", Phase.BEGINS, "2022-01-03", ""),
    ("Morocco, which quit the old organisation in 1984, is no member.", "quit", Phase.ENDS, "", "1984"),
    ("He stepped down as prime minister in May.", "stepped", Phase.ENDS, "", "2021-05"),
    ("He served as minister between 2001 and 2004.", "served", Phase.HELD, "2001", "2004"),
    ("The Taliban have ruled Afghanistan since capturing Kabul on August 15.", "ruled", Phase.HOLDS, "2021-08-15", ""),
    ("He once ruled the country.", "ruled", Phase.HELD, "", "past"),
    ("Georgia was a member of the union in 1975.", "member", Phase.HELD, "", "after 1975"),
    ("Nauru no longer recognised Taiwan from Monday.", "recognised", Phase.HOLDS, "", "2022-01-03"),
]


def bounds(first: dt.date | None, last: dt.date | None) -> str:
    if first and last:
        return shown(Period(first, last))
    return "past" if last == THURSDAY else ""


@pytest.mark.parametrize(("text", "word", "phase", "begin", "end"), PERIODS, ids=[row[0][:50] for row in PERIODS])
def test_a_relation_has_the_bounds_that_are_said(text: str, word: str, phase: Phase, begin: str, end: str) -> None:
    timing, sentences = parsed(text)
    head = next(token for token in sentences[0] if token.text == word)
    period = relation_period(phase, timing.of(sentences[0], head.index), THURSDAY)
    assert bounds(period.earliest_begin, period.latest_begin) == begin
    if end.startswith("after"):
        assert period.earliest_end == dt.date(int(end[-4:]), 1, 1)
        assert period.latest_end == THURSDAY
    else:
        assert bounds(period.earliest_end, period.latest_end) == end


def test_of_a_relation_that_is_over_nothing_is_known_without_a_day() -> None:
    assert relation_period(Phase.HELD, [], None) == NO_PERIOD


TITLES = [
    ("Cindy McCain, the director, who was appointed in March, spoke.", "Cindy", "director", "2021-03", ""),
    ("The director, Cindy McCain, who stepped down on Monday, spoke.", "director", "McCain", "", "2022-01-03"),
    ("President Michelle Bachelet, whose term ends on March 11, spoke.", "President", "Bachelet", "", "2022-03-11"),
    ("President Jovenel Moïse was shot dead at home on Wednesday.", "President", "Moïse", "", "2022-01-05"),
    ("President Jovenel Moïse was killed on Wednesday.", "President", "Moïse", "", "2022-01-05"),
    ("Soldiers ousted President Ali Bongo.", "President", "Bongo", "", "past"),
    ("Chad voted on Monday, a year after the army toppled President Ali Bongo.", "President", "Bongo", "", "2021"),
    ("Soldiers did not oust President Ali Bongo.", "President", "Bongo", "", ""),
    ("President Ali Bongo visited Paris on Monday.", "President", "Bongo", "", ""),
    ("The president, Ali Bongo, in office since 2009, will step down in May.", "president", "Bongo", "2009", ""),
    ("The president, Ali Bongo, in power since a vote in 2009, lost his post.", "president", "Bongo", "2009", ""),
    ("Prime Minister Imran Khan resigned as party leader on Monday.", "Prime", "Khan", "", ""),
    ("President Ali Bongo was elected in June 2013 and took office that August.", "President", "Bongo", "2013-08", ""),
    ("President Ali Bongo was elected in May 2013 and sworn in in June 2013.", "President", "Bongo", "2013-06", ""),
    ("President Ali Bongo was elected in May 2013 and won a seat for his son in 2015.", "President", "Bongo", "", ""),
    ("President Ali Bongo has been in office since 2009, longer than is legal.", "President", "Bongo", "2009", ""),
    ("President Ali Bongo resigned on Monday after six years.", "President", "Bongo", "2016", "2022-01-03"),
    ("President Ali Bongo resigned on Monday after ten years as leader.", "President", "Bongo", "", "2022-01-03"),
    ("President Ali Bongo resigned on Monday after two months of protests.", "President", "Bongo", "", "2022-01-03"),
]


@pytest.mark.parametrize(("text", "first", "last", "begin", "end"), TITLES, ids=[row[0][:50] for row in TITLES])
def test_a_title_has_the_dates_of_taking_and_leaving_office(
    text: str, first: str, last: str, begin: str, end: str
) -> None:
    timing, sentences = parsed(text)
    start, stop = sorted((text.index(first), text.index(last)))
    stop += len(last if text.index(last) == stop else first)
    period = relation_period(Phase.HOLDS, timing.of_title(sentences[0], start, stop), THURSDAY)
    assert bounds(period.earliest_begin, period.latest_begin) == begin
    if end == "past":
        assert (period.earliest_end, period.latest_end) == (None, THURSDAY)
    else:
        assert bounds(period.earliest_end, period.latest_end) == end


def test_of_two_dates_of_a_beginning_the_finer_counts() -> None:
    timing, (sentence,) = parsed("Estonia joined a month ago, on 6 December.")
    period = relation_period(Phase.BEGINS, timing.of(sentence, 1), THURSDAY)
    assert shown(period) == "2021-12-06"


def test_the_years_of_an_office_outlast_the_death_of_its_bearer() -> None:
    text = "Karl Weber, who was a minister from 2011 to 2016, died on Tuesday."
    timing, (sentence,) = parsed(text)
    at = text.index("minister")
    period = relation_period(Phase.HELD, timing.of_title(sentence, at, at + len("minister")), THURSDAY)
    assert (str(period.earliest_begin), str(period.latest_end)) == ("2011-01-01", "2016-12-31")


def test_years_in_brackets_are_those_of_an_office() -> None:
    text = "He is a son of a former president (2003-2008) of the country."
    timing, (sentence,) = parsed(text)
    at = text.index("president")
    period = relation_period(Phase.HELD, timing.of_title(sentence, at, at + len("president")), THURSDAY)
    assert (str(period.earliest_begin), str(period.latest_end)) == ("2003-01-01", "2008-12-31")


@pytest.mark.parametrize("tie", ["by", "by the summer of"])
def test_what_has_begun_by_a_date_began_at_some_time_before(tie: str) -> None:
    timing, sentences = parsed(f"Togo had joined the union {tie} 2004.")
    head = next(token for token in sentences[0] if token.text == "joined")
    period = relation_period(Phase.BEGINS, timing.of(sentences[0], head.index), THURSDAY)
    assert (period.earliest_begin, period.latest_begin) == (None, dt.date(2004, 12, 31))

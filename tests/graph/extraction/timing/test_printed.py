"""An article that tells, as past, of what came after its day of publication is not of that day."""

import logging

import pytest
from extracted import WIRE, extractor, report

from graph.model import Article, Date, EventProposition

DAY = Date(2012, 5, 14)


@pytest.mark.parametrize(
    "text",
    [
        "Rebels seized the town of Goma on 28 January 2025. Kenyan troops left on Friday.",
        "Rwanda was suspended from the bloc in 2019. Kenyan troops left on Friday.",
        "Chad closed its border on 2 June 2012 and reopened it on 9 June 2012. Kenyan troops left on Friday.",
    ],
)
def test_a_day_that_the_text_outlives_dates_nothing(text: str, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        told = extractor()(report(text, DAY))
    assert told.article.published is None
    assert "2012-05-14" in caplog.text
    assert "undated, unless you give its day (--published)" in caplog.text
    events = [claim.proposition for claim in told.claims if isinstance(claim.proposition, EventProposition)]
    assert not any(one.period.latest_begin and one.period.latest_begin < Date(2012, 5, 20) for one in events)


@pytest.mark.parametrize(("changed", "day"), [(Date(2025, 1, 31), Date(2025, 1, 31)), (Date(2013, 1, 1), None)])
def test_a_page_that_is_kept_up_to_date_is_of_the_day_of_its_last_change(
    changed: Date, day: Date | None, caplog: pytest.LogCaptureFixture
) -> None:
    text = "Rebels seized the town of Goma on 28 January 2025. Kenyan troops left on Friday."
    with caplog.at_level(logging.WARNING):
        told = extractor()(Article.of(text, title="t", publisher=WIRE, published=DAY, changed=changed))
    assert told.article.published == day
    assert ("when it was last changed" in caplog.text) == (day is not None)


def test_a_page_changed_later_keeps_its_day_where_the_text_does_not_outlive_it() -> None:
    text = "Rebels seized the town of Goma on 28 January 2012. Kenyan troops left on Friday."
    told = extractor()(Article.of(text, title="t", publisher=WIRE, published=DAY, changed=Date(2025, 1, 31)))
    assert told.article.published == DAY


@pytest.mark.parametrize("mark", [DAY, Date(2025, 1, 31)])
def test_a_day_that_was_given_stands_whatever_the_text_tells(mark: Date, caplog: pytest.LogCaptureFixture) -> None:
    text, day = "Rebels seized the town of Goma on 3 June 2026. Kenyan troops left on Friday.", Date(2025, 1, 31)
    with caplog.at_level(logging.WARNING):
        told = extractor()(Article.of(text, title="t", publisher=WIRE, published=mark, given=day))
    assert told.article.published == day
    assert f"as of {day}" in caplog.text
    events = [claim.proposition for claim in told.claims if isinstance(claim.proposition, EventProposition)]
    assert day in {one.period.latest_begin for one in events}  # a Friday


@pytest.mark.parametrize(
    "text",
    [
        "Rebels seized the town of Goma on 28 January 2012. Kenyan troops left on Friday.",
        # What is to come, is planned, ends then or is only supposed.
        "Kenyan troops will leave Goma on 28 January 2025.",
        "The union extended its sanctions on Chad until 31 January 2025.",
        "Chad announced elections on 28 January 2025. Kenya planned a summit in 2019.",
        "The federation awarded the games in 2034 to Chad.",
        "If rebels seized Goma in 2019, Kenyan troops would have left in 2025.",
        "Chad postponed the vote to 28 January 2025.",
        # One date not far off may be misread.
        "Chad closed its border on 2 June 2012.",
        # A number that is no year, and a name.
        "Kenyan troops killed 2025 poachers in Goma. Iran rejected Agenda 2030 on Friday.",
    ],
)
def test_what_is_still_to_come_says_nothing_against_the_day(text: str) -> None:
    assert extractor()(report(text, DAY)).article.published == DAY

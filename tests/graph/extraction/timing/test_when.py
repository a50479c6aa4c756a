"""The time of what a "when" clause tells behind a longer time, and of what goes on ever since."""

import datetime as dt

import pytest
from dated import period
from extracted import bounds, events, period_of, related

from graph.model import Period

DAY = dt.date(2022, 1, 6)


def shown(told: Period) -> str:
    """Both bounds of both ends."""
    return f"{bounds(told.earliest_begin, told.latest_begin)} {bounds(told.earliest_end, told.latest_end)}"


@pytest.mark.parametrize(
    ("text", "root", "wanted"),
    [
        (
            "Idriss Deby ruled Chad from 1990 until 2021, when rebels killed him.",
            "ASSAULT",
            "2021-01-01/2021-12-31 2021-01-01/2021-12-31",
        ),
        (
            "The mayor ran Goma from 2012 to 2019, when he was arrested by the police.",
            "COERCE",
            "2019-01-01/2019-12-31 2019-01-01/2019-12-31",
        ),
        ("Ten people died on Monday when gunmen stormed a hotel in Goma.", "ASSAULT", "2022-01-03 2022-01-03"),
    ],
)
def test_an_event_at_the_end_of_a_time_is_of_that_end(text: str, root: str, wanted: str) -> None:
    told = [shown(period_of(claim)) for name, *_, claim in events(text, DAY) if name == root]
    assert told == [wanted]


def test_whoever_succeeds_somebody_leads_from_then_on() -> None:
    text = "Jens Stoltenberg led NATO from October 2014 until October 2021, when he was succeeded by Mark Rutte."
    told = {
        (subject, name): shown(period_of(claim))
        for subject, name, _, claim in related(text, DAY)
    }
    assert told == {
        ("person-jens-stoltenberg", "leads"): "2014-10-01/2014-10-31 2021-10-01/2021-10-31",
        ("person-jens-stoltenberg", "succeededBy"): "2021-10-01/2021-10-31 ",
        ("person-mark-rutte", "leads"): "2021-10-01/2021-10-31 ",
    }


def test_what_is_done_ever_since_has_no_end() -> None:
    assert shown(period("The army seized Goma in May 2019 and has shelled it ever since.", "shelled")) == (
        "2019-05-01/2019-05-31 "
    )


def test_whoever_is_said_to_lead_a_body_in_passing_leads_it() -> None:
    told = related("Yevgeny Prigozhin, who leads the mercenary group Wagner, called off a march on Saturday.", DAY)
    assert [(subject, name) for subject, name, *_ in told] == [("person-yevgeny-prigozhin", "leads")]

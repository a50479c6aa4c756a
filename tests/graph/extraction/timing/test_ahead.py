"""Dates of what lies ahead, in sentences about the past; days told together, and until when something lasts.

All against Thursday 6 January 2022.
"""

import datetime as dt

import pytest
from dated import parsed, shown
from extracted import events, period_of, related

from graph.extraction.timing.bounds import event_period

DAY = dt.date(2022, 1, 6)


@pytest.mark.parametrize(
    ("text", "word", "wanted"),
    [
        # What something is done ahead of has the date, the deed none.
        ("Togo shut its airspace ahead of an air show on January 9.", "shut", ""),
        ("Benin detained an editor before the parliamentary election on 20 February.", "detained", ""),
        ("Benin detained an editor before the parliamentary election on 20 February.", "election", "2022-02-20"),
        ("Scholz condemned the bill before a vote in Berlin on January 11.", "condemned", ""),
        ("The mayor resigned ahead of a referendum on Sunday.", "resigned", ""),
        ("On Tuesday Togo shut its airspace ahead of an air show on January 9.", "shut", "2022-01-04"),
        ("Unions called for a march in Lima on January 15.", "called", ""),
        ("Unions called for a march in Lima on January 15.", "march", "2022-01-15"),
        ("Russia launched an offensive on January 15.", "launched", "2021-01-15"),
        ("The envoy spoke before a congress in Lima on Monday.", "spoke", "2022-01-03"),
        ("Jets bombed the camp before dawn on Monday.", "bombed", "2022-01-03"),
        # "Would" looks ahead from when it was said.
        ("Oman said it would release five men on January 3.", "release", "2022-01-03"),
        ("Oman said talks would open in Muscat on December 20.", "open", "2021-12-20"),
        ("Oman said it would release five men on January 19.", "release", "2022-01-19"),
        ("Oman said it would release five men in December.", "release", ""),
        ("Oman will hold a vote on January 3.", "hold", "2023-01-03"),
        # Days told together.
        ("The ministers meet in Rome on Monday and Tuesday.", "meet", "2022-01-10..2022-01-11"),
        ("Gunmen raided villages on Saturday and Sunday.", "raided", "2022-01-01..2022-01-02"),
        ("Gunmen raided villages late on Sunday and early on Monday.", "raided", "2022-01-02..2022-01-03"),
        ("The ministers met in Rome on December 30 and 31.", "met", "2021-12-30..2021-12-31"),
        ("The ministers met in Rome on December 31 and January 1.", "met", "2021-12-31..2022-01-01"),
        ("Gunmen killed 3 men on December 30 and 31 people were wounded.", "killed", "2021-12-30"),
        # Ranges of which one side says less.
        ("The navy blocked the strait from Tuesday to Friday.", "blocked", "2021-12-28/2021-12-31"),
        ("The rebels shelled the port from December 20 to 25.", "shelled", "2021-12-20/2021-12-25"),
        ("The rebels shelled the port from December 20 to January 4.", "shelled", "2021-12-20/2022-01-04"),
        ("The rebels shelled the port from October to March.", "shelled", "2020-10/2021-03"),
    ],
)
def test_a_date_is_of_what_it_is_told_of(text: str, word: str, wanted: str) -> None:
    timing, sentences = parsed(text, DAY)
    told = event_period(timing.of(sentences[0], next(one.index for one in sentences[0] if one.text == word)))
    if "/" in wanted:
        assert str(told.earliest_begin).startswith(wanted.partition("/")[0])
        assert str(told.earliest_end).startswith(wanted.partition("/")[2])
    else:
        assert shown(told) == wanted


@pytest.mark.parametrize(
    ("text", "root", "wanted"),
    [
        ("The European Union extended its sanctions against Syria until June 1.", "SANCTION", "2022-06-01"),
        ("Chad's junta suspended two newspapers until 2024.", "COERCE", "2024-01-01"),
        ("Chad's junta suspended two ministers until 2024.", "SANCTION", "2024-01-01"),
        ("Peru blocked the website until Saturday.", "COERCE", "None"),
        ("Chad postponed talks with Niger until Monday.", "CONSULT", "None"),
        ("Chad will not attack Niger until 2024.", "ASSAULT", "None"),
    ],
)
def test_what_lasts_until_a_day_ends_then(text: str, root: str, wanted: str) -> None:
    ends = [str(period_of(claim).earliest_end) for name, *_, claim in events(text, DAY) if name == root]
    assert ends == [wanted]


def test_a_border_is_there_also_when_it_is_open_again() -> None:
    told = related("Chad closed its border with Niger on Monday until January 20.", DAY)
    assert [str(period_of(claim).latest_end) for *_, claim in told] == ["None"]

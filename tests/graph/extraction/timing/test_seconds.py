"""Second objects and subjects with dates of their own, of relations and of deeds; what only looks like one."""

import datetime as dt

import pytest
from extracted import bounds, events, period_of, place_of, related

DAY = dt.date(2022, 1, 6)


def ties(text: str, predicate: str) -> set[tuple[str, str, str]]:
    """Subject, object, and when it began or else ended, of each relation of a kind."""
    told = [(one, other, period_of(claim)) for one, name, other, claim in related(text, DAY) if name == predicate]
    return {
        (subject, thing, bounds(one.earliest_begin or one.earliest_end, one.latest_begin or one.latest_end))
        for subject, thing, one in told
    }


def deeds(text: str, root: str) -> set[tuple[frozenset[str], str, str]]:
    """Who suffers it, where, and when, of each event of a type."""
    told = [(others, claim) for name, _, others, claim in events(text, DAY) if name == root]
    return {
        (frozenset(others), place_of(claim), bounds(period_of(claim).earliest_begin, period_of(claim).latest_begin))
        for others, claim in told
    }


YEARS = "{0}-01-01/{0}-12-31"


@pytest.mark.parametrize(
    ("text", "predicate", "wanted"),
    [
        (
            "Latvia joined NATO in 2004 and the OECD in 2016.",
            "memberOf",
            {("country-LVA", "org-nato", "2004"), ("country-LVA", "org-oecd", "2016")},
        ),
        (
            "Kenya joined the Commonwealth in 1963 and the African Union three years later.",
            "memberOf",
            {("country-KEN", "org-commonwealth", "1963"), ("country-KEN", "org-au", "1966")},
        ),
        (
            "Peru recognised Chad in 1961 and Kenya in 1964.",
            "recognises",
            {("country-PER", "country-TCD", "1961"), ("country-PER", "country-KEN", "1964")},
        ),
    ],
)
def test_each_object_has_its_own_date(text: str, predicate: str, wanted: set[tuple[str, str, str]]) -> None:
    assert ties(text, predicate) == {(one, other, YEARS.format(year)) for one, other, year in wanted}


@pytest.mark.parametrize(
    ("text", "root", "wanted"),
    [
        (
            "Rwandan jets bombed Goma on Monday and Bukavu on Tuesday.",
            "ASSAULT",
            {("city-216281", "2022-01-03"), ("city-217831", "2022-01-04")},
        ),
        (
            "Police arrested four men in Goma on Monday and six in Bukavu on Wednesday.",
            "COERCE",
            {("city-216281", "2022-01-03"), ("city-217831", "2022-01-05")},
        ),
        # A verb of its own tells its own; whoever stands in front of the second object did it.
        (
            "Rebels bombed Goma on Monday and a truce was signed in Bukavu on Tuesday.",
            "ASSAULT",
            {("city-216281", "2022-01-03")},
        ),
        (
            "Rebels bombed Goma on Monday and officials in Bukavu on Tuesday said so.",
            "ASSAULT",
            {("city-216281", "2022-01-03")},
        ),
    ],
)
def test_each_object_is_a_deed_of_its_own(text: str, root: str, wanted: set[tuple[str, str]]) -> None:
    assert {(place, day) for _, place, day in deeds(text, root)} == wanted


def test_whoever_is_visited_later_is_visited_then() -> None:
    assert deeds("Scholz visited Peru in 2019 and Chile in May 2021.", "CONSULT") == {
        (frozenset({"country-PER"}), "None", "2019-01-01/2019-12-31"),
        (frozenset({"country-CHL"}), "None", "2021-05-01/2021-05-31"),
    }


@pytest.mark.parametrize(
    ("text", "predicate", "wanted"),
    [
        (
            "Poland joined the European Union in 2004, Bulgaria and Romania three years later.",
            "memberOf",
            {
                ("country-POL", "org-eu", "2004"),
                ("country-BGR", "org-eu", "2007"),
                ("country-ROU", "org-eu", "2007"),
            },
        ),
        (
            "Jordan has recognised Israel since 1994, Egypt since 1979.",
            "recognises",
            {("country-JOR", "country-ISR", "1994"), ("country-EGY", "country-ISR", "1979")},
        ),
        (
            "Ghana joined the Commonwealth in 1957 and Zambia in 1964.",
            "memberOf",
            {("country-GHA", "org-commonwealth", "1957"), ("country-ZMB", "org-commonwealth", "1964")},
        ),
        (
            "Ghana recognised Kosovo in 2012; Benin in 2014.",
            "recognises",
            {("country-GHA", "country-XKX", "2012"), ("country-BEN", "country-XKX", "2014")},
        ),
    ],
)
def test_each_subject_has_its_own_date(text: str, predicate: str, wanted: set[tuple[str, str, str]]) -> None:
    assert ties(text, predicate) >= {(one, other, YEARS.format(year)) for one, other, year in wanted}


def test_an_object_may_stand_behind_its_date() -> None:
    assert ties("Hungary joined NATO in 1999 and five years later the European Union.", "memberOf") == {
        ("country-HUN", "org-nato", YEARS.format(1999)),
        ("country-HUN", "org-eu", YEARS.format(2004)),
    }


def test_who_did_it_later_did_it_then() -> None:
    text = "Norway imposed sanctions on Iran's generals in May 2012, Japan in June that year."
    told = [
        (actors, bounds(period_of(claim).earliest_begin, period_of(claim).latest_begin))
        for name, actors, _, claim in events(text, DAY)
        if name == "SANCTION"
    ]
    assert sorted((*map(sorted, (who,)), day) for who, day in told) == [
        (["country-JPN"], "2012-06-01/2012-06-30"),
        (["country-NOR"], "2012-05-01/2012-05-31"),
    ]


def test_what_somebody_says_on_another_day_is_no_second_deed() -> None:
    told = deeds("The army shelled Goma on Monday, the governor said on Tuesday.", "ASSAULT")
    assert {(place, day) for _, place, day in told} == {("city-216281", "2022-01-03")}
    assert deeds("Rebels seized Goma on Monday and a day later Rwanda closed the border.", "ASSAULT") == {
        (frozenset(), "city-216281", "2022-01-03")
    }

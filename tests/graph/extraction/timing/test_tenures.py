"""Since when and until when somebody rules, where another sentence than that of the title says it."""

import datetime as dt

import pytest
from extracted import terms

DAY = dt.date(2022, 1, 6)


def tenure(text: str, person: str, predicate: str = "headOfStateOf") -> set[tuple[str, str]]:
    """The beginning and end of each claim that somebody rules."""
    return terms(text, predicate, person, DAY)


@pytest.mark.parametrize(
    ("told", "begin"),
    [
        ("Obiang has ruled the country since August 1979.", "1979-08-01/1979-08-31"),
        ("Obiang has governed since 1979.", "1979-01-01/1979-12-31"),
        ("Obiang has been in power since 1979.", "1979-01-01/1979-12-31"),
        ("Obiang swept to power in 1979.", "1979-01-01/1979-12-31"),
        ("He seized power in August 1979.", "1979-08-01/1979-08-31"),
        ("He was installed by the army in August 1979.", "1979-08-01/1979-08-31"),
        ("Obiang, elected in 1979, spoke for an hour.", "1979-01-01/1979-12-31"),
        ("Obiang, in office since 1979, spoke for an hour.", "1979-01-01/1979-12-31"),
        ("Obiang, in office in 1979 and now, spoke for an hour.", ""),
        ("Obiang has governed the oil exporter since 1979.", "1979-01-01/1979-12-31"),
        ("Obiang, who is also party leader and has ruled since 1979, spoke.", "1979-01-01/1979-12-31"),
        ("Obiang took office in May 1979.", "1979-05-01/1979-05-31"),
        ("Obiang may take office in May.", ""),
        ("He succeeded Francisco Macías in August 1979.", "1979-08-01/1979-08-31"),
        ("He succeeded Francisco Macías as party leader in August 1979.", ""),
        ("He succeeded his uncle, Francisco Macías, in August 1979.", "1979-08-01/1979-08-31"),
        ("He succeeded a rival in August 1979.", ""),
        # An election gives the year alone; a second one, another office or what is to come gives nothing.
        ("Obiang was elected in August 1979.", ""),
        ("Obiang was elected for another term in 2016.", ""),
        ("Obiang was elected to parliament in 1975.", ""),
        ("Obiang took office as governor in 1975.", ""),
        ("Obiang has led his party since 1991.", ""),
        ("Obiang was in power in 1985.", ""),
        ("Obiang did not seize power in 1975.", ""),
    ],
)
def test_another_sentence_says_since_when_a_president_rules(told: str, begin: str) -> None:
    text = f"President Teodoro Obiang of Equatorial Guinea visited Paris on Monday. {told}"
    assert tenure(text, "person-teodoro-obiang") == {(begin, "")}


def test_another_sentence_says_how_a_rule_ended() -> None:
    text = "Troops arrested President Teodoro Obiang of Equatorial Guinea on Monday. He resigned on Tuesday."
    assert tenure(text, "person-teodoro-obiang") == {("", "2022-01-04")}


def test_an_office_to_be_taken_is_no_beginning_of_the_present_one() -> None:
    text = "Prime Minister Per Lund of Norway won on Monday. He will take office on 1 March."
    assert tenure(text, "person-per-lund", "headOfGovernmentOf") == {("", "")}


@pytest.mark.parametrize(
    ("text", "predicate", "begin", "end"),
    [
        ("Turkey reopened its embassy in Damascus on Saturday.", "hasDiplomaticRelationsWith", "2022-01-01", ""),
        (
            "Turkey reopened its embassy in Damascus in December.",
            "hasDiplomaticRelationsWith",
            "2021-12-01/2021-12-31",
            "",
        ),
        ("Turkey occupied Famagusta on Tuesday.", "controls", "2022-01-04", ""),
        ("Gabon returned to the African Union in May 2018.", "memberOf", "2018-05-01/2018-05-31", ""),
        ("Kenya returned Kismayo to Somalia in 2019.", "administers", "", "2019-01-01/2019-12-31"),
        (
            "Chad opened relations with Kenya on Sunday, hours after cutting those with Somalia.",
            "hasDiplomaticRelationsWith",
            "2022-01-02",
            "",
        ),
    ],
)
def test_what_a_deed_began_is_not_over_with_it(text: str, predicate: str, begin: str, end: str) -> None:
    assert terms(text, predicate, day=DAY) == {(begin, end)}


def test_a_ruler_since_independence_has_ruled_since_its_year() -> None:
    text = "Robert Mugabe, Zimbabwe's president since independence in 1980, spoke on Monday."
    assert tenure(text, "person-robert-mugabe") == {("1980-01-01/1980-12-31", "")}


@pytest.mark.parametrize(
    ("told", "begin"),
    [
        ("Obiang had been head of state since August 1979.", "1979-08-01/1979-08-31"),
        ("He has been president of Equatorial Guinea since 1979.", "1979-01-01/1979-12-31"),
        ("He has been chairman of his party since 1991.", ""),
    ],
)
def test_the_same_office_told_again_lends_its_beginning(told: str, begin: str) -> None:
    text = f"President Teodoro Obiang of Equatorial Guinea resigned on Monday. {told}"
    found = tenure(text, "person-teodoro-obiang")
    assert (begin, "2022-01-03") in found


@pytest.mark.parametrize(
    ("before", "begin", "end"),
    [
        ("Angela Merkel had been chancellor since November 2005.", "2005-11-01/2005-11-30", "2022-01-05"),
        ("Angela Merkel had been chancellor for 16 years.", "2006-01-01/2006-12-31", "2022-01-05"),
        # Of who held it once, the next holder but one says nothing.
        ("Angela Merkel was chancellor in 2005.", "/2005-12-31", "2005-01-01/2022-01-06"),
    ],
)
def test_who_had_been_in_office_left_it_when_the_next_took_it(before: str, begin: str, end: str) -> None:
    text = f"Olaf Scholz took office as German chancellor on Wednesday. {before}"
    assert tenure(text, "person-angela-merkel", "headOfGovernmentOf") == {(begin, end)}


def test_a_verb_that_changes_its_vowel_stands_in_the_past() -> None:
    text = "The army overthrew Prime Minister Thaksin Shinawatra of Thailand on Tuesday while he was in New York."
    assert tenure(text, "person-thaksin-shinawatra", "headOfGovernmentOf") == {("", "2022-01-04")}


def test_a_death_joined_to_another_verb_ends_a_rule() -> None:
    text = "President Laurent Kabila of Congo was shot by a bodyguard on Sunday and died two days later."
    assert tenure(text, "person-laurent-kabila") == {("", "2022-01-04")}


def test_from_a_year_until_a_clause_bounds_an_office() -> None:
    text = "Yingluck Shinawatra was prime minister of Thailand from 2011 until a court removed her on 7 May 2014."
    assert tenure(text, "person-yingluck-shinawatra", "headOfGovernmentOf") == {("2011-01-01/2011-12-31", "2014-05-07")}


def test_a_membership_told_again_lends_its_beginning_to_its_end() -> None:
    text = "Britain left the European Union on Monday. It had been a member since 1973."
    assert ("1973-01-01/1973-12-31", "2022-01-03") in tenure(text, "country-GBR", "memberOf")


def test_the_death_of_a_former_holder_ended_no_office() -> None:
    told = "Former Chadian president Idriss Zogo, who held office from 2002 until he resigned in 2010, died on Monday."
    assert tenure(told, "person-idriss-zogo") == {("2002-01-01/2002-12-31", "2010-01-01/2010-12-31")}
    assert tenure("Gunmen shot dead former Chadian president Idriss Zogo on Monday.", "person-idriss-zogo") == {
        ("", "/2022-01-06")
    }


def test_who_takes_office_on_a_day_to_come_holds_it_from_then() -> None:
    told = "Chad's new president, Idriss Zogo, takes office next Monday."
    assert tenure(told, "person-idriss-zogo") == {("2022-01-10", "")}


def test_who_is_shot_dead_rules_no_more() -> None:
    text = "Gunmen shot dead Haiti's president, Jovenel Moïse, at his home early on Wednesday."
    assert tenure(text, "person-jovenel-moise") == {("", "2022-01-05")}


@pytest.mark.parametrize(
    ("text", "begin", "end"),
    [
        ("Chad's army seized power on Monday, toppling President Idriss Zogo of Chad.", "", "2022-01-03"),
        ("Soldiers stormed the palace on Monday, killing President Idriss Zogo of Chad.", "", "2022-01-03"),
        ("Soldiers marched on Monday without toppling President Idriss Zogo of Chad.", "", ""),
        ("Kenya planned an attack on Monday, toppling President Idriss Zogo of Chad.", "", ""),
        ("President Idriss Zogo of Chad lost his post in 2018.", "", "2018-01-01/2018-12-31"),
        ("President Idriss Zogo of Chad lost his voice in 2018.", "", ""),
        ("Ali Noor won in May 2018; Idriss Zogo has been president of Chad since then.", "2018-05-01/2018-05-31", ""),
        ("Ali Noor fell on Monday. Idriss Zogo, until then a general, was sworn in as president of Chad.", "", ""),
        (
            "Ali Noor, Chad's president, took office in 2018. Idriss Zogo had been president of Chad until then.",
            "",
            "2018-01-01/2018-12-31",
        ),
        (
            "Idriss Zogo was elected president of Chad in December 2020 and took office the following March.",
            "2021-03-01/2021-03-31",
            "",
        ),
        (
            "Idriss Zogo was elected president of Chad in December 2020 and took office as party leader in March 2021.",
            "",
            "",
        ),
    ],
)
def test_what_a_deed_beside_a_title_tells_of_its_bearers_office(text: str, begin: str, end: str) -> None:
    assert tenure(text, "person-idriss-zogo") == {(begin, end)}


@pytest.mark.parametrize(
    ("told", "begin"),
    [
        ("was elected on Tuesday as the next chairman of the African Union.", ""),
        ("was elected chairman of the African Union on Tuesday.", "2022-01-04"),
        ("became the next chairman of the African Union on Tuesday.", "2022-01-04"),
    ],
)
def test_who_is_chosen_as_the_next_one_has_not_begun_on_that_day(told: str, begin: str) -> None:
    assert terms(f"Ali Noor {told}", "chairs", day=DAY) == {(begin, "")}


YEAR_2013 = "2013-01-01/2013-12-31"


@pytest.mark.parametrize(
    ("text", "predicate", "begin", "end"),
    [
        # Who had held an office lost it as the article tells of him.
        (
            "Chad's army overthrew Prime Minister Idriss Zogo on Tuesday. He had been prime minister since 2013.",
            "headOfGovernmentOf",
            YEAR_2013,
            "2022-01-04",
        ),
        (
            "Chad's president, Idriss Zogo, died on Tuesday. He had been president since 2013.",
            "headOfStateOf",
            YEAR_2013,
            "2022-01-04",
        ),
        (
            "Idriss Zogo died in Paris on Tuesday. He had led the Reform Party since 2013.",
            "leads",
            YEAR_2013,
            "2022-01-04",
        ),
        # "The post" is the one told before.
        (
            "Chad's defence minister, Idriss Zogo, resigned on Tuesday. He had held the post since 2013.",
            "ministerOf",
            YEAR_2013,
            "2022-01-04",
        ),
        (
            "Chad's defence minister, Idriss Zogo, died on Tuesday. He had been defence minister since 2013.",
            "ministerOf",
            YEAR_2013,
            "2022-01-04",
        ),
        (
            "Chad's defence minister, Idriss Zogo, resigned on Tuesday. He had held the post of mayor since 2013.",
            "ministerOf",
            "",
            "2022-01-04",
        ),
        # To rule a country is to hold its office.
        (
            "President Idriss Zogo of Chad resigned on Tuesday. Zogo had ruled Chad since 2013.",
            "headOfStateOf",
            YEAR_2013,
            "2022-01-04",
        ),
        (
            "Chad's army overthrew President Idriss Zogo on Tuesday. Zogo had ruled Chad for nine years.",
            "administers",
            YEAR_2013,
            "2022-01-04",
        ),
        # How long it was before it ended.
        (
            "President Idriss Zogo of Chad resigned on Tuesday after nine years in power.",
            "headOfStateOf",
            YEAR_2013,
            "2022-01-04",
        ),
        (
            "King Idriss Zogo of Chad abdicated on Tuesday after nine years on the throne.",
            "headOfStateOf",
            YEAR_2013,
            "2022-01-04",
        ),
        (
            "President Idriss Zogo of Chad resigned on Tuesday after more than nine years in power.",
            "headOfStateOf",
            "",
            "2022-01-04",
        ),
        (
            "President Idriss Zogo of Chad resigned on Tuesday after nine years of war.",
            "headOfStateOf",
            "",
            "2022-01-04",
        ),
        # The office that he resigned "as".
        (
            "Idriss Zogo, who resigned as mayor of Bergen in December, met Chad's envoy.",
            "holdsOffice",
            "",
            "2021-12-01/2021-12-31",
        ),
    ],
)
def test_an_office_ends_as_the_article_tells_of_its_holder(text: str, predicate: str, begin: str, end: str) -> None:
    assert tenure(text, "person-idriss-zogo", predicate) == {(begin, end)}


def test_no_office_ends_with_the_death_of_a_former_holder() -> None:
    text = "Chad's former president, Idriss Zogo, died on Tuesday. He had been president since 2013."
    assert tenure(text, "person-idriss-zogo") == {(YEAR_2013, "/2022-01-06")}


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        ("It had been a member since 1973.", {("1973-01-01/1973-12-31", "2021-12-31")}),
        ("It had joined the bloc in 1973.", {("1973-01-01/1973-12-31", ""), ("", "2021-12-31")}),
    ],
)
def test_a_membership_that_had_lasted_ends_when_the_member_leaves(told: str, wanted: set[tuple[str, str]]) -> None:
    assert terms(f"Norway left the European Union on Friday. {told}", "memberOf", day=DAY) == wanted

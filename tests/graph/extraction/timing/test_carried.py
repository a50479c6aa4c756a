"""When relations begin and end that a wording, another sentence or an echo says."""

import datetime as dt

import pytest
from extracted import related, terms

from graph.model import Certainty, Claim


def heading(text: str, day: dt.date, person: str) -> Claim:
    """The one claim that somebody is head of state."""
    (claim,) = [claim for *found, claim in related(text, day) if found[:2] == [person, "headOfStateOf"]]
    return claim


@pytest.mark.parametrize(
    ("text", "published", "subject", "predicate", "begin", "end"),
    [
        (
            "Founded in 1960 by five countries, among them Iran, Iraq and Venezuela, OPEC was joined by Qatar in 1961.",
            "2019-05-03",
            "country-QAT",
            "memberOf",
            "1961-01-01/1961-12-31",
            "",
        ),
        (
            "Founded in 1960 by five countries, among them Iran, Iraq and Venezuela, OPEC was joined by Qatar in 1961.",
            "2019-05-03",
            "country-IRQ",
            "memberOf",
            "1960-01-01/1960-12-31",
            "",
        ),
        (
            "Bosnia was granted candidate status by the European Union in December 2022.",
            "2023-12-20",
            "country-BIH",
            "appliedToJoin",
            "2022-12-01/2022-12-31",
            "",
        ),
        (
            "Sweden joined NATO on Thursday, two years after it had applied to become a member of the alliance.",
            "2024-03-08",
            "country-SWE",
            "appliedToJoin",
            "2022-01-01/2022-12-31",
            "2024-03-07",
        ),
        (
            "Haiti switched its recognition from Taiwan to China in 2018.",
            "2024-03-01",
            "country-HTI",
            "recognises",
            "",
            "",
        ),
        (
            "Panama broke off diplomatic relations with Taiwan on Monday. The Dominican Republic followed suit.",
            "2017-06-14",
            "country-DOM",
            "hasDiplomaticRelationsWith",
            "",
            "2017-06-12/2017-06-14",
        ),
        (
            "The Republic of South Sudan was founded on July 9. Salva Kiir became its first president.",
            "2011-07-20",
            "person-salva-kiir",
            "headOfStateOf",
            "2011-07-09",
            "",
        ),
        (
            "Uzbekistan is no longer a party to the Collective Security Treaty; it withdrew in 2012.",
            "2022-09-14",
            "country-UZB",
            "partyTo",
            "",
            "2012-01-01/2012-12-31",
        ),
        (
            "Argentina's president, Javier Milei, who took office in December 2023, arrived on Monday.",
            "2024-04-05",
            "person-javier-milei",
            "headOfStateOf",
            "2023-12-01/2023-12-31",
            "",
        ),
        (
            "Saudi Arabia and Pakistan have signed a mutual defence agreement. The pact, sealed in Riyadh on "
            "Wednesday, follows an Israeli strike on Qatar.",
            "2025-09-18",
            "country-SAU",
            "signatoryOf",
            "2025-09-17",
            "",
        ),
    ],
)
def test_its_time_is_that_of_the_words_that_say_it(
    text: str, published: str, subject: str, predicate: str, begin: str, end: str
) -> None:
    found = terms(text, predicate, subject, dt.date.fromisoformat(published))
    if predicate == "recognises":  # one side ends when the other begins
        assert found == {("2018-01-01/2018-12-31", ""), ("", "2018-01-01/2018-12-31")}
    else:
        assert (begin, end) in found


def test_who_is_elected_again_has_not_left() -> None:
    text = "Cyril Ramaphosa was re-elected president of South Africa on Friday."
    claim = heading(text, dt.date(2024, 6, 12), "person-cyril-ramaphosa")
    assert not claim.proposition.period.earliest_begin
    assert claim.proposition.period.latest_end is None


def test_the_day_of_an_election_is_not_that_of_taking_office() -> None:
    text = "Donald Trump was elected president of the United States on Tuesday."
    claim = heading(text, dt.date(2024, 11, 8), "person-donald-trump")
    assert claim.proposition.period.earliest_begin is None


def test_what_somebody_calls_himself_is_not_said_to_be_so() -> None:
    text = "Juan Guaidó declared himself president of Venezuela on January 23."
    claim = heading(text, dt.date(2019, 2, 20), "person-juan-guaido")
    assert claim.stance.certainty == Certainty.UNKNOWN


def test_another_treaty_lends_no_date() -> None:
    text = (
        "Saudi Arabia and Pakistan have signed a mutual defence agreement. A trade pact was signed on Monday in Riyadh."
    )
    found = terms(text, "signatoryOf", "country-SAU", dt.date(2025, 9, 18))
    assert not any("2025-09-15" in begin for begin, _ in found)


@pytest.mark.parametrize(
    ("text", "subject", "predicate", "begin", "end"),
    [
        (
            "Tony Blair, prime minister of Britain between 1997 and 2007, spoke.",
            "person-tony-blair",
            "headOfGovernmentOf",
            "1997-01-01/1997-12-31",
            "2007-01-01/2007-12-31",
        ),
        (
            "Lagos, the capital of Nigeria until 1991, is its largest city.",
            "city-2332459",
            "capitalOf",
            "",
            "1991-01-01/1991-12-31",
        ),
        (
            "Estonia, a member of NATO since 2004, sent troops on Monday.",
            "country-EST",
            "memberOf",
            "2004-01-01/2004-12-31",
            "",
        ),
        (
            "Angola, which rejoined OPEC in 2007, left it in December.",
            "country-AGO",
            "memberOf",
            "2007-01-01/2007-12-31",
            "2023-12-01/2023-12-31",
        ),
        (
            "Hosni Mubarak, who had ruled Egypt since 1981, resigned on Friday.",
            "person-hosni-mubarak",
            "administers",
            "1981-01-01/1981-12-31",
            "2024-01-05",
        ),
        (
            "Alexander Lukashenko, who has been president of Belarus for 26 years, spoke.",
            "person-alexander-lukashenko",
            "headOfStateOf",
            "1998-01-01/1998-12-31",
            "",
        ),
        (
            "President Alpha Condé of Guinea spoke on Monday. Condé, in power since December 2010, is 83.",
            "person-alpha-conde",
            "headOfStateOf",
            "2010-12-01/2010-12-31",
            "",
        ),
    ],
)
def test_what_tells_the_time_of_an_office_or_membership(
    text: str, subject: str, predicate: str, begin: str, end: str
) -> None:
    assert (begin, end) in terms(text, predicate, subject, dt.date(2024, 1, 6))


@pytest.mark.parametrize(
    ("text", "subject", "predicate", "begin", "end"),
    [
        (
            "Ecuador quit OPEC on 1 January 2020, 13 years after it had joined the cartel.",
            "country-ECU",
            "memberOf",
            "2007-01-01/2007-12-31",
            "2020-01-01",
        ),
        (
            "Ecuador left OPEC in January 2020, having been a member since 2007.",
            "country-ECU",
            "memberOf",
            "2007-01-01/2007-12-31",
            "2020-01-01/2020-01-31",
        ),
        (
            "Kiribati severed ties with Taiwan on 20 September 2019 after 16 years.",
            "country-KIR",
            "hasDiplomaticRelationsWith",
            "2003-01-01/2003-12-31",
            "2019-09-20",
        ),
        (
            "Danish soldiers left Mali in May 2022, three years after they arrived.",
            "country-MLI",
            "hostsForcesOf",
            "2019-01-01/2019-12-31",
            "2022-05-01/2022-05-31",
        ),
        ("Ecuador left OPEC in 2020 after two years of talks.", "country-ECU", "memberOf", "", "2020-01-01/2020-12-31"),
        (
            "Ecuador left OPEC in 2020, three years after it had joined the United Nations.",
            "country-ECU",
            "memberOf",
            "",
            "2020-01-01/2020-12-31",
        ),
        (
            "Ecuador left OPEC in 2020, having threatened to do so since 2017.",
            "country-ECU",
            "memberOf",
            "",
            "2020-01-01/2020-12-31",
        ),
        (
            "Georgia has been out of the Commonwealth of Independent States since 2009.",
            "country-GEO",
            "memberOf",
            "",
            "2009-01-01/2009-12-31",
        ),
        (
            "Montenegro opened an embassy in Accra on 7 May 2012, the year in which it recognised Fiji.",
            "country-MNE",
            "recognises",
            "2012-01-01/2012-12-31",
            "",
        ),
        (
            "Montenegro opened an embassy in Accra in 2012, the year after it had recognised Fiji.",
            "country-MNE",
            "recognises",
            "",
            "",
        ),
        (
            "Montenegro, independent since June 2006, joined NATO in 2017.",
            "country-MNE",
            "memberOf",
            "2017-01-01/2017-12-31",
            "",
        ),
    ],
)
def test_the_same_clause_tells_the_other_end(text: str, subject: str, predicate: str, begin: str, end: str) -> None:
    assert (begin, end) in terms(text, predicate, subject, dt.date(2023, 5, 5))


def test_who_is_suspended_does_not_join() -> None:
    text = "The African Union suspended Gabon in August 2023."
    assert all(not begin for begin, _ in terms(text, "memberOf", "country-GAB", dt.date(2023, 12, 1)))

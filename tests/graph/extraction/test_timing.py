"""To which predicate each date of a sentence belongs, and when that predicate then holds."""

import datetime as dt
from functools import cache

import pytest

from graph.extraction.relations.found import Phase
from graph.extraction.timing.bounds import event_period, relation_period
from graph.extraction.timing.periods import Timing
from graph.language.parser import Parser
from graph.language.sentence import Sentence
from graph.model import NO_PERIOD, Period

THURSDAY = dt.date(2022, 1, 6)


@cache
def parser() -> Parser:
    return Parser(None)


@cache
def parsed(text: str, published: dt.date | None) -> tuple[Timing, tuple[Sentence, ...]]:
    sentences = parser().parse(text, [])
    return Timing(text, published, sentences), sentences


def when(text: str, word: str, published: dt.date | None = THURSDAY) -> Period:
    """The period of the event that a word of the text names."""
    timing, sentences = parsed(text, published)
    for sentence in sentences:
        for token in sentence:
            if token.text == word:
                return event_period(timing.of(sentence, token.index))
    raise AssertionError(f"{word!r} is no word of {text!r}")


def shown(period: Period) -> str:
    """The bounds of the beginning, as short as they can be written."""
    first, last = period.earliest_begin, period.latest_begin
    if first is None or last is None:
        return ""
    if first == last:
        return str(first)
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year:
        return str(first.year)
    whole = first.day == 1 and (last + dt.timedelta(days=1)).day == 1 and str(first)[:7] == str(last)[:7]
    return str(first)[:7] if whole else f"{first}..{last}"


DATES = [
    # A saying and what is said.
    ("Rebels attacked the town, the ministry said on Tuesday.", "attacked", ""),
    ("Rebels attacked the town, the ministry said on Tuesday.", "said", "2022-01-04"),
    ("Rebels attacked the town on Monday, the ministry said.", "attacked", "2022-01-03"),
    ("Rebels attacked the town on Monday, the ministry said.", "said", ""),
    ("Rebels attacked the town on Monday, the ministry said on Tuesday.", "attacked", "2022-01-03"),
    ("Rebels attacked the town on Monday, the ministry said on Tuesday.", "said", "2022-01-04"),
    ("The ministry said on Tuesday that rebels had attacked the town.", "attacked", ""),
    ("The ministry said on Tuesday that rebels had attacked the town on Monday.", "attacked", "2022-01-03"),
    ("The ministry said rebels attacked the town on Monday.", "attacked", "2022-01-03"),
    ("On Monday rebels attacked the town, the ministry said.", "attacked", "2022-01-03"),
    ("On Monday, the ministry said rebels had attacked the town.", "said", "2022-01-03"),
    ("According to the police, gunmen shot the mayor on Sunday.", "shot", "2022-01-02"),
    ('"We will not leave," Zelensky told reporters on Wednesday.', "told", "2022-01-05"),
    ('"We will not leave," Zelensky told reporters on Wednesday.', "leave", ""),
    # Where the date stands in the clause.
    ("Japan on Wednesday imposed sanctions on North Korea.", "imposed", "2022-01-05"),
    ("Japan has since Monday imposed sanctions on North Korea.", "imposed", "2022-01-03"),
    ("Serbia's president, in a speech late on Sunday, threatened to send troops.", "threatened", "2022-01-02"),
    ("A two-week state of emergency was declared on Wednesday.", "declared", "2022-01-05"),
    ("Kenya deployed troops on Wednesday for the first time in 30 years.", "deployed", "2022-01-05"),
    ("Kenya deployed troops for the first time in 30 years.", "deployed", ""),
    ("Last August, Taliban fighters captured Kabul.", "captured", "2021-08"),
    ("Taliban fighters captured Kabul last August.", "captured", "2021-08"),
    ("In late February 2014 Russian soldiers occupied Crimea.", "occupied", "2014-02-20..2014-02-28"),
    ("Three days ago, Sudan's prime minister resigned.", "resigned", "2022-01-03"),
    ("Russian troops arrived overnight in Almaty.", "arrived", "2022-01-05..2022-01-06"),
    ("Protesters stormed the airport earlier this month.", "stormed", "2022-01-01..2022-01-06"),
    ("Ethiopia launched an offensive in Tigray in November 2020.", "launched", "2020-11"),
    ("In the second half of 2019, Iran seized three tankers.", "seized", "2019-07-01..2019-12-31"),
    ("Between 1992 and 1994 militias expelled thousands of villagers.", "expelled", "1992-01-01..1994-12-31"),
    ("Militias expelled thousands of villagers in the 1990s.", "expelled", "1990-01-01..1999-12-31"),
    ("The army shelled the port from Monday to Wednesday.", "shelled", "2022-01-03"),
    ("The army shelled the port on 3 and 4 January.", "shelled", "2022-01-03..2022-01-04"),
    ("The army shelled the port on Jan. 5.", "shelled", "2022-01-05"),
    ("The army shelled the port on 05/01/2022.", "shelled", ""),
    ("The army shelled the port on 2022-01-05.", "shelled", "2022-01-05"),
    ("The army shelled the port on Wednesday, January 5, killing nine.", "killing", "2022-01-05"),
    ("Mali expelled the French ambassador at the weekend.", "expelled", "2022-01-01..2022-01-02"),
    # Nouns with dates of their own.
    ("Tuesday's attack killed nine people.", "attack", "2022-01-04"),
    ("Egypt condemned Tuesday's attack.", "condemned", ""),
    ("Egypt condemned Tuesday's attack.", "attack", "2022-01-04"),
    ("Egypt on Wednesday condemned Tuesday's attack.", "condemned", "2022-01-05"),
    ("Egypt on Wednesday condemned Tuesday's attack.", "attack", "2022-01-04"),
    ("Egypt condemned the attack on Wednesday.", "condemned", "2022-01-05"),
    ("Iran says Washington violated the 2015 deal.", "violated", ""),
    ("Iran says Washington violated the 2015 deal.", "deal", "2015"),
    ("Lawyers cited the treaty of 1992.", "cited", ""),
    ("Lawyers cited the treaty of 1992.", "treaty", "1992"),
    ("Turkey withdrew from an agreement signed in 2014.", "withdrew", ""),
    ("Turkey withdrew from an agreement signed in 2014.", "agreement", "2014"),
    ("Turkey withdrew from an agreement signed in 2014.", "signed", "2014"),
    ("Five soldiers died in Tuesday's clashes.", "died", "2022-01-04"),
    ("The opposition rejected the results of November's election.", "rejected", ""),
    ("The opposition rejected the results of November's election.", "election", "2021-11"),
    ("Uganda held talks with Rwanda on Sunday.", "talks", "2022-01-02"),
    ("The rebels seized the city in a surprise attack on Saturday.", "seized", "2022-01-01"),
    ("The rebels seized the city in a surprise attack on Saturday.", "attack", "2022-01-01"),
    # What punctuation and word order say against the tree.
    ("Turkey reopened the embassy, which it had closed in 2012, on Monday.", "reopened", "2022-01-03"),
    ("Turkey reopened the embassy, which it had closed in 2012, on Monday.", "closed", "2012"),
    ("It was on Monday that the rebels seized the town.", "seized", "2022-01-03"),
    ("A truce brokered by Egypt last month collapsed on Monday.", "brokered", "2021-12"),
    ("A truce brokered by Egypt last month collapsed on Monday.", "collapsed", "2022-01-03"),
    ("The union extended sanctions first imposed in 2012 by another year on Wednesday.", "imposed", "2012"),
    ("The union extended sanctions first imposed in 2012 by another year on Wednesday.", "extended", "2022-01-05"),
    ("The talks ended without a deal on Wednesday.", "ended", "2022-01-05"),
    ("Beginning in 2003, militias burned villages.", "burned", "2003"),
    ("It was the first visit by an American president since 1928.", "visit", ""),
    ("Chad quit the bloc in 2000 and has been an observer since 2017.", "quit", "2000"),
    # How far one thing lies from another.
    ("Police beat marchers in the days after the vote of 1 December.", "beat", "2021-12-01..2021-12-08"),
    ("Chad closed the border on Monday, hours after rebels crossed it.", "crossed", "2022-01-02..2022-01-03"),
    (
        "Chad closed the border on Monday, less than two weeks after rebels crossed it.",
        "crossed",
        "2021-12-20..2022-01-03",
    ),
    ("Chad closed the border on Monday, more than two weeks after rebels crossed it.", "crossed", ""),
    ("India sent aircraft within a day of Monday's earthquake.", "sent", "2022-01-03..2022-01-04"),
    # How long it goes on is no time at which it happened.
    ("A court jailed the general for twelve years.", "jailed", ""),
    # Other clauses.
    ("Kazakhstan, which left the pact in 1999, asked for help on Wednesday.", "left", "1999"),
    ("Kazakhstan, which left the pact in 1999, asked for help on Wednesday.", "asked", "2022-01-05"),
    ("Chad recalled its envoy after Libya bombed a village on Saturday.", "bombed", "2022-01-01"),
    ("Chad recalled its envoy after Libya bombed a village on Saturday.", "recalled", ""),
    ("Chad recalled its envoy on Monday after Libya bombed a village.", "bombed", ""),
    ("Chad recalled its envoy on Monday, a day after Libya bombed a village.", "bombed", "2022-01-02"),
    ("Saudi Arabia recalled its ambassador and expelled the envoy on Friday.", "recalled", "2021-12-31"),
    ("Police arrested a journalist on Monday and searched his house.", "searched", "2022-01-03"),
    ("Police arrested a journalist on Monday and released him on Tuesday.", "released", "2022-01-04"),
    ("Police arrested a journalist on Monday and will charge him.", "charge", ""),
    ("Gunmen opened fire in a market on Sunday, wounding six.", "wounding", "2022-01-02"),
    ("Syria began to withdraw its troops from Beirut on Monday.", "withdraw", "2022-01-03"),
    ("Bombs fell when the ministers met in Geneva on Tuesday.", "met", "2022-01-04"),
    # What is to come.
    ("Putin will visit Beijing on Friday.", "visit", "2022-01-07"),
    ("Putin visited Beijing on Friday.", "visited", "2021-12-31"),
    ("The two leaders are to meet next week.", "meet", "2022-01-10..2022-01-16"),
    ("The parliament will vote on 14 March.", "vote", "2022-03-14"),
    ("The parliament voted on 14 March.", "voted", "2021-03-14"),
    ("He agreed to meet the rebels on Saturday.", "meet", "2022-01-08"),
    ("Libya postponed the election until June.", "postponed", ""),
    ("The talks resume in Vienna on Monday.", "resume", "2022-01-10"),
    ("Sri Lanka may ask for a loan in March.", "ask", "2022-03"),
    # Counted from the last date said.
    ("Kurdish forces took Kobani on Sunday. Turkey bombed the town a day later.", "bombed", "2022-01-03"),
    ("Kurdish forces took Kobani on Sunday. A day earlier, Turkey had bombed the town.", "bombed", "2022-01-01"),
    ("Kurdish forces took Kobani on Sunday. Turkey bombed the town the same day.", "bombed", "2022-01-02"),
    ("Kurdish forces took Kobani on Sunday. Hours later Turkey bombed the town.", "bombed", "2022-01-02"),
    ("Kuwait was invaded in 1990. Six months later the allies freed it.", "freed", ""),
    ("Kuwait was invaded in 1990. A year later the allies freed it.", "freed", "1991"),
    ("Turkey bombed the town a day later.", "bombed", ""),
    # Nothing is guessed.
    ("Russia and Ukraine exchanged prisoners.", "exchanged", ""),
    ("Greece mobilised its navy on the eve of the summit.", "mobilised", ""),
    ("Under Resolution 1701 the army deployed in the south.", "deployed", ""),
    ("NAIROBI, Jan 5 (Reuters) - Kenya closed its border with Somalia.", "closed", ""),
    ("Finland and Sweden signed in 2023 and 2024.", "signed", ""),
    ("Moldova applied to join the European Union on Monday.", "applied", "2022-01-03"),
    ("New Caledonia voted to remain part of France on Sunday.", "voted", "2022-01-02"),
    ("He agreed to hold elections only in 2026.", "agreed", ""),
    ("Iran has vowed revenge for the killing of a general in Baghdad on January 3.", "killing", "2022-01-03"),
    ("Iran has vowed revenge for the killing of a general in Baghdad on January 3.", "vowed", ""),
    ("A grand jury charged the mayor with racketeering on Monday.", "charged", "2022-01-03"),
    ("Planes dropped bombs on an island in a joint drill on Sunday.", "drill", "2022-01-02"),
    ("Hours later American jets dropped bombs on an island in a drill.", "drill", ""),
    ("Burundi on Friday became the first country to leave the court.", "leave", "2021-12-31"),
    ("Niger announced on Sunday that it was leaving the bloc.", "leaving", "2022-01-02"),
    # Several dates, several clauses.
    ("President Tokayev on Thursday asked Moscow for help.", "asked", "2022-01-06"),
    ("Moscow, which on Tuesday recognised the two republics, sent tanks.", "recognised", "2022-01-04"),
    ("Moscow, which on Tuesday recognised the two republics, sent tanks.", "sent", ""),
    ("A car bomb killed 20 people in Mogadishu on Saturday, police said on Sunday.", "killed", "2022-01-01"),
    ("A car bomb killed 20 people in Mogadishu on Saturday, police said on Sunday.", "said", "2022-01-02"),
    ("Police said on Sunday a car bomb killed 20 people in Mogadishu on Saturday.", "killed", "2022-01-01"),
    ("Police said on Sunday a car bomb killed 20 people in Mogadishu on Saturday.", "said", "2022-01-02"),
    ("Armenia and Azerbaijan signed a ceasefire in Moscow on 10 November 2020.", "signed", "2020-11-10"),
    ("Armenia and Azerbaijan signed a ceasefire in Moscow on 10 November 2020.", "ceasefire", "2020-11-10"),
    ("Iran has enriched uranium since the United States left the accord in 2018.", "left", "2018"),
    ("Iran has enriched uranium since the United States left the accord in 2018.", "enriched", "2018"),
    ("After seizing power in a 2013 coup, Sisi jailed thousands.", "coup", "2013"),
    ("After seizing power in a 2013 coup, Sisi jailed thousands.", "jailed", ""),
    ("Israel and Hamas agreed last May to end eleven days of fighting.", "agreed", "2021-05"),
    ("Two years ago China and India clashed in the Galwan valley.", "clashed", "2020"),
    ("Spain arrested the former Catalan leader in Sardinia in September.", "arrested", "2021-09"),
    ("The European Parliament will debate the sanctions tomorrow.", "debate", "2022-01-07"),
    ("The European Parliament debated the sanctions yesterday.", "debated", "2022-01-05"),
    ("Germany has frozen the funds, the finance minister announced on Monday.", "announced", "2022-01-03"),
    ("Troops from Chad entered Cameroon last week to fight Boko Haram.", "entered", "2021-12-27..2022-01-02"),
    ("The strike on Sunday followed a rocket attack on Friday.", "strike", "2022-01-02"),
    ("The strike on Sunday followed a rocket attack on Friday.", "attack", "2021-12-31"),
    (
        "Colombia broke off relations with Venezuela in February 2019 and restored them in August 2022.",
        "broke",
        "2019-02",
    ),
    (
        "Colombia broke off relations with Venezuela in February 2019 and restored them in August 2022.",
        "restored",
        "2022-08",
    ),
    (
        "Burkina Faso's army ousted President Kabore on Monday, two months after soldiers mutinied.",
        "ousted",
        "2022-01-03",
    ),
    (
        "Burkina Faso's army ousted President Kabore on Monday, two months after soldiers mutinied.",
        "mutinied",
        "2021-11",
    ),
    ("In 1994 Hutu militias massacred 800,000 people.", "massacred", "1994"),
    ("By 2015 the group had captured Palmyra.", "captured", ""),
    ("Nato bombed Belgrade in the spring of 1999.", "bombed", "1999"),
    ("Ukraine's military said that on Tuesday Russian forces shelled Kharkiv.", "shelled", "2022-01-04"),
    ("Ukraine's military said that on Tuesday Russian forces shelled Kharkiv.", "said", ""),
    ("Haiti's acting prime minister, sworn in on Tuesday, promised elections.", "sworn", "2022-01-04"),
    ("Haiti's acting prime minister, sworn in on Tuesday, promised elections.", "promised", ""),
    ("The deal, reached on Sunday after months of talks, ends the war.", "reached", "2022-01-02"),
    ("The deal, reached on Sunday after months of talks, ends the war.", "deal", "2022-01-02"),
    ("The deal, reached on Sunday after months of talks, ends the war.", "talks", ""),
    ("Zimbabwe's opposition boycotted Saturday's vote.", "vote", "2022-01-01"),
    ("Since Monday, Belarus has detained 200 protesters.", "detained", "2022-01-03"),
    ("A court in The Hague convicted him in March 2016 of genocide.", "convicted", "2016-03"),
    ("He was convicted of the genocide of 1995.", "convicted", ""),
    ("Britain accused Russia of poisoning Skripal in 2018.", "poisoning", "2018"),
    ("Britain accused Russia of poisoning Skripal in 2018.", "accused", ""),
    ("Britain on Wednesday accused Russia of poisoning Skripal in 2018.", "accused", "2022-01-05"),
    ("Thousands marched through Minsk on Sunday, demanding that Lukashenko step down.", "demanding", "2022-01-02"),
    ("The minister denied that troops had crossed the border on Saturday.", "crossed", "2022-01-01"),
    ("The minister denied that troops had crossed the border on Saturday.", "denied", ""),
    ("The minister denied on Sunday that troops had crossed the border.", "denied", "2022-01-02"),
    ("North Korea test-fired a missile early on Wednesday.", "fired", "2022-01-05"),
    ("Peru declared a state of emergency late on Tuesday night.", "declared", "2022-01-04"),
    ("Morocco cut ties with Algeria in the early 1960s.", "cut", "1960-01-01..1963-12-31"),
    ("Gunmen kidnapped 30 students a week ago.", "kidnapped", "2021-12-27..2022-01-02"),
    ("The ministers met on Tuesday and Wednesday.", "met", ""),
    ("The two sides meet in Geneva again next Tuesday.", "meet", "2022-01-11"),
    ("The summit takes place in Dakar this weekend.", "takes", "2022-01-08..2022-01-09"),
    ("Washington plans to withdraw its troops by the end of the year.", "withdraw", ""),
    ("The ceasefire expires at midnight on Friday.", "expires", "2022-01-07"),
    ("Ghana's parliament passed the bill on 28 February.", "passed", "2021-02-28"),
    ("The president, elected in 2019, has dissolved parliament.", "elected", "2019"),
    ("The president, elected in 2019, has dissolved parliament.", "dissolved", ""),
    (
        "Mr Ruto, speaking a day after police killed five people in Kisumu, said on Wednesday he was sorry.",
        "killed",
        "2022-01-04",
    ),
    ("The embargo was lifted in 2016, the year after the accord was signed.", "lifted", "2016"),
    ("In a phone call on Monday, Biden urged Putin to pull back.", "urged", "2022-01-03"),
    ("During a visit to Kyiv last week, the minister pledged more arms.", "visit", "2021-12-27..2022-01-02"),
    ("During a visit to Kyiv last week, the minister pledged more arms.", "pledged", "2021-12-27..2022-01-02"),
    ("Jordan will host the talks, which were due to start on Monday.", "host", ""),
    ("Rioters torched the court in Port Moresby on the night of January 4.", "torched", "2022-01-04"),
]


@pytest.mark.parametrize(("text", "word", "date"), DATES, ids=[f"{text[:45]}:{word}" for text, word, _ in DATES])
def test_a_date_belongs_to_the_predicate_of_its_clause(text: str, word: str, date: str) -> None:
    assert shown(when(text, word)) == date


def test_without_the_day_of_publication_only_whole_dates_are_resolved() -> None:
    text = "Kenya closed its border on Thursday. It had opened it in July 2023, and closed it again two days later."
    assert shown(when(text, "closed", None)) == ""
    assert shown(when(text, "opened", None)) == "2023-07"


def test_a_time_limit_bounds_only_the_end() -> None:
    period = when("Washington plans to withdraw its troops by next Friday.", "withdraw")
    assert (period.earliest_begin, period.latest_end) == (None, dt.date(2022, 1, 7))


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
    timing, sentences = parsed(text, THURSDAY)
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
]


@pytest.mark.parametrize(("text", "first", "last", "begin", "end"), TITLES, ids=[row[0][:50] for row in TITLES])
def test_a_title_has_the_dates_of_taking_and_leaving_office(
    text: str, first: str, last: str, begin: str, end: str
) -> None:
    timing, sentences = parsed(text, THURSDAY)
    start, stop = sorted((text.index(first), text.index(last)))
    stop += len(last if text.index(last) == stop else first)
    period = relation_period(Phase.HOLDS, timing.of_title(sentences[0], start, stop), THURSDAY)
    assert bounds(period.earliest_begin, period.latest_begin) == begin
    if end == "past":
        assert (period.earliest_end, period.latest_end) == (None, THURSDAY)
    else:
        assert bounds(period.earliest_end, period.latest_end) == end


def test_a_dateline_is_the_day_that_today_is_told_from() -> None:
    text = "AMMAN, Jan 4 (Example Wire) - Jordan expelled the envoy today. The court freed him yesterday."
    assert shown(when(text, "expelled")) == "2022-01-04"
    assert shown(when(text, "freed")) == "2022-01-03"
    undated = "QUITO, Nov. 30, 2016 (Example Wire) - Ecuador ratified the pact on Wednesday."
    assert shown(when(undated, "ratified", None)) == "2016-11-30"


def test_the_same_day_is_that_of_what_was_told_first_of_all() -> None:
    text = "The court, which had heard two witnesses on 1 January, freed him on Tuesday. He left the country that day."
    assert shown(when(text, "left")) == "2022-01-04"
    text = "The court freed him on Tuesday after a hearing on 1 January. He left the country that day."
    assert shown(when(text, "left")) == "2022-01-04"


@pytest.mark.parametrize(
    ("text", "word", "bounds"),
    [
        ("In the week after the coup of 1 December, the army arrested a judge.", "arrested", "2021-12-01..2021-12-08"),
        ("Within days of the vote of 1 December, the court rejected it.", "rejected", "2021-12-01..2021-12-08"),
        ("Speaking in Lima on Tuesday, the minister rejected the plan.", "rejected", "2022-01-04"),
        ("Latvia banned the singer from entering on Tuesday.", "banned", "2022-01-04"),
        ("The party boycotted last October's vote.", "boycotted", "2021-10"),
        ("The guards caught the thief, who had fled in May, in Oslo on Tuesday.", "caught", "2022-01-04"),
    ],
)
def test_dates_that_a_predicate_has_from_beside_it(text: str, word: str, bounds: str) -> None:
    assert shown(when(text, word)) == bounds


def test_of_two_dates_of_a_beginning_the_finer_counts() -> None:
    timing, (sentence,) = parsed("Estonia joined a month ago, on 6 December.", THURSDAY)
    period = relation_period(Phase.BEGINS, timing.of(sentence, 1), THURSDAY)
    assert shown(period) == "2021-12-06"


def test_the_years_of_an_office_outlast_the_death_of_its_bearer() -> None:
    text = "Karl Weber, who was a minister from 2011 to 2016, died on Tuesday."
    timing, (sentence,) = parsed(text, THURSDAY)
    at = text.index("minister")
    period = relation_period(Phase.HELD, timing.of_title(sentence, at, at + len("minister")), THURSDAY)
    assert (str(period.earliest_begin), str(period.latest_end)) == ("2011-01-01", "2016-12-31")


def test_years_in_brackets_are_those_of_an_office() -> None:
    text = "He is a son of a former president (2003-2008) of the country."
    timing, (sentence,) = parsed(text, THURSDAY)
    at = text.index("president")
    period = relation_period(Phase.HELD, timing.of_title(sentence, at, at + len("president")), THURSDAY)
    assert (str(period.earliest_begin), str(period.latest_end)) == ("2003-01-01", "2008-12-31")

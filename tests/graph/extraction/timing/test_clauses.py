"""To which of the predicates and nouns of a sentence each of its dates belongs. The texts are of 6 January 2022."""

import pytest
from dated import period, shown

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
    ("Pilots went on strike on Tuesday.", "strike", "2022-01-04"),
    ("Miners in Chile went on a hunger strike over pay on Tuesday.", "strike", "2022-01-04"),
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
    ("The ministers met on Tuesday and Wednesday.", "met", "2022-01-04..2022-01-05"),
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
    assert shown(period(text, word)) == date


@pytest.mark.parametrize(
    ("text", "word", "bounds"),
    [
        ("In the week after the coup of 1 December, the army arrested a judge.", "arrested", "2021-12-01..2021-12-08"),
        ("Within days of the vote of 1 December, the court rejected it.", "rejected", "2021-12-01..2021-12-08"),
        ("Speaking in Lima on Tuesday, the minister rejected the plan.", "rejected", "2022-01-04"),
        ("Latvia banned the singer from entering on Tuesday.", "banned", "2022-01-04"),
        ("The party boycotted last October's vote.", "boycotted", "2021-10"),
        ("He sat in jail over the deaths of two, and was released early in 2011 as part of a swap.", "deaths", ""),
        ("Fiji signed the pact early in 2015.", "signed", "2015-01-01..2015-04-30"),
        ("The guards caught the thief, who had fled in May, in Oslo on Tuesday.", "caught", "2022-01-04"),
    ],
)
def test_dates_that_a_predicate_has_from_beside_it(text: str, word: str, bounds: str) -> None:
    assert shown(period(text, word)) == bounds


@pytest.mark.parametrize(
    ("text", "judging", "deed", "bounds"),
    [
        ("Peru condemned the arrest of monks in Mandalay in May 2021.", "condemned", "arrest", "2021-05"),
        ("Ghana denounced the coup in Niamey in July 2021.", "denounced", "coup", "2021-07"),
        ("Chad blamed the rebels for the massacre of herders near Mongo in 2019.", "blamed", "massacre", "2019"),
        ("Spain accused Mali of killing herders in Djibo in March 2021.", "accused", "killing", "2021-03"),
    ],
)
def test_the_month_behind_a_judged_deed_and_its_place_is_the_deeds(
    text: str, judging: str, deed: str, bounds: str
) -> None:
    assert (shown(period(text, judging)), shown(period(text, deed))) == ("", bounds)


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("Peru condemned the arrest of monks in Mandalay on Tuesday.", "2022-01-04"),
        ("In May 2021 Peru condemned the arrest of monks in Mandalay.", "2021-05"),
        ("Peru condemned the attack in May 2021.", "2021-05"),
    ],
)
def test_other_dates_of_a_judgement_stay_its_own(text: str, bounds: str) -> None:
    assert shown(period(text, "condemned")) == bounds


@pytest.mark.parametrize(
    ("text", "word", "bounds"),
    [
        ("Peruvians rejected the treaty in Sunday's referendum.", "rejected", "2022-01-02"),
        ("Chad accepted the offer at Monday's talks.", "accepted", "2022-01-03"),
        ("Monday's ruling banned the Green Party.", "banned", "2022-01-03"),
        ("Last month's coup toppled the president of Chad.", "toppled", "2021-12"),
        ("Sunday's strike flattened a Syrian base.", "flattened", "2022-01-02"),
        # It led to more, or it is only spoken of.
        ("Monday's ruling led to protests in Lima.", "led", ""),
        ("Peru rejected the result of Sunday's election.", "rejected", ""),
    ],
)
def test_what_a_vote_or_ruling_decides_is_decided_then(text: str, word: str, bounds: str) -> None:
    assert shown(period(text, word)) == bounds

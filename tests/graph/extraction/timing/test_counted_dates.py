"""Dates that are counted from others, are to come, or that nothing tells. The texts are of 6 January 2022."""

import datetime as dt

import pytest
from dated import period, shown

DATES = [
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
    ("Kuwait was invaded in 1990; it had first been attacked two years before that.", "attacked", "1988"),
    # So many years before an anniversary; one that is only marked may be a day or two away.
    ("Thousands marched on 11 September, the 48th anniversary of Pinochet's coup.", "coup", "1973-09-11"),
    ("Chile marked on Sunday the 48th anniversary of Pinochet's coup.", "coup", "1974"),
    ("Chile arrested two men on Monday, days before the 48th anniversary of Pinochet's coup.", "coup", ""),
    # Quoted words are of the day on which they were spoken, others of that of print.
    ('"Yesterday we shelled Barentu," the general said on Monday.', "shelled", "2022-01-02"),
    ('"Tomorrow we will attack Barentu," the general said on Monday.', "attack", "2022-01-04"),
    ('"Yesterday we shelled Barentu," the general said.', "shelled", "2022-01-05"),
    ("The general said on Monday that he would meet the king tomorrow.", "meet", "2022-01-07"),
    # "Then" is the last date said.
    ("Kenya shelled Baidoa on Monday. Since then rebels have killed nine soldiers.", "killed", "2022-01-03"),
    ("Since then rebels have killed nine soldiers.", "killed", ""),
    # A week that was counted from a day leaves that day the one to count from.
    ("Kenya shelled it on 12 March 2020 and jailed men that week. It freed two a day later.", "freed", "2020-03-13"),
    # Since when somebody rules is no day of the story, unless nothing later was told before.
    (
        "Police beat marchers on Monday. Obiang, who took office on 3 March, met clerics later that day.",
        "met",
        "2022-01-03",
    ),
    ("Obiang, who took office on 3 March, met clerics later that day.", "met", "2021-03-03"),
    ("Kenya voted on 5 March. Obiang, who took office on 20 March, met clerics hours later.", "met", "2021-03-20"),
    ("Police beat 40 men on Monday. Odinga, who was shot on 10 March, met clerics that day.", "met", "2021-03-10"),
    # Counted from what a sentence before told by a word of the same stem, once.
    ("Kenya evicted the agency on Friday. A day before the eviction, it flew food to Garissa.", "flew", "2021-12-30"),
    ("Kenya will evict the agency on Friday. A day before the eviction, it flew food to Garissa.", "flew", ""),
    ("Kenya evicted it on Friday and Chad evicted it on Monday. A day before the eviction, it flew home.", "flew", ""),
    ("Kenya closed the agency on Friday. A day before the eviction, it flew food to Garissa.", "flew", ""),
    ("Kenya held talks with Chad on Friday. A day after the talks, its jets bombed Baidoa.", "bombed", "2022-01-01"),
    # The day of another deed.
    ("Soldiers crossed the border on Thursday, the day Ali Noor met Blinken.", "met", "2022-01-06"),
    ("The arrest came on Saturday, the day on which Obiang met Macron in Paris.", "met", "2022-01-01"),
    ("Rebels attacked the town on Tuesday, the day after Obiang met Macron.", "met", "2022-01-03"),
    # The time within which an order is to be obeyed.
    ("Kenya answered on Sunday by ordering nine envoys out within two days.", "ordering", "2022-01-02"),
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
]


@pytest.mark.parametrize(("text", "word", "date"), DATES, ids=[f"{text[:45]}:{word}" for text, word, _ in DATES])
def test_the_day_of_what_is_counted_to_come_or_not_told(text: str, word: str, date: str) -> None:
    assert shown(period(text, word)) == date


def test_without_the_day_of_publication_only_whole_dates_are_resolved() -> None:
    text = "Kenya closed its border on Thursday. It had opened it in July 2023, and closed it again two days later."
    assert shown(period(text, "closed", None)) == ""
    assert shown(period(text, "opened", None)) == "2023-07"


def test_a_time_limit_bounds_only_the_end() -> None:
    limited = period("Washington plans to withdraw its troops by next Friday.", "withdraw")
    assert (limited.earliest_begin, limited.latest_end) == (None, dt.date(2022, 1, 7))


def test_a_dateline_is_the_day_that_today_is_told_from() -> None:
    text = "AMMAN, Jan 4 (Example Wire) - Jordan expelled the envoy today. The court freed him yesterday."
    assert shown(period(text, "expelled")) == "2022-01-04"
    assert shown(period(text, "freed")) == "2022-01-03"
    undated = "QUITO, Nov. 30, 2016 (Example Wire) - Ecuador ratified the pact on Wednesday."
    assert shown(period(undated, "ratified", None)) == "2016-11-30"


def test_the_same_day_is_that_of_what_was_told_first_of_all() -> None:
    text = "The court, which had heard two witnesses on 1 January, freed him on Tuesday. He left the country that day."
    assert shown(period(text, "left")) == "2022-01-04"
    text = "The court freed him on Tuesday after a hearing on 1 January. He left the country that day."
    assert shown(period(text, "left")) == "2022-01-04"


@pytest.mark.parametrize(
    ("text", "word", "date"),
    [
        # What a bare noun tells again has the day on which it was told first.
        ("Gunmen stormed a hotel in Kano on Monday. The attack killed nine guests.", "killed", "2022-01-03"),
        ("A bomb exploded at a market in Quetta on Tuesday. The blast wounded 20 soldiers.", "wounded", "2022-01-04"),
        ("Rebels raided Torit on Sunday. Six policemen were killed in the raid.", "killed", "2022-01-02"),
        ("Indian and Chinese troops clashed on Sunday. Two men died in the fighting.", "died", "2022-01-02"),
        ("The two presidents met in Lima on Monday. They signed a pact after their talks.", "signed", "2022-01-03"),
        (
            "The two presidents held a summit on Monday. At the summit, Peru recognised Kosovo.",
            "recognised",
            "2022-01-03",
        ),
        # Not where it may be another one, or of two days; nor what is done about it, or is still to be done.
        ("Gunmen stormed a hotel in Kano on Monday. A similar attack killed nine guests.", "killed", ""),
        ("Gunmen attacked Kano on Monday and Jos on Tuesday. The attack killed nine.", "killed", ""),
        ("Gunmen stormed a hotel in Kano on Monday. Police arrested two men in the attack.", "arrested", ""),
        ("Chad condemned the attack in Kano on Monday. The attack killed nine guests.", "killed", ""),
        ("The two presidents met in Lima on Monday. They will sign a pact after the talks.", "sign", ""),
        # Days of a war are counted from the day on which it began.
        (
            "Kenyan troops entered Somalia on Sunday. Two days into the offensive, they took Afmadow.",
            "took",
            "2022-01-04",
        ),
        (
            "Fighting broke out in Juba on Sunday. Rebels took Bor on the third day of the fighting.",
            "took",
            "2022-01-04",
        ),
        (
            "Israel launched an offensive on Sunday. On the first day of the offensive it shelled Rafah.",
            "shelled",
            "2022-01-02",
        ),
        ("Police shot at students on Sunday. On the third day of the protests, they killed a man.", "killed", ""),
        ("Kenya invaded Somalia in October. Two days into the war, its troops took Afmadow.", "took", ""),
    ],
)
def test_what_was_told_before_is_of_the_day_on_which_it_was_told(text: str, word: str, date: str) -> None:
    assert shown(period(text, word)) == date


def test_what_was_done_by_a_day_soon_to_come_is_not_a_year_old() -> None:
    done = period("Chad withdrew its troops from Bor by January 8.", "withdrew")
    assert (done.earliest_begin, done.latest_end) == (None, dt.date(2022, 1, 8))
    done = period("Chad withdrew its troops from Bor by January 2.", "withdrew")
    assert (done.earliest_begin, done.latest_end) == (None, dt.date(2022, 1, 2))

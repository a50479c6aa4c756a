"""What is said, in its own words: whole clauses and assessments, and what is no statement."""

import pytest
from extracted import said


@pytest.mark.parametrize(
    ("text", "holder", "content"),
    [
        (
            "Sergei Lavrov, who heads Russia's delegation, said on Monday that the offer was too late.",
            "Sergei Lavrov",
            "the offer was too late",
        ),
        (
            "Hezbollah, which is backed by Iran, said it was not bound by the deal; Israel said it was.",
            "Hezbollah",
            "it was not bound by the deal",
        ),
        (
            "The opposition leader, Juan Guaidó, said the count was a fraud.",
            "Juan Guaidó",
            "the count was a fraud",
        ),
        ("The offer, officials say, is generous.", "officials", "The offer is generous"),
        (
            "Washington may take further measures if the talks fail, Antony Blinken added.",
            "Antony Blinken",
            "Washington may take further measures if the talks fail",
        ),
        (
            "It was unclear who would lead the mission, said Ali Vaez of the International Crisis Group.",
            "Ali Vaez",
            "It was unclear who would lead the mission",
        ),
        (
            "Volodymyr Zelensky posted on Telegram that the night had been hard.",
            "Volodymyr Zelensky",
            "the night had been hard",
        ),
        (
            "In a statement, the Foreign Ministry of Turkey said the remarks were unacceptable.",
            "Turkish Foreign Ministry",
            "the remarks were unacceptable",
        ),
        (
            "Antony Blinken told reporters in Doha that the gaps were narrow.",
            "Antony Blinken",
            "the gaps were narrow",
        ),
        (
            "Saudi Arabia, which had insisted for weeks that the visitor left its consulate alive, changed its story.",
            "Saudi Arabia",
            "the visitor left its consulate alive",
        ),
        ("Ethiopia denies that foreign soldiers are involved.", "Ethiopia", "foreign soldiers are involved"),
        (
            "Two people familiar with the matter told Bloomberg that the minister was ill.",
            "people",
            "the minister was ill",
        ),
        (
            "Japan stopped short of such a step, with its foreign minister, Yoko Kamikawa, saying it would be unwise.",
            "Yoko Kamikawa",
            "it would be unwise",
        ),
        (
            "A United Nations report said the famine was spreading.",
            "United Nations",
            "the famine was spreading",
        ),
        (
            "In Kyiv's view, the plan amounts to surrender.",
            "Ukraine",
            "the plan amounts to surrender",
        ),
        (
            "China rejected Washington's claim that it was behind the theft.",
            "United States",
            "it was behind the theft",
        ),
        (
            "According to the Ministry of Defence, two vessels were damaged.",
            "Ministry of Defence",
            "two vessels were damaged",
        ),
        (
            "The campaign said in a statement that the rival was desperate.",
            "campaign",
            "the rival was desperate",
        ),
        (
            "The inquiry is open, according to two officials briefed on the matter.",
            "officials",
            "The inquiry is open",
        ),
        (
            "Critics say the law is vague, though supporters say it is needed.",
            "critics",
            "the law is vague",
        ),
        (
            "Asked whether France would join, Emmanuel Macron said nothing was excluded.",
            "Emmanuel Macron",
            "nothing was excluded",
        ),
    ],
)
def test_what_is_said_is_the_whole_clause_without_the_reporting(text: str, holder: str, content: str) -> None:
    assert (holder, content) in said(text)


@pytest.mark.parametrize(
    "text",
    [
        "Benjamin Netanyahu did not say that the deal was dead.",
        "The ministry refused to say whether the deal was dead.",
        "Nobody said that the deal was dead.",
        "Neither side said when the deal would be signed.",
        "Israel has neither confirmed nor denied that it was behind the blast.",
        "Serbia left without saying that the deal was dead.",
        "Turkey stopped short of saying that the deal was dead.",
    ],
)
def test_what_is_not_said_is_no_statement(text: str) -> None:
    assert said(text) == set()


@pytest.mark.parametrize(
    ("text", "holder", "content"),
    [
        ("Annalena Baerbock called the trial a farce.", "Annalena Baerbock", "the trial [is] a farce"),
        ("Kais Saied has called his opponents traitors.", "Kaïs Saïed", "his opponents [are] traitors"),
        ("Fumio Kishida called the launch barbaric.", "Fumio Kishida", "the launch [is] barbaric"),
        ("Taipei accused Beijing of buying Nauru with aid.", "Taiwan", "Beijing [is] buying Nauru with aid"),
        ("Dakar accused Banjul of bias.", "Senegal", "Banjul [is guilty of] bias"),
        (
            "The opposition accused Pedro Castillo of perjury and abuse of office.",
            "opposition",
            "Pedro Castillo [is guilty of] perjury and abuse of office",
        ),
        (
            "Nairobi accused Kampala of complicity in the theft of fuel.",
            "Kenya",
            "Kampala [is guilty of] complicity in the theft of fuel",
        ),
        ("Sudan accused the envoys of a role in the coup.", "Sudan", "the envoys [are guilty of] a role in the coup"),
        ("Two guards confessed to burning the ballots.", "guards", "burning the ballots"),
        ("Laos acknowledged losing the ballots.", "Laos", "losing the ballots"),
        ("Masoud Pezeshkian dismissed the step as illegal.", "Masoud Pezeshkian", "the step [is] illegal"),
        (
            'Pope Francis welcomed the "historic decision".',
            "Pope Francis",
            'Pope Francis welcomed the "historic decision"',
        ),
        ("Macky Sall had promised not to seek a third term.", "Macky Sall", "not to seek a third term"),
        ("Igor Dodon rejected the charge.", "Igor Dodon", "the charge"),
        ("Russia and China had proposed a delay of six months.", "China", "a delay of six months"),
        ("The meeting was a farce, as the White House put it.", "White House", "The meeting was a farce"),
    ],
)
def test_an_assessment_is_a_statement(text: str, holder: str, content: str) -> None:
    assert (holder, content) in said(text)


def test_what_others_report_is_not_said_by_who_protests() -> None:
    text = "Gambia protested after reports that Senegal had armed the clans."
    assert "Gambia" not in {holder for holder, _ in said(text)}


@pytest.mark.parametrize(
    "text",
    [
        "The United States urged both sides to show restraint.",
        "The protesters demanded that the minister resign.",
        'The group bought "green" bonds in Paris.',
        "The army found itself in trouble.",
        "Officials said so.",
    ],
)
def test_requests_phrases_and_empty_words_are_no_statements(text: str) -> None:
    assert said(text) == set()


def test_words_stand_beside_a_deed_of_nobody_knows_whom() -> None:
    assert said("Thirteen peacekeepers were killed in Goma, the South African army confirmed on Monday.")
    assert not said("M23 rebels killed thirteen peacekeepers in Goma, the South African army confirmed on Monday.")


@pytest.mark.parametrize(
    "text",
    [
        "Speaking in Lima ahead of the trade summit in Quito, Dina Boluarte said the road was open.",
        "Speaking on Friday ahead of a vote in Oslo, the minister said the road was open.",
        "Ada Holm, speaking ahead of the meeting of mayors, said the road was open.",
    ],
)
def test_what_somebody_speaks_ahead_of_is_not_said(text: str) -> None:
    assert {content for _, content, *_ in said(text)} == {"the road was open"}


def test_what_somebody_speaks_of_is_said() -> None:
    assert "the war in Sudan" in {content for _, content, *_ in said("The envoy spoke of the war in Sudan.")}

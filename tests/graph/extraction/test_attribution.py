"""Who says what: holders, the exact words, and who passes them on, in the shapes that newspapers use."""

import pytest
from extracted import read, said

from graph.model import Attribution, EventProposition, StatementProposition
from graph.terms import local_name


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
    ("text", "holder", "content"),
    [
        ('"We know nothing about it," said Dmitry Peskov.', "Dmitry Peskov", "We know nothing about it"),
        ("“We know nothing about it”, Dmitry Peskov said.", "Dmitry Peskov", "We know nothing about it"),
        ("«We know nothing about it», Dmitry Peskov said.", "Dmitry Peskov", "We know nothing about it"),
        ("'We know nothing about it,' Dmitry Peskov said.", "Dmitry Peskov", "We know nothing about it"),
        ("‘We know nothing about it,’ said Dmitry Peskov.", "Dmitry Peskov", "We know nothing about it"),
        ('Dmitry Peskov said: "We know nothing about it."', "Dmitry Peskov", "We know nothing about it"),
        ('Dmitry Peskov was blunt: "We know nothing about it."', "Dmitry Peskov", "We know nothing about it"),
        (
            '"I am not satisfied," said Donald Trump, the American president, adding that more was needed.',
            "Donald Trump",
            "I am not satisfied",
        ),
        (
            "“The work is not over,” Dmitry Peskov was quoted as saying by the Tass news agency.",
            "Dmitry Peskov",
            "The work is not over",
        ),
        (
            'Dmitry Peskov told Tass that the visit "was never on the table" and blamed the press.',
            "Dmitry Peskov",
            'the visit "was never on the table"',
        ),
    ],
)
def test_quotations_are_read_with_any_marks_in_any_order(text: str, holder: str, content: str) -> None:
    assert (holder, content) in said(text)


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        (
            'The annexation, said Angela Merkel, "is against international law".',
            {"The annexation is against international law"},
        ),
        (
            '"If they come," Nicolás Maduro warned in a televised address, "we will answer."',
            {"If they come we will answer"},
        ),
        (
            '"It is a very good day," Mark Rutte said. "There is work to do."',
            {"It is a very good day", "There is work to do"},
        ),
        (
            'William Hague said: "It is completely unacceptable. There will be a price."',
            {"It is completely unacceptable", "There will be a price"},
        ),
        (
            "Iran said on Monday it had uncovered a ring and warned that more would follow, adding that it was late.",
            {"it had uncovered a ring", "more would follow", "it was late"},
        ),
        (
            "The mission, he said, was over. Mark Rutte said that the mission had failed.",
            {"the mission had failed"},
        ),
    ],
)
def test_interrupted_quotations_are_one_and_sentences_are_several(text: str, contents: set[str]) -> None:
    assert {content for _, content in said(text)} == contents


def test_a_quotation_runs_over_paragraphs_until_it_is_closed() -> None:
    text = (
        "“The war is not over,” Osama Hamdan said.\n\n"
        "“We are ready for a truce. But nobody should be in doubt.\n\n"
        "“That is our position,” he said."
    )
    assert said(text) == {
        ("Osama Hamdan", "The war is not over"),
        ("Osama Hamdan", "We are ready for a truce"),
        ("Osama Hamdan", "But nobody should be in doubt"),
        ("Osama Hamdan", "That is our position"),
    }


def test_a_paragraph_that_is_all_quotation_is_the_last_speakers() -> None:
    text = 'Mark Rutte was pleased. "It is a very good day," Mark Rutte said.\n\n"But there is work to do."'
    assert ("Mark Rutte", "But there is work to do") in said(text)


def test_words_between_marks_without_a_speaker_are_nobodys() -> None:
    text = 'A poster on the wall showed a fist. "France has attacked Mali and will pay for it."'
    assert not [claim for claim in read(text).claims if isinstance(claim.proposition, EventProposition)]


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


@pytest.mark.parametrize(
    ("text", "holder", "reporters"),
    [
        (
            "Dmitry Peskov was quoted as saying by the Interfax news agency that the matter was closed.",
            "Dmitry Peskov",
            {"interfax news agency"},
        ),
        (
            "KCNA quoted Kim Jong Un as saying that the matter was closed.",
            "Kim Jong Un",
            {"Korean Central News Agency"},
        ),
        (
            "Israeli officials told Axios that the United States had warned them that the matter was closed.",
            "United States",
            {"officials (Israel)"},
        ),
        ("Citing two diplomats, Reuters reported that the matter was closed.", "diplomats", {"Reuters"}),
    ],
)
def test_those_who_pass_words_on_are_kept(text: str, holder: str, reporters: set[str]) -> None:
    found = read(text)
    labels = {entity.iri: entity.label for entity in found.entities}
    claims = [one for one in found.claims if isinstance(one.proposition, StatementProposition)]
    inner = next(one for one in claims if one.proposition == StatementProposition("the matter was closed", ()))
    assert labels[inner.holder] == holder
    assert {labels[one] for one in inner.reported_by} == reporters


@pytest.mark.parametrize(
    ("text", "holder", "content"),
    [
        (
            "The envoy, Jeffrey Hovenier, said that Kosovo was at fault. The talks may fail if Albin Kurti stays away, "
            "he added.",
            "Jeffrey Hovenier",
            "The talks may fail if Albin Kurti stays away",
        ),
        (
            'Dmitry Peskov told journalists there was no plan. "Joe Biden is mistaken," he said.',
            "Dmitry Peskov",
            "Joe Biden is mistaken",
        ),
        (
            "Mahathir Mohamad saw the envoy. He had no regrets, Mahathir Mohamad said. He joked that age was a gift.",
            "Mahathir Mohamad",
            "age was a gift",
        ),
    ],
)
def test_a_pronoun_means_who_spoke_last(text: str, holder: str, content: str) -> None:
    assert (holder, content) in said(text)


def test_everybody_who_is_named_says_it() -> None:
    text = "The mediators, the United States, Egypt and Qatar, said they were near a deal."
    assert said(text) == {(one, "they were near a deal") for one in ("United States", "Egypt", "Qatar")}


def test_several_speakers_make_several_claims_of_an_event() -> None:
    claims = [
        claim
        for claim in read("Mali and Niger said that France had attacked Burkina Faso.").claims
        if isinstance(claim.proposition, EventProposition)
    ]
    assert {local_name(claim.holder) for claim in claims} == {"country-MLI", "country-NER"}


@pytest.mark.parametrize(
    ("text", "holder", "mode"),
    [
        ("Kyiv said that Russia had attacked Odesa.", "country-UKR", Attribution.PARAPHRASED),
        ('"Russia has attacked Odesa," Kyiv said.', "country-UKR", Attribution.QUOTED),
        ("Russia has attacked Odesa.", "publisher-wire", Attribution.NARRATED),
        ("Kyiv said that Russia, which attacked Odesa in May, was weak.", "publisher-wire", Attribution.NARRATED),
        ("Russia has attacked Odesa, according to Kyiv.", "country-UKR", Attribution.PARAPHRASED),
        (
            "Poland was calm. Russia had attacked Odesa; Latvia, it said, was safe.",
            "publisher-wire",
            Attribution.NARRATED,
        ),
        ("Kyiv's claim that Russia attacked Odesa was not denied.", "country-UKR", Attribution.PARAPHRASED),
    ],
)
def test_an_event_is_claimed_by_who_says_it(text: str, holder: str, mode: Attribution) -> None:
    claims = [
        claim
        for claim in read(text).claims
        if isinstance(claim.proposition, EventProposition) and local_name(claim.proposition.type) == "ASSAULT"
    ]
    assert [(local_name(claim.holder), claim.attribution) for claim in claims] == [(holder, mode)]


def test_evidence_of_an_interrupted_statement_is_both_halves() -> None:
    text = '"If they come," Nicolás Maduro warned, "we will answer."'
    [claim] = [one for one in read(text).claims if isinstance(one.proposition, StatementProposition)]
    assert [one.quote for one in claim.evidence] == ["If they come", "we will answer"]
    for one in claim.evidence:
        assert text[one.start : one.end] == one.quote

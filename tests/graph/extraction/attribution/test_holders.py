"""Whose a claim is: of one speaker or of several, of whom a pronoun means, and who passes it on."""

import pytest
from extracted import claims, events, read, said

from graph.model import Attribution, StatementProposition
from graph.terms import local_name


@pytest.mark.parametrize(
    ("text", "holder", "reporters"),
    [
        (
            "Dmitry Peskov was quoted as saying by the Interfax news agency that the matter was closed.",
            "Dmitry Peskov",
            {"Interfax"},
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
    told = events("Mali and Niger said that France had attacked Burkina Faso.")
    assert {local_name(claim.holder) for *_, claim in told} == {"country-MLI", "country-NER"}


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
    attacks = [claim for root, *_, claim in events(text) if root == "ASSAULT"]
    assert [(local_name(claim.holder), claim.attribution) for claim in attacks] == [(holder, mode)]


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("A quarter of Swedes believe that Russia will attack Finland.", "Swedes (Sweden)"),
        ("Two fifths of the miners said Rwanda had attacked Goma.", "miners"),
        ("One in four Finns said Russia had attacked Ukraine.", "Finns (Finland)"),
        ("Hundreds of thousands of Finns say Russia attacked Ukraine.", "Finns (Finland)"),
        ("Scores of nurses said Sudan had attacked Chad.", "nurses"),
        ("Both of the colonels said Sudan had attacked Chad.", "colonels"),
        ("Two of the colonels said Sudan had attacked Chad.", "colonels"),
    ],
)
def test_who_is_counted_says_it(text: str, holder: str) -> None:
    found = read(text)
    labels = {entity.iri: entity.label for entity in found.entities}
    assert {labels[claim.holder] for *_, claim in events(text)} == {holder}


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("A lawyer for Ms. Holm said Sudan had attacked Chad.", "lawyer"),
        ("The widow of Mr. Berg said Sudan had attacked Chad.", "widow"),
        ("A cousin of Gen. Haftar said Sudan had attacked Chad.", "cousin"),
        ("The minister for the environment Mr. Holm said Sudan had attacked Chad.", "Holm"),
    ],
)
def test_who_belongs_to_somebody_with_a_title_is_another(text: str, holder: str) -> None:
    found = read(text)
    labels = {entity.iri: entity.label for entity in found.entities}
    assert {labels[claim.holder] for *_, claim in events(text)} == {holder}


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ('"We will not accept the treaty," said its chairman, Norwegian President Ada Holm.', "person-ada-holm"),
        ('"We will not accept it," said its leader, former Prime Minister Raila Odinga.', "person-raila-odinga"),
    ],
)
def test_the_name_behind_the_office_of_whoever_says_so_is_his(text: str, holder: str) -> None:
    assert {local_name(one.holder) for one in claims(text) if one.stance.modality.value == "planned"} == {holder}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "The Bergen, Norway, fire chief, Ada Holm, has said the flat was empty.",
            {("Ada Holm", "the flat was empty")},
        ),
        (
            "One man's hand was nearly torn off, according to his mother, and the lawsuit alleges that a second man "
            "was hurt.",
            {("mother", "One man's hand was nearly torn off"), ("lawsuit", "a second man was hurt")},
        ),
        (
            "Al Holm praised the chapter. It is led by Bo Berg, who he says is a good man.",
            {("Al Holm", "Bo Berg is a good man")},
        ),
    ],
)
def test_neither_a_town_nor_what_is_beside_the_speaker_speaks(text: str, words: set[tuple[str, str]]) -> None:
    assert said(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "A moratorium announced in June, which was hailed, broke down this week.",
        "The curfew declared on Sunday ended.",
        "A tax announced in May failed in parliament.",
        "The talks promised in March never took place.",
        'Lena Holm will advise the mayor "in her private capacity" in matters of trade.',
    ],
)
def test_what_is_announced_and_who_only_advises_says_nothing(text: str) -> None:
    assert said(text) == set()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Before the trial could begin, a neighbour said, the man fled to Mali.",
            "Before the trial could begin the man fled to Mali",
        ),
        (
            "When the vote was over, a teller said, the boxes were burnt.",
            "When the vote was over the boxes were burnt",
        ),
    ],
)
def test_a_clause_in_front_of_a_tag_belongs_to_what_follows_it(text: str, words: str) -> None:
    assert {one for _, one in said(text)} == {words}
    assert {claim.stance.modality.value for claim in claims(text)} == {"actual"}


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Ohio State Police reported two trucks had burned.", "Ohio State Police"),
        ("The German Federal Police said two trucks had burned.", "German Federal Police"),
        (
            "It comes after Ada Holm, the head of the port, told the Sunday Post newspaper two trucks had burned.",
            "Ada Holm",
        ),
        ("The move comes after Ada Holm, head of the port, said two trucks had burned.", "Ada Holm"),
        ("When the order came after dawn, Ada Holm said two trucks had burned.", "Ada Holm"),
        ("The order is at odds with court rulings saying two trucks had burned.", "court rulings"),
    ],
)
def test_who_tells_it_and_no_state_paper_or_thing_beside_holds_it(text: str, holder: str) -> None:
    assert said(text) == {(holder, "two trucks had burned")}


def test_a_clause_needs_no_that() -> None:
    text = "The court had stressed his right to privacy did not affect his job."
    assert {one for _, one in said(text)} == {"his right to privacy did not affect his job"}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Togo's deputy mayor and presidential aspirant Ada Holm said the bridge was old.",
            {("Ada Holm", "the bridge was old")},
        ),
        (
            "The claim was repeated in a letter by the union, which thanked Oslo and said that the bridge was old.",
            {("union", "the bridge was old")},
        ),
        (
            "The claim was repeated in the union's statement, which thanked Oslo and said that the bridge was old.",
            {("union statement", "the bridge was old")},
        ),
        (
            "Holm was held at the port, which was closed for hours, and said that the bridge was old.",
            {("Holm", "the bridge was old")},
        ),
        ("The mayor left. The same said that the bridge was old.", set()),
    ],
)
def test_a_title_or_a_letter_says_so(text: str, wanted: set[tuple[str, str]]) -> None:
    assert said(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Ada Holm reiterated her country's intention to join the bloc.",
            {("Ada Holm", "to join the bloc")},
        ),
        (
            "Ada Holm repeated her party's claim that the bridge fell.",
            {("Ada Holm", "the bridge fell")},
        ),
        (
            "Ada Holm reiterated the union's intention to join the bloc.",
            {("union", "to join the bloc")},
        ),
        (
            "Ada Holm, citing the bank's losses, said the tax would rise.",
            {("Ada Holm", "the tax would rise")},
        ),
        (
            "The union considers it unfair that nurses pay.",
            {("union", "it [is] unfair that nurses pay")},
        ),
        (
            "The bank said, citing a trader, that the price fell. “We are late,” it added.",
            {("trader", "the price fell"), ("bank", "We are late")},
        ),
        (
            "Troops shelled it, Mercy Bridge said, citing a nurse working there. Thousands “fled in a panic,” it said.",
            {("Mercy Bridge", "Thousands “fled in a panic,”")},
        ),
    ],
)
def test_who_repeats_cites_or_judges_says_so(text: str, wanted: set[tuple[str, str]]) -> None:
    assert said(text) == wanted


def test_whose_people_complain_does_not_say_what_it_does() -> None:
    text = "Peru, whose farmers have long complained about cheap grain, banned imports from Chile."
    banned = [claim.holder for root, _, others, claim in events(text) if "country-CHL" in others]
    assert [local_name(one) for one in banned] == ["publisher-wire"]

"""Slips about clauses and what opens them, given by hand and put right; good trees stay as they are."""

import pytest
from mended import mended, read

from graph.language.mending import mend

REPORT = (
    "Mali/PROPN/nsubj>1 denied/VERB/root>1 a/DET/det>3 report/NOUN/obj>1 that/{that}>6 it/PRON/nsubj>6 "
    "attacked/VERB/{clause}>3 Gao/PROPN/{gao}>6"
)


def test_a_conjunction_is_no_object() -> None:
    found = mended(REPORT.format(that="SCONJ/obj", clause="acl:relcl", gao="obj"))
    assert found["that"] == ("mark", "attacked")
    assert found["attacked"] == ("acl", "report")


def test_a_pronoun_that_fills_a_place_stays() -> None:
    text = "the/DET/det>1 report/NOUN/root>1 that/PRON/obj>4 he/PRON/nsubj>4 wrote/VERB/acl:relcl>1"
    assert mended(text)["that"] == ("obj", "wrote")
    assert mended(text)["wrote"] == ("acl:relcl", "report")


def test_what_denies_an_infinitive_hangs_on_it() -> None:
    text = "Sall/PROPN/nsubj>1 promised/VERB/root>1 not/PART/advmod>1 to/PART/mark>4 run/VERB/xcomp>1"
    assert mended(text)["not"] == ("advmod", "run")


def test_a_source_is_no_subject() -> None:
    text = (
        "it/PRON/nsubj>1 burns/VERB/root>1 according/VERB/case>4 to/ADP/fixed>2 guards/NOUN/nsubj>5 "
        "posted/VERB/advcl>1 there/ADV/advmod>5"
    )
    assert mended(text)["guards"] == ("obl", "burns")
    assert mended(text)["posted"] == ("acl", "guards")


@pytest.mark.parametrize(("passive", "relation"), [("", "xcomp"), ("was/AUX/aux:pass>2 ", "advcl")])
def test_a_habit_is_no_purpose_but_a_use_is(passive: str, relation: str) -> None:
    used = 2 if passive else 1
    text = f"oil/NOUN/nsubj>{used} {passive}used/VERB/root>{used} to/PART/mark>{used + 2} heat/VERB/advcl>{used}"
    assert mended(text)["heat"][0] == relation


def test_a_clause_with_that_and_a_subject_is_a_complement() -> None:
    text = "Chad/PROPN/nsubj>1 said/VERB/root>1 that/SCONJ/mark>4 they/PRON/nsubj>4 fled/VERB/xcomp>1"
    assert mended(text)["fled"] == ("ccomp", "said")


def test_who_is_with_somebody_says_what_is_said() -> None:
    text = (
        "Japan/PROPN/nsubj>1 refused/VERB/root>1 with/ADP/case>4 its/PRON/nmod:poss>4 minister/NOUN/nmod:desc>6 "
        ",/PUNCT/punct>6 Kamikawa/PROPN/nsubj>1 ,/PUNCT/punct>8 saying/VERB/advcl>1 no/INTJ/obj>8"
    )
    assert mended(text)["kamikawa"] == ("nsubj", "saying")


def test_what_stands_right_behind_the_subject_describes_it() -> None:
    text = "wardens/NOUN/nsubj>2 hoping/VERB/advcl>2 killed/VERB/root>2 villagers/NOUN/obj>2"
    assert mended(text)["hoping"] == ("acl", "wardens")


def test_one_is_elected_to_an_office() -> None:
    found, forms = read(
        "Ramaphosa/PROPN/nsubj>3 was/AUX/cop>3 elected/VERB/amod>3 president/NOUN/root>3 on/ADP/case>5 "
        "Friday/PROPN/nmod>3"
    )
    found.feats[2] = "Tense=Past|VerbForm=Part"
    mend(found, forms)
    assert [(found.relations[i], forms[found.heads[i]]) for i in range(6)] == [
        ("nsubj:pass", "elected"),
        ("aux:pass", "elected"),
        ("root", "elected"),
        ("xcomp", "elected"),
        ("case", "friday"),
        ("obl", "elected"),
    ]


@pytest.mark.parametrize(("told", "hung"), [
    ("of/SCONJ/mark>4 firing/VERB/advcl>1", "firing"), ("they/PRON/nsubj>4 fired/VERB/ccomp>1", "fired"),
    ("of/SCONJ/mark>4 firing/VERB/acl>2", "firing"), ("on/ADP/case>4 Monday/PROPN/obl>1", "accused"),
])  # fmt: skip
def test_whoever_fires_kills_and_not_whoever_says_so(told: str, hung: str) -> None:
    text = f"Mali/PROPN/nsubj>1 accused/VERB/root>1 rebels/NOUN/obj>1 {told} ,/PUNCT/punct>6 killing/VERB/advcl>1"
    assert mended(text)["killing"] == ("advcl", hung)


def test_what_somebody_was_goes_with_what_else_describes_them() -> None:
    found = mended(
        "Michel/PROPN/nsubj>8 who/PRON/nsubj>2 chairs/VERB/acl:relcl>0 it/PRON/obj>2 and/CCONJ/cc>7 was/AUX/cop>7 "
        "prime/ADJ/amod>7 minister/NOUN/conj>0 spoke/VERB/root>8"
    )
    assert found["minister"] == ("conj", "chairs")


@pytest.mark.parametrize(("comma", "hung"), [("", "took"), (" ,/PUNCT/punct>7", "bombed")])
def test_a_clause_that_a_comma_opened_lasts_until_one_closes_it(comma: str, hung: str) -> None:
    joined = 7 if not comma else 8
    text = (
        "Jets/NOUN/nsubj>1 bombed/VERB/root>1 it/PRON/obj>1 ,/PUNCT/punct>6 after/SCONJ/mark>6 rebels/NOUN/nsubj>6 "
        f"took/VERB/advcl>1{comma} and/CCONJ/cc>{joined + 1} fled/VERB/conj>1"
    )
    assert mended(text)["fled"] == ("conj", hung)


@pytest.mark.parametrize(("agent", "hung"), [("obl:agent", ("acl", "raid")), ("obl", ("parataxis", "killed"))])
def test_a_participle_between_commas_describes_the_subject(agent: str, hung: tuple[str, str]) -> None:
    text = (
        "raid/NOUN/nsubj>6 ,/PUNCT/punct>2 claimed/VERB/parataxis>6 by/ADP/case>4 rebels/NOUN/{}>2 ,/PUNCT/punct>2 "
        "killed/VERB/root>6 two/NUM/obj>6"
    )
    assert mended(text.format(agent))["claimed"] == hung


def test_who_ends_a_clause_about_a_thing_is_described_next() -> None:
    text = (
        "a/DET/det>1 charge/NOUN/root>1 that/PRON/nsubj:pass>3 made/VERB/acl:relcl>1 by/ADP/case>5 "
        "Holm/PROPN/obl:agent>3 ,/PUNCT/punct>8 who/PRON/nsubj>8 fled/VERB/acl:relcl>1"
    )
    assert mended(text)["fled"] == ("acl:relcl", "holm")


@pytest.mark.parametrize(
    ("verb", "whose", "hung"),
    [("fled/VERB", "her", "ryder"), ("were/VERB", "her", "holm"), ("fled/VERB", "their", "holm")],
)
def test_what_follows_a_list_of_names_is_of_the_last_unless_told_of_several(verb: str, whose: str, hung: str) -> None:
    text = (
        "met/VERB/root>0 Holm/PROPN/obj>0 and/CCONJ/cc>3 Ryder/PROPN/conj>1 ,/PUNCT/punct>6 who/PRON/nsubj>6 "
        f"{verb}/acl:relcl>1 {whose}/PRON/nmod:poss>8 home/NOUN/obj>6"
    )
    assert mended(text)[verb.partition("/")[0]] == ("acl:relcl", hung)


def test_a_clause_behind_and_which_goes_on_with_the_first() -> None:
    text = (
        "port/NOUN/root>0 which/PRON/obj>3 Lome/PROPN/nsubj>3 guards/VERB/acl:relcl>0 against/ADP/case>5 "
        "Accra/PROPN/obl>3 and/CCONJ/cc>8 which/PRON/nsubj>8 feeds/VERB/acl:relcl>5 it/PRON/obj>8"
    )
    assert mended(text)["feeds"] == ("conj", "guards")


def test_a_clause_between_two_names_of_a_list_is_of_the_first() -> None:
    text = (
        "had/VERB/root>0 Holm/PROPN/obj>0 ,/PUNCT/punct>4 who/PRON/nsubj>4 left/VERB/acl:relcl>1 ,/PUNCT/punct>7 "
        "and/CCONJ/cc>7 Ryder/PROPN/conj>1"
    )
    assert mended(text)["left"] == ("acl:relcl", "holm")


@pytest.mark.parametrize(("comma", "hung"), [("", "hit"), (",/PUNCT/punct>10 ", "condemned")])
def test_what_goes_on_behind_which_is_of_it_until_a_comma_closes_it(comma: str, hung: str) -> None:
    text = (
        "Chad/PROPN/nsubj>1 condemned/VERB/root>1 a/DET/det>3 raid/NOUN/obj>1 ,/PUNCT/punct>6 which/PRON/nsubj>6 "
        f"hit/VERB/acl:relcl>3 Gao/PROPN/obj>6 {comma}"
    )
    joined = 9 if not comma else 10
    text += f"and/CCONJ/cc>{joined} killed/VERB/conj>1 nine/NUM/obj>{joined}"
    assert mended(text)["killed"] == ("conj", hung)


def test_which_is_of_no_people_who_suffered() -> None:
    text = (
        "Holm/PROPN/nsubj>1 met/VERB/root>1 survivors/NOUN/obj>1 of/ADP/case>5 the/DET/det>5 blast/NOUN/nmod>2 "
        ",/PUNCT/punct>8 which/PRON/nsubj>8 hit/VERB/acl:relcl>2 Gao/PROPN/obj>8"
    )
    assert mended(text)["hit"] == ("acl:relcl", "blast")
    assert mended(text.replace("survivors", "owners"))["hit"] == ("acl:relcl", "owners")

"""Slips about nouns, names and times, given by hand and put right; good trees stay as they are."""

import pytest
from mended import mended, read

from graph.language.mending import mend


def test_a_verb_has_one_subject() -> None:
    chief = (
        "the/DET/det>1 chief/NOUN/nsubj>8 at/ADP/case>4 the/DET/det>4 time/NOUN/nmod>1 ,/PUNCT/punct>6 "
        "Stoltenberg/PROPN/nsubj>8 ,/PUNCT/punct>6 spoke/VERB/root>8"
    )
    assert mended(chief)["stoltenberg"] == ("appos", "chief")
    place = (
        "in/ADP/case>1 Kampala/PROPN/nmod>3 ,/PUNCT/punct>1 capital/NOUN/nsubj>6 ,/PUNCT/punct>3 "
        "Museveni/PROPN/nsubj>6 won/VERB/root>6"
    )
    assert mended(place)["capital"] == ("obl", "won")
    assert mended(place)["museveni"] == ("nsubj", "won")


def test_nobody_owns_anything_without_a_sign_of_it() -> None:
    text = "he/PRON/nsubj>1 called/VERB/root>1 opponents/NOUN/nmod:poss>3 traitors/NOUN/obj>1"
    assert mended(text)["opponents"] == ("obj", "called")
    assert mended(text)["traitors"] == ("xcomp", "called")
    owned = "he/PRON/nsubj>1 left/VERB/root>1 Mali/NOUN/nmod:poss>4 's/PART/case>2 army/NOUN/obj>1"
    assert mended(owned)["mali"] == ("nmod:poss", "army")


@pytest.mark.parametrize(
    ("text", "word", "hung"),
    [
        (
            "a/DET/det>1 truce/NOUN/nsubj>7 brokered/VERB/acl>1 by/ADP/case>4 Egypt/PROPN/obl:agent>2 last/ADJ/amod>6 "
            "month/NOUN/obl:unmarked>7 collapsed/VERB/root>7",
            "month",
            ("obl:unmarked", "brokered"),
        ),
        (
            "a/DET/det>1 truce/NOUN/nsubj>7 ,/PUNCT/punct>3 brokered/VERB/acl>1 ,/PUNCT/punct>3 last/ADJ/amod>6 "
            "month/NOUN/obl:unmarked>7 collapsed/VERB/root>7",
            "month",
            ("obl:unmarked", "collapsed"),
        ),
        (
            "he/PRON/nsubj>1 ruled/VERB/root>1 since/ADP/case>3 independence/NOUN/obl>1 in/ADP/case>5 1980/NUM/obl>1",
            "1980",
            ("nmod", "independence"),
        ),
        (
            "he/PRON/nsubj>1 left/VERB/root>1 for/ADP/case>3 Kyiv/PROPN/obl>1 in/ADP/case>5 1980/NUM/obl>1",
            "1980",
            ("obl", "left"),
        ),
        (
            "she/PRON/nsubj>1 says/VERB/root>1 for/ADP/case>3 weeks/NOUN/obl>1 it/PRON/nsubj>5 rained/VERB/ccomp>1",
            "weeks",
            ("obl", "rained"),
        ),
    ],
)
def test_a_time_is_that_of_the_nearer_deed(text: str, word: str, hung: tuple[str, str]) -> None:
    assert mended(text)[word] == hung


def test_what_somebody_becomes_belongs_to_the_verb() -> None:
    text = "he/PRON/nsubj>1 succeeded/VERB/root>1 Macias/PROPN/obj>1 as/ADP/case>4 leader/NOUN/nmod>2"
    assert mended(text)["leader"] == ("obl", "succeeded")


def test_a_name_belongs_to_the_noun() -> None:
    text = "a/DET/det>3 Sahara/PROPN/compound>2 Spanish/ADJ/amod>3 cannery/NOUN/root>3"
    assert mended(text)["sahara"] == ("compound", "cannery")


@pytest.mark.parametrize(("number", "hung"), [("Plur", "Mali"), ("Sing", "ministers")])
def test_names_in_a_row_behind_a_plural_are_one_list(number: str, hung: str) -> None:
    found, forms = read("ministers/NOUN/nsubj>5 of/ADP/case>2 Mali/PROPN/nmod>0 and/CCONJ/cc>4 Niger/PROPN/conj>0 "
                        "met/VERB/root>5")  # fmt: skip
    found.feats[0] = f"Number={number}"
    mend(found, forms)
    assert forms[found.heads[4]] == hung.lower()


def test_a_longer_row_is_one_list() -> None:
    found, forms = read("ministers/NOUN/nsubj>7 of/ADP/case>2 Mali/PROPN/nmod>0 ,/PUNCT/punct>4 Niger/PROPN/nmod>0 "
                        "and/CCONJ/cc>6 Togo/PROPN/conj>4 met/VERB/root>7")  # fmt: skip
    found.feats[0] = "Number=Plur"
    mend(found, forms)
    assert (found.relations[4], forms[found.heads[4]]) == ("conj", "mali")


def test_how_often_something_was_done_stands_beside_the_verb() -> None:
    found = mended(
        "Peru/PROPN/nsubj>1 expelled/VERB/root>1 him/PRON/obj>1 ,/PUNCT/punct>6 the/DET/det>6 second/ADJ/amod>6 "
        "time/NOUN/conj>2 this/DET/det>8 year/NOUN/nmod>6"
    )
    assert found["time"] == ("obl:unmarked", "expelled")


def test_a_weekday_behind_a_verb_of_saying_is_when_it_was_said() -> None:
    found = mended(
        "Holm/PROPN/nsubj>1 said/VERB/root>1 Monday/PROPN/nsubj>1 costs/NOUN/nsubj>4 rose/VERB/ccomp>1"
    )
    assert found["monday"] == ("obl:unmarked", "said")


def test_of_two_subjects_the_first_says_what_the_second_is_chair_of() -> None:
    found = mended(
        "Board/PROPN/nsubj>6 (/PUNCT/punct>2 GCB/PROPN/appos>0 )/PUNCT/punct>2 chairman/NOUN/nmod:desc>5 "
        "Olsen/PROPN/nsubj>6 spoke/VERB/root>6"
    )
    assert found["board"] == ("compound", "chairman")


def test_a_noun_behind_a_noun_with_a_preposition_ends_its_phrase() -> None:
    found = mended(
        "statement/NOUN/nsubj>4 for/ADP/case>2 mine/NOUN/nmod>0 workers/NOUN/nsubj>4 said/VERB/root>4"
    )
    assert (found["workers"], found["mine"]) == (("nmod", "statement"), ("compound", "workers"))


def test_of_two_titled_names_neither_is_part_of_the_other() -> None:
    found = mended(
        "President/PROPN/nmod:desc>1 Holm/PROPN/nsubj>5 and/CCONJ/cc>3 Premier/PROPN/nmod:desc>4 Ryder/PROPN/nsubj>5 "
        "agreed/VERB/root>5"
    )
    assert found["ryder"] == ("conj", "holm")
    assert found["and"] == ("cc", "ryder")


def test_what_somebody_is_involved_in_goes_with_the_involvement() -> None:
    text = (
        "accused/VERB/root>0 of/ADP/case>2 involvement/NOUN/obl>0 in/ADP/case>5 the/DET/det>5 raid/NOUN/obl>0"
    )
    assert mended(text)["raid"] == ("nmod", "involvement")


@pytest.mark.parametrize(("upos", "hung"), [("NOUN", ("conj", "fraud")), ("VERB", ("conj", "accused"))])
def test_a_noun_is_joined_to_a_noun(upos: str, hung: tuple[str, str]) -> None:
    text = (
        "accused/VERB/root>0 him/PRON/obj>0 of/ADP/case>3 fraud/NOUN/obl>0 and/CCONJ/cc>5 abuse/{}/conj>0"
    )
    assert mended(text.format(upos))["abuse"] == hung


@pytest.mark.parametrize(("sign", "hung"), [(",", "appos"), ("-", "flat")])
def test_an_age_is_no_part_of_a_name(sign: str, hung: str) -> None:
    found = mended(f"Holm/PROPN/nsubj>3 {sign}/PUNCT/punct>0 61/NUM/flat>0 left/VERB/root>3")
    assert found["61"] == (hung, "holm")


def test_families_of_those_killed_were_not_killed() -> None:
    found = mended(
        "families/NOUN/nsubj>4 of/ADP/case>2 those/PRON/nmod>0 killed/VERB/acl>0 wept/VERB/root>4"
    )
    assert found["killed"] == ("acl", "those")


@pytest.mark.parametrize(("tie", "hung"), [("to", ("conj", "chad")), ("for", ("conj", "sold"))])
def test_what_has_the_same_preposition_goes_on_the_list(tie: str, hung: tuple[str, str]) -> None:
    text = (
        "sold/VERB/root>0 ships/NOUN/obj>0 to/ADP/case>3 Chad/PROPN/obl>0 in/ADP/case>5 May/PROPN/obl>0 "
        f"and/CCONJ/cc>8 {tie}/ADP/case>8 Togo/PROPN/conj>0"
    )
    assert mended(text)["togo"] == hung


@pytest.mark.parametrize(
    ("deed", "thing", "hung"),
    [
        ("expulsion", "envoys", "expulsion"),
        ("capture", "town", "capture"),
        ("publication", "report", "report"),
        ("condemnation", "bombings", "bombings"),
        ("members", "council", "council"),
        ("allegations", "envoys", "envoys"),
    ],
)
def test_what_is_done_is_by_somebody(deed: str, thing: str, hung: str) -> None:
    text = (
        f"the/DET/det>1 {deed}/NOUN/nsubj>6 of/ADP/case>3 {thing}/NOUN/nmod>1 by/ADP/case>5 Peru/PROPN/nmod>3 "
        "angered/VERB/root>6"
    )
    assert mended(text)["peru"] == ("nmod", hung)

"""Slips about what is denied, claimed and asked, given by hand and put right; good trees stay as they are."""

import pytest
from mended import mended, read

from graph.language.mending import mend


def test_a_question_can_be_a_subject() -> None:
    text = "whether/SCONJ/mark>2 it/PRON/nsubj>2 attacked/VERB/advcl>4 is/AUX/cop>4 unknown/ADJ/root>4"
    assert mended(text)["attacked"] == ("csubj", "unknown")


@pytest.mark.parametrize(("text", "word", "hung"), [
    ("Mali/PROPN/nsubj>1 denied/VERB/root>1 reports/VERB/obj>1 that/SCONJ/mark>5 it/PRON/nsubj>5 fled/VERB/ccomp>2",
     "fled", ("acl", "reports")),
    ("Mali/PROPN/nsubj>1 rejected/VERB/ccomp>2 calls/VERB/root>2 for/ADP/case>5 an/DET/det>5 inquiry/NOUN/obl>2",
     "inquiry", ("nmod", "calls")),
    ("Mali/PROPN/nsubj>1 rejected/VERB/ccomp>2 calls/VERB/root>2 for/ADP/case>5 an/DET/det>5 inquiry/NOUN/obl>2",
     "rejected", ("root", "rejected")),
    ("Mali/PROPN/nsubj>4 dismissed/VERB/acl>0 as/ADP/case>3 lies/NOUN/obl>1 claims/VERB/root>4 that/SCONJ/mark>7 "
     "it/PRON/nsubj>7 fled/VERB/ccomp>4", "claims", ("obj", "dismissed")),
    ("Mali/PROPN/nsubj>4 dismissed/VERB/acl>0 as/ADP/case>3 lies/NOUN/obl>1 claims/VERB/root>4 that/SCONJ/mark>7 "
     "it/PRON/nsubj>7 fled/VERB/ccomp>4", "mali", ("nsubj", "dismissed")),
])  # fmt: skip
def test_what_is_denied_is_a_noun(text: str, word: str, hung: tuple[str, str]) -> None:
    assert mended(text)[word] == hung


def test_who_denied_can_be_said_to_claim_something() -> None:
    text = "those/PRON/nsubj>2 who/PRON/nsubj>2 denied/VERB/root>2 it/PRON/nsubj>4 claims/VERB/ccomp>2"
    assert mended(text)["claims"] == ("ccomp", "denied")


def test_what_an_attack_did_is_told_of_the_attack() -> None:
    text = (
        "Hamas/PROPN/nsubj>1 claimed/VERB/root>1 responsibility/NOUN/obj>1 for/ADP/case>5 a/DET/det>5 raid/NOUN/nmod>2 "
        "that/PRON/nsubj>7 killed/VERB/acl:relcl>2 two/NUM/obj>7"
    )
    assert mended(text)["killed"] == ("acl:relcl", "raid")


@pytest.mark.parametrize(("before", "upos"), [("over", "NOUN"), ("envoy", "VERB")])
def test_what_follows_a_preposition_is_a_noun(before: str, upos: str) -> None:
    text = (
        f"Mali/PROPN/nsubj>1 expelled/VERB/root>1 him/PRON/obj>1 {before}/ADP/compound:prt>1 claims/VERB/advcl>1 "
        "that/SCONJ/mark>7 he/PRON/nsubj>7 spied/VERB/ccomp>4"
    )
    found, forms = read(text)
    mend(found, forms)
    assert found.upos[4] == upos
    assert found.relations[7] == ("acl" if upos == "NOUN" else "ccomp")


@pytest.mark.parametrize(
    ("text", "word", "hung"),
    [
        ("Mali/PROPN/nsubj>1 dismissed/VERB/root>1 Chad/PROPN/nmod:poss>4 's/PART/case>2 claim/NOUN/obj>1 "
         "to/PART/mark>7 have/AUX/aux>7 sunk/VERB/advcl>1 it/PRON/obj>7", "sunk", ("acl", "claim")),
        ("Mali/PROPN/nsubj>1 used/VERB/root>1 the/DET/det>3 chance/NOUN/obj>1 to/PART/mark>6 have/AUX/aux>6 "
         "sunk/VERB/advcl>1 it/PRON/obj>6", "sunk", ("advcl", "used")),
        ("Mali/PROPN/nsubj>1 denied/VERB/root>1 rebels/NOUN/obj>1 '/PART/case>2 claims/VERB/obj>1 that/SCONJ/mark>7 "
         "it/PRON/nsubj>7 fell/VERB/ccomp>4", "rebels", ("nmod:poss", "claims")),
    ],
)  # fmt: skip
def test_what_somebody_claims_to_have_done_belongs_to_the_claim(text: str, word: str, hung: tuple[str, str]) -> None:
    assert mended(text)[word] == hung

"""Slips about what is told, accused and ruled, given by hand and put right; good trees stay as they are."""

import pytest
from mended import mended, read

from graph.language.mending import mend


def test_whom_somebody_tells_is_no_part_of_what_is_told() -> None:
    text = (
        "Holm/PROPN/nsubj>1 told/VERB/root>1 the/DET/det>4 ministers/NOUN/compound>4 output/NOUN/nsubj>6 "
        "was/AUX/cop>6 low/ADJ/ccomp>1"
    )
    annotated, forms = read(text)
    annotated.feats[3] = "Number=Plur"
    mend(annotated, forms)
    assert (annotated.relations[3], annotated.heads[3]) == ("iobj", 1)
    assert annotated.heads[2] == 3


def test_who_is_accused_of_a_thing_is_no_accuser() -> None:
    text = "guards/NOUN/nsubj>1 accused/VERB/root>1 of/SCONJ/mark>3 beating/VERB/advcl>1 boys/NOUN/obj>3"
    assert mended(text)["guards"] == ("nsubj:pass", "accused")
    agent = (
        "Togo/PROPN/nsubj:pass>2 was/AUX/aux:pass>2 accused/VERB/root>2 of/ADP/case>5 shelling/VERB/amod>5 "
        "farms/NOUN/obl:agent>2"
    )
    assert mended(agent)["farms"] == ("obj", "shelling")
    assert mended(agent)["shelling"] == ("advcl", "accused")


def test_who_accuses_whom_stays() -> None:
    text = "Togo/PROPN/nsubj>1 accused/VERB/root>1 Mali/PROPN/obj>1 of/SCONJ/mark>4 lying/VERB/advcl>1"
    assert mended(text)["togo"] == ("nsubj", "accused")


def test_a_ruling_declares_what_stands_behind_it() -> None:
    text = (
        "it/PRON/nsubj>1 breaks/NOUN/root>1 with/ADP/case>3 rulings/NOUN/nmod>1 declaring/VERB/acl>1 huts/NOUN/obj>4 "
        "illegal/ADJ/xcomp>4"
    )
    assert mended(text)["declaring"] == ("acl", "rulings")


@pytest.mark.parametrize(
    ("subject", "hung"),
    [("boat/NOUN", "said"), ("it/PRON", "said"), ("Mali/PROPN", "landed"), ("minister/NOUN", "landed")],
)
def test_whoever_says_that_a_thing_has_happened_urges(subject: str, hung: str) -> None:
    clause = f"{subject}/nsubj>3 landed/VERB/ccomp>1 ,/PUNCT/punct>5 urging/VERB/advcl>3"
    assert mended(f"Togo/PROPN/nsubj>1 said/VERB/root>1 {clause}")["urging"] == ("advcl", hung)

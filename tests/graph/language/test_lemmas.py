"""Dictionary forms: the shipped table for what is irregular, the rules for what is unknown."""

import pytest

from graph.language.lemmas import EMPTY, lemma, read_table
from graph.language.parser import MODEL

PAST = "Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin"
PART = "Tense=Past|VerbForm=Part|Voice=Pass"
KNOWN = [
    ("withdrew", "VERB", PAST, "withdraw"),
    ("overthrown", "VERB", PART, "overthrow"),
    ("found", "VERB", PAST, "find"),
    ("found", "VERB", "VerbForm=Inf", "found"),
    ("founded", "VERB", PART, "found"),
    ("wounded", "VERB", PART, "wound"),
    ("seized", "VERB", PAST, "seize"),
    ("deployed", "VERB", PART, "deploy"),
    ("expelled", "VERB", PART, "expel"),
    ("vetoes", "VERB", "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin", "veto"),
    ("dying", "VERB", "Tense=Pres|VerbForm=Part", "die"),
    ("vowed", "VERB", PAST, "vow"),
    ("freed", "VERB", PART, "free"),
    ("decreed", "VERB", PAST, "decree"),
    ("exceeded", "VERB", PAST, "exceed"),
    ("'s", "PART", "", "'s"),
    ("was", "AUX", PAST, "be"),
    ("crises", "NOUN", "Number=Plur", "crisis"),
    ("bases", "NOUN", "Number=Plur", "base"),
    ("armies", "NOUN", "Number=Plur", "army"),
    ("allies", "NOUN", "Number=Plur", "ally"),
    ("gunmen", "NOUN", "Number=Plur", "gunman"),
    ("Kazakh", "ADJ", "Degree=Pos", "Kazakh"),
    ("biggest", "ADJ", "Degree=Sup", "big"),
    ("Tokayev", "PROPN", "Number=Sing", "Tokayev"),
    ("Hamas", "PROPN", "Number=Sing", "Hamas"),
]


@pytest.mark.parametrize(("form", "upos", "feats", "expected"), KNOWN)
def test_the_shipped_table(form: str, upos: str, feats: str, expected: str) -> None:
    assert lemma(form, upos, feats, read_table(MODEL / "lemmas.json")) == expected


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("provoking", "provoke"),
        ("defunding", "defund"),
        ("mobilising", "mobilise"),
        ("rallying", "rally"),
        ("bribing", "bribe"),
    ],
)
def test_unknown_verbs_by_rule(form: str, expected: str) -> None:
    assert lemma(form, "VERB", "VerbForm=Ger", EMPTY) == expected

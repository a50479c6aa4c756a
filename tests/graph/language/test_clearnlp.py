"""Parses in ClearNLP's labels become Universal Dependencies."""

import spacy
from spacy.tokens import Doc

from graph.language.clearnlp import adapt_relations


def adapted(*rows: tuple[str, str, int, str]) -> dict[str, tuple[str, str]]:
    """word → (head's word, relation), from (word, upos, head, label)."""
    doc = Doc(
        spacy.blank("en").vocab,
        words=[row[0] for row in rows],
        pos=[row[1] for row in rows],
        heads=[row[2] for row in rows],
        deps=[row[3] for row in rows],
        lemmas=["be" if row[0] in {"is", "was"} else row[0] for row in rows],
    )
    heads = [token.head.i for token in doc]
    relations = [token.dep_.lower() if token.dep_ == "ROOT" else token.dep_ for token in doc]
    adapt_relations(doc, heads, relations)
    return {row[0]: (rows[heads[i]][0], relations[i]) for i, row in enumerate(rows)}


def test_passive_with_agent() -> None:
    found = adapted(
        ("Rebels", "NOUN", 2, "nsubjpass"),
        ("were", "AUX", 2, "auxpass"),
        ("ambushed", "VERB", 2, "ROOT"),
        ("by", "ADP", 2, "agent"),
        ("troops", "NOUN", 3, "pobj"),
        ("near", "ADP", 4, "prep"),
        ("Goma", "PROPN", 5, "pobj"),
    )
    assert found["Rebels"] == ("ambushed", "nsubj:pass")
    assert found["were"] == ("ambushed", "aux:pass")
    assert found["troops"] == ("ambushed", "obl:agent")
    assert found["by"] == ("troops", "case")
    assert found["Goma"] == ("troops", "nmod")
    assert found["near"] == ("Goma", "case")


def test_copula() -> None:
    found = adapted(
        ("Tokayev", "PROPN", 1, "nsubj"),
        ("is", "AUX", 1, "ROOT"),
        ("president", "NOUN", 1, "attr"),
        ("of", "ADP", 2, "prep"),
        ("Kazakhstan", "PROPN", 3, "pobj"),
        (".", "PUNCT", 1, "punct"),
    )
    assert found["president"] == ("president", "root")
    assert found["is"] == ("president", "cop")
    assert found["Tokayev"] == ("president", "nsubj")
    assert found["Kazakhstan"] == ("president", "nmod")
    assert found["."] == ("president", "punct")


def test_object_and_possessive() -> None:
    found = adapted(
        ("Her", "PRON", 1, "poss"),
        ("party", "NOUN", 2, "nsubj"),
        ("signed", "VERB", 2, "ROOT"),
        ("it", "PRON", 2, "dobj"),
    )
    assert found["Her"] == ("party", "nmod:poss")
    assert found["it"] == ("signed", "obj")


def test_universal_parses_are_left_alone() -> None:
    rows = (("She", "PRON", 1, "nsubj"), ("left", "VERB", 1, "ROOT"), ("home", "NOUN", 1, "obj"))
    assert adapted(*rows) == {"She": ("left", "nsubj"), "left": ("left", "root"), "home": ("left", "obj")}

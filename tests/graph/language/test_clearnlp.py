"""Parses in ClearNLP's labels become Universal Dependencies."""

from graph.language.clearnlp import adapt_relations
from graph.language.words import Annotated


def adapted(*rows: tuple[str, str, int, str]) -> dict[str, tuple[str, str]]:
    """word → (head's word, relation), from (word, upos, head, label)."""
    found = Annotated(
        heads=[row[2] for row in rows],
        relations=["root" if row[3] == "ROOT" else row[3] for row in rows],
        upos=[row[1] for row in rows],
        feats=["" for _ in rows],
        lemmas=["be" if row[0] in {"is", "was"} else row[0] for row in rows],
        names=(),
    )
    adapt_relations(found)
    return {row[0]: (rows[found.heads[i]][0], found.relations[i]) for i, row in enumerate(rows)}


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

"""An installed spaCy pipeline in place of the shipped model: a small one, made here, with the labels of spaCy's own."""

import random
from pathlib import Path

import pytest
import spacy
from spacy.tokens import Doc
from spacy.training import Example

from graph.language.parser import Parser
from graph.language.pipelines import Pipeline, reads_for_itself, surrogate

ROWS = (
    (
        ("Armenia", "PROPN", 1, "nsubj", "U-GPE"),
        ("met", "VERB", 1, "ROOT", "O"),
        ("Tokayev", "PROPN", 1, "dobj", "U-PERSON"),
        ("in", "ADP", 1, "prep", "O"),
        ("Astana", "PROPN", 3, "pobj", "U-GPE"),
        (".", "PUNCT", 1, "punct", "O"),
    ),
    (
        ("Rebels", "NOUN", 2, "nsubjpass", "O"),
        ("were", "AUX", 2, "auxpass", "O"),
        ("met", "VERB", 2, "ROOT", "O"),
        (".", "PUNCT", 2, "punct", "O"),
    ),
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A pipeline that has learnt two sentences by heart."""
    random.seed(0)
    nlp = spacy.blank("en")
    nlp.add_pipe("parser", config={"min_action_freq": 1})
    for name in ("morphologizer", "ner"):
        nlp.add_pipe(name)
    examples = []
    for rows in ROWS:
        words = [row[0] for row in rows]
        told = {
            "pos": [row[1] for row in rows],
            "heads": [row[2] for row in rows],
            "deps": [row[3] for row in rows],
            "entities": [row[4] for row in rows],
        }
        examples.append(Example.from_dict(Doc(nlp.vocab, words=words), told))
    nlp.initialize(lambda: examples)
    for _ in range(60):
        nlp.update(examples)
    kept = tmp_path_factory.mktemp("pipeline")
    nlp.to_disk(kept)
    return kept


def test_an_installed_pipeline_reads_in_universal_dependencies(folder: Path) -> None:
    text = "Armenia met Kassym-Jomart Tokayev in Astana."
    (sentence,) = Parser(folder).parse(text, [(12, 33)])
    tokens = {token.text: token for token in sentence}
    assert tokens["Kassym-Jomart Tokayev"].deprel == "obj"
    assert (tokens["Astana"].deprel, sentence.tokens[tokens["Astana"].head].text) == ("obl", "met")
    assert (tokens["in"].deprel, sentence.tokens[tokens["in"].head].text) == ("case", "Astana")
    assert {(one.label, text[one.start : one.end]) for one in sentence.entities} >= {("PLACE", "Armenia")}


def test_the_same_whatever_was_read_before(folder: Path) -> None:
    parser = Parser(folder)
    once = parser.parse("Rebels were met.")
    assert once[0].child(once[0].root.index, "nsubj:pass") == once[0].tokens[0]
    parser.parse("Qwertia met Zxcvbnia. " * 200)
    assert parser.parse("Rebels were met.") == once


def test_its_recogniser_is_given_names_as_they_are_written(folder: Path) -> None:
    assert reads_for_itself(Pipeline(folder).nlp)


@pytest.mark.parametrize(
    ("name", "word"),
    [("Collective Security Treaty Organization", "Organization"), ("Nur-Sultan", "Sultan"), ("—", "—")],
)
def test_a_pipeline_reads_a_name_as_its_last_word(name: str, word: str) -> None:
    assert surrogate(name) == word

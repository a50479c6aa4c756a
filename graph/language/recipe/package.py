"""Put the shipped model together: the parser, the recogniser, the lemma table, and the texts that go with them.

    python -m graph.language.recipe.package ../shared --parser PARSER --names NAMES --vectors VECTORS --out MODEL

The parser may come from a checkpoint or from a model folder, even the one that is written over.
"""

from __future__ import annotations

# ruff: noqa: T201 (a script prints)
import argparse
import json
import shutil
from pathlib import Path
from typing import Any

import numpy
import spacy
from spacy.language import Language

from graph.language.recipe import lemma_table
from graph.language.recipe.inputs import verify
from graph.language.recipe.tokeniser import adapt
from graph.language.vectors import FILE

META = {
    "name": "foedus_news",
    "version": "1.1.0",
    "description": "English news: morphology, Universal Dependencies, names",
    "author": "Foedus contributors",
    "license": "CC BY-SA 4.0",
    "url": "https://w3id.org/foedus",
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--parser", type=Path, required=True)
    parser.add_argument("--names", type=Path, required=True)
    parser.add_argument("--vectors", type=Path, required=True, help="the word vectors that the recogniser reads")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    verify(options.shared)
    nlp = spacy.load(options.parser, exclude=["trainable_lemmatizer", "ner"])
    nlp.add_pipe("ner", source=spacy.load(options.names))
    narrow(nlp, "ner")
    adapt(nlp)
    nlp.meta.update(META)
    fresh = options.out.parent / f".{options.out.name}.new"
    shutil.rmtree(fresh, ignore_errors=True)
    # Without the training words: a vocabulary of strings is not needed to parse, labels bring their own.
    nlp.to_disk(fresh, exclude=["vocab", "vectors"])
    tidy(fresh)
    lemma_table.write(options.shared, fresh / "lemmas.json")
    shutil.copy(options.vectors, fresh / FILE)
    for kept in ("LICENSE", "NOTICE", "MODEL_CARD.md"):
        if (options.out / kept).exists():
            shutil.copy(options.out / kept, fresh / kept)
    shutil.rmtree(options.out, ignore_errors=True)
    fresh.rename(options.out)
    size = sum(path.stat().st_size for path in options.out.rglob("*") if path.is_file())
    print(f"{options.out}: {size / 1e6:.2f} MB")


def narrow(nlp: Language, component: str) -> None:
    """Weights in two bytes each; `graph.language.vectors.widen` takes them back."""
    pipe: Any = nlp.get_pipe(component)
    for node in pipe.model.walk():
        for name in node.param_names:
            if node.has_param(name):
                node.set_param(name, node.get_param(name).astype(numpy.float16))


def tidy(folder: Path) -> None:
    """The bookkeeping of training left out."""
    meta = json.loads((folder / "meta.json").read_text("utf-8"))
    meta.pop("performance", None)
    meta.pop("vectors", None)
    (folder / "meta.json").write_text(json.dumps(meta, indent=1), "utf-8")


if __name__ == "__main__":
    main()

"""Put the shipped model together: the parser, the recogniser, the lemma table, and the texts that go with them.

python -m graph.language.recipe.package ../shared --parser /tmp/parser/best --names /tmp/names --out ../model
"""

from __future__ import annotations

# ruff: noqa: T201 (a script prints)
import argparse
import json
import shutil
from pathlib import Path

import spacy

from graph.language.recipe import lemma_table
from graph.language.recipe.inputs import verify
from graph.language.recipe.tokeniser import adapt

META = {
    "name": "foedus_news",
    "version": "1.0.0",
    "description": "English news: morphology, Universal Dependencies, names",
    "author": "Foedus contributors",
    "license": "CC BY-SA 4.0",
    "url": "https://w3id.org/foedus",
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--parser", type=Path, required=True)
    parser.add_argument("--names", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    verify(options.shared)
    nlp = spacy.load(options.parser, exclude=["trainable_lemmatizer"])
    if options.names:
        nlp.add_pipe("ner", source=spacy.load(options.names))
    adapt(nlp)
    nlp.meta.update(META)
    fresh = options.out.parent / f".{options.out.name}.new"
    shutil.rmtree(fresh, ignore_errors=True)
    # Without the training words: a vocabulary of strings is not needed to parse, labels bring their own.
    nlp.to_disk(fresh, exclude=["vocab", "vectors"])
    tidy(fresh)
    lemma_table.write(options.shared, fresh / "lemmas.json")
    for kept in ("LICENSE", "NOTICE", "MODEL_CARD.md"):
        if (options.out / kept).exists():
            shutil.copy(options.out / kept, fresh / kept)
    shutil.rmtree(options.out, ignore_errors=True)
    fresh.rename(options.out)
    size = sum(path.stat().st_size for path in options.out.rglob("*") if path.is_file())
    print(f"{options.out}: {size / 1e6:.2f} MB")


def tidy(folder: Path) -> None:
    """The bookkeeping of training left out."""
    meta = json.loads((folder / "meta.json").read_text("utf-8"))
    meta.pop("performance", None)
    meta.pop("vectors", None)
    (folder / "meta.json").write_text(json.dumps(meta, indent=1), "utf-8")


if __name__ == "__main__":
    main()

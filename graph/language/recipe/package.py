"""Put the shipped model together: transformer, heads, pieces, tokeniser, the lemma table, and the texts beside them.

    python -m graph.language.recipe.package ../shared build/language.pt --out MODEL
"""

from __future__ import annotations

# ruff: noqa: T201 (a script prints)
import argparse
import shutil
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from graph.language.heads import NAMES
from graph.language.reader import Reader
from graph.language.recipe import lemma_table, tokeniser
from graph.language.recipe.inputs import verify
from graph.language.recipe.network import MARKS, Network
from graph.language.recipe.transformers import encoder, narrow, only, quantised

TEXTS = ("LICENSE", "NOTICE", "MODEL_CARD.md")


class _Encoder(nn.Module):
    def __init__(self, encoder: Any) -> None:
        super().__init__()
        self.encoder = encoder

    def forward(self, pieces: Tensor, shapes: Tensor, mask: Tensor) -> Tensor:
        found = self.encoder(input_ids=pieces, token_type_ids=shapes, attention_mask=mask)
        vectors: Tensor = found.last_hidden_state
        return vectors


def main() -> None:
    """Write the folder."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("shared", type=Path)
    options.add_argument("trained", type=Path)
    options.add_argument("--out", type=Path, required=True)
    chosen = options.parse_args()
    verify(chosen.shared)
    trained = torch.load(chosen.trained, weights_only=False)
    state = trained["state"]
    carrier = encoder("eager")
    only(carrier, list(range(len(state["encoder.embeddings.word_embeddings.weight"]))))
    network = Network(carrier, trained["layers"], len(trained["relations"]), len(trained["tags"]))
    for layer in network.encoder.encoder.layer:
        narrow(layer, trained["width"])
    network.load_state_dict(state)
    network.eval()
    fresh = chosen.out.parent / f".{chosen.out.name}.new"
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir(parents=True)
    quantised(_Encoder(network.encoder), ("pieces", "shapes", "mask"), fresh / Reader.WEIGHTS)
    parts = {
        name: weights.numpy().astype(np.float16) for name, weights in state.items() if not name.startswith("encoder.")
    }
    for name, classes in zip(NAMES, (trained["relations"], trained["tags"], MARKS), strict=True):
        parts[name] = np.frombuffer("\n".join(classes).encode(), dtype=np.uint8)
    np.savez_compressed(fresh / "heads.npz", **parts)
    shutil.copy(chosen.trained.with_suffix(".json"), fresh / "pieces.json")
    tokeniser.write(fresh / "tokeniser.json")
    lemma_table.write(chosen.shared, fresh / "lemmas.json")
    for kept in TEXTS:
        if (chosen.out / kept).exists():
            shutil.copy(chosen.out / kept, fresh / kept)
    shutil.rmtree(chosen.out, ignore_errors=True)
    fresh.rename(chosen.out)
    size = sum(path.stat().st_size for path in chosen.out.rglob("*") if path.is_file())
    print(f"{chosen.out}: {size / 1e6:.2f} MB")


if __name__ == "__main__":
    main()

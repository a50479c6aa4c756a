"""Write the folder that is shipped, from what was trained.

    python -m graph.extraction.learnt.recipe.package build/learnt.pt

The transformer goes to ONNX with weights in 8-bit integers, the heads to numpy's half precision. Word pieces that no
English text needs (other scripts) are left out of the vocabulary.
"""

import argparse
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from graph.extraction.learnt.pieces import PEOPLE
from graph.extraction.learnt.reading import MODEL
from graph.extraction.learnt.recipe.network import Network
from graph.language.recipe.transformers import encoder, narrow, only, quantised, vocabulary


class _Encoder(nn.Module):
    def __init__(self, encoder: Any) -> None:
        super().__init__()
        self.encoder = encoder

    def forward(self, pieces: Tensor, mask: Tensor) -> Tensor:
        vectors: Tensor = self.encoder(input_ids=pieces, attention_mask=mask).last_hidden_state
        return vectors


def main() -> None:
    """Write the folder."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("trained", type=Path)
    options.add_argument("--out", type=Path, default=MODEL)
    chosen = options.parse_args()
    trained = torch.load(chosen.trained, weights_only=False)
    classes = trained["classes"]
    network = Network(encoder("eager"), trained["layers"], len(classes.roots), len(classes.relations))
    for layer in network.encoder.encoder.layer:
        narrow(layer, trained["width"])
    network.load_state_dict(trained["state"])
    network.eval()
    chosen.out.mkdir(parents=True, exist_ok=True)
    only(network.encoder, vocabulary(chosen.out / "pieces.json", _kept))
    quantised(_Encoder(network.encoder), ("pieces", "mask"), chosen.out / "encoder.onnx")
    parts = {
        name: weights.numpy().astype(np.float16)
        for name, weights in network.state_dict().items()
        if not name.startswith(("encoder.", "same."))
    }
    for name, names in (("roots", classes.roots), ("relations_", classes.relations)):
        parts[name] = np.frombuffer("\n".join(names).encode(), dtype=np.uint8)
    np.savez_compressed(chosen.out / "heads.npz", **parts)


def _kept(piece: str) -> bool:
    """Pieces without a use of their own stand for persons; so many are not needed."""
    return not (piece.startswith("[unused") and int(piece[7:-1]) >= PEOPLE)


if __name__ == "__main__":
    main()

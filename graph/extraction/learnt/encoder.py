"""The transformer that reads windows of pieces, run by ONNX Runtime in 8-bit integers."""

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from graph.extraction.learnt.pieces import Window

Vectors = NDArray[np.float32]


class Encoder:
    """Gives each piece of a window its vector in context."""

    def __init__(self, file: Path) -> None:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        # One thread each: several processes share the machine. No arena: it keeps what the longest window needed.
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.enable_cpu_mem_arena = False
        options.log_severity_level = 3
        self._session: Any = onnxruntime.InferenceSession(str(file), options, providers=["CPUExecutionProvider"])

    def read(self, windows: list[Window]) -> list[Vectors]:
        """The vectors of each window: one row for each piece."""
        # One by one: several at once would need memory that is mapped anew each time, which costs more than it saves.
        return [self._read(window.pieces) for window in windows]

    def _read(self, pieces: list[int]) -> Vectors:
        given = np.array([pieces], dtype=np.int64)
        (vectors,) = self._session.run(None, {"pieces": given, "mask": np.ones_like(given)})
        found: Vectors = vectors[0]
        return found

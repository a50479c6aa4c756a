"""A transformer that reads pieces of words, run by ONNX Runtime in 8-bit integers."""

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]


class Encoder:
    """Gives each piece its vector in context."""

    def __init__(self, file: Path) -> None:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        # One thread each: several processes share the machine. No arena: it keeps what the longest window needed.
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.enable_cpu_mem_arena = False
        options.log_severity_level = 3
        self._session: Any = onnxruntime.InferenceSession(str(file), options, providers=["CPUExecutionProvider"])

    def read(self, pieces: list[int], **more: list[int]) -> Vectors:
        """The vectors of a window of pieces, one row for each; ``more`` says something else of each piece."""
        # One window a run: several at once would need memory that is mapped anew each time, which costs more than it
        # saves.
        given = {name: np.array([numbers], dtype=np.int64) for name, numbers in ({"pieces": pieces} | more).items()}
        (vectors,) = self._session.run(None, given | {"mask": np.ones_like(given["pieces"])})
        found: Vectors = vectors[0]
        return found

"""The transformer that reads windows of pieces, run by ONNX Runtime in 8-bit integers."""

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from graph.extraction.learnt.pieces import Window

Vectors = NDArray[np.float32]
_TOGETHER = 8
"""Windows that are read at once; more of them only need more memory."""


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
        found: list[Vectors] = [np.zeros((0, 0), dtype=np.float32)] * len(windows)
        ranked = sorted(range(len(windows)), key=lambda one: len(windows[one].pieces))
        for begin in range(0, len(ranked), _TOGETHER):
            part = ranked[begin : begin + _TOGETHER]
            longest = len(windows[part[-1]].pieces)
            pieces = np.zeros((len(part), longest), dtype=np.int64)
            mask = np.zeros((len(part), longest), dtype=np.int64)
            for row, one in enumerate(part):
                pieces[row, : len(windows[one].pieces)] = windows[one].pieces
                mask[row, : len(windows[one].pieces)] = 1
            (vectors,) = self._session.run(None, {"pieces": pieces, "mask": mask})
            for row, one in enumerate(part):
                found[one] = vectors[row, : len(windows[one].pieces)]
        return found

"""The texts that the model is made from, checked byte by byte before use."""

from __future__ import annotations

import hashlib
from pathlib import Path

SUMS = Path(__file__).with_name("inputs.sha256")


def verify(shared: Path) -> Path:
    """`shared` itself, once every file listed in inputs.sha256 is there and unchanged (else ValueError)."""
    for line in SUMS.read_text("ascii").splitlines():
        expected, name = line.split(maxsplit=1)
        same(shared / name, expected)
    return shared


def same(path: Path, expected: str) -> Path:
    """`path` itself, if the file is there and has the expected SHA-256 (else ValueError)."""
    if not path.is_file():
        raise ValueError(f"{path} is missing: give the folder that holds treebanks/ and ner/")
    with path.open("rb") as file:
        if hashlib.file_digest(file, "sha256").hexdigest() != expected:
            raise ValueError(f"{path} is not the file that the recipe was written for")
    return path

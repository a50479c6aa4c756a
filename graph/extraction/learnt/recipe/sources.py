"""The texts whose labels stand in ``elsewhere/``: documents of treebanks, of corpora of names, and of packages."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, Final

from graph.extraction.learnt.recipe.packages import packaged

PACKAGES: Final = Path("build/texts")
_DOCUMENT: Final = "-DOCSTART-"


class Sources:
    """The sentences of documents by the name of their file, read once; ``shared`` holds ``treebanks/`` and ``ner/``,
    ``packages`` what was fetched of :mod:`.packages`."""

    def __init__(self, shared: Path, packages: Path = PACKAGES) -> None:
        self._shared = shared
        self._packages = packages
        self._read: dict[str, dict[str, list[str]]] = {}

    def sentences(self, name: str, document: str) -> list[str]:
        """The sentences of a document, in order. Raises ValueError where the file is not there or not the right one."""
        if name not in self._read:
            self._read[name] = dict(self._documents(name))
        return self._read[name][document]

    def _documents(self, name: str) -> Iterator[tuple[str, list[str]]]:
        if (found := packaged(name, self._packages)) is not None:
            return found
        trees, names = self._shared / "treebanks" / f"{name}.conllu", self._shared / "ner" / f"{name}.conll"
        if trees.is_file():
            return _of_trees(trees)
        if names.is_file():
            return _of_columns(names)
        raise ValueError(f"neither {trees} nor {names} is there: give the folder that holds treebanks/ and ner/")


def _of_trees(file: Path) -> Iterator[tuple[str, list[str]]]:
    """The documents of a CoNLL-U file."""
    found: dict[str, list[str]] = {}
    belongs = ""
    for line in file.read_text(encoding="utf-8").splitlines():
        key, _, value = line.partition(" = ")
        if key == "# sent_id":
            belongs = value.strip().rpartition("-")[0]
        elif key == "# text":
            found.setdefault(belongs, []).append(value.strip())
    yield from found.items()


def _of_columns(file: Path) -> Iterator[tuple[str, list[str]]]:
    """The documents of a file with a word a line, numbered from 1; each sentence is one where none are marked."""
    found: list[list[str]] = [[]]
    blocks = [block.split("\n") for block in re.split(r"\n[ \t]*\n", file.read_text(encoding="utf-8").strip())]
    marked = any(block[0].startswith(_DOCUMENT) for block in blocks)
    for block in blocks:
        words = [re.split(r"[ \t]", line)[0] for line in block if not line.startswith(_DOCUMENT)]
        if not marked or len(words) < len(block):
            found.append([])
        if words:
            found[-1].append(_joined(words))
    for number, document in enumerate(filter(None, found), 1):
        yield str(number), document


def _joined(words: list[str]) -> str:
    """Words as they would be written: corpora of names part them by spaces, quotation marks and stops too."""
    text: str = _joiner().detokenize(words)
    return text


@cache
def _joiner() -> Any:
    from sacremoses import MosesDetokenizer

    return MosesDetokenizer(lang="en")


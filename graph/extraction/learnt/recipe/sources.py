"""The texts whose labels stand in ``elsewhere/``: documents of treebanks, of corpora of names, and of news."""

import re
from collections.abc import Iterator
from functools import cache
from hashlib import file_digest
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

from graph.language.splitting import sentences

_NEWS: Final = "lee_background"
_NEWS_SUM: Final = "5d78d6dafd953bbf65797bef09a9ffb9ec430583381be705f8fd460000f370fb"
_DOCUMENT: Final = "-DOCSTART-"


class Sources:
    """The sentences of documents by the name of their file, read once; ``shared`` holds ``treebanks/`` and ``ner/``.

    ``lee_background`` are 300 news reports of 2001 (M. D. Lee, B. Pincombe and M. Welsh, *An empirical evaluation of
    models of text document similarity*, 2005), which come with the package ``gensim``.
    """

    def __init__(self, shared: Path) -> None:
        self._shared = shared
        self._read: dict[str, dict[str, list[str]]] = {}

    def sentences(self, name: str, document: str) -> list[str]:
        """The sentences of a document, in order. Raises ValueError where the file is not there or not the right one."""
        if name not in self._read:
            self._read[name] = dict(self._documents(name))
        return self._read[name][document]

    def _documents(self, name: str) -> Iterator[tuple[str, list[str]]]:
        if name == _NEWS:
            return _news()
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


def _news() -> Iterator[tuple[str, list[str]]]:
    """The news reports, one a line, numbered from 1."""
    package = find_spec("gensim")
    if package is None or package.origin is None:
        raise ValueError("the news reports come with gensim: pip install 'foedus[train]'")
    path = Path(package.origin).parent / "test/test_data" / f"{_NEWS}.cor"
    with path.open("rb") as file:
        if file_digest(file, "sha256").hexdigest() != _NEWS_SUM:
            raise ValueError(f"{path} is not the file that was labelled")
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        text = line.strip()
        yield str(number), [text[start:end].strip() for start, end in sentences(text)]

"""The articles' private texts: files named by their content, beside the graph and never in it.

A text is written before the quads that name it, and removed after them; a file that no article names is left over from
a process that was killed, and :meth:`Texts.sweep` removes it.
"""

import os
import time
from collections.abc import Callable
from pathlib import Path


class Texts:
    """Texts by their SHA-256 digest, in a folder, or in memory where there is none.

    >>> texts = Texts(None)
    >>> texts.keep("abc", "Kazakhstan joined.")
    >>> texts["abc"], texts["def"]
    ('Kazakhstan joined.', '')
    """

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._held: dict[str, str] = {}

    def __getitem__(self, content_hash: str) -> str:
        if self._folder is None:
            return self._held.get(content_hash, "")
        try:
            return self._file(self._folder, content_hash).read_bytes().decode()
        except FileNotFoundError:
            return ""

    def keep(self, content_hash: str, text: str) -> None:
        """Write a text so that it outlasts the machine's going down; raises :class:`OSError` where it cannot be."""
        if self._folder is None:
            self._held[content_hash] = text
            return
        final = self._file(self._folder, content_hash)
        if final.exists():
            return
        partial = final.with_suffix(".partial")
        with partial.open("w", encoding="utf-8", newline="") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        partial.replace(final)

    def drop(self, content_hash: str) -> None:
        """Let go of a text, if it is there."""
        self._held.pop(content_hash, None)
        if self._folder:
            self._file(self._folder, content_hash).unlink(missing_ok=True)

    def sweep(self, is_named: Callable[[str], bool], *, spare_seconds: float = 0) -> None:
        """Remove what was half written, and the texts that no article names, unless they are as new as this."""
        for file in self._folder.iterdir() if self._folder else ():
            left = file.suffix == ".partial" or (file.suffix == ".txt" and not is_named(file.stem))
            if left and time.time() - file.stat().st_mtime >= spare_seconds:
                file.unlink(missing_ok=True)

    @staticmethod
    def _file(folder: Path, content_hash: str) -> Path:
        return folder / f"{content_hash}.txt"

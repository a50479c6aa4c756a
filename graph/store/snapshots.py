"""Copies of a store as it was at one moment, for workers to answer from while it changes."""

import logging
import shutil
import tempfile
import threading
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path
from typing import Final, Protocol, runtime_checkable

import pyoxigraph as ox

from graph.errors import StoreError
from graph.store.interface import Store

_log: Final = logging.getLogger(__name__)


@runtime_checkable
class Checkpointing(Protocol):
    """A store that can make a consistent copy of itself on disk in milliseconds."""

    def checkpoint(self, folder: Path) -> None:
        """Write a copy that Oxigraph can open into a folder that does not yet exist."""


class Snapshots:
    """The newest copy of a store, made when it is asked for, and those before it for as long as they are in use.

    ``folder`` takes them: give one on the store's own file system, so that they cost no space. Where none can be
    written, on a full disk, the last one stands in for it.
    """

    def __init__(self, store: Store, folder: Path | None) -> None:
        self._store = store
        self._parent = folder
        self._folder: Path | None = None
        self._current: Path | None = None
        self._last: Path | None = None
        self._behind = False
        self.stood_in = 0
        """How often an old one stood in for the newest: what was answered from it is not to be kept."""
        self._made = 0
        self._lock = threading.Lock()

    def changed(self) -> None:
        """Say that the store has changed: the next that is asked for is a new one."""
        with self._lock:
            self._current = None

    def newest(self) -> Path:
        """A copy of the store as it is now: a folder of the engine's, or a file of N-Quads.

        Raises :class:`~graph.errors.StoreError` where none can be written, and none was before.
        """
        with self._lock:
            if self._current is not None:
                return self._current
            try:
                self._current = self._last = self._write()
            except StoreError as error:
                if self._last is None:
                    raise
                if not self._behind:
                    _log.warning("queries are answered from the last snapshot: %s", error)
                self._behind = True
                self.stood_in += 1
                return self._last
            self._behind = False
            return self._current

    def scratch(self) -> Path:
        """A copy that may be written to; whoever asks for it removes it with :func:`shutil.rmtree`."""
        with self._lock:
            return self._write("scratch-")

    def discard(self, used: Collection[Path | None]) -> None:
        """Remove all but the newest and those in use."""
        with self._lock:
            for path in self._folder.iterdir() if self._folder else ():
                if path not in {*used, self._current, self._last} and not path.name.startswith("scratch-"):
                    with suppress(OSError):
                        shutil.rmtree(path) if path.is_dir() else path.unlink()

    def close(self) -> None:
        """Remove them all."""
        if self._folder:
            shutil.rmtree(self._folder, ignore_errors=True)

    def _write(self, prefix: str = "") -> Path:
        self._made += 1
        name = f"{prefix}{self._made}"
        try:
            self._folder = self._folder or self._make_folder()
            path = self._folder / name
            if isinstance(self._store, Checkpointing):
                self._store.checkpoint(path)
            else:
                ox.serialize(self._store.quads(), str(path), format=ox.RdfFormat.N_QUADS)
        except OSError as error:
            if self._folder:
                shutil.rmtree(self._folder / name, ignore_errors=True)
            raise StoreError(f"no snapshot for queries could be written ({error}): check the disk's space") from None
        return path

    def _make_folder(self) -> Path:
        if self._parent:
            self._parent.mkdir(parents=True, exist_ok=True)
            for left_over in self._parent.glob("snapshots-*"):  # of a server that was killed
                shutil.rmtree(left_over, ignore_errors=True)
        return Path(tempfile.mkdtemp(prefix="snapshots-", dir=self._parent))

"""One state of a store for as long as somebody looks at it, while others write.

Each query sees one state, but an answer is often made of several. So readers share a copy of the store as it was after
its last change: files that are linked, not copied, and opened read-only. A change makes the next reader open a new one,
which remembers of what was looked up in the last one all that the change cannot have altered. Where none can be made,
on a full disk, readers stay with the last.
"""

import logging
import shutil
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from graph.errors import StoreError
from graph.store.embedded import EmbeddedStore
from graph.store.journal import Journal
from graph.store.remembered import Change, Remembered

_PREFIX: Final = "views-"
_log = logging.getLogger(__name__)


@dataclass(slots=True, eq=False)
class _View:
    store: EmbeddedStore
    done: int
    """The number of the last change that is in it for sure."""
    readers: int = 0


class Views:
    """The states of one store that are being looked at, in a folder on its own file system.

    A store in memory has no files to link, and is looked at as it stands.
    """

    def __init__(self, store: EmbeddedStore, folder: Path | None) -> None:
        self._store = store
        self._parent = folder if store.on_disk else None
        self._folder: Path | None = None
        self._newest: _View | None = None
        self._made = 0
        self._stale = True
        self._behind = False
        self.stood_in = 0
        """How often an old state was lent where no new one could be made: what was made of it is not to be kept."""
        self._lock = threading.Lock()
        self._closed = False
        self._journal = store.journal or Journal()  # one for all who look at the same store
        if self._parent is not None:
            store.journal = self._journal

    @contextmanager
    def lent(self) -> Iterator[EmbeddedStore]:
        """The store as it is now, and stays until this ends."""
        if self._parent is None:
            yield self._store
            return
        with self._lock:
            view = self._current()
            view.readers += 1
        try:
            yield view.store
        finally:
            with self._lock:
                view.readers -= 1
                self._let_go(view)

    def changed(self) -> None:
        """Say that the store has changed: whoever begins to look after this sees the change."""
        self._stale = True

    def close(self) -> None:
        """Remove them all."""
        with self._lock:
            self._closed = True
            if self._newest:
                self._let_go(self._newest)
            if self._folder:
                shutil.rmtree(self._folder, ignore_errors=True)

    def _current(self) -> _View:
        if self._closed:
            raise StoreError("the store is closed")
        if self._stale or self._newest is None:
            self._stale = False  # before the copy is made: a change from here on makes it stale again
            try:
                before, self._newest = self._newest, self._after(self._newest)
            except BaseException as error:
                self._stale = True
                if self._newest is None or not isinstance(error, StoreError):
                    raise
                if not self._behind:
                    _log.warning("reads go on from the last state that could be copied: %s", error)
                self._behind = True
                self.stood_in += 1
                return self._newest
            if before:
                self._let_go(before)
            self._behind = False
        return self._newest

    def _after(self, before: _View | None) -> _View:
        done = self._journal.done  # before the copy is made: what comes meanwhile is in it or not
        store = self._open()
        store.remembered = self._carried(before, store) or Remembered(store)
        self._journal.forget(done)
        return _View(store, done)

    def _carried(self, before: "_View | None", store: EmbeddedStore) -> Remembered | None:
        """What the state before remembered and the changes since cannot have altered, if they are known."""
        changed = self._journal.since(before.done) if before else None
        if before is None or before.store.remembered is None or changed is None:
            return None
        try:
            return before.store.remembered.carried(store, Change(changed))
        except Exception:  # to look everything up again is right too; to fail would be so for every later read
            _log.exception("what was looked up could not be carried over, and is looked up again")
            return None

    def _open(self) -> EmbeddedStore:
        try:
            self._folder = self._folder or self._make_folder()
        except OSError as error:
            raise StoreError(f"no copy to read from could be made ({error}): check the disk's free space") from None
        self._made += 1
        return self._store.copied(self._folder / str(self._made))

    def _make_folder(self) -> Path:
        assert self._parent is not None
        self._parent.mkdir(parents=True, exist_ok=True)
        for left_over in self._parent.glob(f"{_PREFIX}*"):  # of a server that was killed
            shutil.rmtree(left_over, ignore_errors=True)
        return Path(tempfile.mkdtemp(prefix=_PREFIX, dir=self._parent))

    def _let_go(self, view: _View) -> None:
        if not view.readers and (view is not self._newest or self._closed):
            view.store.close()

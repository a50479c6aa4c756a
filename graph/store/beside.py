"""Reading a store while another process writes to it.

The engine opens its files when it first needs them, and a writer removes files that it has folded together: a reader
that only remembers names would find some gone. So it takes hold of all files first, by hard links in a folder of its
own, and opens that. Files of the engine never change once written, except its journal and lists, which are small and
copied. Where the file system gives no links or no place, the reader opens the store as it stands.
"""

import os
import shutil
import tempfile
import time
from pathlib import Path
from typing import Final

import pyoxigraph as ox

from graph.errors import StoreError

_ATTEMPTS: Final = 12
_DAY: Final = 86_400


def open_beside(folder: Path) -> tuple[ox.Store, Path | None]:
    """The store in a folder as it is now, read-only, with the folder of links to be removed when it is closed.

    Raises :class:`~graph.errors.StoreError` where it cannot be read.
    """
    failure: Exception = FileNotFoundError(str(folder))
    for attempt in range(_ATTEMPTS):
        time.sleep(0.02 * attempt)
        try:
            held = _hold(folder)
        except FileNotFoundError as error:  # a file went while we took hold of it: the next attempt sees the new ones
            failure = error
            continue
        try:
            return ox.Store.read_only(str(held or folder)), held
        except (OSError, RuntimeError) as error:
            failure = error
            release(held)
    raise StoreError(
        f"the store in {folder.parent} cannot be read ({failure}): "
        f"choose another folder with --data, or restore a backup"
    ) from None


def release(held: Path | None) -> None:
    """Let go of the files that a reader held."""
    if held is not None:
        shutil.rmtree(held, ignore_errors=True)


def _hold(folder: Path) -> Path | None:
    """A folder with links to all files of a store, or ``None`` where none can be made."""
    readers = folder.parent / "readers"
    try:
        readers.mkdir(exist_ok=True)
        _sweep(readers)
        held = Path(tempfile.mkdtemp(dir=readers))
    except OSError:
        return None
    try:
        for file in sorted(folder.iterdir(), key=lambda file: file.suffix == ".sst"):
            if file.name == "LOCK":
                continue
            if file.suffix == ".sst":
                os.link(file, held / file.name)
            else:
                shutil.copyfile(file, held / file.name)
    except FileNotFoundError:
        release(held)
        raise
    except OSError:
        release(held)
        return None
    return held


def _sweep(readers: Path) -> None:
    """Remove what readers that were killed have left."""
    for left in readers.iterdir():
        if time.time() - left.stat().st_mtime > _DAY:
            release(left)

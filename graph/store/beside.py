"""Reading a store while another process writes to it.

The engine opens its files when it first needs them, and a writer removes files that it has folded together: a reader
that only remembers names would find some gone. So it takes hold of all files first, by hard links in a folder of its
own, and opens that. Files of the engine never change once written, except its journal and lists, which are small and
copied. Where the file system gives no links or no place, the reader opens the store as it stands.
"""

import errno
import os
import shutil
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from typing import Final

import pyoxigraph as ox

from graph.errors import StoreError

_ATTEMPTS: Final = 800
_BURST: Final = 8
"""Attempts without a pause between them: right behind another there are the fewest new files to take hold of, so it is
the likeliest to see no change."""
_LONGEST_PAUSE: Final = 0.1
_DAY: Final = 86_400


def open_beside(folder: Path) -> tuple[ox.Store, Path | None]:
    """The store in a folder as it is now, read-only, with the folder of links to be removed when it is closed.

    Raises :class:`~graph.errors.StoreError` where it cannot be read.
    """
    held = _room(folder)
    failure: Exception = FileNotFoundError(str(folder))
    for attempt in range(_ATTEMPTS):
        if attempt % _BURST == 0:
            time.sleep(min(_LONGEST_PAUSE, 0.005 * attempt))
        try:
            # What was linked stays linked: each attempt has less to do, until none of it changes meanwhile.
            if held and not _is_held(folder, held):
                continue
            return ox.Store.read_only(str(held or folder)), held
        except (OSError, RuntimeError) as error:
            failure = error
            if isinstance(error, OSError) and error.errno in (errno.EACCES, errno.EPERM, errno.ENOSPC):
                release(held)
                held = None
    release(held)
    raise StoreError(
        f"the store in {folder.parent} cannot be read ({failure}): "
        f"choose another folder with --data, or restore a backup"
    ) from None


def release(held: Path | None) -> None:
    """Let go of the files that a reader held."""
    if held is not None:
        shutil.rmtree(held, ignore_errors=True)


def _room(folder: Path) -> Path | None:
    """A new folder for links to the files of a store, or ``None`` where none can be made."""
    readers = folder.parent / "readers"
    try:
        readers.mkdir(exist_ok=True)
        _sweep(readers)
        held = Path(tempfile.mkdtemp(dir=readers))
        (probe := held / "probe").touch()
        os.link(probe, held / "link")
        for name in ("probe", "link"):
            (held / name).unlink()
    except OSError:
        return None
    return held


def _is_held(folder: Path, held: Path) -> bool:
    """Take hold of all files of a store; whether its lists stayed the same meanwhile, so that none is missing."""
    before = _lists(folder)
    for file in folder.iterdir():
        with suppress(FileNotFoundError, FileExistsError):
            if file.suffix == ".sst":
                os.link(file, held / file.name)
    for old in held.iterdir():
        if old.suffix != ".sst":
            old.unlink()
    for file in folder.iterdir():
        if file.suffix != ".sst" and file.name != "LOCK":
            with suppress(FileNotFoundError):
                shutil.copyfile(file, held / file.name)
    return _lists(folder) == before


def _lists(folder: Path) -> dict[str, tuple[int, int]]:
    """The lists in which the engine writes down which files make up the store, with their sizes and times."""
    found = {}
    for file in folder.iterdir():
        if file.name == "CURRENT" or file.name.startswith("MANIFEST"):
            with suppress(FileNotFoundError):
                found[file.name] = (file.stat().st_size, file.stat().st_mtime_ns)
    return found


def _sweep(readers: Path) -> None:
    """Remove what readers that were killed have left."""
    for left in readers.iterdir():
        if time.time() - left.stat().st_mtime > _DAY:
            release(left)

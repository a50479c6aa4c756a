"""Where the engine's files of a store lie: in ``quads``, or in the folder that the file ``current`` names.

A backup is restored into a folder ``restoring-…``, which is nobody's store. When it is whole its quads are moved to
``quads-restored-…``, and writing the file ``current`` makes them the store: before it nothing has changed, after it
everything has.
"""

import os
import re
import shutil
import tempfile
import time
from pathlib import Path
from typing import Final

_FIRST: Final = "quads"
_CURRENT: Final = "current"
_RESTORED: Final = "-restored-"
_STAGING: Final = "restoring-"
_DAY: Final = 86_400
_NAME: Final = re.compile(rf"{_FIRST}({_RESTORED}[0-9a-z_]+)?")


def quads_folder(data: Path) -> Path:
    """The folder of a store's quads; it need not be there yet.

    >>> quads_folder(Path("/nowhere")).name
    'quads'
    """
    try:
        name = (data / _CURRENT).read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError):
        return data / _FIRST
    return data / (name if _NAME.fullmatch(name) else _FIRST)


def staging_folder(data: Path) -> Path:
    """A new folder to restore a backup into. Those that commands left behind which were killed long ago are removed."""
    data.mkdir(parents=True, exist_ok=True)
    for left in data.glob(f"{_STAGING}*"):
        if time.time() - left.stat().st_mtime > _DAY:
            shutil.rmtree(left, ignore_errors=True)
    return Path(tempfile.mkdtemp(prefix=_STAGING, dir=data))


def restored_quads(data: Path, staged: Path) -> Path:
    """Where the quads of a folder that was staged will lie."""
    return data / f"{_FIRST}{_RESTORED}{staged.name.removeprefix(_STAGING)}"


def is_staged(data: Path, name: str) -> bool:
    """Whether there is a staged folder of this name."""
    return bool(re.fullmatch(rf"{_STAGING}[0-9a-z_]+", name)) and (data / name / _FIRST).is_dir()


def make_current(data: Path, quads: Path) -> None:
    """Make a folder of quads the one that counts, at once and for good."""
    if quads.parent != data or not _NAME.fullmatch(quads.name):
        raise ValueError(f"{quads} is no folder of quads in {data}")
    write_lasting(data / _CURRENT, quads.name)


def write_lasting(file: Path, text: str) -> None:
    """Write a small file wholly or not at all, and wait for the disk."""
    partial = file.with_name(f"{file.name}.partial")
    try:
        with partial.open("w", encoding="ascii") as opened:
            opened.write(text)
            opened.flush()
            os.fsync(opened.fileno())
        partial.replace(file)
    except OSError:
        partial.unlink(missing_ok=True)
        raise
    if os.name == "posix":  # the folder's own entry, too
        folder = os.open(file.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def sweep(data: Path, keep: Path) -> None:
    """Remove the quads in a store's folder that do not count."""
    for folder in (*data.glob(f"{_FIRST}{_RESTORED}*"), data / _FIRST):
        if folder != keep and folder.is_dir():
            shutil.rmtree(folder, ignore_errors=True)

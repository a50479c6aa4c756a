"""How a command asks the process that holds a store to take a restored one: by small files in the store's folder.

Whoever may write there may replace the store, so this needs no other permission. ::

    restore-asked       the staged folder, by its name; the asker may take this back
    restore-taken       the holder is at it
    restore-refused     why it could not be done
"""

import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final

from graph.errors import StoreBusy, StoreError
from graph.store.places import is_staged, quads_folder, restored_quads, write_lasting

_ASKED: Final = "restore-asked"
_TAKEN: Final = "restore-taken"
_REFUSED: Final = "restore-refused"
_LOOK_SECONDS: Final = 0.1


def ask(data: Path, staged: Path, *, patience: float) -> None:
    """Have whoever holds the store take a staged folder, and wait until it is done.

    Raises :class:`~graph.errors.StoreBusy` where nobody heeds this within ``patience`` seconds, and
    :class:`~graph.errors.StoreError` where it could not be done; nothing is changed then.
    """
    asked, taken, refused = data / _ASKED, data / _TAKEN, data / _REFUSED
    if asked.exists() or taken.exists():
        raise StoreBusy(f"another restore is under way: wait for it, or remove {asked} if there is none")
    refused.unlink(missing_ok=True)
    write_lasting(asked, staged.name)
    deadline = time.monotonic() + patience
    while asked.exists() or taken.exists():
        if time.monotonic() > deadline and asked.exists():
            with suppress(FileNotFoundError):  # it may be taken at the last moment
                asked.unlink()
                raise StoreBusy(f"another process is writing to the store in {data}, and it is no server that takes "
                                f"a backup: stop it first")
        time.sleep(_LOOK_SECONDS)
    if refused.exists():
        why = refused.read_text(encoding="utf-8")
        refused.unlink(missing_ok=True)
        raise StoreError(why)
    if quads_folder(data) != restored_quads(data, staged):
        raise StoreError("the backup was not put in place, and nothing says why: look at the server's log")


def heed(data: Path, exchange: Callable[[Path], None]) -> bool:
    """Take what is asked for, if anything is; whether it was. ``exchange`` gets the staged folder.

    Only the process that holds the store may call this.
    """
    asked, taken = data / _ASKED, data / _TAKEN
    try:
        asked.rename(taken)
    except OSError:
        return False
    try:
        name = taken.read_text(encoding="ascii").strip()
        if not is_staged(data, name):
            raise StoreError(f"there is no restored store {name[:60]!r}")
        exchange(data / name)
    except Exception as error:  # whatever it is, the asker must not take silence for success
        (data / _REFUSED).write_text(str(error), encoding="utf-8")
    finally:
        taken.unlink(missing_ok=True)
    return True


def recover(data: Path) -> None:
    """Tell whoever asked a process that ended while it was at it. Only the holder of the store may call this."""
    taken = data / _TAKEN
    try:
        name = taken.read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError):
        return
    if quads_folder(data) != restored_quads(data, data / name):
        (data / _REFUSED).write_text("the server ended before the backup was put in place; nothing was changed",
                                     encoding="utf-8")
    taken.unlink(missing_ok=True)

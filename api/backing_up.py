"""The commands that keep a store elsewhere and put it back: ``backup`` and ``restore``."""

import os
import shutil
import sys
import tempfile
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import click

from api.answering import write_json
from api.opening import exists
from api.settings import Settings
from graph.errors import StoreBusy, StoreError
from graph.store.archive import Manifest, unpack, verify
from graph.store.archive import backup as write_backup
from graph.store.embedded import EmbeddedStore, put_in_place
from graph.store.handover import ask
from graph.store.places import staging_folder

_PATIENCE: Final = 60.0
"""Seconds that a server may take to finish the write it is at and take the backup."""


def backup(settings: Settings, file: str, *, as_json: bool) -> None:
    """Write the whole store to a file, or to standard output (``-``). A file is there wholly or not at all."""
    _require_here(settings)
    data = settings.folder
    if not exists(settings):
        raise StoreError(f"there is no store in {data} yet: `foedus ingest FILE` makes one; --data chooses another")
    made = datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    if file == "-":
        _say("backed up", write_backup(data, sys.stdout.buffer, made=made), "standard output", as_json=False)
        return
    target = Path(file)
    try:
        # Nobody else may read it, for it holds the articles' texts.
        number, partial = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    except OSError as error:
        raise StoreError(f"{target} cannot be written ({error.strerror}): choose another file") from None
    try:
        with os.fdopen(number, "wb") as opened:
            manifest = write_backup(data, opened, made=made)
            opened.flush()
            os.fsync(number)
        Path(partial).replace(target)
    finally:
        Path(partial).unlink(missing_ok=True)
    _say("backed up", manifest, str(target), as_json=as_json)


def restore(settings: Settings, file: Path, *, as_json: bool) -> None:
    """Put a backup in the place of the store. It is read to its end and made a store of before anything changes."""
    _require_here(settings)
    data = settings.folder
    manifest = verify(file)
    staged = staging_folder(data)
    try:
        unpack(file, manifest, staged)
        _give_to_owner(staged, data)
        try:
            store = EmbeddedStore.open(data)
        except StoreBusy:
            ask(data, staged, patience=_PATIENCE)
        except StoreError:  # what is there cannot be opened, which is what backups are for
            put_in_place(data, staged)
        else:
            with closing(store):
                store.exchange(staged)
    finally:
        shutil.rmtree(staged, ignore_errors=True)
    _say("restored", manifest, str(file), as_json=as_json)


def _give_to_owner(staged: Path, data: Path) -> None:
    """Let a server that runs as another user take what its administrator restores.

    What lies inside is given away first, and no link is followed: that user may write beside it.
    """
    if os.name != "posix" or os.geteuid() != 0:
        return
    owner = data.stat()
    for _, folders, files, number in os.fwalk(staged, topdown=False):
        for name in (*folders, *files):
            os.chown(name, owner.st_uid, owner.st_gid, dir_fd=number, follow_symlinks=False)
    os.chown(staged, owner.st_uid, owner.st_gid, follow_symlinks=False)


def _require_here(settings: Settings) -> None:
    if settings.store:
        raise StoreError("FOEDUS_STORE names an endpoint, which holds the graph: back it up and restore it there, with "
                         "its own tools; the texts are files below the folder of FOEDUS_DATA")


def _say(status: str, manifest: Manifest, file: str, *, as_json: bool) -> None:
    if as_json:
        write_json({"status": status, "file": file, "made": manifest.made, "articles": manifest.articles,
                    "quads": manifest.quads, "texts": manifest.texts})
    else:
        click.echo(f"{status}  {file}  made {manifest.made}: {manifest.articles} articles with {manifest.texts} texts, "
                   f"{manifest.quads} quads", err=True)

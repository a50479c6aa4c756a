"""A whole store in one file, to be kept elsewhere and put back: a ``.tar.gz`` that other tools can read, too.

::

    quads/00000.nq …            all quads, as N-Quads; the parts one after the other are one file
    texts/<sha256>.txt …        the articles' texts
    manifest.json               how many of each there are, and the digest of every part; it comes last

A file that was cut off has no manifest, so what is not whole is not restored. Nothing in it depends on the version of
the engine.
"""

import gzip
import hashlib
import io
import json
import os
import tarfile
import tempfile
import zlib
from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import IO, Any, Final

import pyoxigraph as ox

from graph.errors import StoreError
from graph.store.embedded import EmbeddedStore

_FORMAT: Final = "foedus-backup-1"
_MANIFEST: Final = "manifest.json"
_PART: Final = 32_000_000
_MOST_MANIFEST: Final = 1_000_000_000
_BROKEN: Final = (OSError, EOFError, tarfile.TarError, zlib.error)
_TEXTS: Final = "SELECT ?it ?hash { GRAPH ?it { ?it a fds:Article ; fds:contentHash ?hash } }"


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup holds: when it was made (ISO 8601, UTC), how much of what, and the digest of each part by its name.

    There are fewer texts than articles where two are the same, and none where the store keeps none.
    """

    made: str
    articles: int
    quads: int
    texts: int
    digests: dict[str, str] = field(repr=False)
    format: str = _FORMAT


def backup(data: Path, file: IO[bytes], *, made: str) -> Manifest:
    """Write the store in a folder to a file, as it is at one moment, also while another process writes to it.

    Raises :class:`~graph.errors.StoreError` where it cannot be read.
    """
    with _linked_texts(data) as texts, closing(EmbeddedStore.open(data, readonly=True)) as store:
        return write(store, file, made=made, texts=texts)


def write(store: EmbeddedStore, file: IO[bytes], *, made: str, texts: Path | None = None) -> Manifest:
    """Write a store that does not change meanwhile; ``texts`` has those that may be dropped from beside it."""
    with closing(_Writer(file)) as archive:
        parts = _Parts(archive)
        store.dump(parts)  # type: ignore[arg-type]  # it needs write() only
        parts.close()
        rows = store.select(_TEXTS)
        kept = 0
        for content_hash in sorted({row["hash"] for row in rows}):
            if text := store.text(content_hash).encode() or _read(texts, content_hash):
                archive.add(f"texts/{content_hash}.txt", text)
                kept += 1
        found = Manifest(made, len(rows), parts.quads, kept, archive.digests)
        archive.add(_MANIFEST, json.dumps(asdict(found), indent=1).encode())
    return found


def verify(file: Path) -> Manifest:
    """What a backup holds, once every byte of it was read and found to be what was written.

    Raises :class:`~graph.errors.StoreError`, with the reason, for a file that is no whole backup.
    """
    digests: dict[str, str] = {}
    manifest: Manifest | None = None
    with _readable(file), closing(_entries(file)) as entries:
        for name, body in entries:
            if manifest is not None:
                raise _broken(file, f"{name[:80]} stands after its end")
            if name == _MANIFEST:
                manifest = _manifest(file, body.read(_MOST_MANIFEST))
            else:
                digests[name] = _digest(body)
    if manifest is None:
        raise _broken(file, "its end is missing")
    if wrong := sorted(digests.items() ^ manifest.digests.items()):
        raise _broken(file, f"{wrong[0][0][:80]} is not as it was written")
    for name, digest in digests.items():
        folder, _, rest = name.partition("/")
        if folder not in ("quads", "texts") or "/" in rest or (folder == "texts" and rest != f"{digest}.txt"):
            raise _broken(file, f"{name[:80]} has no place in it")
    return manifest


def unpack(file: Path, manifest: Manifest, staged: Path) -> None:
    """Make a store of a verified backup in an empty folder, for :meth:`graph.store.embedded.EmbeddedStore.exchange`.

    Raises :class:`~graph.errors.StoreError` where it cannot be written, or does not hold what it should.
    """
    try:
        (staged / "texts").mkdir()
        store = ox.Store(str(staged / "quads"))
        with closing(_entries(file)) as entries:
            quads = _Joined(entries)
            store.bulk_load(io.BufferedReader(quads, 1 << 20), format=ox.RdfFormat.N_QUADS)
            for name, body in quads.rest():
                if name.startswith("texts/"):
                    (staged / name).write_bytes(body.read())
        store.flush()
        found = len(store)
    except (*_BROKEN, SyntaxError, ValueError, RuntimeError) as error:
        raise StoreError(f"the backup {file} cannot be unpacked ({error}); nothing was changed: "
                         f"check the disk's free space") from None
    if found != manifest.quads:
        raise _broken(file, f"it holds {found} quads instead of {manifest.quads}")


@contextmanager
def _linked_texts(data: Path) -> Iterator[Path | None]:
    """The texts that are there now, held by links, so that none is missing which the quads of a moment later name."""
    try:
        room = tempfile.TemporaryDirectory(prefix="readers-", dir=data)
    except OSError:  # nothing can be written here, and nothing dropped, or the disk is full
        yield None
        return
    with room as folder:
        held = Path(folder)
        try:
            for text in (data / "texts").glob("*.txt"):
                with suppress(FileNotFoundError):
                    os.link(text, held / text.name)
        except OSError:  # no links here: a text that is dropped meanwhile is missing
            yield None
            return
        yield held


def _read(texts: Path | None, content_hash: str) -> bytes:
    try:
        return (texts / f"{content_hash}.txt").read_bytes() if texts else b""
    except FileNotFoundError:
        return b""


class _Writer:
    """A tar.gz that is written from front to back, with the digest of each part."""

    def __init__(self, file: IO[bytes]) -> None:
        self.digests: dict[str, str] = {}
        self._zip = gzip.GzipFile(fileobj=file, mode="wb", compresslevel=3)
        self._tar = tarfile.open(fileobj=self._zip, mode="w|")  # noqa: SIM115

    def add(self, name: str, body: bytes) -> None:
        entry = tarfile.TarInfo(name)
        entry.size, entry.mode = len(body), 0o600
        self._tar.addfile(entry, io.BytesIO(body))
        if name != _MANIFEST:
            self.digests[name] = hashlib.sha256(body).hexdigest()

    def close(self) -> None:
        self._tar.close()
        self._zip.close()


class _Parts:
    """A file whose bytes are written to an archive in parts of whole lines."""

    def __init__(self, archive: _Writer) -> None:
        self.quads = 0
        self._archive = archive
        self._held = bytearray()
        self._count = 0

    def write(self, data: bytes) -> int:
        self._held += data
        if len(self._held) >= _PART:
            end = self._held.rfind(b"\n") + 1
            self._add(bytes(self._held[:end]))
            del self._held[:end]
        return len(data)

    def flush(self) -> None:
        """Nothing can be hurried."""

    def close(self) -> None:
        if self._held:
            self._add(bytes(self._held))

    def _add(self, lines: bytes) -> None:
        self._archive.add(f"quads/{self._count:05}.nq", lines)
        self._count += 1
        self.quads += lines.count(b"\n")


@contextmanager
def _readable(file: Path) -> Iterator[None]:
    """Say of a file that cannot be read why it is no backup."""
    try:
        yield
    except FileNotFoundError:
        raise StoreError(f"there is no file {file}: check its name") from None
    except _BROKEN as error:
        raise _broken(file, str(error)) from None


def _entries(file: Path) -> Generator[tuple[str, IO[bytes]]]:
    """The files of an archive in turn, each with its name; one is read before the next is asked for."""
    with tarfile.open(file, mode="r|gz") as tar:
        for entry in tar:
            body = tar.extractfile(entry) if entry.isreg() else None
            if body is None:
                raise _broken(file, f"{entry.name[:80]} is no file")
            yield entry.name, body


class _Joined(io.RawIOBase):
    """The parts of the quads as one file; what comes after them is its ``rest``."""

    def __init__(self, entries: Iterator[tuple[str, IO[bytes]]]) -> None:
        self._entries = entries
        self._body: IO[bytes] | None = None
        self._next: tuple[str, IO[bytes]] | None = None
        self._over = False

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        while not self._over:
            if self._body and (data := self._body.read(len(buffer))):
                buffer[: len(data)] = data
                return len(data)
            self._next = next(self._entries, None)
            self._over = self._next is None or not self._next[0].startswith("quads/")
            self._body = None if self._over or self._next is None else self._next[1]
        return 0

    def rest(self) -> Iterator[tuple[str, IO[bytes]]]:
        if self._next:
            yield self._next
        yield from self._entries


def _digest(body: IO[bytes]) -> str:
    whole = hashlib.sha256()
    while data := body.read(1 << 20):
        whole.update(data)
    return whole.hexdigest()


def _manifest(file: Path, body: bytes) -> Manifest:
    try:
        found = Manifest(**json.loads(body))
    except (ValueError, TypeError):
        raise _broken(file, "its list of contents cannot be read") from None
    if found.format != _FORMAT:
        raise StoreError(f"{file} is a backup of the form {str(found.format)[:40]!r}, which this version cannot read: "
                         f"use the version that made it")
    return found


def _broken(file: Path, why: str) -> StoreError:
    return StoreError(f"{file} is no whole backup of Foedus ({why}); nothing was changed: take another copy of it")

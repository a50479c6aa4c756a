"""A backup holds everything, whoever runs meanwhile; a restore puts it in place wholly or not at all."""

import errno
import hashlib
import io
import json
import os
import tarfile
import urllib.request
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import claim_graph as sample
import pyoxigraph as ox
import pytest
from click.testing import CliRunner, Result
from running_server import serving

from api.cli import cli
from graph.errors import StoreError
from graph.ingest import forget
from graph.store.embedded import EmbeddedStore
from graph.store.places import quads_folder, staging_folder

FIRST, SECOND = sample.first_article(), sample.second_article()


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, arguments)


def made(data: Path) -> Path:
    """A store of the sample in a folder, with both texts."""
    sample.filled(EmbeddedStore.open(data)).close()
    return data


def content(data: Path) -> tuple[list[str], list[str]]:
    """All quads and the texts of a store."""
    store = EmbeddedStore.open(data, readonly=True)
    found = sorted(map(str, store.quads())), [store.text(one.content_hash) for one in (FIRST, SECOND)]
    store.close()
    return found


def emptied(data: Path) -> None:
    store = EmbeddedStore.open(data)
    for one in (FIRST, SECOND):
        forget(store, one.iri)
    store.close()


@pytest.fixture
def kept(tmp_path: Path) -> tuple[Path, Path]:
    """A store's folder and its backup."""
    data, file = made(tmp_path / "data"), tmp_path / "foedus.tar.gz"
    result = run("backup", str(file), "--data", str(data), "--json")
    assert result.exit_code == 0, result.output
    assert json.loads(result.stdout)["articles"] == json.loads(result.stdout)["texts"] == 2
    return data, file


def test_what_was_backed_up_comes_back_quad_by_quad_and_text_by_text(kept: tuple[Path, Path]) -> None:
    data, file = kept
    before = content(data)
    assert all(before[1])
    emptied(data)
    assert content(data) != before
    result = run("restore", str(file), "--yes", "--data", str(data))
    assert result.exit_code == 0, result.output
    assert content(data) == before
    store = EmbeddedStore.open(data)  # it can be written as before
    forget(store, FIRST.iri)
    store.close()
    assert len(list(data.glob("quads*"))) == 1, "what no longer counts is gone"
    assert not list(data.glob("restor*"))


def test_a_backup_goes_to_another_machine_and_to_standard_output(kept: tuple[Path, Path], tmp_path: Path) -> None:
    data, file = kept
    other = tmp_path / "piped.tar.gz"
    other.write_bytes(run("backup", "-", "--data", str(data)).stdout_bytes)
    for number, one in enumerate((file, other)):
        assert run("restore", str(one), "--yes", "--data", str(tmp_path / f"new-{number}")).exit_code == 0
        assert content(tmp_path / f"new-{number}") == content(data)
    if os.name == "posix":
        assert file.stat().st_mode & 0o077 == 0, "it holds private texts"


def test_it_is_a_plain_archive_of_n_quads(kept: tuple[Path, Path], tmp_path: Path) -> None:
    data, file = kept
    with tarfile.open(file) as archive:
        archive.extractall(tmp_path / "out")
    quads = b"".join(part.read_bytes() for part in sorted((tmp_path / "out" / "quads").iterdir()))
    assert sorted(map(str, ox.parse(quads, format=ox.RdfFormat.N_QUADS))) == content(data)[0]


def rewritten(file: Path, change: Callable[[str, bytes], list[tuple[str, bytes]]]) -> None:
    """Write an archive anew with its entries changed."""
    with tarfile.open(file) as archive:
        entries = [(one.name, archive.extractfile(one).read()) for one in archive]  # type: ignore[union-attr]
    with tarfile.open(file, "w:gz") as archive:
        for entry in entries:
            for name, body in change(*entry):
                info = tarfile.TarInfo(name)
                info.size = len(body)
                archive.addfile(info, io.BytesIO(body))


def cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def without_end(file: Path) -> None:
    rewritten(file, lambda name, body: [] if name == "manifest.json" else [(name, body)])


def without_a_text(file: Path) -> None:
    rewritten(file, lambda name, body: [] if FIRST.content_hash in name else [(name, body)])


def with_a_changed_quad(file: Path) -> None:
    rewritten(file, lambda name, body: [(name, body.replace(b"Kazakhstan", b"Kazakhstaan"))])


def with_a_file_outside(file: Path) -> None:
    def change(name: str, body: bytes) -> list[tuple[str, bytes]]:
        if name != "manifest.json":
            return [(name, body)]
        manifest = json.loads(body)
        manifest["digests"]["texts/../../evil"] = hashlib.sha256(b"x").hexdigest()
        return [("texts/../../evil", b"x"), (name, json.dumps(manifest).encode())]

    rewritten(file, change)


def with_a_wrong_count(file: Path) -> None:
    rewritten(file, lambda name, body: [(name, body.replace(b'"quads": ', b'"quads": 9'))])


def of_another_form(file: Path) -> None:
    rewritten(file, lambda name, body: [(name, body.replace(b"foedus-backup-1", b"foedus-backup-7"))])


@pytest.mark.parametrize("damage", [cut, without_end, without_a_text, with_a_changed_quad, with_a_file_outside,
                                    with_a_wrong_count, of_another_form, lambda file: file.write_bytes(b"no archive")])
def test_a_damaged_backup_changes_nothing(kept: tuple[Path, Path], damage: Callable[[Path], object]) -> None:
    data, file = kept
    before = content(data)
    damage(file)
    result = run("restore", str(file), "--yes", "--data", str(data))
    assert result.exit_code == StoreError.exit_code, result.output
    assert str(file) in result.stderr
    assert len(result.stderr.splitlines()) == 1
    assert content(data) == before
    assert not list(data.glob("restor*"))
    assert not (data.parent / "evil").exists()


def test_a_backup_that_fails_leaves_no_file(kept: tuple[Path, Path], tmp_path: Path) -> None:
    assert run("backup", str(tmp_path / "x.tar.gz"), "--data", str(tmp_path / "none")).exit_code == 6
    assert run("backup", str(tmp_path / "none" / "x.tar.gz"), "--data", str(kept[0])).exit_code == 6
    assert not list(tmp_path.glob("*x.tar.gz*"))


def test_a_store_is_backed_up_where_nothing_can_be_written_beside_it(
        kept: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a disk that is full, which is when somebody wants to have it elsewhere."""
    data, file = kept

    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    for name in ("shutil.copyfile", "tempfile.TemporaryDirectory"):
        monkeypatch.setattr(name, refuse)
    result = run("backup", str(file), "--data", str(data), "--json")
    assert result.exit_code == 0, result.output
    assert json.loads(result.stdout)["texts"] == 2


def test_restoring_asks_first(kept: tuple[Path, Path]) -> None:
    data, file = kept
    emptied(data)
    before = content(data)
    assert CliRunner().invoke(cli, ["restore", str(file), "--data", str(data)], input="n\n").exit_code == 1
    assert content(data) == before


def test_a_store_that_cannot_be_opened_any_more_is_what_backups_are_for(kept: tuple[Path, Path]) -> None:
    data, file = kept
    before = content(data)
    (quads_folder(data) / "CURRENT").write_text("nonsense\n")
    assert run("ask", "CSTO", "--data", str(data)).exit_code == StoreError.exit_code
    assert run("restore", str(file), "--yes", "--data", str(data)).exit_code == 0
    assert content(data) == before


def test_a_restore_that_was_killed_left_the_store_as_it_was(kept: tuple[Path, Path]) -> None:
    data, _ = kept
    before = content(data)
    (data / "quads-restored-abc").mkdir()
    (staging_folder(data) / "quads").mkdir()
    EmbeddedStore.open(data).close()
    assert content(data) == before
    assert not (data / "quads-restored-abc").exists()


@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="only root may give files to others")
def test_a_server_of_another_user_is_given_what_root_restores(
        kept: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    data, file = kept
    os.chown(data, 1234, 1234)
    owners = set[tuple[int, int]]()

    def look(data: Path, staged: Path, *, patience: float) -> None:
        owners.update((path.stat().st_uid, path.stat().st_gid) for path in (staged, *staged.rglob("*")))

    monkeypatch.setattr("api.backing_up.ask", look)
    with closing(EmbeddedStore.open(data)):
        assert run("restore", str(file), "--yes", "--data", str(data)).exit_code == 0
    assert owners == {(1234, 1234)}


def test_a_server_goes_on_while_it_is_backed_up_and_restored(tmp_path: Path) -> None:
    file = tmp_path / "foedus.tar.gz"

    def total(port: int) -> int:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/api/articles", timeout=60) as answer:
            found: int = json.load(answer)["total"]
        return found

    with serving(tmp_path / "data", FOEDUS_TOKEN="secret") as port:
        assert run("backup", str(file), "--data", str(tmp_path / "data")).exit_code == 0
        key = FIRST.iri.rpartition("/")[2]
        request = urllib.request.Request(f"http://127.0.0.1:{port}/api/articles/{key}", method="DELETE",
                                         headers={"Authorization": "Bearer secret"})
        urllib.request.urlopen(request, timeout=60).close()
        assert total(port) == 1
        result = run("restore", str(file), "--yes", "--data", str(tmp_path / "data"))
        assert result.exit_code == 0, result.output
        assert total(port) == 2
        urllib.request.urlopen(request, timeout=60).close()
        assert total(port) == 1, "and it can be written"
    assert len(list((tmp_path / "data").glob("quads*"))) == 1

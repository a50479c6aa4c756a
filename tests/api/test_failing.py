"""What commands say, and with which exit code, where something is not there, is in use, is full, or is stopped."""

import os
import subprocess
import sys
from pathlib import Path

import claim_graph as sample
import pytest
from click.testing import CliRunner
from command_line import run

from api import cli as module
from api.cli import cli
from graph.errors import StoreBusy
from graph.store.embedded import EmbeddedStore

KEY = sample.first_article().iri.rpartition("article-")[2]


def test_where_there_is_no_store_each_command_says_what_to_do(tmp_path: Path) -> None:
    for command in (["articles"], ["ask", "x"], ["query", "ASK {}"], ["export"], ["forget", "x"], ["merge", "x", "y"],
                    ["split", "x"]):
        result = run(*command, data=tmp_path / "nothing")
        assert result.exit_code == 6
        assert "foedus ingest" in result.stderr
        assert not (tmp_path / "nothing").exists(), "looking makes no store"


def test_reading_works_while_somebody_writes_and_writing_does_not(data: Path) -> None:
    writer = EmbeddedStore.open(data)
    try:
        assert run("articles", data=data).exit_code == 0
        result = run("forget", KEY, data=data)
        assert result.exit_code == StoreBusy.exit_code
        assert result.stderr.count("\n") == 1
    finally:
        writer.close()


def test_debug_shows_the_traceback(data: Path) -> None:
    with pytest.raises(Exception, match="Atlantis"):
        CliRunner().invoke(cli, ["--debug", "ask", "Atlantis", "--data", str(data)], catch_exceptions=False)


def test_interrupting_ends_with_130(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("api.answering.articles", interrupt)
    assert run("articles", data=data).exit_code == 130


@pytest.mark.parametrize("command", [["export"], ["query", "ASK {}"], ["articles"], ["--help"]])
def test_a_full_disk_is_said_in_one_line(data: Path, command: list[str]) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("this system has no device that is always full")
    where = [] if command == ["--help"] else ["--data", str(data)]
    with full.open("wb") as out:
        done = subprocess.run([sys.executable, "-m", module.__name__, *command, *where], stdout=out, text=True,
                              stderr=subprocess.PIPE, env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
                              check=False)
    assert done.returncode == 6
    assert done.stderr.startswith("foedus: ")
    assert "No space left" in done.stderr
    assert done.stderr.count("\n") == 1


def test_an_unforeseen_fault_of_the_disk_names_the_file(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", "/locked/file")

    monkeypatch.setattr("api.answering.articles", fail)
    result = run("articles", data=data)
    assert result.exit_code == 6
    assert result.stderr.startswith("foedus: /locked/file: ")
    assert result.stderr.count("\n") == 1
    with pytest.raises(PermissionError):
        run("--debug", "articles", data=data)


@pytest.mark.parametrize("told", [["export", "--format", "nquads"], ["annotate", KEY], ["backup", "-"]])
def test_a_reader_that_leaves_early_is_no_error(data: Path, told: list[str]) -> None:
    command = [sys.executable, "-m", module.__name__, *told, "--data", str(data)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141, "as of any program whose pipe was closed"

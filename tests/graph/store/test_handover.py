"""A process that holds a store is asked to put a restored one in its place, and says what came of it."""

import threading
import time
from pathlib import Path

import pytest

from graph.errors import StoreBusy, StoreError
from graph.store.handover import ask, heed, recover
from graph.store.places import staging_folder


def test_nobody_heeds_it_and_it_is_taken_back(tmp_path: Path) -> None:
    with pytest.raises(StoreBusy, match="stop it first"):
        ask(tmp_path, tmp_path / "restoring-x", patience=0)
    assert not list(tmp_path.iterdir())


def test_a_holder_says_why_it_refuses(tmp_path: Path) -> None:
    staged = staging_folder(tmp_path)
    (staged / "quads").mkdir()

    def refuse(folder: Path) -> None:
        assert folder == staged
        raise StoreError("there is no room")

    done = threading.Event()

    def hold() -> None:
        while not done.is_set():
            heed(tmp_path, refuse)

    holder = threading.Thread(target=hold)
    holder.start()
    with pytest.raises(StoreError, match="there is no room"):
        ask(tmp_path, staged, patience=30)
    done.set()
    holder.join()
    assert [one for one in tmp_path.iterdir() if one != staged] == []


def test_who_asked_a_process_that_ended_hears_of_it(tmp_path: Path) -> None:
    (tmp_path / "restore-taken").write_text("restoring-abc")
    recover(tmp_path)
    assert "nothing was changed" in (tmp_path / "restore-refused").read_text()
    assert not (tmp_path / "restore-taken").exists()
    recover(tmp_path)  # nobody asked


def test_silence_is_no_success(tmp_path: Path) -> None:
    def lose_it() -> None:
        while not (tmp_path / "restore-asked").exists():
            time.sleep(0.01)
        (tmp_path / "restore-asked").unlink()

    loser = threading.Thread(target=lose_it)
    loser.start()
    with pytest.raises(StoreError, match="not put in place"):
        ask(tmp_path, tmp_path / "restoring-x", patience=30)
    loser.join()

"""Whoever looks at a store sees one state of it, for as long as he looks."""

from pathlib import Path

import claim_graph as sample
import pytest

from graph.errors import StoreError
from graph.ingest import forget
from graph.lookup.articles import counts
from graph.store.embedded import EmbeddedStore
from graph.store.remembered import Change, Remembered
from graph.store.views import Views


def test_a_view_stays_as_it_is_and_the_next_is_new(tmp_path: Path) -> None:
    store = sample.filled(EmbeddedStore.open(tmp_path / "data"))
    views = Views(store, tmp_path / "copies")
    with views.lent() as first, views.lent() as same:
        assert same is first
        forget(store, sample.first_article().iri)
        views.changed()
        with views.lent() as second:
            assert second is not first
            assert (counts(first).articles, counts(second).articles) == (2, 1)
        assert counts(first).articles == 2, "the newest may be let go of without it"
    held = list((tmp_path / "copies").glob("*/*"))
    assert len(held) == 1, "only the newest is kept"
    views.close()
    assert not list((tmp_path / "copies").iterdir())
    store.close()


def test_a_change_while_a_view_is_made_is_not_missed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = sample.filled(EmbeddedStore.open(tmp_path / "data"))
    views = Views(store, tmp_path / "copies")
    checkpoint = EmbeddedStore.checkpoint

    def interrupted(me: EmbeddedStore, folder: Path) -> None:
        checkpoint(me, folder)
        monkeypatch.undo()
        forget(store, sample.first_article().iri)
        views.changed()

    monkeypatch.setattr(EmbeddedStore, "checkpoint", interrupted)
    with views.lent() as before:
        assert counts(before).articles == 2
    with views.lent() as after:
        assert counts(after).articles == 1
    views.close()
    store.close()


def test_one_that_cannot_be_made_is_an_error_and_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = sample.filled(EmbeddedStore.open(tmp_path / "data"))
    views = Views(store, tmp_path / "copies")

    def full(me: EmbeddedStore, folder: Path) -> None:
        raise OSError("no space")

    monkeypatch.setattr(EmbeddedStore, "checkpoint", full)
    with pytest.raises(StoreError, match="no space"), views.lent():
        pass
    monkeypatch.undo()
    with views.lent() as view:
        assert counts(view).articles == 2
    views.close()
    with pytest.raises(StoreError), views.lent():
        pass
    store.close()


def test_a_store_in_memory_is_looked_at_as_it_stands() -> None:
    store = EmbeddedStore.in_memory()
    with Views(store, None).lent() as view:
        assert view is store


def test_what_cannot_be_carried_over_is_looked_up_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(self: Remembered, store: EmbeddedStore, change: Change) -> Remembered:
        raise KeyError("name")

    store = sample.filled(EmbeddedStore.open(tmp_path / "data"))
    views = Views(store, tmp_path / "copies")
    monkeypatch.setattr(Remembered, "carried", broken)
    with views.lent() as first:
        assert counts(first).articles == 2
    forget(store, sample.first_article().iri)
    views.changed()
    with views.lent() as second:
        assert counts(second).articles == 1
    assert "looked up again" in caplog.text
    views.close()
    store.close()

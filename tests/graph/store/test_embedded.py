"""The embedded store: one commit is wholly in or wholly out."""

import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path

import pytest
from full_disk import full_disk
from pyoxigraph import Literal, NamedNode, Quad

from graph.errors import StoreBusy, StoreError
from graph.rdf import DEFAULT_GRAPH, LABEL, node
from graph.store.embedded import EmbeddedStore

GRAPH = NamedNode("https://w3id.org/foedus/graph/article-abc")
HASH = Quad(GRAPH, node("fds:contentHash"), Literal("abc"), GRAPH)
LABELLED = Quad(node("id:country-KAZ"), LABEL, Literal('Қазақстан "\\\n', language="kk"), DEFAULT_GRAPH)


@pytest.fixture
def store(tmp_path: Path) -> EmbeddedStore:
    return EmbeddedStore.open(tmp_path)


def test_what_is_committed_is_there_after_opening_again(store: EmbeddedStore, tmp_path: Path) -> None:
    store.commit([], [HASH, LABELLED], {"abc": "Kazakhstan’s\r\ntext"})
    store.close()
    again = EmbeddedStore.open(tmp_path)
    assert set(again.quads()) == {HASH, LABELLED}
    assert again.text("abc") == "Kazakhstan’s\r\ntext"


def test_removing_the_last_article_with_a_text_removes_the_text(store: EmbeddedStore, tmp_path: Path) -> None:
    store.commit([], [HASH], {"abc": "text"})
    store.commit([HASH], [])
    assert not list((tmp_path / "texts").iterdir())
    assert store.text("abc") == ""


def test_a_text_that_no_article_names_goes_at_the_next_opening(store: EmbeddedStore, tmp_path: Path) -> None:
    store.close()
    (tmp_path / "texts" / "dead.txt").write_text("left over from a process that was killed")
    (tmp_path / "texts" / "beef.partial").write_text("half")
    EmbeddedStore.open(tmp_path)
    assert not list((tmp_path / "texts").iterdir())


def test_a_second_writer_is_told_so_and_changes_nothing(store: EmbeddedStore, tmp_path: Path) -> None:
    store.commit([], [HASH])
    code = ("import sys; from pathlib import Path; from graph.store.embedded import EmbeddedStore\n"
            "EmbeddedStore.open(Path(sys.argv[1]))")
    second = subprocess.run([sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=False)
    assert StoreBusy.__name__ in second.stderr
    assert "another process is writing" in second.stderr
    assert set(store.quads()) == {HASH}


def test_a_reader_sees_the_store_while_another_process_writes(store: EmbeddedStore, tmp_path: Path) -> None:
    store.commit([], [HASH])
    code = ("import sys; from pathlib import Path; from graph.store.embedded import EmbeddedStore\n"
            "print(len(list(EmbeddedStore.open(Path(sys.argv[1]), readonly=True).quads())))")
    reader = subprocess.run([sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=True)
    assert reader.stdout.strip() == "1"


CHURN = """
import sys
from pathlib import Path
from pyoxigraph import Literal, NamedNode, Quad
from graph.rdf import LABEL, node
from graph.store.embedded import EmbeddedStore
store = EmbeddedStore.open(Path(sys.argv[1]))
print("ready", flush=True)
for number in range(100_000):
    graph = NamedNode(f"https://w3id.org/foedus/graph/article-{number % 40}")
    gone = list(store.quads(graph=graph))
    store.commit(gone, [Quad(node(f"id:person-{number}-{one}"), LABEL, Literal("x" * 50), graph) for one in range(200)])
"""


def test_a_reader_is_never_disturbed_by_a_writer(tmp_path: Path) -> None:
    """Files are folded together and removed all the time; what a reader has opened stays whole to its end."""
    writer = subprocess.Popen([sys.executable, "-c", CHURN, str(tmp_path)], stdout=subprocess.PIPE)
    try:
        assert writer.stdout
        assert writer.stdout.readline() == b"ready\n"
        for _ in range(40):
            reader = EmbeddedStore.open(tmp_path, readonly=True)
            counts = reader.select("SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g")
            assert {row["n"] for row in counts} <= {"200"}
            assert sum(1 for _ in reader.quads()) == 200 * len(counts)
            reader.close()
    finally:
        writer.kill()
        writer.wait()
        writer.stdout.close()  # type: ignore[union-attr]
    assert not list((tmp_path / "readers").iterdir())


def test_a_file_in_the_place_of_the_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("not a folder")
    with pytest.raises(StoreError, match="--data"):
        EmbeddedStore.open(tmp_path / "data")


def test_select_binds_values_and_never_pastes_them(store: EmbeddedStore) -> None:
    store.commit([], [LABELLED])
    rows = store.select("SELECT ?it ?label { ?it rdfs:label ?label }", label=LABELLED.object)  # type: ignore[arg-type]
    assert [row["it"] for row in rows] == ["https://w3id.org/foedus/id/country-KAZ"]


def test_a_copy_is_tried_again_where_a_commit_grows_the_journal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Growing:
        fails = 2

        def backup(self, folder: str) -> None:
            Path(folder).mkdir()
            self.fails -= 1
            if self.fails >= 0:
                raise RuntimeError("Corruption: File smaller than expected for copy")

    store = EmbeddedStore.open(tmp_path / "data")
    engine = Growing()
    monkeypatch.setattr(store, "_store", engine)
    store.checkpoint(tmp_path / "copy")
    assert engine.fails == -1
    assert (tmp_path / "copy").is_dir()


def test_after_a_full_disk_it_is_written_again_and_was_read_all_the_while(store: EmbeddedStore, tmp_path: Path) -> None:
    store.commit([], [HASH])
    with full_disk():
        for _ in range(2):
            with pytest.raises(StoreError, match="nothing was changed"):
                store.commit([], [LABELLED])
            assert set(store.quads()) == {HASH}
        with pytest.raises(StoreError, match="free space"):
            store.copied(tmp_path / "copy")
    held = [store.quads()]  # while somebody still reads, the engine keeps its lock
    with ThreadPoolExecutor(1) as writer:
        written = writer.submit(store.commit, [], [LABELLED])
        time.sleep(0.1)
        held.clear()
        written.result()
    copy = store.copied(tmp_path / "copy")
    assert set(copy.quads()) == set(store.quads()) == {HASH, LABELLED}
    copy.close()
    store.close()
    assert set(EmbeddedStore.open(tmp_path).quads()) == {HASH, LABELLED}


def test_a_change_that_could_not_be_made_lasting_is_whole(store: EmbeddedStore, tmp_path: Path) -> None:
    with ExitStack() as full:
        writing = full.enter_context(ExitStack())
        writing.enter_context(store.gathering())
        store.commit([], [HASH, LABELLED])
        full.enter_context(full_disk())
        with pytest.raises(StoreError, match="wholly or not at all"):
            writing.close()
    copy = store.copied(tmp_path / "copy")
    assert set(copy.quads()) == {HASH, LABELLED}
    copy.close()

"""A worker's snapshot, on disk at first and in memory where that pays."""

from pathlib import Path

import pyoxigraph as ox
import pytest

from graph.store.replica import BYTES_A_QUAD, Replica, in_memory

AMPLE = 10_000_000
QUADS = {ox.Quad(ox.NamedNode(f"http://x/{n}"), ox.NamedNode("http://x/by"), ox.Literal(f'"{n}"\n', language="en"),
                 ox.NamedNode(f"http://x/graph-{n % 3}") if n % 4 else ox.DefaultGraph()) for n in range(500)}
NAMELESS = {ox.Quad(ox.BlankNode(), ox.NamedNode("http://x/by"), ox.BlankNode(), ox.DefaultGraph()) for _ in range(50)}


@pytest.fixture
def snapshot(tmp_path: Path) -> Path:
    store = ox.Store(str(tmp_path / "store"))
    store.extend(QUADS | NAMELESS)
    store.backup(str(tmp_path / "snapshot"))
    return tmp_path / "snapshot"


def holds_all(store: ox.Store) -> bool:
    """Whether a store has all quads; the names of blank nodes mean nothing."""
    nameless = [quad for quad in store if isinstance(quad.subject, ox.BlankNode)]
    return len(store) == len(QUADS) + len(NAMELESS) and set(store) - set(nameless) == QUADS \
        and len({quad.subject for quad in nameless}) == len(NAMELESS)


def wait(replica: Replica) -> None:
    """Wait for the copy that is being made, if one is."""
    if replica._copying:
        replica._copying.join(60)


def test_one_that_is_asked_for_long_is_copied_and_holds_the_same(snapshot: Path) -> None:
    replica = Replica(snapshot, most_bytes=AMPLE)
    replica.spent(1e-9)
    wait(replica)
    assert replica.store is replica.on_disk, "a copy costs more than that"
    replica.spent(60)
    wait(replica)
    assert replica.store is not replica.on_disk
    assert holds_all(replica.store)
    assert set(replica.on_disk) == QUADS | NAMELESS


@pytest.mark.parametrize(("most_bytes", "released"), [(0, False), (1_000, False), (AMPLE, True)])
def test_one_too_large_or_out_of_use_stays_where_it_is(snapshot: Path, most_bytes: int, released: bool) -> None:
    replica = Replica(snapshot, most_bytes=most_bytes)
    if released:
        replica.release()
    replica.spent(60)
    wait(replica)
    assert replica.store is replica.on_disk
    assert holds_all(replica.store)


@pytest.mark.parametrize("most_bytes", [*range(0, 250_000, 25_000), AMPLE])
def test_a_copy_is_whole_or_none(snapshot: Path, most_bytes: int) -> None:
    copied = in_memory(ox.Store.read_only(str(snapshot)), most_bytes)
    needed = BYTES_A_QUAD * len(QUADS | NAMELESS) + len(ox.serialize(QUADS | NAMELESS, format=ox.RdfFormat.N_QUADS))
    assert (copied is not None) == (most_bytes >= needed)
    assert copied is None or holds_all(copied)


def test_a_snapshot_that_is_a_file_is_in_memory_anyhow(tmp_path: Path) -> None:
    ox.serialize(QUADS | NAMELESS, str(tmp_path / "quads.nq"), format=ox.RdfFormat.N_QUADS)
    replica = Replica(tmp_path / "quads.nq", most_bytes=AMPLE)
    replica.spent(60)
    assert replica._copying is None
    assert holds_all(replica.store)

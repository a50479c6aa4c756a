"""The pool of query workers: right answers, and limits that hold."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import suppress
from pathlib import Path
from threading import Semaphore

import psutil
import pytest
from pyoxigraph import Literal, Quad

from graph.errors import QueriesWaiting, QueryError, QueryLimit, TooManyQueries
from graph.rdf import DEFAULT_GRAPH, A, node
from graph.store.answering import Limits, Question
from graph.store.embedded import EmbeddedStore
from graph.store.kept import Kept
from graph.store.process import Open
from graph.store.worker import QueryPool

LIMITS = Limits(seconds=1.0, answer_bytes=200_000, memory_megabytes=1_500)
RUNAWAY = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"


def workers() -> set[int]:
    """The processes of workers that are alive (on Linux the children of a process that does nothing but start them)."""
    ours, found = psutil.Process(), set[int]()
    for child in ours.children(recursive=True):
        with suppress(psutil.NoSuchProcess):
            told = " ".join(child.cmdline())
            started = "spawn_main" in told or ("forkserver" in told and child.ppid() != ours.pid)
            if started and child.status() != psutil.STATUS_ZOMBIE:
                found.add(child.pid)
    return found


@pytest.fixture(scope="module")
def store() -> EmbeddedStore:
    store = EmbeddedStore.in_memory()
    store.commit([], [Quad(node(f"id:thing-{n}"), A, Literal(str(n)), DEFAULT_GRAPH) for n in range(1_500)])
    return store


@pytest.fixture(scope="module")
def pool(store: EmbeddedStore) -> Iterator[QueryPool]:
    with QueryPool(store, workers=1, limits=LIMITS) as pool:
        yield pool


@pytest.fixture(autouse=True)
def ready(pool: QueryPool) -> None:
    """However busy the machine is, each test begins with a worker that is up."""
    pool.warm_up()


@pytest.mark.parametrize(("query", "wanted", "media_type", "part"), [
    ("SELECT ?s { ?s a '7' }", {}, "application/sparql-results+json", b"thing-7"),
    ("SELECT ?s { ?s a '7' }", {"results": "text/csv"}, "text/csv", b"s\r\nhttps"),
    ("ASK { ?s a '7' }", {"results": "application/sparql-results+xml"}, "application/sparql-results+xml", b"true"),
    ("ASK { ?s a '7' }", {"results": "text/csv"}, "text/csv", b"true"),
    ("CONSTRUCT WHERE { ?s a '7' }", {}, "text/turtle", b"id:thing-7"),
    ("DESCRIBE id:thing-7", {"triples": "application/n-triples"}, "application/n-triples", b"/thing-7>"),
])
def test_answers_come_in_the_form_that_is_wanted(
        pool: QueryPool, query: str, wanted: dict[str, str], media_type: str, part: bytes) -> None:
    answer = pool.answer(Question(query, **wanted))
    assert answer.media_type == media_type
    assert part in answer.body


def test_a_runaway_query_is_stopped_in_time_and_leaves_no_process(pool: QueryPool) -> None:
    before = workers()
    with pytest.raises(QueryLimit, match="1 second"):
        pool.answer(Question(RUNAWAY))
    pool.warm_up()
    assert not before & workers()
    assert b"thing-7" in pool.answer(Question("SELECT ?s { ?s a '7' }")).body, "the next query has a worker again"


def run_away(pool: QueryPool, client: str = "") -> QueryLimit:
    """Why a query without an end is refused."""
    with pytest.raises(QueryLimit) as refusal:
        pool.answer(Question(RUNAWAY), client=client)
    return refusal.value


def test_of_too_many_queries_some_are_refused_and_all_end(store: EmbeddedStore) -> None:
    with QueryPool(store, workers=1, at_once=3, limits=LIMITS) as pool, ThreadPoolExecutor(6) as askers:
        pool.warm_up()
        refusals = list(askers.map(run_away, [pool] * 6, "abcdef"))
        assert sum(isinstance(why, QueriesWaiting) for why in refusals) >= 3
        pool.warm_up()
        assert b"thing-7" in pool.answer(Question("SELECT ?s { ?s a '7' }")).body, "all places are free again"


def test_one_client_cannot_fill_the_room(store: EmbeddedStore) -> None:
    with QueryPool(store, workers=1, at_once=4, limits=Limits(seconds=60)) as pool, ThreadPoolExecutor(4) as askers:
        pool.warm_up()
        hogged = [askers.submit(run_away, pool, "a hog") for _ in range(4)]
        refused = next(one for one in as_completed(hogged) if isinstance(one.result(), TooManyQueries))
        assert "of yours" in str(refused.result())
        pool.answer(Question("ASK {}"), client="somebody else")
        pool.close()


def test_long_queries_make_way_for_quick_ones(store: EmbeddedStore) -> None:
    with QueryPool(store, workers=1, at_once=9, limits=Limits(seconds=60)) as pool, ThreadPoolExecutor(4) as askers:
        pool.warm_up()
        running = [askers.submit(run_away, pool, name) for name in "abc"]
        for _ in range(20):
            assert b"true" in pool.answer(Question("ASK {}"), client="d").body
        stopped = as_completed(running)
        assert all("long queries" in str(next(stopped).result()) for _ in range(2)), "the long lane has one place"
        pool.close()


def test_who_hangs_up_frees_his_worker(store: EmbeddedStore) -> None:
    with QueryPool(store, workers=1, limits=Limits(seconds=600)) as pool:
        pool.warm_up()
        before = workers()
        with pytest.raises(QueryLimit, match="left"):
            pool.answer(Question(RUNAWAY), gone=lambda: True)
        pool.warm_up()
        assert before - workers(), "the worker that ran it is gone"


def test_a_query_too_deep_for_the_engine_is_said_to_be_so(store: EmbeddedStore) -> None:
    limits = Limits(seconds=120)
    with QueryPool(store, limits=limits) as pool, pytest.raises(QueryError, match="nests too deep") as refusal:
        pool.answer(Question(f"SELECT * {{ FILTER({'1+' * 20_000}1) }}"))
    assert not isinstance(refusal.value, QueryLimit)


def test_many_runaway_queries_in_a_row_leave_no_process_behind(store: EmbeddedStore) -> None:
    before = workers()
    with QueryPool(store, workers=1, limits=Limits(seconds=0.2)) as pool:
        for _ in range(20):
            run_away(pool)
        assert len(workers() - before) <= 3, "one in each lane, and one that is on its way out"
    assert workers() <= before


def test_an_answer_that_is_too_large_is_an_error_and_no_broken_body(pool: QueryPool) -> None:
    with pytest.raises(QueryLimit, match="too large"):
        pool.answer(Question("SELECT * { ?a ?b ?c . ?d ?e ?f }"))


def test_too_much_memory_is_an_error(pool: QueryPool) -> None:
    with pytest.raises(QueryLimit):
        pool.answer(Question("SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?a ?d ?g"))


def test_what_is_no_sparql_says_so(pool: QueryPool) -> None:
    with pytest.raises(QueryError, match="not SPARQL"):
        pool.answer(Question("SELECT { }"))


def test_a_change_is_seen_by_the_next_query(store: EmbeddedStore, pool: QueryPool) -> None:
    assert b"false" in pool.answer(Question("ASK { id:new a id:thing }")).body
    store.commit([], [Quad(node("id:new"), A, node("id:thing"), DEFAULT_GRAPH)])
    pool.changed()
    pool.warm_up()
    assert b"true" in pool.answer(Question("ASK { id:new a id:thing }")).body


def test_closing_ends_all_workers(store: EmbeddedStore) -> None:
    before = workers()
    with QueryPool(store, workers=2) as pool:
        pool.answer(Question("ASK {}"))
    assert workers() <= before


@pytest.fixture
def on_disk(tmp_path: Path) -> Iterator[EmbeddedStore]:
    store = EmbeddedStore.open(tmp_path / "data")
    store.commit([], pair(0))
    yield store
    store.close()


def pair(number: int) -> list[Quad]:
    return [Quad(node(f"id:{name}"), A, Literal(str(number)), DEFAULT_GRAPH) for name in ("one", "other")]


@pytest.mark.parametrize("replica_megabytes", [0, 100])
def test_each_answer_is_from_before_or_after_a_change(
        on_disk: EmbeddedStore, tmp_path: Path, replica_megabytes: int) -> None:
    """Both things always have the same number, which never falls."""
    limits = Limits(seconds=60, replica_megabytes=replica_megabytes)
    with QueryPool(on_disk, workers=2, limits=limits, folder=tmp_path / "copies") as pool:
        pool.warm_up()
        kept, last, found, seen = Kept(pool, 1_000_000), 0, set(), Semaphore(0)
        with ThreadPoolExecutor(1) as writers:
            written = writers.submit(write, on_disk, kept, seen)
            while not written.done() or (last < 10 and not written.exception()):
                rows = json.loads(kept.answer(Question("SELECT ?n { ?s a ?n }")).body)["results"]["bindings"]
                (number,) = {int(row["n"]["value"]) for row in rows}
                assert len(rows) == 2
                assert number >= last
                last = number
                found.add(number)
                seen.release()
        written.result()
    assert len(found) > 1


def write(store: EmbeddedStore, kept: Kept, seen: Semaphore) -> None:
    """Ten changes, each while queries are asked."""
    for number in range(10):
        seen.acquire(timeout=60)
        store.commit(pair(number), pair(number + 1))
        kept.changed()


def test_a_worker_that_has_a_copy_is_stopped_like_any_other(on_disk: EmbeddedStore, tmp_path: Path) -> None:
    on_disk.commit([], [Quad(node(f"id:thing-{n}"), A, Literal(str(n)), DEFAULT_GRAPH) for n in range(1_500)])
    with QueryPool(on_disk, limits=Limits(seconds=2.0), folder=tmp_path / "copies") as pool:
        pool.warm_up()
        for _ in range(2):
            for number in range(300):  # longer than a copy takes
                pool.answer(Question(f"SELECT * {{ ?s a ?n FILTER(?n != '{number}') }}"))
            before = workers()
            assert isinstance(run_away(pool), QueryLimit)
            pool.warm_up()
            assert before - workers(), "the worker that ran it is gone"
            assert b"thing-7" in pool.answer(Question("SELECT ?s { ?s a '7' }")).body


def test_what_a_worker_without_a_copy_has_spent_is_not_lost_with_it(
        on_disk: EmbeddedStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    on_disk.commit([], [Quad(node(f"id:thing-{n}"), A, Literal(str(n)), DEFAULT_GRAPH) for n in range(1_500)])
    told: list[float] = []

    def note(snapshot: Path, spent: float) -> Open:
        told.append(spent)
        return Open(snapshot, spent)

    monkeypatch.setattr("graph.store.worker.Open", note)
    with QueryPool(on_disk, limits=Limits(seconds=2.0, replica_megabytes=0), folder=tmp_path / "copies") as pool:
        pool.warm_up()
        run_away(pool)
        pool.warm_up()
        assert told[-1] > 0.5, "the next one knows of it"
        run_away(pool)
        pool.changed()
        pool.warm_up()
        assert told[-1] == 0, "that was another snapshot"


def test_a_worker_does_not_load_the_program_that_asks(tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    program.write_text("""print("loaded")
from graph.store.answering import Question
from graph.store.embedded import EmbeddedStore
from graph.store.worker import QueryPool

with QueryPool(EmbeddedStore.in_memory()) as pool:
    print(pool.answer(Question("ASK {}", results="text/csv")).body.decode())
""")
    said = subprocess.run([sys.executable, str(program)], env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
                          capture_output=True, text=True, timeout=300, check=True)
    assert said.stdout.split() == ["loaded", "true"]

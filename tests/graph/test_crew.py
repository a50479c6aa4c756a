"""Worker processes that die, fail and finish out of order: what came of each item is told in the order of the items."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from graph.crew import Crew, Lost, inline
from graph.errors import LanguageError, ReadingError


def squares() -> Callable[[int], int]:
    def square(number: int) -> int:
        if number % 3 == 0:
            time.sleep(0.02)  # so that later ones are done first
        return number * number

    return square


def frail() -> Callable[[int], int]:
    def handle(number: int) -> int:
        if number == 2:
            raise ReadingError("not an article")
        if number == 5:
            raise RecursionError("too deep")
        if number == 7:
            os.kill(os.getpid(), signal.SIGKILL)
        if number == 9:
            return len(bytearray(64 * 1024**3))
        return number

    return handle


def endless() -> Callable[[int], int]:
    def handle(number: int) -> int:
        while number == 2:
            pass
        return number

    return handle


def marked(folder: str) -> Callable[[int], int]:
    def handle(number: int) -> int:
        Path(folder, str(os.getpid())).touch()
        while True:
            pass

    return handle


def once(folder: str) -> Callable[[int], int]:
    def handle(number: int) -> int:
        mark = Path(folder, str(number))
        if number == 3 and not mark.exists():
            mark.touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return number

    return handle


def without_model() -> Callable[[int], int]:
    raise LanguageError("there is no model")


def dead_on_arrival() -> Callable[[int], int]:
    os.kill(os.getpid(), signal.SIGKILL)
    return int


@pytest.mark.parametrize("workers", [1, 3])
def test_results_come_in_the_order_of_the_items(workers: int) -> None:
    with Crew(squares, workers=workers) as crew:
        assert list(crew.each(range(40))) == [(number, number * number) for number in range(40)]


def test_no_more_are_taken_than_can_be_in_hand() -> None:
    taken: list[int] = []

    def coming() -> Iterator[int]:
        for number in range(200):
            taken.append(number)
            yield number

    with Crew(squares, workers=2) as crew:
        for number, _ in crew.each(coming()):
            assert len(taken) - number <= 20
    assert len(taken) == 200


def test_a_worker_that_is_killed_loses_nobody_elses_work() -> None:
    with Crew(frail, workers=2, memory_megabytes=4_000) as crew:
        found = dict(crew.each(range(12)))
    lost = {number: result for number, result in found.items() if isinstance(result, Lost)}
    assert list(found) == list(range(12))
    assert sorted(lost) == [2, 5, 7, 9]
    assert (lost[2].reason, lost[2].exit_code) == ("not an article", ReadingError.exit_code)
    assert "RecursionError" in lost[5].reason
    assert "SIGKILL" in lost[7].reason
    assert "more memory" in lost[9].reason


def test_an_item_without_end_is_given_up_and_the_others_are_done() -> None:
    with Crew(endless, workers=2, seconds=0.5) as crew:
        found = dict(crew.each(range(6)))
    assert isinstance(found[2], Lost)
    assert found[2].reason == "it takes more than 0.5 seconds of processor time: cut it into smaller articles"
    assert [result for number, result in found.items() if number != 2] == [0, 1, 3, 4, 5]


def test_in_one_process_too_an_item_without_end_is_given_up() -> None:
    found = dict(inline(endless, range(6), seconds=0.5))
    assert isinstance(found[2], Lost)
    assert found[2].reason == "it takes more than 0.5 seconds of processor time: cut it into smaller articles"
    assert [result for number, result in found.items() if number != 2] == [0, 1, 3, 4, 5]


def test_what_used_up_its_time_is_not_tried_again(tmp_path: Path) -> None:
    with Crew(partial(marked, str(tmp_path)), workers=1, seconds=0.3) as crew:
        [(_, lost)] = crew.each([0])
    assert isinstance(lost, Lost)
    assert len(list(tmp_path.iterdir())) == 1


def test_what_was_killed_by_anothers_hunger_is_tried_again(tmp_path: Path) -> None:
    with Crew(partial(once, str(tmp_path)), workers=2) as crew:
        assert [result for _, result in crew.each(range(8))] == list(range(8))
    assert [mark.name for mark in tmp_path.iterdir()] == ["3"]


@pytest.mark.parametrize(("prepare", "reason"), [(without_model, "no model"), (dead_on_arrival, "cannot be started")])
def test_where_no_worker_can_work_the_whole_work_ends(prepare: Callable[[], Callable[[int], int]], reason: str) -> None:
    with Crew(prepare, workers=2) as crew, pytest.raises(LanguageError, match=reason):
        list(crew.each(range(5)))


def test_leaving_early_leaves_no_process_behind() -> None:
    with Crew(squares, workers=2) as crew:
        next(crew.each(range(100)))
        processes = [worker.process for worker in crew._workers]
    assert processes
    assert not any(process.is_alive() for process in processes)


def test_one_process_gives_what_a_crew_gives() -> None:
    items = [0, 1, 2, 3, 5, 6]
    with Crew(frail, workers=2) as crew:
        assert list(crew.each(items)) == list(inline(frail, items))


def test_workers_end_with_the_process_that_asked() -> None:
    program = (
        "import sys, time; sys.path[:0] = sys.argv[1:]; import test_crew; from graph.crew import Crew\n"
        "crew = Crew(test_crew.squares, workers=1); results = crew.each(range(100)); next(results)\n"
        "print(crew._workers[0].process.pid, flush=True); time.sleep(60)"
    )
    folders = [str(Path(__file__).parent), str(Path(__file__).parents[2])]
    asker = subprocess.Popen([sys.executable, "-c", program, *folders], stdout=subprocess.PIPE, text=True)
    assert asker.stdout
    worker = int(asker.stdout.readline())
    asker.kill()
    asker.wait()
    asker.stdout.close()
    while _runs(worker):  # it ends, or this test does not
        time.sleep(0.05)


def _runs(pid: int) -> bool:
    psutil = pytest.importorskip("psutil")
    return bool(psutil.pid_exists(pid)) and psutil.Process(pid).status() != psutil.STATUS_ZOMBIE

"""Answers that are given again: the right ones, for as long as they are right, and not without bound."""

from collections.abc import Callable
from threading import Event, Thread

import pytest

from graph.errors import QueryError
from graph.store.answering import Answer, Question
from graph.store.kept import Kept
from graph.store.rehearsal import Effect

ASK = Question("ASK {}")


class Counting:
    """Answers that are numbers: how many queries have been asked so far."""

    def __init__(self, size: int = 0) -> None:
        self.asked = 0
        self.size = size
        self.meanwhile: Callable[[], object] = lambda: None

    def answer(self, question: Question, *, client: str = "", gone: Callable[[], bool] = lambda: False) -> Answer:
        self.asked += 1
        body = str(self.asked).encode().rjust(self.size)
        self.meanwhile()
        return Answer("text/plain", body)

    def rehearse(self, update: str, base: str | None, *, look: bool, client: str = "") -> Effect:
        return Effect((update,))

    def changed(self) -> None:
        """Nothing depends on it."""

    warm_up = close = changed


def test_the_same_question_has_the_same_answer_until_something_changes() -> None:
    kept = Kept(Counting(), 1_000_000)
    assert kept.answer(ASK) == kept.answer(ASK, client="another")
    before = kept.answer(ASK)
    kept.changed()
    assert kept.answer(ASK) != before


@pytest.mark.parametrize("other", [
    Question("ASK { }"), Question("ASK {}", results="text/csv"), Question("ASK {}", base="http://x.org/"),
    Question("ASK {}", default_graphs=("http://x.org/",)), Question("ASK {}", named_graphs=()),
    Question("ASK {}", triples="application/trig")])
def test_another_question_has_another_answer(other: Question) -> None:
    kept = Kept(Counting(), 1_000_000)
    assert kept.answer(ASK) != kept.answer(other)


@pytest.mark.parametrize("query", [
    "SELECT (NOW() AS ?n) {}", "SELECT (rand() AS ?n) {}", "SELECT (UUID() AS ?n) {}", "SELECT (struuid() AS ?n) {}",
    "SELECT (BNODE() AS ?n) {}", r"SELECT (\u004eOW() AS ?n) {}", "SELECT * { SERVICE <http://x.org/> { ?s ?p ?o } }"])
def test_what_is_never_the_same_is_asked_each_time(query: str) -> None:
    kept = Kept(Counting(), 1_000_000)
    assert kept.answer(Question(query)) != kept.answer(Question(query))


def test_an_answer_from_before_a_change_is_not_given_after_it() -> None:
    answers, changed, asked = Counting(), Event(), Event()
    kept = Kept(answers, 1_000_000)
    answers.meanwhile = lambda: (asked.set(), changed.wait(60))
    thread = Thread(target=kept.answer, args=(ASK,))
    thread.start()
    assert asked.wait(60)
    kept.changed()
    changed.set()
    thread.join()
    assert kept.answer(ASK).body == b"2"


def test_they_take_no_more_than_they_may_and_the_last_asked_stay() -> None:
    answers = Counting(size=1_000)
    kept = Kept(answers, 21_000)
    questions = [Question(f"ASK {{ ?s a {n} }}") for n in range(30)]
    for question in questions:
        kept.answer(questions[0])
        kept.answer(question)
    assert kept._bytes <= 21_000
    assert len(kept._kept) >= 9
    before = answers.asked
    kept.answer(questions[0])
    kept.answer(questions[-1])
    assert answers.asked == before
    kept.answer(questions[1])
    assert answers.asked == before + 1


@pytest.mark.parametrize(("size", "most"), [(0, 0), (1_000_000, 1_000_000)])
def test_none_is_kept_where_it_is_switched_off_or_the_answer_is_large(size: int, most: int) -> None:
    kept = Kept(Counting(size), most)
    assert kept.answer(ASK) != kept.answer(ASK)
    assert not kept._kept


def test_what_fails_is_asked_again() -> None:
    answers = Counting()

    def fail() -> None:
        raise QueryError("no")

    answers.meanwhile = fail
    kept = Kept(answers, 1_000_000)
    for _ in range(2):
        with pytest.raises(QueryError):
            kept.answer(ASK)
    assert answers.asked == 2

"""Many articles at once: the same bytes from one process and several, stopped and gone on with, odd ones left out."""

import datetime as dt
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import claim_graph as sample
import pytest

import graph.intake
from graph.crew import Lost
from graph.errors import LanguageError, ReadingError
from graph.export.registry import EXPORTERS, Scope
from graph.ingest import Ingester, Outcome, forget
from graph.intake import take_in
from graph.model import Article, Extraction
from graph.reading.document import Document
from graph.store.embedded import EmbeddedStore

NAMES = [f"report {number}" for number in range(50)]
Extractor = Callable[[Article], Extraction]


def read(name: str) -> Document:
    """A document of a name; every fifth is a later version of the one before it, at the same address."""
    number = int(name.split()[1])
    if number == 13:
        raise ReadingError("not an English article")
    told = "joined" if number % 2 else "is a member of"
    address = f"https://steppe.example/{number - (number % 5 == 4)}"
    return Document(
        f"Kazakhstan {told} the CSTO. Report {number}.",
        name,
        "Steppe Wire",
        dt.date(2022, 1, 1 + number % 28),
        address,
        "en",
        (),
    )


def quick(fatal: int | None = None) -> Extractor:
    def extract(article: Article) -> Extraction:
        if fatal is not None and article.title == f"report {fatal}":
            os.kill(os.getpid(), signal.SIGKILL)
        if article.title == "report 17":
            raise RecursionError("too deep")
        claims = (sample.claim(article, sample.MEMBER, article.text[:20]),)
        return Extraction(article, (*sample.ENTITIES[:1], sample.ENTITIES[2], article.publisher), claims)

    return extract


def taken(
    store: EmbeddedStore, names: list[str], workers: int, fatal: int | None = None
) -> list[tuple[str, Outcome | Lost]]:
    return list(take_in(store, names, read, workers=workers, load=partial(quick, fatal)))


def exported(store: EmbeddedStore) -> bytes:
    return EXPORTERS["trig"].write(store, Scope.ALL)


def test_one_process_and_several_store_the_same_bytes() -> None:
    one, three = EmbeddedStore.in_memory(), EmbeddedStore.in_memory()
    assert taken(one, NAMES, 1) == taken(three, NAMES, 3)
    assert exported(one) == exported(three)


def test_outcomes_come_in_order_and_say_which_were_lost() -> None:
    found = taken(EmbeddedStore.in_memory(), NAMES, 2, fatal=30)
    assert [name for name, _ in found] == NAMES
    lost = {name: outcome for name, outcome in found if isinstance(outcome, Lost)}
    assert list(lost) == ["report 13", "report 17", "report 30"]
    assert lost["report 13"].exit_code == ReadingError.exit_code
    kept = [outcome for _, outcome in found if isinstance(outcome, Outcome)]
    assert {outcome.claims for outcome in kept} == {1}
    assert [name for name, outcome in found if isinstance(outcome, Outcome) and outcome.status == "replaced"] == [
        name for name in NAMES if int(name.split()[1]) % 5 == 4 and name != "report 14"
    ]


def test_in_groups_or_one_by_one_is_the_same() -> None:
    grouped, single = EmbeddedStore.in_memory(), EmbeddedStore.in_memory()
    names = [name for name in NAMES if name not in ("report 13", "report 17")]
    taken(grouped, names, 1)
    ingester = Ingester(single, extract=quick())
    for name in names:
        ingester.ingest(read(name))
    assert exported(grouped) == exported(single)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The articles that were really read, in a process with a quick extractor in the place of the shipped one."""
    seen: list[str] = []

    def shipped(model: str | None) -> Extractor:
        def extract(article: Article) -> Extraction:
            seen.append(article.title)
            return quick()(article)

        return extract

    monkeypatch.setattr(graph.intake, "_shipped", shipped)
    return seen


def test_what_is_stored_is_not_read_again(asked: list[str]) -> None:
    store = EmbeddedStore.in_memory()
    list(take_in(store, NAMES[:3], read))
    before = exported(store)
    assert asked == NAMES[:3]
    again = [outcome for _, outcome in take_in(store, NAMES[:4], read)]
    assert asked == NAMES[:4]
    assert [outcome.status for outcome in again if isinstance(outcome, Outcome)] == ["unchanged"] * 3 + ["new"]
    assert {(outcome.claims, outcome.facts) for outcome in again if isinstance(outcome, Outcome)} == {(1, 1)}
    [last] = [outcome for outcome in again[3:] if isinstance(outcome, Outcome)]
    forget(store, last.article)
    assert exported(store) == before


def test_other_rules_read_it_again(asked: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    store = EmbeddedStore.in_memory()
    list(take_in(store, NAMES[:2], read))
    monkeypatch.setattr(graph.intake, "edition", lambda model: "later")
    assert [outcome.status for _, outcome in take_in(store, NAMES[:2], read) if isinstance(outcome, Outcome)] == [
        "unchanged",
        "unchanged",
    ]
    assert len(asked) == 4


def test_a_version_that_was_stored_before_comes_back_after_another(asked: list[str]) -> None:
    later, direct = EmbeddedStore.in_memory(), EmbeddedStore.in_memory()
    list(take_in(later, ["report 4"], read))
    list(take_in(later, ["report 3", "report 4"], read))  # both at one address
    list(take_in(direct, ["report 4"], read))
    assert exported(later) == exported(direct)


def test_an_article_whose_graph_was_dropped_is_read_again(asked: list[str]) -> None:
    store = EmbeddedStore.in_memory()
    [(_, outcome)] = take_in(store, NAMES[:1], read)
    assert isinstance(outcome, Outcome)
    store._store.update(f"DROP GRAPH <{outcome.article}>")
    [(_, again)] = take_in(store, NAMES[:1], read)
    assert isinstance(again, Outcome)
    assert again.status == "new"


def test_what_no_article_can_be_read_with_ends_the_run() -> None:
    def broken() -> Extractor:
        raise FileNotFoundError("model.npz")

    with pytest.raises(LanguageError, match=r"model\.npz"):
        list(take_in(EmbeddedStore.in_memory(), NAMES, read, load=broken))


STOPPED = """
import signal
import sys
signal.signal(signal.SIGINT, signal.default_int_handler)  # what runs behind a shell's back would ignore it
sys.path[:0] = sys.argv[2:]
from pathlib import Path
import test_intake
from api.stopping import heeding_sigterm
from graph.intake import take_in
from graph.store.embedded import EmbeddedStore
with heeding_sigterm():
    store = EmbeddedStore.open(Path(sys.argv[1]))
    names = [f"report {number}" for number in range(20_000)]
    for _ in take_in(store, names, test_intake.read_many, workers=2, load=test_intake.quick):
        print("one", flush=True)
"""


def read_many(name: str) -> Document:
    return Document(
        f"Kazakhstan is a member of the CSTO. {name}.", name, "Steppe Wire", dt.date(2022, 1, 1), None, "en", ()
    )


@pytest.mark.parametrize("stop", [signal.SIGTERM, signal.SIGINT, signal.SIGKILL])
def test_stopped_at_any_moment_each_article_is_wholly_there_and_the_rest_can_follow(tmp_path: Path, stop: int) -> None:
    here = Path(__file__).parent
    running = subprocess.Popen(
        [sys.executable, "-c", STOPPED, str(tmp_path), str(here), str(here.parent), str(here.parents[1])],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    assert running.stdout
    for _ in range(41):  # with one that could not be read
        assert running.stdout.readline() == b"one\n"
    running.send_signal(stop)
    running.communicate()
    store, whole = EmbeddedStore.open(tmp_path), EmbeddedStore.in_memory()
    articles = store.select("SELECT ?title { GRAPH ?g { ?g dct:title ?title } }")
    claims = store.select("SELECT ?claim { GRAPH ?g { ?claim a fds:Claim } }")
    assert len(articles) == len(claims) >= 40
    names = [f"report {number}" for number in range(len(articles) + 10)]
    for kept in (store, whole):
        list(take_in(kept, names, read_many, load=quick))
    assert exported(store) == exported(whole)
    store.close()

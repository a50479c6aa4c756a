"""Events do not depend on the order in which articles came, nor on those that have gone or on what else there is."""

import datetime as dt
import random
from collections.abc import Iterator
from itertools import combinations, permutations
from typing import Any

import pytest
from newsroom import ALMATY, ASTANA, DENIED, KAZ, PAPERS, RUS, UKR, Newsroom, Paper, attack, on, paper
from pyoxigraph import Quad

from graph.happenings import MOST, happenings, reports_of
from graph.ingest import merge, split
from graph.model import NO_PERIOD, Date, EventProposition, Stance, proposition_iri
from graph.reports import regrouped
from graph.store.embedded import EmbeddedStore
from graph.terms import Iri, expand


@pytest.fixture(scope="module")
def whole() -> bytes:
    return Newsroom(PAPERS).read(*PAPERS).exported()


@pytest.mark.parametrize("order", [one for number, one in enumerate(permutations(PAPERS)) if number % 23 == 0])
def test_the_order_does_not_matter(order: tuple[str, ...], whole: bytes) -> None:
    assert Newsroom(PAPERS).read(*order).exported() == whole


@pytest.mark.parametrize("kept", [one for size in (0, 2, 5) for one in combinations(PAPERS, size)])
def test_what_is_forgotten_leaves_nothing(kept: tuple[str, ...], whole: bytes) -> None:
    room = Newsroom(PAPERS).read(*PAPERS)
    for name in PAPERS.keys() - set(kept):
        room.forget(name)
    assert room.exported() == Newsroom(PAPERS).read(*kept).exported()
    assert room.read(*PAPERS).exported() == whole


def random_paper(chance: random.Random) -> Paper:
    def one() -> EventProposition:
        first = chance.randint(1, 12)
        return attack(
            by=chance.choice([RUS, RUS, KAZ, None]),
            of=chance.choice([UKR, UKR, None]),
            at=chance.choice([None, None, ALMATY, ASTANA]),
            when=chance.choice([NO_PERIOD, on(first), on(first, first + chance.randint(0, 9))]),
            mode=chance.choice(["", "", "shelling", "beat"]),
            code=chance.choice(["", "190"]),
        )

    return paper(
        chance.choice([None, *range(1, 16)]),
        *((one(), chance.choice([Stance(), Stance(), DENIED])) for _ in range(chance.randint(1, 3))),
    )


@pytest.mark.parametrize("most", [MOST, 6, 2])
@pytest.mark.parametrize("seed", range(8))
def test_whatever_comes_and_goes_it_is_as_if_read_anew(seed: int, most: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graph.happenings.MOST", most)
    chance = random.Random(seed)
    papers = {f"p{number}": random_paper(chance) for number in range(14)}
    room, there = Newsroom(papers), set[str]()
    for name in chance.choices(sorted(papers), k=30):
        if name in there:
            room.forget(name)
        else:
            room.read(name)
        there ^= {name}
    assert room.exported() == Newsroom(papers).read(*sorted(there)).exported()


def test_a_decision_that_two_are_one_joins_their_events_and_its_undoing_parts_them() -> None:
    papers = {"a": paper(6, attack(when=on(5))), "b": paper(6, attack(when=on(5), of=KAZ))}
    room = Newsroom(papers).read("a", "b")
    before = room.exported()
    merge(room.store, UKR, KAZ, who="Ana", when=dt.datetime(2022, 2, 1, tzinfo=dt.UTC))
    assert room.events() == [(2, 2, 2)]
    split(room.store, KAZ)
    assert room.exported() == before


def test_a_pure_function_from_reports_to_events() -> None:
    day = Date(2022, 1, 6)
    some = [
        report
        for number, said in enumerate((attack(when=on(5)), attack(), attack(when=on(20))))
        for report in reports_of(Iri(f"p{number}"), said, [(Iri(f"a{number}"), day)])
    ]
    for order in permutations(some):
        found = happenings(order, lambda place, other: False)
        assert [[one.iri for one in group] for group in found] == [["p0", "p1"], ["p2"]]


def test_the_cost_of_an_article_does_not_grow_with_other_events() -> None:
    """Looked up are the reports of its type, dyad and weeks, however many others there are."""
    far = {f"far{number}": paper(6 + number % 20, attack(by=KAZ, of=expand(f"id:country-{number:03}")))
           for number in range(60)}  # fmt: skip
    papers = {**far, "a": paper(6, attack(when=on(5))), "b": paper(6, attack())}

    def looked_up(*before: str) -> int:
        store = Newsroom(papers).read(*before).store
        counted = Counted(store)
        regrouped(counted, counted, [proposition_iri(attack(when=on(5)))])
        return counted.given

    assert looked_up("a", "b", *far) == looked_up("a", "b") > 0


class Counted:
    """A store that counts the quads that it gives."""

    def __init__(self, store: EmbeddedStore) -> None:
        self.store = store
        self.given = 0

    def quads(self, *pattern: Any, **named: Any) -> Iterator[Quad]:
        for quad in self.store.quads(*pattern, **named):
            self.given += 1
            yield quad

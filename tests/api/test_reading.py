"""Reads take turns, and what was answered is answered again until the store changes."""

import gzip
from concurrent.futures import ThreadPoolExecutor
from threading import Event, Semaphore
from types import SimpleNamespace

import claim_graph as sample
import pytest
from flask.testing import FlaskClient

from api import lanes, reading
from api.routes import articles as routes

TOKEN = {"Authorization": "Bearer a-long-secret"}
SECOND = sample.second_article().iri.rpartition("/")[2]


@pytest.fixture
def looks(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """The looks at the list of articles."""
    seen: list[object] = []
    find = routes.lookup.articles
    monkeypatch.setattr(routes.lookup, "articles", lambda store, **rest: (seen.append(store), find(store, **rest))[1])
    return seen


def test_an_answer_is_given_again_until_the_store_changes(kept: FlaskClient, looks: list[object]) -> None:
    first = kept.get("/api/articles")
    again = kept.get("/api/articles")
    assert (again.data, len(looks)) == (first.data, 1)
    assert {name: value for name, value in again.headers if name != "X-Request-Id"} == {
        name: value for name, value in first.headers if name != "X-Request-Id"}
    assert kept.get("/api/articles", headers={"If-None-Match": first.headers["ETag"]}).status_code == 304
    assert len(looks) == 1
    assert kept.delete(f"/api/articles/{SECOND}", headers=TOKEN).status_code == 204
    after = kept.get("/api/articles")
    assert (after.get_json()["total"], len(looks)) == (1, 2)
    assert kept.get("/api/articles", headers={"If-None-Match": first.headers["ETag"]}).status_code == 200


def test_each_form_of_an_answer_is_its_own(fresh: FlaskClient, looks: list[object]) -> None:
    plain = fresh.get("/api/articles?limit=2").data
    for _ in range(2):
        packed = fresh.get("/api/articles?limit=2", headers={"Accept-Encoding": "gzip"})
        if packed.headers.get("Content-Encoding"):  # else it is too small to be packed
            assert gzip.decompress(packed.data) == plain
        table = fresh.get("/api/articles?limit=2", headers={"Accept": "text/csv"})
        assert table.mimetype == "text/csv"
    assert fresh.get("/api/articles?limit=1").get_json()["items"] == fresh.get(
        "/api/articles?limit=2").get_json()["items"][:1]
    assert len(looks) == 4


def test_what_is_no_success_is_not_kept(fresh: FlaskClient) -> None:
    key = sample.first_article().iri.rpartition("/")[2]
    assert fresh.delete(f"/api/articles/{key}", headers=TOKEN).status_code == 204
    assert [fresh.get(f"/api/articles/{key}").status_code for _ in range(2)] == [404, 404]


def test_few_reads_are_worked_out_at_once_and_a_write_passes_them(
        fresh: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    app, begun, go = fresh.application, Semaphore(0), Event()
    at_work: list[int] = []
    most: list[int] = []
    find = routes.lookup.articles

    def slowly(store: object, **rest: object) -> object:
        at_work.append(1)
        most.append(len(at_work))
        begun.release()
        assert go.wait(60)
        at_work.pop()
        return find(store, **rest)  # type: ignore[arg-type]  # what it takes is the business of the one it stands for

    monkeypatch.setattr(routes.lookup, "articles", slowly)
    with ThreadPoolExecutor(8) as askers:
        asked = [askers.submit(app.test_client().get, f"/api/articles?limit={number}") for number in range(1, 9)]
        assert all(begun.acquire(timeout=60) for _ in range(reading.AT_ONCE))
        try:
            assert fresh.delete(f"/api/articles/{SECOND}", headers=TOKEN).status_code == 204
        finally:
            go.set()
        assert {one.result(60).status_code for one in asked} == {200}
    assert max(most) == reading.AT_ONCE


def test_more_reads_than_can_wait_are_told_to_come_back(
        fresh: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    full = reading.Turns(at_once=1, waiting=0)
    full.take()
    monkeypatch.setattr(reading.Turns, "take", lambda _, take=full.take: take())
    answer = fresh.get("/api/articles")
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "5")
    assert answer.mimetype == "application/problem+json"
    monkeypatch.undo()
    assert fresh.get("/api/articles").status_code == 200


@pytest.mark.parametrize(("method", "path", "lane"), [
    ("GET", "/api/articles", False), ("HEAD", "/", False), ("POST", "/api/articles", True),
    ("DELETE", "/api/articles/article-0", True), ("PUT", "/store", True), ("POST", "/sparql", False), ("", "", False)])
def test_writes_have_a_lane_of_their_own(method: str, path: str, lane: bool) -> None:
    assert lanes.writes(SimpleNamespace(command=method, path=path)) is lane


def test_one_answer_serves_all_that_came_before_it_was_begun_whatever_is_written_meanwhile(
        fresh: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    app, begun, go, looked = fresh.application, Semaphore(0), Event(), list[str]()
    find = routes.lookup.articles

    def slowly(store: object, **rest: object) -> object:
        looked.append(str(rest["limit"]))
        begun.release()
        if rest["limit"] != 50:
            assert go.wait(60)
        return find(store, **rest)  # type: ignore[arg-type]  # what it takes is the business of the one it stands for

    monkeypatch.setattr(routes.lookup, "articles", slowly)
    came = Semaphore(0)
    take = reading.Turns.take
    monkeypatch.setattr(reading.Turns, "take", lambda turns: (came.release(), take(turns))[1])
    with ThreadPoolExecutor(reading.AT_ONCE + 4) as askers:
        busy = [askers.submit(app.test_client().get, f"/api/articles?limit={number + 1}")
                for number in range(reading.AT_ONCE)]
        assert all(begun.acquire(timeout=60) for _ in busy)
        alike = [askers.submit(app.test_client().get, "/api/articles") for _ in range(4)]
        assert all(came.acquire(timeout=60) for _ in (*busy, *alike))
        assert fresh.delete(f"/api/articles/{SECOND}", headers=TOKEN).status_code == 204
        go.set()
        answers = [one.result(60) for one in (*busy, *alike)]
    assert {one.status_code for one in answers} == {200}
    assert {one.get_json()["total"] for one in answers[reading.AT_ONCE:]} == {1}
    assert 1 <= looked.count("50") <= reading.AT_ONCE


def test_an_answer_of_an_earlier_state_is_for_those_alone_who_came_then() -> None:
    reads, key = reading.Reads(1_000_000, 8), ("host", "/", "", "")
    older, newer = (reading._Kept(b"x", (), state) for state in (3, 4))
    reads.keep(key, newer)
    reads.keep(key, older)
    assert [reads.get(key, came) for came in (3, 4, 5)] == [newer, newer, None]

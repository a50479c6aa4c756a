"""Batches: a short one is read at once, a long one becomes a job, and none that was accepted is lost."""

import time
from pathlib import Path
from typing import Any

import claim_graph as sample
import pytest
from flask.testing import FlaskClient
from served import TOKEN, app_over, one_claim

from api.app import create_app
from api.jobs import Jobs
from api.problems import TooBusy
from api.service import running
from api.settings import Settings
from graph.errors import NotFound, QueriesWaiting, ReadingError, StoreError
from graph.ingest import Ingester, Outcome
from graph.store.embedded import EmbeddedStore
from graph.terms import Iri, article_iri, local_name

AUTH = {"Authorization": f"Bearer {TOKEN}"}
TEXT = ("The prime minister of Armenia spoke to reporters in Yerevan on Friday about the deployment. He said that the "
        "soldiers of the alliance would leave the country as soon as the government asked for it, number {}.")


def batch(size: int) -> dict[str, Any]:
    return {"articles": [{"text": TEXT.format(number), "title": f"No. {number}"} for number in range(size)]}


def finished(client: FlaskClient, address: str) -> dict[str, Any]:
    for _ in range(600):
        body: dict[str, Any] = client.get(address).get_json()
        if body["status"] == "done":
            return body
        time.sleep(0.05)
    raise AssertionError(body)


def test_a_short_batch_is_read_at_once_and_says_which_failed(fresh: FlaskClient) -> None:
    sent = batch(2)
    sent["articles"].insert(1, {"text": ""})
    body = fresh.post("/api/articles", json=sent, headers=AUTH).get_json()
    assert [one["status"] for one in body["items"]] == ["new", "new"]
    assert [(one["position"], one["problem"]["status"]) for one in body["failures"]] == [(1, 422)]
    assert body["failures"][0]["problem"]["type"].endswith("#reading-error")


def test_a_long_batch_is_a_job_that_shows_how_far_it_is(fresh: FlaskClient) -> None:
    answer = fresh.post("/api/articles", json=batch(12), headers=AUTH)
    assert answer.status_code == 202
    assert answer.get_json()["total"] == 12
    done = finished(fresh, answer.headers["Location"])
    assert (done["done"], done["failed"], len(done["outcomes"])) == (12, 0, 12)
    assert fresh.get("/api/articles").get_json()["total"] == 14
    assert fresh.get("/api/jobs").get_json()["items"][0]["id"] == done["id"]
    assert fresh.get("/api/jobs/job-0").status_code == 404


def test_addresses_in_a_batch_are_refused_at_once_where_none_is_fetched(fresh: FlaskClient) -> None:
    answer = fresh.post("/api/articles", json={"articles": [{"url": "https://a.example/1"}]}, headers=AUTH)
    assert answer.status_code == 403
    assert "FOEDUS_FETCH" in answer.get_json()["detail"]


def test_addresses_in_a_batch_are_fetched_outside_of_a_request(monkeypatch: pytest.MonkeyPatch) -> None:
    app = app_over(EmbeddedStore.in_memory(), fetch=True)
    monkeypatch.setattr(running(app), "fetch", lambda url: (TEXT.format(url).encode(), "text/plain", url))
    sent = {"articles": [{"url": f"https://a.example/{number}"} for number in range(2)]}
    answer = app.test_client().post("/api/articles", json=sent, headers=AUTH)
    assert answer.status_code == 202
    assert [one["status"] for one in finished(app.test_client(), answer.headers["Location"])["outcomes"]] == ["new"] * 2
    running(app).close()


@pytest.mark.parametrize(("body", "field"), [
    ({"articles": [{"text": "x", "published": "20220106"}]}, "articles[0].published"),
    ({"articles": [{"text": "x", "published": ""}]}, "articles[0].published"),
    ({"articles": []}, "articles"), ({"articles": "x"}, "articles"), ({"articles": [1]}, "articles[0]"),
    ({"articles": [{"text": "x"}, {"txt": "x"}]}, "articles[1].txt"), ({"articles": [{}]}, "articles[0].text"),
    ({"articles": [{"text": "x"}], "title": "x"}, "title"),
    ({"articles": [{"text": "x", "url": "ftp://a"}]}, "articles[0].url")])
def test_a_wrong_batch_is_refused_whole(client: FlaskClient, body: dict[str, Any], field: str) -> None:
    answer = client.post("/api/articles", json=body, headers=AUTH)
    assert (answer.status_code, answer.get_json()["field"]) == (400, field)


def outcome(title: str) -> Outcome:
    return Outcome(Iri(article_iri(title)), title, "new", 1, 0, 0)


def test_what_was_accepted_is_read_after_a_restart(tmp_path: Path) -> None:
    (tmp_path / "job-0123456789abcdef.json").write_text('[{"title": "a"}, {"title": "b"}]', encoding="utf-8")
    read: list[str] = []

    def take(sent: Any) -> Outcome:
        read.append(sent["title"])
        return outcome(sent["title"])

    jobs = Jobs(take, tmp_path)
    for _ in range(600):
        if jobs.get("job-0123456789abcdef").status == "done" and not list(tmp_path.iterdir()):
            break
        time.sleep(0.05)
    jobs.close()
    assert read == ["a", "b"]
    assert not list(tmp_path.iterdir())


def test_what_became_of_a_batch_is_known_after_a_restart_for_some_days(tmp_path: Path,
                                                                       monkeypatch: pytest.MonkeyPatch) -> None:
    def take(sent: Any) -> Outcome:
        if sent["title"] == "b":
            raise ReadingError("it is empty")
        return outcome(sent["title"])

    first = Jobs(take, tmp_path, days=7.0)
    job = first.accept([{"title": "a"}, {"title": "b"}])
    while [file.suffix for file in tmp_path.iterdir()] != [".done"]:
        time.sleep(0.01)
    first.close()
    again = Jobs(take, tmp_path, days=7.0)
    known = again.get(job.id).shown()
    assert known == job.shown()
    assert (known["status"], known["done"], known["failed"], known["failures"][0]["position"]) == ("done", 2, 1, 1)
    assert [one.id for one in again.all()] == [job.id]
    later = time.time() + 8 * 86_400
    monkeypatch.setattr("time.time", lambda: later)
    with pytest.raises(NotFound, match="7 days"):
        again.get(job.id)
    assert (again.all(), list(tmp_path.iterdir())) == ([], [])


def test_what_became_of_a_batch_and_cannot_be_read_is_forgotten(tmp_path: Path) -> None:
    (tmp_path / "job-0.done").write_text('{"job": {}}', encoding="utf-8")
    assert Jobs(lambda sent: outcome("x"), tmp_path, days=7.0).all() == []
    assert not list(tmp_path.iterdir())


def test_of_many_batches_the_last_are_known(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("api.jobs._REMEMBERED", 2)
    jobs = Jobs(lambda sent: outcome("x"), tmp_path, days=7.0)
    sent = [jobs.accept([{"title": "a"}]).id for _ in range(4)]
    while len(jobs.all()) > 2 or any(file.suffix == ".json" for file in tmp_path.iterdir()):
        time.sleep(0.01)
    jobs.close()
    assert [one.id for one in jobs.all()] == sent[:1:-1]
    assert sorted(file.stem for file in tmp_path.iterdir()) == sorted(sent[2:])


def test_a_stop_leaves_the_batch_for_the_next_start(tmp_path: Path) -> None:
    def take(sent: Any) -> Outcome:
        jobs._ends = True  # as close() does, while this article is being read
        return outcome(sent["title"])

    jobs = Jobs(take, tmp_path)
    job = jobs.accept([{"title": "a"}, {"title": "b"}])
    while job.status == "waiting":
        time.sleep(0.01)
    jobs.close()
    assert (job.status, len(job.outcomes)) == ("running", 1)
    assert [file.stem for file in tmp_path.iterdir()] == [job.id]


def test_a_batch_waits_for_a_store_that_cannot_be_written_for_a_while(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("api.jobs._PAUSE", 0.01)
    refusals = [StoreError("the endpoint does not answer"), QueriesWaiting("it is busy"), ReadingError("empty")]

    def take(sent: Any) -> Outcome:
        if refusals:
            raise refusals.pop(0)
        return outcome(sent["title"])

    jobs = Jobs(take)
    job = jobs.accept([{"title": "a"}, {"title": "b"}])
    while job.status != "done":
        time.sleep(0.01)
    jobs.close()
    assert [one["title"] for one in job.outcomes] == ["b"]
    assert [(one["position"], one["problem"]["status"]) for one in job.failures] == [(0, 422)]


def test_a_batch_that_waits_for_the_store_is_left_for_the_next_start(tmp_path: Path) -> None:
    def take(sent: Any) -> Outcome:
        raise StoreError("the disk is full")

    jobs = Jobs(take, tmp_path)
    job = jobs.accept([{"title": "a"}])
    while job.status == "waiting":
        time.sleep(0.01)
    jobs.close()
    assert (job.status, job.failures) == ("running", [])
    assert [file.stem for file in tmp_path.iterdir()] == [job.id]


def test_a_batch_that_cannot_be_kept_is_not_accepted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fill_up(number: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", fill_up)
    jobs = Jobs(lambda sent: outcome("x"), tmp_path)
    with pytest.raises(StoreError, match="No space left"):
        jobs.accept([{"title": "a"}])
    assert (jobs.all(), list(tmp_path.iterdir())) == ([], [])


def test_a_damaged_batch_is_put_aside_and_the_others_are_read(tmp_path: Path) -> None:
    (tmp_path / "job-0.json").write_bytes(b'[{"title": "a')
    (tmp_path / "job-1.json").write_bytes(b'[{"title": "b"}]')
    jobs = Jobs(lambda sent: outcome(sent["title"]), tmp_path)
    while jobs.get("job-1").status != "done":
        time.sleep(0.01)
    jobs.close()
    assert [file.name for file in tmp_path.iterdir()] == ["job-0.damaged"]


def test_too_many_batches_are_told_to_come_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("api.jobs._WAITING", 0)
    with pytest.raises(TooBusy):
        Jobs(lambda sent: outcome("x")).accept([{"title": "a"}])
    app = app_over(EmbeddedStore.in_memory())
    answer = app.test_client().post("/api/articles", json=batch(12), headers=AUTH)
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "5")
    running(app).close()


def test_an_article_is_replaced_in_its_place() -> None:
    store = sample.filled(EmbeddedStore.in_memory())
    app = create_app(Settings(token=TOKEN), store, ingester=Ingester(store, extract=one_claim))
    client, key = app.test_client(), local_name(sample.first_article().iri)
    put = client.put(f"/api/articles/{key}", json={"text": TEXT.format(1), "title": "New"}, headers=AUTH)
    assert (put.status_code, put.get_json()["status"]) == (200, "replaced"), put.text
    assert put.get_json()["id"] == key
    after = client.get(f"/api/articles/{key}").get_json()
    assert (after["title"], after["url"], after["claims"]) == ("New", "https://steppe.example/troops", 1)
    other = client.put("/api/articles/article-0", json={"text": TEXT.format(1)}, headers=AUTH)
    assert (other.status_code, other.get_json()["field"]) == (409, "url")
    assert client.put(f"/api/articles/{key}", json={"text": TEXT.format(2)}).status_code == 401
    fresh = client.put(f"/api/articles/{key}", json={"text": TEXT.format(1), "title": "New"}, headers=AUTH)
    assert fresh.get_json()["status"] == "unchanged"
    running(app).close()

"""Articles over HTTP: reading, adding, forgetting, and who may."""

from typing import Any

import claim_graph as sample
import pytest
from flask.testing import FlaskClient

from api.app import create_app
from api.service import running
from api.settings import Settings
from graph.store.embedded import EmbeddedStore

AUTH = {"Authorization": "Bearer a-long-secret"}
TEXT = ("The prime minister of Armenia spoke to reporters in Yerevan on Friday about the deployment. He said that the "
        "soldiers of the alliance would leave the country as soon as the government asked for it. The president of "
        "Kazakhstan thanked the members of the organisation for their help during the unrest in the largest city.")
KEY = sample.first_article().iri.rpartition("/")[2]


def test_the_list_has_the_latest_first(client: FlaskClient) -> None:
    body = client.get("/api/articles").get_json()
    assert [item["published"] for item in body["items"]] == ["2022-01-07", "2022-01-06"]
    assert body["total"] == 2
    assert body["next_cursor"] is None


def test_pages_follow_cursors(client: FlaskClient) -> None:
    first = client.get("/api/articles?limit=1").get_json()
    second = client.get(f"/api/articles?limit=1&cursor={first['next_cursor']}").get_json()
    assert [first["items"][0]["title"], second["items"][0]["title"]] == [
        f"Airport {sample.EVIL}", "Alliance to send troops"]
    assert second["next_cursor"] is None


def test_a_cursor_of_another_order_is_refused(client: FlaskClient) -> None:
    first = client.get("/api/articles?limit=1&sort=published").get_json()
    assert client.get(f"/api/articles?limit=1&sort=published&cursor={first['next_cursor']}").status_code == 200
    refused = client.get(f"/api/articles?limit=1&cursor={first['next_cursor']}")
    assert (refused.status_code, "of this list" in refused.get_json()["detail"]) == (400, True)


def test_one_article_has_its_claims_in_the_order_of_the_text(client: FlaskClient) -> None:
    body = client.get(f"/api/articles/{KEY}").get_json()
    claims = body["statements"]["items"]
    assert body["text"] == sample.FIRST_TEXT
    assert [claim["holder"]["label"] for claim in claims] == [
        "Steppe Wire", "Kassym-Jomart Tokayev", "Steppe Wire", "Russia"]
    assert [claim["stance"]["label"] for claim in claims] == ["asserted", "asserted", "planned", "denied"]
    for claim in claims:
        for evidence in claim["evidence"]:
            assert body["text"][evidence["start"]:evidence["end"]] == evidence["quote"]


@pytest.mark.parametrize("method", ["post", "delete"])
@pytest.mark.parametrize("headers", [
    {}, {"Authorization": "Bearer wrong"}, {"Authorization": "a-long-secret"}, {"Authorization": "Bearer "},
    {"Authorization": "Basic a-long-secret"}, {"Authorization": "Bearer a-long-secret-and-more"},
    {"Authorization": "Bearer ☃".encode().decode("latin-1")}])
def test_writes_need_the_token(client: FlaskClient, method: str, headers: dict[str, str]) -> None:
    where = "/api/articles" if method == "post" else f"/api/articles/{KEY}"
    answer = getattr(client, method)(where, headers=headers, **({"json": {"text": TEXT}} if method == "post" else {}))
    assert answer.status_code == 401
    assert answer.headers["WWW-Authenticate"].startswith("Bearer")
    assert client.get("/api/articles").get_json()["total"] == 2


def test_a_wrong_token_is_told_from_none(client: FlaskClient) -> None:
    said = [client.delete(f"/api/articles/{KEY}", headers=headers).get_json()["detail"]
            for headers in ({}, {"Authorization": "Bearer wrong"})]
    assert "needs a token" in said[0]
    assert "none of this server's" in said[1]


def test_with_no_token_configured_writes_are_refused_and_told_how() -> None:
    app = create_app(Settings(), EmbeddedStore.in_memory())
    for headers in ({}, {"Authorization": "Bearer "}, AUTH):
        answer = app.test_client().post("/api/articles", json={"text": TEXT}, headers=headers)
        assert answer.status_code == 403
        assert "FOEDUS_TOKEN" in answer.get_json()["detail"]
    running(app).close()


@pytest.mark.parametrize("request_", [
    {"json": {"text": TEXT, "title": "Armenia speaks", "publisher": "Steppe Wire", "published": "2022-01-08"}},
    {"data": TEXT, "content_type": "text/plain; charset=utf-8",
     "query_string": {"title": "Armenia speaks", "publisher": "Steppe Wire", "published": "2022-01-08"}},
    {"json": {"html": f"<html><head><title>Armenia speaks</title></head><body><article><h1>Armenia speaks</h1><p>{TEXT}"
                      f"</p></article></body></html>", "publisher": "Steppe Wire", "published": "2022-01-08"}}])
def test_an_article_is_added_once_and_forgotten(fresh: FlaskClient, request_: dict[str, Any]) -> None:
    before = fresh.get("/api/export/nquads").data
    added = fresh.post("/api/articles", headers=AUTH, **request_)
    assert added.status_code == 201, added.get_json()
    body = added.get_json()
    assert (body["status"], body["title"], body["claims"]) == ("new", "Armenia speaks", 1)
    kept = fresh.get(added.headers["Location"]).get_json()
    assert (kept["published"], kept["publisher"]["label"]) == ("2022-01-08", "Steppe Wire")
    during = fresh.get("/api/export/nquads").data
    again = fresh.post("/api/articles", headers=AUTH, **request_)
    assert (again.status_code, again.get_json()["status"]) == (200, "unchanged")
    assert fresh.get("/api/export/nquads").data == during != before
    assert fresh.delete(added.headers["Location"], headers=AUTH).status_code == 204
    assert fresh.get(added.headers["Location"]).status_code == 404
    assert fresh.get("/api/export/nquads").data == before


def test_what_an_article_says_of_itself_goes_before_the_fields(fresh: FlaskClient) -> None:
    headed = f"Title: Armenia speaks\nDate: 2022-01-08\nPublisher: Steppe Wire\n\n{TEXT}"
    fields = {"title": "Other", "publisher": "Other", "published": "1999-01-01", "url": "https://steppe.example/a"}
    added = fresh.post("/api/articles", headers=AUTH, json={"text": headed} | fields)
    kept = fresh.get(added.headers["Location"]).get_json()
    assert (kept["title"], kept["publisher"]["label"], kept["published"], kept["url"]) == (
        "Armenia speaks", "Steppe Wire", "2022-01-08", "https://steppe.example/a")


def test_a_query_after_a_write_sees_it(fresh: FlaskClient) -> None:
    count = "/sparql?query=SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?g a fds:Article } }"
    assert fresh.get(count, headers={"Accept": "text/csv"}).text == "n\r\n2\r\n"
    fresh.post("/api/articles", headers=AUTH, json={"text": TEXT, "title": "Armenia speaks"})
    assert fresh.get(count, headers={"Accept": "text/csv"}).text == "n\r\n3\r\n"


@pytest.mark.parametrize(("request_", "status", "field"), [
    ({"json": {}}, 400, "text"),
    ({"json": []}, 400, "body"),
    ({"json": {"text": TEXT, "html": TEXT}}, 400, "html"),
    ({"json": {"text": 5}}, 400, "text"),
    ({"json": {"text": TEXT, "colour": "red"}}, 400, "colour"),
    ({"json": {"text": TEXT, "published": "yesterday"}}, 400, "published"),
    ({"json": {"text": TEXT, "url": "javascript:alert(1)"}}, 400, "url"),
    ({"json": {"url": "http://127.0.0.1/"}}, 403, None),
    ({"data": "{", "content_type": "application/json"}, 400, "body"),
    ({"data": "<a/>", "content_type": "application/xml"}, 415, None),
    ({"json": {"text": ""}}, 422, None),
    ({"json": {"text": "x " * 60_000}}, 413, None),
    ({"data": b"%PDF-1.7 \x00\x01\x02", "content_type": "text/html"}, 422, None),
])
def test_bad_articles_are_refused_and_change_nothing(
        fresh: FlaskClient, request_: dict[str, Any], status: int, field: str | None) -> None:
    before = fresh.get("/api/export/nquads").data
    answer = fresh.post("/api/articles", headers=AUTH, **request_)
    assert answer.status_code == status, answer.text
    assert answer.get_json(force=True).get("field") == field
    assert fresh.get("/api/export/nquads").data == before


def test_forgetting_what_is_not_there(fresh: FlaskClient) -> None:
    for key in ("article-0", "reference-states", "x"):
        assert fresh.delete(f"/api/articles/{key}", headers=AUTH).status_code == 404


def test_a_batch_is_not_put_in_the_place_of_an_article(client: FlaskClient) -> None:
    answer = client.put(f"/api/articles/{KEY}", json={"articles": [{"text": TEXT}]}, headers=AUTH)
    assert answer.status_code == 400
    assert answer.get_json()["field"] == "articles"


def test_what_is_said_beside_json_is_not_overlooked(fresh: FlaskClient) -> None:
    where = "/api/articles?publisher=Steppe+Wire&published=2022-01-08&title=Beside"
    one = fresh.post(where, json={"text": TEXT, "title": "Inside"}, headers=AUTH).get_json()["id"]
    [other] = fresh.post(where, json={"articles": [{"text": f"{TEXT} More."}]}, headers=AUTH).get_json()["items"]
    for key in (one, other["id"]):
        read = fresh.get(f"/api/articles/{key}").get_json()
        assert (read["publisher"]["label"], read["published"]) == ("Steppe Wire", "2022-01-08")
        assert read["title"] != "Beside"

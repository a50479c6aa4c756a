"""Conditional writes: what was read goes back only if nobody wrote meanwhile."""

import claim_graph as sample
import pyoxigraph as ox
import pytest
from flask.testing import FlaskClient

from api.service import running

TOKEN = {"Authorization": "Bearer a-long-secret"}
OWN = "http://x.org/notes"
FIRST, SECOND = (article.iri.rpartition("/")[2] for article in (sample.first_article(), sample.second_article()))
ARTICLE = f"/api/articles/{FIRST}"
READS = [ARTICLE, f"{ARTICLE}?limit=1", f"{ARTICLE}?format=ttl", f"{ARTICLE}/annotated",
         f"/store?graph={sample.first_article().iri}"]
TURTLE = b"<http://x.org/a> <http://x.org/b> 1 ."


def everything(client: FlaskClient) -> set[ox.Quad]:
    return set(running(client.application).store.quads())


def tag(client: FlaskClient, path: str) -> str:
    return client.get(path).headers["ETag"]


def put_text(client: FlaskClient, **headers: str) -> int:
    text = "Kazakhstan stays.\n\nKazakhstan stays a member of the alliance, it said on Monday."
    answer = client.put(ARTICLE, data=text, content_type="text/plain", headers=TOKEN | {
        name.replace("_", "-"): value for name, value in headers.items()})
    return answer.status_code


@pytest.mark.parametrize("path", READS)
def test_the_tag_of_any_read_of_an_article_is_good_for_a_write(fresh: FlaskClient, path: str) -> None:
    found = fresh.get(path)
    assert fresh.get(path, headers={"If-None-Match": found.headers["ETag"]}).status_code == 304
    assert fresh.delete(ARTICLE, headers=TOKEN | {"If-Match": found.headers["ETag"]}).status_code == 204


@pytest.mark.parametrize("path", READS)
def test_an_article_that_was_changed_meanwhile_stays(fresh: FlaskClient, path: str) -> None:
    before = tag(fresh, path)
    assert put_text(fresh) == 200
    after = everything(fresh)
    refused = fresh.delete(ARTICLE, headers=TOKEN | {"If-Match": before})
    assert refused.status_code == 412
    assert refused.mimetype == "application/problem+json"
    assert refused.get_json()["type"].endswith("#precondition-failed")
    assert put_text(fresh, If_Match=before) == 412
    assert everything(fresh) == after
    assert put_text(fresh, If_Match=f'"another", {tag(fresh, path)}') == 200


def test_another_articles_change_does_not_stand_in_the_way(fresh: FlaskClient) -> None:
    before = tag(fresh, ARTICLE)
    assert fresh.delete(f"/api/articles/{SECOND}", headers=TOKEN | {"If-Match": before}).status_code == 412
    assert fresh.delete(f"/api/articles/{SECOND}", headers=TOKEN).status_code == 204
    assert fresh.delete(ARTICLE, headers=TOKEN | {"If-Match": before}).status_code == 204


@pytest.mark.parametrize(("name", "value", "status"), [
    ("If-Match", "*", 200), ("If-Match", '"no-such-tag"', 412), ("If-Match", "nonsense", 412), ("If-Match", "", 412),
    ("If-None-Match", "*", 412), ("If-None-Match", '"no-such-tag"', 200)])
def test_conditions_on_an_article_that_is_there(fresh: FlaskClient, name: str, value: str, status: int) -> None:
    before = everything(fresh)
    assert put_text(fresh, **{name: value}) == status
    assert (everything(fresh) == before) is (status == 412)


def test_an_article_that_is_not_there_is_not_found_whatever_is_required(fresh: FlaskClient) -> None:
    assert fresh.delete("/api/articles/article-0", headers=TOKEN | {"If-Match": "*"}).status_code == 404


def test_a_graph_is_written_only_as_it_was_read(fresh: FlaskClient) -> None:
    path = f"/store?graph={OWN}"

    def put(data: bytes = TURTLE, **headers: str) -> int:
        return fresh.put(path, data=data, content_type="text/turtle", headers=TOKEN | {
            name.replace("_", "-"): value for name, value in headers.items()}).status_code

    assert put(If_Match="*") == 412
    assert fresh.get(path).status_code == 404
    assert put(If_None_Match="*") == 201
    assert put(If_None_Match="*") == 412
    first = tag(fresh, path)
    assert fresh.get(path, headers={"Accept": "application/n-triples"}).headers["ETag"] != first, "another answer"
    assert put(If_None_Match=first) == 412
    assert put(TURTLE.replace(b"1", b"2"), If_Match=first) == 204
    assert put(If_Match=first) == 412
    add = fresh.post(path, data=TURTLE, content_type="text/turtle", headers=TOKEN | {"If-Match": first})
    assert add.status_code == 412
    [left] = running(fresh.application).store.quads(graph=ox.NamedNode(OWN))
    assert left.object == ox.Literal(2)
    assert fresh.delete(path, headers=TOKEN | {"If-Match": first}).status_code == 412
    assert fresh.delete(path, headers=TOKEN | {"If-Match": tag(fresh, path)}).status_code == 204


def test_a_write_needs_the_token_before_its_conditions_are_looked_at(client: FlaskClient) -> None:
    assert client.delete(ARTICLE, headers={"If-Match": '"no-such-tag"'}).status_code == 401


def test_the_conditions_are_described(client: FlaskClient) -> None:
    described = client.get("/openapi.json").get_json()["paths"]["/api/articles/{key}"]
    for method in ("put", "delete"):
        assert {"If-Match", "If-None-Match"} <= {one["name"] for one in described[method]["parameters"]}
        assert "application/problem+json" in described[method]["responses"]["412"]["content"]

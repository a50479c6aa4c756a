"""While the disk is full a server goes on answering, and once there is room it is written again without a restart."""

from collections.abc import Iterator
from pathlib import Path

import claim_graph as sample
import pytest
from flask.testing import FlaskClient
from full_disk import full_disk
from served import TOKEN, app_over

from api.service import Service, running
from graph.store.embedded import EmbeddedStore

AUTH = {"Authorization": f"Bearer {TOKEN}"}
TEXT = ("The prime minister of Armenia spoke to reporters in Yerevan on Friday about the deployment. He said that the "
        "soldiers of the alliance would leave the country as soon as the government asked for it, number {}.")
COUNT = "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?g a fds:Article } }"


@pytest.fixture
def server(tmp_path: Path) -> Iterator[tuple[FlaskClient, Service]]:
    app = app_over(sample.filled(EmbeddedStore.open(tmp_path)), data=tmp_path)
    running(app).pool.warm_up()
    yield app.test_client(), running(app)
    running(app).close()


def articles(client: FlaskClient) -> tuple[int, int]:
    """How many articles a list has, and how many a query finds."""
    answer = client.get("/sparql", query_string={"query": COUNT}, headers={"Accept": "text/csv"})
    listed = client.get("/api/articles")
    assert (answer.status_code, listed.status_code) == (200, 200), (answer.text, listed.text)
    return listed.get_json()["total"], int(answer.text.split()[1])


def test_reads_go_on_and_writes_succeed_once_there_is_room(server: tuple[FlaskClient, Service]) -> None:
    client, _ = server
    assert articles(client) == (2, 2)
    update = {"update": "INSERT DATA { GRAPH <urn:x> { <urn:a> <urn:b> <urn:c> } }"}
    with full_disk():
        for _ in range(2):
            assert client.post("/api/articles", json={"text": TEXT.format(1)}, headers=AUTH).status_code == 503
            assert client.post("/update", data=update, headers=AUTH).status_code == 503
            assert articles(client) == (2, 2)
            assert client.get("/entity/org-csto").status_code == 200
    assert client.post("/api/articles", json={"text": TEXT.format(1)}, headers=AUTH).status_code == 201
    assert articles(client) == (3, 3)
    assert client.post("/update", data=update, headers=AUTH).status_code == 204


def test_what_could_not_be_copied_is_seen_once_it_can(server: tuple[FlaskClient, Service]) -> None:
    client, service = server
    assert articles(client) == (2, 2)
    assert client.post("/api/articles", json={"text": TEXT.format(1)}, headers=AUTH).status_code == 201
    with full_disk():
        assert articles(client) == (2, 2), "the last state that could be copied"
        assert articles(client) == (2, 2), "which is kept for no longer than the disk is full"
    assert articles(client) == (3, 3)
    assert service.unready() == ""

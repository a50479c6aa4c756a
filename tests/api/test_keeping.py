"""What is made of the whole store is made once a state of it."""

import claim_graph as sample
import pytest
from flask.testing import FlaskClient

from api.routes import network as routes
from graph.network import read_network

TOKEN = {"Authorization": "Bearer a-long-secret"}
READS = ["/api/dyads", "/api/subgraph?focus=country-KAZ", "/api/dyads?source=country-KAZ", "/api/measures/degree"]


def test_the_network_is_read_once_a_state(kept: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[object] = []
    monkeypatch.setattr(routes, "read_network", lambda store: (seen.append(store), read_network(store))[1])
    before = [kept.get(path).get_json() for path in READS]
    assert [kept.get(path).get_json() for path in READS] == before
    assert len(seen) == 1
    second = sample.second_article().iri.rpartition("/")[2]
    assert kept.delete(f"/api/articles/{second}", headers=TOKEN).status_code == 204
    after = [kept.get(path).get_json() for path in READS]
    assert len(seen) == 2
    assert after[0] != before[0]
    assert [kept.get(path).get_json() for path in READS] == after

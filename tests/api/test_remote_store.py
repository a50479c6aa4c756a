"""The whole service over a store behind an endpoint: HTTP, and the command line."""

import json
from collections.abc import Iterator
from pathlib import Path

import claim_graph as sample
import oxigraph_server
import pytest
from click.testing import CliRunner
from flask.testing import FlaskClient

from api.app import create_app
from api.cli import cli
from api.service import running
from api.settings import Settings
from graph.ingest import Ingester
from graph.model import Article, Extraction
from graph.store.endpoint import Addresses
from graph.store.remote import RemoteStore

pytestmark = pytest.mark.skipif(oxigraph_server.binary() is None, reason="the package oxigraph, which brings the "
                                "server, has no build for this machine")
TOKEN = "a-long-secret"
WRITER = {"Authorization": f"Bearer {TOKEN}"}


def one_claim(article: Article) -> Extraction:
    said = sample.claim(article, sample.MEMBER, article.text[:12])
    return Extraction(article, (*sample.ENTITIES[:1], sample.ENTITIES[2], article.publisher), (said,))


@pytest.fixture(scope="module")
def endpoint() -> Iterator[str]:
    with oxigraph_server.serving() as address:
        yield f"{address}/query"


@pytest.fixture(scope="module")
def client(endpoint: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[FlaskClient]:
    store = RemoteStore.open(Addresses(endpoint), data=tmp_path_factory.mktemp("data"))
    settings = Settings(token=TOKEN, query_seconds=8.0, query_bytes=200_000)
    app = create_app(settings, sample.filled(store), ingester=Ingester(store, extract=one_claim))
    yield app.test_client()
    running(app).close()


@pytest.mark.parametrize("path", ["/health", "/api/entities?name=Tokayev", "/entity/org-csto", "/api/articles",
                                  "/id/country-KAZ", "/entity/org-csto/network", "/api/export/turtle"])
def test_every_way_of_reading_works(client: FlaskClient, path: str) -> None:
    assert client.get(path).status_code == 200


def test_articles_come_and_go(client: FlaskClient) -> None:
    before = client.get("/health").get_json()
    made = client.post("/api/articles", data="Sweden is a member of NATO now, officials say.",
                       headers=WRITER | {"Content-Type": "text/plain"})
    assert made.status_code in (200, 201), made.get_data(as_text=True)
    key = made.get_json()["id"]
    assert client.get(f"/api/articles/{key}").status_code == 200
    asked = client.get("/sparql", query_string={"query": f"ASK {{ GRAPH article:{key} {{ ?s ?p ?o }} }}"})
    assert asked.get_json()["boolean"] is True
    assert client.delete(f"/api/articles/{key}", headers=WRITER).status_code in (200, 204)
    assert client.get("/health").get_json() == before


@pytest.mark.parametrize(("query", "status"), [
    ("SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", 400),
    ("SELECT * { ?s ?p }", 400),
    ("SELECT ?a ?b ?c { GRAPH ?g { ?a ?x ?y } GRAPH ?h { ?b ?v ?w } GRAPH ?i { ?c ?t ?u } }", 503),
    ("SELECT (COUNT(*) AS ?n) { " + " ".join(f"GRAPH ?g{n} {{ ?a{n} ?b{n} ?c{n} }}" for n in range(7)) + " }", 504),
])
def test_untrusted_queries_are_held_to_the_same_limits(client: FlaskClient, query: str, status: int) -> None:
    answer = client.get("/sparql", query_string={"query": query})
    assert answer.status_code == status
    assert answer.mimetype == "application/problem+json"
    assert answer.get_json()["detail"]


def test_updates_keep_facts_true_there_too(client: FlaskClient) -> None:
    def update(text: str) -> int:
        return client.post("/sparql", data=text, headers=WRITER | {"Content-Type": "application/sparql-update"}
                           ).status_code

    assert update("INSERT DATA { id:country-KAZ org:memberOf id:org-nato }") == 403
    assert update("INSERT DATA { GRAPH <http://x/notes> { <http://x/a> <http://x/b> 1 } }") == 204
    assert update("DELETE WHERE { GRAPH <http://x/notes> { ?s ?p ?o } }") == 204


def test_the_command_line_reads_and_writes_it(endpoint: str, client: FlaskClient, tmp_path: Path) -> None:
    article = tmp_path / "sweden.txt"
    article.write_text("Sweden joins NATO\n\nBRUSSELS, March 7, 2024 - Sweden is a member of NATO.\n")

    def run(*words: str, code: int = 0, **environment: str) -> str:
        given = {"FOEDUS_STORE": endpoint, "FOEDUS_DATA": str(tmp_path / "data")} | environment
        done = CliRunner().invoke(cli, words, env=given)
        assert done.exit_code == code, done.output
        return done.output

    assert "new" in run("ingest", str(article))
    assert "unchanged" in run("ingest", str(article))
    assert "Sweden" in run("ask", "NATO")
    assert json.loads(run("query", "ASK { ?s ?p ?o }", "--format", "json"))["boolean"] is True
    assert "Kazakhstan" in run("export", "--format", "turtle", "--scope", "claims")
    assert "forgotten" in run("forget", "Sweden joins NATO")
    assert "FOEDUS_STORE" in run("ask", "NATO", code=6, FOEDUS_STORE="http://127.0.0.1:9/query")
    assert "FOEDUS_STORE_UPDATE" in run("ask", "NATO", code=2, FOEDUS_STORE="", FOEDUS_STORE_UPDATE="http://x/u")
    assert not (tmp_path / "data" / "quads").exists()

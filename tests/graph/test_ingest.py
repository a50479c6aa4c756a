"""The whole path: text in, claims and facts out, and nothing half done."""

import datetime as dt
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from pyoxigraph import Quad

from graph.errors import ModelError, NotFound
from graph.export.registry import EXPORTERS, Scope
from graph.harvest import as_article, check
from graph.ingest import Ingester, forget, load_reference
from graph.model import Article, Claim, Entity, Evidence, Extraction, StatementProposition
from graph.rdf import A, node
from graph.reading.document import Document
from graph.store.embedded import EmbeddedStore
from graph.terms import ARTICLE_GRAPHS, expand

TEXT = """Finnish President Sauli Niinistö met Swedish Prime Minister Magdalena Andersson in Helsinki on Tuesday.

NATO members include Estonia, Latvia and Lithuania. Niinistö said that Finland would join NATO within weeks.

"We will not wait for anyone," said Andersson.
"""


def document(text: str = TEXT, title: str = "Helsinki and Stockholm move closer to NATO") -> Document:
    return Document(text, title, "Nordic Courier", dt.date(2022, 5, 3), None, "en", ())


@pytest.fixture(scope="module")
def ingester() -> Ingester:
    return Ingester(EmbeddedStore.in_memory())


@pytest.fixture
def store(ingester: Ingester) -> EmbeddedStore:
    """A new store behind the one ingester, whose language model is loaded once."""
    ingester._store = EmbeddedStore.in_memory()
    return ingester._store


def exported(store: EmbeddedStore) -> dict[str, bytes]:
    return {
        name: exporter.write(store, Scope.ALL)
        for name, exporter in EXPORTERS.items()
        if name in ("trig", "csv", "turtle")
    }


def test_an_article_becomes_facts_and_claims(ingester: Ingester, store: EmbeddedStore) -> None:
    outcome = ingester.ingest(document())
    assert outcome.status == "new"
    members = store.select("SELECT ?name { ?state org:memberOf id:org-nato ; rdfs:label ?name } ORDER BY ?name")
    assert [row["name"] for row in members] == ["Estonia", "Latvia", "Lithuania"]
    finland = store.select(
        "SELECT ?claim ?modality { GRAPH ?article { "
        "?claim fds:proposition [ rdf:subject id:country-FIN ; rdf:predicate org:memberOf ] ; "
        "fds:holder id:person-sauli-niinisto ; fds:modality ?modality } }"
    )
    assert [row["modality"].rpartition("#")[2] for row in finland] == ["planned"]


def test_every_quote_stands_at_its_offsets(ingester: Ingester, store: EmbeddedStore) -> None:
    article = as_article(document())
    ingester.ingest(document())
    rows = store.select(
        "SELECT ?start ?end ?quote { GRAPH ?g { ?evidence oa:hasSelector [ oa:start ?start ; oa:end ?end ] , "
        "[ oa:exact ?quote ] } }"
    )
    assert rows
    assert all(article.text[int(row["start"]) : int(row["end"])] == row["quote"] for row in rows)


def test_the_same_article_again_changes_no_byte(ingester: Ingester, store: EmbeddedStore) -> None:
    ingester.ingest(document())
    before = exported(store)
    assert ingester.ingest(document()).status == "unchanged"
    assert exported(store) == before


def test_forgetting_gives_the_bytes_from_before(ingester: Ingester, store: EmbeddedStore) -> None:
    ingester.ingest(document("Latvia is a member of NATO. Estonia is a member of NATO.", "Members"))
    before = exported(store)
    outcome = ingester.ingest(document())
    assert exported(store) != before
    forget(store, outcome.article)
    assert exported(store) == before
    with pytest.raises(NotFound, match="foedus articles"):
        forget(store, outcome.article)


def test_the_order_of_articles_does_not_matter(ingester: Ingester, store: EmbeddedStore) -> None:
    documents = [
        document(),
        document("Latvia is not a member of NATO.", "A denial"),
        document("Estonian Prime Minister Kaja Kallas met Niinistö.", "A meeting"),
    ]
    for one in documents:
        ingester.ingest(one)
    forwards = exported(store)
    ingester._store = EmbeddedStore.in_memory()
    for one in reversed(documents):
        ingester.ingest(one)
    assert exported(ingester._store) == forwards


def test_an_unknown_publisher_and_day_stay_unknown(ingester: Ingester, store: EmbeddedStore) -> None:
    unknown = Document("Turkey's president met Putin on Monday.", "A meeting", None, None, None, "en", ())
    ingester.ingest(unknown)
    assert store.select("SELECT ?p { GRAPH ?g { ?a dct:publisher ?p } }")[0]["p"].endswith("publisher-unknown")
    assert not store.select(
        "SELECT ?d { GRAPH ?g { { ?a dct:issued ?d } UNION { ?e sem:hasEarliestBeginTimeStamp ?d } } }"
    )


def test_a_claim_of_what_is_no_actor_is_not_stored() -> None:
    store = EmbeddedStore.in_memory()
    holder = expand("id:city-658225")

    def extract(kind: str) -> Ingester:
        city = Entity(holder, kind, "Helsinki")

        def one_claim(article: Article) -> Extraction:
            said = StatementProposition("Finland would join NATO")
            claim = Claim(article.iri, said, holder, (Evidence(0, 7, article.text[:7], 0, 20),))
            return Extraction(article, (city,), (claim,))

        return Ingester(store, extract=one_claim)

    with pytest.raises(ModelError, match=r"id:claim-\w+ is held by id:city-658225, which is no actor"):
        extract("City").ingest(document())
    assert not list(store.quads())
    assert extract("Agency").ingest(document()).claims == 1


def test_a_holder_may_be_known_from_reference_data_alone() -> None:
    article = as_article(document())
    said = Claim(
        article.iri,
        StatementProposition("all is calm"),
        expand("id:country-FIN"),
        (Evidence(0, 7, article.text[:7], 0, 20),),
    )
    store = EmbeddedStore.in_memory()
    with pytest.raises(ModelError, match="no actor"):
        check(Extraction(article, (), (said,)), store)
    store.commit([], [Quad(node("id:country-FIN"), A, node("fds:State"), node("id:reference"))])
    check(Extraction(article, (), (said,)), store)


def test_reference_data_is_loaded_once(tmp_path: Path) -> None:
    store = EmbeddedStore.open(tmp_path)
    assert load_reference(store)
    before = store.select("SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }")
    assert not load_reference(store)
    assert store.select("SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }") == before
    assert int(before[0]["n"]) > 50_000


WRITER = """
import sys, datetime as dt
from pathlib import Path
from graph.ingest import change_article
from graph.model import *
from graph.rdf import quads
from graph.store.embedded import EmbeddedStore
from graph.terms import expand
store = EmbeddedStore.open(Path(sys.argv[1]))
wire = Entity(expand("id:publisher-wire"), "Publisher", "Wire")
print("ready", flush=True)
for number in range(10_000):
    article = Article.of(f"Kazakhstan is a member of the CSTO. {number}", title=str(number), publisher=wire)
    claims = tuple(Claim(article.iri, RelationProposition(expand(f"id:country-{one:03}"), expand("org:memberOf"),
                   expand("id:org-csto")), wire.iri, (Evidence(0, 10, article.text[:10], 0, 20),)) for one in range(40))
    change_article(store, [], quads(Extraction(article, (), claims)), {article.content_hash: article.text})
"""


def test_a_killed_process_leaves_each_article_wholly_in_or_out(tmp_path: Path) -> None:
    moments = random.Random(1992)
    whole: set[int] = set()
    for attempt in range(64):
        if attempt >= 8 and whole:
            break
        writer = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(tmp_path)],
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[2])},
        )
        assert writer.stdout
        assert writer.stdout.readline() == b"ready\n"
        time.sleep(moments.uniform(0, 0.4) * (1 + attempt // 8))  # on a busy machine no article is in so soon
        writer.send_signal(signal.SIGKILL)
        writer.wait()
        writer.stdout.close()
        store = EmbeddedStore.open(tmp_path)
        rows = store.select("SELECT ?g (COUNT(?claim) AS ?claims) { GRAPH ?g { ?claim a fds:Claim } } GROUP BY ?g")
        whole |= {int(row["claims"]) for row in rows}
        assert len(rows) == len(store.graph_names(ARTICLE_GRAPHS))
        texts = {file.stem for file in (tmp_path / "texts").iterdir()}
        named = {row["hash"] for row in store.select("SELECT ?hash { GRAPH ?g { ?a fds:contentHash ?hash } }")}
        assert texts == named
        store.close()
    assert whole == {40}

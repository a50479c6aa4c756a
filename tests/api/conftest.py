"""An app over a small claim graph, with an ingester that needs no language model."""

from collections.abc import Iterator

import claim_graph as sample
import pytest
from flask import Flask
from flask.testing import FlaskClient

from api.app import create_app
from api.service import running
from api.settings import Settings
from graph.ingest import Ingester
from graph.model import Article, Extraction
from graph.store.embedded import EmbeddedStore

TOKEN = "a-long-secret"


def one_claim(article: Article) -> Extraction:
    """An extraction for tests: the narrator says that Kazakhstan is a member, whatever the text."""
    claim = sample.claim(article, sample.MEMBER, article.text[:12])
    return Extraction(article, (*sample.ENTITIES[:1], sample.ENTITIES[2], article.publisher), (claim,))


def app_over(store: EmbeddedStore, **settings: object) -> Flask:
    chosen = Settings.load({}, **{"token": TOKEN, "query_seconds": 30.0, "query_workers": 1} | settings)
    return create_app(chosen, store, ingester=Ingester(store, extract=one_claim))


@pytest.fixture(scope="module")
def app() -> Iterator[Flask]:
    app = app_over(sample.filled(EmbeddedStore.in_memory()))
    yield app
    running(app).close()


@pytest.fixture
def hurried() -> Iterator[FlaskClient]:
    """A client of an app that gives no query more than two seconds."""
    app = app_over(sample.filled(EmbeddedStore.in_memory()), query_seconds=2.0)
    running(app).pool.warm_up()
    yield app.test_client()
    running(app).close()


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()


@pytest.fixture
def fresh() -> Iterator[FlaskClient]:
    """A client of an app of its own, for tests that write."""
    app = app_over(sample.filled(EmbeddedStore.in_memory()), max_article_bytes=20_000)
    yield app.test_client()
    running(app).close()

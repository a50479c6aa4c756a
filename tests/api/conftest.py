"""An app over a small claim graph, with an ingester that needs no language model."""

from collections.abc import Iterator
from pathlib import Path

import claim_graph as sample
import pytest
from flask import Flask
from flask.testing import FlaskClient
from served import app_over

from api.service import running
from graph.store.embedded import EmbeddedStore


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


@pytest.fixture(params=["memory", "disk"])
def kept(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[FlaskClient]:
    """A client of an app of its own over a store in memory, and of one over a store on disk."""
    disk = request.param == "disk"
    store = EmbeddedStore.open(tmp_path) if disk else EmbeddedStore.in_memory()
    app = app_over(sample.filled(store), **{"data": tmp_path} if disk else {})
    yield app.test_client()
    running(app).close()


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The folder of a store with the sample, for commands."""
    store = sample.filled(EmbeddedStore.open(tmp_path))
    store.close()
    return tmp_path

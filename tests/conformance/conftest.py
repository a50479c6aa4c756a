"""A running server over an empty dataset that is open to writes, for the tests of the W3C."""

import threading
from collections.abc import Iterator

import pytest
import waitress
from w3c import TOKEN, Server

from api.app import create_app
from api.service import running
from api.settings import Settings
from graph.store.embedded import EmbeddedStore


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    app = create_app(Settings(token=TOKEN, open_graphs=True, query_workers=1, threads=8), EmbeddedStore.in_memory())
    served = waitress.create_server(app, host="127.0.0.1", port=0, threads=8)
    thread = threading.Thread(target=served.run, daemon=True)
    thread.start()
    yield Server(served.effective_port)
    served.close()
    running(app).close()
    thread.join(10)

"""``foedus serve`` as a process of its own, for tests."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import claim_graph as sample

from graph.store.embedded import EmbeddedStore


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
    return port


def start(data: Path, port: int, **settings: str) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "api.cli", "serve", "--port", str(port), "--data", str(data)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                            env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)} | settings)


@contextmanager
def serving(data: Path, **settings: str) -> Iterator[int]:
    """A server over the sample, by its port."""
    sample.filled(EmbeddedStore.open(data)).close()
    port = free_port()
    with start(data, port, **settings) as server:
        assert server.stdout
        for _ in range(6):
            server.stdout.readline()
        try:
            yield port
        finally:
            server.terminate()

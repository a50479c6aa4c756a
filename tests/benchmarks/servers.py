"""The servers that are compared: each started over the same quads, its processes watched, and ended."""

import shutil
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import oxigraph_server
import psutil
import pyoxigraph as ox

HERE = Path(__file__).parent
START_SECONDS = 3_600.0


@dataclass(slots=True)
class Server:
    """A running server: its name, the address that answers queries, and its first process."""

    name: str
    query: str
    process: psutil.Process
    memory: int = 0
    """Bytes that a process which answers queries had for itself, the most that :meth:`weigh` has seen."""

    def processes(self) -> list[psutil.Process]:
        return [self.process, *self.process.children(recursive=True)]

    def cpu_seconds(self) -> float:
        """The processor time of all its processes so far, also of those that have ended.

        What a process has used goes over to the one that waits for its end (so on Linux; other systems do not tell).
        A reading during which a process came or went is thrown away: it may have been missed, or counted twice.
        """
        while True:
            there = self.processes()
            with suppress(psutil.NoSuchProcess):
                spent = sum(sum(one.cpu_times()[:4]) for one in there)  # its own and its children's, user and system
                if there == self.processes():
                    return spent

    def settle(self) -> None:
        """Wait until it does nothing more of its own accord: Foedus copies a store that is asked for long."""
        before = -1.0
        while self.cpu_seconds() - before > 0.1:
            before = self.cpu_seconds()
            time.sleep(3)

    def weigh(self) -> None:
        """Look how much memory there is now; a worker that takes another's place has not copied the store yet."""
        for one in self.process.children(recursive=True) if self.name.startswith("Foedus") else [self.process]:
            with suppress(psutil.NoSuchProcess):
                self.memory = max(self.memory, one.memory_full_info().uss)


@contextmanager
def foedus(file: Path, folder: Path, *, kept_megabytes: int = 0) -> Iterator[Server]:
    """``foedus serve`` over a store on disk, without the reference data, which the others do not have."""
    store = ox.Store(str(folder / "quads"))
    store.bulk_load(path=str(file), format=ox.RdfFormat.N_QUADS)
    store.flush()
    del store
    port = oxigraph_server.free_port()
    command = [sys.executable, str(HERE / "foedus_server.py"), str(folder), str(port), str(kept_megabytes)]
    with _started("Foedus", command, f"http://127.0.0.1:{port}/sparql") as server:
        yield server


@contextmanager
def again(file: Path, folder: Path) -> Iterator[Server]:
    """The same, with the answers kept that were given before."""
    with foedus(file, folder, kept_megabytes=64) as server:
        server.name = "Foedus, asked again"
        yield server


@contextmanager
def oxigraph(file: Path, folder: Path) -> Iterator[Server]:
    """``oxigraph serve`` over a store on disk."""
    binary, port = oxigraph_server.binary() or "oxigraph", oxigraph_server.free_port()
    subprocess.run([binary, "load", "--location", str(folder), "--file", str(file)], check=True, capture_output=True)
    with _started("Oxigraph", [binary, "serve", "--location", str(folder), "--bind", f"127.0.0.1:{port}"],
                  f"http://127.0.0.1:{port}/query") as server:
        yield server


@contextmanager
def rdflib_endpoint(file: Path, folder: Path) -> Iterator[Server]:
    """``rdflib-endpoint`` over its store in memory."""
    port = oxigraph_server.free_port()
    with _started("rdflib-endpoint", [sys.executable, str(HERE / "rdflib_server.py"), str(file), str(port)],
                  f"http://127.0.0.1:{port}/") as server:
        yield server


@contextmanager
def _started(name: str, command: list[str], query: str) -> Iterator[Server]:
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        server = Server(name, query, psutil.Process(process.pid))
        try:
            _wait(server, process)
            yield server
        finally:
            for one in reversed(server.processes()):
                with suppress(psutil.NoSuchProcess):
                    one.terminate()
            process.wait(60)


def _wait(server: Server, process: "subprocess.Popen[bytes]") -> None:
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until:
        if process.poll() is not None:
            raise RuntimeError(f"{server.name} ended with exit code {process.returncode}")
        try:
            urllib.request.urlopen(f"{server.query}?query=ASK%20%7B%7D", timeout=60).read()
            return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.2)
    raise RuntimeError(f"{server.name} does not answer")


def clear(folder: Path) -> Path:
    """An empty folder in the place of another."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder

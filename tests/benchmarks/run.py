"""How much processor time one request costs the server: Foedus beside the Oxigraph server and rdflib-endpoint.

``make bench`` runs it. All is measured in one run, one server after the other, over the same quads and questions,
through HTTP with results in JSON. Processor time is that of all processes of a server, so it holds on a busy machine
too; wall time is given as the median. A question that was not answered each time has no figure. Foedus is measured
twice: keeping no answers, and giving kept answers again.
"""

import argparse
import http.client
import platform
import shutil
import statistics
import sys
import tempfile
import time
from contextlib import AbstractContextManager, suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from urllib.parse import urlencode, urlsplit

import psutil
import pyoxigraph as ox
import servers
from questions import QUESTIONS, Asked, text
from synthetic import dataset

JSON = "application/sparql-results+json"
WARM_UP = 3
WARM_UP_SECONDS = 60.0  # a million quads


@dataclass(frozen=True, slots=True)
class Cost:
    """Milliseconds that one request takes: of the server's processors, and of the clock (the median)."""

    cpu: float
    wall: float


Found = dict[str, tuple[dict[str, Cost | None], float]]
"""By server: what each question costs, nothing where not all of its answers came, and the bytes of memory a quad."""


class NotAnswered(RuntimeError):
    """An answer whose status is not 200, such as that of a server which has too much to do."""


class Client:
    """One connection that stays open; GET and POST take turns."""

    def __init__(self, server: servers.Server) -> None:
        self._name = server.name
        address = urlsplit(server.query)
        self._path = address.path
        self._connection = http.client.HTTPConnection(address.hostname or "", address.port, timeout=3_600)

    def ask(self, asked: Asked, number: int) -> float:
        """The seconds that the answer to a question takes to come. Raises :class:`NotAnswered` if it is none."""
        form, headers = urlencode({"query": text(asked, number)}), {"Accept": JSON}
        begun = time.perf_counter()
        if number % 2:
            self._connection.request("GET", f"{self._path}?{form}", headers=headers)
        else:
            self._connection.request("POST", self._path, form,
                                     headers | {"Content-Type": "application/x-www-form-urlencoded"})
        answer = self._connection.getresponse()
        body = answer.read()
        if answer.status != 200:
            raise NotAnswered(f"{self._name} answers {answer.status} to {asked.name!r}: {body[:300]!r}")
        return time.perf_counter() - begun


def warm_up(server: servers.Server, seconds: float) -> None:
    """Ask all kinds of questions for so long, as any server is asked before it is measured."""
    client, until = Client(server), time.monotonic() + seconds
    for number in count():
        for asked in QUESTIONS:
            with suppress(NotAnswered):
                client.ask(asked, number)
            if time.monotonic() > until:
                return


def measure(server: servers.Server, asked: Asked, seconds: float) -> Cost:
    """What one request costs, over at least so many seconds of processor time, or of the clock if that is long.

    Raises :class:`NotAnswered` as soon as one answer is none.
    """
    client = Client(server)
    first = client.ask(asked, 0)
    for number in range(1, max(asked.variants, WARM_UP) if first < seconds else 0):
        client.ask(asked, number)
    walls: list[float] = []
    before, begun = server.cpu_seconds(), time.monotonic()
    for number in count():
        walls.append(client.ask(asked, number))
        enough = number % 20 == 19 and server.cpu_seconds() - before >= seconds
        if enough or time.monotonic() - begun > 10 * seconds:
            break
    cpu = (server.cpu_seconds() - before) / len(walls)
    return Cost(cpu * 1_000, statistics.median(walls) * 1_000)


def compare(size: int, names: list[str], folder: Path, seconds: float) -> Found:
    """The cost of each question at each server, and the memory of a worker, over so many quads."""
    file = folder / f"{size}.nq"
    ox.serialize(dataset(size), str(file), format=ox.RdfFormat.N_QUADS)
    found: Found = {}
    for name in names:
        start: AbstractContextManager[servers.Server] = getattr(servers, name)(file, servers.clear(folder / name))
        with start as server:
            warm_up(server, max(10.0, WARM_UP_SECONDS * size / 1_000_000))
            server.settle()
            costs: dict[str, Cost | None] = {}
            for asked in QUESTIONS:
                try:
                    costs[asked.name] = measure(server, asked, seconds)
                except NotAnswered as error:
                    costs[asked.name] = None
                    print(error, file=sys.stderr)
                server.weigh()
            found[server.name] = costs, server.memory / size
            print(f"{size:,} quads: {server.name} is measured", file=sys.stderr)
        shutil.rmtree(folder / name)
    return found


def table(size: int, found: Found) -> str:
    """The costs as a Markdown table, those of others with how many times ours they are."""
    ours = found["Foedus"][0]
    head = [f"| {size:,} quads | Foedus |", "|---|--:|"]
    rows = [[f"| {asked.kind}: {asked.name} |", _cell(ours[asked.name])] for asked in QUESTIONS]
    last = ["| memory, bytes a quad |", f" {found['Foedus'][1]:,.0f} |"]
    for name, (costs, memory) in found.items():
        if name != "Foedus":
            head = [head[0] + f" {name} | × |", head[1] + "--:|--:|"]
            last.append(f" {memory:,.0f} | {memory / found['Foedus'][1]:,.1f} |")
            for row, asked in zip(rows, QUESTIONS, strict=True):
                row.append(_cell(costs[asked.name]) + _times(costs[asked.name], ours[asked.name]))
    return "\n".join([*head, *map("".join, [*rows, last])])


def _cell(cost: Cost | None) -> str:
    return f" {cost.cpu:,.2f} ({cost.wall:,.1f}) |" if cost else " not measured |"


def _times(cost: Cost | None, ours: Cost | None) -> str:
    return f" {cost.cpu / ours.cpu:,.1f} |" if cost and ours else " |"


def main() -> None:
    """Run the benchmark and print its tables."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--sizes", default="100000,1000000", help="numbers of quads, separated by commas")
    options.add_argument("--rdflib-most", type=int, default=100_000,
                         help="most quads that rdflib-endpoint is given: it takes minutes for some questions")
    options.add_argument("--seconds", type=float, default=1.0, help="processor seconds to measure each question over")
    given = options.parse_args()
    print(f"Milliseconds of processor time a request, and of the clock (median). Python {platform.python_version()}, "
          f"pyoxigraph {ox.__version__}, {psutil.cpu_count()} processors, on average "
          f"{psutil.getloadavg()[2]:.1f} other processes that want them.\n")
    with tempfile.TemporaryDirectory() as folder:
        for size in map(int, given.sizes.split(",")):
            names = ["foedus", "again", "oxigraph", *(["rdflib_endpoint"] if size <= given.rdflib_most else [])]
            print(table(size, compare(size, names, Path(folder), given.seconds)), end="\n\n", flush=True)


if __name__ == "__main__":
    main()

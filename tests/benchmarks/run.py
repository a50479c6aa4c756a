"""How much processor time one request costs the server: Foedus beside the Oxigraph server and rdflib-endpoint.

``make bench`` runs it. All is measured in one run, one server after the other, over the same quads and questions,
through HTTP with results in JSON. Processor time is that of all processes of a server, so it holds on a busy machine
too; wall time is given as the median.
"""

import argparse
import http.client
import platform
import statistics
import sys
import tempfile
import time
from contextlib import AbstractContextManager
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


@dataclass(frozen=True, slots=True)
class Cost:
    """Milliseconds that one request takes: of the server's processors, and of the clock (the median)."""

    cpu: float
    wall: float


def measure(server: servers.Server, asked: Asked, seconds: float) -> Cost:
    """What one request costs, over at least so many seconds of processor time, or of the clock if that is long."""
    address = urlsplit(server.query)
    connection = http.client.HTTPConnection(address.hostname or "", address.port, timeout=3_600)

    def ask(number: int) -> float:
        query = text(asked, number)
        begun = time.perf_counter()
        if number % 2:
            connection.request("GET", f"{address.path}?{urlencode({'query': query})}", headers={"Accept": JSON})
        else:
            connection.request("POST", address.path, urlencode({"query": query}),
                               {"Accept": JSON, "Content-Type": "application/x-www-form-urlencoded"})
        answer = connection.getresponse()
        body = answer.read()
        if answer.status != 200:
            raise RuntimeError(f"{server.name} answers {answer.status} to {asked.name!r}: {body[:300]!r}")
        return time.perf_counter() - begun

    first = ask(0)
    for number in range(WARM_UP if first < seconds else 0):
        ask(number)
    walls: list[float] = []
    before, begun = server.cpu_seconds(), time.monotonic()
    for number in count():
        walls.append(ask(number))
        enough = number % 20 == 19 and server.cpu_seconds() - before >= seconds
        if enough or time.monotonic() - begun > 20 * seconds:
            break
    cpu = (server.cpu_seconds() - before) / len(walls)
    return Cost(cpu * 1_000, statistics.median(walls) * 1_000)


def compare(size: int, names: list[str], folder: Path, seconds: float) -> dict[str, dict[str, Cost]]:
    """The cost of each question at each server, and the memory of a worker, over so many quads."""
    file = folder / f"{size}.nq"
    ox.serialize(dataset(size), str(file), format=ox.RdfFormat.N_QUADS)
    found: dict[str, dict[str, Cost]] = {}
    for name in names:
        start: AbstractContextManager[servers.Server] = getattr(servers, name)(file, servers.clear(folder / name))
        with start as server:
            server.settle()
            found[name] = {asked.name: measure(server, asked, seconds) for asked in QUESTIONS}
            print(f"{size:,} quads: the largest process of {server.name} has {server.largest() / size:.0f} B a quad",
                  file=sys.stderr)
    return found


def table(size: int, found: dict[str, dict[str, Cost]]) -> str:
    """The costs as a Markdown table, those of others as multiples of ours."""
    others = [name for name in found if name != "foedus"]
    lines = [f"| {size:,} quads | foedus CPU ms (wall) |" + "".join(f" {name} CPU ms (wall) | × |" for name in others),
             "|---|---:|" + "---:|---:|" * len(others)]
    for asked in QUESTIONS:
        ours = found["foedus"][asked.name]
        cells = "".join(f" {cost.cpu:,.2f} ({cost.wall:,.1f}) | {cost.cpu / ours.cpu:,.1f} |"
                        for cost in (found[name][asked.name] for name in others))
        lines.append(f"| {asked.kind}: {asked.name} | {ours.cpu:,.2f} ({ours.wall:,.1f}) |{cells}")
    return "\n".join(lines)


def main() -> None:
    """Run the benchmark and print its tables."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--sizes", default="100000,1000000", help="numbers of quads, separated by commas")
    options.add_argument("--rdflib-most", type=int, default=100_000,
                         help="most quads that rdflib-endpoint is given: it takes minutes for some questions")
    options.add_argument("--seconds", type=float, default=1.0, help="processor seconds to measure each question over")
    given = options.parse_args()
    print(f"Python {platform.python_version()}, pyoxigraph {ox.__version__}, {psutil.cpu_count()} processors\n")
    with tempfile.TemporaryDirectory() as folder:
        for size in map(int, given.sizes.split(",")):
            names = ["foedus", "oxigraph", *(["rdflib_endpoint"] if size <= given.rdflib_most else [])]
            print(table(size, compare(size, names, Path(folder), given.seconds)), end="\n\n", flush=True)


if __name__ == "__main__":
    main()

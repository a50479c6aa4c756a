"""Many clients read over HTTP while articles are ingested: are there errors or torn answers, and does ingest go on?

    python tests/benchmarks/reading_while_ingesting.py --clients 64 --seconds 60

A server of its own is started on a new store. First articles are sent to it with nobody reading, then with all clients.
One article is replaced again and again by one of two versions, of which one makes more claims: an answer that has the
title of one and the claims of the other is torn. The rest of the articles are new. Everything is sent over connections
that stay open, by processes of their own. The table at the end says what came of it; the exit code is 1 if there was an
error or a torn answer.
"""

import argparse
import json
import multiprocessing
import os
import random
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from urllib.parse import urlencode

TOKEN = "a token for this measurement"
STATES = ("Kazakhstan", "Poland", "Japan", "Brazil", "Kenya", "Canada", "India", "Norway", "Chile", "Ghana")
CODES = ("KAZ", "POL", "JPN", "BRA", "KEN", "CAN", "IND", "NOR", "CHL", "GHA")
TOGGLED = "https://bench.example/toggled"
SHORT = "The short version\n\nPoland joined NATO in 1999."
LONG = ("The long version\n\nPoland joined NATO in 1999. Kazakhstan is a member of the Collective Security Treaty "
        "Organization. Japan said that it would send aid to Kenya. Norway condemned the attack. Canada denied that it "
        "had imposed sanctions on Brazil.")
QUERY = """SELECT ?title (COUNT(?claim) AS ?claims) WHERE {{
  GRAPH <{0}> {{ <{0}> dct:title ?title . ?claim a fds:Claim }} }} GROUP BY ?title"""
PROCESSES = 4


def new_article(number: int) -> str:
    """An article that nobody has sent before."""
    one, other, third = random.Random(number).sample(STATES, 3)
    return (f"{one} and {other}, report {number}\n\n{one} signed a treaty with {other} on 3 March 2023. The foreign "
            f"minister of {one} met the president of {third} in report {number}. {other} denied that it had sent "
            f"troops to {third}. {third} is a member of the United Nations. {one} said that {other} would not close "
            f"the border.")


@dataclass
class Tally:
    """What became of some requests."""

    seconds: dict[str, list[float]] = field(default_factory=dict)
    troubles: Counter[str] = field(default_factory=Counter)
    refused: int = 0
    torn: list[str] = field(default_factory=list)

    def add(self, other: "Tally") -> None:
        for name, found in other.seconds.items():
            self.seconds.setdefault(name, []).extend(found)
        self.troubles += other.troubles
        self.refused += other.refused
        self.torn += other.torn


class Client:
    """One connection that stays open."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._connection: HTTPConnection | None = None

    def ask(self, method: str, path: str, body: bytes | None = None, **headers: str) -> tuple[int, bytes]:
        """Status and body; a connection that the server ended while it was idle is opened anew, once."""
        for attempt in range(2):
            fresh = self._connection is None
            self._connection = self._connection or HTTPConnection("127.0.0.1", self._port, timeout=120)
            try:
                self._connection.request(method, path, body, headers)
                answer = self._connection.getresponse()
                return answer.status, answer.read()
            except (OSError, HTTPException):
                self._connection.close()
                self._connection = None
                if fresh or attempt:
                    raise
        raise AssertionError

    def send(self, text: str, url: str = "") -> dict[str, object]:
        """Send an article; an answer that is no success is an error."""
        body = {"text": text, "publisher": "Bench Wire", "published": "2024-01-01"} | ({"url": url} if url else {})
        status, answer = self.ask("POST", "/api/articles", json.dumps(body).encode(),
                                  **{"Content-Type": "application/json", "Authorization": f"Bearer {TOKEN}"})
        if status not in (200, 201):
            raise RuntimeError(f"{status} {answer[:200]!r}")
        found: dict[str, object] = json.loads(answer)
        return found


def read(port: int, until: float, seed: int, key: str, iri: str, claims: dict[str, int]) -> Tally:
    """Ask one thing after another until the time is up, and look whether each answer is whole."""
    chance, client, tally = random.Random(seed), Client(port), Tally()
    requests = {
        "one article": f"/api/articles/{key}",
        "articles": "/api/articles?limit=20",
        "entity": "/api/entities/country-{}",
        "relations": "/api/entities/country-{}/relations",
        "claims": "/api/claims?entity=country-{}",
        "entities": "/api/entities?name=NATO",
        "page": "/entity/country-{}",
        "query": "/sparql?" + urlencode({"query": QUERY.format(iri)}),
    }
    while time.time() < until:
        name = chance.choice(list(requests))
        begun = time.perf_counter()
        try:
            status, body = client.ask("GET", requests[name].replace("{}", chance.choice(CODES)))
        except (OSError, HTTPException) as error:
            tally.troubles[f"{name}: {type(error).__name__}"] += 1
            continue
        if status == 503 and name == "query":  # told to come back
            tally.refused += 1
            time.sleep(chance.uniform(0.1, 0.5))
            continue
        tally.seconds.setdefault(name, []).append(time.perf_counter() - begun)
        if status != 200:
            tally.troubles[f"{name}: {status}"] += 1
            continue
        tally.torn += [f"{name}: {one}" for one in torn(name, body, claims)]
    return tally


def torn(name: str, body: bytes, claims: dict[str, int]) -> list[str]:
    """Where an answer mixes two states."""
    if name == "page":
        return [] if body.rstrip().endswith(b"</html>") else ["cut off"]
    answer = json.loads(body)
    if name == "one article":
        seen = {answer["title"]: {answer["claims"], answer["statements"]["total"], len(answer["statements"]["items"])}}
    elif name == "articles":
        seen = {one["title"]: {one["claims"]} for one in answer["items"] if one["title"] in claims}
        if len(answer["items"]) != min(20, answer["total"]):
            return ["a list with gaps"]
    elif name == "query":
        seen = {row["title"]["value"]: {int(row["claims"]["value"])} for row in answer["results"]["bindings"]}
        if len(seen) != 1:
            return [f"{len(seen)} versions"]
    else:
        seen = {}
    return [f"{title} with {found} claims" for title, found in seen.items() if found != {claims[title]}]


def read_many(seeds: range, results: "multiprocessing.Queue[Tally]", *rest: object) -> None:
    """A share of the clients, a thread each."""
    whole, lock = Tally(), threading.Lock()

    def one(seed: int) -> None:
        tally = read(rest[0], rest[1], seed, *rest[2:])  # type: ignore[arg-type]
        with lock:
            whole.add(tally)

    threads = [threading.Thread(target=one, args=(seed,)) for seed in seeds]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    results.put(whole)


def write(port: int, until: float, first: int) -> tuple[list[float], int]:
    """Send articles one after the other until the time is up: how long each took, and the next number."""
    client, taken, number = Client(port), [], first
    while time.time() < until:
        begun = time.perf_counter()
        if number % 2:
            client.send(new_article(number))
        else:
            client.send(LONG if number % 4 else SHORT, TOGGLED)
        taken.append(time.perf_counter() - begun)
        number += 1
    return taken, number


def start(data: Path, threads: int) -> tuple["subprocess.Popen[bytes]", int]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
    settings = {"FOEDUS_TOKEN": TOKEN, "FOEDUS_THREADS": str(threads), "FOEDUS_LOG_LEVEL": "warning"}
    server = subprocess.Popen([sys.executable, "-m", "api.cli", "serve", "--port", str(port), "--data", str(data)],
                              env=os.environ | settings, stdout=subprocess.DEVNULL)
    client = Client(port)
    while True:
        try:
            if client.ask("GET", "/ready")[0] == 200:
                return server, port
        except OSError:
            if server.poll() is not None:
                raise RuntimeError("the server ended") from None
        time.sleep(0.5)


def measure(clients: int, seconds: float, threads: int) -> int:
    """Run it all and print the table; the exit code."""
    with tempfile.TemporaryDirectory() as folder:
        server, port = start(Path(folder), threads)
        try:
            client = Client(port)
            claims = {}
            for text in (SHORT, LONG):
                found = client.send(text, TOGGLED)
                claims[text.partition("\n")[0]] = int(str(found["claims"]))
            if len(set(claims.values())) < 2:
                raise RuntimeError(f"the versions cannot be told apart by their claims: {claims}")
            alone, number = write(port, time.time() + seconds / 4, 2)
            until = time.time() + seconds
            results: multiprocessing.Queue[Tally] = multiprocessing.Queue()
            shares = [range(clients * n // PROCESSES, clients * (n + 1) // PROCESSES) for n in range(PROCESSES)]
            readers = [multiprocessing.Process(target=read_many, args=(
                share, results, port, until, found["id"], found["iri"], claims)) for share in shares]
            for reader in readers:
                reader.start()
            beside, _ = write(port, until, number)
            whole = Tally()
            for _ in readers:
                whole.add(results.get())
            metrics = client.ask("GET", "/metrics")[1].decode()
        finally:
            server.send_signal(signal.SIGTERM)
            server.wait(60)
    report(whole, alone, beside, seconds, clients, metrics)
    return 1 if whole.troubles or whole.torn else 0


def report(whole: Tally, alone: list[float], beside: list[float], seconds: float, clients: int, metrics: str) -> None:
    count = sum(map(len, whole.seconds.values()))
    print(f"{clients} clients, {seconds:g} s, {os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}")
    print(f"{'read':<14}{'answers':>9}{'median ms':>11}{'95 % ms':>10}{'most ms':>10}")
    for name, found in sorted(whole.seconds.items()):
        most = sorted(found)
        print(f"{name:<14}{len(most):>9}{1000 * statistics.median(most):>11.0f}"
              f"{1000 * most[int(0.95 * (len(most) - 1))]:>10.0f}{1000 * most[-1]:>10.0f}")
    print(f"answers a second   {count / seconds:.1f}")
    print(f"errors             {dict(whole.troubles) or 0}")
    print(f"torn answers       {len(whole.torn)} {whole.torn[:3] or ''}")
    print(f"queries told to come back  {whole.refused}")
    for title, found in (("ingest alone", alone), ("ingest beside", beside)):
        if found:
            print(f"{title:<19}{len(found)} articles, {len(found) / sum(found):.2f} a second, "
                  f"median {statistics.median(found):.2f} s, most {max(found):.2f} s")
    memory = [line for line in metrics.splitlines() if "resident_memory_bytes " in line and line[0] != "#"]
    print("\n".join(memory))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--clients", type=int, default=64)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--threads", type=int, default=128, help="the server's threads")
    given = parser.parse_args()
    sys.exit(measure(given.clients, given.seconds, given.threads))

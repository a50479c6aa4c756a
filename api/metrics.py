"""What Prometheus may know of a server. Every label has a bounded number of values: routes, not paths; classes of
errors, not messages."""

import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, ProcessCollector, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.metrics_core import Metric
from prometheus_client.registry import Collector

from api.problems import kind_of
from graph.errors import FoedusError

_METHODS: Final = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
_REQUEST_BUCKETS: Final = (0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60)
_INGEST_BUCKETS: Final = (0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120)
_PAUSE: Final = 20
"""Counting a store takes at most one part in so many of the time."""


class Metrics:
    """The numbers of one server, in a registry of its own.

    ``sizes`` counts what the store holds, by the name of the number; it is asked when the numbers are, but not so often
    that it costs more than a twentieth of one processor.
    """

    def __init__(self, sizes: Callable[[], dict[str, int]]) -> None:
        self.registry = registry = CollectorRegistry()
        self.requests = Counter("foedus_http_requests", "Requests that were answered.", ("route", "method", "status"),
                                registry=registry)
        self.seconds = Histogram("foedus_http_request_seconds", "From a request's coming to the end of its answer.",
                                 ("route", "method"), buckets=_REQUEST_BUCKETS, registry=registry)
        self.in_flight = Gauge("foedus_http_requests_in_flight", "Requests that are being answered.", registry=registry)
        self.running = Gauge("foedus_queries_running", "SPARQL queries that wait or are being answered.",
                             registry=registry)
        self.queries = Counter("foedus_queries", "SPARQL queries: answered, or by the type of their problem.",
                               ("outcome",), registry=registry)
        self.query_seconds = Histogram("foedus_query_seconds", "From a query's coming to its answer or its end.",
                                       buckets=_REQUEST_BUCKETS, registry=registry)
        self.ingest = Histogram("foedus_ingest_seconds", "From an article's coming to its commit.", ("outcome",),
                                buckets=_INGEST_BUCKETS, registry=registry)
        ProcessCollector(registry=registry)
        registry.register(_Sizes(sizes))
        registry.register(_Children())

    def count_request(self, route: str, method: str, status: int, seconds: float) -> None:
        """Count a request that was answered."""
        method = method if method in _METHODS else "other"
        self.requests.labels(route, method, str(status)).inc()
        self.seconds.labels(route, method).observe(seconds)

    @contextmanager
    def querying(self) -> Iterator[None]:
        """Count a query while it runs, and then by what becomes of it."""
        begun, outcome = time.perf_counter(), "failed"
        self.running.inc()
        try:
            yield
            outcome = "answered"
        except FoedusError as error:
            outcome = kind_of(error)
            raise
        finally:
            self.running.dec()
            self.queries.labels(outcome).inc()
            self.query_seconds.observe(time.perf_counter() - begun)

    @contextmanager
    def ingesting(self) -> Iterator[Callable[[str], None]]:
        """Measure how long an article takes; what is given tells what became of it, which is else that it failed."""
        begun, outcomes = time.perf_counter(), ["failed"]
        try:
            yield outcomes.append
        finally:
            self.ingest.labels(outcomes[-1]).observe(time.perf_counter() - begun)

    def text(self) -> bytes:
        """All numbers, in the text form of Prometheus."""
        return generate_latest(self.registry)


class _Sizes(Collector):
    """How much the store holds, counted now and then."""

    def __init__(self, sizes: Callable[[], dict[str, int]]) -> None:
        self._sizes = sizes
        self._known: dict[str, int] = {}
        self._again = 0.0
        self._lock = threading.Lock()

    def collect(self) -> Iterable[Metric]:
        """A number each."""
        with self._lock:
            begun = time.monotonic()
            if begun >= self._again:
                with suppress(FoedusError):  # a store that cannot be asked now: what was known stands
                    self._known = self._sizes()
                self._again = begun + _PAUSE * (time.monotonic() - begun)
            known = dict(self._known)
        for name, value in known.items():
            yield GaugeMetricFamily(f"foedus_{name}", f"{name.capitalize()} in the store.", value=value)


class _Children(Collector):
    """Query workers and readers of articles: how many processes, and their memory, where the system tells (Linux)."""

    def collect(self) -> Iterable[Metric]:
        """Two numbers, or none."""
        try:
            tasks = list(Path("/proc/self/task").iterdir())
            pids = {pid for task in tasks for pid in (task / "children").read_text().split()}
        except OSError:
            return
        yield GaugeMetricFamily("foedus_worker_processes", "Processes that work for the server.", value=len(pids))
        yield GaugeMetricFamily("foedus_worker_resident_memory_bytes", "Resident memory of these processes.",
                                value=sum(map(_resident, pids)))


def _resident(pid: str) -> int:
    try:
        pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    except (OSError, IndexError):  # it has ended meanwhile
        return 0
    import resource

    return pages * resource.getpagesize()

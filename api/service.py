"""What the routes of one server share: the store, its query workers, and the one way in for articles."""

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final, cast

from flask import Flask, current_app

from api.jobs import Jobs
from api.problems import WritesRefused
from api.settings import Settings
from graph.lookup.articles import article
from graph.store.answering import Limits
from graph.store.interface import Answers, AnswersItself, Store
from graph.store.rehearsal import plain_effect
from graph.store.worker import QueryPool
from graph.terms import Iri
from graph.writing import Writer

if TYPE_CHECKING:  # both load much that a server of reads never needs
    from graph.ingest import Ingester, Outcome
    from graph.reading.document import Document

_KEY: Final = "foedus"
_FETCH_SECONDS: Final = 20.0


class Service:
    """The store behind one server. Writes wait for each other; reads wait for nobody."""

    def __init__(self, settings: Settings, store: Store, ingester: "Ingester | None" = None) -> None:
        self.settings = settings
        self.store = store
        limits = Limits(settings.query_seconds, settings.query_bytes, settings.query_megabytes)
        # A query that waits holds one of the server's threads: a quarter of them stay free for everything else.
        at_once = max(1, settings.threads * 3 // 4)
        self.pool: Answers = (
            store.answers(at_once=at_once, limits=limits) if isinstance(store, AnswersItself) else
            QueryPool(store, workers=settings.query_workers, at_once=at_once, limits=limits,
                      folder=settings.data and settings.data / "snapshots", reaches_out=bool(settings.hosts)))
        self.writer = Writer(store, open=settings.open_graphs)
        self._ingester = ingester
        self._writing = threading.Lock()
        self.jobs = Jobs(self.read_one, settings.data and settings.data / "jobs")

    def ingest(self, document: "Document") -> "Outcome":
        """Put an article into the store; see :class:`graph.ingest.Ingester`."""
        with self._writing:
            if self._ingester is None:
                from graph.ingest import Ingester

                self._ingester = Ingester(self.store, keep_text=self.settings.keep_text,
                                          model=self.settings.model or None)
            outcome = self._ingester.ingest(document)
            self.pool.changed()
        return outcome

    def read_one(self, sent: Mapping[str, str]) -> "Outcome":
        """Put an article into the store as a client sent it; see :mod:`api.sending`."""
        from api.sending import Particulars, document

        return self.ingest(document(Particulars(**sent), self.fetch))

    def forget(self, iri: Iri) -> None:
        """Un-read an article; raises :class:`~graph.errors.NotFound` where there is none of this IRI."""
        from graph.ingest import forget

        with self._writing:
            article(self.store, iri)
            forget(self.store, iri)
            self.pool.changed()

    @contextmanager
    def writing(self) -> Iterator[Writer]:
        """The way in for RDF; nobody else writes meanwhile, and queries that begin afterwards see what it did."""
        with self._writing:
            try:
                yield self.writer
            finally:
                self.pool.changed()

    def update(self, sparql: str, base: str, *, client: str) -> None:
        """Make a checked SPARQL update. What it would change is found out first, within the limits of a query.

        Raises as :meth:`graph.writing.Writer.update` and :meth:`graph.store.worker.QueryPool.rehearse` do.
        """
        with self.writing() as writer:
            effect = plain_effect(sparql, base)
            if effect is None or (effect.articles and not writer.open):
                effect = self.pool.rehearse(sparql, base, look=not writer.open, client=client)
            writer.update(sparql, base, effect)

    def require_fetching(self) -> None:
        """Refuse where this server fetches no addresses, with :class:`~api.problems.WritesRefused`."""
        if not self.settings.fetch:
            raise WritesRefused("this server fetches no addresses: send the article's text or HTML, or set "
                                "FOEDUS_FETCH=yes and start it again")

    def fetch(self, url: str) -> tuple[bytes, str | None, str]:
        """The bytes at an address, their media type and the address in the end; refused unless it is switched on."""
        self.require_fetching()
        from graph.reading.fetch import fetch

        got = fetch(url, timeout=_FETCH_SECONDS, limit_bytes=self.settings.max_article_bytes)
        return got.data, got.content_type, got.url

    def close(self) -> None:
        """End the query workers and let go of the store; a batch goes on when the server is next started."""
        self.jobs.close()
        self.pool.close()
        self.store.close()


def attach(app: Flask, service: Service) -> None:
    """Hang a service on an app."""
    app.extensions[_KEY] = service


def running(app: Flask) -> Service:
    """The service of an app."""
    return cast(Service, app.extensions[_KEY])


def service() -> Service:
    """The service of the app that answers the current request."""
    return running(current_app)

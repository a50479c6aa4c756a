"""What the routes of one server share: the store, its query workers, and the one way in for articles."""

import logging
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar, cast

from flask import Flask, current_app, g, has_request_context, request

from api.gate import Gate
from api.jobs import Jobs
from api.keeping import OncePerState
from api.metrics import Metrics
from api.problems import WritesRefused
from api.readiness import Readiness
from api.settings import Settings
from api.tokens import Tokens
from graph.errors import StoreError
from graph.lookup.articles import article, counts
from graph.network import mark
from graph.store.answering import Answer, Limits, Question
from graph.store.embedded import EmbeddedStore
from graph.store.interface import Answers, AnswersItself, Store
from graph.store.kept import Kept
from graph.store.rehearsal import Effect, plain_effect
from graph.store.views import Views
from graph.store.worker import QueryPool
from graph.terms import Iri
from graph.writing import Writer

if TYPE_CHECKING:  # both load much that a server of reads never needs
    from graph.desk import Desk
    from graph.ingest import Ingester, Outcome
    from graph.reading.document import Document

T = TypeVar("T")
_LOG: Final = logging.getLogger("foedus")
_KEY: Final = "foedus"
_FETCH_SECONDS: Final = 20.0


class _Counted:
    """Answers that are counted; with them, the views of the store hear of its changes."""

    def __init__(self, answers: Answers, metrics: Metrics, views: Views | None) -> None:
        self._answers = answers
        self._metrics = metrics
        self._views = views
        self.changes = 0
        self.warm_up = answers.warm_up
        self.close = answers.close

    def answer(self, question: Question, *, client: str = "", gone: Callable[[], bool] = lambda: False) -> Answer:
        with self._metrics.querying():
            return self._answers.answer(question, client=client, gone=gone)

    def rehearse(self, update: str, base: str | None, *, look: bool, client: str = "") -> Effect:
        return self._answers.rehearse(update, base, look=look, client=client)

    def changed(self) -> None:
        self._answers.changed()
        if self._views:
            self._views.changed()
        self.changes += 1  # last: whoever sees this number gets no view from before


class Service:
    """The store behind one server. Writes wait for each other; reads wait for nobody."""

    def __init__(self, settings: Settings, store: Store, ingester: "Ingester | None" = None) -> None:
        self.settings = settings
        self.tokens = Tokens.of(settings.token, settings.tokens)
        self.metrics = Metrics(self._sizes)
        self._store = store
        copies = settings.data and settings.data / "snapshots"
        self._views = Views(store, copies) if isinstance(store, EmbeddedStore) else None
        limits = Limits(settings.query_seconds, settings.query_bytes, settings.query_megabytes,
                        settings.query_replica_megabytes)
        # A query that waits holds one of the server's threads: a quarter of them stay free for everything else.
        at_once = max(1, settings.threads * 3 // 4)
        self._answers: Answers
        if isinstance(store, AnswersItself):  # what is behind an endpoint others may change, and nobody says so here
            kept = self._answers = store.answers(at_once=at_once, limits=limits)
        else:
            pool = self._answers = QueryPool(store, workers=settings.query_workers, at_once=at_once, limits=limits,
                                             folder=copies, reaches_out=bool(settings.hosts))
            kept = Kept(pool, settings.query_kept_megabytes * 1_000_000, lambda: pool.stood_in)
        self._counted = _Counted(kept, self.metrics, self._views)
        self.pool: Answers = self._counted
        self._made = OncePerState()
        self.writer = Writer(store, open=settings.open_graphs)
        self._writing = Gate()
        self._ingester = ingester
        self._desk: Desk | None = None
        self._stopping = False
        self._readiness = Readiness(self._try_out)
        self.jobs = Jobs(self.read_one, settings.data and settings.data / "jobs",
                         days=settings.job_days)

    @property
    def store(self) -> Store:
        """The store. A request that reads sees it in one state from its beginning to its end, whatever is written.

        One behind an endpoint is seen as it is at each look: nothing in SPARQL holds a state.
        """
        if self._views is None or not has_request_context() or request.method not in ("GET", "HEAD"):
            return self._store
        if "lent" not in g:
            g.lent = ExitStack()
            g.store = g.lent.enter_context(self._views.lent())
        return cast(Store, g.store)

    def kept(self, name: str, make: Callable[[Store], T]) -> T:
        """What is made of the whole store, made once a state of it; see :class:`api.keeping.OncePerState`.

        The state is told without a look at the store, but for one behind an endpoint, to which others may write.
        """
        store = self.store
        if not isinstance(self._store, EmbeddedStore):
            moment: object = mark(store)
        else:
            moment = self._counted.changes if store is self._store else store  # one copy is one state
        return self._made.get(name, moment, lambda: make(store))

    @property
    def state(self) -> int | None:
        """A number of the store's state, that grows; ``None`` where others may write unseen: behind an endpoint.

        What is looked at after this was asked is of that state, or of a later one.
        """
        return self._counted.changes if isinstance(self._store, EmbeddedStore) else None

    @property
    def stood_in(self) -> int:
        """How often an older state of the store was looked at, where the newest could not be copied."""
        return self._views.stood_in if self._views else 0

    @property
    def is_held(self) -> bool:
        """Whether a state of the store can be looked at for as long as it takes: not behind an endpoint."""
        return isinstance(self._store, EmbeddedStore)

    def ingest(self, document: "Document", require: Callable[[], None] = lambda: None) -> "Outcome":
        """Put an article into the store; see :class:`graph.desk.Desk`, also for what is required."""
        with self.metrics.ingesting() as note:
            if self._ingester is not None:
                with self._writing:
                    require()
                    outcome = self._ingester.ingest(document)
            else:
                outcome = self._desk_for_articles().ingest(document, require)
            self.pool.changed()
            note(outcome.status)
        return outcome

    def exchange(self, staged: Path) -> None:
        """Take a restored store for ours; see :meth:`graph.store.embedded.EmbeddedStore.exchange`.

        Raises :class:`~graph.errors.StoreError` where the store is behind an endpoint.
        """
        from graph.ingest import forget_what_was_learnt, load_reference

        if not isinstance(self._store, EmbeddedStore):
            raise StoreError("the graph is at an endpoint: restore it there")
        with self._writing:
            self._store.exchange(staged)
            forget_what_was_learnt(self._store)
            self.pool.changed()
            try:
                load_reference(self._store)
            except (OSError, StoreError) as error:  # what was restored stands all the same
                _LOG.warning("reference data could not be brought up to date: %s; start the server again", error)
            self.pool.changed()

    def read_one(self, sent: Mapping[str, str]) -> "Outcome":
        """Put an article into the store as a client sent it; see :mod:`api.sending`."""
        from api.sending import Particulars, document

        return self.ingest(document(Particulars(**sent), self.fetch))

    def forget(self, iri: Iri, require: Callable[[], None] = lambda: None) -> None:
        """Un-read an article; raises :class:`~graph.errors.NotFound` where there is none of this IRI.

        ``require`` raises where it is not to be done; nobody writes between it and the change.
        """
        from graph.ingest import forget

        with self._writing:
            article(self._store, iri)
            require()
            forget(self._store, iri)
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

    def unready(self) -> str:
        """Why no requests should be sent here; empty where they should."""
        return "the server is stopping" if self._stopping else self._readiness.reason()

    def stop(self) -> None:
        """Say that the server is going to stop: it is not ready any more, but answers all the same."""
        self._stopping = True

    def close(self, seconds: float = 5.0) -> bool:
        """End the processes that work for us and let go of the store; whether nothing was being written any more.

        A write that is at it has so long to end. After that it is left to the end of the process, which it either
        outruns or does not: it is in the store wholly or not at all, and nobody was told that it is.
        """
        self.stop()
        self.jobs.close()
        written = self._writing.shut(seconds)
        if self._desk:
            self._desk.close()
        self.pool.close()
        if self._views:
            self._views.close()
        if written:
            self._store.close()
        return written

    def _desk_for_articles(self) -> "Desk":
        with self._writing:
            if self._desk is None:
                from graph.desk import Desk

                self._desk = Desk(self._store, self._writing, keep_text=self.settings.keep_text,
                                  model=self.settings.model or None)
            return self._desk

    def _try_out(self) -> None:
        if isinstance(self._store, EmbeddedStore):  # an endpoint is asked by the query itself
            self._store.graph_names("urn:")
        with self.metrics.querying():
            self._answers.answer(Question("ASK {}"))  # and none that is kept

    def _sizes(self) -> dict[str, int]:
        sizes = {"articles": counts(self._store).articles}
        if isinstance(self._store, EmbeddedStore):  # endpoints count in ways of their own what stands in two graphs
            sizes["quads"] = self._store.size()
        return sizes


def attach(app: Flask, service: Service) -> None:
    """Hang a service on an app."""
    app.extensions[_KEY] = service
    app.teardown_request(_give_back)


def _give_back(error: BaseException | None) -> None:
    if "lent" in g:
        g.lent.close()


def running(app: Flask) -> Service:
    """The service of an app."""
    return cast(Service, app.extensions[_KEY])


def service() -> Service:
    """The service of the app that answers the current request."""
    return running(current_app)

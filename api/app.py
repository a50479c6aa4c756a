"""The HTTP door: ``create_app`` puts settings, store and routes together."""

from typing import TYPE_CHECKING, Final

from flask import Flask, Response
from flask.json.provider import DefaultJSONProvider

from api import accounting, problems, reading, transport
from api.endpoint import Endpoint
from api.routes import (
    articles,
    claims,
    documentation,
    entities,
    events,
    exports,
    graphstore,
    health,
    identifiers,
    jobs,
    network,
    pages,
    propositions,
    queries,
    sparql,
    treaties,
    vocabulary,
)
from api.service import Service, attach
from api.settings import Settings
from graph.lookup.records import describe_stance
from graph.store.interface import Store
from graph.terms import local_name

if TYPE_CHECKING:
    from graph.ingest import Ingester

ROUTES: Final = (
    articles, claims, entities, events, propositions, treaties, queries, jobs, exports, sparql, graphstore, vocabulary,
    identifiers, pages, network, documentation, health)
# JSON may write a character in six, so a body may be larger than the article in it.
_BODY_OVERHEAD: Final = 65_536

HEADERS: Final = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; script-src 'self'; connect-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


class _Json(DefaultJSONProvider):
    ensure_ascii = False
    sort_keys = False


def create_app(settings: Settings, store: Store, *, ingester: "Ingester | None" = None) -> Flask:
    """An app over a store, which it closes with :meth:`api.service.Service.close`.

    ``ingester`` is made when the first article comes, unless one is given.

    >>> from graph.store.embedded import EmbeddedStore
    >>> app = create_app(Settings(), EmbeddedStore.in_memory())
    >>> app.test_client().get("/health").get_json()
    {'status': 'ok'}
    """
    app = Flask("api")
    app.json = _Json(app)
    app.jinja_env.filters["local_name"] = local_name
    app.jinja_env.filters["stance"] = describe_stance
    app.config["MAX_CONTENT_LENGTH"] = settings.max_article_bytes + _BODY_OVERHEAD
    app.config["MAX_FORM_MEMORY_SIZE"] = settings.max_article_bytes
    service = Service(settings, store, ingester)
    attach(app, service)
    # Flask has it wrapped by assignment, where mypy sees a method.
    app.wsgi_app = Endpoint(app.wsgi_app, service, HEADERS)  # type: ignore[method-assign]
    accounting.keep(app, service.metrics)
    for module in ROUTES:
        app.register_blueprint(module.blueprint)
    problems.register(app)
    reading.register(app)
    transport.register(app)
    app.after_request(_secure)
    return app


def _secure(answer: Response) -> Response:
    for name, value in HEADERS.items():
        answer.headers.setdefault(name, value)
    return answer
